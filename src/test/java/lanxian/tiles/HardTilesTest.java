package lanxian.tiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import lanxian.domain.ZoneVersion;
import lanxian.layers.Layer;
import lanxian.siting.SitingIndex;
import lanxian.siting.TestZone;
import lanxian.siting.overlap.ZoneShape;
import lanxian.tiles.matrix.TileCoord;
import lanxian.tiles.matrix.TileMatrix;
import lanxian.tiles.matrix.TileMatrixSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

class HardTilesTest {
  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final TileMatrixSet SET = TileMatrixSet.WEB_MERCATOR_QUAD;
  private static final Envelope BOX = new Envelope(87, 87.3, 43.8, 44);

  /** What is under a point of the map is what a check of that point finds. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void pointsLieInTheSameZonesAsInTheIndex(long seed) {
    List<Geometry> shapes = new ArrayList<>(Tessellation.of(seed, BOX, 60, 5));
    shapes.addAll(HardShapes.blobs(seed, BOX, 60));
    shapes.removeIf(shape -> !shape.isValid()); // a border may wind across another
    SitingIndex index = TestLayers.index(zones(shapes));
    Layer layer = layer(index);
    VectorTileMaker maker = TestLayers.maker();
    Random random = new Random(seed);
    Map<String, IndexedFacetDistance> borders = new HashMap<>();
    int tested = 0;
    for (int i = 0; i < 1000; i++) {
      Coordinate place = new Coordinate(BOX.getMinX() + random.nextDouble() * BOX.getWidth(),
          BOX.getMinY() + random.nextDouble() * BOX.getHeight());
      TileCoord tile = HardShapes.tileAt(SET, 14, place.x, place.y);
      ExactTile exact = new ExactTile(tile);
      Geometry point = exact.point(place);
      Set<String> expected = new TreeSet<>();
      boolean near = false;
      for (ZoneShape zone : index.in(new Envelope(place))) {
        if (zone.cells().locate(place.x, place.y) == Location.INTERIOR) {
          expected.add(zone.zoneId());
        }
        near |= borders.computeIfAbsent(tile + zone.zoneId(), key -> new IndexedFacetDistance(exact.of(zone.geometry())))
            .isWithinDistance(point, 1.21);
      }
      if (!near) { // half a pixel of a tile drawn 256 pixels wide would be 8
        Set<String> drawn = new TreeSet<>();
        ReadTile.of(maker.make(tile, List.of(layer))).stream().filter(feature -> feature.geometry().contains(point))
            .forEach(feature -> drawn.add(feature.zone()));
        assertThat(drawn).as("seed " + seed + " point " + place).isEqualTo(expected);
        tested++;
      }
    }
    assertThat(tested).isGreaterThan(900);
  }

  /** What is hard about a shape. */
  enum Hard {
    SLIVER("POLYGON ((87 43.9, 87.3 43.9000001, 87.3 43.9000002, 87 43.9))"),
    SPIKE("POLYGON ((87 43.8, 87.1 43.8, 87.1 43.9, 87.0500001 43.9, 87.05 44.4, 87.0499999 43.9, 87 43.9, 87 43.8))"),
    HOLE_TOUCHES_SHELL("POLYGON ((87 43.8, 87.2 43.8, 87.2 44, 87 44, 87 43.8), (87 43.8, 87.05 43.9, 87.1 43.85, 87 43.8))"),
    HOLES_TOUCH("POLYGON ((87 43.8, 87.2 43.8, 87.2 44, 87 44, 87 43.8), (87.05 43.85, 87.1 43.9, 87.05 43.95, 87.05 43.85),"
        + " (87.1 43.9, 87.15 43.95, 87.15 43.85, 87.1 43.9))"),
    NARROW_NECK("POLYGON ((87 43.8, 87.1 43.8, 87.1 43.899999, 87.2 43.9, 87.2 43.8, 87.3 43.8, 87.3 44, 87.2 44,"
        + " 87.2 43.900002, 87.1 43.900001, 87.1 44, 87 44, 87 43.8))"),
    PARTS_TOUCH("MULTIPOLYGON (((87 43.8, 87.1 43.8, 87.1 43.9, 87 43.9, 87 43.8)), ((87.1 43.9, 87.2 43.9, 87.2 44, 87.1 44,"
        + " 87.1 43.9)))"),
    WRONG_TURN("POLYGON ((87 43.8, 87 44, 87.2 44, 87.2 43.8, 87 43.8), (87.05 43.85, 87.15 43.85, 87.15 43.95, 87.05 43.85))"),
    WORLD("POLYGON ((-180 -90, 180 -90, 180 90, -180 90, -180 -90))"),
    HALF_WORLD("POLYGON ((-180 -60, 179 -80, 180 85.2, 0 70, -180 -60))");

    private final String wkt;

    Hard(String wkt) {
      this.wkt = wkt;
    }
  }

