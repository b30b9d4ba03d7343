package lanxian.exchange.coverage;

import lanxian.domain.FaultCode;

/** What can be wrong with a coverage register. */
public enum CoverageFault implements FaultCode {
  /** Not readable as CSV. */
  COVERAGE_NOT_CSV,
  /** Columns missing or unknown. */
  COVERAGE_COLUMNS,
  /** Not a county code. */
  COVERAGE_COUNTY,
  /** Not a category of the registry. */
  COVERAGE_CATEGORY,
  /** Not a status. */
  COVERAGE_STATUS,
  /** A date does not parse, or the period ends before it begins. */
  COVERAGE_DATE
}
