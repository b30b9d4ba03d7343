package lanxian.geo;

import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.NoninvertibleTransformException;

/**
 * Both ways between EPSG:4490 and another CRS; x = longitude or easting. Safe for use by several threads.
 *
 * @param toLonLat from the CRS to degrees
 * @param fromLonLat from degrees to the CRS
 * @param geographic whether the CRS's own coordinates are degrees
 * @param unitM metres in one unit of a projected CRS; NaN if geographic
 * @param roundTripM how well there and back again agree where the CRS is meant for, metres
 */
record LonLatTransform(
    MathTransform toLonLat, MathTransform fromLonLat, boolean geographic, double unitM, double roundTripM) {
  private static final double PROJECTION_ROUND_TRIP_M = 0.01;

  /** Formulas for datum shifts are not turned back exactly. */
  private static final double SHIFT_ROUND_TRIP_M = 1;

  /**
   * Opens a CRS that {@link CrsRegistry} gave; null if its coordinates are stored as they are.
   *
   * @throws FaultException CRS_UNKNOWN or CRS_NOT_ACCEPTED
   */
  static LonLatTransform of(Crs crs) {
    if (crs.code().startsWith(WktCrs.CODE_PREFIX)) {
      return WktCrs.read(crs.code().substring(WktCrs.CODE_PREFIX.length())).transform();
    }
    if (crs.kind() == Crs.Kind.GAUSS_KRUGER) {
      return metric(GeoTools.transverseMercator(crs.centralMeridian(), 0, 1, GaussKruger.falseEasting(crs)));
    }
    if (crs.code().equals("OGC:CRS84")) {
      return null;
    }
    int epsg = Integer.parseInt(crs.code().substring("EPSG:".length()));
    if (epsg == 4490 || epsg == 4326) {
      return null;
    }
    if (epsg > 32600 && epsg <= 32660) {
      return metric(GeoTools.transverseMercator(crs.centralMeridian(), 0, 0.9996, GaussKruger.FALSE_EASTING));
    }
    return epsg == 3857 ? metric(GeoTools.webMercator()) : EpsgCrs.open(epsg);
  }

  /** A transverse Mercator projection of its own about a place, true to scale on its meridian; metres. */
  static LonLatTransform local(double longitude, double latitude) {
    return metric(GeoTools.transverseMercator(longitude, latitude, 1, 0));
  }

  static LonLatTransform metric(MathTransform fromLonLat) {
    return of(fromLonLat, false, 1, false);
  }

  static LonLatTransform of(MathTransform fromLonLat, boolean geographic, double unitM, boolean shifted) {
    try {
      return new LonLatTransform(fromLonLat.inverse(), fromLonLat, geographic, unitM,
          shifted ? SHIFT_ROUND_TRIP_M : PROJECTION_ROUND_TRIP_M);
    } catch (NoninvertibleTransformException e) {
      throw new FaultException(
          Fault.of(GeoFault.CRS_NOT_ACCEPTED, "the projection cannot be turned back: " + e.getMessage()));
    }
  }
}
