package lanxian.siting.cells;

/**
 * What one tile holds of a zone whose boundary runs through it: the edges that meet the tile and a quadtree over them.
 * Immutable.
 *
 * <p>Each subcell of the tile lies outside, inside or on the boundary. A subcell on the boundary has a reference into
 * {@code tree}: a node of four quarters, or a leaf with the few edges that meet it and whether its south-west corner
 * lies inside.
 */
final class Piece {
  /** References to cells without edges. */
  static final int OUTSIDE = -1;
  static final int INSIDE = -2;

  /** Longitude and latitude of the vertices of the edges' runs in turn, degrees. */
  final double[] xy;

  /** Numbers of the vertices that edges of the tile start from, ascending. */
  final int[] edges;

  /**
   * First one reference per subcell on the boundary, in the order of their bits; then nodes (four references each: SW,
   * SE, NW, NE) and leaves (twice the number of runs plus the corner's bit; then first edge and count per run). A
   * reference ≥ 0 is twice a place in this array, plus one for a node.
   */
  final int[] tree;

  /** Bits of subcells that the boundary meets, see {@link Grid#subcells}. */
  final long boundary;

  /** Bits of subcells that lie inside as a whole. */
  final long inside;

  /** Whether the tile's south-west corner lies inside, by the rule of {@link Side}. */
  final boolean corner;

  /** Ellipsoidal area of the zone within the tile. */
  final double areaM2;

  Piece(double[] xy, int[] edges, int[] tree, long boundary, long inside, boolean corner, double areaM2) {
    this.xy = xy;
    this.edges = edges;
    this.tree = tree;
    this.boundary = boundary;
    this.inside = inside;
    this.corner = corner;
    this.areaM2 = areaM2;
  }

  /** The reference of a subcell on the boundary. */
  int subcell(int bit) {
    return tree[Long.bitCount(boundary & (1L << bit) - 1)];
  }
}
