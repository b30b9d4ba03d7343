package lanxian.store;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The end of the audit record at some time. Who keeps it elsewhere can tell later that nothing up to there was changed,
 * even by somebody who makes all hashes anew.
 *
 * @param number of the last row; 0 if there is none
 * @param hash of that row; {@link AuditChain#BEGINNING} if there is none
 */
public record AuditHead(long number, String hash) {
  /** Where the record begins. */
  public static final AuditHead NONE = new AuditHead(0, AuditChain.BEGINNING);

  private static final Pattern TEXT = Pattern.compile("(\\d{1,18}):([0-9a-f]{64})");

  /**
   * Reads what {@link #toString} wrote.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static AuditHead parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "the end of an audit record is written as its number, a colon and 64 hexadecimal digits");
    }
    return new AuditHead(Long.parseLong(matcher.group(1)), matcher.group(2));
  }

  /** NUMBER:HASH. */
  @Override
  public String toString() {
    return number + ":" + hash;
  }
}
