package lanxian.render.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import lanxian.render.style.CategoryStyle;
import lanxian.render.style.Scales;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Denominators of WebMercatorQuad as printed in OGC 17-083r4, annex D.1. */
class ZoomsTest {
  @ParameterizedTest
  @CsvSource({"559082264.028717, 0", "279541132.014358, 1", "545978.773465544, 10", "4265.45916769956, 17",
      "33.3238997476528, 24"})
  void levelsAreThoseOfTheStandard(double denominator, int level) {
    assertThat(Zooms.level(denominator)).isCloseTo(level, within(1e-9));
    assertThat(Zooms.zoom(denominator)).isCloseTo(level - 1, within(1e-9));
  }

  @Test
  void boundsOfScalesBecomeBoundsOfZooms() {
    Scales scales = new Scales(Zooms.LEVEL_0 / 1024, Zooms.LEVEL_0 / 16);
    assertThat(Zooms.least(scales)).hasValue(3); // level 4 of tiles with 256 pixels
    assertThat(Zooms.most(scales)).hasValue(9);
    assertThat(Zooms.least(Scales.ALL)).isEmpty();
    assertThat(Zooms.most(Scales.ALL)).isEmpty();
    assertThat(Zooms.areAny(new Scales(Zooms.LEVEL_0, Double.POSITIVE_INFINITY))).isFalse();
    assertThat(Zooms.areAny(new Scales(0, 1))).isFalse();
  }

  /** 1:400 000 is drawn, if at all, by exactly one of two rules that meet there. */
  @Test
  void rulesThatMeetLeaveNoGap() {
    CategoryStyle style = Handmade.rules("livestock_zone", rule("large", "Max") + rule("small", "Min"));
    List<JsonNode> layers = List.of(layer(style, 0), layer(style, 1));
    assertThat(layers.get(0).get("minzoom")).isEqualTo(layers.get(1).get("maxzoom"));
    assertThat(layers.get(0).get("minzoom").doubleValue()).isCloseTo(9.448845, within(1e-6));
    assertThat(layers.get(0).has("maxzoom") || layers.get(1).has("minzoom")).isFalse();
  }

  private static String rule(String name, String bound) {
    return "<Rule><Name>" + name + "</Name><Title>甲</Title><" + bound + "ScaleDenominator>400000</" + bound
        + "ScaleDenominator><LineSymbolizer><Stroke/></LineSymbolizer></Rule>";
  }

  private static JsonNode layer(CategoryStyle style, int number) {
    return MapboxStyle.of("s", List.of(style), category -> PropertyTypes.of(Shipped.RULES, category),
        category -> new VectorSource("s", "/t", 0, 14, ""), null).json().get("layers").get(number);
  }
}
