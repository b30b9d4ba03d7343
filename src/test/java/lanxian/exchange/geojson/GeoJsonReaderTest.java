package lanxian.exchange.geojson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Notice;
import lanxian.exchange.layer.CrsClaim;
import lanxian.exchange.layer.Limits;
import lanxian.exchange.layer.RawFeature;
import lanxian.exchange.layer.RawLayer;
import lanxian.exchange.layer.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GeoJsonReaderTest {
  private static final String SQUARE = "[[0,0],[1,0],[1,1],[0,1],[0,0]]";

  /** JSON is written with single quotes here, to be readable in Java. */
  private static SourceFile file(String json) {
    return new SourceFile("a.geojson", json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }

  private static RawLayer read(String json) {
    return GeoJsonReader.read(file(json), null, Limits.IMPORT);
  }

  private static RawFeature one(String json) {
    RawLayer layer = read(json);
    assertThat(layer.features()).hasSize(1);
    return layer.features().get(0);
  }

  private static RawFeature geometry(String type, String coordinates) {
    return one("{'type':'Feature','properties':null,'geometry':{'type':'%s','coordinates':%s}}"
        .formatted(type, coordinates));
  }

  private static List<Fault> refusal(String json) {
    try {
      RawLayer layer = read(json);
      return layer.features().stream().flatMap(f -> f.faults().stream()).toList();
    } catch (FaultException e) {
      return e.faults();
    }
  }

  private static void assertFault(String json, String code, String pointer) {
    List<Fault> faults = refusal(json);
    assertThat(faults).as(json).isNotEmpty();
    assertThat(faults.get(0).code().name()).as(json).isEqualTo(code);
    assertThat(faults.get(0).where().pointer()).as(json).isEqualTo(pointer);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "Point | [1,2] | POINT (1 2)",
      "MultiPoint | [[1,2],[3,4]] | MULTIPOINT ((1 2), (3 4))",
      "LineString | [[1,2],[3,4]] | LINESTRING (1 2, 3 4)",
      "MultiLineString | [[[1,2],[3,4]],[[5,6],[7,8]]] | MULTILINESTRING ((1 2, 3 4), (5 6, 7 8))",
      "Polygon | [[[0,0],[9,0],[9,9],[0,0]],[[7,2],[8,2],[8,3],[7,2]]] "
          + "| POLYGON ((0 0, 9 0, 9 9, 0 0), (7 2, 8 2, 8 3, 7 2))",
      "MultiPolygon | [[[[0,0],[1,0],[1,1],[0,0]]]] | MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)))"})
  void readsEveryGeometry(String type, String coordinates, String wkt) {
    assertThat(geometry(type.strip(), coordinates.strip()).geometry().toText()).isEqualTo(wkt.strip());
  }

  @Test
  void readsMembersInAnyOrder() {
    RawFeature feature = one("{'geometry':{'coordinates':[1,2],'type':'Point'},'id':7,"
        + "'properties':{'a':1},'bbox':[1,2,1,2],'type':'Feature'}");
    assertThat(feature.geometry().toText()).isEqualTo("POINT (1 2)");
    assertThat(feature.id()).isEqualTo("7");
    assertThat(one("{'features':[{'properties':{},'geometry':null,'type':'Feature'}],'type':'FeatureCollection'}")
        .geometry()).isNull();
    assertThat(one("\uFEFF{'coordinates':[1,2],'type':'Point'}").geometry().toText()).isEqualTo("POINT (1 2)");
    assertThat(one("{'type':'GeometryCollection','geometries':[{'type':'Point','coordinates':[1,2]}]}")
        .geometry().toText()).isEqualTo("GEOMETRYCOLLECTION (POINT (1 2))");
  }

  @Test
  void readsPropertiesAsTheyAre() {
    RawFeature feature = one("""
        {"type":"Feature","geometry":null,"properties":{"name":"三屯河","n":1.5,"i":652301,"big":12345678901234567890,
        "t":true,"none":null,"list":["猪","牛"],"mixed":[1,"a"],"object":{"a":{"b":[1,2]}},"empty":[]}}""");
    assertThat(feature.attributes()).isEqualTo(Map.of("name", "三屯河", "n", 1.5, "i", 652301.0,
        "big", "12345678901234567890", "t", true, "list", List.of("猪", "牛"), "mixed", "[1.0,\"a\"]",
        "object", "{\"a\":{\"b\":[1.0,2.0]}}", "empty", List.of()));
  }

  @Test
  void takesEmptyGeometriesAsNone() {
    for (String json : List.of("'Polygon','coordinates':[]", "'MultiPolygon','coordinates':[]",
        "'LineString','coordinates':[]", "'Point','coordinates':[]",
            "'GeometryCollection','geometries':[]")) {
      RawFeature feature = one("{'type':%s}".formatted(json));
      assertThat(feature.geometry()).as(json).isNull();
      assertThat(feature.faults()).as(json).isEmpty();
    }
  }

  @Test
  void dropsHeightsAndCountsThem() {
    RawLayer layer = read("{'type':'FeatureCollection','features':["
        + "{'type':'Feature','properties':{},'geometry':{'type':'Point','coordinates':[1,2,600]}},"
        + "{'type':'Feature','properties':{},'geometry':{'type':'Point','coordinates':[1,2]}}]}");
    assertThat(layer.zDropped()).isEqualTo(1);
    assertThat(layer.notices()).extracting(Notice::code).containsExactly("Z_DROPPED");
    assertThat(layer.features().get(0).geometry().getCoordinate().getZ()).isNaN();
  }

  @Test
  void closesOpenRingsAndSaysSo() {
    RawFeature feature = geometry("Polygon", "[[[0,0],[1,0],[1,1],[0,1]]]");
    assertThat(feature.geometry().getArea()).isEqualTo(1);
    assertThat(feature.mended()).hasSize(1);
    assertThat(feature.mended().get(0).method()).isEqualTo("close-rings");
    assertThat(feature.mended().get(0).fault().where().pointer()).isEqualTo("/geometry/coordinates/0/3");
    assertThat(feature.mended().get(0).fault().where().x()).isEqualTo(0);
  }

  @Test
  void readsTheOldCrsMember() {
    String crs = "{'type':'Point','coordinates':[1,2],'crs':{'type':'name','properties':{'name':'%s'}}}";
    assertThat(read(crs.formatted("urn:ogc:def:crs:EPSG::4517")).crs())
        .isEqualTo(new CrsClaim.Code("urn:ogc:def:crs:EPSG::4517", "crs member"));
    assertThat(read("{'type':'Point','coordinates':[1,2],'crs':{'type':'EPSG','properties':{'code':4490}}}").crs())
        .isEqualTo(new CrsClaim.Code("EPSG:4490", "crs member"));
    assertThat(read("{'type':'Point','coordinates':[1,2],'crs':null}").crs())
        .isInstanceOf(CrsClaim.FormatDefault.class);
    CrsClaim several = read("{'type':'GeometryCollection','crs':{'properties':{'name':'EPSG:4490'}},'geometries':["
        + "{'type':'Point','coordinates':[1,2],'crs':{'properties':{'name':'EPSG:4517'}}}]}").crs();
    assertThat(((CrsClaim.Contradicted) several).faults()).extracting(f -> f.code().name() + f.where().pointer())
        .containsExactly("CRS_CONTRADICTED/crs", "CRS_CONTRADICTED/geometries/0/crs");
  }

  @Test
  void tellsAllFaultsOfAFeatureWithTheirPlaces() {
    List<Fault> faults = refusal("{'type':'FeatureCollection','features':[{'type':'Feature','properties':{},"
        + "'geometry':{'type':'Polygon','coordinates':[[[0,0],[NaN,0],[1,1e999],[1],[1,2,3,4,5],[0,0]]]}}]}");
    assertThat(faults).extracting(f -> f.code().name() + " " + f.where().pointer()).containsExactly(
        "COORDINATE_NOT_FINITE /features/0/geometry/coordinates/0/1/0",
        "COORDINATE_NOT_FINITE /features/0/geometry/coordinates/0/2/1",
        "COORDINATES_DIMENSION /features/0/geometry/coordinates/0/3",
        "COORDINATES_DIMENSION /features/0/geometry/coordinates/0/4");
  }

  @Test
  void refusesWrongNesting() {
    String feature = "{'type':'Feature','properties':{},'geometry':{'type':'%s','coordinates':%s}}";
    assertFault(feature.formatted("Polygon", SQUARE), "COORDINATES_DIMENSION", "/geometry/coordinates/0");
    assertFault(feature.formatted("Point", SQUARE), "COORDINATES_DIMENSION", "/geometry/coordinates");
    assertFault(feature.formatted("LineString", "[1,2]"), "COORDINATES_DIMENSION", "/geometry/coordinates");
    assertFault(feature.formatted("MultiPolygon", "[" + SQUARE + "]"), "COORDINATES_DIMENSION",
        "/geometry/coordinates/0/0");
    assertFault(feature.formatted("LineString", "[[1,2]]"), "LINE_TOO_SHORT", "/geometry/coordinates");
    assertFault(feature.formatted("Point", "[1,'2']"), "MEMBER_TYPE", "/geometry/coordinates/1");
    assertFault(feature.formatted("Point", "[1,null]"), "MEMBER_TYPE", "/geometry/coordinates/1");
    assertFault(feature.formatted("Point", "[1,2,[3]]"), "COORDINATES_DIMENSION", "/geometry/coordinates/2");
    assertFault(feature.formatted("Polygon", "[[[0,0],[1,1],[0,0]]]"), "RING_TOO_SHORT", "/geometry/coordinates/0/2");
    assertFault(feature.formatted("Polygon", "'none'"), "MEMBER_TYPE", "/geometry/coordinates");
    assertFault(feature.formatted("Cube", "[1,2]"), "GEOMETRY_TYPE_UNKNOWN", "/geometry/type");
  }

  @Test
  void refusesMissingAndWrongMembers() {
    assertFault("{'type':'Feature','geometry':{'coordinates':[1,2]}}", "MEMBER_MISSING", "/geometry");
    assertFault("{'type':'Feature','geometry':{'type':'Point'}}", "MEMBER_MISSING", "/geometry");
    assertFault("{'type':'Feature','geometry':[1]}", "MEMBER_TYPE", "/geometry");
    assertFault("{'type':'Feature','geometry':null,'properties':[1]}", "MEMBER_TYPE", "/properties");
    assertFault("{'type':'FeatureCollection','features':[1]}", "MEMBER_TYPE", "/features/0");
    assertFault("{'type':'FeatureCollection','features':[{'geometry':null}]}", "MEMBER_MISSING",
        "/features/0/type");
    assertFault("{'type':'FeatureCollection','features':[{'type':'Point','coordinates':[1,2]}]}",
        "MEMBER_TYPE",
        "/features/0/type");
    assertFault("{'type':'GeometryCollection','geometries':7}", "MEMBER_TYPE", "/geometries");
    assertFault("{'type':'Feature','geometry':null,'properties':{'a':'\\u0000'}}", "TEXT_NOT_DECODABLE",
        "/properties/a");
    assertFault("{'type':'Feature','geometry':null,'properties':{'a':'\\uD800'}}", "TEXT_NOT_DECODABLE",
        "/properties/a");
    assertFault("{'type':'Feature','geometry':null,'properties':{'\\u0000':1}}", "TEXT_NOT_DECODABLE",
        "/properties");
    assertFault("{'type':'Feature','geometry':null,'properties':{'a':{'b':{'\\uDC00':1}}}}", "TEXT_NOT_DECODABLE",
        "/properties/a/b");
    assertFault("{'type':'Feature','geometry':null,'properties':{'a':{'b':['x','\\uD800y']}}}", "TEXT_NOT_DECODABLE",
        "/properties/a/b/1");
    assertFault("{'type':'Feature','geometry':null,'properties':{'a':[1,Infinity]}}", "JSON_INVALID",
        "/properties/a/1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "7", "'text'", "null", "{}", "{'type':7}", "{'type':'Topology','objects':{}}",
      "{'type':'FeatureCollection'}", "{'type':'FeatureCollection','features':{}}", "[{'type':'Point'}]"})
  void refusesOtherJson(String json) {
    assertThat(refusal(json)).extracting(f -> f.code().name()).contains("NOT_GEOJSON");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "{", "{'type':'Point','coordinates':[1,2]}}", "{'type':'Point'", "{a:1}",
      "{'type':'Point','coordinates':[01,2]}", "{'type':'Point','coordinates':[1,2],}", "{'a':tru}",
      "{'type':'Point','coordinates':[1,2]} {}"})
  void refusesBrokenJsonWithLineAndColumn(String json) {
    List<Fault> faults = refusal(json);
    assertThat(faults).extracting(f -> f.code().name()).containsExactly("JSON_INVALID");
    assertThat(faults.get(0).where().line()).isEqualTo(1);
    assertThat(faults.get(0).detail()).contains("column");
  }

  @Test
  void refusesDuplicateKeysDepthAndOtherEncodings() {
    assertFault("{'type':'Feature','geometry':null,'properties':{'a':1,'a':2}}", "JSON_DUPLICATE_KEY",
        "/properties/a");
    assertThat(refusal("{'a':" + "[".repeat(100_000) + "]".repeat(100_000) + "}").get(0).code().name())
        .isEqualTo("JSON_TOO_DEEP");
    byte[] gbk = "{'type':'Feature','geometry':null,'properties':{'name':'水源地'}}".replace('\'', '"')
        .getBytes(Charset.forName("GBK"));
    SourceFile file = new SourceFile("a.geojson", gbk);
    assertThatThrownBy(() -> GeoJsonReader.read(file, null, Limits.IMPORT)).isInstanceOfSatisfying(FaultException.class,
        e -> assertThat(e.faults().get(0).code().name()).isEqualTo("TEXT_NOT_DECODABLE"));
    assertThat(GeoJsonReader.read(file, "GBK", Limits.IMPORT).features().get(0).attributes())
        .isEqualTo(Map.of("name", "水源地"));
  }

  @Test
  void stopsAtTheLimits() {
    Limits small = new Limits(1 << 20, 1 << 20, 10, 10, 2, 3, 10, 2, 5);
    SourceFile line = file("{'type':'LineString','coordinates':[[1,2],[3,4],[5,6],[7,8],[");
    assertThatThrownBy(() -> GeoJsonReader.read(line, null, small))
        .as("before the end of the file is seen").isInstanceOfSatisfying(FaultException.class, e -> {
          assertThat(e.faults().get(0).code().name()).isEqualTo("TOO_MANY_VERTICES");
          assertThat(e.faults().get(0).where().pointer()).isEqualTo("/coordinates/3");
        });
    SourceFile three = file("{'type':'FeatureCollection','features':[{},{},{}]}");
    assertThatThrownBy(() -> GeoJsonReader.read(three, null, small)).isInstanceOfSatisfying(FaultException.class,
        e -> assertThat(e.faults().get(0).code().name()).isEqualTo("TOO_MANY_FEATURES"));
    SourceFile wide = file("{'type':'Feature','geometry':null,'properties':{'a':'123456','b':1,'c':2}}");
    assertThat(GeoJsonReader.read(wide, null, small).features().get(0).faults())
        .extracting(f -> f.code().name() + f.where().pointer())
        .containsExactly("ATTRIBUTES_TOO_LARGE/properties/a", "ATTRIBUTES_TOO_LARGE/properties");
  }
}
