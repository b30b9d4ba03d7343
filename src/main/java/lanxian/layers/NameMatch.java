package lanxian.layers;

/**
 * A feature whose name or id holds a text.
 *
 * @param feature number in {@link Layer#features}
 */
public record NameMatch(int feature, How how) {
  /** How well it fits, the best first. */
  public enum How {
    /** The name or the id is the text. */
    WHOLE,
    /** One of them begins with it. */
    BEGIN,
    /** One of them holds it. */
    PART
  }
}
