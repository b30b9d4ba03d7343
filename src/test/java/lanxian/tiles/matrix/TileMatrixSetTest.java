package lanxian.tiles.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Random;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;

class TileMatrixSetTest {
  /** Lines of the tables of 17-083r4, annex D.1 and D.2: level, scale denominator, cell size, columns, rows. */
  @ParameterizedTest
  @CsvSource({
    "WebMercatorQuad, 0, 559082264.028717, 156543.033928041, 1, 1",
    "WebMercatorQuad, 1, 279541132.014358, 78271.5169640204, 2, 2",
    "WebMercatorQuad, 8, 2183915.09386217, 611.49622628141, 256, 256",
    "WebMercatorQuad, 14, 34123.6733415964, 9.55462853564703, 16384, 16384",
    "WebMercatorQuad, 20, 533.182395962445, 0.149291070869485, 1048576, 1048576",
    "WebMercatorQuad, 24, 33.3238997476528, 0.0093306919293428, 16777216, 16777216",
    "WorldCRS84Quad, 0, 279541132.014358, 0.703125, 2, 1",
    "WorldCRS84Quad, 1, 139770566.007179, 0.3515625, 4, 2",
    "WorldCRS84Quad, 10, 272989.386732772, 0.0006866455078125, 2048, 1024",
    "WorldCRS84Quad, 17, 2132.72958384978, 0.00000536441802978515, 262144, 131072",
    "WorldCRS84Quad, 23, 33.3238997476528, 0.00000008381903171539, 16777216, 8388608",
    // numbers of tiles from the WMTS capabilities of MapWorld, scales those of the same cells in the table above
    "CGCS2000Quad, 1, 279541132.014358, 0.703125, 2, 1",
    "CGCS2000Quad, 2, 139770566.007179, 0.3515625, 4, 2",
    "CGCS2000Quad, 18, 2132.72958384978, 0.00000536441802978515, 262144, 131072"})
  void levelsAreAsPublished(String set, String level, double scale, double cell, int columns, int rows) {
    TileMatrix matrix = TileMatrixSet.of(set).orElseThrow().matrix(level).orElseThrow();
    assertThat(matrix.scaleDenominator()).isCloseTo(scale, within(scale * 1e-14 * 10));
    assertThat(matrix.cellSize()).isCloseTo(cell, within(cell * 1e-12));
    assertThat(matrix.matrixWidth()).isEqualTo(columns);
    assertThat(matrix.matrixHeight()).isEqualTo(rows);
  }

  /** MapWorld tells its scales for cells of 1/96 inch: 2.958293554545656E8 at level 1, 2256.998866688275 at level 18. */
  @ParameterizedTest
  @CsvSource({"1, 2.958293554545656E8", "18, 2256.998866688275"})
  void cgcs2000HasTheCellsOfMapWorld(String level, double scaleFor96Dpi) {
    TileMatrix matrix = TileMatrixSet.CGCS2000_QUAD.matrix(level).orElseThrow();
    double metres = scaleFor96Dpi * 0.0254 / 96;
    assertThat(metres / (Math.PI / 180 * 6378137)).isCloseTo(matrix.cellSize(), within(matrix.cellSize() * 1e-6));
  }

  @Test
  void thereAreTheLevelsOfTheStandard() {
    assertThat(TileMatrixSet.WEB_MERCATOR_QUAD.matrices()).hasSize(25);
    assertThat(TileMatrixSet.WORLD_CRS84_QUAD.matrices()).hasSize(24);
    assertThat(TileMatrixSet.CGCS2000_QUAD.matrices()).extracting(TileMatrix::id).startsWith("1").endsWith("18").hasSize(18);
    assertThat(TileMatrixSet.of("webmercatorquad")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"WebMercatorQuad", "WorldCRS84Quad", "CGCS2000Quad"})
  void tilesOfALevelFillTheWorldAndMeetAtTheirBorders(String id) {
    TileMatrixSet set = TileMatrixSet.of(id).orElseThrow();
    Random random = new Random(4490);
    for (TileMatrix matrix : set.matrices()) {
      int row = random.nextInt(matrix.matrixHeight());
      int column = random.nextInt(matrix.matrixWidth());
      TileCoord tile = new TileCoord(set, matrix, row, column);
      double tolerance = tile.bounds().getWidth() * 1e-6;
      if (column + 1 < matrix.matrixWidth()) {
        TileCoord right = new TileCoord(set, matrix, row, column + 1);
        assertThat(right.left()).isEqualTo(tile.left() + tile.side());
        assertThat(right.bounds().getMinX()).isCloseTo(tile.bounds().getMaxX(), within(tolerance));
        assertThat(right.lonLat().getMinX()).isEqualTo(tile.lonLat().getMaxX());
      }
      if (row + 1 < matrix.matrixHeight()) {
        TileCoord below = new TileCoord(set, matrix, row + 1, column);
        assertThat(below.top()).isEqualTo(tile.top() + tile.side());
        assertThat(below.lonLat().getMaxY()).isEqualTo(tile.lonLat().getMinY());
      }
      Envelope inside = new Envelope(tile.lonLat());
      inside.expandBy(-inside.getWidth() / 10, -inside.getHeight() / 10);
      TileRange range = TileRange.of(set, matrix, inside).orElseThrow();
      assertThat(range).isEqualTo(new TileRange(matrix, row, row, column, column));
    }
  }

