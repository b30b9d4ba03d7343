package lanxian.editing.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lanxian.domain.Caller;
import lanxian.domain.ChangeSet;
import lanxian.domain.Dataset;
import lanxian.domain.Role;
import lanxian.domain.RuleSet;
import lanxian.domain.SecurityLevel;
import lanxian.domain.Validity;
import lanxian.domain.ZoneVersion;
import lanxian.siting.Ground;
import lanxian.siting.SitingIndex;
import lanxian.siting.TestZone;
import lanxian.store.AuditEvent;
import lanxian.store.Store;
import lanxian.store.h2.H2Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A report is made once for the same change set, dataset, rules and day, and anew as soon as one of them is another. */
class KeptReportsTest {
  private static final Caller PLANNER =
      new Caller("planner2", null, Set.of(Role.PLANNER), SecurityLevel.RESTRICTED, "127.0.0.1", Caller.Means.SESSION);

  private final Ground ground = Ground.changji();
  private final List<ZoneVersion> zones = new ArrayList<>();
  private long revision = 1;
  private RuleSet rules = Checked.rules();
  private Instant now = Instant.parse("2026-11-23T04:00:00Z");
  private Store store;
  private ValidationService service;

  @BeforeEach
  void open() {
    store = H2Store.open("jdbc:h2:mem:" + UUID.randomUUID());
    Clock clock = new Clock() {
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
    service = new ValidationService(store.changeSets(), () -> rules, Checked.numbers().withPrefectureChecked(false),
        this::published, clock, ZoneOffset.UTC);
    save(Draft.set(Draft.unit("a", ground.rect(0, 0, 1000, 1000)), Draft.unit("b", ground.rect(900, 0, 2000, 1000))));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private PublishedZones published(LocalDate day) {
    return PublishedZones.of(SitingIndex.of(new Dataset(revision, Instant.EPOCH, zones, List.of(), List.of()), day));
  }

  private void save(ChangeSet set) {
    store.changeSets().save(set, AuditEvent.done(PLANNER, "change-set.create", "change-set " + set.id(), 1L, null));
  }

  private ValidationReport report() {
    return service.report("set-1").orElseThrow();
  }

  @Test
  void theSameQuestionIsAnsweredOnce() {
    ValidationReport first = report();
    assertThat(first.errors()).isNotEmpty();
    assertThat(report()).isSameAs(first);
    assertThat(new SubmitChecks(service).blocking(store.changeSets().find("set-1").orElseThrow(), first.day()))
        .hasSameSizeAs(first.errors());
  }

  /** Somebody asks for another day than the draft names; nobody else is answered for that one. */
  @Test
  void anotherDayIsLookedAtForWhoeverAsksForIt() {
    ChangeSet set = store.changeSets().find("set-1").orElseThrow();
    assertThat(service.report(set, LocalDate.of(2031, 5, 6)).day()).isEqualTo(LocalDate.of(2031, 5, 6));
    assertThat(report().day()).isNotEqualTo(LocalDate.of(2031, 5, 6));
  }

  @Test
  void anotherVersionIsLookedAtAnew() {
    ValidationReport first = report();
    service.mend(PLANNER, "set-1", 1, null);
    assertThat(report().version()).isEqualTo(2);
    assertThat(report().errors()).isEmpty();
    assertThat(service.report(store.changeSets().find("set-1", 1).orElseThrow())).isSameAs(first);
  }

  @Test
  void aDayThatTheChangeSetNamesIsKeptToo() {
    ChangeSet set = store.changeSets().find("set-1").orElseThrow();
    save(new ChangeSet("set-1", 2, set.state(), set.title(), null, LocalDate.parse("2026-12-24"), set.creator(),
        set.drafters(), null, null, null, set.createdAt(), set.changedAt(), set.changes()));
    ValidationReport report = report();
    assertThat(report.day()).isEqualTo("2026-12-24");
    now = now.plusSeconds(24 * 3600);
    assertThat(report()).as("today is nothing to it").isSameAs(report);
  }

  @Test
  void whatIsPublishedMeanwhileIsSeen() {
    ValidationReport first = report();
    zones.add(TestZone.of("there", "env_control_unit", "PRIORITY", ground.rect(-500, 0, 100, 1000)).build());
    revision++;
    ValidationReport second = report();
    assertThat(second.findings()).anyMatch(finding -> "there".equals(finding.otherZoneId()));
    assertThat(first.findings()).noneMatch(finding -> "there".equals(finding.otherZoneId()));
    assertThat(report()).isSameAs(second);
  }

  @Test
  void otherRulesAndAnotherDayAreLookedAtAnew() {
    zones.add(TestZone.of("tomorrow", "env_control_unit", "PRIORITY", ground.rect(-500, 0, 100, 1000))
        .valid(Validity.since(LocalDate.parse("2026-11-24"))).build());
    ValidationReport first = report();
    now = now.plusSeconds(24 * 3600);
    ValidationReport next = report();
    assertThat(first.findings()).noneMatch(finding -> "tomorrow".equals(finding.otherZoneId()));
    assertThat(next.findings()).anyMatch(finding -> "tomorrow".equals(finding.otherZoneId()));
    rules = new RuleSet("sha256:another", rules.categories(), rules.rules(), rules.fields(), rules.implications(),
        rules.localFacts());
    assertThat(report()).isNotSameAs(next).isEqualTo(report());
  }

  @Test
  void zonesOfNoRevisionAreLookedAtEachTime() {
    ValidationService plain = new ValidationService(store.changeSets(), Checked::rules, Checked.numbers(),
        day -> PublishedZones.of(zones), Clock.systemUTC(), ZoneOffset.UTC);
    assertThat(plain.report("set-1").orElseThrow()).isNotSameAs(plain.report("set-1").orElseThrow());
  }

  @Test
  void whatWasNotAskedForLongestGoesWhenThereIsNoRoom() {
    ValidationReport report = report();
    KeptReports kept = new KeptReports(2 * KeptReports.bytes(report));
    for (int version = 1; version <= 3; version++) {
      kept.keep(state(version), null, report);
      assertThat(kept.find(state(1))).contains(report);
    }
    assertThat(kept.find(state(2))).isEmpty();
    assertThat(kept.find(state(3))).contains(report);
    KeptReports small = new KeptReports(KeptReports.bytes(report) - 1);
    small.keep(state(1), null, report);
    assertThat(small.find(state(1))).isEmpty();
  }

  private static KeptReports.State state(int version) {
    return new KeptReports.State("set-1", version, 1, "rules", LocalDate.EPOCH);
  }
}
