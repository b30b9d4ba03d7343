package lanxian.render.font;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.FlatteningPathIterator;
import java.awt.geom.PathIterator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import lanxian.siting.agreement.SampleLayers;
import org.junit.jupiter.api.Test;

class MapFontTest {
  private static final MapFont FONT = MapFont.load();

  private static byte[] file() throws IOException {
    try (InputStream in = MapFont.class.getResourceAsStream("/lanxian/render/font/NotoSansSC-Regular.woff")) {
      return in.readAllBytes();
    }
  }

  /** The TrueType file that the tables make up, for a reader that is not ours. */
  private static byte[] trueType() throws IOException {
    Map<String, ByteBuffer> tables = new TreeMap<>(Woff.tables(file()));
    int size = 12 + 16 * tables.size() + tables.values().stream().mapToInt(table -> table.limit() + 3 & ~3).sum();
    ByteBuffer out = ByteBuffer.allocate(size).putInt(0x00010000).putShort((short) tables.size()).putShort((short) 0)
        .putShort((short) 0).putShort((short) 0);
    int offset = 12 + 16 * tables.size();
    for (Map.Entry<String, ByteBuffer> table : tables.entrySet()) {
      int length = table.getValue().limit();
      out.put(table.getKey().getBytes(StandardCharsets.ISO_8859_1)).putInt(0).putInt(offset).putInt(length);
      byte[] bytes = new byte[length];
      table.getValue().get(0, bytes);
      out.put(offset, bytes);
      offset += length + 3 & ~3;
    }
    return out.array();
  }

  private static double area(double[] ring) {
    double sum = 0;
    for (int i = 0; i < ring.length; i += 2) {
      int j = (i + 2) % ring.length;
      sum += ring[i] * ring[j + 1] - ring[j] * ring[i + 1];
    }
    return sum / 2;
  }

  private static double area(PathIterator path) {
    double sum = 0;
    double[] p = new double[6];
    double x = 0;
    double y = 0;
    double x0 = 0;
    double y0 = 0;
    for (; !path.isDone(); path.next()) {
      int kind = path.currentSegment(p);
      if (kind == PathIterator.SEG_MOVETO) {
        x0 = p[0];
        y0 = p[1];
      } else {
        double nextX = kind == PathIterator.SEG_CLOSE ? x0 : p[0];
        double nextY = kind == PathIterator.SEG_CLOSE ? y0 : p[1];
        sum += x * nextY - nextX * y;
      }
      x = kind == PathIterator.SEG_CLOSE ? x0 : p[0];
      y = kind == PathIterator.SEG_CLOSE ? y0 : p[1];
    }
    return sum / 2;
  }

  @Test
  void javasOwnFontReaderSeesTheSameForms() throws Exception {
    Font java = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(trueType())).deriveFont(1000f);
    FontRenderContext context = new FontRenderContext(null, true, true);
    for (int character : "水源保护区一级（推定）AgQ&8Ⅲ、。éĀ鑫龘".codePoints().toArray()) {
      GlyphVector vector = java.createGlyphVector(context, Character.toChars(character));
      Glyph glyph = FONT.glyph(character);
      assertThat(glyph.advance() * 1000).as(Character.toString(character))
          .isCloseTo(vector.getGlyphMetrics(0).getAdvance(), within(1.0));
      double expected = area(new FlatteningPathIterator(vector.getOutline().getPathIterator(null), 0.5));
      double actual = Arrays.stream(glyph.contours()).mapToDouble(MapFontTest::area).sum() * 1e6;
      assertThat(actual).as(Character.toString(character)).isCloseTo(expected, within(Math.abs(expected) * 0.02 + 100));
    }
  }

  @Test
  void hasEveryCharacterOfTheProductAndItsSample() throws Exception {
    StringBuilder text = new StringBuilder();
    for (String folder : new String[] {"rules", "styles", "src/main/resources/messages"}) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          text.append(Files.readString(file));
        }
      }
    }
    new SampleLayers().drafts().forEach(draft -> text.append(draft.description()));
    Set<String> missing = new TreeSet<>();
    text.codePoints().filter(c -> !Character.isWhitespace(c) && !FONT.has(c))
        .forEach(c -> missing.add(Character.toString(c)));
    assertThat(missing).isEmpty();
  }

  @Test
  void hasEveryChineseCharacterOfGbk() {
    Charset gbk = Charset.forName("GBK");
    for (int high = 0x81; high <= 0xfe; high++) {
      for (int low = 0x40; low <= 0xfe; low++) {
        String decoded = new String(new byte[] {(byte) high, (byte) low}, gbk);
        if (decoded.length() == 1 && decoded.charAt(0) >= 0x4e00 && decoded.charAt(0) <= 0x9fa5) {
          assertThat(FONT.has(decoded.charAt(0))).as(decoded).isTrue();
        }
      }
    }
  }

  @Test
  void whatItDoesNotHaveIsABox() {
    assertThat(FONT.has(0x1F600)).isFalse();
    assertThat(FONT.glyph(0x1F600).contours()).isNotEmpty();
    assertThat(FONT.glyph(' ').contours()).isEmpty();
  }

  @Test
  void damagedFontsAreRefused() throws Exception {
    byte[] half = Arrays.copyOf(file(), 100_000);
    assertThatThrownBy(() -> MapFont.of(half)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> MapFont.of(new byte[10])).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void longTextsAreBrokenIntoEqualLines() {
    assertThat(TextBlock.broken(FONT, "昌吉市三屯河水库饮用水水源一级保护区", 9)).containsExactly("昌吉市三屯河水库饮", "用水水源一级保护区");
    assertThat(TextBlock.broken(FONT, "昌吉市（示意）（推定）", 9)).containsExactly("昌吉市（示意）", "（推定）");
    assertThat(TextBlock.broken(FONT, "Drinking water protection area", 9)).containsExactly("Drinking water", "protection area");
    assertThat(TextBlock.broken(FONT, "短", 9)).containsExactly("短");
  }
}
