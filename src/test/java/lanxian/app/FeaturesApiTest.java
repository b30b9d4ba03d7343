package lanxian.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** OGC API – Features, requirement by requirement, over the sample; the names in comments are those of the standard. */
class FeaturesApiTest {
  private static final String ITEMS = "/collections/drinking_water_protection/items";
  private static final String CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";
  private static final String EPSG = "http://www.opengis.net/def/crs/EPSG/0/";
  private static RunningService service;

  @BeforeAll
  static void start() {
    service = RunningService.start(RunningService.Kind.H2);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static JsonNode get(String path) {
    RunningService.Answer answer = service.get(path);
    assertThat(answer.status()).as("%s: %s", path, answer.text().substring(0, Math.min(500, answer.text().length()))).isEqualTo(200);
    return answer.json();
  }

  private static String link(JsonNode document, String rel) {
    return StreamSupport.stream(document.path("links").spliterator(), false)
        .filter(link -> link.path("rel").asText().equals(rel)).map(link -> link.path("href").asText()).findFirst().orElse(null);
  }

  private static String pathOf(String address) {
    URI uri = URI.create(address);
    return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
  }

  private static List<String> ids(JsonNode collection) {
    List<String> ids = new ArrayList<>();
    collection.path("features").forEach(feature -> ids.add(feature.path("id").asText()));
    return ids;
  }

  /** /req/core/root-success, conformance-success, fc-md-success, sfc-md-success. */
  @Test
  void everythingIsFoundFromTheLandingPage() {
    JsonNode landing = get("/");
    assertThat(link(landing, "service-desc")).endsWith("/api");
    assertThat(get(pathOf(link(landing, "conformance"))).path("conformsTo")).extracting(JsonNode::asText)
        .contains("http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core");
    JsonNode collections = get(pathOf(link(landing, "data")));
    assertThat(collections.path("collections")).hasSizeGreaterThan(25).allSatisfy(collection -> {
      assertThat(collection.path("crs")).first().extracting(JsonNode::asText).isEqualTo(CRS84);
      JsonNode own = get(pathOf(link(collection, "self")));
      assertThat(own.path("id")).isEqualTo(collection.path("id"));
      assertThat(own.path("extent")).isEqualTo(collection.path("extent"));
      assertThat(link(own, "items")).contains("/items");
    });
  }

  /** /req/core/fc-links, fc-numberMatched, fc-numberReturned, fc-limit-response-1; rec fc-next. */
  @ParameterizedTest
  @ValueSource(strings = {"limit=7", "limit=5&sortby=-area_m2", "limit=3&class=L1&sortby=name", "limit=4&bbox=86,43,88,45",
      "limit=6&datetime=2015-01-01/.."})
  void pagesLeadThroughAllFeaturesForthAndBack(String query) {
    List<String> all = ids(get(ITEMS + "?" + query.replaceFirst("limit=\\d+", "limit=10000")));
    JsonNode page = get(ITEMS + "?" + query);
    assertThat(page.path("numberMatched").asInt()).isEqualTo(all.size());
    assertThat(link(page, "prev")).isNull();
    List<String> forth = new ArrayList<>(ids(page));
    while (link(page, "next") != null) {
      page = get(pathOf(link(page, "next")));
      assertThat(page.path("numberReturned").asInt()).isEqualTo(page.path("features").size());
      forth.addAll(ids(page));
    }
    assertThat(forth).isEqualTo(all).hasSizeGreaterThan(7);
    List<String> back = new ArrayList<>(ids(page));
    while (link(page, "prev") != null) {
      page = get(pathOf(link(page, "prev")));
      back.addAll(0, ids(page));
    }
    assertThat(back).isEqualTo(all);
  }

  @Test
  void moreThanTheMaximumGivesTheMaximum() { // 17-069r4, 7.15.3
    assertThat(get(ITEMS + "?limit=20000").path("numberReturned").asInt()).isPositive();
  }

  /** /req/core/f-success: the feature is the same alone and in its collection. */
  @Test
  void aFeatureHasAnAddressOfItsOwn() {
    JsonNode inCollection = get(ITEMS + "?limit=1").at("/features/0");
    JsonNode alone = get(ITEMS + "/" + inCollection.path("id").asText());
    assertThat(alone.path("geometry")).isEqualTo(inCollection.path("geometry"));
    assertThat(alone.path("properties")).isEqualTo(inCollection.path("properties"));
    assertThat(link(alone, "self")).endsWith(inCollection.path("id").asText());
    assertThat(link(alone, "collection")).endsWith("/collections/drinking_water_protection");
    assertThat(service.get(ITEMS + "/nobody").status()).isEqualTo(404);
    assertThat(service.get("/collections/nothing/items").status()).isEqualTo(404);
  }

  /** /req/core/fc-bbox-response, /req/crs/fc-bbox-crs-action: the same features whatever the CRS. */
  @Test
  void aBoxTakesTheSameFeaturesInEveryCrs() {
    List<String> wanted = ids(get(ITEMS + "?bbox=87,43.9,87.5,44.2"));
    assertThat(wanted).isNotEmpty().hasSizeLessThan(get(ITEMS).path("numberMatched").asInt());
    assertThat(ids(get(ITEMS + "?bbox=43.9,87,44.2,87.5&bbox-crs=" + EPSG + "4326"))).isEqualTo(wanted);
    assertThat(ids(get(ITEMS + "?bbox=43.9,87,44.2,87.5&bbox-crs=" + EPSG + "4490"))).isEqualTo(wanted);
    assertThat(ids(get(ITEMS + "?bbox=9684795.699,5449955,9740455.44,5496430&bbox-crs=" + EPSG + "3857"))).isEqualTo(wanted);
  }

  /** /req/crs/fc-crs-action, fc-crs-header: coordinates in the axes of the CRS, and the header that names it. */
  @ParameterizedTest
  @ValueSource(ints = {4326, 4490, 3857, 4517, 4518, 4519, 4538, 4539, 4540})
  void coordinatesComeInTheCrsAskedFor(int epsg) {
    RunningService.Answer answer = service.get(ITEMS + "/dw-1-l1?crs=" + EPSG + epsg);
    assertThat(answer.header("Content-Crs")).isEqualTo("<" + EPSG + epsg + ">");
    JsonNode first = answer.json().at("/geometry/coordinates/0/0");
    JsonNode degrees = get(ITEMS + "/dw-1-l1").at("/geometry/coordinates/0/0");
    if (epsg == 4326 || epsg == 4490) {
      assertThat(first.get(0)).isEqualTo(degrees.get(1));
      assertThat(first.get(1)).isEqualTo(degrees.get(0));
    } else if (epsg == 3857) {
      assertThat(first.get(0).asDouble()).isBetween(9_600_000.0, 9_800_000.0);
    } else {
      assertThat(first.get(0).asDouble()).as("northing").isBetween(4_850_000.0, 4_900_000.0);
      assertThat(first.get(1).asDouble()).as("easting").isBetween(0.0, 40_000_000.0);
    }
  }

  /** /req/core/fc-time-response: instants, intervals, open ends. */
  @Test
  void datetimeChoosesTheZonesInForceThen() {
    Set<String> in2018 = new HashSet<>(ids(get(ITEMS + "?datetime=2018-06-01&limit=1000")));
    Set<String> in2020 = new HashSet<>(ids(get(ITEMS + "?datetime=2020-06-01T00:00:00Z&limit=1000")));
    Set<String> both = new HashSet<>(ids(get(ITEMS + "?datetime=2018-06-01/2020-06-01&limit=1000")));
    assertThat(in2018).isNotEqualTo(in2020);
    assertThat(both).containsAll(in2018).containsAll(in2020);
    assertThat(ids(get(ITEMS + "?datetime=../..&limit=1000"))).containsAll(both);
  }

  /** /req/core/query-param-invalid, query-param-unknown: 400, with every fault. */
  @Test
  void everyWrongParameterIsToldAtOnce() {
    RunningService.Answer answer = service.get(ITEMS + "?limit=0&bbox=1,2,3&datetime=yesterday&crs=" + EPSG
        + "1&sortby=nope&properties=nope&nonsense=1&version=one&after=x&skipGeometry=maybe");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    Set<String> parameters = new TreeSet<>();
    answer.json().path("errors").forEach(error -> parameters.add(error.path("parameter").asText()));
    assertThat(parameters).containsExactlyInAnyOrder("limit", "bbox", "datetime", "crs", "sortby", "properties", "nonsense",
        "version", "after", "skipGeometry");
  }

  @Test
  void propertiesAreChosenAndGeometriesLeftOutOnRequest() {
    JsonNode feature = get(ITEMS + "?limit=1&properties=name,area_m2&skipGeometry=true").at("/features/0");
    List<String> names = new ArrayList<>();
    feature.path("properties").fieldNames().forEachRemaining(names::add);
    assertThat(names).containsExactly("name", "area_m2");
    assertThat(feature.path("geometry").isNull()).isTrue();
  }

  /** What the schema tells is what features have, and every queryable can be asked for. */
  @Test
  void schemaQueryablesAndFeaturesAgree() {
    JsonNode schema = get("/collections/drinking_water_protection/schema").path("properties");
    JsonNode queryables = get("/collections/drinking_water_protection/queryables").path("properties");
    assertThat(service.get("/collections/drinking_water_protection/schema").header("Content-Type"))
        .startsWith("application/schema+json");
    Set<String> told = new TreeSet<>();
    schema.fieldNames().forEachRemaining(told::add);
    Set<String> shown = new TreeSet<>(Set.of("geometry"));
    JsonNode feature = get(ITEMS + "?limit=1").at("/features/0/properties");
    feature.fieldNames().forEachRemaining(shown::add);
    assertThat(shown).isEqualTo(told);
    queryables.fieldNames().forEachRemaining(name -> {
      JsonNode value = feature.path(name);
      if (value.isValueNode() && !value.isNull()) {
        assertThat(get(ITEMS + "?" + name + "=" + URLEncoder.encode(value.asText(), StandardCharsets.UTF_8)).path("numberMatched").asInt()).as(name).isPositive();
      }
    });
    assertThat(schema.at("/class/oneOf")).extracting(one -> one.path("const").asText(), one -> one.path("title").asText())
        .containsExactly(tuple("L1", "一级保护区"), tuple("L2", "二级保护区"), tuple("QUASI", "准保护区"));
    assertThat(schema.at("/class/enum")).extracting(JsonNode::asText).containsExactly("L1", "L2", "QUASI");
    assertThat(schema.at("/zone_id/x-ogc-role").asText()).isEqualTo("id");
    assertThat(get("/collections/drinking_water_protection/sortables").path("properties").has("name")).isTrue();
  }

  @Test
  void anAnswerThatTheCallerHoldsIsNotSentAgain() {
    RunningService.Answer first = service.get(ITEMS + "?limit=2");
    String tag = first.header("ETag");
    assertThat(tag).startsWith("\"r1-");
    RunningService.Answer again = service.get(ITEMS + "?limit=2", "If-None-Match", tag);
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.text()).isEmpty();
    assertThat(service.get(ITEMS + "?limit=3", "If-None-Match", tag).status()).isEqualTo(200);
    assertThat(service.get(ITEMS + "?limit=2", "If-None-Match", tag, "Accept-Encoding", "gzip").header("ETag")).isNotEqualTo(tag);
    assertThat(service.get(ITEMS + "?limit=2", "If-None-Match", "\"x\", W/" + tag).status()).isEqualTo(304);
  }

