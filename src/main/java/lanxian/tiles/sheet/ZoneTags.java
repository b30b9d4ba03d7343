package lanxian.tiles.sheet;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import lanxian.domain.ZoneColumn;
import lanxian.domain.ZoneSchema;
import lanxian.domain.ZoneVersion;
import lanxian.tiles.mvt.TileValue;

/** What a tile says of a zone besides its shape. */
public final class ZoneTags {
  /** Columns whose values hardly any two zones share. */
  private static final Set<String> OWN = Set.of(ZoneSchema.ID, "name");

  private final List<ZoneColumn> columns;
  private final TileValue[] values;
  private final long id;
  private final String zoneClass;

  private ZoneTags(ZoneVersion zone, List<ZoneColumn> columns) {
    this.columns = columns;
    this.values = columns.stream().map(column -> value(column.of(zone))).toArray(TileValue[]::new);
    this.id = id(zone.zoneId());
    this.zoneClass = zone.zoneClass() == null ? "" : zone.zoneClass();
  }

  static ZoneTags of(ZoneVersion zone, List<ZoneColumn> columns) {
    return new ZoneTags(zone, columns);
  }

  /** Number of columns. */
  int count() {
    return values.length;
  }

  /** What a column says; null if nothing. */
  TileValue value(int column) {
    return values[column];
  }

  /** Whether a column says something that hardly any other zone has. */
  boolean isOwn(int column) {
    return values[column] != null && OWN.contains(columns.get(column).name());
  }

  /** Number of the feature, see {@link #id(String)}. */
  long id() {
    return id;
  }

  /** Class code; empty if it has none. */
  String zoneClass() {
    return zoneClass;
  }

  /** Dates as texts, e.g. 2026-11-28, and lists joined with semicolons: tiles know no such values. */
  private static TileValue value(Object value) {
    if (value == null) {
      return null;
    } else if (value instanceof Integer number) {
      return TileValue.of(number.longValue());
    } else if (value instanceof Number number) {
      return TileValue.of(number.doubleValue());
    } else if (value instanceof Boolean flag) {
      return TileValue.of(flag);
    } else if (value instanceof LocalDate date) {
      return TileValue.of(date.toString());
    } else if (value instanceof List<?> list) {
      return TileValue.of(String.join(";", list.stream().map(String::valueOf).toList()));
    }
    return TileValue.of(value.toString());
  }

  /**
   * The number of a zone: the first 53 bits of the SHA-256 of its id in UTF-8, which is as much as JavaScript counts
   * exactly. Always the same for the same zone, whatever its version; two of 200,000 zones share one with a probability of
   * two in a million.
   */
  public static long id(String zoneId) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(zoneId.getBytes(StandardCharsets.UTF_8));
      long number = 0;
      for (int i = 0; i < 8; i++) {
        number = number << 8 | hash[i] & 0xFF;
      }
      return number >>> 11;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java platform has it
    }
  }
}
