package lanxian.exchange.layer;

import java.util.List;
import lanxian.domain.Fault;

/** What a file says of its CRS, before its numbers are looked at. */
public sealed interface CrsClaim {
  /** Nothing. */
  record None() implements CrsClaim {}

  /** A code, e.g. EPSG:4517. {@code from} tells where it stood. */
  record Code(String code, String from) implements CrsClaim {}

  /** The format itself prescribes it where nothing else is said: GeoJSON is CRS84. */
  record FormatDefault(String code, String from) implements CrsClaim {}

  /** Several codes that differ; the faults tell where they stand. Of no weight where the user names the CRS. */
  record Contradicted(List<Fault> faults) implements CrsClaim {}

  /** The text of a {@code .prj}. */
  record Wkt(String wkt, String from) implements CrsClaim {}

  /**
   * The header of a boundary TXT.
   *
   * @param system 坐标系 as written; null if absent
   * @param stripDegrees 几度分带; null if absent or blank
   * @param zone 带号; null if absent or blank
   * @param unit 计量单位 as written; null if absent
   * @param line line of 坐标系 or of the section, 1-based
   */
  record TxtHeader(String system, Integer stripDegrees, Integer zone, String unit, int line) implements CrsClaim {}
}
