/** Grids of tiles after the OGC Two Dimensional Tile Matrix Set standard 2.0 (17-083r4): which tiles there are and where. */
package lanxian.tiles.matrix;
