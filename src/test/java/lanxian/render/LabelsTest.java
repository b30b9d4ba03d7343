package lanxian.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import lanxian.domain.ZoneVersion;
import lanxian.geo.Crs;
import lanxian.render.font.MapFont;
import lanxian.render.raster.Canvas;
import lanxian.render.raster.Colour;
import lanxian.render.view.MapView;
import org.geotools.api.style.Style;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

class LabelsTest {
  private static final MapRenderer RENDERER = new MapRenderer(MapFont.load());
  private static final Style NAMES = TestStyles.of(TestStyles.text("name", 14, null));
  private static final Style LINE_NAMES = TestStyles.of(TestStyles.text("name", 14, TestStyles.STYLES.createLinePlacement(
      TestStyles.FILTERS.literal(0))));

  private static MapView view(double west, double south, double degrees, int side) {
    return new MapView(new Envelope(west, west + degrees, south, south + degrees), Crs.STORED, side, side);
  }

  private static Canvas draw(MapView view, MapView frame, Style style, List<ZoneVersion> zones) {
    return RENDERER.draw(new MapRequest(view, Colour.WHITE, List.of(DrawnZones.layer(style, zones)), frame));
  }

  private static ZoneVersion named(String name, String wkt) {
    return DrawnZones.zone(name, DrawnZones.geometry(wkt), "L1", name);
  }

  /** Bounds of all that is not white; null envelope if all is. */
  private static Envelope ink(Canvas canvas) {
    Envelope box = new Envelope();
    for (int y = 0; y < canvas.height(); y++) {
      for (int x = 0; x < canvas.width(); x++) {
        if (!canvas.at(x, y).equals(Colour.WHITE)) {
          box.expandToInclude(x, y);
        }
      }
    }
    return box;
  }

  @Test
  void standsInTheSeenPartOfAPolygon() {
    // all but the western tenth of the picture is outside the polygon, which goes on far to the west
    ZoneVersion zone = named("保护区", "POLYGON((80 40,87.3 40,87.3 50,80 50,80 40))");
    Envelope ink = ink(draw(view(87, 44, 1, 400), view(87, 44, 1, 400), NAMES, List.of(zone)));
    assertThat(ink.isNull()).isFalse();
    assertThat(ink.getMinX()).isGreaterThan(0);
    assertThat(ink.getMaxX()).isLessThan(120);
    assertThat(ink.getMinY()).isGreaterThan(100);
    assertThat(ink.getMaxY()).isLessThan(300);
  }

  @Test
  void isNeverCutAtTheBorder() {
    for (double x = 86.9; x < 88.2; x += 0.013) {
      ZoneVersion point = named("水质监测断面", "POINT(" + x + " 44.01)");
      Canvas canvas = draw(view(87, 44, 1, 300), view(87, 44, 1, 300), NAMES, List.of(point));
      Envelope ink = ink(canvas);
      if (!ink.isNull()) {
        assertThat(ink.getWidth()).as("at %s", x).isGreaterThan(70); // six characters
        assertThat(ink.getMinX()).isGreaterThan(0);
        assertThat(ink.getMaxX()).isLessThan(299);
        assertThat(ink.getMaxY()).isLessThan(299);
      }
    }
  }

  @Test
  void theLargerZoneIsLabelledWhereThereIsRoomForOne() {
    List<ZoneVersion> zones = new ArrayList<>();
    zones.add(sized("small", 1));
    zones.add(sized("large", 2));
    MapView view = view(87, 44, 1, 40); // both have the same shape, too low for two labels
    Canvas both = draw(view, view, NAMES, zones);
    assertThat(ink(both).isNull()).isFalse();
    assertThat(both.pixels()).isEqualTo(draw(view, view, NAMES, List.of(zones.get(1))).pixels());
    Collections.reverse(zones);
    assertThat(draw(view, view, NAMES, zones).pixels()).isEqualTo(both.pixels());
  }

