package lanxian.checks;

import java.time.ZoneId;

/**
 * Options of the check service.
 *
 * @param indexes how many indexes (one per revision and day) are kept at hand
 * @param olderDatasets how many datasets besides the newest are kept at hand for replays
 * @param zone where "today" is: legal days are days in China
 */
public record CheckOptions(int indexes, int olderDatasets, ZoneId zone) {
  public static final CheckOptions DEFAULT = new CheckOptions(16, 2, ZoneId.of("Asia/Shanghai"));

  public CheckOptions {
    if (indexes < 1 || olderDatasets < 1) {
      throw new IllegalArgumentException("at least one index and one older dataset must be kept");
    }
  }
}