  @ParameterizedTest
  @EnumSource(Hard.class)
  void hardShapesComeOutValidAndInPlace(Hard hard) throws ParseException {
    Geometry shape = new WKTReader().read(hard.wkt);
    int drawn = 0;
    for (TileMatrix matrix : SET.matrices()) {
      for (Coordinate corner : shape.getCoordinates()) {
        if (matrix.depth() < 23) {
          TileCoord tile = HardShapes.tileAt(SET, matrix.depth(), corner.x, Math.max(-80, Math.min(80, corner.y)));
          for (ReadTile.Feature feature : ReadTile.of(TestLayers.tileOf(shape, tile))) {
            assertThat(feature.geometry().isValid()).as(tile + " " + feature.geometry()).isTrue();
            assertThat(feature.geometry().getArea()).as(tile.toString()).isPositive();
            drawn++;
          }
        }
      }
    }
    assertThat(drawn).isGreaterThan(matrixCount());
  }

  private static int matrixCount() {
    return SET.matrices().size();
  }

  @Test
  void aZoneOverAllOfATileFillsIt() {
    Geometry world = FACTORY.toGeometry(new Envelope(-180, 180, -90, 90));
    for (String level : List.of("0", "3", "14", "20", "24")) {
      List<ReadTile.Feature> features = ReadTile.of(TestLayers.tileOf(world, SET.tile(level, 0, 0)));
      assertThat(features).hasSize(1);
      assertThat(features.get(0).geometry().contains(ExactTile.square(-1))).as(level).isTrue();
    }
  }

  @Test
  void aHoleOverAllOfATileLeavesItEmpty() {
    LinearRing shell = (LinearRing) ((Polygon) FACTORY.toGeometry(new Envelope(80, 95, 38, 49))).getExteriorRing();
    LinearRing hole = (LinearRing) ((Polygon) FACTORY.toGeometry(new Envelope(86, 89, 43, 45))).getExteriorRing();
    Polygon ring = FACTORY.createPolygon(shell, new LinearRing[] {hole});
    assertThat(TestLayers.tileOf(ring, HardShapes.tileAt(SET, 12, 87, 44))).isEmpty();
  }

  @Test
  void nothingMakesAnEmptyTile() {
    assertThat(TestLayers.maker().make(SET.tile("5", 11, 23), List.of(TestLayers.layer(List.of())))).isEmpty();
    assertThat(TestLayers.maker().make(SET.tile("5", 11, 23), List.of())).isEmpty();
    assertThat(TestLayers.maker().make(SET.tile("14", 0, 0), List.of(TestLayers.layer(HardShapes.blobs(1, BOX, 3))))).isEmpty();
  }

  /** On all levels, cut or whole, coarse or drawn from the finest shape. */
  @Test
  void aZoneOfManyVerticesIsDrawnExactly() {
    Polygon large = HardShapes.bay(new Random(5), 87.5, 44, 0.8, 200_000);
    assertThat(large.isValid()).isTrue();
    Layer layer = TestLayers.layer(List.of(large));
    VectorTileMaker maker = TestLayers.maker();
    Random random = new Random(5);
    int drawn = 0;
    for (int level = 4; level < 17; level++) {
      for (int i = 0; i < 2; i++) {
        Coordinate vertex = large.getCoordinates()[random.nextInt(200_000)];
        TileCoord tile = HardShapes.tileAt(SET, level, vertex.x, vertex.y);
        Geometry exact = new ExactTile(tile).of(large);
        IndexedPointInAreaLocator inside = new IndexedPointInAreaLocator(exact);
        for (ReadTile.Feature feature : ReadTile.of(maker.make(tile, List.of(layer)))) {
          assertThat(feature.geometry().isValid()).as(tile.toString()).isTrue();
          for (int p = 0; p < 300; p++) {
            Geometry point = FACTORY.createPoint(new Coordinate(random.nextDouble() * 4096, random.nextDouble() * 4096));
            boolean expected = inside.locate(point.getCoordinate()) == Location.INTERIOR;
            if (expected != feature.geometry().contains(point)) {
              assertThat(exact.getBoundary().distance(point)).as(tile + " " + point).isLessThan(1.21);
            }
          }
          drawn++;
        }
      }
    }
    assertThat(drawn).isGreaterThan(15);
  }

