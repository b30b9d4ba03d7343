package lanxian.exchange.shapefile;

import java.util.Locale;
import lanxian.geo.Crs;

/** Text of a {@code .prj} file: CGCS2000 and its Gauss-Krüger strips as ESRI's software names and writes them. */
public final class EsriWkt {
  private static final String GEOGRAPHIC = "GEOGCS[\"GCS_China_Geodetic_Coordinate_System_2000\","
      + "DATUM[\"D_China_2000\",SPHEROID[\"CGCS2000\",6378137.0,298.257222101]],"
      + "PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]";

  private EsriWkt() {}

  /**
   * The text for EPSG:4490 or a Gauss-Krüger strip of CGCS2000.
   *
   * @throws IllegalArgumentException for any other CRS
   */
  public static String of(Crs crs) {
    if (crs.kind() == Crs.Kind.GEOGRAPHIC && crs.code().equals(Crs.STORED.code())) {
      return GEOGRAPHIC;
    }
    if (crs.kind() != Crs.Kind.GAUSS_KRUGER) {
      throw new IllegalArgumentException("no ESRI text for " + crs.code());
    }
    return String.format(Locale.ROOT,
        "PROJCS[\"%s\",%s,PROJECTION[\"Gauss_Kruger\"],PARAMETER[\"False_Easting\",%d.0],"
            + "PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\",%.1f],PARAMETER[\"Scale_Factor\",1.0],"
            + "PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"Meter\",1.0]]",
        name(crs), GEOGRAPHIC, falseEasting(crs), crs.centralMeridian());
  }

  private static String name(Crs crs) {
    String strip = crs.stripDegrees() == 3 ? "CGCS2000_3_Degree_GK_" : "CGCS2000_GK_";
    return strip + (crs.prefixed() ? "Zone_" + crs.zone() : "CM_" + Math.round(crs.centralMeridian()) + "E");
  }

  private static int falseEasting(Crs crs) {
    return 500_000 + (crs.prefixed() ? crs.zone() * 1_000_000 : 0);
  }
}
