package lanxian.siting;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import lanxian.domain.SecurityLevel;
import lanxian.domain.ZoneVersion;
import lanxian.siting.overlap.ZoneShape;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.hprtree.HPRtree;

/**
 * The features of one category that are in force, in the order of their ids, to be gone through, found by id and found by
 * place. Immutable; safe for use by several threads.
 */
public final class CategoryFeatures {
  private static final AtomicLong LAST = new AtomicLong(); // before what is made next

  /** Of a category that has none. */
  public static final CategoryFeatures NONE = new CategoryFeatures(List.of());

  private final long number = LAST.incrementAndGet();
  private final List<ZoneShape> features;
  private final HPRtree places;
  private final Envelope bounds = new Envelope();
  private final SecurityLevel highest;
  private volatile CategoryFeatures below; // those of less than the highest level: made when somebody asks who sees no more

  CategoryFeatures(List<ZoneShape> unordered) {
    features = unordered.stream().sorted(Comparator.comparing(ZoneShape::zoneId)).toList();
    highest = features.stream().map(ZoneShape::level).max(Comparator.naturalOrder()).orElse(SecurityLevel.PUBLIC);
    places = new HPRtree();
    for (int i = 0; i < features.size(); i++) {
      if (features.get(i).hasPlace()) {
        places.insert(features.get(i).envelope(), i);
        bounds.expandToInclude(features.get(i).envelope());
      }
    }
    places.build();
  }

  /** Some features of a category, whether or not they are in force on one day. */
  public static CategoryFeatures of(List<ZoneVersion> zones) {
    return new CategoryFeatures(zones.stream().map(ZoneShape::new).toList());
  }

  /** Tells these from all others that this process has seen: what was made of them can be kept under it. */
  public long number() {
    return number;
  }

  /** The highest security level of any of them. */
  public SecurityLevel highest() {
    return highest;
  }

  /** Those that somebody sees who sees a level: the very same where that is all of them, as nearly always. */
  public CategoryFeatures visibleTo(SecurityLevel clearance) {
    if (highest.isVisibleTo(clearance)) {
      return this;
    }
    CategoryFeatures left = below;
    if (left == null) {
      left = new CategoryFeatures(features.stream().filter(feature -> feature.level() != highest).toList());
      below = left;
    }
    return left.visibleTo(clearance);
  }

  /** All, in the order of their ids (by UTF-16 units). */
  public List<ZoneShape> all() {
    return features;
  }

  /** Bounds of all that have a place, in degrees; null envelope if none has. */
  public Envelope bounds() {
    return bounds.copy();
  }

  /** The feature with an id. */
  public Optional<ZoneShape> find(String id) {
    int position = position(id);
    return position >= 0 ? Optional.of(features.get(position)) : Optional.empty();
  }

  /** Number of the first feature whose id comes after {@code id}, which need not be there itself. */
  public int after(String id) {
    int position = position(id);
    return position >= 0 ? position + 1 : -position - 1;
  }

  /** As {@link Arrays#binarySearch(Object[], Object)}. */
  private int position(String id) {
    int low = 0;
    int high = features.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = features.get(middle).zoneId().compareTo(id);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -low - 1;
  }

  /** Those whose bounds meet a window (degrees), in the order of their ids. */
  public List<ZoneShape> in(Envelope window) {
    return Arrays.stream(numbersIn(window)).mapToObj(features::get).toList();
  }

  /** The numbers in {@link #all} of those whose bounds meet a window (degrees), ascending. */
  public int[] numbersIn(Envelope window) {
    IntStream.Builder found = IntStream.builder();
    if (!bounds.isNull()) {
      places.query(window, item -> found.add((Integer) item));
    }
    return found.build().sorted().toArray();
  }
}
