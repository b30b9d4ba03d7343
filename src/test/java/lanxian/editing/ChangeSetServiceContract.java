package lanxian.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import lanxian.domain.Caller;
import lanxian.domain.Category;
import lanxian.domain.Change;
import lanxian.domain.ChangeSet;
import lanxian.domain.ChangeSetState;
import lanxian.domain.Dataset;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.GeometryStatus;
import lanxian.domain.LocalizedText;
import lanxian.domain.Role;
import lanxian.domain.RuleSet;
import lanxian.domain.SecurityLevel;
import lanxian.domain.Validity;
import lanxian.domain.ZoneDescription;
import lanxian.domain.ZoneProposal;
import lanxian.domain.ZoneRef;
import lanxian.domain.ZoneVersion;
import lanxian.store.AuditEvent;
import lanxian.store.StaleChangeSetException;
import lanxian.store.Store;
import org.assertj.core.api.AbstractListAssert;
import org.assertj.core.api.ObjectAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** What change sets become, and what they do not, on every store. */
abstract class ChangeSetServiceContract {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final Caller PLANNER = caller("planner1", Role.PLANNER);
  private static final Caller REVIEWER = caller("reviewer1", Role.REVIEWER);
  private static final RuleSet RULES = new RuleSet("h", List.of(category("wetland"), category("city_blue_line")), List.of(),
      List.of(), List.of(), Map.of());

