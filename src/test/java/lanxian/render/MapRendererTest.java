package lanxian.render;

import static lanxian.render.TestStyles.elseRule;
import static lanxian.render.TestStyles.features;
import static lanxian.render.TestStyles.fill;
import static lanxian.render.TestStyles.is;
import static lanxian.render.TestStyles.mark;
import static lanxian.render.TestStyles.of;
import static lanxian.render.TestStyles.ofFeatureStyles;
import static lanxian.render.TestStyles.ofRules;
import static lanxian.render.TestStyles.polygon;
import static lanxian.render.TestStyles.rule;
import static lanxian.render.TestStyles.scaled;
import static lanxian.render.TestStyles.stroke;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import lanxian.domain.FaultException;
import lanxian.domain.ZoneVersion;
import lanxian.geo.Crs;
import lanxian.geo.CrsRegistry;
import lanxian.render.font.MapFont;
import lanxian.render.raster.Canvas;
import lanxian.render.raster.Colour;
import lanxian.render.symbol.SymbolFault;
import lanxian.render.view.MapView;
import org.geotools.api.style.Style;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;

class MapRendererTest {
  private static final MapFont FONT = MapFont.load();
  private static final Colour RED = new Colour(255, 0, 0, 255);
  private static final Colour BLUE = new Colour(0, 0, 255, 255);
  private static final ZoneVersion SQUARE = DrawnZones.wkt("POLYGON((87.2 44.2,87.8 44.2,87.8 44.8,87.2 44.8,87.2 44.2))");

  private static Canvas draw(MapView view, Style style, ZoneVersion... zones) {
    return new MapRenderer(FONT).draw(new MapRequest(view, Colour.WHITE, List.of(DrawnZones.layer(style, List.of(zones)))));
  }

  private static MapView view(int side) {
    return new MapView(new Envelope(87, 88, 44, 45), Crs.STORED, side, side);
  }

  @Test
  void fillsWhereThePolygonIs() {
    Canvas canvas = draw(view(100), of(polygon(fill("#ff0000", 1), null)), SQUARE);
    for (int y = 0; y < 100; y++) {
      for (int x = 0; x < 100; x++) {
        boolean inside = x >= 20 && x < 80 && y >= 20 && y < 80;
        assertThat(canvas.at(x, y)).as("%d %d", x, y).isEqualTo(inside ? RED : Colour.WHITE);
      }
    }
  }

  @Test
  void opacityAndTransparentGround() {
    MapRequest request = new MapRequest(view(10), Colour.TRANSPARENT,
        List.of(DrawnZones.layer(of(polygon(fill("#ff0000", 0.4), null)), List.of(SQUARE))));
    Canvas canvas = new MapRenderer(FONT).draw(request);
    assertThat(canvas.at(5, 5)).isEqualTo(new Colour(255, 0, 0, 102));
    assertThat(canvas.at(0, 0)).isEqualTo(Colour.TRANSPARENT);
  }

  @Test
  void aHoleStaysOpenWhateverWayTheRingsRun() {
    for (String wkt : List.of(
        "POLYGON((87.1 44.1,87.9 44.1,87.9 44.9,87.1 44.9,87.1 44.1),(87.4 44.4,87.6 44.4,87.6 44.6,87.4 44.6,87.4 44.4))",
        "POLYGON((87.1 44.1,87.1 44.9,87.9 44.9,87.9 44.1,87.1 44.1),(87.4 44.4,87.6 44.4,87.6 44.6,87.4 44.6,87.4 44.4))",
        "POLYGON((87.1 44.1,87.9 44.1,87.9 44.9,87.1 44.9,87.1 44.1),(87.4 44.4,87.4 44.6,87.6 44.6,87.6 44.4,87.4 44.4))")) {
      Canvas canvas = draw(view(10), of(polygon(fill("#ff0000", 1), null)), DrawnZones.wkt(wkt));
      assertThat(canvas.at(2, 5)).isEqualTo(RED);
      assertThat(canvas.at(4, 4)).isEqualTo(Colour.WHITE);
    }
  }

  @Test
  void rulesApplyByClassAndTheRestByElse() {
    Style style = ofRules(rule(is("class", "L1"), polygon(fill("#ff0000", 1), null)),
        elseRule(polygon(fill("#0000ff", 1), null)));
    assertThat(draw(view(10), style, SQUARE).at(5, 5)).isEqualTo(RED);
    ZoneVersion other = DrawnZones.zone("other", SQUARE.geometry(), "L2", "二级");
    assertThat(draw(view(10), style, other).at(5, 5)).isEqualTo(BLUE);
  }

