/**
 * The zones of one revision cut into cells: what makes a check cheap however many vertices a zone has.
 *
 * <p>The world in longitude and latitude is a grid of {@link lanxian.siting.cells.Grid tiles}, about 1.8 by 2.4 km at
 * 44°. A {@link lanxian.siting.cells.Tile} names the zones that cover it whole and carries, of each zone whose boundary
 * runs through it, a {@link lanxian.siting.cells.Piece}: the edges in the tile and a small quadtree over them. A point
 * costs one look at its tile and a few edges. An overlap is measured from whole tiles plus clipped pieces
 * ({@link lanxian.siting.cells.Overlap}), without building geometry.
 *
 * <p>Decisions (inside or outside, left or right of an edge) are made by exact predicates and one rule for places that
 * lie exactly on a line ({@link lanxian.siting.cells.Side}); only areas are rounded. All coordinates are EPSG:4490
 * degrees, x = longitude; edges are straight in longitude/latitude; areas are ellipsoidal.
 */
package lanxian.siting.cells;
