/**
 * Vector tiles: one tile of some layers as Mapbox Vector Tile 2.1, kept across publications as long as nothing in it
 * changed, and TileJSON 3.0. Which tiles there are is told by {@link lanxian.tiles.matrix}, shapes on the grid of a level
 * by {@link lanxian.tiles.shape}, bytes by {@link lanxian.tiles.mvt}.
 */
package lanxian.tiles;
