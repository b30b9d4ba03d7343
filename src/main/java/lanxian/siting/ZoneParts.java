package lanxian.siting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lanxian.domain.ZoneVersion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.shape.fractal.HilbertCode;

/**
 * Divides zones so that each part has few tiles in common with the parts before it: the largest first, whose tiles hold
 * little yet, then those that lie near each other together.
 */
final class ZoneParts {
  /** About what a zone, a vertex and a tile of its box take in memory once it is cut. */
  private static final long ZONE_BYTES = 600;
  private static final long VERTEX_BYTES = 32;
  private static final long TILE_BYTES = 160;
  private static final double TILE_DEGREES = 0.022;

  private static final double SMALL_DEGREES = 0.2;
  private static final int CURVE_LEVEL = 16;

  private ZoneParts() {}

  private record Entry(String id, ZoneVersion zone, int sizeClass, int place) {}

  /**
   * The zones in parts.
   *
   * @param zones null and a retired one end a zone
   * @param partBytes about what the cells of a part may take; a zone that takes more stands alone
   */
  static List<Map<String, ZoneVersion>> of(Map<String, ZoneVersion> zones, long partBytes) {
    List<Entry> entries = new ArrayList<>();
    zones.forEach((id, zone) -> entries.add(entry(id, zone)));
    entries.sort(Comparator.comparingInt(Entry::sizeClass).reversed().thenComparingInt(Entry::place));
    List<Map<String, ZoneVersion>> parts = new ArrayList<>();
    Map<String, ZoneVersion> part = new LinkedHashMap<>();
    long bytes = 0;
    for (Entry entry : entries) {
      long more = bytes(entry.zone());
      if (!part.isEmpty() && bytes + more > partBytes) {
        parts.add(part);
        part = new LinkedHashMap<>();
        bytes = 0;
      }
      part.put(entry.id(), entry.zone());
      bytes += more;
    }
    parts.add(part);
    return parts;
  }

  private static Entry entry(String id, ZoneVersion zone) {
    Envelope box = zone == null ? new Envelope() : zone.geometry().getEnvelopeInternal();
    Coordinate centre = box.centre();
    if (centre == null || !Double.isFinite(centre.x + centre.y) || Math.abs(centre.x) > 180 || Math.abs(centre.y) > 180) {
      return new Entry(id, zone, 0, 0);
    }
    double size = Math.max(box.getWidth(), box.getHeight());
    return new Entry(id, zone, size < SMALL_DEGREES ? 0 : Math.getExponent(size / SMALL_DEGREES) + 1,
        HilbertCode.encode(CURVE_LEVEL, unit(centre.x), unit(centre.y)));
  }

  private static int unit(double degrees) {
    return (int) ((degrees + 180) / 360 * ((1 << CURVE_LEVEL) - 1));
  }

  private static long bytes(ZoneVersion zone) {
    if (zone == null || zone.retired()) {
      return ZONE_BYTES;
    }
    Envelope box = zone.geometry().getEnvelopeInternal();
    double tiles = (1 + box.getWidth() / TILE_DEGREES) * (1 + box.getHeight() / TILE_DEGREES);
    return ZONE_BYTES + VERTEX_BYTES * zone.geometry().getNumPoints() + (long) (TILE_BYTES * tiles);
  }
}
