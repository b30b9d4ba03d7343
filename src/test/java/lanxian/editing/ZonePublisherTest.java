package lanxian.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lanxian.domain.Coverage;
import lanxian.domain.CoverageStatus;
import lanxian.domain.FaultException;
import lanxian.domain.GeometryStatus;
import lanxian.domain.SecurityLevel;
import lanxian.domain.Validity;
import lanxian.domain.ZoneDescription;
import lanxian.domain.ZoneDraft;
import lanxian.geo.EllipsoidalArea;
import lanxian.store.Publication;
import lanxian.store.Store;
import lanxian.store.h2.H2Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class ZonePublisherTest {
  private Store store;
  private ZonePublisher publisher;

  @BeforeEach
  void open() {
    store = H2Store.open("jdbc:h2:mem:" + UUID.randomUUID());
    publisher = new ZonePublisher(store.zones());
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static ZoneDraft draft(String id, String name, double east, Validity validity, boolean retired) {
    Geometry square = new GeometryFactory().toGeometry(new Envelope(87.3, east, 44.0, 44.1));
    return new ZoneDraft(id, new ZoneDescription("wetland", "GENERAL", name, "652301", GeometryStatus.INFERRED, 5,
        ZoneDescription.Approval.NONE, new ZoneDescription.Source("w.shp", "EPSG:4490", null), null,
        SecurityLevel.PUBLIC, null, Map.of()), square, EllipsoidalArea.m2(square), validity, retired);
  }

  private static ZoneDraft draft(String id) {
    return draft(id, "湿地", 87.4, Validity.ALWAYS, false);
  }

  private Publication publish(ZoneDraft... drafts) {
    return publisher.publish(List.of(drafts), List.of(), "test", "").publication().orElseThrow();
  }

  @Test
  void publishingTheSameTwiceChangesNothing() {
    assertThat(publish(draft("a"), draft("b")).revision()).isEqualTo(1);
    assertThat(publisher.publish(List.of(draft("a"), draft("b")), List.of(), "test", ""))
        .isEqualTo(new Published(Optional.empty(), 0, 0, 2));
    assertThat(store.zones().revision()).isEqualTo(1);
  }

  @Test
  void onlyWhatIsNewGetsAVersion() {
    publish(draft("a"), draft("b"));
    Publication second = publish(draft("a"), draft("b", "湿地", 87.5, Validity.ALWAYS, false), draft("c"));
    assertThat(second.zones()).isEqualTo(2);
    assertThat(store.zones().history("a")).hasSize(1);
    assertThat(store.zones().history("b")).hasSize(2);
  }

  @Test
  void aChangeOfAnyPartIsNew() {
    publish(draft("a"));
    assertThat(publish(draft("a", "新名", 87.4, Validity.ALWAYS, false)).revision()).isEqualTo(2);
    assertThat(publish(draft("a", "新名", 87.4, Validity.since(LocalDate.of(2026, 1, 1)), false)).revision()).isEqualTo(3);
    assertThat(publish(draft("a", "新名", 87.4, Validity.since(LocalDate.of(2026, 1, 1)), true)).revision()).isEqualTo(4);
  }

  @Test
  void comparesWithTheLatestVersionNotWithAnyEarlierOne() {
    publish(draft("a"));
    publish(draft("a", "新名", 87.4, Validity.ALWAYS, false));
    assertThat(publish(draft("a")).revision()).as("back to the old name is a change").isEqualTo(3);
  }

  @Test
  void coverageIsPublishedAlongAndOnce() {
    Coverage entry = new Coverage("652301", "wetland", CoverageStatus.PARTIAL, Validity.ALWAYS, "示意");
    Coverage missing = new Coverage("652301", "wetland", CoverageStatus.DATA_MISSING, Validity.ALWAYS, "");
    assertThat(publishCoverage(entry)).contains(1);
    assertThat(publishCoverage(entry)).isEmpty();
    assertThat(publishCoverage(missing)).contains(1);
    assertThat(publishCoverage(entry)).as("back again is a change").contains(1);
    assertThat(store.zones().dataset().coverage()).containsExactly(entry, missing, entry);
  }

  private Optional<Integer> publishCoverage(Coverage entry) {
    return publisher.publish(List.of(), List.of(entry), "test", "").publication().map(Publication::coverage);
  }

  @Test
  void aZoneCannotLeaveItsCategoryUnseen() {
    publish(draft("a"));
    ZoneDraft stray = draft("a");
    ZoneDescription d = stray.description();
    ZoneDescription farmland = new ZoneDescription("farmland", null, d.name(), d.countyCode(), d.status(), 5, d.approval(),
        d.source(), null, d.securityLevel(), null, Map.of());
    assertThatThrownBy(() -> publish(draft("b"),
        new ZoneDraft("a", farmland, stray.geometry(), stray.areaM2(), stray.validity(), false)))
        .isInstanceOf(FaultException.class).hasMessageContaining("ZONE_OF_OTHER_CATEGORY").hasMessageContaining("wetland");
    assertThat(store.zones().revision()).as("nothing half done").isEqualTo(1);
  }
}
