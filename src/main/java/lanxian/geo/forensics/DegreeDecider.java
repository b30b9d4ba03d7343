package lanxian.geo.forensics;

import java.util.ArrayList;
import java.util.List;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Notice;
import lanxian.geo.Crs;
import lanxian.geo.GeoFault;

/** Reads pairs of degrees. Longitudes and latitudes of China share no number, so they tell their order. */
final class DegreeDecider {
  private final Region expected;

  DegreeDecider(Region expected) {
    this.expected = expected;
  }

  Decision decide(Declaration declared, double[] first, double[] second) {
    List<Notice> notices = new ArrayList<>();
    AxisOrder order = order(declared.order(), first, second);
    if (order != declared.order()) {
      notices.add(NoticeCode.AXES_LOOK_SWAPPED.notice("the columns are "
          + (order == AxisOrder.EAST_NORTH ? "longitude, latitude" : "latitude, longitude") + "; e.g. %s, %s",
          first[0], second[0]));
    }
    return new Decision(crs(declared, notices), order, notices);
  }

  private static Crs crs(Declaration declared, List<Notice> notices) {
    Crs crs = declared.crs();
    if (crs != null && crs.isGeographic()) {
      return crs;
    }
    if (crs != null) {
      notices.add(NoticeCode.CRS_CONFLICT.notice("the numbers are degrees, not those of %s", crs.name()));
    } else if (!declared.datum().isStored()) {
      notices.add(NoticeCode.CRS_ASSUMED.notice("degrees without a CRS are taken as CGCS2000"));
    }
    return Crs.STORED;
  }

  private AxisOrder order(AxisOrder custom, double[] first, double[] second) {
    for (Region region : new Region[] {expected, Region.CHINA}) {
      boolean[] inside = new boolean[first.length];
      int asIs = 0;
      int swapped = 0;
      for (int i = 0; i < first.length; i++) {
        inside[i] = region.contains(custom.coordinate(first[i], second[i]));
        asIs += inside[i] ? 1 : 0;
        swapped += region.contains(custom.swapped().coordinate(first[i], second[i])) ? 1 : 0;
      }
      // a layer of the whole world has points that lie in China only if swapped, and others that never do
      if (asIs > 0 && swapped > 0 && asIs + swapped == first.length) {
        throw mixed(inside, asIs < swapped, first, second);
      }
      if (asIs > 0 || swapped == first.length) {
        return asIs > 0 ? custom : custom.swapped();
      }
    }
    return orderByRange(custom, first, second);
  }

  /** Elsewhere in the world only a latitude above 90° tells. */
  private static AxisOrder orderByRange(AxisOrder custom, double[] first, double[] second) {
    List<Fault> faults = new ArrayList<>();
    boolean swappedFits = true;
    for (int i = 0; i < first.length; i++) {
      if (Math.abs(custom.coordinate(first[i], second[i]).y) > 90) {
        CoordinateForensics.add(faults, GeoFault.COORDINATE_OUT_OF_RANGE, "no latitude", first[i], second[i]);
      }
      swappedFits &= Math.abs(custom.swapped().coordinate(first[i], second[i]).y) <= 90;
    }
    if (!faults.isEmpty() && !swappedFits) {
      throw new FaultException(faults);
    }
    return faults.isEmpty() ? custom : custom.swapped();
  }

  private static FaultException mixed(boolean[] inside, boolean insideAreFew, double[] first, double[] second) {
    List<Fault> faults = new ArrayList<>();
    for (int i = 0; i < inside.length; i++) {
      if (inside[i] == insideAreFew) {
        CoordinateForensics.add(faults, GeoFault.COORDINATES_MIXED,
            "longitude and latitude in another order than most", first[i], second[i]);
      }
    }
    return new FaultException(faults);
  }
}
