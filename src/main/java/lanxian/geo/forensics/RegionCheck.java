package lanxian.geo.forensics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import lanxian.domain.FaultException;
import lanxian.domain.Notice;
import lanxian.geo.Crs;
import lanxian.geo.CrsRegistry;
import lanxian.geo.Reprojector;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** Looks where the numbers come to lie: outside their own strip, or outside the region that is expected. */
final class RegionCheck {
  /** Half the width of a 3° strip at 40°; at 44° its edge lies 120 km from the meridian. */
  private static final double HALF_STRIP_M = 125_000;

  private static final double FALSE_EASTING = 500_000;
  private static final double PREFIX = 1_000_000;

  private final CrsRegistry registry;
  private final Region expected;
  private final Reprojector reprojector = new Reprojector(Reprojector.DEFAULT_EDGE_ERROR_M);
  private final GeometryFactory factory = new GeometryFactory();

  RegionCheck(CrsRegistry registry, Region expected) {
    this.registry = registry;
    this.expected = expected;
  }

  /** The decision with notices on where its first and its outermost points lie. */
  Decision check(Decision decision, double[] first, double[] second) {
    List<Notice> notices = new ArrayList<>(decision.notices());
    List<Coordinate> sample = sample(decision.order(), first, second);
    Crs crs = decision.crs();
    if (crs.kind() == Crs.Kind.GAUSS_KRUGER) {
      checkStrip(crs, sample, notices);
    }
    for (Coordinate point : sample) {
      Coordinate place = place(crs, point);
      if (place != null && !expected.contains(place)) {
        notices.add(outside(place, crs, decision.order(), first, second));
        break;
      }
    }
    return new Decision(crs, decision.order(), notices);
  }

  private Notice outside(Coordinate point, Crs crs, AxisOrder order, double[] first, double[] second) {
    String x = String.format(Locale.ROOT, "%.6f", point.x);
    String y = String.format(Locale.ROOT, "%.6f", point.y);
    boolean strip = crs.kind() == Crs.Kind.GAUSS_KRUGER;
    List<String> zones = strip ? zones(order, first, second) : List.of();
    Notice notice = NoticeCode.OUTSIDE_EXPECTED_REGION.notice("%s, %s lies outside %s. %s", x, y, expected.name(),
        strip ? zonesThatFit(order, first, second) : "");
    return zones.isEmpty() ? notice.with(x, y) : notice.with(x, y, String.join(", ", zones));
  }

  /** Whether all numbers read in this way lie in the region. */
  boolean isExpected(Crs crs, AxisOrder order, double[] first, double[] second) {
    for (Coordinate point : sample(order, first, second)) {
      Coordinate place = place(crs, point);
      if (place == null || !expected.contains(place)) {
        return false;
      }
    }
    return true;
  }

  /** Which 3° zones would place all numbers in the region, in words. */
  String zonesThatFit(AxisOrder order, double[] first, double[] second) {
    List<String> zones = zones(order, first, second);
    return zones.isEmpty() ? "No 3° zone places it in " + expected.name() + "."
        : "3° zones that place it in " + expected.name() + ": " + String.join(", ", zones) + ".";
  }

  /** Numbers of those 3° zones. */
  List<String> zones(AxisOrder order, double[] first, double[] second) {
    boolean eastFirst = order == AxisOrder.EAST_NORTH;
    double[] x = eastFirst ? withoutPrefix(first) : first;
    double[] y = eastFirst ? second : withoutPrefix(second);
    return IntStream.rangeClosed(25, 45)
        .filter(zone -> isExpected(registry.gaussKruger(3, zone, false), order, x, y))
        .mapToObj(String::valueOf).toList();
  }

  private static double[] withoutPrefix(double[] eastings) {
    return Arrays.stream(eastings).map(easting -> easting % PREFIX).toArray();
  }

  private static void checkStrip(Crs crs, List<Coordinate> sample, List<Notice> notices) {
    double half = HALF_STRIP_M * crs.stripDegrees() / 3;
    double falseEasting = FALSE_EASTING + (crs.prefixed() ? crs.zone() * PREFIX : 0);
    sample.stream().filter(point -> Math.abs(point.x - falseEasting) > half).findFirst()
        .ifPresent(point -> notices.add(NoticeCode.ZONE_LOOKS_WRONG.notice(
            "easting %s lies %s km from the meridian of %s, outside its own strip",
            String.format(Locale.ROOT, "%.3f", point.x),
            String.format(Locale.ROOT, "%.0f", Math.abs(point.x - falseEasting) / 1000), crs.name())));
  }

  /** The first point and those farthest west, east, south and north. */
  private static List<Coordinate> sample(AxisOrder order, double[] first, double[] second) {
    Coordinate start = order.coordinate(first[0], second[0]);
    Coordinate[] extremes = {start, start, start, start, start};
    for (int i = 1; i < first.length; i++) {
      Coordinate point = order.coordinate(first[i], second[i]);
      extremes[1] = point.x < extremes[1].x ? point : extremes[1];
      extremes[2] = point.x > extremes[2].x ? point : extremes[2];
      extremes[3] = point.y < extremes[3].y ? point : extremes[3];
      extremes[4] = point.y > extremes[4].y ? point : extremes[4];
    }
    List<Coordinate> sample = new ArrayList<>(extremes.length);
    for (Coordinate point : extremes) {
      if (!sample.contains(point)) {
        sample.add(point);
      }
    }
    return sample;
  }

  /** Longitude and latitude; null if the point lies outside the CRS, which the transform itself will report. */
  private Coordinate place(Crs crs, Coordinate point) {
    try {
      return reprojector.toStored(factory.createPoint(point), crs).getCoordinate();
    } catch (FaultException e) {
      return null;
    }
  }
}
