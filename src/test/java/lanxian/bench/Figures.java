package lanxian.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Figures of a benchmark: printed as a table, row by row, and written to {@code target/bench/NAME.json}. */
public final class Figures {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final String name;
  private final List<String> columns;
  private final List<Object[]> rows = new ArrayList<>();
  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  /**
   * Prints the head of the table.
   *
   * @param name of the benchmark, as in {@code bin/bench NAME}
   * @param columns what each figure is, with its unit; the first says what was measured
   */
  public Figures(String name, String... columns) {
    this.name = name;
    this.columns = List.of(columns);
    print(columns);
    out.println("|---".repeat(columns.length) + "|");
  }

  /** Prints a row: texts and numbers, as many as there are columns. */
  public void add(Object... values) {
    if (values.length != columns.size()) {
      throw new IllegalArgumentException(values.length + " values for the columns " + columns);
    }
    rows.add(values);
    print(Arrays.stream(values).map(Figures::text).toArray(String[]::new));
  }

  private void print(String... cells) {
    out.println("| " + String.join(" | ", cells) + " |");
  }

  private static String text(Object value) {
    if (value instanceof Double number) {
      return String.format(Locale.ROOT, Math.abs(number) < 100 ? "%.2f" : "%,.0f", number);
    }
    return value instanceof Long || value instanceof Integer ? String.format(Locale.ROOT, "%,d", value) : value.toString();
  }

  /** Writes the file. */
  public void write() throws IOException {
    ObjectNode all = MAPPER.createObjectNode().put("benchmark", name)
        .put("processors", Runtime.getRuntime().availableProcessors())
        .put("java", System.getProperty("java.vm.version"));
    ArrayNode array = all.putArray("rows");
    for (Object[] values : rows) {
      ObjectNode row = array.addObject();
      for (int i = 0; i < values.length; i++) {
        row.set(columns.get(i), MAPPER.valueToTree(values[i]));
      }
    }
    Path file = Files.createDirectories(Path.of("target", "bench")).resolve(name + ".json");
    MAPPER.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), all);
    out.println("written to " + file);
  }
}
