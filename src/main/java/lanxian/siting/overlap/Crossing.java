package lanxian.siting.overlap;

import org.locationtech.jts.geom.Coordinate;

/**
 * One stretch of a line inside a zone.
 *
 * @param part part of a multi-line, 1-based
 * @param entryM chainage in metres from the start of the part where the stretch begins
 * @param exitM chainage where it ends
 * @param entry place of the entry, EPSG:4490
 * @param exit place of the exit, EPSG:4490
 */
public record Crossing(int part, double entryM, double exitM, Coordinate entry, Coordinate exit) {
  /** Metres inside the zone. */
  public double lengthM() {
    return exitM - entryM;
  }
}
