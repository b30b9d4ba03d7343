package lanxian.exchange.encoding;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.List;

/**
 * Tells Chinese texts in GBK from western texts that happen to decode as GBK: "México" in Latin-1 is a valid GBK
 * text too, but with a character that hardly any Chinese text holds.
 *
 * <p>GB2312 lists the characters in daily use (6,763 of them); GBK and GB18030 add rare ones. Where at least half of
 * the non-ASCII characters are in GB2312, the text counts as Chinese.
 */
final class ChineseLikeness {
  private static final double ENOUGH = 0.5;
  private static final double DECODABLE = 0.9;
  private static final int LAST_LEAD_OF_FIRST_LEVEL = 0xD7;

  private ChineseLikeness() {}

  /** True if nearly all of the samples decode and most of their characters are common Chinese ones. */
  static boolean of(List<byte[]> samples) {
    CharsetEncoder common = Charset.forName("GB2312").newEncoder();
    long undecodable = 0;
    long counted = 0;
    long inGb2312 = 0;
    for (byte[] sample : samples) {
      String text = StrictText.decode(sample, StrictText.GB18030)
          .or(() -> StrictText.decodeCut(sample, StrictText.GB18030)).orElse(null);
      if (text == null) {
        undecodable++;
        continue;
      }
      int[] foreign = text.codePoints().filter(c -> c > 0x7F).toArray();
      counted += foreign.length;
      for (int c : foreign) {
        inGb2312 += c <= 0xFFFF && common.canEncode((char) c) ? 1 : 0;
      }
    }
    return undecodable <= samples.size() * (1 - DECODABLE) && counted > 0 && inGb2312 >= counted * ENOUGH;
  }

  /**
   * As {@link #of}, for texts that claim a western charset: also every run of high bytes must have an even length, as
   * two-byte characters have, while accented letters mostly stand alone; and half of the characters must be in the
   * first level of GB2312 (the commonest 3,755) or signs, which the öß of "Größe" is not.
   */
  static boolean againstWestern(List<byte[]> samples) {
    return of(samples) && samples.stream().allMatch(ChineseLikeness::evenRuns) && firstLevel(samples);
  }

  private static boolean firstLevel(List<byte[]> samples) {
    long pairs = 0;
    long first = 0;
    for (byte[] sample : samples) {
      for (int i = 0; i + 1 < sample.length; i++) {
        if (sample[i] < 0) {
          pairs++;
          first += (sample[i] & 0xFF) <= LAST_LEAD_OF_FIRST_LEVEL ? 1 : 0;
          i++;
        }
      }
    }
    return first >= pairs * ENOUGH;
  }

  private static boolean evenRuns(byte[] bytes) {
    int run = 0;
    for (byte b : bytes) {
      if (b < 0) {
        run++;
      } else if (run % 2 != 0) {
        return false;
      } else {
        run = 0;
      }
    }
    return true;
  }
}
