package lanxian.tiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import lanxian.domain.Dataset;
import lanxian.domain.DatasetAddition;
import lanxian.domain.Validity;
import lanxian.domain.ZoneVersion;
import lanxian.layers.Layer;
import lanxian.siting.SitingIndex;
import lanxian.siting.TestZone;
import lanxian.tiles.matrix.TileCoord;
import lanxian.tiles.matrix.TileMatrixSet;
import lanxian.tiles.matrix.TileRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;

class TileCacheTest {
  private static final Envelope BOX = new Envelope(86, 88, 43, 45);
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final TileCache cache = new TileCache(TestLayers.maker(), 50 << 20);

  /** After each of several publications the cache gives what a maker without memory makes, and makes little anew. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void keptTilesAreAsIfMadeAnewAfterEachPublication(long seed) {
    Random random = new Random(seed);
    List<Geometry> cells = new ArrayList<>(Tessellation.of(seed, BOX, 80, 3));
    List<TileCoord> tiles = tiles();
    SitingIndex index = TestLayers.index(zones(cells));
    ask(index, tiles);
    assertThat(cache.made()).isEqualTo(tiles.size());
    for (int revision = 2; revision < 7; revision++) {
      int changed = random.nextInt(cells.size());
      Geometry moved = AffineTransformation.translationInstance(0.1 * random.nextDouble(), 0.03).transform(cells.get(changed));
      cells.set(changed, moved);
      index = index.after(new DatasetAddition(revision - 1, revision, Instant.EPOCH,
          List.of(zone(changed, moved).version(revision).build()), List.of(), List.of()));
      long before = cache.made();
      ask(index, tiles);
      assertThat(cache.made() - before).as("seed " + seed).isBetween(1L, (long) tiles.size() / 3);
      VectorTileMaker fresh = TestLayers.maker();
      for (TileCoord tile : tiles) {
        assertThat(cache.tile(tile, layer(index)).bytes()).as("seed " + seed + " tile " + tile)
            .isEqualTo(fresh.make(tile, layer(index)));
      }
    }
  }

  @Test
  void aZoneThatGoesOrComesMakesItsTilesAnew() {
    List<TileCoord> tiles = tiles();
    ZoneVersion left = zone(1, square(86.5, 44)).build();
    SitingIndex one = TestLayers.index(List.of(left));
    SitingIndex two = one.after(new DatasetAddition(1, 2, Instant.EPOCH,
        List.of(zone(2, square(87.5, 44)).build()), List.of(), List.of()));
    ZoneVersion gone = new ZoneVersion(left.zoneId(), 2, left.description(), left.geometry(), left.areaM2(),
        left.validity(), true, left.recorded());
    SitingIndex three = two.after(new DatasetAddition(2, 3, Instant.EPOCH, List.of(gone), List.of(), List.of()));
    ask(one, tiles);
    TileCoord leftTile = tileOf(86.5, 44);
    TileCoord rightTile = tileOf(87.5, 44);
    assertThat(ReadTile.of(cache.tile(leftTile, layer(one)).bytes())).hasSize(1);
    assertThat(cache.tile(rightTile, layer(one)).isEmpty()).isTrue();
    assertThat(ReadTile.of(cache.tile(rightTile, layer(two)).bytes())).hasSize(1);
    assertThat(cache.tile(leftTile, layer(two))).isSameAs(cache.tile(leftTile, layer(one)));
    assertThat(cache.tile(leftTile, layer(three)).isEmpty()).isTrue();
    assertThat(cache.tile(rightTile, layer(three)).etag()).isEqualTo(cache.tile(rightTile, layer(two)).etag());
  }

  @Test
  void anotherDayWithTheSameZonesThereSharesTiles() {
    LocalDate later = LocalDate.of(2030, 1, 1);
    Dataset dataset = new Dataset(1, Instant.EPOCH, List.of(zone(1, square(86.5, 44)).build(),
        zone(2, square(87.5, 44)).valid(Validity.since(later)).build()), List.of(), List.of());
    SitingIndex now = SitingIndex.of(dataset, TestLayers.DAY);
    SitingIndex then = now.as(dataset, later);
    cache.tile(tileOf(86.5, 44), layer(now));
    cache.tile(tileOf(87.5, 44), layer(now));
    cache.tile(tileOf(86.5, 44), layer(now.on(TestLayers.DAY.plusDays(1))));
    cache.tile(tileOf(86.5, 44), layer(then));
    assertThat(cache.made()).isEqualTo(2);
    assertThat(ReadTile.of(cache.tile(tileOf(87.5, 44), layer(then)).bytes())).hasSize(1);
    assertThat(cache.made()).isEqualTo(3);
  }

  /** Built anew, every shape is another object; ids and versions tell that nothing changed. */
  @Test
  void anIndexBuiltAnewSharesTiles() {
    List<ZoneVersion> zones = zones(Tessellation.of(3, BOX, 40, 2));
    ask(TestLayers.index(zones), tiles());
    long before = cache.made();
    ask(TestLayers.index(zones), tiles());
    assertThat(cache.made()).isEqualTo(before);
  }

