package lanxian.geo;

import lanxian.domain.FaultCode;

/** What can be wrong with coordinates. */
public enum GeoFault implements FaultCode {
  /** The CRS code or WKT is not known. */
  CRS_UNKNOWN,
  /** The CRS is known but not accepted (no public parameters, or shifted on purpose as GCJ-02). */
  CRS_NOT_ACCEPTED,
  /** A coordinate lies outside the area of the CRS or of the world. */
  COORDINATE_OUT_OF_RANGE,
  /** A text that is neither a number nor an angle. */
  COORDINATE_UNREADABLE,
  /** Coordinates of one file are of two kinds, e.g. with and without zone number, or of two zones. */
  COORDINATES_MIXED,
  /** Eastings without zone number, and nothing else names the zone: it must be asked, not guessed. */
  ZONE_UNKNOWN,
  /** NaN or infinite. */
  COORDINATE_NOT_FINITE,
  /** A ring does not end where it began. */
  RING_NOT_CLOSED,
  /** A ring has fewer than three distinct points. */
  RING_TOO_SHORT,
  /** The boundary crosses or touches itself in a way that is not allowed. */
  SELF_INTERSECTION,
  /** Holes, parts or rings lie wrong to each other. */
  INVALID_TOPOLOGY,
  /** No named repair makes the geometry valid. */
  NOT_REPAIRABLE,
  /** Checking the geometry would take too long: too many of its edges come near each other. */
  GEOMETRY_TOO_COMPLEX,
  /** No coordinates at all. */
  EMPTY_GEOMETRY
}
