package lanxian.geo.forensics;

import java.util.Objects;
import lanxian.geo.Crs;
import lanxian.geo.Datum;

/**
 * What a file says of its coordinates. Everything but the order may be missing.
 *
 * @param crs from a {@code .prj}, a header or a request; null if none
 * @param datum from a text such as 坐标系=2000国家大地坐标系; UNKNOWN if none
 * @param stripDegrees 几度分带: 3 or 6; null if none
 * @param zone 带号; null if none
 * @param order order of the columns by the custom of the format
 */
public record Declaration(Crs crs, Datum datum, Integer stripDegrees, Integer zone, AxisOrder order) {
  public Declaration {
    Objects.requireNonNull(datum, "datum");
    Objects.requireNonNull(order, "order");
  }

  /** A file that names its CRS. */
  public static Declaration of(Crs crs, AxisOrder order) {
    return new Declaration(crs, Datum.UNKNOWN, null, null, order);
  }

  /** A file that says nothing, e.g. a shapefile without {@code .prj}. */
  public static Declaration none(AxisOrder order) {
    return new Declaration(null, Datum.UNKNOWN, null, null, order);
  }

  /** The header of a boundary point TXT. */
  public static Declaration boundaryTxt(String datumText, Integer stripDegrees, Integer zone) {
    return new Declaration(null, Datum.of(datumText), stripDegrees, zone, AxisOrder.NORTH_EAST);
  }
}
