package lanxian.render.font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The font of all maps: a TrueType font that the product brings along, so that maps look alike on every machine and need
 * no font there. A character that it does not have is drawn as its box for missing ones. Safe for use by several threads.
 */
public final class MapFont {
  private static final String FILE = "NotoSansSC-Regular.woff";
  private static final int MAX_KEPT = 4096;

  private final CharacterMap characters;
  private final GlyphReader outlines;
  private final ByteBuffer advances;
  private final int advanceCount;
  private final double unitsPerEm;
  private final double ascent;
  private final double descent;
  private final Map<Integer, Glyph> kept = new ConcurrentHashMap<>();

  private MapFont(Map<String, ByteBuffer> tables) {
    ByteBuffer head = tables.get("head");
    ByteBuffer hhea = tables.get("hhea");
    unitsPerEm = head.getShort(18) & 0xffff;
    ascent = hhea.getShort(4) / unitsPerEm;
    descent = -hhea.getShort(6) / unitsPerEm;
    advanceCount = hhea.getShort(34) & 0xffff;
    advances = tables.get("hmtx");
    characters = CharacterMap.of(tables.get("cmap"));
    outlines = new GlyphReader(tables.get("glyf"), tables.get("loca"), head.getShort(50) != 0,
        tables.get("maxp").getShort(4) & 0xffff);
  }

  /** Reads the font of a WOFF 1.0 file. */
  static MapFont of(byte[] woff) {
    return new MapFont(Woff.tables(woff));
  }

  /** Reads the product's font: Noto Sans SC, the characters of GBK. */
  public static MapFont load() {
    try (InputStream in = MapFont.class.getResourceAsStream("/lanxian/render/font/" + FILE)) {
      if (in == null) {
        throw new IllegalStateException("the font is missing: " + FILE);
      }
      return of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether it has a form for a character. */
  public boolean has(int character) {
    return characters.glyph(character) != 0;
  }

  /** Height above the baseline, shares of the em square. */
  double ascent() {
    return ascent;
  }

  /** Depth below the baseline, shares of the em square. */
  double descent() {
    return descent;
  }

  Glyph glyph(int character) {
    Glyph glyph = kept.get(character);
    if (glyph == null) {
      glyph = read(characters.glyph(character));
      if (kept.size() >= MAX_KEPT) {
        kept.clear();
      }
      kept.put(character, glyph);
    }
    return glyph;
  }

  private Glyph read(int number) {
    List<double[]> contours = outlines.contours(number);
    for (double[] contour : contours) {
      for (int i = 0; i < contour.length; i += 2) {
        contour[i] /= unitsPerEm;
        contour[i + 1] /= -unitsPerEm;
      }
    }
    int advance = advances.getShort(4 * Math.min(number, advanceCount - 1)) & 0xffff;
    return new Glyph(contours.toArray(double[][]::new), advance / unitsPerEm);
  }
}
