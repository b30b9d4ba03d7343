package lanxian.exchange.attributes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import lanxian.exchange.layer.AreaText;

/** The table of attribute names in files, from {@code attributes.tsv} and {@code attribute-aliases.tsv}. */
public final class AttributeTable {
  private static final String ANY = "*";
  private final List<Entry> entries;
  private final Map<String, List<Entry>> byKey = new HashMap<>();
  private final Map<String, Target> aliases = new HashMap<>();

  /** Value types; LIST values are texts separated by 、 or ;. */
  public enum Type {
    TEXT,
    NUMBER,
    BOOLEAN,
    DATE,
    LIST
  }

  /**
   * An attribute.
   *
   * @param shortName name as a DBF column, at most 10 bytes
   * @param longName snake_case name in GeoJSON and in the product
   * @param categories categories that use it; empty = any
   * @param width bytes of the DBF column
   * @param decimals decimals of the DBF column
   */
  public record Entry(
      String shortName, String longName, Type type, Set<String> categories, int width, int decimals, String zh) {
    /** True if zones of the category have it. */
    public boolean fits(String category) {
      return categories.isEmpty() || categories.contains(category);
    }
  }

  /**
   * What a name in a file stands for.
   *
   * @param type null for attributes the table does not know: they keep their type
   * @param areaUnitM2 square metres of the unit, for declared areas
   */
  public record Target(String longName, Type type, double areaUnitM2) {}

  private AttributeTable(List<Entry> entries) {
    this.entries = List.copyOf(entries);
    for (Entry entry : entries) {
      Stream.of(entry.longName(), entry.shortName(), entry.zh()).map(AttributeTable::key).distinct()
          .forEach(key -> byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(entry));
    }
  }

  /** The table that the product ships. */
  public static AttributeTable shipped() {
    List<Entry> entries = new ArrayList<>();
    for (String[] row : rows("/lanxian/exchange/attributes.tsv")) {
      String[] width = row[4].split("\\.");
      entries.add(new Entry(row[0], row[1], Type.valueOf(row[2]),
          row[3].equals(ANY) ? Set.of() : Set.of(row[3].split(",")), Integer.parseInt(width[0]),
          width.length > 1 ? Integer.parseInt(width[1]) : 0, row[5]));
    }
    AttributeTable table = new AttributeTable(entries);
    for (String[] row : rows("/lanxian/exchange/attribute-aliases.tsv")) {
      table.aliases.put(key(row[0]),
          new Target(row[1], table.typeOf(row[1]), row.length > 2 ? AreaText.unit(row[2]) : 1));
    }
    return table;
  }

  public List<Entry> entries() {
    return entries;
  }

  /**
   * What {@code name} stands for in a file of {@code category}: a long name, a short name or Chinese label of the
   * table, an alias, else the name itself in lower case.
   */
  public Target target(String name, String category) {
    String key = key(name);
    Target alias = aliases.get(key);
    List<Entry> named = byKey.getOrDefault(key, List.of());
    if (alias == null) {
      for (Entry entry : named) {
        if (entry.fits(category)) {
          return new Target(entry.longName(), entry.type(), 1);
        }
      }
    }
    return alias != null ? alias : named.stream().filter(entry -> entry.longName().equals(key)).findFirst()
        .map(entry -> new Target(entry.longName(), entry.type(), 1)).orElseGet(() -> new Target(key, null, 1));
  }

  private Type typeOf(String longName) {
    return entries.stream().filter(e -> e.longName().equals(longName)).map(Entry::type).findFirst().orElse(Type.TEXT);
  }

  /** Names compare without case, spaces, hyphens and brackets: 面积(公顷) is 面积公顷. */
  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s()（）\\[\\]]", "").replace('-', '_');
  }

  private static List<String[]> rows(String resource) {
    try (InputStream in = AttributeTable.class.getResourceAsStream(resource);
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> line.split("\t"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }
}