  @Test
  void smallZonesAreNeverHiddenOnFineLevelsAndOnePerPixelOnCoarseOnes() {
    List<Geometry> shapes = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      shapes.add(FACTORY.toGeometry(new Envelope(87 + i * 1e-6, 87 + (i + 0.5) * 1e-6, 44, 44 + 1e-7)));
    }
    Layer layer = TestLayers.layer(shapes);
    VectorTileMaker maker = TestLayers.maker();
    List<ReadTile.Feature> coarse = ReadTile.of(maker.make(HardShapes.tileAt(SET, 6, 87, 44), List.of(layer)));
    assertThat(coarse).hasSize(1);
    assertThat(coarse.get(0).zone()).isEqualTo("z0000");
    assertThat(coarse.get(0).geometry().getArea()).isEqualTo(64);
    for (int level = 14; level < 21; level++) {
      Set<String> zones = new TreeSet<>();
      for (double lon : new double[] {86.99999, 87.000005, 87.00002}) { // the tiles around
        ReadTile.of(maker.make(HardShapes.tileAt(SET, level, lon, 44), List.of(layer)))
            .forEach(feature -> zones.add(feature.zone()));
      }
      assertThat(zones).as("level " + level).hasSize(20);
    }
  }

  @Test
  void aLongZoneThatIsNarrowerThanTheGridStillShows() throws ParseException {
    Geometry canal = new WKTReader().read("POLYGON ((87 44, 87.2 44.1, 87.2 44.10001, 87 44.00001, 87 44))");
    List<ReadTile.Feature> features = ReadTile.of(
        TestLayers.maker().make(HardShapes.tileAt(SET, 6, 87.1, 44.05), List.of(TestLayers.layer(List.of(canal)))));
    assertThat(features).hasSize(1);
    assertThat(features.get(0).geometry().isValid()).isTrue();
    Envelope box = new ExactTile(HardShapes.tileAt(SET, 6, 87.1, 44.05)).of(canal).getEnvelopeInternal();
    assertThat(features.get(0).geometry().getEnvelopeInternal().getWidth()).isCloseTo(box.getWidth(), within(4.0));
  }

  @Test
  void pointsAndLinesAreDrawnToo() throws ParseException {
    List<Geometry> shapes = List.of(new WKTReader().read("POINT (87.11 43.91)"),
        new WKTReader().read("MULTIPOINT ((87.12 43.92), (87.13 43.93), (97 53))"),
        new WKTReader().read("LINESTRING (80 43.9, 87.1 43.95, 95 43.8)"),
        new WKTReader().read("MULTILINESTRING ((87.1 43.9, 87.12 43.9), (87.1 43.91, 87.1 43.93, 87.14 43.93))"));
    Layer layer = TestLayers.layer(shapes);
    VectorTileMaker maker = TestLayers.maker();
    for (int level = 3; level < 19; level++) {
      TileCoord tile = HardShapes.tileAt(SET, level, 87.1, 43.93);
      ExactTile exact = new ExactTile(tile);
      for (ReadTile.Feature feature : ReadTile.of(maker.make(tile, List.of(layer)))) {
        Geometry shape = exact.of(HardShapes.densified(shapes.get(Integer.parseInt(feature.zone().substring(1)))));
        assertThat(feature.geometry().getDimension()).isEqualTo(shape.getDimension());
        for (Coordinate place : feature.geometry().getCoordinates()) {
          assertThat(shape.distance(FACTORY.createPoint(place))).as(tile + " " + feature.zone()).isLessThan(1.21);
        }
      }
    }
    TileCoord all = HardShapes.tileAt(SET, 9, 87.1, 43.93);
    assertThat(ReadTile.of(maker.make(all, List.of(layer)))).extracting(ReadTile.Feature::zone)
        .containsExactly("z0000", "z0001", "z0002", "z0003");
  }

  @Test
  void featuresSayWhatStylesNeed() {
    ZoneVersion zone = TestZone.of("蓝线-1", TestLayers.CATEGORY, "L1", FACTORY.toGeometry(BOX)).version(3).build();
    ReadTile.Feature feature = ReadTile.of(TestLayers.maker().make(HardShapes.tileAt(SET, 8, 87.1, 43.9),
        List.of(layer(TestLayers.index(List.of(zone)))))).get(0);
    assertThat(feature.layer()).isEqualTo(TestLayers.CATEGORY);
    assertThat(feature.properties()).containsEntry("zone_id", "蓝线-1").containsEntry("version", 3L)
        .containsEntry("class", "L1").containsEntry("name", "zone 蓝线-1").containsEntry("county_code", "652301")
        .containsEntry("geometry_status", "SURVEYED").containsEntry("category", TestLayers.CATEGORY)
        .doesNotContainKey("valid_to");
    assertThat(feature.id()).isEqualTo(VectorTileMaker.featureId("蓝线-1"));
  }

  /** sha256sum of "abc" begins ba7816bf8f01cfea (FIPS 180-2, B.1). */
  @Test
  void featureIdsAreTheFirstBitsOfAHash() {
    assertThat(VectorTileMaker.featureId("abc")).isEqualTo(0xba7816bf8f01cfeaL >>> 11);
  }

  private static Layer layer(SitingIndex index) {
    return TestLayers.of(index).layer(TestLayers.CATEGORY).orElseThrow();
  }

  private static List<ZoneVersion> zones(List<Geometry> shapes) {
    List<ZoneVersion> zones = new ArrayList<>();
    shapes.forEach(shape ->
        zones.add(TestZone.of(String.format("z%04d", zones.size()), TestLayers.CATEGORY, null, shape).build()));
    return zones;
  }
}
