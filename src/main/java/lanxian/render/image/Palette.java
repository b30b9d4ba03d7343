package lanxian.render.image;

import java.util.Arrays;

/** The colours of a picture that has few. */
final class Palette {
  private static final int MAX = 256;
  private static final int SLOTS = 1024;

  private final int[] keys = new int[SLOTS];
  private final short[] numbers = new short[SLOTS];
  private final int[] colours = new int[MAX];
  private int size;

  private Palette() {
    Arrays.fill(numbers, (short) -1);
  }

  /** The palette of premultiplied pixels; null if they have more than 256 colours. */
  static Palette of(int[] pixels) {
    Palette palette = new Palette();
    int before = ~pixels[0];
    for (int pixel : pixels) {
      if (pixel != before) {
        before = pixel;
        if (palette.number(pixel) < 0) {
          return null;
        }
      }
    }
    return palette;
  }

  /** The number of a colour, a new one if there is room; else -1. */
  private int number(int pixel) {
    int slot = (pixel * 0x9E3779B1) >>> 22;
    while (numbers[slot] >= 0) {
      if (keys[slot] == pixel) {
        return numbers[slot];
      }
      slot = (slot + 1) & (SLOTS - 1);
    }
    if (size == MAX) {
      return -1;
    }
    keys[slot] = pixel;
    numbers[slot] = (short) size;
    colours[size] = unmultiplied(pixel);
    return size++;
  }

  /** Alpha, red, green, blue, not multiplied. */
  static int unmultiplied(int pixel) {
    int alpha = pixel >>> 24;
    if (alpha == 255 || alpha == 0) {
      return alpha == 0 ? 0 : pixel;
    }
    return alpha << 24 | unmultiplied(pixel >> 16 & 255, alpha) << 16 | unmultiplied(pixel >> 8 & 255, alpha) << 8
        | unmultiplied(pixel & 255, alpha);
  }

  private static int unmultiplied(int channel, int alpha) {
    return Math.min(255, (channel * 255 + alpha / 2) / alpha);
  }

  int size() {
    return size;
  }

  /** Red, green, blue of each. */
  byte[] colours() {
    byte[] bytes = new byte[3 * size];
    for (int i = 0; i < size; i++) {
      bytes[3 * i] = (byte) (colours[i] >> 16);
      bytes[3 * i + 1] = (byte) (colours[i] >> 8);
      bytes[3 * i + 2] = (byte) colours[i];
    }
    return bytes;
  }

  /** Alpha of each up to the last one that is not opaque. */
  byte[] alphas() {
    int count = size;
    while (count > 0 && colours[count - 1] >>> 24 == 255) {
      count--;
    }
    byte[] bytes = new byte[count];
    for (int i = 0; i < count; i++) {
      bytes[i] = (byte) (colours[i] >>> 24);
    }
    return bytes;
  }

  /** The number of each pixel's colour. */
  int[] numbers(int[] pixels) {
    int[] all = new int[pixels.length];
    int before = pixels[0];
    int number = number(before);
    for (int i = 0; i < all.length; i++) {
      if (pixels[i] != before) {
        before = pixels[i];
        number = number(before);
      }
      all[i] = number;
    }
    return all;
  }
}
