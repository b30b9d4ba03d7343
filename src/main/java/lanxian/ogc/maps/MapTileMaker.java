package lanxian.ogc.maps;

import java.util.List;
import lanxian.geo.Crs;
import lanxian.layers.Layer;
import lanxian.ogc.OfferedCrs;
import lanxian.render.raster.Colour;
import lanxian.tiles.TileMaker;
import lanxian.tiles.matrix.TileCoord;
import lanxian.tiles.matrix.TileMatrix;
import org.locationtech.jts.geom.Envelope;

/** Makes map tiles: transparent PNG images in the styles of the categories, as maps have them. */
public final class MapTileMaker implements TileMaker {
  /** How far a stroke, a point or a label may reach beyond its feature, in tiles. */
  private static final double REACH_TILES = 1;

  private final MapImages images;

  public MapTileMaker(MapImages images) {
    this.images = images;
  }

  @Override
  public byte[] make(TileCoord tile, List<Layer> layers) {
    Envelope reach = reach(tile);
    if (layers.stream().allMatch(layer -> layer.in(reach).isEmpty())) {
      return new byte[0];
    }
    Crs crs = OfferedCrs.named(tile.set().crs()).orElseThrow();
    return images.draw(layers, crs, tile.bounds(), TileMatrix.TILE_CELLS, TileMatrix.TILE_CELLS, Colour.TRANSPARENT,
        MapImages.PNG);
  }

  @Override
  public Envelope reach(TileCoord tile) {
    return tile.lonLat(REACH_TILES);
  }

  @Override
  public boolean isPackable() {
    return false; // PNG is packed already
  }
}
