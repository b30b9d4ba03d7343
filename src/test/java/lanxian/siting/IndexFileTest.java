package lanxian.siting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lanxian.domain.Coverage;
import lanxian.domain.CoverageStatus;
import lanxian.domain.Dataset;
import lanxian.domain.DatasetAddition;
import lanxian.domain.SecurityLevel;
import lanxian.domain.Validity;
import lanxian.domain.ZoneVersion;
import lanxian.siting.blocks.BlockCache;
import lanxian.siting.blocks.DamagedFileException;
import lanxian.siting.overlap.Contacts;
import lanxian.siting.overlap.Footprint;
import lanxian.siting.overlap.ZoneShape;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class IndexFileTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
  private static final byte[] HISTORY = {1, 2, 3};
  private static final long SEED = 20261128;

  private final Ground ground = Ground.changji();
  private final Random random = new Random(SEED);
  @TempDir Path folder;
  private SitingIndex index;
  private Path file;

  @BeforeEach
  void save() {
    List<ZoneVersion> zones = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      zones.add(zone(i, i % 2 == 0 ? Validity.ALWAYS : Validity.since(DAY.minusDays(i))));
    }
    zones.add(TestZone.of("crossed", "wetland", null, ground.polygon(0, 0, 50, 50, 50, 0, 0, 50)).build());
    zones.add(TestZone.of("nowhere", "wetland", null, new GeometryFactory().createPolygon()).build());
    zones.add(TestZone.of("later", "wetland", null, ground.rect(0, 0, 9, 9)).valid(Validity.since(DAY.plusDays(3)))
        .build());
    index = SitingIndex.of(new Dataset(7, Instant.EPOCH, zones, List.of(
        new Coverage("652301", "wetland", CoverageStatus.PARTIAL, Validity.since(DAY), "note"),
        new Coverage("652302", "wetland", CoverageStatus.PARTIAL, Validity.since(DAY.plusDays(9)), null)), List.of()), DAY);
    file = folder.resolve("index-7-" + DAY);
    IndexFile.save(index, HISTORY, file);
  }

  private ZoneVersion zone(int number, Validity validity) {
    ZoneVersion zone = drawn(number, validity);
    zone.geometry().setSRID(4490); // as zones of a store have it
    return zone;
  }

  private ZoneVersion drawn(int number, Validity validity) {
    double x = random.nextInt(9000);
    double y = random.nextInt(9000);
    double size = number % 10 == 0 ? 20_000 : 10 + random.nextInt(2000);
    return TestZone.of("z" + number, List.of("wetland", "farmland", "county").get(number % 3), null,
        ground.polygon(x, y, x + size, y + random.nextInt(50), x + size * 0.7, y + size, x - 3, y + size / 2))
        .accuracy(number % 4).valid(validity).with("text", "蓝").with("list", Arrays.asList("a", null))
        .with("flag", true).with("none", null).with("number", 1 / 3.0)
        .level(SecurityLevel.values()[number / 3 % 3]).build();
  }

  private SitingIndex opened(long cacheBytes) {
    return IndexFile.open(file, 7, HISTORY, DAY, new BlockCache(cacheBytes)).orElseThrow();
  }

  /** Everything a check would ask. */
  private Map<String, Object> answers(SitingIndex asked, long seed) {
    Map<String, Object> answers = new TreeMap<>();
    Random places = new Random(seed);
    for (int i = 0; i < 60; i++) {
      double x = places.nextInt(12_000) - 1000;
      double y = places.nextInt(12_000) - 1000;
      Geometry place = i % 3 == 0 ? ground.rect(x, y, x + 1, y + 1).getCentroid() : ground.rect(x, y, x + 900, y + 70 * i);
      Footprint project = new Footprint(place);
      Map<ZoneShape, Double> overlaps = project.isArea() ? asked.overlaps(project) : Map.of();
      overlaps.forEach((zone, areaM2) -> answers.put("overlap " + place + zone.zoneId(), areaM2));
      for (ZoneShape zone : asked.in(project.envelope())) {
        answers.put("zone " + place + zone.zoneId(), zone.zone() + " " + zone.accuracyM());
        answers.put("geometry " + place + zone.zoneId(), zone.geometry().toText()
            + (zone.zoneId().startsWith("z") ? zone.geometry().getSRID() : ""));
        answers.put("contact " + place + zone.zoneId(), contact(project, zone));
      }
    }
    for (String category : List.of("wetland", "farmland", "county")) {
      answers.put("count " + category, asked.count(category));
      for (SecurityLevel clearance : SecurityLevel.values()) {
        answers.put("seen " + category + clearance, asked.features(category).visibleTo(clearance).all().stream()
            .map(ZoneShape::zoneId).toList());
      }
      answers.put("accuracy " + category, asked.maxAccuracyM(category::equals));
    }
    answers.put("coverage", List.of(asked.coverage("652301", "wetland"), asked.coverage("652302", "wetland")));
    answers.put("faults", asked.faults());
    answers.put("days", asked.sameDays());
    return answers;
  }

  private static Object contact(Footprint project, ZoneShape zone) {
    try {
      var contact = Contacts.between(project, zone);
      return List.of(contact.kind(), String.valueOf(contact.relation()), contact.overlapM2(), contact.distanceM(),
          contact.overlap().toText());
    } catch (RuntimeException e) {
      return e.toString();
    }
  }

  @Test
  void whatIsReadBackAnswersTheSame() {
    SitingIndex opened = opened(1 << 30);
    assertThat(answers(opened, SEED)).isEqualTo(answers(index, SEED)).hasSizeGreaterThan(300);
    assertThat(opened.cellBytes()).isZero();
    assertThat(opened.on(DAY.plusDays(1)).asOf()).isEqualTo(DAY.plusDays(1));
  }

  @Test
  void changesContinueOnTopOfTheFile() {
    List<ZoneVersion> added = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      ZoneVersion zone = zone(5 * i, Validity.ALWAYS);
      added.add(new ZoneVersion(zone.zoneId(), 2, zone.description(), zone.geometry(), 1, zone.validity(), i % 3 == 0,
          zone.recorded()));
    }
    DatasetAddition addition = new DatasetAddition(7, 8, Instant.EPOCH, added, List.of(), List.of());
    SitingIndex changed = opened(2000).after(addition);
    assertThat(answers(changed, 5)).isEqualTo(answers(index.after(addition), 5));
    Path second = folder.resolve("second");
    IndexFile.save(changed, HISTORY, second);
    assertThat(answers(IndexFile.open(second, 8, HISTORY, DAY, new BlockCache(2000)).orElseThrow(), 6))
        .isEqualTo(answers(changed, 6));
  }

  @Test
  void withHardlyAnyMemoryManyThreadsGetTheSameAnswers() throws Exception {
    SitingIndex tight = opened(3000);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Map<String, Object>>> readers = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        long seed = i;
        readers.add(() -> answers(tight, seed));
      }
      List<Future<Map<String, Object>>> found = threads.invokeAll(readers);
      for (int i = 0; i < found.size(); i++) {
        assertThat(found.get(i).get()).isEqualTo(answers(index, i));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void aFileOfSomethingElseIsNotOpened() {
    BlockCache cache = new BlockCache(1000);
    assertThat(IndexFile.open(file, 8, HISTORY, DAY, cache)).as("another revision").isEmpty();
    assertThat(IndexFile.open(file, 7, new byte[] {1, 2, 4}, DAY, cache)).as("another store").isEmpty();
    assertThat(IndexFile.open(file, 7, HISTORY, DAY.plusDays(3), cache)).isEmpty();
    assertThatThrownBy(() -> IndexFile.open(folder.resolve("none"), 7, HISTORY, DAY, cache))
        .isInstanceOf(DamagedFileException.class);
  }

  @Test
  void whereverTheFileIsDamagedItIsRefused() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    for (int i = 0; i < 300; i++) {
      byte[] damaged = whole.clone();
      int at = i < 40 ? whole.length - 1 - i : random.nextInt(whole.length);
      damaged[at] ^= (byte) (1 << random.nextInt(8));
      assertRefused(damaged, "byte " + at + " of " + whole.length);
      assertRefused(Arrays.copyOf(whole, random.nextInt(whole.length)), "cut short");
      assertRefused(Arrays.copyOf(whole, whole.length + 1 + i), "lengthened");
    }
    assertRefused(new byte[0], "empty");
    Files.write(file, whole);
    assertThat(opened(1000).count("wetland")).isPositive();
  }

  private void assertRefused(byte[] bytes, String what) throws IOException {
    Files.delete(file); // not in place: who has mapped the old bytes keeps them
    Files.write(file, bytes);
    assertThatThrownBy(() -> opened(1000)).as(what).isInstanceOf(DamagedFileException.class);
  }

  @Test
  void whatCouldNotBeReadAsAWholeIsNotKept() {
    SitingIndex partial = SitingIndex.of(new Dataset(7, Instant.EPOCH, List.of(), List.of(),
        List.of(new lanxian.domain.LayerFault("wetland", "x", SecurityLevel.RESTRICTED, "unreadable"))), DAY);
    assertThatThrownBy(() -> IndexFile.save(partial, HISTORY, folder.resolve("partial")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(folder.resolve("partial")).doesNotExist();
  }
}
