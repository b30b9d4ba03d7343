package lanxian.geo;

import java.util.OptionalInt;
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
        return LonLatTransform.of(fromLonLat, false, GeoTools.metres(system), shift != null);
      }
      if (system instanceof GeographicCRS geographic && system.getCoordinateSystem().getDimension() == 2) {
        MathTransform shift = shiftToStored(geographic);
        return shift == null ? null : LonLatTransform.of(shift.inverse(), true, Double.NaN, true);
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
      requireEllipsoid(system, Ellipsoid.A, 1 / Ellipsoid.F);
      return null;
    }
    try {
      return GeoTools.shiftToWgs84(system);
    } catch (FactoryException e) {
      return shiftByName(system);
    }
  }

  /** A {@code .prj} names its datum but brings no parameters; those of well-known names are in the database. */
  private static MathTransform shiftByName(GeographicCRS system) throws FactoryException {
    OptionalInt epsg = ForeignDatums.code(system.getDatum().getName().getCode());
    if (epsg.isEmpty()) {
      throw refused(system, "no shift of its datum to CGCS2000 is known");
    }
    GeographicCRS known = (GeographicCRS) GeoTools.decode(epsg.getAsInt());
    org.geotools.api.referencing.datum.Ellipsoid expected = known.getDatum().getEllipsoid();
    requireEllipsoid(system, expected.getSemiMajorAxis(), expected.getInverseFlattening());
    return GeoTools.shiftToWgs84(known);
  }

  /** What the datum is by its name, or by the system's where the datum's says nothing. */
  static Datum datum(GeographicCRS system) {
    Datum byDatum = Datum.of(system.getDatum().getName().getCode());
    return byDatum == Datum.UNKNOWN ? Datum.of(system.getName().getCode()) : byDatum;
  }

  /** A file may name one datum and give the ellipsoid of another; then neither can be believed. */
  private static void requireEllipsoid(GeographicCRS system, double axis, double inverseFlattening) {
    double a = system.getDatum().getEllipsoid().getSemiMajorAxis();
    double f = system.getDatum().getEllipsoid().getInverseFlattening();
    if (Math.abs(a - axis) > SAME_AXIS_M || Math.abs(f - inverseFlattening) > SAME_FLATTENING) {
      throw refused(system, "its ellipsoid (" + a + ", 1/" + f + ") is not that of its datum");
    }
  }

  private static FaultException refused(CoordinateReferenceSystem system, String why) {
    return new FaultException(
        Fault.of(GeoFault.CRS_NOT_ACCEPTED, system.getName().getCode() + ": " + why));
  }
}
