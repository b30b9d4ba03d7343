package lanxian.geo;

/** Finds CRS. */
public final class CrsRegistry {
  /**
   * The CRS of a code in any usual spelling: EPSG:4517, 4517, urn:ogc:def:crs:EPSG::4517,
   * http://www.opengis.net/def/crs/EPSG/0/4517, OGC:CRS84 and its URI, with or without angle brackets.
   *
   * @throws lanxian.domain.FaultException CRS_UNKNOWN or CRS_NOT_ACCEPTED
   */
  public Crs byCode(String code) {
    throw new UnsupportedOperationException(code);
  }

  /** The CRS of the WKT 1 text of a {@code .prj} file (ESRI or OGC flavour). */
  public Crs byWkt(String wkt) {
    throw new UnsupportedOperationException(wkt);
  }

  /** The CGCS2000 Gauss-Krüger strip. */
  public Crs gaussKruger(int stripDegrees, int zone, boolean prefixed) {
    throw new UnsupportedOperationException();
  }
}
