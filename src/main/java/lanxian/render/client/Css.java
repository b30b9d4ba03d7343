package lanxian.render.client;

import java.awt.Color;

/** Values as CSS writes them. */
final class Css {
  private Css() {}

  /** @param hex {@code #rrggbb} */
  static String rgba(String hex, double opacity) {
    Color colour = Color.decode(hex);
    return "rgba(" + colour.getRed() + "," + colour.getGreen() + "," + colour.getBlue() + "," + Json.number(opacity)
        + ")";
  }
}
