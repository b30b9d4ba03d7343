package lanxian.geo.forensics;

import java.util.List;
import lanxian.domain.Notice;
import lanxian.geo.Crs;
import org.locationtech.jts.geom.Coordinate;

/**
 * How a file's numbers are to be read.
 *
 * @param crs their CRS
 * @param order order of the columns as they are, which need not be the custom of the format
 * @param notices what an officer should know; codes of {@link NoticeCode}
 */
public record Decision(Crs crs, AxisOrder order, List<Notice> notices) {
  public Decision {
    notices = List.copyOf(notices);
  }

  /** The coordinate in {@link #crs} with x = longitude or easting. */
  public Coordinate coordinate(double first, double second) {
    return order.coordinate(first, second);
  }
}
