package lanxian.editing.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import lanxian.domain.Delineation;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Notice;
import lanxian.domain.Place;
import lanxian.domain.RuleSet;
import lanxian.domain.SecurityLevel;
import lanxian.domain.ZoneVersion;
import lanxian.geo.EllipsoidalArea;
import org.locationtech.jts.geom.Geometry;

/** All generators. Safe for use by several threads. */
public final class Generators {
  private static final Map<String, ZoneGenerator> ALL = List.of(new WellGenerator(), new WellFieldGenerator(),
      new FissureGenerator(), new KarstGenerator(), new RiverSourceGenerator(), new LakeGenerator(), new CanalGenerator(),
      new CorridorGenerator(), new LeveeGenerator(), new DamGenerator(), new CanalStripGenerator(),
      new LivestockNoGoGenerator()).stream().collect(Collectors.toMap(
          generator -> generator.description().id(), Function.identity(), (a, b) -> a, LinkedHashMap::new));

  private final Delineation delineation;
  private final RuleSet ruleSet;
  private final Function<LocalDate, List<ZoneVersion>> zones;

  /**
   * @param delineation with every number of {@link #numbers}
   * @param zones those in force on a day, for everybody's eyes or not
   */
  public Generators(Delineation delineation, RuleSet ruleSet, Function<LocalDate, List<ZoneVersion>> zones) {
    this.delineation = delineation;
    this.ruleSet = ruleSet;
    this.zones = zones;
  }

  /** Keys of all numbers that generators use. */
  public static Set<String> numbers() {
    return ALL.values().stream().flatMap(generator -> generator.numbers().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  public Delineation delineation() {
    return delineation;
  }

  /** What there is. */
  public List<GeneratorDescription> descriptions() {
    return ALL.values().stream().map(ZoneGenerator::description).toList();
  }

  /** One of them. */
  public Optional<GeneratorDescription> description(String id) {
    return Optional.ofNullable(ALL.get(id)).map(ZoneGenerator::description);
  }

  /** Keys of the numbers that a generator may use. */
  public Set<String> numbersOf(String id) {
    return ALL.containsKey(id) ? ALL.get(id).numbers() : Set.of();
  }

  /**
   * Runs a generator; stores nothing.
   *
   * @throws FaultException with every fault found in parameters and input, see {@link GenerateFault}
   * @throws IllegalArgumentException if there is no such generator
   */
  public GeneratedZones run(String id, GeneratorInput input) {
    ZoneGenerator generator = ALL.get(id);
    if (generator == null) {
      throw new IllegalArgumentException("no generator " + id);
    }
    GeneratorDescription description = generator.description();
    List<Fault> faults = new ArrayList<>();
    Map<String, Object> parameters = new ParameterReader(description.parameters(), faults).read(input.parameters());
    List<ZoneVersion> inForce = zones.apply(input.day());
    NamedZones named = new NamedZones(inForce, input, faults);
    List<InputFeature> all = new ArrayList<>(input.features());
    all.addAll(named.features());
    Map<String, List<InputFeature>> byRole = new FeatureReader(description.inputs(), faults).read(all);
    if (!faults.isEmpty()) {
      throw new FaultException(faults);
    }
    Work work = new Work(
        description, delineation, ruleSet, parameters, byRole, inForce, input.day(), input.clearance());
    List<GeneratedZone> made = generator.generate(work);
    if (!work.isFaulty() && (made.isEmpty() || made.stream().anyMatch(zone -> zone.geometry().isEmpty()))) {
      work.fault(GenerateFault.GENERATOR_NOTHING, "a zone would have no area", Place.UNKNOWN);
    }
    if (work.isFaulty()) {
      throw new FaultException(work.faults());
    }
    return result(description, work, made, named.highest(), Drafting.hash(description, parameters, all, made));
  }

  private static GeneratedZones result(GeneratorDescription description, Work work, List<GeneratedZone> made,
      SecurityLevel named, String hash) {
    unverified(work).ifPresent(notice -> work.note(notice.code(), notice.detail()));
    return new GeneratedZones(description.id(), Drafting.drafts(description, work, made, named, hash), work.used(),
        work.notices(), "generator " + description.id() + " with " + Drafting.with(work));
  }

  /** Tells how many numbers of each document nobody has held against it. */
  private static Optional<Notice> unverified(Work work) {
    Map<String, Long> byDocument = work.used().stream().filter(number -> !number.verified() && number.legal() != null)
        .collect(Collectors.groupingBy(number -> number.legal().document(), LinkedHashMap::new, Collectors.counting()));
    if (byDocument.isEmpty()) {
      return Optional.empty();
    }
    String detail = byDocument.entrySet().stream()
        .map(entry -> entry.getValue() + (entry.getValue() == 1 ? " number of " : " numbers of ") + entry.getKey())
        .collect(Collectors.joining(", "));
    return Optional.of(new Notice("NUMBERS_NOT_VERIFIED", detail + " not held against the text of the document yet"));
  }

  /** Ellipsoidal square metres of a draft. */
  public static double areaM2(Geometry geometry) {
    return EllipsoidalArea.m2(geometry);
  }
}
