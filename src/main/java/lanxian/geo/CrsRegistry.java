package lanxian.geo;

import java.util.Optional;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;

/** Finds CRS. */
public final class CrsRegistry {
  private static final Crs WGS84 =
      new Crs("EPSG:4326", "WGS 84", Crs.Kind.GEOGRAPHIC, 0, 0, Double.NaN, false);
  private static final Crs CRS84 =
      new Crs("OGC:CRS84", "WGS 84 longitude-latitude", Crs.Kind.GEOGRAPHIC, 0, 0, Double.NaN, false);
  private static final Crs WEB_MERCATOR =
      new Crs("EPSG:3857", "WGS 84 / Pseudo-Mercator", Crs.Kind.PROJECTED, 0, 0, 0, false);

  /**
   * The CRS of a code in any usual spelling: EPSG:4517, 4517, urn:ogc:def:crs:EPSG::4517,
   * http://www.opengis.net/def/crs/EPSG/0/4517, OGC:CRS84 and its URI, with or without angle brackets; or the code of
   * a {@link Crs} that {@link #byWkt} gave.
   *
   * @throws lanxian.domain.FaultException CRS_UNKNOWN or CRS_NOT_ACCEPTED
   */
  public Crs byCode(String code) {
    if (code != null && code.startsWith(WktCrs.CODE_PREFIX)) {
      return byWkt(code.substring(WktCrs.CODE_PREFIX.length()));
    }
    if (CRS84.code().equals(code)) { // what GeoJSON is in
      return CRS84;
    }
    String normal = CrsCode.normal(code).orElseThrow(() -> unknown(code));
    if (normal.equals(CRS84.code())) {
      return CRS84;
    }
    int epsg = Integer.parseInt(normal.substring("EPSG:".length()));
    return builtIn(epsg).orElseGet(() -> EpsgCrs.byCode(epsg));
  }

  /**
   * The CRS of the WKT 1 text of a {@code .prj} file (ESRI or OGC flavour). Axes are taken as x = longitude or easting
   * whatever the text says, as every {@code .prj} means it. Well-known systems come back under their EPSG code, others
   * under a code that holds the text.
   *
   * @throws lanxian.domain.FaultException CRS_UNKNOWN or CRS_NOT_ACCEPTED
   */
  public Crs byWkt(String wkt) {
    return WktCrs.read(wkt).crs();
  }

  /**
   * The CGCS2000 Gauss-Krüger strip.
   *
   * @param stripDegrees 3 or 6
   * @param zone 25 to 45 of 3°, 13 to 23 of 6°
   * @throws lanxian.domain.FaultException CRS_UNKNOWN if there is none
   */
  public Crs gaussKruger(int stripDegrees, int zone, boolean prefixed) {
    return GaussKruger.strip(stripDegrees, zone, prefixed).orElseThrow(() -> new FaultException(Fault.of(
        GeoFault.CRS_UNKNOWN, "CGCS2000 has no " + stripDegrees + "° Gauss-Krüger zone " + zone
            + "; 3° zones are 25 to 45, 6° zones 13 to 23")));
  }

  /** Those that need no look into the EPSG database. */
  private static Optional<Crs> builtIn(int epsg) {
    return switch (epsg) {
      case 4490 -> Optional.of(Crs.STORED);
      case 4326 -> Optional.of(WGS84);
      case 3857, 900913 -> Optional.of(WEB_MERCATOR);
      default -> epsg > 32600 && epsg <= 32660 ? Optional.of(utmNorth(epsg - 32600)) : GaussKruger.ofEpsg(epsg);
    };
  }

  static Crs utmNorth(int zone) {
    return new Crs("EPSG:" + (32600 + zone), "WGS 84 / UTM zone " + zone + "N", Crs.Kind.PROJECTED, 0, 0,
        6.0 * zone - 183, false);
  }

  private static FaultException unknown(String code) {
    Datum datum = Datum.of(code);
    if (datum.isRefused()) {
      return new FaultException(Fault.of(GeoFault.CRS_NOT_ACCEPTED, code + ": " + datum.refusal()));
    }
    return new FaultException(Fault.of(GeoFault.CRS_UNKNOWN, "not a CRS code: " + code));
  }
}