  private static ZoneVersion sized(String name, double areaM2) {
    ZoneVersion zone = named(name, "POLYGON((87 44.3,88 44.3,88 44.7,87 44.7,87 44.3))");
    return new ZoneVersion(zone.zoneId(), 1, zone.description(), zone.geometry(), areaM2, zone.validity(), false,
        zone.recorded());
  }

  @Test
  void runsAlongALine() {
    ZoneVersion river = named("三屯河三屯河三屯河", "LINESTRING(87.1 44.1,87.9 44.9)");
    Envelope along = ink(draw(view(87, 44, 1, 400), view(87, 44, 1, 400), LINE_NAMES, List.of(river)));
    assertThat(along.getHeight()).isGreaterThan(60);
    assertThat(along.getWidth()).isBetween(60.0, 140.0);
    Envelope upright = ink(draw(view(87, 44, 1, 400), view(87, 44, 1, 400), NAMES, List.of(river)));
    assertThat(upright.getHeight()).isLessThan(40);
  }

  private static List<ZoneVersion> crowd(long seed) {
    Random random = new Random(seed);
    List<ZoneVersion> zones = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      double x = 86.9 + random.nextDouble() * 1.2;
      double y = 43.9 + random.nextDouble() * 1.2;
      double size = random.nextDouble() * 0.15;
      String wkt = switch (i % 3) {
        case 0 -> "POINT(" + x + " " + y + ")";
        case 1 -> "LINESTRING(" + x + " " + y + "," + (x + size) + " " + (y + size / 2) + ")";
        default -> "POLYGON((" + x + " " + y + "," + (x + size) + " " + y + "," + x + " " + (y + size) + "," + x + " " + y
            + "))";
      };
      zones.add(named("区域" + i, wkt));
    }
    return zones;
  }

  @Test
  void theTilesOfABlockAreTheBlock() {
    for (long seed = 0; seed < 3; seed++) {
      List<ZoneVersion> zones = crowd(seed);
      MapView block = view(87, 44, 1, 512);
      Canvas whole = draw(block, block, NAMES, zones);
      Collections.shuffle(zones, new Random(seed));
      for (int tile = 0; tile < 16; tile++) {
        int left = tile % 4 * 128;
        int top = tile / 4 * 128;
        MapView part = view(87 + left / 512.0, 45 - (top + 128) / 512.0, 0.25, 128);
        Canvas drawn = draw(part, block, NAMES, zones);
        for (int y = 0; y < 128; y++) {
          for (int x = 0; x < 128; x++) {
            // the same letters at other offsets: sums of floats are rounded otherwise
            assertThat(drawn.at(x, y).red()).as("seed %d tile %d pixel %d,%d", seed, tile, x, y)
                .isCloseTo(whole.at(left + x, top + y).red(), within(2));
          }
        }
      }
    }
  }

  @Test
  void labelsAreClearOfEachOther() {
    // each label in a colour of its own: where two met, blended colours would be found
    List<ZoneVersion> zones = crowd(7);
    MapView view = view(87, 44, 1, 512);
    Canvas together = draw(view, view, NAMES, zones);
    int[] sum = new int[512 * 512];
    for (ZoneVersion zone : zones) {
      Canvas alone = draw(view, view, NAMES, List.of(zone));
      Envelope ink = ink(alone);
      boolean shown = !ink.isNull() && isPartOf(alone, together, ink);
      if (shown) {
        for (int i = 0; i < sum.length; i++) {
          sum[i] += alone.pixels()[i] != -1 ? 1 : 0;
        }
      }
    }
    int inked = 0;
    for (int i = 0; i < sum.length; i++) {
      assertThat(sum[i]).isLessThanOrEqualTo(1);
      inked += sum[i];
    }
    assertThat(inked).isGreaterThan(1000);
  }

  private static boolean isPartOf(Canvas alone, Canvas together, Envelope ink) {
    for (int y = (int) ink.getMinY(); y <= ink.getMaxY(); y++) {
      for (int x = (int) ink.getMinX(); x <= ink.getMaxX(); x++) {
        if (!alone.at(x, y).equals(Colour.WHITE) && !alone.at(x, y).equals(together.at(x, y))) {
          return false;
        }
      }
    }
    return true;
  }
}
