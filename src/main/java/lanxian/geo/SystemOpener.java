package lanxian.geo;

import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.api.referencing.crs.ProjectedCRS;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.NoninvertibleTransformException;

/** Decides which systems of the referencing library are taken, and opens them. */
final class SystemOpener {
  private static final double SAME_AXIS_M = 0.01;
  private static final double SAME_FLATTENING = 1e-4;

  private SystemOpener() {}

  /**
   * The transform of a system; null if its coordinates are stored as they are.
   *
   * @throws FaultException CRS_NOT_ACCEPTED if it is of no kind we take, or no datum shift is known
   */
  static LonLatTransform open(CoordinateReferenceSystem system) {
    try {
      if (system instanceof ProjectedCRS projected) {
        GeographicCRS base = projected.getBaseCRS();
        MathTransform projection = projected.getConversionFromBase().getMathTransform();
        MathTransform shift = shiftToStored(base);
        MathTransform fromLonLat =
            shift == null ? projection : GeoTools.concatenate(shift.inverse(), projection);
        return LonLatTransform.of(fromLonLat, false, GeoTools.metres(system));
      }
      if (system instanceof GeographicCRS geographic && system.getCoordinateSystem().getDimension() == 2) {
        MathTransform shift = shiftToStored(geographic);
        return shift == null ? null : LonLatTransform.of(shift.inverse(), true, Double.NaN);
      }
    } catch (FactoryException | NoninvertibleTransformException e) {
      throw refused(system, e.getMessage());
    }
    throw refused(system, "it is neither geographic in two dimensions nor projected from such");
  }

  /** From degrees on the system to degrees on CGCS2000; null if they are the same. */
  private static MathTransform shiftToStored(GeographicCRS system)
      throws FactoryException, NoninvertibleTransformException {
    Datum datum = datum(system);
    if (datum.isRefused()) {
      throw refused(system, datum.refusal());
    }
    if (Math.abs(GeoTools.degrees(system) - 1) > 1e-9
        || system.getDatum().getPrimeMeridian().getGreenwichLongitude() != 0) {
      throw refused(system, "its angles are not degrees from Greenwich");
    }
    if (datum.isStored()) {
      requireEllipsoid(system);
      return null;
    }
    try {
      return GeoTools.shiftToWgs84(system);
    } catch (FactoryException e) {
      return shiftByName(system);
    }
  }

  /** A {@code .prj} names its datum but brings no parameters; the database may have them under that name. */
  private static MathTransform shiftByName(GeographicCRS system) throws FactoryException {
    GeographicCRS known = GeoTools.lookUp(system);
    if (known == null) {
      throw refused(system, "no shift of its datum to CGCS2000 is known");
    }
    if (datum(known).isRefused()) {
      throw refused(system, datum(known).refusal());
    }
    return datum(known).isStored() ? null : GeoTools.shiftToWgs84(known);
  }

  /** What the datum is by its name, or by the system's where the datum's says nothing. */
  static Datum datum(GeographicCRS system) {
    Datum byDatum = Datum.of(system.getDatum().getName().getCode());
    return byDatum == Datum.UNKNOWN ? Datum.of(system.getName().getCode()) : byDatum;
  }

  /** A file may name one datum and give the ellipsoid of another; then neither can be believed. */
  private static void requireEllipsoid(GeographicCRS system) {
    double a = system.getDatum().getEllipsoid().getSemiMajorAxis();
    double inverseFlattening = system.getDatum().getEllipsoid().getInverseFlattening();
    if (Math.abs(a - Ellipsoid.A) > SAME_AXIS_M || Math.abs(inverseFlattening - 1 / Ellipsoid.F) > SAME_FLATTENING) {
      throw refused(system, "its ellipsoid (" + a + ", 1/" + inverseFlattening + ") is not that of its datum");
    }
  }

  private static FaultException refused(CoordinateReferenceSystem system, String why) {
    return new FaultException(
        Fault.of(GeoFault.CRS_NOT_ACCEPTED, system.getName().getCode() + ": " + why));
  }
}
