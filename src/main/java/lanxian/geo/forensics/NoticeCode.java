package lanxian.geo.forensics;

import lanxian.domain.Notice;

/** Codes of the notices on coordinates. */
public enum NoticeCode {
  /** The columns come in the other order than the format's custom. */
  AXES_LOOK_SWAPPED,
  /** The zone number in the eastings, or its absence, is not what the file says. */
  ZONE_PREFIX_CONFLICT,
  /** Eastings lie outside the strip's own width, or the place lies outside the region but not in another zone. */
  ZONE_LOOKS_WRONG,
  /** 带号 holds the central meridian. */
  ZONE_READ_AS_MERIDIAN,
  /** The numbers are degrees where the file says metres, or the other way round. */
  CRS_CONFLICT,
  /** The file names no CRS or datum; CGCS2000 was taken. */
  CRS_ASSUMED,
  /** The place lies outside the region that is expected. */
  OUTSIDE_EXPECTED_REGION,
  /** Attributes or names are those of a source that shifts coordinates on purpose. */
  GCJ02_SUSPECTED;

  /** The notice with this code and a text for a person, into which its values are put. */
  public Notice notice(String format, Object... values) {
    return Notice.of(name(), format, values);
  }
}
