package lanxian.siting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import lanxian.domain.Category;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.LayerFault;
import lanxian.domain.Place;
import lanxian.domain.Project;
import lanxian.rules.CompletedFacts;
import lanxian.rules.Kept;
import lanxian.rules.RuleEngine;
import lanxian.siting.overlap.Contact;
import lanxian.siting.overlap.Footprint;

/**
 * Tells whether a project may stand where it is planned: measures it against the zones around it, applies the rules in
 * force on the index's day, and says what could not be checked. Immutable; safe for use by several threads.
 */
public final class SitingCheck {
  private static final int MAX_STATUTES = 64;

  private final RuleEngine engine;
  private final Kept<LocalDate, Statute> statutes = new Kept<>(MAX_STATUTES);
  private final GroundOverlay overlay;
  private final Set<String> references; // categories that hold no zones

  public SitingCheck(RuleEngine engine) {
    this(engine, GroundOverlay.PLAIN);
  }

  /** @param overlay may fail: the answer then takes the worst, is undetermined and says why */
  SitingCheck(RuleEngine engine, GroundOverlay overlay) {
    this.engine = engine;
    this.overlay = overlay;
    this.references = new HashSet<>(Set.of(Territory.COUNTY));
    engine.ruleSet().categories().forEach(category -> {
      if (category.kind() == Category.Kind.ZONE) {
        references.remove(category.code());
      } else {
        references.add(category.code());
      }
    });
  }

  /**
   * Checks one project.
   *
   * @param index zones and day to check against
   * @param nearM radius in metres within which zones not hit are listed, ≥ 0
   * @throws FaultException OUTSIDE_PREFECTURE, PROJECT_GEOMETRY_KIND
   */
  public CheckResult check(SitingIndex index, Project project, double nearM) {
    if (!(nearM >= 0) || Double.isInfinite(nearM)) {
      throw new IllegalArgumentException("nearM must be zero or more: " + nearM);
    }
    Surroundings surroundings = surroundings(index.asOf(), project);
    Footprint footprint = surroundings.footprint();
    Brief brief = surroundings.run().brief();
    ContactSearch search = new ContactSearch(index, footprint);
    // as far as anything can matter: the list of near zones, rules about distance, boundaries that may lie off
    double accuracyM = index.maxAccuracyM(this::isZone);
    double radiusM = Math.max(nearM, brief.aroundM() + accuracyM);
    search.lookAround(radiusM);
    Inquiry inquiry = inquiry(index, surroundings, search, () -> search.within(radiusM, this::isZone,
        category -> Math.max(nearM, brief.aroundM(category) + accuracyM)));
    GuardedOverlay guarded = inquiry.guarded();
    Situation situation = inquiry.situation();
    Evaluation evaluation = inquiry.evaluation();
    Set<String> borderline =
        new Borderline(surroundings.run(), situation, evaluation.verdict(), overlay, search::failed).zones();

    // everything that may fail comes before the faults are counted
    List<Finding> findings = findings(search, situation, evaluation, borderline);
    List<NearZone> near = near(search, situation, nearM, borderline);
    List<EffectTotal> totals = Totals.of(evaluation, footprint, guarded);
    Looked looked = looked(index, inquiry);
    List<Warning> warnings = new Warnings().project(project, footprint).statute(surroundings.run().statute())
        .territory(inquiry.territory(), guarded.failures()).notComputed(guarded.failures())
        .illustrative(findings).faults(looked.faults()).list();
    List<SliverZone> slivers = slivers(situation, borderline);
    Disclosure disclosure = Disclosure.of(
        situation, evaluation, borderline, Disclosure.told(findings, near, slivers, looked.faults()));
    return new CheckResult(project, footprint, index.asOf(), nearM, index.revision(), engine.ruleSet().hash(),
        evaluation.verdict(), looked.determined(), !borderline.isEmpty(),
        inquiry.territory().counties(), findings, near, slivers,
        unmet(situation, evaluation, borderline), Strictness.sorted(evaluation.anywhere()),
        totals, looked.layers().checked(), looked.layers().notChecked(),
        Assumptions.of(evaluation, surroundings.facts(), project.properties()), warnings, disclosure);
  }

