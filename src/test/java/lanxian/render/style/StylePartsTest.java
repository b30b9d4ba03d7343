package lanxian.render.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import lanxian.render.sld.SldReader;
import org.junit.jupiter.api.Test;

class StylePartsTest {
  private static List<StylePart> parts(String rules) {
    return StyleParts.of(new SldReader(null).read("t.sld", ("<StyledLayerDescriptor version=\"1.0.0\""
        + " xmlns=\"http://www.opengis.net/sld\" xmlns:ogc=\"http://www.opengis.net/ogc\"><NamedLayer><Name>l</Name>"
        + "<UserStyle><Name>s</Name><Title>t</Title>" + rules + "</UserStyle></NamedLayer></StyledLayerDescriptor>")
        .getBytes(StandardCharsets.UTF_8)).style());
  }

  private static String rule(String name, String condition, String scales) {
    return "<Rule><Name>" + name + "</Name><Title>t</Title>" + condition + scales
        + "<LineSymbolizer><Stroke/></LineSymbolizer></Rule>";
  }

  private static String is(String zoneClass) {
    return "<ogc:Filter><ogc:PropertyIsEqualTo><ogc:PropertyName>class</ogc:PropertyName><ogc:Literal>" + zoneClass
        + "</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Filter>";
  }

  private static String below(int denominator) {
    return "<MaxScaleDenominator>" + denominator + "</MaxScaleDenominator>";
  }

  @Test
  void theRestIsOfOneFeatureTypeStyle() {
    List<StylePart> parts = parts("<FeatureTypeStyle>" + rule("a", is("A"), "") + rule("else", "<ElseFilter/>", "")
        + "</FeatureTypeStyle><FeatureTypeStyle>" + rule("b", is("B"), "") + "</FeatureTypeStyle>");
    assertThat(parts).extracting(StylePart::rule).containsExactly("a", "else", "b");
    assertThat(parts).extracting(StylePart::layer).containsExactly(0, 0, 1);
    assertThat(parts.get(1).noneOf()).containsExactly(parts.get(0).filter());
    assertThat(parts.get(1).scales()).isEqualTo(Scales.ALL);
  }

  @Test
  void theRestIsCutWhereOtherRulesBeginAndEnd() {
    List<StylePart> parts = parts("<FeatureTypeStyle>" + rule("a", is("A"), below(1000)) + rule("b", is("B"), below(500))
        + rule("else", "<ElseFilter/>", below(2000)) + "</FeatureTypeStyle>");
    List<StylePart> rest = parts.stream().filter(part -> part.rule().equals("else")).toList();
    assertThat(rest).extracting(StylePart::scales)
        .containsExactly(new Scales(0, 500), new Scales(500, 1000), new Scales(1000, 2000));
    assertThat(rest).extracting(part -> part.noneOf().size()).containsExactly(2, 1, 0);
  }

  @Test
  void aRuleForEverythingLeavesNoRest() {
    List<StylePart> parts = parts("<FeatureTypeStyle>" + rule("all", "", below(1000)) + rule("else", "<ElseFilter/>", "")
        + "</FeatureTypeStyle>");
    assertThat(parts.stream().filter(part -> part.rule().equals("else")).map(StylePart::scales))
        .containsExactly(new Scales(1000, Double.POSITIVE_INFINITY));
  }
}
