package lanxian.bench.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import lanxian.domain.Category;
import lanxian.domain.RuleSet;
import lanxian.rules.RuleSetLoader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/** All of set S and the first zones of the others. */
class DataSetsTest {
  private static final Envelope BOX = new Envelope(Box.WEST, Box.EAST, Box.SOUTH, Box.NORTH);

  private static List<BenchZone> s;
  private static List<BenchZone> l;
  private static List<BenchZone> h;

  @BeforeAll
  static void make() {
    s = DataSets.S.make(DataSets.S.size());
    l = DataSets.L.make(4000);
    h = DataSets.H.make(6);
  }

  private static List<BenchZone> of(DataSets set) {
    return switch (set) {
      case S -> s;
      case L -> l;
      case H -> h;
    };
  }

  @ParameterizedTest
  @EnumSource
  void zonesAreValidAndOrientedAndInTheBox(DataSets set) {
    for (BenchZone zone : of(set)) {
      assertThat(zone.geometry().isValid()).as("%s %d", set, zone.id()).isTrue();
      assertThat(BOX.covers(zone.geometry().getEnvelopeInternal())).as("%s %d", set, zone.id()).isTrue();
      for (int i = 0; i < zone.geometry().getNumGeometries(); i++) {
        Polygon polygon = (Polygon) zone.geometry().getGeometryN(i);
        assertThat(Orientation.isCCW(polygon.getExteriorRing().getCoordinateSequence())).isTrue();
        for (int j = 0; j < polygon.getNumInteriorRing(); j++) {
          assertThat(Orientation.isCCW(polygon.getInteriorRingN(j).getCoordinateSequence())).isFalse();
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void categoriesAndClassesAreThoseOfTheRegistry(DataSets set) {
    RuleSet rules = RuleSetLoader.fromDirectory(Path.of("rules"));
    for (BenchZone zone : of(set)) {
      Category category = rules.category(zone.category()).orElseThrow();
      assertThat(category.kind()).isEqualTo(Category.Kind.ZONE);
      if (zone.zoneClass() != null) {
        assertThat(category.classes()).extracting("code").contains(zone.zoneClass());
      }
    }
  }

  @Test
  void numbersOfVerticesAreSpreadAsTheyShould() {
    assertThat(s).hasSize(2000);
    int[] ofS = vertices(s);
    assertThat(ofS[0]).isBetween(50, 60);
    assertThat(ofS[1000]).isBetween(300, 700); // the middle of 50 … 5,000 by logarithms is 500
    assertThat(ofS[1999]).isBetween(4000, 5001);
    int[] ofL = vertices(l);
    assertThat(ofL[0]).isBetween(20, 25);
    assertThat(Arrays.stream(ofL).average().orElseThrow()).isBetween(80.0, 100.0);
    assertThat(ofL[ofL.length - 1]).isBetween(300, 400);
    assertThat(vertices(h)[0]).isGreaterThanOrEqualTo(200_000);
  }

  private static int[] vertices(List<BenchZone> zones) {
    return zones.stream().mapToInt(zone -> Shape.of(zone.geometry()).vertices()).sorted().toArray();
  }

  @Test
  void setSHasHolesAndSeveralParts() {
    assertThat(s).filteredOn(zone -> zone.geometry() instanceof MultiPolygon).hasSizeBetween(30, 100);
    assertThat(s).filteredOn(zone -> Shape.of(zone.geometry()).polygons().get(0).size() > 3).hasSizeGreaterThan(300);
  }

  @Test
  void neighboursShareTheirBorderPointByPoint() {
    int sharing = 0;
    for (int i = 1; i < l.size(); i++) {
      Geometry one = l.get(i - 1).geometry();
      Geometry other = l.get(i).geometry();
      if (one.getEnvelopeInternal().intersects(other.getEnvelopeInternal())) {
        sharing += one.relate(other).matches("FF*F1****") ? 1 : 0; // boundaries meet along a line, insides do not
      }
    }
    assertThat(sharing).isBetween(300, 500);
  }

  @ParameterizedTest
  @EnumSource
  void theFirstZonesDoNotDependOnHowManyAreMade(DataSets set) throws IOException {
    assertThat(crc(set.make(3))).isEqualTo(crc(of(set).subList(0, 3)));
  }

  /** A generator that changed needs a new {@link DataSets#VERSION}, or benches go on with files of the old one. */
  @Test
  void versionNamesWhatIsMade() throws IOException {
    assertThat(List.of(DataSets.VERSION, crc(s), crc(l), crc(h)))
        .isEqualTo(List.of(1, 1882817168L, 2755721047L, 1651626873L));
  }

  private static long crc(List<BenchZone> zones) throws IOException {
    CRC32 crc = new CRC32();
    try (OutputStream checked = new CheckedOutputStream(OutputStream.nullOutputStream(), crc);
        DataOutputStream out = new DataOutputStream(checked)) {
      for (BenchZone zone : zones) {
        ZoneFile.write(out, zone);
      }
    }
    return crc.getValue();
  }

  @Test
  void comeBackFromTheirFileAsTheyWere(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("zones");
    ZoneFile.write(file, s);
    List<BenchZone> read = ZoneFile.read(file);
    assertThat(crc(read)).isEqualTo(crc(s));
    assertThat(read).extracting(BenchZone::id).isEqualTo(s.stream().map(BenchZone::id).toList());
  }
}
