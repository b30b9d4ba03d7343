package lanxian.exchange.layer;

import java.util.Locale;

/**
 * A file in memory. The name is only ever shown or compared, never used as a path.
 *
 * @param name file name, or entry name with folders, {@code /} between them
 * @param bytes content; not copied, not to be changed
 */
public record SourceFile(String name, byte[] bytes) {
  /** Lower-case ending without the dot; empty if there is none. */
  public String extension() {
    return extensionOf(name);
  }

  /** Name without its ending. */
  public String stem() {
    return stemOf(name);
  }

  public static String extensionOf(String name) {
    int dot = name.lastIndexOf('.');
    return dot > name.lastIndexOf('/') ? name.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
  }

  public static String stemOf(String name) {
    int dot = name.lastIndexOf('.');
    return dot > name.lastIndexOf('/') ? name.substring(0, dot) : name;
  }
}
