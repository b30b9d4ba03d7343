package lanxian.geo.forensics;

import java.util.List;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Notice;
import lanxian.geo.Crs;
import lanxian.geo.GeoFault;

/**
 * The zone that a file names.
 *
 * @param stripDegrees 3 or 6, 0 if it names none
 * @param number 0 if it names none
 */
record DeclaredZone(int stripDegrees, int number) {
  private static final int LEAST_MERIDIAN = 73;

  /**
   * The zone of the CRS, else that of 带号 with 几度分带; 带号 alone tells the kind of strip, as the numbers of both
   * kinds do not overlap in China.
   *
   * @throws FaultException CRS_UNKNOWN for numbers that name no strip
   */
  static DeclaredZone of(Declaration declared, List<Notice> notices) {
    Crs crs = declared.crs();
    if (crs != null && crs.kind() == Crs.Kind.GAUSS_KRUGER) {
      return new DeclaredZone(crs.stripDegrees(), crs.zone());
    }
    int strip = declared.stripDegrees() == null ? 0 : declared.stripDegrees();
    int zone = declared.zone() == null ? 0 : declared.zone();
    if (strip != 0 && strip != 3 && strip != 6) {
      throw unknown(strip + "° strips (几度分带) are not in use; 3 or 6");
    }
    if (zone >= LEAST_MERIDIAN) {
      DeclaredZone read = ofMeridian(strip == 0 ? 3 : strip, zone);
      notices.add(NoticeCode.ZONE_READ_AS_MERIDIAN.notice(
          "带号 %d was read as the central meridian of %s", zone, read.text()).with(zone, read.stripDegrees(), read.number()));
      return read;
    }
    if (zone != 0 && Reading.stripDegrees(zone) == 0) {
      throw unknown("zone (带号) " + zone + " is not in China; 3° zones are 25 to 45, 6° zones 13 to 23");
    }
    if (zone != 0 && strip != 0 && Reading.stripDegrees(zone) != strip) {
      notices.add(NoticeCode.ZONE_PREFIX_CONFLICT.notice(
          "zone %d is a %d° zone, 几度分带 says %s", zone, Reading.stripDegrees(zone), strip));
    }
    return zone == 0 ? new DeclaredZone(strip, 0) : new DeclaredZone(Reading.stripDegrees(zone), zone);
  }

  String text() {
    return number == 0 ? stripDegrees + "° strips" : stripDegrees + "° zone " + number;
  }

  private static DeclaredZone ofMeridian(int strip, int meridian) {
    int zone = strip == 3 ? meridian / 3 : (meridian + 3) / 6;
    int back = strip == 3 ? 3 * zone : 6 * zone - 3;
    if (back != meridian || Reading.stripDegrees(zone) != strip) {
      throw unknown("带号 " + meridian + " is neither a zone nor a central meridian of " + strip + "° strips");
    }
    return new DeclaredZone(strip, zone);
  }

  private static FaultException unknown(String detail) {
    return new FaultException(Fault.of(GeoFault.CRS_UNKNOWN, detail));
  }
}
