/**
 * Shapes on the whole-number grid of a level of tiles, and what of them comes into a tile. Rounding depends on a vertex
 * alone and everything that is left out lies exactly on what stays, so that zones that share a border go on sharing it.
 */
package lanxian.tiles.shape;
