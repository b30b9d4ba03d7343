package lanxian.geo;

import java.util.Optional;

/**
 * The CGCS2000 Gauss-Krüger strips and their EPSG codes: 3° zones 25 to 45 (EPSG:4513 and 4534 upwards) and 6° zones
 * 13 to 23 (EPSG:4491 and 4502 upwards). Scale 1 on the central meridian, false easting 500 km.
 */
final class GaussKruger {
  static final double FALSE_EASTING = 500_000;

  /** What the zone number is multiplied with in a prefixed easting. */
  static final double PREFIX = 1_000_000;

  private GaussKruger() {}

  /** The strip, if CGCS2000 has it. */
  static Optional<Crs> strip(int degrees, int zone, boolean prefixed) {
    if (degrees == 3 && zone >= 25 && zone <= 45) {
      return Optional.of(crs((prefixed ? 4513 : 4534) + zone - 25, degrees, zone, prefixed));
    }
    if (degrees == 6 && zone >= 13 && zone <= 23) {
      return Optional.of(crs((prefixed ? 4491 : 4502) + zone - 13, degrees, zone, prefixed));
    }
    return Optional.empty();
  }

  static Optional<Crs> ofEpsg(int code) {
    if (code >= 4513 && code <= 4554) {
      return strip(3, 25 + (code - 4513) % 21, code < 4534);
    }
    if (code >= 4491 && code <= 4512) {
      return strip(6, 13 + (code - 4491) % 11, code < 4502);
    }
    return Optional.empty();
  }

  static double centralMeridian(int degrees, int zone) {
    return degrees == 3 ? 3.0 * zone : 6.0 * zone - 3;
  }

  /** False easting of a strip: 500 km, with the zone number in the millions where prefixed. */
  static double falseEasting(Crs crs) {
    return FALSE_EASTING + (crs.prefixed() ? crs.zone() * PREFIX : 0);
  }

  private static Crs crs(int epsg, int degrees, int zone, boolean prefixed) {
    double meridian = centralMeridian(degrees, zone);
    String name = "CGCS2000 / " + (degrees == 3 ? "3-degree " : "") + "Gauss-Kruger "
        + (prefixed ? "zone " + zone : "CM " + Math.round(meridian) + "E");
    return new Crs("EPSG:" + epsg, name, Crs.Kind.GAUSS_KRUGER, zone, degrees, meridian, prefixed);
  }
}
