package lanxian.siting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import lanxian.domain.Dataset;
import lanxian.domain.DatasetAddition;
import lanxian.domain.Validity;
import lanxian.domain.ZoneVersion;
import lanxian.siting.overlap.Footprint;
import lanxian.siting.overlap.ZoneShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.GeometryFactory;

/** An index that is made with little memory answers like one that is made with much. */
class OverflowTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
  private static final long CAP = 200_000;
  private static final long PART = 50_000;

  private final Ground ground = Ground.changji();
  private final Random random = new Random(20261128);
  @TempDir Path folder;

  /** Small zones over 60 km, and a few that are larger than a part. */
  private List<ZoneVersion> zones(int count) {
    List<ZoneVersion> zones = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double x = random.nextInt(60_000);
      double y = random.nextInt(60_000);
      double size = i % 100 == 0 ? 30_000 : 20 + random.nextInt(900);
      zones.add(TestZone.of("z" + i, List.of("wetland", "farmland", "county").get(i % 3), null,
          ground.polygon(x, y, x + size, y + 5, x + size * 0.7, y + size, x - 3, y + size / 2)).accuracy(i % 4)
          .valid(i % 7 == 0 ? Validity.since(DAY.plusDays(1)) : Validity.ALWAYS).build());
    }
    zones.add(TestZone.of("crossed", "wetland", null, ground.polygon(0, 0, 50, 50, 50, 0, 0, 50)).build());
    zones.add(TestZone.of("nowhere", "wetland", null, new GeometryFactory().createPolygon()).build());
    return zones;
  }

  private Dataset dataset(List<ZoneVersion> zones) {
    return new Dataset(7, Instant.EPOCH, zones, List.of(), List.of());
  }

  private Map<String, Object> answers(SitingIndex asked) {
    Map<String, Object> answers = new TreeMap<>();
    for (int x = 0; x < 90_000; x += 3000) {
      Footprint project = new Footprint(ground.rect(x, 0, x + 400, 90_000));
      asked.overlaps(project).forEach((zone, areaM2) -> answers.put("overlap " + project.envelope() + zone.zoneId(), areaM2));
      for (ZoneShape zone : asked.in(project.envelope())) {
        answers.put("zone " + project.envelope() + zone.zoneId(), zone.zone() + " " + zone.accuracyM());
      }
    }
    for (String category : List.of("wetland", "farmland", "county")) {
      answers.put("count " + category, asked.count(category) + " " + asked.maxAccuracyM(category::equals));
    }
    answers.put("faults", asked.faults());
    answers.put("days", asked.sameDays());
    return answers;
  }

  private List<Path> files() throws IOException {
    try (var files = Files.list(folder)) {
      return files.toList();
    }
  }

  /** Adds up part by part, as the index does, and looks at what each leaves in memory. */
  private long mostBytes(List<ZoneVersion> zones, Overflow overflow) {
    Map<String, ZoneVersion> all = new LinkedHashMap<>();
    zones.forEach(zone -> all.put(zone.zoneId(), zone));
    ZoneSlots slots = ZoneSlots.EMPTY;
    long most = 0;
    for (Map<String, ZoneVersion> part : overflow.parts(all)) {
      slots = slots.with(part, Overflow.NONE);
      most = Math.max(most, slots.cells().bytes());
      slots = overflow.relieved(slots, Long.MAX_VALUE);
    }
    return most;
  }

  @Test
  void neverMoreThanTheCapAndOnePartIsInMemory() {
    List<ZoneVersion> zones = zones(4000);
    assertThat(SitingIndex.of(dataset(zones), DAY).cellBytes()).as("without a cap").isGreaterThan(9 * CAP);
    assertThat(mostBytes(zones, Overflow.into(folder, CAP, PART))).isBetween(CAP, CAP + 2 * PART);
  }

  @Test
  void theAnswersAreTheSame() throws IOException {
    List<ZoneVersion> zones = zones(1500);
    SitingIndex plain = SitingIndex.of(dataset(zones), DAY);
    SitingIndex tight = SitingIndex.of(dataset(zones), DAY, Overflow.into(folder, CAP, PART));
    assertThat(tight.isOverflowed()).isTrue();
    assertThat(tight.isSound()).isTrue();
    assertThat(tight.cellBytes()).isLessThanOrEqualTo(CAP);
    assertThat(answers(tight)).isEqualTo(answers(plain)).hasSizeGreaterThan(500);
    assertThat(files()).as("the files go with who has them open").isEmpty();
  }

  @Test
  void whatIsAddedOverflowsToo() {
    List<ZoneVersion> zones = zones(300);
    Overflow overflow = Overflow.into(folder, CAP, PART);
    List<ZoneVersion> later = zones(1500).stream().map(zone -> new ZoneVersion(zone.zoneId(), 2, zone.description(),
        zone.geometry(), 1, zone.validity(), zone.zoneId().endsWith("5"), zone.recorded())).toList();
    DatasetAddition addition = new DatasetAddition(7, 8, Instant.EPOCH, later, List.of(), List.of());
    SitingIndex grown = SitingIndex.of(dataset(zones), DAY, overflow).after(addition, overflow);
    assertThat(grown.cellBytes()).isLessThanOrEqualTo(CAP);
    assertThat(answers(grown)).isEqualTo(answers(SitingIndex.of(dataset(zones), DAY).after(addition)));
    Dataset all = dataset(zones(1500));
    assertThat(answers(SitingIndex.of(all, DAY, overflow).as(all, DAY.plusDays(1), overflow)))
        .isEqualTo(answers(SitingIndex.of(all, DAY.plusDays(1))));
  }

  @Test
  void whatFitsStaysInMemory() {
    SitingIndex small = SitingIndex.of(dataset(zones(300)), DAY, Overflow.into(folder, 1 << 30, PART));
    assertThat(small.isOverflowed()).isFalse();
    assertThat(small.cellBytes()).isPositive();
  }

  @Test
  void withoutAPlaceToWriteToAllStaysInMemory() throws IOException {
    Path taken = Files.writeString(folder.resolve("file"), "no folder");
    List<ZoneVersion> zones = zones(400);
    SitingIndex stuck = SitingIndex.of(dataset(zones), DAY, Overflow.into(taken, 1, PART));
    assertThat(stuck.isOverflowed()).isFalse();
    assertThat(answers(stuck)).isEqualTo(answers(SitingIndex.of(dataset(zones), DAY)));
  }
}
