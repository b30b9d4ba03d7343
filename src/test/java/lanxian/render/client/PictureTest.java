package lanxian.render.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import lanxian.render.sld.SldReader;
import org.geotools.api.style.Graphic;
import org.geotools.api.style.PointSymbolizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureTest {
  private static final int SIDE = 10;

  private static Graphic graphic(String mark) {
    String sld = "<StyledLayerDescriptor version=\"1.0.0\" xmlns=\"http://www.opengis.net/sld\""
        + " xmlns:xlink=\"http://www.w3.org/1999/xlink\"><NamedLayer><Name>l</Name><UserStyle><Name>s</Name>"
        + "<Title>t</Title><FeatureTypeStyle><Rule><Name>r</Name><Title>t</Title><PointSymbolizer><Graphic>" + mark
        + "<Size>" + SIDE + "</Size></Graphic></PointSymbolizer></Rule></FeatureTypeStyle></UserStyle></NamedLayer>"
        + "</StyledLayerDescriptor>";
    return ((PointSymbolizer) new SldReader(Path.of("src/test/resources/lanxian/render/sld"))
        .read("t.sld", sld.getBytes(java.nio.charset.StandardCharsets.UTF_8)).style().featureTypeStyles().get(0).rules()
        .get(0).symbolizers().get(0)).getGraphic();
  }

  private static Graphic lines(String name) {
    return graphic("<Mark><WellKnownName>shape://" + name + "</WellKnownName><Stroke>"
        + "<CssParameter name='stroke'>#102030</CssParameter><CssParameter name='stroke-width'>2</CssParameter></Stroke>"
        + "</Mark>");
  }

  /** A hatch looks the same from every place along its lines, also across the border of the tile. */
  @ParameterizedTest
  @CsvSource({"slash, 1, -1", "backslash, 1, 1", "horline, 1, 0", "vertline, 0, 1"})
  void hatchesGoOnFromTileToTile(String name, int dx, int dy) {
    for (int ratio = 1; ratio <= 2; ratio++) {
      BufferedImage tile = new Picture(lines(name), true, 0).draw(ratio);
      int side = SIDE * ratio;
      assertThat(tile.getWidth()).isEqualTo(side);
      int inked = 0;
      for (int x = 0; x < side; x++) {
        for (int y = 0; y < side; y++) {
          int here = tile.getRGB(x, y) >>> 24;
          int next = tile.getRGB((x + dx + side) % side, (y + dy + side) % side) >>> 24;
          assertThat(Math.abs(here - next)).as(name + " at " + x + ", " + y).isLessThanOrEqualTo(8);
          inked += here;
        }
      }
      // a line of width 2 in a square of side 10 covers 20 of 100, a diagonal one 2√2 · 10
      double expected = dx != 0 && dy != 0 ? 0.2828 : 0.2;
      assertThat(inked / 255.0 / side / side).isBetween(expected - 0.01, expected + 0.01);
    }
  }

  @Test
  void marksLieInTheMiddleWithRoomForTheirOutline() {
    Picture picture = new Picture(graphic("<Mark><WellKnownName>circle</WellKnownName><Fill>"
        + "<CssParameter name='fill'>#ff0000</CssParameter></Fill><Stroke><CssParameter name='stroke-width'>3"
        + "</CssParameter></Stroke></Mark>"), false, 0);
    BufferedImage image = picture.draw(1);
    assertThat(image.getWidth()).isEqualTo(picture.side()).isGreaterThanOrEqualTo(SIDE + 3);
    assertThat(image.getRGB(picture.side() / 2, picture.side() / 2)).isEqualTo(0xffff0000);
    for (int i = 0; i < picture.side(); i++) {
      assertThat(image.getRGB(i, 0) >>> 24).isZero();
      assertThat(image.getRGB(0, i) >>> 24).isZero();
    }
    assertThat(picture.draw(2).getWidth()).isEqualTo(2 * picture.side());
  }

  @Test
  void imagesAreDrawnAtTheirSize() {
    BufferedImage image = new Picture(graphic("<ExternalGraphic><OnlineResource xlink:href='dot.png'/>"
        + "<Format>image/png</Format></ExternalGraphic>"), false, 0).draw(1);
    assertThat(image.getRGB(image.getWidth() / 2, image.getHeight() / 2)).isEqualTo(0xffd03020);
  }

  @Test
  void namesTellAllThatIsSeen() {
    assertThat(new Picture(lines("slash"), true, 0).name()).isEqualTo("pattern-slash-s102030-2-z10");
    assertThat(new Picture(lines("slash"), true, 4).name()).isEqualTo("pattern-slash-s102030-2-z10-g4");
    assertThat(new Picture(lines("slash"), false, 0).name()).isNotEqualTo(new Picture(lines("slash"), true, 0).name());
  }
}
