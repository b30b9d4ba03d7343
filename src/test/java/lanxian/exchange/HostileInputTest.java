package lanxian.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import lanxian.domain.FaultException;
import lanxian.exchange.archive.ZipBytes;
import lanxian.exchange.layer.Limits;
import lanxian.exchange.layer.SourceFile;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

/** Inputs made to crash, hang or fill the memory of an importer. */
class HostileInputTest {
  private static final Importer IMPORTER = new Importer();
  private static final ProjectReader PROJECTS = new ProjectReader(Limits.PROJECT, List::of);
  private static final ImportOptions OPTIONS =
      ImportOptions.of(TestCategories.ANYTHING).withPartial(true).withLimits(Limits.PROJECT);
  private static final String SQUARE = "POLYGON ((87 44, 87 44.1, 87.1 44.1, 87.1 44, 87 44))";

  private static String code(Runnable reading) {
    try {
      reading.run();
      return "none";
    } catch (FaultException e) {
      return e.faults().get(0).code().name();
    }
  }

  private static List<String> refusals(byte[] bytes, String name) {
    return IMPORTER.read(bytes, name, OPTIONS).report().features().stream().flatMap(f -> f.faults().stream())
        .map(f -> f.code().name()).toList();
  }

  @Test
  void billionLaughsIsNeverParsed() {
    StringBuilder kml = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE kml [<!ENTITY a0 \"lol\">");
    for (int i = 1; i < 30; i++) {
      kml.append("<!ENTITY a").append(i).append(" \"").append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
    }
    byte[] bytes = TestFiles.utf8(kml + "]><kml>&a29;</kml>");
    for (String name : List.of("laughs.gml", "laughs.xml")) {
      assertThat(code(() -> IMPORTER.read(bytes, name, OPTIONS))).as(name).isEqualTo("FORMAT_NOT_SUPPORTED");
    }
    assertThat(code(() -> IMPORTER.read(bytes, "laughs.kml", OPTIONS))).isEqualTo("XML_DTD_REFUSED");
    assertThat(code(() -> IMPORTER.read(bytes, "laughs.json", OPTIONS))).isEqualTo("JSON_INVALID");
    assertThat(code(() -> IMPORTER.read(bytes, "laughs.txt", OPTIONS))).isEqualTo("NOT_BOUNDARY_TXT");
    assertThat(code(() -> IMPORTER.read(bytes, "laughs.shp", OPTIONS))).isEqualTo("SHP_HEADER_INVALID");
    for (String name : List.of("laughs.zip", "laughs.kmz")) {
      assertThat(code(() -> IMPORTER.read(ZipBytes.of(Map.of("doc.kml", bytes)), name, OPTIONS)))
          .isEqualTo("XML_DTD_REFUSED");
    }
  }

  @Test
  void aZipBombStopsEarly() {
    byte[] zip = ZipBytes.of(Map.of("a.geojson", new byte[200 << 20]));
    assertThat(zip.length).isLessThan(1 << 20);
    assertThat(code(() -> IMPORTER.read(zip, "bomb.zip", OPTIONS))).isEqualTo("ARCHIVE_TOO_LARGE");
    byte[] nested = ZipBytes.of(Map.of("inner.zip", zip));
    assertThat(code(() -> IMPORTER.read(nested, "bomb.zip", OPTIONS))).isEqualTo("ARCHIVE_NESTED");
  }

