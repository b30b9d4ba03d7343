package lanxian.siting.cells;

import java.util.Arrays;
import java.util.stream.IntStream;
import lanxian.geo.AreaBand;

/** Makes the piece of a zone in one tile. */
final class PieceCutter {
  /** A square with more edges is quartered. */
  private static final int LEAF_EDGES = 8;

  /** Squares of about half a millimetre are quartered no more: a star of edges can meet in one place. */
  private static final int MAX_QUARTERINGS = 18;

  private final double[] xy;
  private final Cell tile;
  private final int row;
  private final Cell[] subcells = new Cell[Grid.SUBCELLS * Grid.SUBCELLS];
  private long boundary;
  private long inside;
  private int[] tree;
  private int used;

  /**
   * @param xy vertices of the zone
   * @param tile the tile with the edges that meet it
   */
  PieceCutter(double[] xy, Cell tile, int row) {
    int[] edges = tile.edges();
    this.xy = localVertices(xy, edges);
    this.tile = new Cell(tile.x(), tile.y(), tile.size(), localEdges(edges), tile.corner());
    this.row = row;
  }

  Piece cut() {
    sort(tile, 0, 0, Grid.SUBCELLS);
    used = Long.bitCount(boundary);
    tree = new int[4 * used + tile.edges().length];
    int next = 0;
    for (int bit = 0; bit < subcells.length; bit++) {
      if ((boundary >>> bit & 1) != 0) {
        int reference = reference(subcells[bit], 0);
        tree[next++] = reference;
      }
    }
    int[] all = tile.edges();
    double area = new Regions().of(xy, all, all.length, tile.corner(), tileWindow()).areaM2();
    return Piece.of(xy, all, Arrays.copyOf(tree, used), boundary, inside, tile.corner(), area);
  }

  private Window tileWindow() {
    AreaBand band = new AreaBand(Grid.border(row) + Grid.TILE_DEGREES / 2);
    return new Window(band).set(tile.x(), tile.y(), tile.x() + tile.size(), tile.y() + tile.size());
  }

  /** Finds the state of every subcell. */
  private void sort(Cell cell, int column, int subRow, int side) {
    if (cell.isUniform()) {
      if (cell.corner()) {
        inside |= Grid.subcells(column, subRow, column + side - 1, subRow + side - 1);
      }
    } else if (side == 1) {
      boundary |= 1L << subRow * Grid.SUBCELLS + column;
      subcells[subRow * Grid.SUBCELLS + column] = cell;
    } else {
      Cell[] quarters = cell.quarters(xy);
      for (int q = 0; q < quarters.length; q++) {
        sort(quarters[q], column + (q & 1) * side / 2, subRow + (q >> 1) * side / 2, side / 2);
      }
    }
  }

  private int reference(Cell cell, int depth) {
    if (cell.isUniform()) {
      return cell.corner() ? Piece.INSIDE : Piece.OUTSIDE;
    }
    if (cell.edges().length <= LEAF_EDGES || depth == MAX_QUARTERINGS) {
      return leaf(cell);
    }
    int place = reserve(4);
    Cell[] quarters = cell.quarters(xy);
    for (int q = 0; q < quarters.length; q++) {
      int reference = reference(quarters[q], depth + 1);
      tree[place + q] = reference;
    }
    return 2 * place + 1;
  }

  private int leaf(Cell cell) {
    int[] edges = cell.edges();
    int runs = (int) IntStream.range(0, edges.length).filter(i -> startsRun(edges, i)).count();
    int place = reserve(1 + 2 * runs);
    tree[place] = 2 * runs + (cell.corner() ? 1 : 0);
    int at = place - 1;
    for (int i = 0; i < edges.length; i++) {
      if (startsRun(edges, i)) {
        at += 2;
        tree[at] = edges[i];
      }
      tree[at + 1]++;
    }
    return 2 * place;
  }

  private int reserve(int length) {
    int place = used;
    used += length;
    if (used > tree.length) {
      tree = Arrays.copyOf(tree, Math.max(used, 2 * tree.length));
    }
    return place;
  }

  private static boolean startsRun(int[] edges, int i) {
    return i == 0 || edges[i] != edges[i - 1] + 1;
  }

  /** Vertices of the edges' runs: each run of n edges has n + 1. */
  private static double[] localVertices(double[] all, int[] edges) {
    double[] local = new double[4 * edges.length];
    int n = 0;
    for (int i = 0; i < edges.length; i++) {
      if (startsRun(edges, i)) {
        System.arraycopy(all, 2 * edges[i], local, n, 2);
        n += 2;
      }
      System.arraycopy(all, 2 * edges[i] + 2, local, n, 2);
      n += 2;
    }
    return Arrays.copyOf(local, n);
  }

  private static int[] localEdges(int[] edges) {
    int[] local = new int[edges.length];
    int vertex = -1;
    for (int i = 0; i < edges.length; i++) {
      vertex += startsRun(edges, i) ? 1 : 0;
      local[i] = vertex++;
    }
    return local;
  }
}
