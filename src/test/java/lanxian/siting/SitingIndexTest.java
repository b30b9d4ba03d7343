package lanxian.siting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import lanxian.domain.Coverage;
import lanxian.domain.CoverageStatus;
import lanxian.domain.Dataset;
import lanxian.domain.DatasetAddition;
import lanxian.domain.Validity;
import lanxian.domain.ZoneVersion;
import lanxian.siting.overlap.ZoneShape;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class SitingIndexTest {
  private static final LocalDate DAY = LocalDate.of(2026, 8, 15);

  private final Ground ground = Ground.changji();

  private static Dataset dataset(List<ZoneVersion> zones, List<Coverage> coverage) {
    return new Dataset(3, Instant.EPOCH, zones, coverage, List.of());
  }

  @Test
  void holdsWhatIsInForceOnTheDay() {
    ZoneVersion old = TestZone.of("z", "wetland", null, ground.rect(0, 0, 10, 10))
        .valid(new Validity(null, DAY)).build();
    ZoneVersion next = TestZone.of("z", "wetland", null, ground.rect(0, 0, 20, 20)).version(2)
        .valid(Validity.since(DAY)).build();
    Dataset dataset = dataset(List.of(old, next), List.of());
    Envelope window = ground.rect(-5, -5, 5, 5).getEnvelopeInternal();
    assertThat(SitingIndex.of(dataset, DAY.minusDays(1)).in(window)).extracting(s -> s.zone().version())
        .containsExactly(1);
    assertThat(SitingIndex.of(dataset, DAY).in(window)).extracting(s -> s.zone().version()).containsExactly(2);
    assertThat(SitingIndex.of(dataset, DAY).revision()).isEqualTo(3);
  }

  @Test
  void findsByPlaceInAFixedOrder() {
    SitingIndex index = SitingIndex.of(dataset(List.of(
        TestZone.of("b", "wetland", null, ground.rect(0, 0, 10, 10)).build(),
        TestZone.of("c", "farmland", null, ground.rect(0, 0, 10, 10)).build(),
        TestZone.of("a", "wetland", null, ground.rect(0, 0, 10, 10)).build(),
        TestZone.of("away", "wetland", null, ground.rect(500, 0, 510, 10)).build()), List.of()), DAY);
    assertThat(index.in(ground.rect(1, 1, 2, 2).getEnvelopeInternal())).extracting(s -> s.zone().zoneId())
        .containsExactly("c", "a", "b");
    assertThat(index.count("wetland")).isEqualTo(3);
    assertThat(index.count("farm")).isZero();
  }

  @Test
  void knowsTheCoarsestBoundary() {
    SitingIndex index = SitingIndex.of(dataset(List.of(
        TestZone.of("a", "wetland", null, ground.rect(0, 0, 10, 10)).accuracy(2).build(),
        TestZone.of("b", "wetland", null, ground.rect(0, 0, 10, 10)).accuracy(50).build()), List.of()), DAY);
    assertThat(index.maxAccuracyM(category -> true)).isEqualTo(50);
    assertThat(index.maxAccuracyM("farmland"::equals)).isZero();
  }

  @Test
  void takesCountyBoundariesAsDrawn() {
    SitingIndex index = SitingIndex.of(dataset(List.of(
        TestZone.of("c", "county", null, ground.rect(0, 0, 10, 10)).accuracy(5000).build(),
        TestZone.of("w", "wetland", null, ground.rect(0, 0, 10, 10)).accuracy(2).build()), List.of()), DAY);
    assertThat(index.in(ground.rect(1, 1, 2, 2).getEnvelopeInternal())).extracting(s -> s.accuracyM())
        .containsExactly(0.0, 2.0);
    assertThat(index.maxAccuracyM(category -> true)).isEqualTo(2);
  }

  @Test
  void answersTheCoverageOfTheDayTheLastEntryWinning() {
    SitingIndex index = SitingIndex.of(dataset(List.of(), List.of(
        new Coverage("652301", "wetland", CoverageStatus.NOT_DELINEATED, Validity.ALWAYS, ""),
        new Coverage("652301", "wetland", CoverageStatus.PARTIAL, Validity.since(DAY), ""),
        new Coverage("652301", "wetland", CoverageStatus.DELINEATED, Validity.since(DAY.plusDays(1)), ""))), DAY);
    assertThat(index.coverage("652301", "wetland").map(Coverage::status)).contains(CoverageStatus.PARTIAL);
    assertThat(index.coverage("652302", "wetland")).isEmpty();
  }

  @Test
  void whatWasAddedGivesTheIndexOfAllOfIt() {
    Random random = new Random(20261128);
    List<ZoneVersion> all = new ArrayList<>();
    Map<String, Integer> versions = new HashMap<>();
    SitingIndex grown = SitingIndex.of(new Dataset(0, Instant.EPOCH, List.of(), List.of(), List.of()), DAY);
    for (int revision = 1; revision <= 30; revision++) {
      List<ZoneVersion> added = new ArrayList<>();
      for (int i = random.nextInt(6); i >= 0; i--) {
        String id = "z" + random.nextInt(25);
        added.add(zone(id, versions.merge(id, 1, Integer::sum), random));
      }
      all.addAll(added);
      grown = grown.after(
          new DatasetAddition(revision - 1, revision, Instant.EPOCH, added, List.of(), List.of()));
      SitingIndex whole = SitingIndex.of(new Dataset(revision, Instant.EPOCH, all, List.of(), List.of()), DAY);
      for (int x = -100; x < 500; x += 40) {
        Envelope window = ground.rect(x, -100, x + 30, 500).getEnvelopeInternal();
        assertThat(grown.in(window)).extracting(ZoneShape::zone)
            .isEqualTo(whole.in(window).stream().map(ZoneShape::zone).toList());
      }
      assertThat(grown.faults()).containsExactlyInAnyOrderElementsOf(whole.faults());
      for (String category : List.of("wetland", "farmland", "county")) {
        assertThat(grown.count(category)).isEqualTo(whole.count(category));
        assertThat(grown.maxAccuracyM(category::equals)).isEqualTo(whole.maxAccuracyM(category::equals));
      }
    }
  }

  @Test
  void anIndexOfAnotherDayIsThatOfItsDay() {
    Random random = new Random(20261129);
    List<ZoneVersion> all = new ArrayList<>();
    Map<String, Integer> versions = new HashMap<>();
    for (int i = 0; i < 120; i++) {
      String id = "z" + random.nextInt(40);
      ZoneVersion zone = zone(id, versions.merge(id, 1, Integer::sum), random);
      LocalDate from = DAY.plusDays(random.nextInt(8) - 4);
      all.add(new ZoneVersion(id, zone.version(), zone.description(), zone.geometry(), 1,
          random.nextBoolean() ? Validity.ALWAYS : new Validity(from, from.plusDays(1 + random.nextInt(5))),
          zone.retired(), zone.recorded()));
    }
    Dataset dataset = dataset(all, List.of(new Coverage("652301", "wetland", CoverageStatus.PARTIAL,
        Validity.since(DAY.plusDays(2)), "")));
    SitingIndex first = SitingIndex.of(dataset, DAY);
    for (int days = -8; days < 14; days++) {
      LocalDate day = DAY.plusDays(days);
      SitingIndex whole = SitingIndex.of(dataset, day);
      SitingIndex shared = first.as(dataset, day);
      Envelope window = ground.rect(-1000, -1000, 9000, 9000).getEnvelopeInternal();
      assertThat(shared.in(window)).extracting(ZoneShape::zone)
          .isEqualTo(whole.in(window).stream().map(ZoneShape::zone).toList());
      assertThat(shared.sameDays()).isEqualTo(whole.sameDays());
      assertThat(shared.count("wetland")).isEqualTo(whole.count("wetland"));
      assertThat(shared.coverage("652301", "wetland")).isEqualTo(whole.coverage("652301", "wetland"));
      for (LocalDate same = DAY.minusDays(9); same.isBefore(DAY.plusDays(15)); same = same.plusDays(1)) {
        if (whole.sameDays().contains(same)) {
          assertThat(SitingIndex.of(dataset, same).in(window)).extracting(ZoneShape::zone)
              .isEqualTo(whole.in(window).stream().map(ZoneShape::zone).toList());
        }
      }
    }
  }

  /** Whatever a zone can become: drawn anew, moved to another layer, of another day, retired, crossing itself, a point. */
  private ZoneVersion zone(String id, int version, Random random) {
    double x = random.nextInt(400);
    double y = random.nextInt(400);
    Geometry shape = switch (random.nextInt(8)) {
      case 0 -> new GeometryFactory().createPolygon();
      case 1 -> ground.rect(x, y, x, y + 1).getCentroid();
      case 2 -> ground.polygon(x, y, x + 50, y + 50, x + 50, y, x, y + 50);
      default -> ground.rect(x, y, x + 10 + random.nextInt(4000), y + 10 + random.nextInt(100));
    };
    ZoneVersion zone = TestZone.of(id, List.of("wetland", "farmland", "county").get(random.nextInt(3)), null, shape)
        .version(version).accuracy(random.nextInt(3))
        .valid(random.nextInt(4) == 0 ? new Validity(null, DAY) : Validity.ALWAYS).build();
    return new ZoneVersion(id, version, zone.description(), zone.geometry(), zone.areaM2(), zone.validity(),
        random.nextInt(5) == 0, zone.recorded());
  }
}
