package lanxian.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lanxian.domain.Coverage;
import lanxian.domain.CoverageStatus;
import lanxian.domain.Dataset;
import lanxian.domain.GeometryStatus;
import lanxian.domain.SecurityLevel;
import lanxian.domain.Validity;
import lanxian.domain.ZoneDescription;
import lanxian.domain.ZoneDraft;
import lanxian.domain.ZoneVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTReader;

/** What every store keeps to. */
abstract class StoreContract extends RecordsContract {
  @Test
  void isEmptyAtFirst() {
    assertThat(store.zones().revision()).isZero();
    assertThat(store.zones().dataset()).isEqualTo(Dataset.EMPTY);
    assertThat(store.zones().publications()).isEmpty();
    assertThat(store.zones().history("nothing")).isEmpty();
    assertThat(store.checks().find("nothing")).isEmpty();
    assertThat(store.ruleSets().find("nothing")).isEmpty();
  }

  @Test
  void aPublicationIsTheNextRevision() {
    List<Coverage> coverage = List.of(Drafts.coverage("652301", CoverageStatus.PARTIAL),
        Drafts.coverage("652302", CoverageStatus.DELINEATED));
    Publication first = store.zones().publish(
        new PublicationDraft(null, "导入", "第一次", List.of(Drafts.zone("a")), coverage));
    Publication second = store.zones().publish(new PublicationDraft(1L, null, null, List.of(), List.of()));

    Instant at = NOON.truncatedTo(ChronoUnit.MICROS);
    assertThat(first).isEqualTo(new Publication(1, at, "导入", "第一次", 1, 2));
    assertThat(second).isEqualTo(new Publication(2, at, null, null, 0, 0));
    assertThat(store.zones().revision()).isEqualTo(2);
    assertThat(store.zones().publications()).containsExactly(first, second);
    assertThat(reopened().recordedAt()).isEqualTo(at);
    assertThat(store.zones().publications()).containsExactly(first, second);
  }

  @Test
  void timeNeverRunsBackwards() {
    store.zones().publish(Drafts.publication());
    clock.now = NOON.minusSeconds(3600);
    assertThat(store.zones().publish(Drafts.publication()).at()).isEqualTo(NOON.truncatedTo(ChronoUnit.MICROS));
    clock.now = NOON.plusSeconds(1);
    assertThat(store.zones().publish(Drafts.publication()).at())
        .isEqualTo(NOON.plusSeconds(1).truncatedTo(ChronoUnit.MICROS));
  }

  @Test
  void everythingSaidOfAZoneComesBack() throws Exception {
    ZoneDraft full = new ZoneDraft("满", Drafts.full(), Drafts.polygon(new Random(1), 30), 1 / 3.0,
        new Validity(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31)), true);
    ZoneDraft bare = new ZoneDraft("", Drafts.bare(""), new WKTReader().read("POINT (87.3 44)"), 0, Validity.ALWAYS,
        false);
    ZoneDraft julian = new ZoneDraft("julian", Drafts.bare("x"), bare.geometry(), 0,
        Validity.since(LocalDate.of(1582, 10, 10)), false);
    store.zones().publish(Drafts.publication(full, bare, julian));

