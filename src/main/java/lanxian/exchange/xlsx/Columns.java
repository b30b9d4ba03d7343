package lanxian.exchange.xlsx;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import lanxian.domain.FaultException;
import lanxian.geo.forensics.CoordinateText;

/**
 * Which columns of a table are what.
 *
 * @param headings row of the headings, as a place in the list of rows; −1 if there are none
 * @param north column of the northing or latitude
 * @param east column of the easting or longitude
 * @param point column of the points' names; null if none
 * @param ring column of the ring; null if none
 * @param parcel column of the parcel; null if none
 */
record Columns(int headings, int north, int east, Integer point, Integer ring, Integer parcel) {
  /** Titles and notes may stand above a table. */
  private static final int HEADINGS_WITHIN = 100;
  private static final int LOOKED_AT = 200;

  /** The columns by headings, else by the form of the numbers; empty if the rows are no table of points. */
  static Optional<Columns> of(List<SheetRow> rows) {
    for (int i = 0; i < Math.min(rows.size(), HEADINGS_WITHIN); i++) {
      Optional<Columns> found = byHeadings(i, rows.get(i));
      if (found.isPresent()) {
        return found;
      }
    }
    return byForm(rows);
  }

  boolean areGuessed() {
    return headings < 0;
  }

  private static Optional<Columns> byHeadings(int index, SheetRow row) {
    Map<Heading, Integer> columns = new EnumMap<>(Heading.class);
    row.cells().forEach((column, text) -> Heading.of(text).ifPresent(heading -> columns.putIfAbsent(heading, column)));
    // metres count before degrees where a table has both: they are what was surveyed
    for (Heading[] pair : new Heading[][] {
        {Heading.NORTH, Heading.EAST}, {Heading.X, Heading.Y}, {Heading.LATITUDE, Heading.LONGITUDE}}) {
      if (columns.containsKey(pair[0]) && columns.containsKey(pair[1])) {
        Integer point = columns.getOrDefault(Heading.POINT, columns.get(Heading.NUMBER));
        return Optional.of(new Columns(index, columns.get(pair[0]), columns.get(pair[1]), point,
            columns.get(Heading.RING), columns.get(Heading.PARCEL)));
      }
    }
    return Optional.empty();
  }

  /** The first two columns whose numbers are a place in China, in most rows that have numbers at all. */
  private static Optional<Columns> byForm(List<SheetRow> rows) {
    List<SheetRow> some = rows.subList(0, Math.min(rows.size(), LOOKED_AT));
    TreeSet<Integer> used = new TreeSet<>();
    some.forEach(row -> used.addAll(row.cells().keySet()));
    for (int first : used) {
      for (int second : used.tailSet(first, false)) {
        long places = some.stream().filter(row -> isPlace(row.at(first), row.at(second))).count();
        if (places > 0 && 2 * places > some.stream().filter(row -> row.cells().size() > 1).count()) {
          return Optional.of(beside(some, first, second));
        }
      }
    }
    return Optional.empty();
  }

  /** Before the coordinates stand the point's name and, as in a TXT, the ring. */
  private static Columns beside(List<SheetRow> rows, int first, int second) {
    List<SheetRow> places = rows.stream().filter(row -> isPlace(row.at(first), row.at(second))).toList();
    TreeSet<Integer> before = new TreeSet<>();
    places.forEach(row -> before.addAll(row.cells().headMap(first).keySet()));
    Integer ring = before.size() > 1 && isRing(places, before.last()) ? before.last() : null;
    Integer point = before.isEmpty() ? null : ring == null ? before.last() : before.lower(ring);
    return new Columns(-1, first, second, point, ring, null);
  }

  /** Ring numbers are small and go on for several points. */
  private static boolean isRing(List<SheetRow> rows, int column) {
    int changes = 0;
    for (int i = 0; i < rows.size(); i++) {
      if (!rows.get(i).at(column).matches("\\d{1,3}(\\.0+)?")) {
        return false;
      }
      changes += i > 0 && !rows.get(i).at(column).equals(rows.get(i - 1).at(column)) ? 1 : 0;
    }
    return changes * 3 <= rows.size();
  }

  private static boolean isPlace(String first, String second) {
    Map<String, Double> values = new HashMap<>();
    for (String text : List.of(first, second)) {
      number(text).ifPresent(value -> values.put(text, value));
    }
    Double a = values.get(first);
    Double b = values.get(second);
    return a != null && b != null && (isDegrees(a, b) || isDegrees(b, a) || isGrid(a, b) || isGrid(b, a));
  }

  private static boolean isDegrees(double lon, double lat) {
    return lon >= 73 && lon <= 136 && lat >= 3 && lat <= 54;
  }

  /** A northing of China, and an easting with or without its zone's number. */
  private static boolean isGrid(double north, double east) {
    double easting = east % 1e6;
    double zone = Math.floor(east / 1e6);
    return north >= 1e6 && north <= 6e6 && easting >= 1e5 && easting <= 9e5 && (zone == 0 || zone >= 13 && zone <= 45);
  }

  /** A coordinate as people write it. */
  static Optional<Double> number(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(CoordinateText.parse(text).value()).filter(Double::isFinite);
    } catch (FaultException e) {
      return Optional.empty();
    }
  }
}
