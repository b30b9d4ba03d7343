package lanxian.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lanxian.domain.GeometryStatus;
import lanxian.domain.SecurityLevel;
import lanxian.domain.Validity;
import lanxian.domain.ZoneDescription;
import lanxian.domain.ZoneDraft;
import lanxian.store.PublicationDraft;
import lanxian.store.Store;
import lanxian.store.h2.H2Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** What a publication changed, for whom. */
class ChangeFeedTest {
  private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);
  private static final Validity FROM_NEW_YEAR = Validity.since(NEW_YEAR);

  private final Store store = H2Store.open("jdbc:h2:mem:" + UUID.randomUUID());
  private final ChangeFeed feed = new ChangeFeed(store.zones());

  @AfterEach
  void close() {
    store.close();
  }

  static ZoneDraft zone(String id, SecurityLevel level, Validity validity, boolean retired) {
    return new ZoneDraft(id, new ZoneDescription("wetland", "GENERAL", "湿地 " + id, null, GeometryStatus.SURVEYED, 1,
        ZoneDescription.Approval.NONE, new ZoneDescription.Source(null, null, null), null, level, null, Map.of()),
        new GeometryFactory().toGeometry(new Envelope(87, 87.5, 44, 44.25)), 12, validity, retired);
  }

  private void publish(ZoneDraft... zones) {
    store.zones().publish(new PublicationDraft(null, "planner1", "why", List.of(zones), List.of()));
  }

  /** Kind, zone and days of each change, publication by publication. */
  private List<List<String>> seen(SecurityLevel clearance) {
    return feed.after(0, 100, clearance).stream().map(changes -> changes.zones().stream()
        .map(zone -> zone.kind() + " " + zone.zoneId() + " " + zone.days().from() + "/" + zone.days().to()).toList()).toList();
  }

  @Test
  void aZoneIsCreatedModifiedAndRetired() {
    publish(zone("a", SecurityLevel.PUBLIC, Validity.ALWAYS, false));
    publish(zone("a", SecurityLevel.PUBLIC, FROM_NEW_YEAR, false), zone("b", SecurityLevel.PUBLIC, Validity.ALWAYS, false));
    publish(zone("a", SecurityLevel.PUBLIC, Validity.since(NEW_YEAR.plusYears(1)), true));
    assertThat(seen(SecurityLevel.PUBLIC)).containsExactly(List.of("CREATED a null/null"),
        List.of("MODIFIED a 2027-01-01/null", "CREATED b null/null"), List.of("RETIRED a 2028-01-01/null"));
    ZoneChange change = feed.after(1, 1, SecurityLevel.PUBLIC).get(0).zones().get(0);
    assertThat(change.seen()).isEqualTo(new ZoneChange.Seen(2, "GENERAL", "湿地 a", new Envelope(87, 87.5, 44, 44.25)));
    assertThat(feed.after(2, 100, SecurityLevel.PUBLIC)).hasSize(1);
    assertThat(feed.after(3, 100, SecurityLevel.PUBLIC)).isEmpty();
  }

  @Test
  void hiddenZonesLeaveNoTrace() {
    publish(zone("a", SecurityLevel.INTERNAL, Validity.ALWAYS, false));
    publish(zone("a", SecurityLevel.INTERNAL, FROM_NEW_YEAR, false), zone("b", SecurityLevel.PUBLIC, Validity.ALWAYS, false));
    publish(zone("a", SecurityLevel.INTERNAL, Validity.ALWAYS, true));
    assertThat(seen(SecurityLevel.PUBLIC)).containsExactly(List.of(), List.of("CREATED b null/null"), List.of());
    assertThat(seen(SecurityLevel.INTERNAL)).containsExactly(List.of("CREATED a null/null"),
        List.of("MODIFIED a 2027-01-01/null", "CREATED b null/null"), List.of("RETIRED a null/null"));
    assertThat(feed.after(0, 100, SecurityLevel.PUBLIC)).extracting(PublishedChanges::isWhole)
        .containsExactly(false, false, false);
  }

  @Test
  void aZoneThatIsNotShownAnyMoreIsGoneOnce() {
    publish(zone("a", SecurityLevel.PUBLIC, Validity.ALWAYS, false));
    publish(zone("a", SecurityLevel.RESTRICTED, FROM_NEW_YEAR, false));
    publish(zone("a", SecurityLevel.RESTRICTED, Validity.since(NEW_YEAR.plusYears(1)), false));
    publish(zone("a", SecurityLevel.RESTRICTED, Validity.since(NEW_YEAR.minusYears(1)), false));
    publish(zone("a", SecurityLevel.PUBLIC, FROM_NEW_YEAR, false));
    assertThat(seen(SecurityLevel.PUBLIC)).containsExactly(List.of("CREATED a null/null"), List.of("GONE a 2027-01-01/null"),
        List.of(), List.of("GONE a 2026-01-01/2027-01-01"), List.of("CREATED a 2027-01-01/null"));
    assertThat(feed.after(1, 1, SecurityLevel.PUBLIC).get(0).zones().get(0).seen()).isNull();
    assertThat(FeedJson.of(feed.after(1, 1, SecurityLevel.PUBLIC).get(0), true).toString())
        .contains("\"kind\":\"gone\",\"collection\":\"wetland\",\"id\":\"a\",\"validFrom\":\"2027-01-01\"}")
        .contains("planner1").doesNotContain("why").doesNotContain("湿地");
  }

  /** What a version of later days hides before it is in force does not end what is shown till then. */
  @Test
  void onlyDaysThatWereShownAreTold() {
    publish(zone("a", SecurityLevel.PUBLIC, new Validity(LocalDate.of(2020, 1, 1), LocalDate.of(2022, 1, 1)), false));
    publish(zone("a", SecurityLevel.RESTRICTED, Validity.ALWAYS, false));
    assertThat(seen(SecurityLevel.PUBLIC)).containsExactly(List.of("CREATED a 2020-01-01/2022-01-01"),
        List.of("GONE a 2020-01-01/2022-01-01"));
  }

  @Test
  void aPageEndsBehindThePublicationThatFillsIt() {
    ZoneDraft[] many = new ZoneDraft[5000];
    Arrays.setAll(many, i -> zone("z" + i, SecurityLevel.PUBLIC, Validity.ALWAYS, false));
    publish(many);
    publish(zone("a", SecurityLevel.PUBLIC, Validity.ALWAYS, false));
    assertThat(feed.after(0, 100, SecurityLevel.PUBLIC)).hasSize(1);
    assertThat(feed.after(1, 100, SecurityLevel.PUBLIC)).hasSize(1);
  }
}
