package lanxian.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import lanxian.checks.CheckOptions;
import lanxian.checks.CheckRequest;
import lanxian.checks.CheckService;
import lanxian.checks.RuleBooks;
import lanxian.domain.Caller;
import lanxian.domain.Change;
import lanxian.domain.ChangeSet;
import lanxian.domain.Dataset;
import lanxian.domain.Facility;
import lanxian.domain.Project;
import lanxian.domain.RuleSet;
import lanxian.domain.Verdict;
import lanxian.domain.ZoneDraft;
import lanxian.domain.ZoneVersion;
import lanxian.rules.RuleEngine;
import lanxian.rules.RuleFiles;
import lanxian.rules.RuleSetLoader;
import lanxian.siting.CheckResult;
import lanxian.siting.SitingCheck;
import lanxian.siting.SitingIndex;
import lanxian.store.AuditEvent;
import lanxian.store.PublicationDraft;
import lanxian.store.Store;
import lanxian.store.StoredCheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the impact of a change set is, whatever the store. */
abstract class ImpactContract {
  private static final int ZONES = 36;
  private static final RuleFiles FILES = RuleFiles.fromDirectory(Path.of("rules"));
  private static final RuleSet RULES = RuleSetLoader.load(FILES);

  private final World world = new World(20261129, RULES);
  private final Map<String, Project> projects = new TreeMap<>();
  private Store store;
  private CheckService checks;
  private ImpactService impacts;

  abstract Store open();

  @BeforeEach
  void openStore() {
    store = open();
    world.publish(store, ZONES);
    checks = new CheckService(store, new RuleBooks(RULES, FILES.content(), RuleSetLoader::fromContent),
        Clock.fixed(World.NOW, ZoneOffset.UTC), CheckOptions.DEFAULT);
    impacts = new ImpactService(store, checks);
  }

  @AfterEach
  void closeStore() {
    checks.close();
    store.close();
  }

  private void storeChecks(int count) {
    for (int i = 0; i < count; i++) {
      Project project = world.project(i);
      // made for another day than that of the change: what is compared are two states of one day
      projects.put(checks.check(new CheckRequest(project, LocalDate.of(2024, 1, 1), 100, "zh", true)).id(), project);
    }
  }