  @Test
  void theWorldIsAllTiles() {
    Envelope world = new Envelope(-180, 180, -90, 90);
    for (TileMatrixSet set : TileMatrixSet.all()) {
      for (TileRange range : TileRange.all(set, world)) {
        assertThat(range.minRow()).isZero();
        assertThat(range.minColumn()).isZero();
        assertThat(range.maxRow()).isEqualTo(range.matrix().matrixHeight() - 1);
        assertThat(range.maxColumn()).isEqualTo(range.matrix().matrixWidth() - 1);
      }
    }
    assertThat(TileRange.all(TileMatrixSet.WEB_MERCATOR_QUAD, new Envelope())).isEmpty();
    assertThat(TileRange.all(TileMatrixSet.WEB_MERCATOR_QUAD, new Envelope(200, 210, 0, 1))).isEmpty();
  }

  @Test
  void whatIsNoTileIsToldWithEverythingThatIsWrong() {
    TileMatrixSet set = TileMatrixSet.WEB_MERCATOR_QUAD;
    assertThatThrownBy(() -> set.tile("3", -1, 8)).isInstanceOfSatisfying(FaultException.class, e ->
        assertThat(e.faults()).extracting(Fault::code)
            .containsExactly(TileFault.TILE_ROW_OUT_OF_RANGE, TileFault.TILE_COL_OUT_OF_RANGE));
    assertThatThrownBy(() -> set.tile("25", 0, 0)).isInstanceOfSatisfying(FaultException.class, e ->
        assertThat(e.faults()).extracting(Fault::code).containsExactly(TileFault.UNKNOWN_TILE_MATRIX));
    assertThatThrownBy(() -> set.tile("3", 1L << 40, 0)).isInstanceOf(FaultException.class);
    assertThatThrownBy(() -> new TileCoord(set, set.matrices().get(0), 0, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThat(set.tile("3", 7, 0)).hasToString("WebMercatorQuad/3/7/0");
  }

  @Test
  void documentsHaveTheMembersOfTheStandardAndTheAxesOfTheCrs() throws Exception {
    JsonNode mercator = new ObjectMapper().readTree(TileMatrixJson.definition(TileMatrixSet.WEB_MERCATOR_QUAD).toString());
    assertThat(mercator.fieldNames()).toIterable().containsExactly("id", "title", "uri", "crs", "orderedAxes",
        "wellKnownScaleSet", "boundingBox", "tileMatrices");
    assertThat(mercator.at("/tileMatrices/3/pointOfOrigin/0").doubleValue()).isCloseTo(-20037508.3427892, within(1e-7));
    assertThat(mercator.at("/tileMatrices/3/cornerOfOrigin").textValue()).isEqualTo("topLeft");
    JsonNode cgcs = TileMatrixJson.definition(TileMatrixSet.CGCS2000_QUAD);
    assertThat(cgcs.get("crs").textValue()).endsWith("/EPSG/0/4490");
    assertThat(cgcs.get("orderedAxes").toString()).isEqualTo("[\"Lat\",\"Lon\"]");
    assertThat(cgcs.at("/tileMatrices/0/pointOfOrigin").toString()).isEqualTo("[90.0,-180.0]");
    assertThat(cgcs.has("uri")).isFalse();
    assertThat(TileMatrixJson.definition(TileMatrixSet.WORLD_CRS84_QUAD).at("/boundingBox/upperRight").toString())
        .isEqualTo("[180.0,90.0]");
  }

  @Test
  void limitsAreThoseOfTheBox() {
    TileMatrixSet set = TileMatrixSet.WEB_MERCATOR_QUAD;
    List<TileRange> ranges = TileRange.all(set, new Envelope(87.2, 87.4, 43.9, 44.1));
    assertThat(ranges).hasSize(25);
    // Ürümqi's tile at level 6 by the formula of the OpenStreetMap wiki
    assertThat(TileMatrixJson.limits(ranges).get(6).toString())
        .isEqualTo("{\"tileMatrix\":\"6\",\"minTileRow\":23,\"maxTileRow\":23,\"minTileCol\":47,\"maxTileCol\":47}");
    assertThat(ranges.get(6).contains(23, 47)).isTrue();
    assertThat(ranges.get(6).contains(23, 46)).isFalse();
  }

  @Test
  void valuesHoldThemselvesToTheirRules() {
    assertThatThrownBy(() -> new TileMatrix("0", 0, 1, 1, 2, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new TileMatrix("0", 30, 1, 1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new TileMatrix("0", 1, 0, 1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    TileMatrix level = TileMatrixSet.WEB_MERCATOR_QUAD.matrices().get(2);
    assertThatThrownBy(() -> new TileRange(level, 3, 2, 0, 0)).isInstanceOf(IllegalArgumentException.class);
  }
}
