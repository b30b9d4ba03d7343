package lanxian.geo.forensics;

import java.util.ArrayList;
import java.util.List;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Notice;
import lanxian.geo.Crs;
import lanxian.geo.CrsRegistry;
import lanxian.geo.GeoFault;

/** Reads Gauss-Krüger coordinates: which zone, with or without its number, which column is the easting. */
final class GridDecider {
  private final CrsRegistry registry;
  private final RegionCheck region;

  GridDecider(CrsRegistry registry, RegionCheck region) {
    this.registry = registry;
    this.region = region;
  }

  Decision decide(Declaration declared, Reading reading, double[] first, double[] second) {
    List<Notice> notices = new ArrayList<>();
    if (reading.order() != declared.order()) {
      notices.add(NoticeCode.AXES_LOOK_SWAPPED.notice("the columns are "
          + (reading.order() == AxisOrder.EAST_NORTH ? "easting, northing" : "northing, easting") + "; e.g. %s, %s",
          first[0], second[0]));
    }
    if (declared.crs() != null && declared.crs().kind() != Crs.Kind.GAUSS_KRUGER) {
      notices.add(NoticeCode.CRS_CONFLICT.notice(
          "the numbers are those of a Gauss-Krüger strip, not of %s", declared.crs().name()));
    } else if (declared.crs() == null && !declared.datum().isStored()) {
      notices.add(NoticeCode.CRS_ASSUMED.notice("the file names no datum; CGCS2000 was taken"));
    }
    DeclaredZone zone = DeclaredZone.of(declared, notices);
    Crs crs = reading.prefix() > 0
        ? byPrefix(reading.prefix(), declared, zone, notices)
        : byDeclaration(declared, zone, reading.order(), first, second, notices);
    return new Decision(crs, reading.order(), notices);
  }

  private Crs byPrefix(int prefix, Declaration declared, DeclaredZone zone, List<Notice> notices) {
    int strip = Reading.stripDegrees(prefix);
    boolean otherZone = zone.number() != 0 && (zone.number() != prefix || zone.stripDegrees() != strip);
    boolean otherStrip = zone.number() == 0 && zone.stripDegrees() != 0 && zone.stripDegrees() != strip;
    boolean unexpected = isStrip(declared.crs()) && !declared.crs().prefixed();
    if (otherZone || otherStrip || unexpected) {
      String said = unexpected ? declared.crs().name() : zone.text();
      notices.add(NoticeCode.ZONE_PREFIX_CONFLICT.notice(
          "the eastings begin with %d° zone %d, the file says %s", strip, prefix, said).with(prefix, said));
    }
    return !otherZone && isStrip(declared.crs()) && declared.crs().prefixed()
        ? declared.crs() : registry.gaussKruger(strip, prefix, true);
  }

  private Crs byDeclaration(Declaration declared, DeclaredZone zone, AxisOrder order, double[] first, double[] second,
      List<Notice> notices) {
    if (isStrip(declared.crs()) && !declared.crs().prefixed()) {
      return declared.crs();
    }
    if (zone.number() == 0) {
      throw new FaultException(Fault.of(GeoFault.ZONE_UNKNOWN,
          "the eastings carry no zone number and the file names no zone (带号, 中央子午线); it must be given. "
              + region.zonesThatFit(order, first, second)).with(region.zones(order, first, second).toArray()));
    }
    if (isStrip(declared.crs())) {
      notices.add(NoticeCode.ZONE_PREFIX_CONFLICT.notice(
          "the eastings carry no zone number, the file says %s", declared.crs().name()));
    }
    return registry.gaussKruger(zone.stripDegrees(), zone.number(), false);
  }

  private static boolean isStrip(Crs crs) {
    return crs != null && crs.kind() == Crs.Kind.GAUSS_KRUGER;
  }
}