  private Instant now = Instant.parse("2026-11-23T04:00:00Z");
  private final Clock clock = new Clock() {
    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
      return now;
    }
  };
  private final List<LocalDate> asked = new ArrayList<>();
  private final List<Fault> blocking = new ArrayList<>();
  private Store store;
  private ChangeSetService service;

  /** A new, empty store. */
  abstract Store open();

  @BeforeEach
  void start() {
    store = open();
    service = new ChangeSetService(store, () -> RULES, clock, CHINA, (set, day) -> {
      asked.add(day);
      return List.copyOf(blocking);
    });
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static Caller caller(String login, Role... roles) {
    return new Caller(login, null, Set.of(roles), Caller.clearanceOf(Set.of(roles)), "192.0.2.1", Caller.Means.TOKEN);
  }

  private static Category category(String code) {
    return new Category(code, new LocalizedText(code, code), Category.Kind.ZONE,
        List.of(new Category.ZoneClass("GENERAL", new LocalizedText("一般", "general"))), false, "", List.of(), List.of(),
        List.of(), new LocalizedText("", ""));
  }

  private static Geometry square(double east) {
    return new GeometryFactory().toGeometry(new Envelope(87.3, east, 44, 44.1));
  }

  private static ZoneProposal zone(String id, String name, double east, Validity validity) {
    return new ZoneProposal(id, new ZoneDescription("wetland", "GENERAL", name, "652301", GeometryStatus.SURVEYED, 1,
        ZoneDescription.Approval.NONE, new ZoneDescription.Source(null, "EPSG:4490", null), null, SecurityLevel.PUBLIC, null,
        Map.of("keeper", "x")), square(east), validity);
  }

  private static Drawing create(ZoneProposal zone) {
    return Drawing.of(Change.Kind.CREATE, List.of(), List.of(zone), "test");
  }

  private static Drawing modify(int version, ZoneProposal zone) {
    return Drawing.of(Change.Kind.MODIFY, List.of(new ZoneRef(zone.zoneId(), version)), List.of(zone), "test");
  }

  private static Drawing retire(String id, int version) {
    return Drawing.of(Change.Kind.RETIRE, List.of(new ZoneRef(id, version)), List.of(), "test");
  }

  private ChangeSet draft(LocalDate validFrom, Drawing... drawings) {
    ChangeSet set = service.create(PLANNER, new Heading("t", null, validFrom));
    return service.add(PLANNER, set.id(), 1, List.of(drawings));
  }

  private ChangeSet approved(ChangeSet draft) {
    service.move(PLANNER, draft.id(), draft.version(), Step.SUBMIT, null);
    return service.move(REVIEWER, draft.id(), draft.version() + 1, Step.APPROVE, null);
  }

  private long publish(LocalDate validFrom, Drawing... drawings) {
    return publish(draft(validFrom, drawings));
  }

  private long publish(ChangeSet draft) {
    ChangeSet set = approved(draft);
    return service.publish(PLANNER, set.id(), set.version(), null, false).publishedRevision();
  }

  private AbstractListAssert<?, List<? extends String>, String, ObjectAssert<String>> assertRefused(ThrowingCallable work) {
    return assertThatThrownBy(work).isInstanceOf(FaultException.class)
        .extracting(e -> ((FaultException) e).faults().stream().map(fault -> fault.code().name()).toList(), list(String.class));
  }

  /** Zone, name and shape in force on a day. */
  private Map<String, String> on(Dataset dataset, String day) {
    Map<String, String> zones = new TreeMap<>();
    dataset.inForce(LocalDate.parse(day)).forEach(zone -> zones.put(zone.zoneId(),
        zone.description().name() + " " + zone.geometry().getEnvelopeInternal().getMaxX()));
    return zones;
  }

  @Test
  void aChangeSetBecomesOneRevision() {
    publish(null, create(zone("a", "A", 87.4, null)), create(zone("b", "B", 87.5, null)), create(zone("c", "C", 87.6, null)));
    long revision = publish(null, modify(1, zone("a", "A2", 87.45, null)),
        Drawing.of(Change.Kind.SPLIT, List.of(new ZoneRef("b", 1)), List.of(zone("b", "B", 87.41, null), zone("b2", "B2", 87.42, null)), "t"),
        retire("c", 1));
    assertThat(revision).isEqualTo(2);
    assertThat(on(store.zones().dataset(), "2026-11-23")).isEqualTo(Map.of("a", "A2 87.45", "b", "B 87.41", "b2", "B2 87.42"));
    assertThat(on(store.zones().dataset(), "2026-11-22")).as("the past stays").isEmpty();
    ZoneVersion retired = store.zones().history("c").get(1);
    assertThat(retired.retired()).isTrue();
    assertThat(retired.validity()).isEqualTo(Validity.since(LocalDate.of(2026, 11, 23)));
    assertThat(store.zones().publications().get(1).author()).isEqualTo("planner1");

    publish(null, Drawing.of(Change.Kind.MERGE, List.of(new ZoneRef("a", 2), new ZoneRef("b2", 1)), List.of(zone("ab", "AB", 87.7, null)), "t"));
    assertThat(on(store.zones().dataset(), "2026-11-23")).isEqualTo(Map.of("ab", "AB 87.7", "b", "B 87.41"));
  }

  @Test
  void aZoneDatedAheadTakesOverOnItsDay() {
    publish(null, create(zone("a", "A", 87.4, new Validity(null, LocalDate.of(2030, 1, 1)))));
    publish(LocalDate.of(2027, 1, 1), modify(1, zone("a", "A2", 87.5, null)));
    Dataset dataset = store.zones().dataset();
    assertThat(on(dataset, "2026-12-31")).containsValue("A 87.4");
    assertThat(on(dataset, "2027-01-01")).containsValue("A2 87.5");
    assertThat(on(dataset, "2030-01-01")).as("the end that it had").isEmpty();
  }

  @Test
  void aDayThatIsPastHasToBeMeant() {
    ChangeSet set = approved(draft(LocalDate.of(2026, 11, 24), create(zone("a", "A", 87.4, null))));
    now = now.plus(Duration.ofDays(3));
    assertRefused(() -> service.publish(PLANNER, set.id(), set.version(), null, false)).containsExactly("IN_FORCE_IN_THE_PAST");
    assertThat(store.zones().revision()).isZero();
    service.publish(PLANNER, set.id(), set.version(), null, true);
    assertThat(on(store.zones().dataset(), "2026-11-24")).containsKey("a");
    assertThat(store.audit().entries(0, 100)).map(row -> row.event().outcome() + " " + row.event().action())
        .contains("REFUSED change-set.publish", "DONE change-set.publish");
  }

  /** What the draft names is only what is proposed: whoever publishes may choose, and the record tells what he chose. */
  @Test
  void whoeverPublishesChoosesTheDay() {
    LocalDate drafted = LocalDate.of(2026, 12, 1);
    LocalDate chosen = LocalDate.of(2027, 3, 1);
    ChangeSet set = approved(draft(drafted, create(zone("a", "A", 87.4, null)),
        create(zone("own", "Own", 87.5, new Validity(LocalDate.of(2026, 12, 24), null)))));
    assertRefused(() -> service.publish(PLANNER, set.id(), set.version(), LocalDate.of(2026, 11, 22), false))
        .as("told once").containsExactly("IN_FORCE_IN_THE_PAST");
    assertThat(service.find(set.id())).contains(set);
    ChangeSet published = service.publish(PLANNER, set.id(), set.version(), chosen, false);
    assertThat(asked).as("the day that other checks look at").endsWith(drafted, LocalDate.of(2026, 11, 22), chosen);
    assertThat(published.validFrom()).isEqualTo(chosen);
    assertThat(service.find(set.id()).orElseThrow().validFrom()).isEqualTo(chosen);
    assertThat(service.find(set.id(), set.version()).orElseThrow().validFrom()).as("as it was approved").isEqualTo(drafted);
    assertThat(on(store.zones().dataset(), "2026-12-23")).isEmpty();
    assertThat(on(store.zones().dataset(), "2027-02-28")).as("a day of its own is kept").containsOnlyKeys("own");
    assertThat(on(store.zones().dataset(), "2027-03-01")).containsOnlyKeys("a", "own");
    assertThat(store.audit().entries(0, 100)).map(row -> row.event().detail()).contains("2 zones from 2027-03-01");

    ChangeSet late = approved(draft(LocalDate.of(2026, 11, 24), create(zone("b", "B", 87.6, null))));
    now = now.plus(Duration.ofDays(3));
    assertRefused(() -> service.publish(PLANNER, late.id(), late.version(), null, false)).containsExactly("IN_FORCE_IN_THE_PAST");
    service.publish(PLANNER, late.id(), late.version(), LocalDate.of(2026, 11, 26), false);
    assertThat(on(store.zones().dataset(), "2026-11-25")).isEmpty();
    assertThat(on(store.zones().dataset(), "2026-11-26")).containsOnlyKeys("b");
  }

  @Test
  void aBadDrawingIsRefusedWithEverythingThatIsWrong() throws ParseException {
    publish(null, create(zone("a", "A", 87.4, null)));
    ChangeSet set = draft(null, create(zone("n", "N", 87.4, null)));
    ZoneProposal odd = new ZoneProposal("bad id/", new ZoneDescription("nothing", null, "n", null, GeometryStatus.SURVEYED, 0,
        ZoneDescription.Approval.NONE, new ZoneDescription.Source(null, null, null), null, SecurityLevel.PUBLIC, null, Map.of()),
        new WKTReader().read("POINT (1 1)"), null);
    assertRefused(() -> service.add(PLANNER, set.id(), 2, List.of(create(zone("a", "A", 87.4, null)), modify(7, zone("x", "X", 87.4, null)),
        modify(3, zone("a", "A", 87.4, null)), create(odd), create(zone("n", "N", 87.4, null)),
        Drawing.of(Change.Kind.SPLIT, List.of(), List.of(), "\0"))))
        .contains("ZONE_EXISTS", "SOURCE_UNKNOWN", "ZONE_ID_INVALID", "CATEGORY_UNKNOWN", "ZONE_IN_TWO_CHANGES",
            "KIND_DOES_NOT_FIT", "TEXT_NOT_STORABLE");
    ZoneProposal point = new ZoneProposal("p", zone("p", "P", 87.4, null).description(), odd.geometry(), null);
    assertRefused(() -> service.add(PLANNER, set.id(), 2, List.of(create(point)))).containsExactly("ZONE_NOT_AN_AREA");
    ZoneDescription moved = new ZoneDescription("city_blue_line", "NO", "n", null, GeometryStatus.SURVEYED, 0,
        ZoneDescription.Approval.NONE, new ZoneDescription.Source(null, null, null), null, SecurityLevel.PUBLIC, null, Map.of());
    assertRefused(() -> service.add(PLANNER, set.id(), 2, List.of(modify(1, new ZoneProposal("a", moved, square(87.4), null)))))
        .containsExactly("ZONE_OF_OTHER_CATEGORY", "CLASS_UNKNOWN");
    assertThat(service.find(set.id()).orElseThrow().version()).as("nothing half done").isEqualTo(2);
  }

  @Test
  void whatChecksFindStandsInTheWay() {
    ChangeSet set = draft(null, create(zone("a", "A", 87.4, null)));
    blocking.add(Fault.of(EditingFault.CLASS_UNKNOWN, "found"));
    assertRefused(() -> service.move(PLANNER, set.id(), 2, Step.SUBMIT, null)).containsExactly("CLASS_UNKNOWN");
    blocking.clear();
    ChangeSet approved = approved(set);
    blocking.add(Fault.of(EditingFault.CLASS_UNKNOWN, "found later"));
    assertRefused(() -> service.publish(PLANNER, set.id(), approved.version(), null, false)).containsExactly("CLASS_UNKNOWN");
    assertThat(store.zones().revision()).isZero();
    ChangeSet empty = service.create(PLANNER, new Heading("t", null, null));
    blocking.clear();
    assertRefused(() -> service.move(PLANNER, empty.id(), 1, Step.SUBMIT, null)).containsExactly("CHANGE_SET_EMPTY");
  }

  /** Others publish while this one is: it is looked at again, and only a zone that both change is a conflict. */
  @Test
  void anotherPublicationDoesNotStopThisOne() {
    ChangeSet first = approved(draft(null, create(zone("a", "A", 87.4, null))));
    ChangeSet second = approved(draft(null, create(zone("b", "B", 87.4, null))));
    ChangeSet same = approved(draft(null, create(zone("a", "other", 87.4, null))));
    service.publish(PLANNER, first.id(), first.version(), null, false);
    assertThat(service.publish(REVIEWER, second.id(), second.version(), null, false).publishedRevision()).isEqualTo(2);
    assertRefused(() -> service.publish(PLANNER, same.id(), same.version(), null, false)).containsExactly("ZONE_EXISTS");
    assertThatThrownBy(() -> service.publish(PLANNER, same.id(), same.version() - 1, null, false))
        .isInstanceOf(StaleChangeSetException.class);
  }

  @Test
  void refusalsStandInTheAuditRecord() {
    ChangeSet set = draft(null, create(zone("a", "A", 87.4, null)));
    assertRefused(() -> service.move(caller("planner1", Role.PLANNER, Role.REVIEWER), set.id(), 2, Step.APPROVE, null))
        .containsExactly("WRONG_STATE", "DRAFTER_CANNOT_REVIEW");
    assertRefused(() -> service.create(Caller.anonymous("192.0.2.9"), new Heading("t", null, null))).containsExactly("ROLE_NEEDED");
    assertRefused(() -> service.move(PLANNER, "nothing\0", 2, Step.SUBMIT, null)).containsExactly("CHANGE_SET_UNKNOWN");
    assertThat(store.audit().entries(0, 100)).filteredOn(row -> row.event().outcome() == AuditEvent.Outcome.REFUSED)
        .map(row -> row.event().actor() + " " + row.event().from() + " " + row.event().action() + " " + row.event().target())
        .containsExactly("planner1 192.0.2.1 change-set.approve change-set " + set.id(),
            "null 192.0.2.9 change-set.edit change-sets");
    assertThat(service.find(set.id()).orElseThrow().state()).isEqualTo(ChangeSetState.DRAFT);
  }

  @Test
  void aRollbackBringsBackWhatWasAndKeepsWhatHappened() {
    publish(null, create(zone("a", "A", 87.4, null)), create(zone("b", "B", 87.5, null)), create(zone("c", "C", 87.6, null)));
    publish(null, retire("c", 1));
    now = now.plus(Duration.ofDays(1));
    long then = store.zones().revision();
    Map<String, String> before = on(store.zones().dataset(), "2026-12-15");
    publish(null, modify(1, zone("a", "A2", 87.45, null)), retire("b", 1), modify(2, zone("c", "C again", 87.6, null)),
        create(zone("d", "D", 87.7, null)));
    publish(LocalDate.of(2026, 12, 10), modify(2, zone("a", "A3", 87.46, null)));
    assertThat(on(store.zones().dataset(), "2026-12-15")).isNotEqualTo(before);
    List<ZoneVersion> versions = store.zones().dataset().versions();

    ChangeSet rollback = service.rollback(PLANNER, new Heading("back", null, null), then);
    assertThat(rollback.changes()).map(Change::kind).containsExactly(
        Change.Kind.MODIFY, Change.Kind.MODIFY, Change.Kind.RETIRE, Change.Kind.RETIRE);
    assertThat(publish(rollback)).isEqualTo(5);
    Dataset after = store.zones().dataset();
    for (String day : List.of("2026-11-24", "2026-12-09", "2026-12-10", "2026-12-15", "2199-01-01")) {
      assertThat(on(after, day)).as(day).isEqualTo(before);
    }
    assertThat(after.inForce(LocalDate.of(2026, 12, 15))).map(ZoneVersion::description)
        .isEqualTo(store.zones().dataset(then).inForce(LocalDate.of(2026, 12, 15)).stream().map(ZoneVersion::description).toList());
    assertThat(after.versions()).containsAll(versions);
    assertRefused(() -> service.rollback(PLANNER, new Heading("back", null, null), 5)).containsExactly("REVISION_UNKNOWN");
    assertRefused(() -> service.rollback(PLANNER, new Heading("back", null, null), 0)).containsExactly("REVISION_UNKNOWN");
  }

  /** Whatever was published in between, on no day to come is it another dataset than it was to be. */
  @Test
  void anyRollbackBringsBackEveryDayToComeOrSaysWhyNot() {
    long seed = 20261128;
    Random random = new Random(seed);
    int done = 0;
    for (int round = 0; round < 12; round++) {
      long then = 0;
      for (int step = 0; step < 6; step++) {
        String id = round + "-" + random.nextInt(2);
        int version = store.zones().history(id).size();
        LocalDate from = random.nextInt(3) == 0 ? LocalDate.of(2026, 12, 1 + random.nextInt(20)) : null;
        Validity days = random.nextInt(4) == 0 ? new Validity(null, LocalDate.of(2027, 1, 1 + random.nextInt(20))) : null;
        ZoneProposal zone = zone(id, "n" + step, 87.4 + random.nextInt(5) / 100.0, days);
        long revision = publish(from, version == 0 ? create(zone) : random.nextInt(4) == 0 ? retire(id, version)
            : modify(version, zone));
        then = step == 2 ? revision : then;
      }
      try {
        publish(service.rollback(PLANNER, new Heading("back", null, null), then));
        done++;
        Dataset was = store.zones().dataset(then);
        Dataset is = store.zones().dataset();
        for (LocalDate day = LocalDate.of(2026, 11, 23); day.isBefore(LocalDate.of(2027, 2, 1)); day = day.plusDays(1)) {
          assertThat(on(is, day.toString())).as("seed %d round %d %s", seed, round, day).isEqualTo(on(was, day.toString()));
        }
      } catch (FaultException e) {
        assertThat(e.faults()).map(fault -> fault.code().name()).as("round %d", round)
            .containsAnyOf("ROLLBACK_NEEDS_SEVERAL_VERSIONS", "CHANGE_SET_EMPTY");
      }
    }
    assertThat(done).isGreaterThan(3);
  }

  /** A part of one zone goes to its neighbour, in one change that tells of both. */
  @Test
  void zonesAreRearrangedInOneChange() {
    publish(null, create(zone("a", "A", 87.4, null)), create(zone("b", "B", 87.5, null)), create(zone("c", "C", 87.6, null)));
    List<ZoneRef> both = List.of(new ZoneRef("a", 1), new ZoneRef("b", 1));
    ChangeSet set = draft(null, create(zone("n", "N", 87.4, null)));
    assertRefused(() -> service.add(PLANNER, set.id(), 2, List.of(
        Drawing.of(Change.Kind.REARRANGE, both, List.of(zone("a", "A", 87.7, null)), "t"),
        Drawing.of(Change.Kind.REARRANGE, List.of(new ZoneRef("c", 1)),
            List.of(zone("c", "C", 87.61, null), zone("c2", "C2", 87.62, null)), "t"))))
        .containsExactly("KIND_DOES_NOT_FIT", "KIND_DOES_NOT_FIT");
    publish(null, Drawing.of(Change.Kind.REARRANGE, both,
        List.of(zone("a", "A", 87.41, null), zone("b", "B", 87.52, null)), "t"));
    assertThat(on(store.zones().dataset(), "2026-11-23")).isEqualTo(Map.of("a", "A 87.41", "b", "B 87.52", "c", "C 87.6"));
    publish(null, Drawing.of(Change.Kind.REARRANGE, List.of(new ZoneRef("a", 2), new ZoneRef("c", 1)),
        List.of(zone("a", "A", 87.42, null), zone("ac", "AC", 87.43, null)), "t"));
    assertThat(on(store.zones().dataset(), "2026-11-23")).as("c is retired").isEqualTo(
        Map.of("a", "A 87.42", "ac", "AC 87.43", "b", "B 87.52"));
  }

  /** Who changes a zone that is to come into force does not bring it into force before its day, unless he says so. */
  @Test
  void aZoneThatIsToComeStillComesOnItsDay() {
    publish(null, create(zone("a", "A", 87.4, null)));
    publish(LocalDate.of(2027, 1, 1), modify(1, zone("a", "A2", 87.5, null)));
    ChangeSet set = service.create(PLANNER, new Heading("t", null, null));
    assertRefused(() -> service.add(PLANNER, set.id(), 1, List.of(modify(1, zone("a", "A3", 87.6, null)))))
        .containsExactly("ZONE_CHANGED_MEANWHILE");
    publish(null, modify(2, zone("a", "A3", 87.6, null)));
    assertThat(on(store.zones().dataset(), "2026-12-31")).containsValue("A 87.4");
    assertThat(on(store.zones().dataset(), "2027-01-01")).containsValue("A3 87.6");
    publish(null, modify(3, zone("a", "A4", 87.7, new Validity(null, LocalDate.of(2027, 1, 1)))));
    assertThat(on(store.zones().dataset(), "2026-12-31")).as("what is said of the days counts").containsValue("A4 87.7");
    assertThat(on(store.zones().dataset(), "2027-01-01")).containsValue("A3 87.6");
  }
}
