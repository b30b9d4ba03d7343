package lanxian.exchange.write;

import java.util.Locale;
import java.util.Optional;
import lanxian.geo.Crs;

/**
 * WKT 1 of the systems that layers are written in, as OGC 01-009 has it, with EPSG codes: EPSG:4490, 4326, the
 * Gauss-Krüger strips of CGCS2000, UTM north and Web Mercator. Axes are left out: x = longitude or easting. Parameters
 * are those of the EPSG dataset.
 */
public final class CrsWkt {
  private static final String CGCS2000 = geographic("China Geodetic Coordinate System 2000", "China_2000", 1043,
      "CGCS2000", "298.257222101", 1024, 4490);
  private static final String WGS84 = geographic("WGS 84", "WGS_1984", 6326, "WGS 84", "298.257223563", 7030, 4326);
  private static final String MERCATOR = "PROJCS[\"WGS 84 / Pseudo-Mercator\"," + WGS84
      + ",PROJECTION[\"Mercator_1SP\"],PARAMETER[\"central_meridian\",0],PARAMETER[\"scale_factor\",1],"
      + "PARAMETER[\"false_easting\",0],PARAMETER[\"false_northing\",0]," + metre()
      + ",EXTENSION[\"PROJ4\",\"+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m "
      + "+nadgrids=@null +wktext +no_defs\"]," + authority(3857) + "]";

  private CrsWkt() {}

  /** The text; empty for other systems. */
  public static Optional<String> of(Crs crs) {
    return switch (crs.code()) {
      case "EPSG:4490" -> Optional.of(CGCS2000);
      case "EPSG:4326", "OGC:CRS84" -> Optional.of(WGS84);
      case "EPSG:3857" -> Optional.of(MERCATOR);
      default -> crs.kind() == Crs.Kind.GAUSS_KRUGER
          ? Optional.of(transverse(crs, CGCS2000, 1, 500_000 + (crs.prefixed() ? crs.zone() * 1_000_000L : 0)))
          : isUtm(crs) ? Optional.of(transverse(crs, WGS84, 0.9996, 500_000)) : Optional.empty();
    };
  }

  /** EPSG number of a system: CRS84 goes under 4326, whose coordinates files keep in the same order. Empty if none. */
  public static Optional<Integer> epsg(Crs crs) {
    if (crs.code().equals("OGC:CRS84")) {
      return Optional.of(4326);
    }
    return crs.code().startsWith("EPSG:") ? Optional.of(Integer.valueOf(crs.code().substring(5))) : Optional.empty();
  }

  /** True for the UTM strips of the northern half on WGS 84. */
  public static boolean isUtm(Crs crs) {
    return crs.code().matches("EPSG:326(0[1-9]|[1-5]\\d|60)");
  }

  private static String transverse(Crs crs, String base, double scale, long falseEasting) {
    return String.format(Locale.ROOT,
        "PROJCS[\"%s\",%s,PROJECTION[\"Transverse_Mercator\"],PARAMETER[\"latitude_of_origin\",0],"
            + "PARAMETER[\"central_meridian\",%s],PARAMETER[\"scale_factor\",%s],PARAMETER[\"false_easting\",%d],"
            + "PARAMETER[\"false_northing\",0],%s,%s]",
        crs.name(), base, TextValue.decimal(crs.centralMeridian()), TextValue.decimal(scale), falseEasting, metre(),
        authority(epsg(crs).orElseThrow()));
  }

  private static String geographic(
      String name, String datum, int datumCode, String spheroid, String flattening, int spheroidCode, int code) {
    return "GEOGCS[\"" + name + "\",DATUM[\"" + datum + "\",SPHEROID[\"" + spheroid + "\",6378137," + flattening + ","
        + authority(spheroidCode) + "]," + authority(datumCode) + "],PRIMEM[\"Greenwich\",0," + authority(8901)
        + "],UNIT[\"degree\",0.0174532925199433," + authority(9122) + "]," + authority(code) + "]";
  }

  private static String metre() {
    return "UNIT[\"metre\",1," + authority(9001) + "]";
  }

  private static String authority(int code) {
    return "AUTHORITY[\"EPSG\",\"" + code + "\"]";
  }
}
