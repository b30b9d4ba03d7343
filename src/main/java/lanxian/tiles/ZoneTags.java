package lanxian.tiles;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import lanxian.domain.ZoneColumn;
import lanxian.domain.ZoneSchema;
import lanxian.domain.ZoneVersion;
import lanxian.tiles.mvt.TileValue;

/**
 * What a tile says of a zone besides its shape.
 *
 * @param id number of the feature, see {@link #id(String)}
 * @param values per column; null where the zone has none
 * @param zoneClass class code; empty if it has none
 */
record ZoneTags(long id, TileValue[] values, String zoneClass) {
  /** Columns whose values hardly any two zones share. */
  private static final Set<String> OWN = Set.of(ZoneSchema.ID, "name");

  /** @param common gives the one of equal values that zones share */
  static ZoneTags of(ZoneVersion zone, List<ZoneColumn> columns, UnaryOperator<TileValue> common) {
    TileValue[] values = new TileValue[columns.size()];
    for (int i = 0; i < values.length; i++) {
      TileValue value = value(columns.get(i).of(zone));
      values[i] = value == null || OWN.contains(columns.get(i).name()) ? value : common.apply(value);
    }
    return new ZoneTags(id(zone.zoneId()), values, zone.zoneClass() == null ? "" : zone.zoneClass());
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
  static long id(String zoneId) {
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

  /** About how many bytes of memory it takes. */
  long bytes(List<ZoneColumn> columns) {
    long bytes = 80 + 8L * values.length;
    for (int i = 0; i < values.length; i++) {
      bytes += values[i] != null && OWN.contains(columns.get(i).name()) ? values[i].bytes() : 0;
    }
    return bytes;
  }
}
