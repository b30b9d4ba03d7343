package lanxian.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lanxian.siting.overlap.Contact;

/** The words of a record in one language, from {@code messages/record_*.properties}. */
final class Phrases {
  private static final Pattern ARTICLE = Pattern.compile("(\\d+)(?:[(（]([^)）]+)[)）])?");

  private final boolean chinese;
  private final Properties words = new Properties();

  private Phrases(String lang) {
    this.chinese = "zh".equals(lang);
    String resource = "/messages/record_" + (chinese ? "zh" : "en") + ".properties";
    try (var reader = new InputStreamReader(Phrases.class.getResourceAsStream(resource), StandardCharsets.UTF_8)) {
      words.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Words of a language; every language but "zh" gets English. */
  static Phrases of(String lang) {
    return new Phrases(lang);
  }

  /** @throws IllegalArgumentException for a key that is not in the file */
  String get(String key, Object... values) {
    String pattern = words.getProperty(key);
    if (pattern == null) {
      throw new IllegalArgumentException("no phrase " + key);
    }
    return values.length == 0 ? pattern : String.format(Locale.ROOT, pattern, values);
  }

  /** Why an overlap does not count. */
  String sliver(Contact contact, boolean area) {
    double allowed = Rounded.to(contact.tolerance().allowed(), area ? 2 : 1);
    return get(area ? "sliver.area" : "sliver.line", number(allowed));
  }

  /** A law as officers cite it: 《…》第319条第1款第（一）项, or "… art. 319 para. 1 (一)". */
  String citation(JsonNode basis) {
    String document = basis.path("document").asText();
    String article = basis.path("article").asText();
    int paragraph = basis.path("paragraph").asInt();
    Matcher numbered = ARTICLE.matcher(article);
    boolean known = numbered.matches();
    String item = known ? numbered.group(2) : null;
    if (chinese) {
      return "《" + document + "》" + (!known ? article : "第" + numbered.group(1) + "条")
          + (paragraph == 0 ? "" : "第" + paragraph + "款") + (item == null ? "" : "第（" + item + "）项");
    }
    return document + (article.isEmpty() ? "" : known ? " art. " + numbered.group(1) : " " + article)
        + (paragraph == 0 ? "" : " para. " + paragraph) + (item == null ? "" : " (" + item + ")");
  }

  /** A date of a record: 2026年11月23日, or ISO. */
  String date(String iso) {
    LocalDate date = LocalDate.parse(iso);
    return chinese ? date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日" : iso;
  }

  String direction(String wind) {
    return Compass.valueOf(wind).in(chinese ? "zh" : "en");
  }

  /** A number without exponent and needless zeros. */
  static String number(double value) {
    String plain = BigDecimal.valueOf(value).toPlainString();
    return plain.contains(".") ? plain.replaceFirst("\\.?0+$", "") : plain;
  }
}
