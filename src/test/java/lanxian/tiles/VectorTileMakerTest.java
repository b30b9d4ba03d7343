package lanxian.tiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import lanxian.layers.Layer;
import lanxian.tiles.matrix.TileCoord;
import lanxian.tiles.matrix.TileMatrix;
import lanxian.tiles.matrix.TileMatrixSet;
import lanxian.tiles.matrix.TileRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

class VectorTileMakerTest {
  private static final Envelope BOX = new Envelope(84.1, 91.3, 41.4, 46.7);

  /** What cells fill, however their outermost borders wind. */
  private static final Envelope INSIDE = new Envelope(85.6, 89.8, 42.6, 45.5);

  /** Tiles of a level that lie wholly in the box, at most so many. */
  private static List<TileCoord> tilesIn(TileMatrixSet set, TileMatrix matrix, int most, Random random) {
    List<TileCoord> tiles = new ArrayList<>();
    Optional<TileRange> range = TileRange.of(set, matrix, INSIDE);
    for (int tries = 0; tries < 40 && tiles.size() < most; tries++) {
      TileRange all = range.orElseThrow();
      TileCoord tile = new TileCoord(set, matrix, all.minRow() + random.nextInt(all.maxRow() - all.minRow() + 1),
          all.minColumn() + random.nextInt(all.maxColumn() - all.minColumn() + 1));
      if (INSIDE.contains(tile.lonLat(0.02))) {
        tiles.add(tile);
      }
    }
    return tiles;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void neighboursLeaveNoGapAndDoNotOverlap(long seed) {
    List<Geometry> cells = Tessellation.of(seed, BOX, 200, 6);
    Layer layer = TestLayers.layer(cells);
    VectorTileMaker maker = TestLayers.maker();
    Random random = new Random(seed);
    int tested = 0;
    for (TileMatrixSet set : TileMatrixSet.all()) {
      for (TileMatrix matrix : set.matrices()) {
        for (TileCoord tile : matrix.depth() < 6 || matrix.depth() > 22 ? List.<TileCoord>of() : tilesIn(set, matrix, 3, random)) {
          String where = "seed " + seed + " tile " + tile;
          List<ReadTile.Feature> features = ReadTile.of(maker.make(tile, List.of(layer)));
          double sum;
          List<Geometry> parts = new ArrayList<>();
          for (ReadTile.Feature feature : features) {
            assertThat(feature.geometry().isValid()).as(where + " " + feature.zone() + " " + feature.geometry()).isTrue();
            parts.add(feature.geometry());
          }
          double window = ExactTile.square(64).getArea();
          parts.replaceAll(part -> OverlayNGRobust.overlay(part, ExactTile.square(64), OverlayNG.INTERSECTION));
          sum = parts.stream().mapToDouble(Geometry::getArea).sum();
          Geometry union = OverlayNGRobust.union(parts.get(0).getFactory().buildGeometry(parts));
          assertThat(window - union.getArea()).as(where + ": gaps").isCloseTo(0, within(1e-6));
          assertThat(sum - window).as(where + ": overlaps").isCloseTo(0, within(1e-6));
          tested++;
        }
      }
    }
    assertThat(tested).isGreaterThan(50);
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void shapesAreThoseOfTheZonesWithinAUnit(long seed) {
    List<Geometry> cells = Tessellation.of(seed, BOX, 150, 5);
    Layer layer = TestLayers.layer(cells);
    VectorTileMaker maker = TestLayers.maker();
    Random random = new Random(seed);
    int tested = 0;
    for (TileMatrixSet set : TileMatrixSet.all()) {
      for (TileMatrix matrix : set.matrices()) {
        for (TileCoord tile : matrix.depth() < 5 || matrix.depth() > 20 ? List.<TileCoord>of() : tilesIn(set, matrix, 2, random)) {
          ExactTile exact = new ExactTile(tile);
          for (ReadTile.Feature feature : ReadTile.of(maker.make(tile, List.of(layer)))) {
            String where = "seed " + seed + " tile " + tile + " " + feature.zone();
            Geometry zone = exact.of(cells.get(Integer.parseInt(feature.zone().substring(1))));
            // a vertex is rounded by up to 0.71, the end of a cut edge by another 0.5
            Geometry around = OverlayNGRobust.overlay(zone, ExactTile.square(200), OverlayNG.INTERSECTION).buffer(1.21);
            Geometry tooMuch = OverlayNGRobust.overlay(
                OverlayNGRobust.overlay(feature.geometry(), ExactTile.square(64), OverlayNG.INTERSECTION).buffer(0), around,
                OverlayNG.DIFFERENCE);
            assertThat(tooMuch.getArea()).as(where + " has too much").isLessThan(1e-6);
            Geometry within = OverlayNGRobust.overlay(zone.buffer(-1.21), ExactTile.square(64), OverlayNG.INTERSECTION)
                .buffer(0);
            Geometry tooLittle = OverlayNGRobust.overlay(within, feature.geometry(), OverlayNG.DIFFERENCE);
            assertThat(tooLittle.getArea()).as(where + " has too little").isLessThan(1e-6);
            tested++;
          }
        }
      }
    }
    assertThat(tested).isGreaterThan(100);
  }
}
