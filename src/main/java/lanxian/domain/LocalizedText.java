package lanxian.domain;

import java.util.Objects;

/** A text in Chinese and English. The Chinese one is the text of record. */
public record LocalizedText(String zh, String en) {
  public LocalizedText {
    Objects.requireNonNull(zh, "zh");
    Objects.requireNonNull(en, "en");
  }

  /** The text in {@code language} ("zh" or "en"); every other language gets English. */
  public String in(String language) {
    return "zh".equals(language) ? zh : en;
  }
}
