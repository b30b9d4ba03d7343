package lanxian.siting.cells;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Cuts a zone into tiles: from the smallest square that holds all of it, quarter by quarter. */
final class ZoneCutter {
  private final Outline outline;
  private final List<Cut> cuts = new ArrayList<>();
  private final IntStream.Builder full = IntStream.builder();

  private record Cut(int key, Piece piece) {}

  ZoneCutter(Outline outline) {
    this.outline = outline;
  }

  ZoneCells cut() {
    int west = Grid.tile(outline.envelope.getMinX());
    int south = Grid.tile(outline.envelope.getMinY());
    int east = Grid.tile(outline.envelope.getMaxX());
    int north = Grid.tile(outline.envelope.getMaxY());
    int level = 0;
    while (west >> level != east >> level || south >> level != north >> level) {
      level++;
    }
    int column = west >> level << level;
    int row = south >> level << level;
    // nothing of a zone lies left of and below all of it: the corner is outside
    descend(new Cell(Grid.border(column), Grid.border(row), Grid.TILE_DEGREES * (1 << level), outline.edges, false),
        column, row, level);
    cuts.sort(Comparator.comparingInt(Cut::key));
    return new ZoneCells(cuts.stream().mapToInt(Cut::key).toArray(),
        cuts.stream().map(Cut::piece).toArray(Piece[]::new), full.build().sorted().toArray());
  }

  private void descend(Cell cell, int column, int row, int level) {
    if (cell.isUniform()) {
      if (cell.corner()) {
        fill(column, row, 1 << level);
      }
    } else if (level == 0) {
      cuts.add(new Cut(Grid.key(column, row), new PieceCutter(outline.xy, cell, row).cut()));
    } else {
      Cell[] quarters = cell.quarters(outline.xy);
      for (int q = 0; q < quarters.length; q++) {
        int half = 1 << level - 1;
        descend(quarters[q], column + (q & 1) * half, row + (q >> 1) * half, level - 1);
      }
    }
  }

  private void fill(int column, int row, int side) {
    for (int r = row; r < row + side; r++) {
      for (int c = column; c < column + side; c++) {
        full.add(Grid.key(c, r));
      }
    }
  }
}
