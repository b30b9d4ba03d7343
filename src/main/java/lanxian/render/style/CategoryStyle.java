package lanxian.render.style;

import java.util.Objects;
import lanxian.domain.LocalizedText;
import org.geotools.api.style.Style;

/** The style of one category. Immutable: nobody changes {@link #style}. */
public final class CategoryStyle {
  private final String category;
  private final LocalizedText title;
  private final byte[] sld;
  private final Style style;
  private final String hash;

  /**
   * @param category code
   * @param title name of the category
   * @param sld the file as it is
   * @param style what it says
   */
  public CategoryStyle(String category, LocalizedText title, byte[] sld, Style style) {
    this.category = Objects.requireNonNull(category, "category");
    this.title = Objects.requireNonNull(title, "title");
    this.sld = sld.clone();
    this.style = Objects.requireNonNull(style, "style");
    this.hash = Sha256.of(sld);
  }

  /** Code of the category. */
  public String category() {
    return category;
  }

  /** Name of the category. */
  public LocalizedText title() {
    return title;
  }

  /** The SLD document, byte for byte as it lies in the folder. */
  public byte[] sld() {
    return sld.clone();
  }

  /** The style model; not to be changed. */
  public Style style() {
    return style;
  }

  /** SHA-256 of the SLD document as 64 hexadecimal digits: what is made from it changes only when this does. */
  public String hash() {
    return hash;
  }
}
