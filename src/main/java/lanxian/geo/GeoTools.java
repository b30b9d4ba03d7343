package lanxian.geo;

import java.util.Map;
import javax.measure.Unit;
import javax.measure.quantity.Angle;
import javax.measure.quantity.Length;
import org.geotools.api.parameter.ParameterValueGroup;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.NoSuchAuthorityCodeException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.MathTransformFactory;
import org.geotools.referencing.CRS;
import org.geotools.referencing.ReferencingFactoryFinder;
import org.geotools.referencing.operation.projection.MapProjection;
import org.geotools.util.factory.Hints;
import si.uom.NonSI;
import si.uom.SI;

/** The only door to the referencing library, so that the axis order is set before anything passes it. */
final class GeoTools {
  static {
    Hints.putSystemDefault(Hints.FORCE_LONGITUDE_FIRST_AXIS_ORDER, Boolean.TRUE);
    // every point is mapped there and back instead; the library's own check only writes to the log
    MapProjection.SKIP_SANITY_CHECKS = true;
  }

  private GeoTools() {}

  /** The system of an EPSG code, x = longitude or easting; null if the database has none. */
  static CoordinateReferenceSystem decode(int epsg) throws FactoryException {
    try {
      return CRS.decode("EPSG:" + epsg, true);
    } catch (NoSuchAuthorityCodeException e) {
      return null;
    }
  }

  static CoordinateReferenceSystem parse(String wkt) throws FactoryException {
    return CRS.parseWKT(wkt);
  }

  /** From degrees on a geographic system to degrees on WGS 84; fails if the system brings no parameters. */
  static MathTransform shiftToWgs84(GeographicCRS source) throws FactoryException {
    return CRS.findMathTransform(source, decode(4326), false);
  }

  /** One after the other. */
  static MathTransform concatenate(MathTransform first, MathTransform second) throws FactoryException {
    return ReferencingFactoryFinder.getMathTransformFactory(null).createConcatenatedTransform(first, second);
  }

  /** Metres in one unit of the first axis. */
  static double metres(CoordinateReferenceSystem system) {
    Unit<?> unit = system.getCoordinateSystem().getAxis(0).getUnit();
    return unit.asType(Length.class).getConverterTo(SI.METRE).convert(1.0);
  }

  /** Degrees in one unit of the first axis. */
  static double degrees(CoordinateReferenceSystem system) {
    Unit<?> unit = system.getCoordinateSystem().getAxis(0).getUnit();
    return unit.asType(Angle.class).getConverterTo(NonSI.DEGREE_ANGLE).convert(1.0);
  }

  /** From degrees on CGCS2000 to metres; needs no database. */
  static MathTransform transverseMercator(double longitude, double latitude, double scale, double falseEasting) {
    return projection("Transverse_Mercator", Map.of("central_meridian", longitude, "latitude_of_origin", latitude,
        "scale_factor", scale, "false_easting", falseEasting));
  }

  /** From degrees to the sphere's Mercator metres; needs no database. */
  static MathTransform webMercator() {
    return projection("Popular Visualisation Pseudo Mercator", Map.of());
  }

  private static MathTransform projection(String name, Map<String, Double> values) {
    MathTransformFactory factory = ReferencingFactoryFinder.getMathTransformFactory(null);
    try {
      ParameterValueGroup parameters = factory.getDefaultParameters(name);
      parameters.parameter("semi_major").setValue(Ellipsoid.A);
      parameters.parameter("semi_minor").setValue(Ellipsoid.B);
      values.forEach((parameter, value) -> parameters.parameter(parameter).setValue(value.doubleValue()));
      return factory.createParameterizedTransform(parameters);
    } catch (FactoryException e) {
      throw new IllegalStateException("projection is missing: " + name, e);
    }
  }
}
