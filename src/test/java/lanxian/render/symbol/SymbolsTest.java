package lanxian.render.symbol;

import static lanxian.render.TestStyles.fill;
import static lanxian.render.TestStyles.hatch;
import static lanxian.render.TestStyles.line;
import static lanxian.render.TestStyles.mark;
import static lanxian.render.TestStyles.of;
import static lanxian.render.TestStyles.point;
import static lanxian.render.TestStyles.polygon;
import static lanxian.render.TestStyles.stroke;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.util.List;
import javax.swing.ImageIcon;
import lanxian.geo.Crs;
import lanxian.render.DrawnZones;
import lanxian.render.MapRenderer;
import lanxian.render.MapRequest;
import lanxian.render.TestStyles;
import lanxian.render.font.MapFont;
import lanxian.render.raster.Canvas;
import lanxian.render.raster.Colour;
import lanxian.render.view.MapView;
import org.geotools.api.style.Graphic;
import org.geotools.api.style.GraphicalSymbol;
import org.geotools.api.style.Style;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;

/** One degree is 100 pixels; y = 0 of the picture is 1° north. */
class SymbolsTest {
  private static final MapRenderer RENDERER = new MapRenderer(MapFont.load());
  private static final String ALL = "POLYGON((-1 -1,2 -1,2 2,-1 2,-1 -1))";

  private static Canvas draw(Style style, String wkt) {
    return RENDERER.draw(new MapRequest(new MapView(new Envelope(0, 1, 0, 1), Crs.STORED, 100, 100), Colour.WHITE,
        List.of(DrawnZones.layer(style, List.of(DrawnZones.wkt(wkt))))));
  }

  /** Sum of what is inked, in pixels, of black on white. */
  private static double ink(Canvas canvas) {
    double sum = 0;
    for (int pixel : canvas.pixels()) {
      sum += (255 - (pixel & 255)) / 255.0;
    }
    return sum;
  }

  @ParameterizedTest
  @CsvSource({"butt,4,200", "square,4,216", "round,4,212.57"})
  void capsAddToTheEndsOfALine(String cap, double width, double expected) {
    Canvas canvas = draw(of(line(stroke("#000000", width, "mitre", cap))), "LINESTRING(0.25 0.5,0.75 0.5)");
    assertThat(ink(canvas)).isCloseTo(expected, within(1.0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"mitre", "bevel", "round"})
  void joinsFillTheCornersOfARing(String join) {
    // a ring of 20 pixels a side and 4 wide: 4 × 20 × 4, and of each corner's 4 square pixels what the join leaves
    Canvas canvas = draw(of(line(stroke("#000000", 4, join, "butt"))),
        "LINESTRING(0.4 0.4,0.6 0.4,0.6 0.6,0.4 0.6,0.4 0.4)");
    double corner = switch (join) {
      case "mitre" -> 0;
      case "bevel" -> 4 * 2;
      default -> 4 * (4 - Math.PI);
    };
    assertThat(ink(canvas)).isCloseTo(80 * 4 - corner, within(1.0));
  }

  @Test
  void dashesCoverTheirShare() {
    Canvas canvas = draw(of(line(stroke("#000000", 2, "mitre", "butt", 3, 2))), "LINESTRING(-40 0.5,40 0.5)");
    assertThat(ink(canvas)).isCloseTo(100 * 2 * 3 / 5.0, within(3.0));
  }

  @ParameterizedTest
  @CsvSource({"shape://slash,1.4142", "shape://backslash,1.4142", "shape://horline,1", "shape://vertline,1",
      "shape://times,2.8284", "shape://plus,2"})
  void hatchesCoverWhatTheirLinesDo(String name, double lengthPerSide) {
    Canvas canvas = draw(of(polygon(hatch(mark(name, 10, null, stroke("#000000", 1))), null)), ALL);
    double crossings = lengthPerSide > 1.9 ? 1 : 0; // where lines cross, a pixel is counted once
    assertThat(ink(canvas)).as(name).isCloseTo(100 * (10 * lengthPerSide - crossings), within(100 * 0.8));
  }

  @Test
  void hatchesRunOnOverTheirTiles() {
    Canvas canvas = draw(of(polygon(hatch(mark("shape://slash", 10, null, stroke("#000000", 2))), null)), ALL);
    for (int i = 1; i < 99; i++) { // along a line there is no gap
      assertThat(canvas.at(i, 99 - i)).isEqualTo(canvas.at(50, 49));
      assertThat(canvas.at(i, 99 - i).red()).isLessThan(60);
    }
  }

  @ParameterizedTest
  @CsvSource({"square,400", "circle,314.2", "triangle,200", "cross,175", "star,112.3"})
  void marksHaveTheirSize(String name, double area) {
    Canvas canvas = draw(of(point(mark(name, 20, fill("#000000", 1), null))), "POINT(0.5 0.5)");
    assertThat(ink(canvas)).isCloseTo(area, within(area * 0.01 + 0.5));
  }

  @Test
  void imagesThatAreLoadedAreDrawnInTheirSize() {
    BufferedImage image = new BufferedImage(40, 20, BufferedImage.TYPE_INT_ARGB);
    for (int x = 0; x < 40; x++) {
      for (int y = 0; y < 20; y++) {
        image.setRGB(x, y, x < 20 ? 0xff000000 : 0);
      }
    }
    Graphic graphic = TestStyles.STYLES.createDefaultGraphic();
    graphic.graphicalSymbols().clear();
    graphic.graphicalSymbols().add((GraphicalSymbol) TestStyles.STYLES.createExternalGraphic(new ImageIcon(image),
        "image/png"));
    graphic.setSize(TestStyles.FILTERS.literal(10));
    Canvas canvas = draw(of(point(graphic)), "POINT(0.5 0.5)");
    assertThat(ink(canvas)).isCloseTo(100, within(0.01));
    assertThat(canvas.at(42, 50)).isEqualTo(Colour.BLACK);
    assertThat(canvas.at(55, 50)).isEqualTo(Colour.WHITE);
    Canvas filled = draw(of(polygon(hatch(graphic), null)), ALL);
    assertThat(ink(filled)).isCloseTo(5000, within(0.01));
  }

  @Test
  void graphicStrokesRunAlongLines() {
    org.geotools.api.style.Stroke stroke = stroke("#000000", 1);
    Graphic dot = mark("square", 4, fill("#000000", 1), null);
    dot.setGap(TestStyles.FILTERS.literal(6));
    stroke.setGraphicStroke(dot);
    // ten squares of 16 pixels, wherever the line comes from
    assertThat(ink(draw(of(line(stroke)), "LINESTRING(0 0.5,1 0.5)"))).isCloseTo(160, within(1.0));
    assertThat(ink(draw(of(line(stroke)), "LINESTRING(-500 0.5,500 0.5)"))).isCloseTo(160, within(1.0));
  }
}
