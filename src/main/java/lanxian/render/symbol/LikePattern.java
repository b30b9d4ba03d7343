package lanxian.render.symbol;

import java.util.stream.IntStream;
import org.geotools.api.filter.PropertyIsLike;

/**
 * The pattern of a PropertyIsLike: characters, single-character signs and wildcards. Matching goes back to the last
 * wildcard only, so no pattern takes longer than text times pattern.
 */
final class LikePattern {
  private static final int ANY_RUN = -1;
  private static final int ANY_ONE = -2;

  private final int[] signs;
  private final boolean matchCase;

  private LikePattern(int[] signs, boolean matchCase) {
    this.signs = signs;
    this.matchCase = matchCase;
  }

  static LikePattern of(PropertyIsLike filter) {
    String like = filter.getLiteral();
    IntStream.Builder signs = IntStream.builder();
    int i = 0;
    while (i < like.length()) {
      boolean escaped = isAt(like, i, filter.getEscape()) && i + filter.getEscape().length() < like.length();
      if (escaped) {
        i += filter.getEscape().length();
      }
      if (!escaped && isAt(like, i, filter.getWildCard())) {
        signs.add(ANY_RUN);
        i += filter.getWildCard().length();
      } else if (!escaped && isAt(like, i, filter.getSingleChar())) {
        signs.add(ANY_ONE);
        i += filter.getSingleChar().length();
      } else {
        signs.add(like.codePointAt(i));
        i += Character.charCount(like.codePointAt(i));
      }
    }
    return new LikePattern(signs.build().toArray(), filter.isMatchingCase());
  }

  private static boolean isAt(String text, int index, String sign) {
    return sign != null && !sign.isEmpty() && text.startsWith(sign, index);
  }

  boolean matches(String value) {
    int[] text = value.codePoints().toArray();
    int sign = 0;
    int at = 0;
    int run = -1;
    int runFrom = 0;
    while (at < text.length) {
      if (sign < signs.length && signs[sign] == ANY_RUN) {
        run = sign++;
        runFrom = at;
      } else if (sign < signs.length && isSame(signs[sign], text[at])) {
        sign++;
        at++;
      } else if (run >= 0) {
        sign = run + 1;
        at = ++runFrom;
      } else {
        return false;
      }
    }
    while (sign < signs.length && signs[sign] == ANY_RUN) {
      sign++;
    }
    return sign == signs.length;
  }

  private boolean isSame(int sign, int character) {
    return sign == ANY_ONE || sign == character
        || !matchCase && Character.toLowerCase(sign) == Character.toLowerCase(character);
  }
}
