package lanxian.ogc.wms;

import java.util.Locale;
import java.util.Optional;
import lanxian.geo.Crs;
import lanxian.ogc.OfferedCrs;

/** Versions of WMS that are spoken. */
enum WmsVersion {
  V1_1_1("1.1.1"),
  V1_3_0("1.3.0");

  private final String number;

  WmsVersion(String number) {
    this.number = number;
  }

  String number() {
    return number;
  }

  boolean isOld() {
    return this == V1_1_1;
  }

  /** The version for a number as it was asked for: the newest one that is not above it, else the oldest (6.2.4). */
  static WmsVersion negotiated(String asked) {
    if (asked == null || compare(asked, V1_3_0.number) >= 0) {
      return V1_3_0;
    }
    return V1_1_1;
  }

  private static int compare(String a, String b) {
    String[] one = a.split("\\.");
    String[] other = b.split("\\.");
    for (int i = 0; i < 3; i++) {
      int order = Integer.compare(part(one, i), part(other, i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private static int part(String[] parts, int i) {
    return i < parts.length && parts[i].matches("\\d{1,4}") ? Integer.parseInt(parts[i]) : 0;
  }

  /** Name of the parameter that tells the CRS. */
  String crsParameter() {
    return isOld() ? "SRS" : "CRS";
  }

  /** Code of the fault about a CRS. */
  String badCrs() {
    return isOld() ? "InvalidSRS" : "InvalidCRS";
  }

  /** How the version names a CRS. */
  String name(Crs crs) {
    return crs.code().equals("OGC:CRS84") ? "CRS:84" : crs.code();
  }

  /** Whether the first number of a BBOX is a latitude or northing: in 1.1.1 it never is. */
  boolean isNorthFirst(Crs crs) {
    return !isOld() && crs.isNorthFirst();
  }

  /** The CRS of a name; empty if it is not offered. */
  Optional<Crs> crs(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    if (upper.equals("CRS:84") || upper.equals("OGC:CRS84")) {
      return Optional.of(OfferedCrs.DEFAULT);
    }
    return upper.matches("EPSG:\\d{4,6}") ? OfferedCrs.named(upper) : Optional.empty();
  }
}
