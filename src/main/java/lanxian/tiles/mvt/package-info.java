/** The bytes of a Mapbox Vector Tile (Vector Tile Specification 2.1), written straight as protocol buffers. */
package lanxian.tiles.mvt;
