package lanxian.siting;

import lanxian.domain.LocalizedText;

/**
 * Something an officer should know before leaning on the answer.
 *
 * @param code stable key
 */
public record Warning(String code, LocalizedText detail) {
  /** Code of {@link #illustrative}. */
  public static final String ILLUSTRATIVE_ZONES = "ILLUSTRATIVE_ZONES";

  /** So many of the zones found have generated boundaries. */
  public static Warning illustrative(long count) {
    return new Warning(ILLUSTRATIVE_ZONES, new LocalizedText(
        "命中的分区中有 " + count + " 个边界为推定，未经批准，仅供参考",
        count + " of the zones found have generated boundaries that nobody approved: for orientation only"));
  }
}
