package lanxian.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import lanxian.domain.Notice;
import lanxian.exchange.layer.ExchangeNotice;

/**
 * Takes the columns of a shapefile as properties of a project. dBASE keeps ten bytes of a column's name, so that most
 * properties arrive with names cut short. Whatever is not certain is left out, with a notice: a property that is not
 * known counts as the worst case, one that was taken for another would count as stated.
 */
final class ProjectColumns {
  private final Function<String, List<String>> properties;

  /** @param properties the properties that a column may stand for, by its name; none if it is no property */
  ProjectColumns(Function<String, List<String>> properties) {
    this.properties = properties;
  }

  /**
   * Values by property.
   *
   * @param columns values by column
   * @param notices takes what was read under another name, and what was left out
   */
  Map<String, Object> read(Map<String, Object> columns, List<Notice> notices) {
    List<String> unknown = new ArrayList<>();
    List<String> doubtful = new ArrayList<>();
    Map<String, List<String>> columnsOf = new TreeMap<>();
    columns.keySet().forEach(column -> {
      List<String> candidates = properties.apply(column);
      switch (candidates.size()) {
        case 0 -> unknown.add(column);
        case 1 -> columnsOf.computeIfAbsent(candidates.get(0), name -> new ArrayList<>()).add(column);
        default -> doubtful.add(column + " may be " + String.join(" or ", candidates));
      }
    });
    Map<String, Object> values = new TreeMap<>();
    List<String> cut = new ArrayList<>();
    columnsOf.forEach((property, sources) -> {
      String column = sources.get(0);
      if (sources.size() > 1) {
        doubtful.add(String.join(" and ", sources) + " are all " + property);
        return;
      }
      if (!column.equalsIgnoreCase(property)) {
        cut.add(column + " as " + property);
      }
      values.put(property, columns.get(column) instanceof LocalDate day ? day.toString() : columns.get(column));
    });
    note(notices, ExchangeNotice.COLUMNS_CUT, "columns whose names were cut were read: ", cut);
    note(notices, ExchangeNotice.COLUMNS_AMBIGUOUS, "columns that were left out, for their names are not clear"
        + " (give these properties as parameters): ", doubtful);
    note(notices, ExchangeNotice.COLUMNS_IGNORED, "columns that are no project property: ", unknown);
    return values;
  }

  private static void note(List<Notice> notices, ExchangeNotice notice, String text, List<String> items) {
    if (!items.isEmpty()) {
      notices.add(notice.of(text + "%s", String.join(", ", items)));
    }
  }
}
