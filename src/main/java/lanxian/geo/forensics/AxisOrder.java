package lanxian.geo.forensics;

import org.locationtech.jts.geom.Coordinate;

/** Which of two columns of numbers comes first. */
public enum AxisOrder {
  /** Longitude or easting first: shapefile, GeoJSON, WKT, CASS {@code .dat}. */
  EAST_NORTH,
  /** Latitude or northing first: boundary point TXT, where the northing is called X. */
  NORTH_EAST;

  /** The other order. */
  public AxisOrder swapped() {
    return this == EAST_NORTH ? NORTH_EAST : EAST_NORTH;
  }

  /** The coordinate with x = east of a pair in this order. */
  public Coordinate coordinate(double first, double second) {
    return this == EAST_NORTH ? new Coordinate(first, second) : new Coordinate(second, first);
  }
}
