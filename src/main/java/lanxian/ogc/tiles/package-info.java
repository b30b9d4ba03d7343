/**
 * OGC API – Tiles Part 1 (20-057): vector tiles of layers and map tiles in the same styles as maps, in the tile matrix sets
 * of {@link lanxian.tiles.matrix.TileMatrixSet}.
 */
package lanxian.ogc.tiles;
