package lanxian.render.raster;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A colour; channels and alpha 0–255, sRGB, not multiplied.
 */
public record Colour(int red, int green, int blue, int alpha) {
  public static final Colour WHITE = new Colour(255, 255, 255, 255);
  public static final Colour BLACK = new Colour(0, 0, 0, 255);
  public static final Colour TRANSPARENT = new Colour(0, 0, 0, 0);

  private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");

  public Colour {
    if ((red | green | blue | alpha) >>> 8 != 0) {
      throw new IllegalArgumentException("channels are 0 to 255");
    }
  }

  /** The colour of {@code #rrggbb}. */
  public static Optional<Colour> ofHex(String text) {
    if (text == null || !HEX.matcher(text.strip()).matches()) {
      return Optional.empty();
    }
    int rgb = Integer.parseInt(text.strip().substring(1), 16);
    return Optional.of(new Colour(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255, 255));
  }

  static Colour ofPremultiplied(int pixel) {
    int alpha = pixel >>> 24;
    if (alpha == 0) {
      return TRANSPARENT;
    }
    return new Colour(unmultiplied(pixel >> 16 & 255, alpha), unmultiplied(pixel >> 8 & 255, alpha),
        unmultiplied(pixel & 255, alpha), alpha);
  }

  private static int unmultiplied(int channel, int alpha) {
    return Math.min(255, (channel * 255 + alpha / 2) / alpha);
  }

  /** As a canvas holds it, with an opacity of 0–1 on top. */
  public int premultiplied(double opacity) {
    int share = (int) Math.round(alpha * Math.max(0, Math.min(1, opacity)));
    return Canvas.times(0xff000000 | red << 16 | green << 8 | blue, share);
  }
}
