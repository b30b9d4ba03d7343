package lanxian.domain;

/**
 * Entry of the coverage register.
 *
 * @param countyCode six-digit code
 * @param validity days the status holds for
 * @param note why, source; may be empty
 */
public record Coverage(String countyCode, String category, CoverageStatus status, Validity validity, String note) {}
