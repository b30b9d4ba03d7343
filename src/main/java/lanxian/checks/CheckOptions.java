package lanxian.checks;

import java.nio.file.Path;
import java.time.ZoneId;

/**
 * Options of the check service.
 *
 * @param indexes how many indexes (one per revision and day) are kept at hand
 * @param olderDatasets how many datasets besides the newest are kept at hand for replays
 * @param zone where "today" is: legal days are days in China
 * @param memoryBytes how much memory the cells of the zones may take: an index that takes more is kept in a file, and
 *     as many other days are kept at hand as fit; older datasets may take half as much besides, indexes of them a quarter
 * @param folder where indexes are saved for the next start and for want of memory; null: nowhere, all is in memory
 */
public record CheckOptions(int indexes, int olderDatasets, ZoneId zone, long memoryBytes, Path folder) {
  public static final CheckOptions DEFAULT =
      new CheckOptions(16, 2, ZoneId.of("Asia/Shanghai"), 2048L << 20, null);

  private static final int OLDER_SHARE = 2; // questions about the past are rare: the cells need the memory more
  private static final int OLDER_INDEX_SHARE = 4;
  private static final int MAX_OLDER_INDEXES = 8;

  public CheckOptions {
    if (indexes < 1 || olderDatasets < 1 || memoryBytes < 1) {
      throw new IllegalArgumentException("at least one index and one older dataset must be kept, in some memory");
    }
  }

  /** How many indexes of older revisions are kept at hand. */
  int olderIndexes() {
    return Math.min(indexes, MAX_OLDER_INDEXES);
  }

  /** How much memory they may take; one is kept whatever it takes. */
  long olderIndexBytes() {
    return Math.max(1, memoryBytes / OLDER_INDEX_SHARE);
  }

  /** How much memory older datasets may take; one is kept whatever it takes. */
  long olderBytes() {
    return Math.max(1, memoryBytes / OLDER_SHARE);
  }
}
