package lanxian.siting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import lanxian.domain.Coverage;
import lanxian.domain.CoverageStatus;
import lanxian.domain.Dataset;
import lanxian.domain.Validity;
import lanxian.domain.ZoneVersion;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

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
}
