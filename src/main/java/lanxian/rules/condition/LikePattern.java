package lanxian.rules.condition;

import java.util.regex.Pattern;
import org.geotools.api.filter.PropertyIsLike;

/** A LIKE pattern as a regular expression over the whole text. */
final class LikePattern {
  private LikePattern() {}

  static Pattern compile(PropertyIsLike like) {
    StringBuilder regex = new StringBuilder();
    String pattern = like.getLiteral();
    for (int i = 0; i < pattern.length(); i++) {
      if (pattern.startsWith(like.getEscape(), i) && i + 1 < pattern.length()) {
        i++;
        regex.append(Pattern.quote(pattern.substring(i, i + 1)));
      } else if (pattern.startsWith(like.getWildCard(), i)) {
        regex.append(".*");
      } else if (pattern.startsWith(like.getSingleChar(), i)) {
        regex.append('.');
      } else {
        regex.append(Pattern.quote(pattern.substring(i, i + 1)));
      }
    }
    int caseFlags = like.isMatchingCase() ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    return Pattern.compile(regex.toString(), Pattern.DOTALL | caseFlags);
  }
}
