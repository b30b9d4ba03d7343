package lanxian.ogc.maps;

import java.util.List;
import lanxian.geo.Crs;
import lanxian.layers.Layer;
import lanxian.ogc.OfferedCrs;
import lanxian.render.view.MapView;
import lanxian.tiles.TileMaker;
import lanxian.tiles.matrix.TileCoord;
import lanxian.tiles.matrix.TileMatrix;
import org.locationtech.jts.geom.Envelope;

/**
 * Makes map tiles: transparent PNG images in the styles of the categories, as maps have them, what weighs most on top.
 * Labels are laid out for blocks of {@value #BLOCK} × {@value #BLOCK} tiles, so that none is cut between two tiles of a block.
 */
public final class MapTileMaker implements TileMaker {
  private static final int BLOCK = 4;

  /** How far a stroke or a point may reach beyond its feature, in tiles. */
  private static final double REACH_TILES = 0.5;

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
    Envelope block = first(tile).bounds();
    block.expandToInclude(last(tile).bounds());
    int across = last(tile).column() - first(tile).column() + 1;
    int down = last(tile).row() - first(tile).row() + 1;
    return images.part(images.fromBelow(layers),
        new MapView(tile.bounds(), crs, TileMatrix.TILE_CELLS, TileMatrix.TILE_CELLS),
        new MapView(block, crs, across * TileMatrix.TILE_CELLS, down * TileMatrix.TILE_CELLS));
  }

  /** The upper left tile of a tile's block. */
  private static TileCoord first(TileCoord tile) {
    return new TileCoord(tile.set(), tile.matrix(), tile.row() / BLOCK * BLOCK, tile.column() / BLOCK * BLOCK);
  }

  /** The lower right tile of a tile's block. */
  private static TileCoord last(TileCoord tile) {
    return new TileCoord(tile.set(), tile.matrix(),
        Math.min(tile.matrix().matrixHeight(), tile.row() / BLOCK * BLOCK + BLOCK) - 1,
        Math.min(tile.matrix().matrixWidth(), tile.column() / BLOCK * BLOCK + BLOCK) - 1);
  }

  @Override
  public Envelope reach(TileCoord tile) {
    Envelope reach = first(tile).lonLat(REACH_TILES);
    reach.expandToInclude(last(tile).lonLat(REACH_TILES));
    return reach;
  }

  @Override
  public boolean isPackable() {
    return false; // PNG is packed already
  }
}
