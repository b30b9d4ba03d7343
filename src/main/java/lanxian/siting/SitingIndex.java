package lanxian.siting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import lanxian.domain.Coverage;
import lanxian.domain.Dataset;
import lanxian.domain.LayerFault;
import lanxian.domain.ZoneVersion;
import lanxian.siting.overlap.ZoneShape;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * What a dataset says on one day, ready to be asked by place. Immutable and whole: it never mixes two revisions, and a
 * check uses one index throughout. Safe for use by several threads.
 */
public final class SitingIndex {
  private final long revision;
  private final LocalDate asOf;
  private final STRtree tree = new STRtree();
  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<String, Coverage> coverage = new HashMap<>();
  private final List<LayerFault> faults;
  private final Map<String, Double> coarsest = new HashMap<>();

  private SitingIndex(Dataset dataset, LocalDate asOf) {
    this.revision = dataset.revision();
    this.asOf = asOf;
    List<LayerFault> unusable = new ArrayList<>(dataset.faults());
    for (ZoneVersion zone : dataset.inForce(asOf)) {
      counts.merge(zone.category(), 1, Integer::sum);
      if (isFinite(zone.geometry().getEnvelopeInternal())) {
        ZoneShape shape = shape(zone);
        coarsest.merge(zone.category(), shape.accuracyM(), Math::max);
        tree.insert(zone.geometry().getEnvelopeInternal(), shape);
      } else {
        unusable.add(new LayerFault(zone.category(), zone.zoneId(), "the zone has no place: empty or not finite"));
      }
    }
    tree.build();
    dataset.coverage().stream().filter(entry -> entry.validity().contains(asOf))
        .forEach(entry -> coverage.put(key(entry.countyCode(), entry.category()), entry));
    this.faults = List.copyOf(unusable);
  }

  /** County boundaries are coarse, but a strip across one must never drop the county: they count as drawn. */
  private static ZoneShape shape(ZoneVersion zone) {
    return zone.category().equals(Territory.COUNTY) ? ZoneShape.asDrawn(zone) : new ZoneShape(zone);
  }

  /** The index of the zones in force on {@code asOf}. */
  public static SitingIndex of(Dataset dataset, LocalDate asOf) {
    return new SitingIndex(dataset, asOf);
  }

  /** Dataset revision that every answer from here names. */
  public long revision() {
    return revision;
  }

  public LocalDate asOf() {
    return asOf;
  }

  /** Zones and reference features whose envelope meets {@code window} (EPSG:4490), by category, then zone id. */
  public List<ZoneShape> in(Envelope window) {
    List<ZoneShape> found = new ArrayList<>();
    tree.query(window, item -> found.add((ZoneShape) item));
    found.sort(Comparator.comparing((ZoneShape shape) -> shape.zone().category())
        .thenComparing(shape -> shape.zone().zoneId()));
    return found;
  }

  /** How many features of a category are in force, those that cannot be used included. */
  public int count(String category) {
    return counts.getOrDefault(category, 0);
  }

  /** The coverage register's entry; empty if the register is silent. */
  public Optional<Coverage> coverage(String countyCode, String category) {
    return Optional.ofNullable(coverage.get(key(countyCode, category)));
  }

  /** What could not be read: every check on it is undetermined. */
  public List<LayerFault> faults() {
    return faults;
  }

  /** The coarsest accuracy of any boundary of the wanted categories, in metres: none may lie farther off. */
  public double maxAccuracyM(Predicate<String> category) {
    return coarsest.entrySet().stream().filter(entry -> category.test(entry.getKey()))
        .mapToDouble(Map.Entry::getValue).max().orElse(0);
  }

  private static String key(String countyCode, String category) {
    return countyCode + "|" + category;
  }

  private static boolean isFinite(Envelope envelope) {
    return !envelope.isNull() && Double.isFinite(envelope.getArea())
        && Double.isFinite(envelope.getMinX() + envelope.getMaxY());
  }
}
