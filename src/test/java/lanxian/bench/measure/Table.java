package lanxian.bench.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table in Markdown, its columns aligned. */
public final class Table {
  private final List<String[]> rows = new ArrayList<>();

  public Table(String... head) {
    rows.add(head);
  }

  public void row(String... cells) {
    if (cells.length != rows.get(0).length) {
      throw new IllegalArgumentException("not one cell per column: " + Arrays.toString(cells));
    }
    rows.add(cells);
  }

  @Override
  public String toString() {
    int columns = rows.get(0).length;
    int[] widths = new int[columns];
    rows.forEach(row -> Arrays.setAll(widths, i -> Math.max(Math.max(3, widths[i]), row[i].length())));
    StringBuilder text = new StringBuilder();
    for (int r = 0; r < rows.size(); r++) {
      for (int i = 0; i < columns; i++) {
        text.append("| ").append(rows.get(r)[i]).append(" ".repeat(widths[i] - rows.get(r)[i].length() + 1));
      }
      text.append("|\n");
      if (r == 0) {
        Arrays.stream(widths).forEach(width -> text.append('|').append("-".repeat(width + 2)));
        text.append("|\n");
      }
    }
    return text.toString();
  }
}
