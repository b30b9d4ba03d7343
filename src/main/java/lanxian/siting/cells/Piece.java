package lanxian.siting.cells;

/**
 * What one tile holds of a zone whose boundary runs through it: the edges that meet the tile and a quadtree over them.
 * Immutable.
 *
 * <p>Each subcell of the tile lies outside, inside or on the boundary. A subcell on the boundary has a reference into the
 * tree: a node of four quarters, or a leaf with the few edges that meet it and whether its south-west corner lies inside.
 *
 * <p>All of it is one array, which is what is kept; this object is only a way to look at it. Where there are many zones
 * a question waits for memory a good part of its time, so a piece must not be scattered over it.
 */
final class Piece {
  /** References to cells without edges. */
  static final int OUTSIDE = -1;
  static final int INSIDE = -2;

  /** Places of the numbers before the tree. */
  private static final int BOUNDARY = 0;
  private static final int INSIDES = 1;
  private static final int AREA = 2;
  private static final int COUNTS = 3;
  private static final int HEAD = 4;

  private static final int CORNER_BIT = 32;
  private static final int RUNS_BIT = 33;

  /**
   * The head; then whole numbers, two per place: first one reference per subcell on the boundary, in the order of their
   * bits, then nodes (four references each: SW, SE, NW, NE) and leaves (twice the number of runs plus the corner's bit;
   * then first edge and count per run), then the first vertex of each run of edges; then longitude and latitude of the
   * vertices of these runs in turn, degrees. A reference ≥ 0 is twice the number of a whole number, plus one for a node.
   */
  final long[] data;

  /** Where vertices begin. */
  private final int vertices;

  Piece(long[] data) {
    this.data = data;
    this.vertices = HEAD + ((int) data[COUNTS] + 1 >> 1);
  }

  /**
   * Packs a piece.
   *
   * @param xy longitude and latitude of the vertices of the edges' runs in turn, degrees
   * @param edges numbers of the vertices that edges of the tile start from, ascending
   * @param tree references, nodes and leaves
   * @param corner whether the tile's south-west corner lies inside, by the rule of {@link Side}
   * @param areaM2 ellipsoidal area of the zone within the tile
   */
  static Piece of(
      double[] xy, int[] edges, int[] tree, long boundary, long inside, boolean corner, double areaM2) {
    int runs = xy.length / 2 - edges.length;
    int numbers = tree.length + runs;
    long[] data = new long[HEAD + (numbers + 1 >> 1) + xy.length];
    data[BOUNDARY] = boundary;
    data[INSIDES] = inside;
    data[AREA] = Double.doubleToRawLongBits(areaM2);
    data[COUNTS] = (long) runs << RUNS_BIT | (corner ? 1L << CORNER_BIT : 0) | numbers;
    for (int i = 0; i < tree.length; i++) {
      put(data, i, tree[i]);
    }
    int number = tree.length;
    for (int i = 0; i < edges.length; i++) {
      if (i == 0 || edges[i] != edges[i - 1] + 1) {
        put(data, number++, edges[i]);
      }
    }
    for (int i = 0; i < xy.length; i++) {
      data[data.length - xy.length + i] = Double.doubleToRawLongBits(xy[i]);
    }
    return new Piece(data);
  }

  private static void put(long[] data, int i, int number) {
    data[HEAD + (i >> 1)] |= (number & 0xFFFF_FFFFL) << (i << 5);
  }

  /** A whole number of the tree. */
  int tree(int i) {
    return (int) (data[HEAD + (i >> 1)] >>> (i << 5)); // a shift counts only its six last bits
  }

  /** Longitude of a vertex, degrees. */
  double x(int vertex) {
    return Double.longBitsToDouble(data[vertices + 2 * vertex]);
  }

  /** Latitude of a vertex, degrees. */
  double y(int vertex) {
    return Double.longBitsToDouble(data[vertices + 2 * vertex + 1]);
  }

  /** Bits of subcells that the boundary meets, see {@link Grid#subcells}. */
  long boundary() {
    return data[BOUNDARY];
  }

  /** Bits of subcells that lie inside as a whole. */
  long inside() {
    return data[INSIDES];
  }

  /** Whether the tile's south-west corner lies inside, by the rule of {@link Side}. */
  boolean corner() {
    return (data[COUNTS] >>> CORNER_BIT & 1) != 0;
  }

  /** Ellipsoidal area of the zone within the tile. */
  double areaM2() {
    return Double.longBitsToDouble(data[AREA]);
  }

  /** The reference of a subcell on the boundary. */
  int subcell(int bit) {
    return tree(Long.bitCount(data[BOUNDARY] & (1L << bit) - 1));
  }

  int vertexCount() {
    return data.length - vertices >> 1;
  }

  int edgeCount() {
    return vertexCount() - runCount();
  }

  /** Runs of edges one after the other; a run has one vertex more than edges. */
  int runCount() {
    return (int) (data[COUNTS] >>> RUNS_BIT);
  }

  /** First vertex of a run; that of the run after the last is the number of vertices. */
  int runStart(int run) {
    if (run == 0) {
      return 0; // most pieces have one run: no need to look
    }
    int runs = runCount();
    return run == runs ? vertexCount() : tree((int) data[COUNTS] - runs + run);
  }

  /** Numbers of the vertices that edges start from, ascending; a copy. */
  int[] edges() {
    int[] edges = new int[edgeCount()];
    int n = 0;
    for (int run = 0; run < runCount(); run++) {
      for (int edge = runStart(run); edge < runStart(run + 1) - 1; edge++) {
        edges[n++] = edge;
      }
    }
    return edges;
  }

  /** References, nodes and leaves; a copy. */
  int[] tree() {
    int[] tree = new int[(int) data[COUNTS] - runCount()];
    for (int i = 0; i < tree.length; i++) {
      tree[i] = tree(i);
    }
    return tree;
  }

  /** Longitude and latitude of all vertices in turn; a copy. */
  double[] xy() {
    double[] xy = new double[2 * vertexCount()];
    for (int i = 0; i < xy.length; i++) {
      xy[i] = Double.longBitsToDouble(data[vertices + i]);
    }
    return xy;
  }
}
