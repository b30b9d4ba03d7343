package lanxian.domain;

/** What is held of a category in a county. "No polygon" is never "permitted". */
public enum CoverageStatus {
  /** All zones are drawn and held. */
  DELINEATED,
  /** Some zones are drawn and held. */
  PARTIAL,
  /** The county has not drawn zones of this category. */
  NOT_DELINEATED,
  /** Zones exist but are not held here: a check is undetermined. */
  DATA_MISSING,
  /** The category cannot occur in this county. */
  NOT_APPLICABLE
}
