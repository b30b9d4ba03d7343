package lanxian.geo.forensics;

/**
 * A number read from text.
 *
 * @param value degrees, or metres; south and west are negative
 * @param sexagesimal whether it was written in degrees, minutes and seconds, so that it is an angle for sure
 * @param axis what the text says it is
 */
public record ParsedCoordinate(double value, boolean sexagesimal, Axis axis) {
  /** What a number counts. */
  public enum Axis {
    /** The text has an E or W, 东经 or 西经. */
    LONGITUDE,
    /** The text has an N or S, 北纬 or 南纬. */
    LATITUDE,
    /** The text does not say. */
    UNSAID
  }
}
