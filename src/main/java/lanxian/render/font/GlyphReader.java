package lanxian.render.font;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads outlines of TrueType glyphs, simple and composite, and flattens their curves.
 *
 * <p>Source: OpenType specification, glyf.
 */
final class GlyphReader {
  private static final int MAX_DEPTH = 6;
  private static final int STEPS_PER_CURVE = 4;

  // flags of points
  private static final int ON_CURVE = 1;
  private static final int SHORT_X = 2;
  private static final int SHORT_Y = 4;
  private static final int REPEATED = 8;
  private static final int SAME_X = 16;
  private static final int SAME_Y = 32;

  // flags of components
  private static final int WORDS = 1;
  private static final int OFFSETS = 2;
  private static final int SCALE = 8;
  private static final int MORE = 32;
  private static final int TWO_SCALES = 64;
  private static final int MATRIX = 128;

  private final ByteBuffer glyphs;
  private final ByteBuffer places;
  private final boolean longPlaces;
  private final int count;

  GlyphReader(ByteBuffer glyphs, ByteBuffer places, boolean longPlaces, int count) {
    this.glyphs = glyphs;
    this.places = places;
    this.longPlaces = longPlaces;
    this.count = count;
  }

  /** Contours in font units, y upwards; none for a blank. */
  List<double[]> contours(int glyph) {
    List<double[]> contours = new ArrayList<>();
    read(glyph, new double[] {1, 0, 0, 1, 0, 0}, 0, contours);
    return contours;
  }

  private int place(int glyph) {
    return longPlaces ? places.getInt(4 * glyph) : 2 * (places.getShort(2 * glyph) & 0xffff);
  }

  private void read(int glyph, double[] matrix, int depth, List<double[]> contours) {
    if (glyph < 0 || glyph >= count || depth > MAX_DEPTH || place(glyph) == place(glyph + 1)) {
      return;
    }
    int at = place(glyph);
    int ends = glyphs.getShort(at);
    if (ends >= 0) {
      simple(at + 10, ends, matrix, contours);
    } else {
      composite(at + 10, matrix, depth, contours);
    }
  }

  private void simple(int start, int ends, double[] matrix, List<double[]> contours) {
    if (ends == 0) {
      return;
    }
    int points = unsigned(start + 2 * (ends - 1)) + 1;
    int at = start + 2 * ends;
    at += 2 + unsigned(at); // instructions
    int[] flags = new int[points];
    for (int i = 0; i < points; i++) {
      flags[i] = glyphs.get(at++);
      if ((flags[i] & REPEATED) != 0) {
        for (int left = glyphs.get(at++) & 0xff; left > 0 && i + 1 < points; left--) {
          flags[i + 1] = flags[i];
          i++;
        }
      }
    }
    int[] xs = new int[points];
    at = coordinates(at, flags, SHORT_X, SAME_X, xs);
    int[] ys = new int[points];
    coordinates(at, flags, SHORT_Y, SAME_Y, ys);
    int first = 0;
    for (int i = 0; i < ends; i++) {
      int last = unsigned(start + 2 * i);
      if (last > first) {
        contours.add(flattened(flags, xs, ys, first, last, matrix));
      }
      first = last + 1;
    }
  }

  private int coordinates(int start, int[] flags, int isShort, int isSame, int[] values) {
    int at = start;
    int value = 0;
    for (int i = 0; i < flags.length; i++) {
      if ((flags[i] & isShort) != 0) {
        int step = glyphs.get(at++) & 0xff;
        value += (flags[i] & isSame) != 0 ? step : -step;
      } else if ((flags[i] & isSame) == 0) {
        value += glyphs.getShort(at);
        at += 2;
      }
      values[i] = value;
    }
    return at;
  }

  private static double[] flattened(int[] flags, int[] xs, int[] ys, int first, int last, double[] m) {
    int count = last - first + 1;
    List<double[]> line = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int here = first + i;
      int next = first + (i + 1) % count;
      int before = first + (i + count - 1) % count;
      if ((flags[here] & ON_CURVE) != 0) {
        line.add(new double[] {xs[here], ys[here]});
      } else { // a control point: from the middle to the one before, or that one itself, to the same of the next
        double x0 = (flags[before] & ON_CURVE) != 0 ? xs[before] : (xs[before] + xs[here]) / 2.0;
        double y0 = (flags[before] & ON_CURVE) != 0 ? ys[before] : (ys[before] + ys[here]) / 2.0;
        double x1 = (flags[next] & ON_CURVE) != 0 ? xs[next] : (xs[next] + xs[here]) / 2.0;
        double y1 = (flags[next] & ON_CURVE) != 0 ? ys[next] : (ys[next] + ys[here]) / 2.0;
        for (int step = (flags[before] & ON_CURVE) != 0 ? 1 : 0; step < STEPS_PER_CURVE; step++) {
          double t = (double) step / STEPS_PER_CURVE;
          double u = 1 - t;
          line.add(new double[] {u * u * x0 + 2 * u * t * xs[here] + t * t * x1,
              u * u * y0 + 2 * u * t * ys[here] + t * t * y1});
        }
      }
    }
    double[] points = new double[2 * line.size()];
    for (int i = 0; i < line.size(); i++) {
      double x = line.get(i)[0];
      double y = line.get(i)[1];
      points[2 * i] = m[0] * x + m[2] * y + m[4];
      points[2 * i + 1] = m[1] * x + m[3] * y + m[5];
    }
    return points;
  }

  private void composite(int start, double[] outer, int depth, List<double[]> contours) {
    int at = start;
    int flags;
    do {
      flags = glyphs.getShort(at);
      int glyph = unsigned(at + 2);
      at += 4;
      boolean words = (flags & WORDS) != 0;
      double dx = 0;
      double dy = 0;
      if ((flags & OFFSETS) != 0) { // else points that are to meet, which fonts hardly use
        dx = words ? glyphs.getShort(at) : glyphs.get(at);
        dy = words ? glyphs.getShort(at + 2) : glyphs.get(at + 1);
      }
      at += words ? 4 : 2;
      double[] m = {1, 0, 0, 1, dx, dy};
      if ((flags & SCALE) != 0) {
        m[0] = m[3] = fraction(at);
        at += 2;
      } else if ((flags & TWO_SCALES) != 0) {
        m[0] = fraction(at);
        m[3] = fraction(at + 2);
        at += 4;
      } else if ((flags & MATRIX) != 0) {
        m[0] = fraction(at);
        m[1] = fraction(at + 2);
        m[2] = fraction(at + 4);
        m[3] = fraction(at + 6);
        at += 8;
      }
      read(glyph, product(outer, m), depth + 1, contours);
    } while ((flags & MORE) != 0);
  }

  private static double[] product(double[] a, double[] b) {
    return new double[] {a[0] * b[0] + a[2] * b[1], a[1] * b[0] + a[3] * b[1], a[0] * b[2] + a[2] * b[3],
        a[1] * b[2] + a[3] * b[3], a[0] * b[4] + a[2] * b[5] + a[4], a[1] * b[4] + a[3] * b[5] + a[5]};
  }

  private double fraction(int at) {
    return glyphs.getShort(at) / 16384.0;
  }

  private int unsigned(int at) {
    return glyphs.getShort(at) & 0xffff;
  }
}
