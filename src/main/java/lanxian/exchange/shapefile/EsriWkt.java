package lanxian.exchange.shapefile;

import java.util.Locale;
import java.util.Optional;
import lanxian.exchange.write.CrsWkt;
import lanxian.geo.Crs;

/** Text of a {@code .prj} file: CGCS2000, its strips and a few others as ESRI's software names and writes them. */
public final class EsriWkt {
  private static final String GEOGRAPHIC = "GEOGCS[\"GCS_China_Geodetic_Coordinate_System_2000\","
      + "DATUM[\"D_China_2000\",SPHEROID[\"CGCS2000\",6378137.0,298.257222101]],"
      + "PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]";

  private static final String WGS84 = "GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\","
      + "SPHEROID[\"WGS_1984\",6378137.0,298.257223563]],PRIMEM[\"Greenwich\",0.0],"
      + "UNIT[\"Degree\",0.0174532925199433]]";

  private static final String WEB_MERCATOR = "PROJCS[\"WGS_1984_Web_Mercator_Auxiliary_Sphere\"," + WGS84
      + ",PROJECTION[\"Mercator_Auxiliary_Sphere\"],PARAMETER[\"False_Easting\",0.0],PARAMETER[\"False_Northing\",0.0],"
      + "PARAMETER[\"Central_Meridian\",0.0],PARAMETER[\"Standard_Parallel_1\",0.0],"
      + "PARAMETER[\"Auxiliary_Sphere_Type\",0.0],UNIT[\"Meter\",1.0]]";

  private EsriWkt() {}

  /**
   * The text for EPSG:4490, EPSG:4326, a Gauss-Krüger strip of CGCS2000, a UTM strip of the northern half or EPSG:3857.
   *
   * @throws IllegalArgumentException for any other CRS
   */
  public static String of(Crs crs) {
    return find(crs).orElseThrow(() -> new IllegalArgumentException("no ESRI text for " + crs.code()));
  }

  /** As {@link #of}; empty for any other CRS. */
  public static Optional<String> find(Crs crs) {
    return switch (crs.code()) {
      case "EPSG:4490" -> Optional.of(GEOGRAPHIC);
      case "EPSG:4326", "OGC:CRS84" -> Optional.of(WGS84);
      case "EPSG:3857" -> Optional.of(WEB_MERCATOR);
      default -> crs.kind() == Crs.Kind.GAUSS_KRUGER
          ? Optional.of(transverse(name(crs), GEOGRAPHIC, "Gauss_Kruger", falseEasting(crs), crs.centralMeridian(), "1.0"))
          : CrsWkt.isUtm(crs) ? Optional.of(transverse("WGS_1984_UTM_Zone_" + crs.code().substring(8) + "N", WGS84,
              "Transverse_Mercator", 500_000, crs.centralMeridian(), "0.9996")) : Optional.empty();
    };
  }

  private static String transverse(
      String name, String base, String projection, int falseEasting, double meridian, String scale) {
    return String.format(Locale.ROOT,
        "PROJCS[\"%s\",%s,PROJECTION[\"%s\"],PARAMETER[\"False_Easting\",%d.0],"
            + "PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\",%.1f],PARAMETER[\"Scale_Factor\",%s],"
            + "PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"Meter\",1.0]]",
        name, base, projection, falseEasting, meridian, scale);
  }

  private static String name(Crs crs) {
    String strip = crs.stripDegrees() == 3 ? "CGCS2000_3_Degree_GK_" : "CGCS2000_GK_";
    return strip + (crs.prefixed() ? "Zone_" + crs.zone() : "CM_" + Math.round(crs.centralMeridian()) + "E");
  }

  private static int falseEasting(Crs crs) {
    return 500_000 + (crs.prefixed() ? crs.zone() * 1_000_000 : 0);
  }
}
