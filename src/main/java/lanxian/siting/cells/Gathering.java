package lanxian.siting.cells;

import java.util.Arrays;

/** Gathers the edges of a piece that meet a window, each once, without looking at all of them. One per thread. */
final class Gathering {
  /** Fewer edges are looked through one by one. */
  private static final int FEW = 48;

  int[] edges = new int[256];
  private int count;
  private long[] marked = new long[16];

  /**
   * Fills {@link #edges}.
   *
   * @param west west border of the tile, degrees
   * @param box bits of the subcells that the window meets
   * @return how many, in ascending order
   */
  int edges(Piece piece, double west, double south, long box, Window window) {
    if (edges.length < piece.edges.length) {
      edges = new int[2 * piece.edges.length];
    }
    count = 0;
    if (piece.edges.length <= FEW) {
      for (int edge : piece.edges) {
        keep(piece.xy, edge, window);
      }
    } else {
      mark(piece, west, south, box & piece.boundary, window);
    }
    return count;
  }

  private void mark(Piece piece, double west, double south, long box, Window window) {
    int words = (piece.xy.length >> 7) + 1;
    if (marked.length < words) {
      marked = new long[2 * words];
    }
    for (long bits = box; bits != 0; bits &= bits - 1) {
      int bit = Long.numberOfTrailingZeros(bits);
      descend(piece.tree, piece.subcell(bit), west + bit % Grid.SUBCELLS * Grid.SUBCELL_DEGREES,
          south + bit / Grid.SUBCELLS * Grid.SUBCELL_DEGREES, Grid.SUBCELL_DEGREES, window);
    }
    for (int w = 0; w < words; w++) {
      for (long bits = marked[w]; bits != 0; bits &= bits - 1) {
        keep(piece.xy, (w << 6) + Long.numberOfTrailingZeros(bits), window);
      }
    }
    Arrays.fill(marked, 0, words, 0);
  }

  private void descend(int[] tree, int reference, double x, double y, double size, Window window) {
    if (reference < 0 || x > window.east || y > window.north || x + size < window.west || y + size < window.south) {
      return;
    }
    int place = reference >> 1;
    if ((reference & 1) == 1) {
      double half = size / 2;
      descend(tree, tree[place], x, y, half, window);
      descend(tree, tree[place + 1], x + half, y, half, window);
      descend(tree, tree[place + 2], x, y + half, half, window);
      descend(tree, tree[place + 3], x + half, y + half, half, window);
      return;
    }
    int end = place + (tree[place] & ~1);
    for (int run = place + 1; run <= end; run += 2) {
      for (int edge = tree[run]; edge < tree[run] + tree[run + 1]; edge++) {
        marked[edge >> 6] |= 1L << edge;
      }
    }
  }

  private void keep(double[] xy, int edge, Window window) {
    double x1 = xy[2 * edge];
    double y1 = xy[2 * edge + 1];
    double x2 = xy[2 * edge + 2];
    double y2 = xy[2 * edge + 3];
    if (Math.max(x1, x2) >= window.west && Math.min(x1, x2) <= window.east
        && Math.max(y1, y2) >= window.south && Math.min(y1, y2) <= window.north) {
      edges[count++] = edge;
    }
  }
}