  @Test
  void pagesOfOtherOriginsMayReadButNotWrite() {
    assertThat(service.get(ITEMS, "Origin", "https://maps.example.org").header("Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(service.send("OPTIONS", ITEMS).header("Access-Control-Allow-Methods")).isEqualTo("GET, HEAD");
    assertThat(service.send("OPTIONS", "/siting-checks").header("Access-Control-Allow-Origin")).isNull();
  }

  @ParameterizedTest
  @CsvSource({"/conformance, ogcapi-features-1", "/api, /collections", "/collections, 饮用水水源保护区",
      "/collections/drinking_water_protection, 图斑", "/collections/drinking_water_protection/items, dw-1-l1",
      "/collections/drinking_water_protection/items/dw-1-l1, 推定", "/collections/drinking_water_protection/queryables, class"})
  void everyDocumentIsAPageToo(String path, String text) {
    RunningService.Answer answer = service.get(path, "Accept", "text/html");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).startsWith("text/html");
    assertThat(answer.text()).startsWith("<!DOCTYPE html>").contains(text).doesNotContain("<script");
    assertThat(service.get(path + "?f=html&lang=en").text()).contains("lang=\"en\"");
    assertThat(service.get(path, "Accept", "image/png").status()).isEqualTo(406);
  }

  @Test
  void headIsAnsweredLikeGetWithoutABody() {
    RunningService.Answer head = service.send("HEAD", ITEMS + "?limit=1");
    assertThat(head.status()).isEqualTo(200);
    assertThat(head.header("ETag")).isEqualTo(service.get(ITEMS + "?limit=1").header("ETag"));
    assertThat(head.text()).isEmpty();
  }

  /** What a file holds is held against GDAL, in every format. */
  @ParameterizedTest
  @CsvSource({"geopackage, gpkg", "geojson, geojson", "shapefile, zip", "flatgeobuf, fgb", "kml, kml", "csv, csv"})
  void aFileHoldsAllFeaturesOfTheQuery(String f, String ending, @TempDir Path folder) throws Exception {
    RunningService.Answer answer = service.get(ITEMS + "?class=L1&f=" + f);
    assertThat(answer.status()).as(f).isEqualTo(200);
    assertThat(answer.header("Content-Disposition")).contains("drinking_water_protection." + ending);
    Path file = Files.write(folder.resolve("zones." + ending), answer.response().body());
    Path out = folder.resolve("out.geojson");
    Process process = new ProcessBuilder("ogr2ogr", "-f", "GeoJSON", out.toString(),
        (ending.equals("zip") ? "/vsizip/" : "") + file).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    JsonNode read = new ObjectMapper().readTree(out.toFile());
    List<String> names = new ArrayList<>();
    read.path("features").forEach(feature -> names.add(feature.path("properties").path("name").asText(
        feature.path("properties").path("NAME").asText(feature.path("properties").path("Name").asText()))));
    List<String> wanted = new ArrayList<>();
    get(ITEMS + "?class=L1&limit=1000").path("features").forEach(feature -> wanted.add(feature.at("/properties/name").asText()));
    assertThat(names).containsExactlyInAnyOrderElementsOf(wanted).isNotEmpty();
    assertThat(service.get(ITEMS + "?class=L1&limit=1&f=" + f).header("OGC-NumberReturned")).isEqualTo("1");
  }

  @Test
  void whatAFormatCannotHoldIsAProblemAndNoHalfFile() {
    RunningService.Answer answer = service.get(ITEMS + "?f=kml&crs=" + EPSG + "4517");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.header("Content-Disposition")).isNull();
    assertThat(answer.header("ETag")).isNull();
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
  }