  @Test
  void memoryIsBounded() {
    TileCache small = new TileCache(TestLayers.maker(), 20_000);
    List<Layer> layer = layer(TestLayers.index(zones(Tessellation.of(4, BOX, 100, 4))));
    for (TileCoord tile : tiles()) {
      small.tile(tile, layer);
    }
    assertThat(small.bytes()).isPositive().isLessThan(30_000);
    assertThat(small.made()).isEqualTo(tiles().size());
    tiles().forEach(tile -> small.tile(tile, layer));
    assertThat(small.made()).isGreaterThan(tiles().size());
  }

  @Test
  void packedAndUnpackedAreTheSame() {
    MadeTile tile = cache.tile(tileOf(86.5, 44), layer(TestLayers.index(List.of(zone(1, square(86.5, 44)).build()))));
    assertThat(tile.bytes()).hasSize(tile.size());
    assertThat(tile.gzip()).startsWith(0x1f, 0x8b);
    assertThat(tile.etag()).matches("[0-9a-f]{24}");
  }

  private void ask(SitingIndex index, List<TileCoord> tiles) {
    tiles.forEach(tile -> cache.tile(tile, layer(index)));
  }

  private static List<Layer> layer(SitingIndex index) {
    return List.of(TestLayers.of(index).layer(TestLayers.CATEGORY).orElseThrow());
  }

  private static List<TileCoord> tiles() {
    List<TileCoord> tiles = new ArrayList<>();
    TileMatrixSet set = TileMatrixSet.WEB_MERCATOR_QUAD;
    TileRange range = TileRange.of(set, set.matrix("10").orElseThrow(), BOX).orElseThrow();
    for (int row = range.minRow(); row <= range.maxRow(); row++) {
      for (int column = range.minColumn(); column <= range.maxColumn(); column++) {
        tiles.add(new TileCoord(set, range.matrix(), row, column));
      }
    }
    return tiles;
  }

  private static TileCoord tileOf(double lon, double lat) {
    TileMatrixSet set = TileMatrixSet.WEB_MERCATOR_QUAD;
    TileRange range = TileRange.of(set, set.matrix("10").orElseThrow(), new Envelope(lon, lon, lat, lat)).orElseThrow();
    return new TileCoord(set, range.matrix(), range.minRow(), range.minColumn());
  }

  private static Geometry square(double lon, double lat) {
    return FACTORY.toGeometry(new Envelope(lon - 0.01, lon + 0.01, lat - 0.01, lat + 0.01));
  }

  private static TestZone zone(int number, Geometry shape) {
    return TestZone.of(String.format("z%04d", number), TestLayers.CATEGORY, null, shape);
  }

  private static List<ZoneVersion> zones(List<Geometry> shapes) {
    List<ZoneVersion> zones = new ArrayList<>();
    shapes.forEach(shape -> zones.add(zone(zones.size(), shape).build()));
    return zones;
  }
}