    Dataset dataset = reopened();
    assertThat(dataset.faults()).isEmpty();
    assertThat(dataset.versions()).map(StoreContract::draft).containsExactly(full, bare, julian);
    assertThat(dataset.versions()).allSatisfy(version -> {
      assertThat(version.version()).isOne();
      assertThat(version.recorded().revision()).isOne();
      assertThat(version.recorded().at()).isEqualTo(NOON.truncatedTo(ChronoUnit.MICROS));
      assertThat(version.geometry().getSRID()).isEqualTo(4490);
    });
  }

  @Test
  void everyStatusAndLevelComesBack() {
    List<ZoneDraft> drafts = new ArrayList<>();
    for (GeometryStatus status : GeometryStatus.values()) {
      for (SecurityLevel level : SecurityLevel.values()) {
        drafts.add(new ZoneDraft(status + "-" + level, new ZoneDescription("wetland", "X", "名", null, status, 1,
            ZoneDescription.Approval.NONE, new ZoneDescription.Source(null, null, null), null, level, null,
            Map.of()), Drafts.polygon(new Random(5), 4), 1, Validity.ALWAYS, false));
      }
    }
    store.zones().publish(new PublicationDraft(0L, "x", "y", drafts, List.of()));
    assertThat(store.zones().dataset().versions()).map(StoreContract::draft).isEqualTo(drafts);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void coordinatesComeBackToTheBit(long seed) {
    Geometry line = Drafts.hostileLine(new Random(seed));
    store.zones().publish(Drafts.publication(Drafts.zone("z", line)));
    assertThat(Drafts.bits(reopened().versions().get(0).geometry())).as("seed " + seed).isEqualTo(Drafts.bits(line));
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "POINT (87.3 44.1)", "MULTIPOINT ((87 44), (88 45))", "LINESTRING (87 44, 88 45)",
      "MULTILINESTRING ((87 44, 88 45), (86 44, 86 45, 87 45))",
      "POLYGON ((87 44, 88 44, 88 45, 87 44), (87.8 44.3, 87.9 44.3, 87.9 44.4, 87.8 44.3))",
      "MULTIPOLYGON (((87 44, 88 44, 88 45, 87 44)), ((85 44, 86 44, 86 45, 85 44)))",
      "GEOMETRYCOLLECTION (POINT (87 44), LINESTRING (87 44, 88 45))"})
  void geometriesOfEveryKindComeBack(String wkt) throws Exception {
    Geometry geometry = new WKTReader().read(wkt);
    store.zones().publish(Drafts.publication(Drafts.zone("z", geometry)));
    Geometry kept = store.zones().dataset().versions().get(0).geometry();
    assertThat(kept.equalsExact(geometry)).as(kept.toText()).isTrue();
    assertThat(kept.getGeometryType()).isEqualTo(geometry.getGeometryType());
  }

  @Test
  void aRingOfManyVerticesComesBack() {
    Geometry ring = Drafts.polygon(new Random(7), 200_000);
    store.zones().publish(Drafts.publication(Drafts.zone("z", ring)));
    assertThat(Drafts.bits(reopened().versions().get(0).geometry())).isEqualTo(Drafts.bits(ring));
  }

  @Test
  void coverageComesBackInItsOrder() {
    List<Coverage> entries = new ArrayList<>();
    for (CoverageStatus status : CoverageStatus.values()) {
      entries.add(Drafts.coverage("652301", status));
    }
    Coverage bare = new Coverage("652302", "蓝线", CoverageStatus.PARTIAL, Validity.ALWAYS, null);
    store.zones().publish(new PublicationDraft(null, "a", "n", List.of(), entries));
    store.zones().publish(new PublicationDraft(null, "a", "n", List.of(), List.of(bare)));

    assertThat(store.zones().dataset(1).coverage()).isEqualTo(entries);
    entries.add(bare);
    assertThat(reopened().coverage()).isEqualTo(entries);
  }

  @Test
  void versionsCountPerZone() {
    store.zones().publish(Drafts.publication(Drafts.zone("a"), Drafts.zone("b")));
    store.zones().publish(Drafts.publication(Drafts.zone("b"), Drafts.zone("c")));
    store.zones().publish(Drafts.publication(Drafts.zone("b")));

    assertThat(store.zones().dataset().versions()).map(v -> v.zoneId() + v.version() + "@" + v.recorded().revision())
        .containsExactly("a1@1", "b1@1", "b2@2", "c1@2", "b3@3");
    assertThat(store.zones().history("b")).map(ZoneVersion::version).containsExactly(1, 2, 3);
    assertThat(store.zones().history("c")).isEqualTo(
        store.zones().dataset().versions().stream().filter(v -> v.zoneId().equals("c")).toList());
    assertThat(store.zones().history("B")).isEmpty();
  }

  @Test
  void anOldRevisionStaysAsItWas() {
    Dataset[] seen = new Dataset[6];
    for (int revision = 1; revision <= 5; revision++) {
      clock.now = NOON.plusSeconds(revision);
      store.zones().publish(Drafts.publication(Drafts.zone("a"), Drafts.zone("only-" + revision)));
      seen[revision] = store.zones().dataset();
      assertThat(seen[revision].versions()).hasSize(2 * revision);
    }
    reopened();
    for (int revision = 1; revision <= 5; revision++) {
      assertThat(store.zones().dataset(revision)).isEqualTo(seen[revision]);
      assertThat(seen[revision].recordedAt()).isEqualTo(NOON.plusSeconds(revision).truncatedTo(ChronoUnit.MICROS));
    }
  }

  @Test
  void whatSeveralPublicationsBroughtContinuesAnyOlderDataset() {
    Random random = new Random(20261128);
    for (int revision = 1; revision <= 6; revision++) {
      clock.now = NOON.plusSeconds(revision);
      store.zones().publish(revision == 4 ? Drafts.publication() : Sealed.draft(null, random));
    }
    for (long after = 0; after <= 6; after++) {
      for (long revision = after; revision <= 6; revision++) {
        Dataset before = store.zones().dataset(after);
        assertThat(before.plus(store.zones().addition(after, revision))).as(after + " to " + revision)
            .isEqualTo(store.zones().dataset(revision));
      }
    }
    assertThat(store.zones().addition(4, 6).versions()).allMatch(version -> version.recorded().revision() > 4);
  }

  @Test
  void anAdditionThatIsNotThereIsRefused() {
    store.zones().publish(Drafts.publication());
    assertThatThrownBy(() -> store.zones().addition(0, 2)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> store.zones().addition(1, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Dataset.EMPTY.plus(store.zones().addition(1, 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whoPublishesHereFindsItsListenersUpToDate() {
    List<Long> heard = new ArrayList<>();
    ZoneStore.Subscription subscription = store.zones().beforePublishReturns(revision -> {
      assertThat(store.zones().dataset().revision()).isEqualTo(revision);
      heard.add(revision);
      throw new IllegalStateException("no good");
    });
    store.zones().publish(Drafts.publication(Drafts.zone("a")));
    store.zones().publish(Drafts.publication(Drafts.zone("a")));
    assertThat(heard).containsExactly(1L, 2L);
    subscription.close();
    store.zones().publish(Drafts.publication());
    assertThat(heard).containsExactly(1L, 2L);
  }

  @Test
  void aRevisionThatIsNotThereIsRefused() {
    store.zones().publish(Drafts.publication());
    assertThat(store.zones().dataset(0)).isEqualTo(Dataset.EMPTY);
    assertThatThrownBy(() -> store.zones().dataset(2)).isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2");
    assertThatThrownBy(() -> store.zones().dataset(-1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aStaleDraftIsRefused() {
    store.zones().publish(Drafts.publication(Drafts.zone("a")));
    PublicationDraft onNothing = new PublicationDraft(0L, "a", "n", List.of(Drafts.zone("b")), List.of());
    PublicationDraft onTheFuture = new PublicationDraft(2L, "a", "n", List.of(Drafts.zone("b")), List.of());
    assertThatThrownBy(() -> store.zones().publish(onNothing)).isInstanceOf(StaleRevisionException.class)
        .hasMessageContaining("0").hasMessageContaining("1");
    assertThatThrownBy(() -> store.zones().publish(onTheFuture)).isInstanceOf(StaleRevisionException.class);
    assertThat(store.zones().revision()).isOne();
    assertThat(store.zones().history("b")).isEmpty();
  }

  static Stream<ZoneDraft> whatCannotBeKept() {
    Geometry good = Drafts.polygon(new Random(3), 5);
    return Stream.of(
        Drafts.zone("nan", Drafts.FACTORY.createPoint(new Coordinate(Double.NaN, 1))),
        Drafts.zone("infinite", Drafts.FACTORY.createPoint(new Coordinate(1, Double.POSITIVE_INFINITY))),
        Drafts.zone("height", Drafts.FACTORY.createPoint(new Coordinate(1, 1, 700))),
        Drafts.zone("empty", Drafts.FACTORY.createPolygon()),
        Drafts.zone("nul\0", good),
        with(good, "name\0", Map.of()),
        with(good, "half \ud83d", Map.of()),
        with(good, "n", Map.of("a", Double.NaN)),
        with(good, "n", Map.of("a", 1)),
        with(good, "n", Map.of("a", List.of(1.0))),
        with(good, "n", Map.of("a", List.of("\0"))),
        with(good, "n", Map.of("a\0", "x")),
        with(good, "n", Map.of("a", "\0")));
  }

  private static ZoneDraft with(Geometry geometry, String name, Map<String, Object> attributes) {
    ZoneDescription bare = Drafts.bare(name);
    return new ZoneDraft("z", new ZoneDescription(bare.category(), null, name, null, bare.status(), 0, bare.approval(),
        bare.source(), null, bare.securityLevel(), null, attributes), geometry, 1, Validity.ALWAYS, false);
  }

  @ParameterizedTest
  @MethodSource("whatCannotBeKept")
  void whatWouldNotComeBackEqualIsRefusedAsAWhole(ZoneDraft draft) {
    assertThatThrownBy(() -> store.zones().publish(Drafts.publication(Drafts.zone("good"), draft)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(store.zones().revision()).isZero();
    assertThat(store.zones().history("good")).isEmpty();
    store.zones().publish(Drafts.publication(Drafts.zone("good")));
    assertThat(store.zones().dataset().versions()).hasSize(1);
  }

  @Test
  void manyZonesArePublishedAtOnce() {
    Random random = new Random(11);
    List<ZoneDraft> drafts = IntStream.range(0, 1200)
        .mapToObj(i -> Drafts.zone("z" + i, Drafts.polygon(random, 100))).toList();
    Publication publication = store.zones().publish(new PublicationDraft(null, "a", "n", drafts, List.of()));
    assertThat(publication.zones()).isEqualTo(1200);
    assertThat(store.zones().dataset().versions()).map(StoreContract::draft).isEqualTo(drafts);
  }

  @Test
  void aClosedStoreSaysSo() {
    store.close();
    assertThatThrownBy(() -> store.zones().revision()).isInstanceOf(StoreException.class);
    assertThatThrownBy(() -> store.zones().publish(Drafts.publication())).isInstanceOf(StoreException.class);
    store.close(); // a second time does no harm
  }

  private static ZoneDraft draft(ZoneVersion version) {
    return new ZoneDraft(version.zoneId(), version.description(), version.geometry(), version.areaM2(),
        version.validity(), version.retired());
  }
}
