package lanxian.siting.cells;

import java.util.Arrays;

/** Gathers the edges of a piece that meet a window, each once, without looking at all of them. One per thread. */
final class Gathering {
  /** Fewer edges are looked through one by one. */
  private static final int FEW = 32;

  /** Longitude and latitude of the start and of the end of each edge. */
  double[] ends = new double[256];
  private int count;
  private long[] marked = new long[16];

  /**
   * Fills {@link #ends}.
   *
   * @param west west border of the tile, degrees
   * @param box bits of the subcells that the window meets
   * @return how many, in ascending order
   */
  int edges(Piece piece, double west, double south, long box, Window window) {
    int all = piece.edgeCount();
    if (ends.length < 4 * all) {
      ends = new double[8 * all];
    }
    count = 0;
    if (all <= FEW) {
      for (int run = 0; run < piece.runCount(); run++) {
        keep(piece, piece.runStart(run), piece.runStart(run + 1) - 1, window);
      }
    } else {
      mark(piece, west, south, box & piece.boundary(), window);
    }
    return count;
  }

  private void mark(Piece piece, double west, double south, long box, Window window) {
    int words = (piece.vertexCount() >> 6) + 1;
    if (marked.length < words) {
      marked = new long[2 * words];
    }
    for (long bits = box; bits != 0; bits &= bits - 1) {
      int bit = Long.numberOfTrailingZeros(bits);
      descend(piece, piece.subcell(bit), west + bit % Grid.SUBCELLS * Grid.SUBCELL_DEGREES,
          south + bit / Grid.SUBCELLS * Grid.SUBCELL_DEGREES, Grid.SUBCELL_DEGREES, window);
    }
    for (int w = 0; w < words; w++) {
      for (long bits = marked[w]; bits != 0; bits &= bits - 1) {
        int edge = (w << 6) + Long.numberOfTrailingZeros(bits);
        keep(piece, edge, edge + 1, window);
      }
    }
    Arrays.fill(marked, 0, words, 0);
  }

  private void descend(Piece piece, int reference, double x, double y, double size, Window window) {
    if (reference < 0 || x > window.east || y > window.north || x + size < window.west || y + size < window.south) {
      return;
    }
    int place = reference >> 1;
    if ((reference & 1) == 1) {
      double half = size / 2;
      descend(piece, piece.tree(place), x, y, half, window);
      descend(piece, piece.tree(place + 1), x + half, y, half, window);
      descend(piece, piece.tree(place + 2), x, y + half, half, window);
      descend(piece, piece.tree(place + 3), x + half, y + half, half, window);
      return;
    }
    int end = place + (piece.tree(place) & ~1);
    for (int run = place + 1; run <= end; run += 2) {
      int first = piece.tree(run);
      for (int edge = first + piece.tree(run + 1) - 1; edge >= first; edge--) {
        marked[edge >> 6] |= 1L << edge;
      }
    }
  }

  /** Keeps those of a run's edges that may meet the window. */
  private void keep(Piece piece, int from, int to, Window window) {
    double west = window.west;
    double south = window.south;
    double east = window.east;
    double north = window.north;
    double x1 = piece.x(from);
    double y1 = piece.y(from);
    for (int vertex = from + 1; vertex <= to; vertex++) {
      double x2 = piece.x(vertex);
      double y2 = piece.y(vertex);
      if ((x1 >= west || x2 >= west) && (x1 <= east || x2 <= east)
          && (y1 >= south || y2 >= south) && (y1 <= north || y2 <= north)) {
        int at = 4 * count++;
        ends[at] = x1;
        ends[at + 1] = y1;
        ends[at + 2] = x2;
        ends[at + 3] = y2;
      }
      x1 = x2;
      y1 = y2;
    }
  }
}