  @Test
  void millionsOfEntriesAreNotListed() {
    int entries = 300_000;
    ByteBuffer zip = ByteBuffer.allocate(entries * 46 + 22).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < entries; i++) {
      zip.putInt(i * 46, 0x02014B50);
    }
    zip.putInt(entries * 46, 0x06054B50).putShort(entries * 46 + 10, (short) 1).putInt(entries * 46 + 12, entries * 46);
    byte[] bytes = zip.array();
    bytes[0] = 'P';
    assertThat(code(() -> IMPORTER.read(bytes, "a.zip", OPTIONS))).isEqualTo("ARCHIVE_TOO_MANY_ENTRIES");
  }

  /** A ring as GeoJSON; the coordinates are given by index. */
  private static byte[] ring(int vertices, IntFunction<Coordinate> vertex) {
    StringBuilder json = new StringBuilder("{'type':'Polygon','coordinates':[[");
    for (int i = 0; i <= vertices; i++) {
      Coordinate c = vertex.apply(i % vertices);
      json.append(i == 0 ? "" : ",").append('[').append(c.x).append(',').append(c.y).append(']');
    }
    return TestFiles.json(json.append("]]}").toString());
  }

  @Test
  void aCombOfAHundredThousandVerticesEndsInAResultOrItsOwnError() {
    int n = 100_000;
    byte[] comb = ring(n, i -> i == n - 1 ? new Coordinate(88, 43.9) : i == n - 2 ? new Coordinate(89, 43.9)
        : new Coordinate(88 + 1e-5 * i, i % 2 == 0 ? 44 : 45));
    assertThat(refusals(comb, "comb.geojson")).isSubsetOf("GEOMETRY_TOO_COMPLEX");
    assertThat(code(() -> PROJECTS.read(comb, ProjectReader.Media.GEOJSON, null))).isIn("none", "GEOMETRY_TOO_COMPLEX");
  }

  @Test
  void aStarThatCrossesItselfBillionsOfTimesIsRefused() {
    int n = 100_001;
    byte[] star = ring(n, i -> new Coordinate(88 + Math.cos(i * Math.PI * (n - 1) / n) * 0.5,
        44 + Math.sin(i * Math.PI * (n - 1) / n) * 0.5));
    assertThat(refusals(star, "star.geojson")).containsAnyOf("GEOMETRY_TOO_COMPLEX", "NOT_REPAIRABLE");
    assertThat(code(() -> PROJECTS.read(star, ProjectReader.Media.GEOJSON, null)))
        .isIn("GEOMETRY_TOO_COMPLEX", "SELF_INTERSECTION");
  }

  /** A comb as parcel of a boundary TXT in degrees, teeth to the east or, exchanged, to the north. */
  private static String combParcel(int teeth, boolean exchanged) {
    StringBuilder txt = new StringBuilder(",,%s,,面,,,,@\n".formatted(exchanged ? "b" : "a"));
    double width = 0.1;
    for (int i = 0; i < 2 * teeth; i++) {
      double at = i * width / (2 * teeth);
      double next = at + width / (4 * teeth);
      combPoint(txt, i % 2 == 0 ? 0 : width + 0.001, at, exchanged);
      combPoint(txt, i % 2 == 0 ? width + 0.001 : 0, next, exchanged);
    }
    combPoint(txt, -0.001, width, exchanged);
    combPoint(txt, -0.001, 0, exchanged);
    txt.append(String.format(Locale.ROOT, "J0,1,%.9f,%.9f%n", 44.0, 87.0));
    return txt.toString();
  }

  private static void combPoint(StringBuilder txt, double along, double across, boolean exchanged) {
    txt.append(String.format(Locale.ROOT, "J%d,1,%.9f,%.9f%n", txt.length(), 44 + (exchanged ? along : across),
        87 + (exchanged ? across : along)));
  }

  private static byte[] combs(int teeth) {
    return TestFiles.utf8("[属性描述]\n坐标系=2000国家大地坐标系\n[地块坐标]\n" + combParcel(teeth, false)
        + combParcel(teeth, true));
  }

  @Test
  void parcelsThatCrossEachOtherWithoutEndAreRefused() {
    assertThat(PROJECTS.read(combs(30), ProjectReader.Media.BOUNDARY_TXT, null).geometry().getNumPoints())
        .as("few teeth are read").isGreaterThan(3_000);
    assertThat(code(() -> PROJECTS.read(combs(300), ProjectReader.Media.BOUNDARY_TXT, null)))
        .isEqualTo("GEOMETRY_TOO_COMPLEX");
  }

  private static Map<String, byte[]> shapefile() {
    return TestFiles.shapefile("EPSG:4490", "三屯河水库", SQUARE, "头屯河", SQUARE.replace("87", "88"), "无", null);
  }

  private static byte[] geoJson() {
    return TestFiles.geoJson("{'NAME':'三屯河水库','CLASS':'L1'}", TestFiles.square(87, 44, 0.1),
        "{'NAME':'头屯河'}", TestFiles.square(88, 44, 0.1), "{}", "null");
  }

  /** Reads as zones and as a project; anything but a result or a FaultException fails. */
  private static void survives(String what, Runnable reading) {
    try {
      reading.run();
    } catch (FaultException e) {
      assertThat(e.faults()).as(what).isNotEmpty();
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      throw new AssertionError(what + ": " + e, e);
    }
  }

  private static void readAll(String what, Map<String, byte[]> parts, byte[] txt, byte[] json, byte[] zip) {
    List<SourceFile> loose = TestFiles.loose(parts);
    survives(what + " loose", () -> IMPORTER.read(loose, OPTIONS));
    survives(what + " txt", () -> IMPORTER.read(txt, "a.txt", OPTIONS));
    survives(what + " txt project", () -> PROJECTS.read(txt, ProjectReader.Media.BOUNDARY_TXT, null));
    survives(what + " json", () -> IMPORTER.read(json, "a.geojson", OPTIONS));
    survives(what + " json project", () -> PROJECTS.read(json, ProjectReader.Media.GEOJSON, null));
    survives(what + " zip", () -> IMPORTER.read(zip, "a.zip", OPTIONS));
  }

  @Test
  void everythingCutAnywhereIsReadOrRefused() {
    Map<String, byte[]> parts = shapefile();
    byte[] txt = TestFiles.gbk(TestFiles.T1_TXT);
    byte[] json = geoJson();
    byte[] zip = ZipBytes.of(parts);
    for (int share = 0; share < 97; share++) {
      Map<String, byte[]> cut = new LinkedHashMap<>();
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        cut.put(part.getKey(), Arrays.copyOf(part.getValue(), part.getValue().length * share / 97));
      }
      readAll("cut to %d/97".formatted(share), cut, Arrays.copyOf(txt, txt.length * share / 97),
          Arrays.copyOf(json, json.length * share / 97), Arrays.copyOf(zip, zip.length * share / 97));
    }
  }

  @Test
  void aCutShapefileNeverLosesAFeatureWithoutAWord() {
    Map<String, byte[]> parts = shapefile();
    byte[] shp = parts.get("zones.shp");
    for (int length = 100; length < shp.length; length++) {
      Map<String, byte[]> cut = new LinkedHashMap<>(parts);
      cut.put("zones.shp", Arrays.copyOf(shp, length));
      ImportReport report = IMPORTER.read(TestFiles.loose(cut), OPTIONS).report();
      assertThat(report.counts().read()).as("cut to %d", length).isGreaterThanOrEqualTo(3);
      assertThat(report.notices()).as("cut to %d", length).extracting(n -> n.code()).contains("SHP_HEADER_WRONG");
    }
  }

  @Test
  void twoThousandFilesWithWrongBytesAreReadOrRefused() {
    long seed = 20261123;
    Random random = new Random(seed);
    Map<String, byte[]> parts = shapefile();
    byte[] txt = TestFiles.gbk(TestFiles.T1_TXT);
    byte[] json = geoJson();
    byte[] zip = ZipBytes.of(parts);
    for (int round = 0; round < 2_000; round++) {
      Map<String, byte[]> wrong = new LinkedHashMap<>();
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        boolean crs = part.getKey().endsWith(".prj");
        wrong.put(part.getKey(), crs && round % 50 > 0 ? part.getValue() : flipped(part.getValue(), random));
      }
      readAll(String.format(Locale.ROOT, "seed %d, round %d", seed, round), wrong, flipped(txt, random),
          flipped(json, random), flipped(zip, random));
    }
  }

  private static byte[] flipped(byte[] bytes, Random random) {
    byte[] copy = bytes.clone();
    int flips = 1 + random.nextInt(4);
    for (int i = 0; i < flips; i++) {
      copy[random.nextInt(copy.length)] = (byte) (random.nextBoolean() ? random.nextInt(256) : -random.nextInt(3));
    }
    return copy;
  }

  @Test
  void nestingWithoutEndIsRefused() {
    byte[] deep = TestFiles.json("{'type':'GeometryCollection','geometries':["
        + "{'type':'GeometryCollection','geometries':[".repeat(50_000));
    assertThat(code(() -> IMPORTER.read(deep, "a.json", OPTIONS))).isEqualTo("JSON_TOO_DEEP");
    byte[] number = TestFiles.json("{'type':'Point','coordinates':[1" + "0".repeat(100_000) + ",2]}");
    assertThatThrownBy(() -> IMPORTER.read(number, "a.json", OPTIONS)).isInstanceOf(FaultException.class);
  }

  @Test
  void aTableThatClaimsBillionsOfRowsIsReadAsFarAsItGoes() {
    Map<String, byte[]> parts = new LinkedHashMap<>(shapefile());
    byte[] dbf = parts.get("zones.dbf").clone();
    ByteBuffer.wrap(dbf).order(ByteOrder.LITTLE_ENDIAN).putInt(4, Integer.MAX_VALUE);
    parts.put("zones.dbf", dbf);
    ImportReport report = IMPORTER.read(TestFiles.loose(parts), OPTIONS).report();
    assertThat(report.counts().loaded()).isEqualTo(2);
    assertThat(report.notices()).extracting(n -> n.code()).contains("DBF_HEADER_WRONG", "DBF_COUNT_DIFFERS");
  }
}
