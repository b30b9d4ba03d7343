package lanxian.siting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import lanxian.domain.Coverage;
import lanxian.domain.Dataset;
import lanxian.domain.DatasetAddition;
import lanxian.domain.LayerFault;
import lanxian.domain.Validity;
import lanxian.domain.ZoneVersion;
import lanxian.rules.Kept;
import lanxian.siting.cells.CellQuery;
import lanxian.siting.cells.Hits;
import lanxian.siting.overlap.Footprint;
import lanxian.siting.overlap.ZoneShape;
import org.locationtech.jts.geom.Envelope;

/**
 * What a dataset says on one day, ready to be asked by place. Immutable and whole: it never mixes two revisions, and a
 * check uses one index throughout. Safe for use by several threads.
 */
public final class SitingIndex {
  private static final Comparator<ZoneShape> ORDER =
      Comparator.comparing(ZoneShape::category).thenComparing(ZoneShape::zoneId);

  private static final int MAX_KEPT = 500;

  /** What it depends on which layers were looked at, where nothing is wrong with any of them. */
  private record Scope(Brief brief, List<List<String>> counties) {}

  /** What the coverage register has an entry for. */
  record Register(String countyCode, String category) {}

  private final long revision;
  private final LocalDate asOf;
  private final Validity sameDays;
  private final ZoneSlots zones;
  private final ThreadLocal<CellQuery> queries;
  private final Map<Register, Coverage> coverage;
  private final List<LayerFault> unread;
  private final List<LayerFault> faults;
  private final Kept<Scope, LayerCheck> layers = new Kept<>(MAX_KEPT);

  /** An index that lies in a file. */
  SitingIndex(
      long revision, LocalDate asOf, Validity sameDays, ZoneSlots zones, Map<Register, Coverage> coverage) {
    this(revision, asOf, sameDays, zones, ThreadLocal.withInitial(CellQuery::new), coverage, List.of());
  }

  private SitingIndex(long revision, LocalDate asOf, Validity sameDays, ZoneSlots zones, ThreadLocal<CellQuery> queries,
      Map<Register, Coverage> coverage, List<LayerFault> unread) {
    this.revision = revision;
    this.asOf = asOf;
    this.sameDays = sameDays;
    this.zones = zones;
    this.queries = queries;
    this.coverage = coverage;
    this.unread = List.copyOf(unread);
    List<LayerFault> unusable = new ArrayList<>(unread);
    zones.uncut().stream().filter(shape -> !shape.hasPlace()).forEach(shape -> unusable.add(new LayerFault(
        shape.category(), shape.zoneId(), shape.level(), "the zone has no place: empty or not finite")));
    this.faults = List.copyOf(unusable);
  }

  /** The index of the zones in force on {@code asOf}; built on all cores. */
  public static SitingIndex of(Dataset dataset, LocalDate asOf) {
    return of(dataset, asOf, Overflow.NONE);
  }

  /** The index of the zones in force on {@code asOf}, with no more of it in memory at any time than may be. */
  public static SitingIndex of(Dataset dataset, LocalDate asOf, Overflow overflow) {
    Map<String, ZoneVersion> now = new LinkedHashMap<>();
    dataset.inForce(asOf).forEach(zone -> now.put(zone.zoneId(), zone));
    return new SitingIndex(dataset.revision(), asOf,
        Stretch.around(asOf, Validity.ALWAYS, dataset.versions(), dataset.coverage()), ZoneSlots.EMPTY.with(now, overflow),
        ThreadLocal.withInitial(CellQuery::new), covered(Map.of(), dataset.coverage(), asOf), dataset.faults());
  }

  /** The index of a later revision on the same day: costs what the zones named in between cost. */
  public SitingIndex after(DatasetAddition addition) {
    return after(addition, Overflow.NONE);
  }

  /** The same, with no more of it in memory at any time than may be. */
  public SitingIndex after(DatasetAddition addition, Overflow overflow) {
    if (addition.after() != revision) {
      throw new IllegalArgumentException("what came after revision " + addition.after() + " does not continue revision "
          + revision);
    }
    Map<String, ZoneVersion> now = new LinkedHashMap<>();
    // versions are only ever added, and of those that know the day the newest is in force
    addition.versions().stream().filter(zone -> zone.validity().contains(asOf))
        .forEach(zone -> now.put(zone.zoneId(), zone));
    List<LayerFault> unreadNow = new ArrayList<>(unread);
    unreadNow.addAll(addition.faults());
    return new SitingIndex(addition.revision(), asOf,
        Stretch.around(asOf, sameDays, addition.versions(), addition.coverage()), zones.with(now, overflow),
        queries, covered(coverage, addition.coverage(), asOf), unreadNow);
  }

  private static Map<Register, Coverage> covered(Map<Register, Coverage> before, List<Coverage> added, LocalDate asOf) {
    Map<Register, Coverage> coverage = new HashMap<>(before);
    added.stream().filter(entry -> entry.validity().contains(asOf)).forEach(entry -> cover(coverage, entry));
    return coverage;
  }

  static void cover(Map<Register, Coverage> coverage, Coverage entry) {
    coverage.put(new Register(entry.countyCode(), entry.category()), entry);
  }

