package lanxian.layers;

import java.time.LocalDate;
import java.util.AbstractCollection;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import lanxian.domain.Category;
import lanxian.domain.RuleSet;
import lanxian.domain.SecurityLevel;
import lanxian.domain.Validity;
import lanxian.domain.ZoneSchema;
import lanxian.domain.ZoneVersion;
import lanxian.siting.CategoryFeatures;
import lanxian.siting.overlap.ZoneShape;
import org.locationtech.jts.geom.Envelope;

/**
 * The features of one category that are in force on one day, as of one dataset revision, as far as somebody sees them:
 * there is no way from here to any others. Immutable; safe for use by several threads. Coordinates are EPSG:4490,
 * x = longitude.
 */
public final class Layer {
  private final Category category;
  private final long revision;
  private final LocalDate asOf;
  private final CategoryFeatures features;
  private final RuleSet rules;
  private volatile ZoneSchema schema; // goes through all features: made when somebody asks for it
  private volatile Validity days; // the same
  private volatile NameIndex names; // the same

  Layer(Category category, long revision, LocalDate asOf, CategoryFeatures features, RuleSet rules) {
    this.category = category;
    this.revision = revision;
    this.asOf = asOf;
    this.features = features;
    this.rules = rules;
  }

  /** The layer as somebody sees it who sees a level: the very same where nothing is hidden from him. */
  Layer visibleTo(SecurityLevel clearance) {
    CategoryFeatures seen = features.visibleTo(clearance);
    return seen == features ? this : new Layer(category, revision, asOf, seen, rules);
  }

  /** Whether any of its features is for few eyes only, so that reading them is recorded. */
  public boolean holdsRestricted() {
    return features.highest() == SecurityLevel.RESTRICTED;
  }

  /** Whether any of those whose bounds meet a window (degrees) is. */
  public boolean holdsRestricted(Envelope window) {
    return holdsRestricted() && in(window).stream().anyMatch(ZoneShape::isRestricted);
  }

  public Category category() {
    return category;
  }

  /** Code of the category; the collection's id. */
  public String id() {
    return category.code();
  }

  public long revision() {
    return revision;
  }

  public LocalDate asOf() {
    return asOf;
  }

  /** The properties of its features. */
  public ZoneSchema schema() {
    ZoneSchema known = schema;
    if (known == null) {
      known = ZoneSchema.of(rules, category.code(), versions());
      schema = known;
    }
    return known;
  }

  /** Features whose name or id holds a text, see {@link NameIndex#find}. */
  public List<NameMatch> named(String text, int limit) {
    NameIndex known = names;
    if (known == null) {
      NameIndex.Builder builder = new NameIndex.Builder(count());
      features.all().stream().map(ZoneShape::card).forEach(card -> builder.add(card.name(), card.zoneId()));
      known = builder.build();
      names = known;
    }
    return known.find(text, limit);
  }

  /** From the first day on which any of its features is in force to the last; always, if it has none. */
  public Validity days() {
    Validity known = days;
    if (known == null) {
      known = span(versions());
      days = known;
    }
    return known;
  }

  private static Validity span(Collection<ZoneVersion> zones) {
    LocalDate from = LocalDate.MAX;
    LocalDate to = LocalDate.MIN;
    for (ZoneVersion zone : zones) {
      Validity validity = zone.validity();
      from = validity.from() == null ? LocalDate.MIN : validity.from().isBefore(from) ? validity.from() : from;
      to = validity.to() == null ? LocalDate.MAX : validity.to().isAfter(to) ? validity.to() : to;
    }
    return zones.isEmpty() ? Validity.ALWAYS
        : new Validity(from.equals(LocalDate.MIN) ? null : from, to.equals(LocalDate.MAX) ? null : to);
  }

  private Collection<ZoneVersion> versions() {
    return new AbstractCollection<>() {
      @Override
      public Iterator<ZoneVersion> iterator() {
        return features.all().stream().map(ZoneShape::zone).iterator(); // one by one: they may lie in a file
      }

      @Override
      public int size() {
        return features.all().size();
      }
    };
  }

  public int count() {
    return features.all().size();
  }

  /** Bounds in degrees; null envelope if there is nothing. */
  public Envelope bounds() {
    return features.bounds();
  }

  /** All features in the order of their ids. A feature's zone version may have to be fetched: take one at a time. */
  public List<ZoneShape> features() {
    return features.all();
  }

  /** Tells this list of features from all others that this process has seen, see {@link CategoryFeatures#number}. */
  public long featuresNumber() {
    return features.number();
  }

  /** Features whose bounds meet a window (degrees), in the order of their ids. */
  public List<ZoneShape> in(Envelope window) {
    return features.in(window);
  }

  /** The numbers in {@link #features} of the same ones, ascending. */
  public int[] numbersIn(Envelope window) {
    return features.numbersIn(window);
  }

  public Optional<ZoneShape> find(String zoneId) {
    return features.find(zoneId);
  }

  /** Number in {@link #features} of the first one whose id comes after {@code zoneId}. */
  public int after(String zoneId) {
    return features.after(zoneId);
  }
}
