package lanxian.tiles;

import java.util.List;
import lanxian.layers.Layer;
import lanxian.tiles.matrix.TileCoord;
import org.locationtech.jts.geom.Envelope;

/** Makes tiles of layers. The same zones give the same bytes. Safe for use by several threads. */
public interface TileMaker {
  /** The tile; no bytes if nothing is there. */
  byte[] make(TileCoord tile, List<Layer> layers);

  /** Bounds in degrees of what a tile shows: nothing beyond them changes it. */
  Envelope reach(TileCoord tile);

  /** Whether the tiles become smaller when they are packed. */
  boolean isPackable();
}