  private void storeFacilities(int count) {
    List<Facility> facilities = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Project project = world.project(10_000 + i);
      Facility facility =
          new Facility("farm-" + i, 1, false, project.geometry(), project.properties(), "officer1", World.NOW);
      facilities.add(facility);
      projects.put(facility.id(), facility.project());
    }
    store.facilities().save(facilities, AuditEvent.done(Caller.anonymous(null), "facility.import", null, null, null));
  }

  /** A list of flips as brute force finds it: id → verdict before and after, by whole checks on indexes made anew. */
  private Map<String, String> bruteForce(ChangeSet set, LocalDate day) {
    Dataset base = store.zones().dataset();
    ProposedZones proposed = ProposedZones.of(set, base, day, RULES);
    SitingCheck check = new SitingCheck(new RuleEngine(RULES));
    SitingIndex before = SitingIndex.of(base, day);
    SitingIndex after = SitingIndex.of(base.plus(proposed.after(base)), day);
    Map<String, String> flips = new TreeMap<>();
    projects.forEach((id, project) -> {
      CheckResult was = check.check(before, project, 0);
      CheckResult is = check.check(after, project, 0);
      assertThat(was.determined()).isTrue();
      if (was.verdict() != is.verdict()) {
        flips.put(id, was.verdict() + " " + is.verdict());
      }
    });
    return flips;
  }

  private static Map<String, String> verdicts(List<Flip> flips) {
    Map<String, String> verdicts = new TreeMap<>();
    flips.forEach(flip -> verdicts.put(flip.id(), flip.before() + " " + flip.after()));
    return verdicts;
  }

  @Test
  void findsTheFlipsThatBruteForceFinds() {
    storeChecks(300);
    storeFacilities(60);
    ChangeSet set = world.changeSet(ZONES);
    Impact impact = impacts.impact(set);
    Impact.Projects found = impact.projects();
    Map<String, String> all = verdicts(found.stricter());
    all.putAll(verdicts(found.looser()));
    assertThat(all).isEqualTo(bruteForce(set, World.DAY));
    assertThat(found.stricter()).hasSizeGreaterThan(10).allMatch(Flip::isStricter)
        .anyMatch(flip -> flip.kind() == Flip.Kind.FACILITY).anyMatch(flip -> flip.kind() == Flip.Kind.CHECK);
    assertThat(found.looser()).hasSizeGreaterThan(10).allMatch(Flip::isLooser);
    assertThat(found.undetermined()).isEmpty();
    assertThat(found.notEvaluated()).isEmpty();
    Impact.Counts counts = found.counts();
    assertThat(counts.total()).isEqualTo(360);
    assertThat(counts.stricter()).isEqualTo(found.stricter().size());
    assertThat(counts.looser()).isEqualTo(found.looser().size());
    assertThat(counts.outOfReach()).isPositive();
    assertThat(counts.outOfReach() + counts.evaluated()).isEqualTo(360);
    assertThat(impact.leftOut()).singleElement().satisfies(out -> {
      assertThat(out.zoneId()).isEqualTo("bad");
      assertThat(out.why()).isEqualTo(LeftOut.Why.INVALID_GEOMETRY);
    });
  }

  /** The zones of the set get published: what was told comes true. */
  @Test
  void whatIsToldComesTrue() {
    storeChecks(200);
    ChangeSet set = world.changeSet(ZONES);
    Impact impact = impacts.impact(set);
    Map<String, Verdict> told = new HashMap<>();
    impact.projects().stricter().forEach(flip -> told.put(flip.id(), flip.after()));
    impact.projects().looser().forEach(flip -> told.put(flip.id(), flip.after()));
    Map<String, Verdict> before = new HashMap<>();
    projects.forEach((id, project) -> before.put(id, check(project).verdict()));
    Dataset base = store.zones().dataset();
    List<ZoneDraft> drafts = ProposedZones.of(set, base, World.DAY, RULES).versions().stream().map(zone ->
        new ZoneDraft(zone.zoneId(), zone.description(), zone.geometry(), zone.areaM2(), zone.validity(), zone.retired()))
        .toList();
    store.zones().publish(new PublicationDraft(null, "planner1", "set", drafts, List.of()));
    projects.forEach((id, project) ->
        assertThat(check(project).verdict()).as(id).isEqualTo(told.getOrDefault(id, before.get(id))));
  }

  private CheckResult check(Project project) {
    return checks.check().check(checks.index(World.DAY), project, 0);
  }

  @Test
  void ofACausesTheChangedZonesAreNamed() {
    storeChecks(200);
    ChangeSet set = world.changeSet(ZONES);
    TreeSet<String> named = new TreeSet<>();
    set.changes().forEach(change -> {
      change.sources().forEach(source -> named.add(source.zoneId()));
      change.results().forEach(result -> named.add(result.zoneId()));
    });
    Impact impact = impacts.impact(set);
    assertThat(impact.projects().stricter()).allSatisfy(flip -> {
      assertThat(flip.zones()).isNotEmpty().isSubsetOf(named);
      assertThat(flip.come()).isNotEmpty();
      assertThat(flip.come().get(0).effect().verdict()).isEqualTo(flip.after());
      assertThat(flip.name()).startsWith("项目");
      assertThat(flip.bounds().contains(flip.place())).isTrue();
      assertThat(flip.recorded()).isNotNull();
    });
    assertThat(impact.projects().looser()).allSatisfy(flip -> assertThat(flip.gone()).isNotEmpty());
  }

  @Test
  void aSetThatTakesEffectLaterIsComparedOnItsDay() {
    storeChecks(100);
    LocalDate later = LocalDate.of(2027, 3, 1);
    ChangeSet set = world.set(later, world.changeSet(ZONES).changes());
    Impact impact = impacts.impact(set);
    assertThat(impact.day()).isEqualTo(later);
    Map<String, String> all = verdicts(impact.projects().stricter());
    all.putAll(verdicts(impact.projects().looser()));
    assertThat(all).isEqualTo(bruteForce(set, later));
  }

  @Test
  void aSetThatChangesNothingFlipsNothing() {
    storeChecks(20);
    Impact impact = impacts.impact(world.set(null, List.of()));
    assertThat(impact.areas()).isEmpty();
    assertThat(impact.projects().counts().outOfReach()).isEqualTo(20);
    assertThat(impact.projects().stricter()).isEmpty();
  }

  @Test
  void recordsOfEarlierVersionsAreTakenInAndBrokenOnesNamed() {
    storeChecks(60);
    List<String> ids = new ArrayList<>(projects.keySet());
    for (String id : ids) {
      StoredCheck stored = store.checks().find(id).orElseThrow();
      store.checks().save(new StoredCheck("old-" + id, stored.recordedAt(), stored.datasetRevision(), stored.ruleSet(),
          stored.hash(), stored.body()));
      projects.put("old-" + id, projects.get(id));
    }
    for (String body : List.of("", "[]", "no JSON", "{}", "{\"verdict\":\"X\"}",
        "{\"asOf\":\"2026-01-01\",\"verdict\":\"RESTRICTED\",\"project\":{\"geometry\":{\"type\":\"Point\",\"coordinates\":[]}}}",
        "{\"asOf\":\"2026-01-01\",\"verdict\":\"RESTRICTED\",\"project\":{\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[]}}}",
        "{\"asOf\":\"2026-01-01\",\"verdict\":\"RESTRICTED\",\"project\":{\"geometry\":{\"type\":\"LineString\",\"coordinates\":[]}}}")) {
      store.checks().save(new StoredCheck("broken-" + body.hashCode(), World.NOW, 1, "r", "h",
          body.getBytes(StandardCharsets.UTF_8)));
    }
    ChangeSet set = world.changeSet(ZONES);
    Impact impact = impacts.impact(set);
    Map<String, String> all = verdicts(impact.projects().stricter());
    all.putAll(verdicts(impact.projects().looser()));
    assertThat(all).isEqualTo(bruteForce(set, World.DAY));
    assertThat(all.keySet()).anyMatch(id -> id.startsWith("old-"));
    assertThat(impact.projects().notEvaluated()).extracting(NotEvaluated::id)
        .filteredOn(id -> id.startsWith("broken")).as("all but a point at 0, 0, which is far away").hasSize(7);
    assertThat(impact.projects().counts().total()).isEqualTo(128);
    assertThat(store.projects().notTakenOut(10)).isEmpty();
  }

  @Test
  void isMadeAnewWhenAnythingThatItDependsOnChanges() {
    storeChecks(20);
    ChangeSet set = world.changeSet(ZONES);
    ImpactService.State state = impacts.state(set);
    assertThat(impacts.state(set)).isEqualTo(state);
    assertThat(impacts.impact(set)).isSameAs(impacts.impact(set));
    storeChecks(1);
    assertThat(impacts.state(set)).isNotEqualTo(state);
    state = impacts.state(set);
    storeFacilities(1);
    assertThat(impacts.state(set)).isNotEqualTo(state);
    assertThat(impacts.impact(set).projects().counts().total()).isEqualTo(22);
    state = impacts.state(set);
    store.zones().publish(new PublicationDraft(null, "test", "more", List.of(), List.of()));
    assertThat(impacts.state(set)).isNotEqualTo(state);
  }

  /** A county that changes may put any project out of the prefecture. */
  @Test
  void aChangedCountyIsAskedOfEveryProject() {
    storeChecks(40);
    ChangeSet set = world.set(null, List.of(World.change("c", Change.Kind.MODIFY, List.of(),
        World.proposal("county-1", "county", null, world.ground.rect(-30_000, -30_000, 1500, 30_000)))));
    Impact impact = impacts.impact(set);
    assertThat(impact.projects().counts().outOfReach()).isZero();
    assertThat(impact.projects().notEvaluated()).isNotEmpty()
        .allSatisfy(project -> assertThat(project.why()).contains("OUTSIDE_PREFECTURE"));
    assertThat(impact.projects().undetermined()).as("projects across the border").isNotEmpty();
  }

  @Test
  void ofAPublishedSetItIsToldWhatItDid() {
    storeChecks(100);
    ChangeSet set = world.changeSet(ZONES);
    Impact told = impacts.impact(set);
    Dataset base = store.zones().dataset();
    List<ZoneDraft> drafts = new ArrayList<>();
    for (ZoneVersion zone : ProposedZones.of(set, base, World.DAY, RULES).versions()) {
      drafts.add(new ZoneDraft(zone.zoneId(), zone.description(), zone.geometry(), zone.areaM2(), zone.validity(),
          zone.retired()));
    }
    long revision = store.zones().publish(new PublicationDraft(null, "planner1", "set", drafts, List.of())).revision();
    ChangeSet published = new ChangeSet(set.id(), 4, lanxian.domain.ChangeSetState.PUBLISHED, set.title(), null, null,
        "planner1", set.drafters(), "reviewer1", null, revision, World.NOW, World.NOW, set.changes());
    Impact did = impacts.impact(published);
    assertThat(did.datasetRevision()).isEqualTo(told.datasetRevision());
    assertThat(verdicts(did.projects().stricter())).isEqualTo(verdicts(told.projects().stricter()));
    assertThat(verdicts(did.projects().looser())).isEqualTo(verdicts(told.projects().looser()));
  }
}
