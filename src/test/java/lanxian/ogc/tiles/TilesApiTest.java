package lanxian.ogc.tiles;

import static lanxian.ogc.Asked.answer;
import static lanxian.ogc.Asked.json;
import static lanxian.ogc.Asked.link;
import static lanxian.ogc.Asked.links;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import lanxian.app.RunningService;
import lanxian.ogc.Asked;
import lanxian.tiles.ReadTile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** OGC API – Tiles Part 1 (20-057) and its tile matrix sets (17-083r4), class by class, over the sample. */
class TilesApiTest {
  private static final String MVT = "application/vnd.mapbox-vector-tile";

  private static Set<String> layers(byte[] tile) {
    return ReadTile.of(tile).stream().map(ReadTile.Feature::layer).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> zones(String path) {
    RunningService.Answer answer = answer(path);
    assertThat(answer.status()).as(path).isIn(200, 204);
    return ReadTile.of(answer.response().body()).stream().map(ReadTile.Feature::zone).collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void theseClassesAreDeclared() {
    assertThat(Asked.declared("http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/")).containsExactlyInAnyOrder("core", "tileset",
        "tilesets-list", "dataset-tilesets", "geodata-tilesets", "collections-selection", "datetime", "oas30", "png", "mvt");
    assertThat(Asked.declared("http://www.opengis.net/spec/tms/2.0/conf/")).containsExactlyInAnyOrder("tilematrixset", "json-tilematrixset",
        "tilesetmetadata", "json-tilesetmetadata", "tilematrixsetlimits", "json-tilematrixsetlimits");
  }

  /** /req/core/tc-success, /req/mvt/content, /req/png/content. */
  @Test
  void tilesAreWhatTheySay() {
    RunningService.Answer vector = answer("/collections/wetland/tiles/WebMercatorQuad/7/46/94");
    assertThat(vector.status()).isEqualTo(200);
    assertThat(vector.header("Content-Type")).isEqualTo(MVT);
    assertThat(layers(vector.response().body())).containsExactly("wetland");
    RunningService.Answer map = answer("/collections/wetland/map/tiles/WebMercatorQuad/7/46/94");
    assertThat(map.header("Content-Type")).isEqualTo("image/png");
    assertThat(Asked.image("/collections/wetland/map/tiles/WebMercatorQuad/7/46/94").getWidth()).isEqualTo(256);
  }

  /** /req/core/tc-error: outside of a level 400 or 404; inside and empty 204. */
  @ParameterizedTest
  @CsvSource({"/tiles/WebMercatorQuad/7/46/94, 200", "/tiles/WebMercatorQuad/7/0/0, 204", "/tiles/WebMercatorQuad/7/128/0, 400", "/tiles/WebMercatorQuad/7/0/128, 400",
      "/tiles/WebMercatorQuad/7/-1/0, 400", "/tiles/WebMercatorQuad/99/0/0, 400", "/tiles/Other/0/0/0, 404", "/tiles/WebMercatorQuad/7/x/0, 400",
      "/collections/nothing/tiles/WebMercatorQuad/7/46/94, 404", "/tiles/WebMercatorQuad/7/46/94?f=png, 400", "/tiles/WebMercatorQuad/7/46/94?nonsense=1, 400",
      "/map/tiles/WebMercatorQuad/7/46/94, 200", "/map/tiles/WebMercatorQuad/7/46/94?f=mvt, 400"})
  void statusTellsWhetherThereIsATile(String path, int status) {
    assertThat(answer(path).status()).isEqualTo(status);
  }

  /** /req/tilesets-list/…: links from landing page and collections; every list leads to tile sets, they to tiles. */
  @ParameterizedTest
  @ValueSource(strings = {"http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector", "http://www.opengis.net/def/rel/ogc/1.0/tilesets-map"})
  void linksLeadToTiles(String relation) {
    List<String> lists = List.of(link(json("/"), relation), link(json("/collections/wetland"), relation));
    for (String list : lists) {
      JsonNode tileSets = json(list).path("tilesets");
      assertThat(tileSets).hasSize(3);
      for (JsonNode brief : tileSets) {
        JsonNode tileSet = json(link(brief, "self"));
        assertThat(brief.path("links")).as("programs follow every link of a list").noneMatch(each -> each.has("templated"));
        for (String member : List.of("title", "dataType", "crs", "tileMatrixSetURI")) { // /req/tilesets-list/tileset-description
          assertThat(tileSet.path(member)).as(member).isEqualTo(brief.path(member));
        }
        JsonNode definition = json(link(tileSet, "http://www.opengis.net/def/rel/ogc/1.0/tiling-scheme"));
        assertThat(definition.path("id")).isEqualTo(tileSet.path("tileMatrixSetId"));
        assertThat(definition.path("crs")).isEqualTo(tileSet.path("crs"));
        JsonNode item = StreamSupport.stream(tileSet.path("links").spliterator(), false)
            .filter(each -> each.path("rel").asText().equals("item")).findFirst().orElseThrow();
        assertThat(item.path("templated").asBoolean()).isTrue(); // /req/tileset/tiles-templated-link
        JsonNode limits = tileSet.path("tileMatrixSetLimits").get(6);
        String address = link(tileSet, "item").replace("{tileMatrix}", limits.path("tileMatrix").asText())
            .replace("{tileRow}", limits.path("minTileRow").asText()).replace("{tileCol}", limits.path("minTileCol").asText());
        RunningService.Answer tile = answer(address);
        assertThat(tile.status()).as(address).isIn(200, 204);
        assertThat(tile.header("Content-Type")).isIn(item.path("type").asText(), null);
      }
    }
  }

  /** /req/oas30/operation-id: what an operation gives is told by the end of its id. */
  @Test
  void operationsAreNamedAsTheStandardHasIt() {
    JsonNode paths = json("/api").path("paths");
    for (String scope : List.of("dataset", "collection")) {
      for (String kind : List.of("vector", "map")) {
        String start = (scope.equals("dataset") ? "" : "/collections/{collectionId}") + (kind.equals("map") ? "/map" : "") + "/tiles";
        Map.of("", "getTileSetsList", "/{tileMatrixSetId}", "getTileSet",
            "/{tileMatrixSetId}/{tileMatrix}/{tileRow}/{tileCol}", "getTile").forEach((end, operation) ->
                assertThat(paths.path(start + end).path("get").path("operationId").asText()).as(start + end)
                    .endsWith("." + scope + "." + kind + "." + operation));
      }
    }
  }

  /** /req/tilematrixset/…, /req/json-tilematrixset/…: the numbers follow from each other as 17-083r4, 6.1 has them. */
  @Test
  void definitionsOfTileMatrixSetsAgreeWithThemselves() {
    for (JsonNode brief : json("/tileMatrixSets").path("tileMatrixSets")) {
      JsonNode set = json(link(brief, "self"));
      boolean degrees = !set.path("crs").asText().endsWith("/3857");
      double metresPerUnit = degrees ? 6378137 * Math.PI / 180 : 1;
      double previous = Double.MAX_VALUE;
      for (JsonNode matrix : set.path("tileMatrices")) {
        double cell = matrix.path("cellSize").asDouble();
        assertThat(matrix.path("scaleDenominator").asDouble()).isCloseTo(cell * metresPerUnit / 0.00028, within(1e-6 * cell * metresPerUnit / 0.00028));
        assertThat(cell).isLessThan(previous);
        previous = cell;
        double width = cell * 256 * matrix.path("matrixWidth").asDouble();
        assertThat(width).isCloseTo(degrees ? 360 : 40075016.685578488, within(1e-6));
        JsonNode box = set.path("boundingBox");
        int x = set.path("orderedAxes").get(0).asText().equals("Lat") ? 1 : 0;
        assertThat(matrix.path("pointOfOrigin").get(x).asDouble()).isCloseTo(box.path("lowerLeft").get(x).asDouble(), within(1e-6));
        assertThat(matrix.path("pointOfOrigin").get(1 - x).asDouble()).isCloseTo(box.path("upperRight").get(1 - x).asDouble(), within(1e-6));
      }
    }
    assertThat(json("/tileMatrixSets/WebMercatorQuad").at("/tileMatrices/0/scaleDenominator").asDouble()).isCloseTo(559082264.028717, within(1e-5));
    assertThat(json("/tileMatrixSets/WebMercatorQuad").path("orderedAxes")).extracting(JsonNode::asText).containsExactly("X", "Y");
  }

  /** /req/tilematrixsetlimits/…: nothing lies outside of the limits, and something at each of their ends. */
  @Test
  void limitsHoldAllTilesThatShowSomething() {
    JsonNode limits = json("/collections/wetland/tiles/WebMercatorQuad").path("tileMatrixSetLimits").get(8);
    int row = limits.path("minTileRow").asInt();
    int lastRow = limits.path("maxTileRow").asInt();
    int column = limits.path("minTileCol").asInt();
    int lastColumn = limits.path("maxTileCol").asInt();
    Set<Integer> rows = new TreeSet<>();
    Set<Integer> columns = new TreeSet<>();
    for (int r = row - 1; r <= lastRow + 1; r++) {
      for (int c = column - 1; c <= lastColumn + 1; c++) {
        if (answer("/collections/wetland/tiles/WebMercatorQuad/8/" + r + "/" + c).status() == 200) {
          rows.add(r);
          columns.add(c);
        }
      }
    }
    assertThat(rows).contains(row, lastRow).allMatch(r -> r >= row && r <= lastRow);
    assertThat(columns).contains(column, lastColumn).allMatch(c -> c >= column && c <= lastColumn);
  }

  /** /req/collections-selection/collections-parameter: the tiles of several collections, in any order, hold theirs. */
  @Test
  void collectionsAreChosen() {
    String path = "/tiles/WebMercatorQuad/7/46/94";
    Set<String> all = layers(answer(path).response().body());
    assertThat(all).contains("wetland", "county").hasSizeGreaterThan(10);
    assertThat(layers(answer(path + "?collections=wetland,county").response().body())).containsExactly("county", "wetland");
    assertThat(layers(answer(path + "?collections=county%2Cwetland").response().body())).containsExactly("county", "wetland");
    assertThat(zones(path + "?collections=wetland")).isEqualTo(zones("/collections/wetland/tiles/WebMercatorQuad/7/46/94"));
    assertThat(answer(path + "?collections=wetland,nothing").status()).isEqualTo(400);
    assertThat(links(json("/tiles/WebMercatorQuad?collections=wetland"), "item")).first().asString().endsWith("?collections=wetland");
  }

  /** /req/datetime/datetime-parameter: instants, intervals, open ends, as features take them. */
  @ParameterizedTest
  @ValueSource(strings = {"2026-11-23", "2009-06-01", "2018-06-01", "2020-06-01T00:00:00Z", "2018-01-01/2019-12-31", "../2010-01-01",
      "2016-01-01/..", "../.."})
  void datetimeChoosesAsItDoesForFeatures(String time) {
    double size = 40075016.685578488 / (1 << 8);
    Set<String> zones = new TreeSet<>();
    Set<String> features = new TreeSet<>();
    for (int row = 92; row <= 93; row++) {
      for (int column = 189; column <= 192; column++) {
        zones.addAll(zones("/collections/drinking_water_protection/tiles/WebMercatorQuad/8/" + row + "/" + column + "?datetime=" + time));
        double west = column * size - 20037508.342789244;
        double north = 20037508.342789244 - row * size;
        features.addAll(Asked.all("drinking_water_protection", "datetime=" + time + "&bbox=" + west + "," + (north - size) + ","
            + (west + size) + "," + north + "&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/3857"));
      }
    }
    assertThat(zones).as("tiles reach a little beyond their edges").containsAll(features)
        .isSubsetOf(Asked.all("drinking_water_protection", "datetime=" + time));
    assertThat(features).isNotEmpty();
  }

  @Test
  void datetimeOfAnIntervalHoldsWhatItsDaysHold() {
    String path = "/collections/livestock_zone/tiles/WebMercatorQuad/9/186/380?datetime=";
    assertThat(zones(path + "2026-11-23")).isNotEmpty();
    assertThat(zones(path + "2015-01-01/..")).containsAll(zones(path + "2026-11-23"));
    assertThat(zones(path + "2000-01-01/2001-01-01")).isEmpty();
    assertThat(answer(path + "yesterday").status()).isEqualTo(400);
    assertThat(answer(path + "2026-01-02/2026-01-01").status()).isEqualTo(400);
  }

  /** TileJSON 3.0.0, 3: what it must have, and that its address gives tiles with the layers it tells. */
  @Test
  void tileJsonLeadsToTiles() {
    JsonNode document = json("/tiles/WebMercatorQuad?f=tilejson");
    assertThat(document.path("tilejson").asText()).isEqualTo("3.0.0");
    String address = document.at("/tiles/0").asText().replaceFirst("^http://[^/]+", "").replace("{z}", "7").replace("{y}", "46").replace("{x}", "94");
    Set<String> told = new TreeSet<>(document.path("vector_layers").findValuesAsText("id"));
    assertThat(told).containsAll(layers(answer(address).response().body()));
    JsonNode bounds = document.path("bounds");
    assertThat(bounds.get(0).asDouble()).isLessThan(bounds.get(2).asDouble());
    assertThat(bounds.get(1).asDouble()).isLessThan(bounds.get(3).asDouble());
    JsonNode fields = document.at("/vector_layers/0/fields");
    ReadTile.of(answer(address).response().body()).forEach(feature -> feature.properties().keySet().forEach(name ->
        assertThat(StreamSupport.stream(document.path("vector_layers").spliterator(), false).filter(layer -> layer.path("id").asText()
            .equals(feature.layer())).findFirst().orElseThrow().path("fields").has(name)).as(feature.layer() + " " + name).isTrue()));
    assertThat(fields.has("zone_id")).isTrue();
  }
}