  /** The index of another day on which the same zones are in force, see {@link #sameDays}; costs nothing. */
  public SitingIndex on(LocalDate day) {
    if (!sameDays.contains(day)) {
      throw new IllegalArgumentException("on " + day + " other zones may be in force than on " + asOf);
    }
    return new SitingIndex(revision, day, sameDays, zones, queries, coverage, unread);
  }

  /**
   * The index of any other day: shares the zones that are in force on both.
   *
   * @param dataset the one that this is an index of
   */
  public SitingIndex as(Dataset dataset, LocalDate day) {
    return as(dataset, day, Overflow.NONE);
  }

  /** The same, with no more of it in memory at any time than may be. */
  public SitingIndex as(Dataset dataset, LocalDate day, Overflow overflow) {
    if (dataset.revision() != revision) {
      throw new IllegalArgumentException("revision " + dataset.revision() + " instead of " + revision);
    }
    Map<String, Integer> kept = new HashMap<>();
    Map<String, ZoneVersion> changed = new LinkedHashMap<>();
    dataset.inForce(asOf).forEach(zone -> {
      kept.put(zone.zoneId(), zone.version());
      changed.put(zone.zoneId(), null);
    });
    for (ZoneVersion zone : dataset.inForce(day)) {
      Integer version = kept.get(zone.zoneId());
      if (version != null && version == zone.version()) {
        changed.remove(zone.zoneId());
      } else {
        changed.put(zone.zoneId(), zone);
      }
    }
    return new SitingIndex(revision, day, Stretch.around(day, Validity.ALWAYS, dataset.versions(), dataset.coverage()),
        zones.with(changed, overflow), queries, covered(Map.of(), dataset.coverage(), day), dataset.faults());
  }

  /** About how many bytes of memory this takes besides the index that it was made from. */
  public long ownBytes() {
    return zones.cells().ownBytes() + zones.ownBytes();
  }

  /** Days around {@link #asOf} on which nothing begins or ends. */
  public Validity sameDays() {
    return sameDays;
  }

  /** False if it lies in a file that turned out to be damaged since it was opened: ask it no more. */
  public boolean isSound() {
    return zones.isSound();
  }

  /** Whether it lies in a file without a name, where it went because it took too much memory while it was made. */
  public boolean isOverflowed() {
    return zones.isPassing();
  }

  /** About how many bytes of memory its cells take, without those that lie in a file. */
  public long cellBytes() {
    return zones.cells().bytes();
  }

  ZoneSlots zones() {
    return zones;
  }

  /** The entries of the coverage register that hold on the day, in no order. */
  public Collection<Coverage> coverageOfTheDay() {
    return coverage.values();
  }

  /** False if part of the dataset could not be read. */
  public boolean isWhole() {
    return unread.isEmpty();
  }

  /** Dataset revision that every answer from here names. */
  public long revision() {
    return revision;
  }

  public LocalDate asOf() {
    return asOf;
  }

  /**
   * Zones and reference features around {@code window} (EPSG:4490), by category, then zone id: all that come into it,
   * and maybe some that only come near.
   */
  public List<ZoneShape> in(Envelope window) {
    List<ZoneShape> found = new ArrayList<>();
    Hits hits = queries.get().around(zones.cells(), window);
    for (int i = 0; i < hits.count(); i++) {
      found.add(zones.shape(hits.slot(i)));
    }
    found.addAll(zones.uncut());
    found.removeIf(shape -> !shape.envelope().intersects(window));
    found.sort(ORDER);
    return found;
  }

  /** Square metres of an area within each zone that it overlaps. */
  Map<ZoneShape, Double> overlaps(Footprint project) {
    Map<ZoneShape, Double> overlaps = new HashMap<>();
    Hits hits = queries.get().overlapping(zones.cells(), project.plot());
    for (int i = 0; i < hits.count(); i++) {
      overlaps.put(zones.shape(hits.slot(i)), hits.areaM2(i));
    }
    return overlaps;
  }

  /**
   * How many features of a category that everybody may see are in force, those that cannot be used included. Others are
   * checked as well, but no answer tells how many they are.
   */
  public int count(String category) {
    return zones.figures().open(category);
  }

  /** The features of a category that are in force, those that cannot be used included. */
  public CategoryFeatures features(String category) {
    return zones.features(category);
  }

  /** The coverage register's entry; empty if the register is silent. */
  public Optional<Coverage> coverage(String countyCode, String category) {
    return Optional.ofNullable(coverage.get(new Register(countyCode, category)));
  }

  /** Which layers can be looked at for a project of a kind that lies in known counties, in some and maybe near others. */
  LayerCheck layers(Brief brief, Territory territory) {
    return layers.get(new Scope(brief, territory.counties(brief.reachesM())),
        scope -> LayerCheck.of(this, brief.categories(), territory, List.of()));
  }

  /** What could not be read: every check on it is undetermined. */
  public List<LayerFault> faults() {
    return faults;
  }

  /** The coarsest accuracy of any boundary of the wanted categories, in metres: none may lie farther off. */
  public double maxAccuracyM(Predicate<String> category) {
    return zones.figures().coarsestM(category);
  }
}
