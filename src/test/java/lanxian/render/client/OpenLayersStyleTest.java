package lanxian.render.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;
import lanxian.render.style.CategoryStyle;
import org.junit.jupiter.api.Test;

class OpenLayersStyleTest {
  @Test
  void scalesAreResolutions() {
    String rule = "<MinScaleDenominator>1000</MinScaleDenominator><MaxScaleDenominator>400000</MaxScaleDenominator>"
        + "<LineSymbolizer><Stroke/></LineSymbolizer>";
    assertThat(rule(rule, 1).get("filter"))
        .hasToString("[\"all\",[\">=\",[\"resolution\"],0.28],[\"<\",[\"resolution\"],112.0]]");
    JsonNode degrees = rule(rule, OpenLayersStyle.METRES_PER_DEGREE).get("filter");
    assertThat(degrees.at("/2/2").doubleValue()).isCloseTo(112 / 111_319.490_793, within(1e-12));
  }

  @Test
  void hatchesArePatternsAndMarksIcons() {
    JsonNode hatch = style("<PolygonSymbolizer><Fill><GraphicFill><Graphic><Mark><WellKnownName>shape://slash"
        + "</WellKnownName><Stroke/></Mark><Size>8</Size></Graphic></GraphicFill></Fill></PolygonSymbolizer>");
    assertThat(png(hatch.get("fill-pattern-src").textValue())).startsWith(0x89, 'P', 'N', 'G');
    assertThat(hatch.has("fill-color")).isFalse();
    JsonNode mark = style("<PointSymbolizer><Graphic><Mark><WellKnownName>star</WellKnownName><Fill/></Mark></Graphic>"
        + "</PointSymbolizer>");
    assertThat(png(mark.get("icon-src").textValue())).startsWith(0x89, 'P', 'N', 'G');
    assertThat(mark.get("icon-scale").doubleValue()).isEqualTo(0.5);
  }

  private static byte[] png(String url) {
    assertThat(url).startsWith("data:image/png;base64,");
    return Base64.getDecoder().decode(url.substring("data:image/png;base64,".length()));
  }

  @Test
  void areasHaveFillAndStroke() {
    JsonNode style = style("<PolygonSymbolizer><Fill><CssParameter name='fill'>#ff8000</CssParameter>"
        + "<CssParameter name='fill-opacity'>0.25</CssParameter></Fill><Stroke><CssParameter name='stroke-dasharray'>6 3"
        + "</CssParameter></Stroke></PolygonSymbolizer>");
    assertThat(style.get("fill-color").textValue()).isEqualTo("rgba(255,128,0,0.25)");
    assertThat(style.get("stroke-line-dash")).hasToString("[6,3]");
  }

  @Test
  void labelsHaveFontAnchorAndHalo() {
    JsonNode style = style("<TextSymbolizer><Label><ogc:PropertyName>version</ogc:PropertyName></Label><Font>"
        + "<CssParameter name='font-family'>Noto Sans SC, sans-serif</CssParameter></Font><LabelPlacement><PointPlacement>"
        + "<Displacement><DisplacementX>9</DisplacementX><DisplacementY>2</DisplacementY></Displacement></PointPlacement>"
        + "</LabelPlacement><Halo><Radius>1.5</Radius></Halo></TextSymbolizer>");
    assertThat(style.get("text-value"))
        .hasToString("[\"case\",[\"has\",\"version\"],[\"to-string\",[\"get\",\"version\"]],\"\"]");
    assertThat(style.get("text-font").textValue()).isEqualTo("10px 'Noto Sans SC', sans-serif");
    assertThat(style.get("text-align").textValue()).isEqualTo("left");
    assertThat(style.get("text-baseline").textValue()).isEqualTo("middle");
    assertThat(style.get("text-offset-y").intValue()).isEqualTo(-2);
    assertThat(style.get("text-stroke-width").intValue()).isEqualTo(3);
    assertThat(style.get("z-index").intValue()).isGreaterThan(100);
  }

  @Test
  void saysWhatItCannotTest() {
    CategoryStyle shipped = Shipped.STYLES.get(0);
    assertThat(OpenLayersStyle.of(shipped, PropertyTypes.of(Shipped.RULES, shipped.category()), 1).approximations())
        .containsExactly("PropertyIsLike *推定* on name is taken to be false");
  }

  @Test
  void marksAlongALineAndTheOrderOfTextsAreFaults() {
    assertThatThrownBy(() -> style("<LineSymbolizer><Stroke><GraphicStroke><Graphic><Mark><Fill/></Mark></Graphic>"
        + "</GraphicStroke></Stroke></LineSymbolizer>")).hasMessageContaining("GraphicStroke");
    assertThatThrownBy(() -> style("<ogc:Filter><ogc:PropertyIsLessThan><ogc:PropertyName>name</ogc:PropertyName>"
        + "<ogc:Literal>a</ogc:Literal></ogc:PropertyIsLessThan></ogc:Filter><LineSymbolizer><Stroke/></LineSymbolizer>"))
        .hasMessageContaining("no order of texts");
  }

  private static JsonNode style(String content) {
    return rule(content, 1).get("style");
  }

  private static JsonNode rule(String content, double metresPerUnit) {
    return OpenLayersStyle.of(Handmade.style("livestock_zone", content),
        PropertyTypes.of(Shipped.RULES, "livestock_zone"), metresPerUnit).rules().get(0);
  }
}
