package lanxian.editing.validation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import lanxian.domain.ZoneVersion;
import lanxian.siting.CategoryFeatures;
import lanxian.siting.SitingIndex;
import lanxian.siting.overlap.ZoneShape;
import org.locationtech.jts.geom.Envelope;

/** The zones and reference features in force on the day on which a change set takes effect. Immutable. */
public final class PublishedZones {
  /** Nothing is published. */
  public static final PublishedZones NONE = of(List.of());

  private final Function<String, CategoryFeatures> features;
  private final SitingIndex index;

  private PublishedZones(Function<String, CategoryFeatures> features, SitingIndex index) {
    this.features = features;
    this.index = index;
  }

  /** What an index of the day holds. */
  public static PublishedZones of(SitingIndex index) {
    return new PublishedZones(index::features, index);
  }

  /** Some zones. */
  public static PublishedZones of(List<ZoneVersion> zones) {
    Map<String, CategoryFeatures> byCategory = new HashMap<>();
    zones.stream().collect(Collectors.groupingBy(ZoneVersion::category))
        .forEach((category, of) -> byCategory.put(category, CategoryFeatures.of(of)));
    return new PublishedZones(category -> byCategory.getOrDefault(category, CategoryFeatures.NONE), null);
  }

  /** The dataset revision that these are of; empty if they are just some zones, or if not all of them can be read. */
  OptionalLong revision() {
    return index == null || !index.isSound() ? OptionalLong.empty() : OptionalLong.of(index.revision());
  }

  /** Those of a category around a window (degrees), in the order of their ids. */
  List<ZoneVersion> in(String category, Envelope window) {
    return features.apply(category).in(window).stream().map(ZoneShape::zone).toList();
  }

  /** All of a category, in the order of their ids. */
  List<ZoneVersion> all(String category) {
    return features.apply(category).all().stream().map(ZoneShape::zone).toList();
  }

  Optional<ZoneVersion> find(String category, String zoneId) {
    return features.apply(category).find(zoneId).map(ZoneShape::zone);
  }

  /** Whether there is any feature of a category. */
  boolean holds(String category) {
    return !features.apply(category).all().isEmpty();
  }
}
