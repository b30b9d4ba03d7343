package lanxian.geo;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.geotools.api.parameter.ParameterValueGroup;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.api.referencing.crs.ProjectedCRS;

/**
 * A CRS from WKT 1.
 *
 * @param crs description; its code is an EPSG code where the parameters are those of a well-known system
 * @param transform null if the coordinates are stored as they are
 */
record WktCrs(Crs crs, LonLatTransform transform) {
  /** Begins the code of a CRS that only its text describes. */
  static final String CODE_PREFIX = "WKT:";

  private static final String WEB_MERCATOR = "Popular Visualisation Pseudo Mercator";

  /** Names of 6° strips: CGCS2000_GK_CM_87E, CGCS2000 / Gauss-Kruger CM 87E. */
  private static final Pattern SIX_DEGREES = Pattern.compile("6.?deg|2000[_ /]+(GK|Gauss)", Pattern.CASE_INSENSITIVE);

  private static final double SAME_M = 1e-4;
  private static final double SAME_DEGREES = 1e-9;

  /**
   * Reads, checks and recognises.
   *
   * @throws lanxian.domain.FaultException CRS_UNKNOWN or CRS_NOT_ACCEPTED
   */
  static WktCrs read(String wkt) {
    String text = WktText.clean(wkt);
    // the parser knows Web Mercator under one of its names only
    CoordinateReferenceSystem system = parse(text.replace("Mercator_Auxiliary_Sphere", WEB_MERCATOR));
    LonLatTransform transform = SystemOpener.open(system);
    return new WktCrs(describe(system, text), transform);
  }

  private static CoordinateReferenceSystem parse(String text) {
    try {
      return GeoTools.parse(text);
    } catch (FactoryException | RuntimeException e) {
      throw WktText.unknown(String.valueOf(e.getMessage()));
    }
  }

  private static Crs describe(CoordinateReferenceSystem system, String text) {
    String name = system.getName().getCode();
    if (system instanceof GeographicCRS geographic) {
      return switch (SystemOpener.datum(geographic)) {
        case CGCS2000 -> Crs.STORED;
        case WGS84 -> new CrsRegistry().byCode("EPSG:4326");
        default -> new Crs(CODE_PREFIX + text, name, Crs.Kind.GEOGRAPHIC, 0, 0, Double.NaN, false);
      };
    }
    ProjectedCRS projected = (ProjectedCRS) system;
    Datum datum = SystemOpener.datum(projected.getBaseCRS());
    Crs plain = new Crs(CODE_PREFIX + text, name, Crs.Kind.PROJECTED, 0, 0, Double.NaN, false);
    if (!datum.isStored() || GeoTools.metres(system) != 1) {
      return plain;
    }
    ParameterValueGroup values = projected.getConversionFromBase().getParameterValues();
    return switch (values.getDescriptor().getName().getCode()) {
      case "Transverse_Mercator" -> transverseMercator(values, datum, plain).orElse(plain);
      case WEB_MERCATOR -> isZero(values, "central_meridian", "latitude_of_origin", "false_easting", "false_northing")
          ? new CrsRegistry().byCode("EPSG:3857") : plain;
      default -> plain;
    };
  }

  private static Optional<Crs> transverseMercator(ParameterValueGroup values, Datum datum, Crs plain) {
    if (!isZero(values, "latitude_of_origin", "false_northing")) {
      return Optional.empty();
    }
    double meridian = values.parameter("central_meridian").doubleValue();
    double scale = values.parameter("scale_factor").doubleValue();
    double falseEasting = values.parameter("false_easting").doubleValue();
    if (scale == 1) {
      return strip(plain, meridian, falseEasting).map(strip -> datum == Datum.CGCS2000 ? strip
          : new Crs(plain.code(), plain.name(), strip.kind(), strip.zone(), strip.stripDegrees(),
              strip.centralMeridian(), strip.prefixed()));
    }
    int zone = (int) Math.round((meridian + 183) / 6);
    boolean utm = scale == 0.9996 && Math.abs(6.0 * zone - 183 - meridian) < SAME_DEGREES
        && Math.abs(falseEasting - GaussKruger.FALSE_EASTING) < SAME_M && zone >= 1 && zone <= 60;
    return utm && datum == Datum.WGS84 ? Optional.of(CrsRegistry.utmNorth(zone)) : Optional.empty();
  }

  /**
   * The strip with these parameters. Without a prefix a meridian of both kinds (e.g. 87°) is the same projection as
   * 3° or 6° zone; the name decides, else 3° is taken.
   */
  private static Optional<Crs> strip(Crs plain, double meridian, double falseEasting) {
    int prefix = (int) Math.round((falseEasting - GaussKruger.FALSE_EASTING) / GaussKruger.PREFIX);
    if (Math.abs(prefix * GaussKruger.PREFIX + GaussKruger.FALSE_EASTING - falseEasting) > SAME_M) {
      return Optional.empty();
    }
    int[] order = SIX_DEGREES.matcher(plain.name()).find() ? new int[] {6, 3} : new int[] {3, 6};
    for (int degrees : order) {
      int zone = prefix != 0 ? prefix : (int) Math.round(degrees == 3 ? meridian / 3 : (meridian + 3) / 6);
      if (Math.abs(GaussKruger.centralMeridian(degrees, zone) - meridian) < SAME_DEGREES) {
        Optional<Crs> strip = GaussKruger.strip(degrees, zone, prefix != 0);
        if (strip.isPresent()) {
          return strip;
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isZero(ParameterValueGroup values, String... names) {
    return Arrays.stream(names).allMatch(name -> values.parameter(name).doubleValue() == 0);
  }
}