  /**
   * The verdict alone, on two indexes of one day: what {@link #check} says on each, without what it works out besides.
   * What both indexes have in common is measured once.
   *
   * @throws FaultException OUTSIDE_PREFECTURE, PROJECT_GEOMETRY_KIND
   */
  public Comparison compare(SitingIndex before, SitingIndex after, Project project) {
    return compare(before, after, surroundings(before.asOf(), project));
  }

  /**
   * The same for a caller who has looked at the surroundings already.
   *
   * @param surroundings of the project on the day of both indexes
   */
  public Comparison compare(SitingIndex before, SitingIndex after, Surroundings surroundings) {
    KnownContacts known = new KnownContacts();
    return new Comparison(judged(before, surroundings, known), judged(after, surroundings, known));
  }

  /** The verdict alone: what {@link #check} says, without what it works out besides. */
  public Judgement judge(SitingIndex index, Project project) {
    return judged(index, surroundings(index.asOf(), project), KnownContacts.NONE);
  }

  private Judgement judged(SitingIndex index, Surroundings surroundings, KnownContacts known) {
    ContactSearch search = new ContactSearch(index, surroundings.footprint(), known);
    Brief brief = surroundings.run().brief();
    search.lookAround(brief.aroundM());
    Inquiry inquiry = inquiry(index, surroundings, search, () -> search.named(brief, this::isZone));
    return new Judgement(inquiry.evaluation(), inquiry.situation(), looked(index, inquiry).determined());
  }

  /**
   * Where zones play a part in the verdict on a project: what lies elsewhere may change without changing it.
   *
   * @throws FaultException PROJECT_GEOMETRY_KIND, CONTRADICTORY_PROPERTIES
   */
  public Surroundings surroundings(LocalDate day, Project project) {
    CompletedFacts facts = engine.complete(project.properties());
    RuleRun run = new RuleRun(engine, statute(day), facts.facts());
    return new Surroundings(footprint(project), facts, run, this::isZone);
  }

  /** As far as any rule in force on a day looks around any project, in metres. */
  public double farthestM(LocalDate day) {
    return statute(day).rules().stream().mapToDouble(rule -> rule.reach().withinM()).max().orElse(0);
  }

  private Statute statute(LocalDate day) {
    return statutes.get(day, wanted -> new Statute(engine, wanted));
  }

  /** What leads to a verdict: the zones around a project and the rules that they set off. */
  private record Inquiry(ContactSearch search, GuardedOverlay guarded, RuleRun run, Territory territory,
      Situation situation, Evaluation evaluation) {}

  /** @param contacts finds the zones around, after the counties */
  private Inquiry inquiry(
      SitingIndex index, Surroundings surroundings, ContactSearch search, Supplier<List<Contact>> contacts) {
    RuleRun run = surroundings.run();
    GuardedOverlay guarded = new GuardedOverlay(overlay);
    Territory territory =
        Territory.of(index, search, surroundings.footprint(), run.brief().aroundM(), guarded);
    Situation situation = new Situation(surroundings.footprint(), contacts.get());
    return new Inquiry(search, guarded, run, territory, situation, run.in(situation, guarded));
  }

  /**
   * Which layers were looked at.
   *
   * @param faults those that matter to the project
   */
  private record Looked(LayerCheck layers, List<LayerFault> faults, boolean determined) {}