  /** Codes have names in the language asked for, everywhere that properties are told; what may be free text says so. */
  @Test
  void valuesHaveNamesInBothLanguages() {
    for (String document : List.of("schema", "queryables", "sortables")) {
      JsonNode english = get("/collections/drinking_water_protection/" + document + "?lang=en").path("properties");
      assertThat(names(english.at("/class/oneOf"))).containsExactly("L1=Class 1", "L2=Class 2", "QUASI=Quasi zone");
      assertThat(names(english.at("/category/oneOf")))
          .containsExactly("drinking_water_protection=Drinking-water source protection area");
      assertThat(names(english.at("/geometry_status/oneOf")))
          .containsExactly("SURVEYED=surveyed", "SCHEMATIC=schematic", "INFERRED=inferred");
      assertThat(names(english.at("/source_kind/anyOf")))
          .containsExactly("地下水=Groundwater", "河流=River", "湖库=Lake or reservoir", "=");
      assertThat(english.path("source_kind").has("enum")).isFalse();
      assertThat(english.path("name").has("oneOf")).isFalse();
    }
    JsonNode rivers = get("/collections/river_corridor/schema").path("properties");
    assertThat(names(rivers.at("/class/anyOf"))).startsWith("TOUTUN=头屯河").endsWith("=");
    assertThat(service.get(ITEMS + "/dw-1-l1?f=html&lang=en").text()).contains("<td>Class 1</td>");
    assertThat(service.get(ITEMS + "?f=html").text()).contains("<td>一级保护区</td>");
  }

  private static List<String> names(JsonNode values) {
    List<String> names = new ArrayList<>();
    values.forEach(one -> names.add(one.path("const").asText() + "=" + one.path("title").asText()));
    return names;
  }
}
