package lanxian.geo.forensics;

import org.locationtech.jts.geom.Coordinate;

/**
 * Where coordinates are expected: a box in EPSG:4490. It only serves to tell likely readings of numbers from unlikely
 * ones; whether a place belongs to a county is a question for its polygon.
 *
 * @param name for messages
 * @param west degrees
 * @param south degrees
 * @param east degrees
 * @param north degrees
 */
public record Region(String name, double west, double south, double east, double north) {
  /** Changji prefecture with a margin of some kilometres. */
  public static final Region CHANGJI = new Region("昌吉州", 85.5, 43.0, 91.7, 45.6);

  /** The land of China. */
  public static final Region CHINA = new Region("中国", 73, 3, 136, 54);

  /** Whether a longitude and latitude lies in the box. */
  public boolean contains(Coordinate point) {
    return point.x >= west && point.x <= east && point.y >= south && point.y <= north;
  }
}
