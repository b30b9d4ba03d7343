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
}
