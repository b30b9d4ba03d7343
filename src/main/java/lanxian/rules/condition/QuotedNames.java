package lanxian.rules.condition;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts names that the grammar does not take bare into double quotes: dotted ones ({@code zone.class IN (…)} does not
 * parse) and those with Chinese characters. Quoted texts and names are left as they are.
 */
final class QuotedNames {
  private static final Pattern TOKEN =
      Pattern.compile("'(?:[^']|'')*'|\"[^\"]*\"|[\\p{L}_][\\p{L}\\p{N}_]*(?:\\.[\\p{L}_][\\p{L}\\p{N}_]*)*");
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private QuotedNames() {}

  static String of(String ecql) {
    return TOKEN.matcher(ecql).replaceAll(token -> Matcher.quoteReplacement(quoted(token.group())));
  }

  private static String quoted(String token) {
    boolean asItIs = token.startsWith("'") || token.startsWith("\"") || PLAIN.matcher(token).matches();
    return asItIs ? token : "\"" + token + "\"";
  }
}
