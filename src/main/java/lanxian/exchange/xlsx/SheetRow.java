package lanxian.exchange.xlsx;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The filled cells of a row.
 *
 * @param number 1-based, as Excel shows it
 * @param cells texts by column from 0, none of them blank
 */
record SheetRow(int number, SortedMap<Integer, String> cells) {
  SheetRow {
    cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
  }

  /** Text of a cell; empty if it is. */
  String at(Integer column) {
    return column == null ? "" : cells.getOrDefault(column, "");
  }

  /** Name of a cell of this row, e.g. C14. */
  String cell(int column) {
    return letters(column) + number;
  }

  /** Letters of a column, from 0: A, B, …, Z, AA. */
  static String letters(int column) {
    return (column < 26 ? "" : letters(column / 26 - 1)) + (char) ('A' + column % 26);
  }
}
