package lanxian.editing.validation;

import lanxian.domain.FaultCode;

/** What can be wrong with a zone before it is published. */
public enum ValidationCode implements FaultCode {
  /** Rings cross or touch themselves or each other in a way that is not allowed. */
  ZONE_INVALID,
  /** A zone that decides verdicts is no area. */
  ZONE_NOT_AN_AREA,
  /** A part of a zone is narrower than a sliver. */
  ZONE_SLIVER_PART,
  /** A zone lies over another of a category that forbids it. */
  ZONE_OVERLAP,
  /** A zone lies over a neighbour by so little in width that nobody meant it. */
  ZONE_SLIVER_OVERLAP,
  /** A narrow space is left to a neighbour. */
  ZONE_GAP,
  /** Vertices lie nearly but not quite on a neighbour's line. */
  ZONE_NEAR_LINE,
  /** A zone sticks out of the one that has to surround it, e.g. L1 out of L2. */
  ZONE_NOT_NESTED,
  /** A zone lies beside the one that has to surround it, and is open on some side. */
  ZONE_OPEN_SIDE,
  /** The declared area is not the one of the polygon. */
  ZONE_AREA_DIFFERS,
  /** Nothing tells how accurate the boundary is. */
  ZONE_ACCURACY_MISSING,
  /** Nothing tells by what the zone was delineated. */
  ZONE_BASIS_MISSING,
  /** The zone was delineated by a document that is no longer in force. */
  ZONE_BASIS_REPEALED,
  /** Part of the zone lies outside the prefecture. */
  ZONE_OUTSIDE_PREFECTURE,
  /** The zone lies in another county than it says. */
  ZONE_OTHER_COUNTY,
  /** A generated zone would be published as an approved one. */
  ZONE_GENERATED_AS_APPROVED,
  /** A zone that claims to be approved names no document of it. */
  ZONE_APPROVAL_MISSING,
  /** The list of villages is not what lies in the polygon. */
  ZONE_VILLAGES_DIFFER,
  /** A check could not be made. */
  ZONE_NOT_CHECKED
}
