package lanxian.exchange.shapefile;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import lanxian.domain.ZoneColumn;
import lanxian.exchange.attributes.AttributeTable;

/**
 * Names of at most ten bytes for the columns of a layer: those of the attribute table, under which imports know them
 * again; else the name itself, cut and numbered where it must be.
 */
final class ShortNames {
  private final AttributeTable table;
  private final String category;
  private final Charset charset;
  private final Set<String> taken = new HashSet<>();
  private final List<String> cut = new ArrayList<>();

  ShortNames(AttributeTable table, String category, Charset charset) {
    this.table = table;
    this.category = category;
    this.charset = charset;
  }

  /** One name per column, all different whatever their case. */
  List<String> of(List<ZoneColumn> columns) {
    List<String> names = new ArrayList<>();
    for (ZoneColumn column : columns) {
      names.add(free(wanted(column.name()), column.name()));
    }
    return names;
  }

  /** Long and short names of the columns that imports will not know again. */
  List<String> cut() {
    return cut;
  }

  private String wanted(String name) {
    return table.entries().stream().filter(entry -> entry.longName().equals(name) && entry.fits(category))
        .map(AttributeTable.Entry::shortName).findFirst().orElse(name);
  }

  private String free(String wanted, String longName) {
    String name = fitting(wanted, DbfFormat.MAX_NAME_BYTES);
    for (int number = 2; !taken.add(name.toUpperCase(Locale.ROOT)); number++) {
      name = fitting(wanted, DbfFormat.MAX_NAME_BYTES - 1 - Integer.toString(number).length()) + "_" + number;
    }
    if (!name.equals(wanted)) {
      cut.add(longName + " as " + name);
    }
    return name;
  }

  /** As many whole characters as fit. */
  private String fitting(String name, int bytes) {
    int end = name.length();
    while (end > 0 && name.substring(0, end).getBytes(charset).length > bytes) {
      end = name.offsetByCodePoints(end, -1);
    }
    return name.substring(0, end);
  }
}
