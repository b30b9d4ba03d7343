package lanxian.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

class DatasetTest {
  private static final LocalDate Y2020 = LocalDate.of(2020, 1, 1);
  private static final LocalDate MID_2026 = LocalDate.of(2026, 6, 1);

  private static ZoneVersion version(String category, String id, int version, Validity validity, boolean retired) {
    ZoneDescription description = new ZoneDescription(category, null, id, null, GeometryStatus.INFERRED, 0,
        ZoneDescription.Approval.NONE, new ZoneDescription.Source("f", "EPSG:4490", null), null, SecurityLevel.PUBLIC,
        null, Map.of());
    return new ZoneVersion(id, version, description, new GeometryFactory().createPoint(new Coordinate(87, 44)), 0,
        validity, retired, new Recorded(version, Instant.EPOCH));
  }

  private static List<String> inForce(LocalDate day, ZoneVersion... versions) {
    return new Dataset(9, Instant.EPOCH, List.of(versions), List.of(), List.of()).inForce(day).stream()
        .map(v -> v.zoneId() + "/" + v.version()).toList();
  }

  @Test
  void theHighestVersionThatKnowsTheDayCounts() {
    ZoneVersion first = version("wetland", "a", 1, Validity.since(Y2020), false);
    ZoneVersion second = version("wetland", "a", 2, Validity.since(MID_2026), false);
    assertThat(inForce(MID_2026.minusDays(1), second, first)).containsExactly("a/1");
    assertThat(inForce(MID_2026, second, first)).containsExactly("a/2");
    assertThat(inForce(Y2020.minusDays(1), second, first)).isEmpty();
  }

  @Test
  void aRetiredZoneIsInForceUntilTheDayBefore() {
    ZoneVersion first = version("wetland", "a", 1, Validity.since(Y2020), false);
    ZoneVersion end = version("wetland", "a", 2, Validity.since(MID_2026), true);
    assertThat(inForce(MID_2026.minusDays(1), first, end)).containsExactly("a/1");
    assertThat(inForce(MID_2026, first, end)).isEmpty();
  }

  @Test
  void aLaterVersionForAPastPeriodCorrectsThatPeriodOnly() {
    ZoneVersion first = version("wetland", "a", 1, Validity.since(Y2020), false);
    ZoneVersion correction = version("wetland", "a", 2, new Validity(Y2020, MID_2026), false);
    assertThat(inForce(Y2020, first, correction)).containsExactly("a/2");
    assertThat(inForce(MID_2026, first, correction)).containsExactly("a/1");
  }

  @Test
  void zonesAreOrderedByCategoryThenId() {
    assertThat(inForce(MID_2026,
        version("wetland", "b", 1, Validity.ALWAYS, false), version("wetland", "a", 1, Validity.ALWAYS, false),
        version("farmland", "z", 1, Validity.ALWAYS, false))).containsExactly("z/1", "a/1", "b/1");
  }

  @Test
  void theLastCoverageEntryForADayCounts() {
    Coverage early = new Coverage("652301", "wetland", CoverageStatus.NOT_DELINEATED, Validity.ALWAYS, "");
    Coverage late = new Coverage("652301", "wetland", CoverageStatus.PARTIAL, Validity.since(MID_2026), "");
    Dataset dataset = new Dataset(1, Instant.EPOCH, List.of(), List.of(early, late), List.of());
    assertThat(dataset.coverage("652301", "wetland", MID_2026.minusDays(1))).contains(early);
    assertThat(dataset.coverage("652301", "wetland", MID_2026)).contains(late);
    assertThat(dataset.coverage("652302", "wetland", MID_2026)).isEmpty();
  }

  /** Held against every single day of the period. */
  @Test
  void overAPeriodTheNewestVersionInForceOnAnyOfItsDaysCounts() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      List<ZoneVersion> versions = new ArrayList<>();
      for (int version = 1; version <= 1 + random.nextInt(5); version++) {
        versions.add(version("wetland", "z" + random.nextInt(2), version, validity(random), random.nextInt(4) == 0));
      }
      Validity period = validity(random);
      Dataset dataset = new Dataset(9, Instant.EPOCH, versions, List.of(), List.of());
      Map<String, Integer> daily = new TreeMap<>();
      for (LocalDate day = Y2020.minusDays(3); day.isBefore(Y2020.plusDays(23)); day = day.plusDays(1)) {
        if (period.contains(day)) {
          dataset.inForce(day).forEach(zone -> daily.merge(zone.zoneId(), zone.version(), Math::max));
        }
      }
      assertThat(dataset.inForce(period)).as("seed %d, round %d", seed, round)
          .allSatisfy(zone -> assertThat(daily).containsEntry(zone.zoneId(), zone.version())).hasSize(daily.size());
    }
  }

  /** Some days of January 2020, its ends open now and then. */
  private static Validity validity(Random random) {
    int from = random.nextInt(20);
    return new Validity(random.nextInt(4) == 0 ? null : Y2020.plusDays(from),
        random.nextInt(4) == 0 ? null : Y2020.plusDays(from + 1 + random.nextInt(20 - from)));
  }
}