  @Test
  void aFeatureTypeStyleLiesWhollyOverTheOneBefore() {
    ZoneVersion first = DrawnZones.wkt("a", "POLYGON((87 44,88 44,88 45,87 45,87 44))", "L1");
    ZoneVersion second = DrawnZones.wkt("b", "POLYGON((87 44,88 44,88 45,87 45,87 44))", "L2");
    // the second zone comes after the first one in each style, yet the first one's second style lies over both
    Style style = ofFeatureStyles(features(rule(is("class", "L2"), polygon(fill("#0000ff", 1), null))),
        features(rule(is("class", "L1"), polygon(fill("#ff0000", 1), null))));
    assertThat(draw(view(10), style, first, second).at(5, 5)).isEqualTo(RED);
  }

  @Test
  void rulesApplyFromTheirLeastScaleDenominatorToBelowTheirGreatest() {
    double scale = view(10).scaleDenominator();
    for (boolean within : new boolean[] {true, false}) {
      Style style = ofRules(scaled(rule(null, polygon(fill("#ff0000", 1), null)), within ? scale : 0,
          within ? scale * 2 : scale));
      assertThat(draw(view(10), style, SQUARE).at(5, 5)).isEqualTo(within ? RED : Colour.WHITE);
    }
  }

  @Test
  void everyFaultOfAStyleIsTold() {
    Style style = ofRules(rule(null, polygon(fill("red", 1), null)), rule(null, polygon(fill("#ff0000", 7), null)));
    assertThatThrownBy(() -> draw(view(10), style, SQUARE)).isInstanceOfSatisfying(FaultException.class,
        e -> assertThat(e.faults()).hasSize(2).allMatch(f -> f.code() == SymbolFault.STYLE_VALUE_INVALID));
  }

  /** Zones of all sizes with holes. */
  private static List<ZoneVersion> scene(long seed) {
    Random random = new Random(seed);
    List<ZoneVersion> zones = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      double size = Math.pow(10, -random.nextDouble() * 2.5);
      Geometry circle = DrawnZones.geometry("POINT(0 0)").buffer(size, 1 + random.nextInt(12));
      Geometry ring = circle.difference(AffineTransformation.scaleInstance(0.5, 0.3).transform(circle));
      zones.add(DrawnZones.zone("z" + i, AffineTransformation.rotationInstance(random.nextDouble())
          .translate(87 + random.nextDouble(), 44 + random.nextDouble()).transform(ring), "L1", "z" + i));
    }
    return zones;
  }

  @ParameterizedTest
  @ValueSource(strings = {"EPSG:4490", "EPSG:3857", "EPSG:4517"})
  void neighbouringPicturesAreOnePicture(String code) {
    Crs crs = new CrsRegistry().byCode(code);
    Envelope whole = switch (code) {
      case "EPSG:3857" -> new Envelope(9680000, 9680000 + 102400, 5465000, 5465000 + 102400);
      case "EPSG:4517" -> new Envelope(29500000, 29500000 + 102400, 4872000, 4872000 + 102400);
      default -> new Envelope(87, 88.024, 44, 45.024);
    };
    double unit = whole.getWidth() / 512;
    // hatches start at the world's pixel grid
    whole = new Envelope(Math.rint(whole.getMinX() / unit) * unit, Math.rint(whole.getMinX() / unit) * unit + 512 * unit,
        Math.rint(whole.getMinY() / unit) * unit, Math.rint(whole.getMinY() / unit) * unit + 512 * unit);
    Style style = of(polygon(fill("#ff0000", 0.3), stroke("#000000", 2.5, "round", "round", 9, 4)),
        polygon(TestStyles.hatch(mark("shape://slash", 10, null, stroke("#0000ff", 1))), stroke("#006600", 0.6)));
    for (long seed = 0; seed < 3; seed++) {
      ZoneVersion[] zones = scene(seed).toArray(ZoneVersion[]::new);
      Canvas large = draw(new MapView(whole, crs, 512, 512), style, zones);
      for (int tile = 0; tile < 16; tile++) {
        int left = tile % 4 * 128;
        int top = tile / 4 * 128;
        Envelope part = new Envelope(whole.getMinX() + left * unit, whole.getMinX() + (left + 128) * unit,
            whole.getMaxY() - (top + 128) * unit, whole.getMaxY() - top * unit);
        Canvas small = draw(new MapView(part, crs, 128, 128), style, zones);
        assertThat(differing(large, small, left, top)).as("seed %d, %s, tile %d", seed, code, tile).isZero();
      }
    }
  }

  /** Pixels of a part that differ from those of the whole by more than rounding. */
  private static int differing(Canvas large, Canvas small, int left, int top) {
    int differing = 0;
    for (int y = 0; y < small.height(); y++) {
      for (int x = 0; x < small.width(); x++) {
        Colour a = large.at(left + x, top + y);
        Colour b = small.at(x, y);
        if (Math.max(Math.abs(a.red() - b.red()), Math.max(Math.abs(a.green() - b.green()),
            Math.abs(a.blue() - b.blue()))) > 2) {
          differing++;
        }
      }
    }
    return differing;
  }
}
