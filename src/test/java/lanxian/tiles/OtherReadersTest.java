package lanxian.tiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import lanxian.bench.check.TileCheck;
import lanxian.domain.ZoneVersion;
import lanxian.layers.Layer;
import lanxian.siting.TestZone;
import lanxian.store.PostgisCluster;
import lanxian.tiles.matrix.TileCoord;
import lanxian.tiles.matrix.TileMatrix;
import lanxian.tiles.matrix.TileMatrixSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Tiles as GDAL reads them and as PostGIS makes them. */
class OtherReadersTest {
  private static final Envelope BOX = new Envelope(86, 89, 43, 45);
  private static final TileMatrixSet SET = TileMatrixSet.WEB_MERCATOR_QUAD;

  @Test
  void gdalReadsTheSameFeaturesInTheSamePlaces(@TempDir Path dir) throws Exception {
    Layer layer = TestLayers.layer(Tessellation.of(7, BOX, 60, 5));
    VectorTileMaker maker = TestLayers.maker();
    for (TileCoord tile : List.of(SET.tile("7", 46, 94), SET.tile("9", 185, 380), SET.tile("12", 1493, 3045))) {
      byte[] bytes = maker.make(tile, List.of(layer));
      Map<String, ReadTile.Feature> ours = new HashMap<>();
      ReadTile.of(bytes).forEach(feature -> ours.put(feature.zone(), feature));
      JsonNode features = gdal(bytes, tile, dir);
      assertThat(features).hasSameSizeAs(ours.keySet());
      double unit = tile.bounds().getWidth() / 4096;
      for (JsonNode feature : features) {
        ReadTile.Feature known = ours.get(feature.at("/properties/zone_id").textValue());
        assertThat(feature.at("/properties/mvt_id").longValue()).isEqualTo(known.id());
        assertThat(feature.at("/properties/name").textValue()).isEqualTo("zone " + known.zone());
        assertThat(feature.at("/properties/version").longValue()).isEqualTo(1);
        assertThat(area(feature.get("geometry"))).as(tile + " " + known.zone())
            .isCloseTo(known.geometry().getArea() * unit * unit, within(unit * unit * 1e-3 * (1 + known.geometry().getArea())));
      }
    }
  }

  private static JsonNode gdal(byte[] tile, TileCoord coord, Path dir) throws Exception {
    Path in = Files.write(dir.resolve("t" + coord.depth() + ".mvt"), tile);
    Path out = dir.resolve("t" + coord.depth() + ".geojson");
    Path log = dir.resolve("log");
    Process process = new ProcessBuilder("ogr2ogr", "-f", "GeoJSON", "-a_srs", "EPSG:3857", "-lco", "RFC7946=NO",
        "-oo", "X=" + coord.column(), "-oo", "Y=" + coord.row(), "-oo", "Z=" + coord.depth(), "-oo", "CLIP=NO",
        out.toString(), "MVT:" + in, TestLayers.CATEGORY)
        .redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    return new ObjectMapper().readTree(out.toFile()).get("features");
  }

  private static double area(JsonNode geometry) {
    double area = 0;
    boolean multi = geometry.get("type").textValue().equals("MultiPolygon");
    for (JsonNode polygon : multi ? geometry.get("coordinates") : List.of(geometry.get("coordinates"))) {
      for (int ring = 0; ring < polygon.size(); ring++) {
        area += (ring == 0 ? 1 : -1) * ringArea(polygon.get(ring));
      }
    }
    return area;
  }

  private static double ringArea(JsonNode ring) {
    double x0 = ring.get(0).get(0).doubleValue();
    double y0 = ring.get(0).get(1).doubleValue();
    double twice = 0;
    for (int i = 1; i < ring.size(); i++) {
      twice += (ring.get(i - 1).get(0).doubleValue() - x0) * (ring.get(i).get(1).doubleValue() - y0)
          - (ring.get(i).get(0).doubleValue() - x0) * (ring.get(i - 1).get(1).doubleValue() - y0);
    }
    return Math.abs(twice / 2);
  }

