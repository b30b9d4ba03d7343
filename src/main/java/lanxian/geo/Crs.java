package lanxian.geo;

/**
 * A coordinate reference system the product reads and writes.
 *
 * @param code e.g. EPSG:4517; OGC:CRS84 is told apart from EPSG:4326 only by name; "WKT:" and the text for a system
 *     from a {@code .prj} that has no code here
 * @param name EPSG name, or the name in the WKT
 * @param kind geographic or a Gauss-Krüger strip
 * @param zone Gauss-Krüger zone number, 0 for others
 * @param stripDegrees 3 or 6 for Gauss-Krüger, else 0
 * @param centralMeridian degrees east; NaN where there is none
 * @param prefixed true if eastings carry the zone number in the millions
 */
public record Crs(
    String code, String name, Kind kind, int zone, int stripDegrees, double centralMeridian, boolean prefixed) {

  /** Sort of system. */
  public enum Kind {
    GEOGRAPHIC,
    GAUSS_KRUGER,
    /** Any other projected system, e.g. EPSG:3857, UTM or one from a .prj. */
    PROJECTED
  }

  /** The CRS of everything stored: CGCS2000 geographic, degrees. */
  public static final Crs STORED =
      new Crs("EPSG:4490", "China Geodetic Coordinate System 2000", Kind.GEOGRAPHIC, 0, 0, Double.NaN, false);

  public boolean isGeographic() {
    return kind == Kind.GEOGRAPHIC;
  }

  /**
   * Whether the EPSG dataset puts latitude or northing first: so for its geographic systems and the Gauss-Krüger strips of
   * CGCS2000, not for OGC:CRS84, Web Mercator and UTM. Everything in here has x = longitude or easting all the same; what
   * an OGC standard gives out or takes under the URI of a CRS has the axes of the dataset.
   */
  public boolean isNorthFirst() {
    return kind == Kind.GEOGRAPHIC && !code.equals("OGC:CRS84") || kind == Kind.GAUSS_KRUGER;
  }

  /** The CRS as a URI of the OGC, e.g. http://www.opengis.net/def/crs/EPSG/0/4490. */
  public String uri() {
    return code.equals("OGC:CRS84") ? "http://www.opengis.net/def/crs/OGC/1.3/CRS84"
        : "http://www.opengis.net/def/crs/EPSG/0/" + code.substring(code.indexOf(':') + 1);
  }
}