  private Looked looked(SitingIndex index, Inquiry inquiry) {
    ContactSearch search = inquiry.search();
    Territory territory = inquiry.territory();
    Brief brief = inquiry.run().brief();
    if (search.faults().isEmpty() && territory.isKnown()) {
      LayerCheck layers = index.layers(brief, territory);
      return new Looked(layers, List.of(),
          layers.determined() && inquiry.run().statute().isHeld() && inquiry.guarded().failures().isEmpty());
    }
    SortedMap<String, Double> needed = new TreeMap<>(brief.categories());
    search.faultyCategories().stream().filter(this::isZone).forEach(category -> needed.putIfAbsent(category, 0.0));
    LayerCheck layers = LayerCheck.of(index, needed, territory, search.faults());
    List<LayerFault> faults = search.faults().stream()
        .filter(fault -> needed.containsKey(fault.category()) || fault.category().equals(Territory.COUNTY)).toList();
    boolean countiesReadable = faults.stream().noneMatch(fault -> fault.category().equals(Territory.COUNTY));
    return new Looked(layers, faults, layers.determined() && territory.isKnown() && countiesReadable
        && inquiry.run().statute().isHeld() && inquiry.guarded().failures().isEmpty());
  }

  /** What {@link #check} would refuse the project for because of where it lies, whatever its properties say. */
  public static List<Fault> siteFaults(SitingIndex index, Project project) {
    try {
      Footprint footprint = footprint(project);
      Territory.of(index, new ContactSearch(index, footprint), footprint, 0, new GuardedOverlay(GroundOverlay.PLAIN));
      return List.of();
    } catch (FaultException e) {
      return e.faults();
    }
  }

  private static Footprint footprint(Project project) {
    try {
      return new Footprint(project.geometry());
    } catch (IllegalArgumentException e) {
      throw new FaultException(
          Fault.of(SitingFault.PROJECT_GEOMETRY_KIND, e.getMessage(), Place.pointer("/geometry")));
    }
  }

  private boolean isZone(String category) {
    return !references.contains(category);
  }

  private static List<Finding> findings(
      ContactSearch search, Situation situation, Evaluation evaluation, Set<String> borderline) {
    List<Finding> findings = new ArrayList<>();
    for (Contact contact : situation.contacts()) {
      String id = contact.zone().zoneId();
      List<FiredRule> rules = evaluation.of(id);
      if (contact.isHit() || !rules.isEmpty()) {
        findings.add(new Finding(contact, search.boundaryDistanceM(contact), borderline.contains(id), rules));
      }
    }
    return Strictness.findings(findings);
  }

  /** Zones not hit within the radius; one farther off is listed too if the verdict hangs on it. */
  private static List<NearZone> near(
      ContactSearch search, Situation situation, double nearM, Set<String> borderline) {
    List<NearZone> near = new ArrayList<>();
    for (Contact contact : situation.contacts()) {
      boolean decides = borderline.contains(contact.zone().zoneId());
      boolean apart = contact.kind() == Contact.Kind.APART;
      if ((apart || contact.kind() == Contact.Kind.TOUCH) && (decides || contact.distanceM() <= nearM)) {
        double bearing = apart ? search.bearing(contact) : Double.NaN;
        near.add(new NearZone(contact.zone(), contact.relation(), contact.distanceM(), bearing, decides));
      }
    }
    near.sort(Comparator.comparingDouble(NearZone::distanceM)
        .thenComparing(zone -> zone.zone().category()).thenComparing(zone -> zone.zone().zoneId()));
    return near;
  }

  private static List<SliverZone> slivers(Situation situation, Set<String> borderline) {
    return situation.contacts().stream().filter(contact -> contact.kind() == Contact.Kind.SLIVER)
        .map(contact -> new SliverZone(contact, borderline.contains(contact.zone().zoneId()))).toList();
  }

  private static List<UnmetRequirement> unmet(Situation situation, Evaluation evaluation, Set<String> borderline) {
    return evaluation.unmet().stream().map(requirement -> {
      boolean hangs = situation.contacts().stream()
          .filter(contact -> borderline.contains(contact.zone().zoneId()))
          .anyMatch(contact -> Situation.matches(requirement.rule().rule().reach().zones(), contact));
      return new UnmetRequirement(requirement.rule(), requirement.outside(), hangs);
    }).toList();
  }
}
