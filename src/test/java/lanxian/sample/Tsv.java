package lanxian.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/** Tables of facts beside the generator: tab-separated, {@code #} begins a comment, the last one names the columns. */
record Tsv(List<Row> rows) {
  /** One line; cells by column name. */
  record Row(List<String> columns, List<String> cells) {
    String text(String column) {
      int at = columns.indexOf(column);
      if (at < 0) {
        throw new IllegalArgumentException("no column " + column + " among " + columns);
      }
      return at < cells.size() ? cells.get(at) : "";
    }

    double number(String column) {
      return Double.parseDouble(text(column));
    }

    boolean flag(String column) {
      return text(column).equals("T");
    }

    /** Null where the cell is empty. */
    LocalDate date(String column) {
      return text(column).isEmpty() ? null : LocalDate.parse(text(column));
    }

    List<String> list(String column) {
      return text(column).isEmpty() ? List.of() : List.of(text(column).split("、"));
    }

    /** Pairs such as {@code 87.3 44.0, 87.4 44.1}. */
    List<Coordinate> coordinates(String column) {
      return Arrays.stream(text(column).split(",")).map(pair -> {
        String[] xy = pair.trim().split(" ");
        return new Coordinate(Double.parseDouble(xy[0]), Double.parseDouble(xy[1]));
      }).toList();
    }
  }

  static Tsv read(String name) {
    try (InputStream in = Tsv.class.getResourceAsStream(name)) {
      List<String> columns = List.of();
      List<Row> rows = new ArrayList<>();
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\r?\n")) {
        if (line.startsWith("# ")) {
          columns = List.of(line.substring(2).split("\t"));
        } else if (!line.isBlank()) {
          rows.add(new Row(columns, List.of(line.split("\t", -1))));
        }
      }
      return new Tsv(List.copyOf(rows));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The only row whose column has the value. */
  Row only(String column, String value) {
    List<Row> found = rows.stream().filter(row -> row.text(column).equals(value)).toList();
    if (found.size() != 1) {
      throw new IllegalArgumentException(found.size() + " rows with " + column + " " + value);
    }
    return found.get(0);
  }
}
