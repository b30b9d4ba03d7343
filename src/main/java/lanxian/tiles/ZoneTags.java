package lanxian.tiles;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.List;
import lanxian.domain.ZoneColumn;
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

  static ZoneTags of(ZoneVersion zone, List<ZoneColumn> columns) {
    TileValue[] values = new TileValue[columns.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(columns.get(i).of(zone));
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
  long bytes() {
    long bytes = 80 + 8L * values.length;
    for (TileValue value : values) {
      bytes += value == null ? 0 : value.bytes();
    }
    return bytes;
  }
}