  @Test
  void tilesLieWherePostgisHasThem() throws Exception {
    Random random = new Random(3857);
    try (Connection connection = PostgisCluster.shared().newDatabase().connect();
        PreparedStatement statement = connection.prepareStatement("SELECT ST_XMin(e), ST_YMin(e), ST_XMax(e), ST_YMax(e)"
            + " FROM (SELECT ST_TileEnvelope(?, ?, ?) AS e) AS t")) {
      for (TileMatrix matrix : SET.matrices()) {
        TileCoord tile = new TileCoord(SET, matrix, random.nextInt(matrix.matrixHeight()), random.nextInt(matrix.matrixWidth()));
        statement.setInt(1, tile.depth());
        statement.setInt(2, tile.column());
        statement.setInt(3, tile.row());
        try (ResultSet row = statement.executeQuery()) {
          row.next();
          Envelope box = tile.bounds();
          double[] ours = {box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()};
          for (int i = 0; i < 4; i++) {
            assertThat(row.getDouble(i + 1)).as(tile.toString()).isCloseTo(ours[i], within(1e-6));
          }
        }
      }
    }
  }

  /** Winding cells and bays. */
  @Test
  void postgisMakesTheSameTiles() throws Exception {
    List<Geometry> shapes = new ArrayList<>(Tessellation.of(21, BOX, 50, 5));
    Random places = new Random(21);
    for (int i = 0; i < 30; i++) { // teeth narrower than a unit would be left out by one and kept by the other
      shapes.add(HardShapes.bay(places, 86 + 3 * places.nextDouble(), 43 + 2 * places.nextDouble(),
          0.2 * Math.pow(0.1, places.nextDouble()), 600));
    }
    shapes.removeIf(shape -> !shape.isValid());
    List<ZoneVersion> zones = new ArrayList<>();
    shapes.forEach(shape -> zones.add(TestZone.of(String.format("z%04d", zones.size()), TestLayers.CATEGORY, null, shape).build()));
    Layer layer = TestLayers.of(TestLayers.index(zones)).layer(TestLayers.CATEGORY).orElseThrow();
    TileCheck check = new TileCheck();
    try (Connection connection = PostgisCluster.shared().newDatabase().connect()) {
      fill(connection, shapes);
      VectorTileMaker maker = TestLayers.maker();
      Random random = new Random(21);
      for (int level = 9; level < 17; level++) { // coarser, PostGIS simplifies the bays away
        for (int i = 0; i < 6; i++) {
          TileCoord tile = HardShapes.tileAt(SET, level, BOX, random);
          check.check(tile.toString(), maker.make(tile, List.of(layer)), postgis(connection, tile));
        }
      }
    }
    assertThat(check.compared()).isGreaterThan(100);
    assertThat(check.mismatches()).isZero();
  }

  private static void fill(Connection connection, List<Geometry> shapes) throws Exception {
    connection.createStatement().execute("CREATE TABLE z (zone_id text, geom geometry)");
    try (PreparedStatement insert = connection.prepareStatement(
        "INSERT INTO z VALUES (?, ST_Transform(ST_GeomFromText(?, 4326), 3857))")) {
      for (int i = 0; i < shapes.size(); i++) {
        insert.setString(1, String.format("z%04d", i));
        insert.setString(2, shapes.get(i).toText());
        insert.executeUpdate();
      }
    }
  }

  private static byte[] postgis(Connection connection, TileCoord tile) throws Exception {
    String box = "ST_TileEnvelope(" + tile.depth() + ", " + tile.column() + ", " + tile.row() + ")";
    try (ResultSet row = connection.createStatement().executeQuery("SELECT ST_AsMVT(t, 'z', 4096, 'geom', 'id') FROM (SELECT"
        + " 1 AS id, zone_id, ST_AsMVTGeom(geom, " + box + ", 4096, 64, true) AS geom FROM z) AS t WHERE geom IS NOT NULL")) {
      row.next();
      return row.getBytes(1);
    }
  }
}
