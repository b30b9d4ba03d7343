package lanxian.render.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import lanxian.render.style.CategoryStyle;
import lanxian.render.style.StylePart;
import lanxian.render.style.StyleParts;
import org.geotools.api.style.PolygonSymbolizer;
import org.junit.jupiter.api.Test;

/** Styles of MapLibre. That its own validator accepts them is tried by hand: it is not in any Maven repository. */
class MapboxStyleTest {
  private static final MapboxStyle STYLE = Shipped.mapbox();
  private static final JsonNode JSON = STYLE.json();

  private static List<JsonNode> layers(JsonNode style) {
    List<JsonNode> layers = new ArrayList<>();
    style.get("layers").forEach(layers::add);
    return layers;
  }

  @Test
  void namesOneSourceAndNoOtherHost() {
    assertThat(JSON.get("version").intValue()).isEqualTo(8);
    assertThat(JSON.get("sources")).hasSize(1);
    assertThat(JSON.at("/sources/lanxian/tiles/0").textValue()).isEqualTo("http://localhost:8080/tiles/{z}/{x}/{y}");
    assertThat(JSON.has("glyphs")).isFalse();
    assertThat(JSON.toString().replace("http://localhost:8080/", "")).doesNotContain("://");
  }

  @Test
  void hasOneLayerForEachThingThatIsPainted() {
    int painted = 0;
    for (CategoryStyle style : Shipped.STYLES) {
      for (StylePart part : StyleParts.of(style.style())) {
        painted += part.symbolizer() instanceof PolygonSymbolizer polygon && polygon.getFill() != null
            && polygon.getStroke() != null ? 2 : 1;
      }
    }
    assertThat(layers(JSON)).hasSize(painted);
    Set<String> ids = new HashSet<>();
    layers(JSON).forEach(layer -> assertThat(ids.add(layer.get("id").textValue())).isTrue());
    assertThat(layers(JSON)).allMatch(layer -> layer.get("id").textValue()
        .startsWith(layer.get("source-layer").textValue() + "/"));
  }

  @Test
  void labelsLieAboveEverything() {
    List<Boolean> labels = layers(JSON).stream().map(layer -> layer.at("/layout/text-field").isMissingNode()).toList();
    assertThat(labels.lastIndexOf(true)).isLessThan(labels.indexOf(false));
  }

  @Test
  void everyPictureThatIsNamedIsInTheSprite() throws IOException {
    Set<String> named = new HashSet<>();
    layers(JSON).forEach(layer -> {
      layer.findValues("fill-pattern").forEach(name -> named.add(name.textValue()));
      layer.findValues("icon-image").forEach(name -> named.add(name.textValue()));
    });
    for (int ratio = 1; ratio <= 2; ratio++) {
      Sprite sprite = STYLE.sprite(ratio);
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(sprite.png()));
      Set<String> there = new HashSet<>();
      sprite.index().fieldNames().forEachRemaining(there::add);
      assertThat(there).isEqualTo(named).isNotEmpty();
      List<int[]> boxes = new ArrayList<>();
      for (JsonNode of : sprite.index()) {
        int[] box = {of.get("x").intValue(), of.get("y").intValue(), of.get("width").intValue(),
            of.get("height").intValue()};
        assertThat(of.get("pixelRatio").intValue()).isEqualTo(ratio);
        assertThat(box[0] + box[2]).isLessThanOrEqualTo(image.getWidth());
        assertThat(box[1] + box[3]).isLessThanOrEqualTo(image.getHeight());
        assertThat(boxes).noneMatch(other -> other[0] < box[0] + box[2] && box[0] < other[0] + other[2]
            && other[1] < box[1] + box[3] && box[1] < other[1] + other[3]);
        boxes.add(box);
        assertThat(IntStream.of(image.getRGB(box[0], box[1], box[2], box[3], null, 0, box[2])).distinct().count())
            .isGreaterThan(1); // neither empty nor full
      }
    }
    assertThatThrownBy(() -> STYLE.sprite(3)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void layersOfMoreThanOneSource() {
    MapboxStyle style = MapboxStyle.of("zwei", Shipped.STYLES.subList(0, 2),
        category -> PropertyTypes.of(Shipped.RULES, category),
        category -> new VectorSource(category, "/t/" + category + "/{z}/{x}/{y}", 3, 12, ""), null);
    assertThat(style.json().get("sources")).hasSize(2);
    assertThat(layers(style.json())).allMatch(layer -> layer.get("source").equals(layer.get("source-layer")));
    assertThat(style.json().at("/sources/drinking_water_recharge/minzoom").intValue()).isEqualTo(3);
  }

  @Test
  void coloursAreThoseOfTheSld() {
    for (CategoryStyle style : Shipped.STYLES) {
      String sld = new String(style.sld(), java.nio.charset.StandardCharsets.UTF_8);
      layers(JSON).stream().filter(layer -> layer.get("source-layer").textValue().equals(style.category()))
          .flatMap(layer -> layer.findValues("fill-color").stream()).forEach(colour ->
              assertThat(sld).contains("<CssParameter name=\"fill\">" + colour.textValue() + "</CssParameter>"));
    }
  }

  @Test
  void dashesAreCountedInWidthsOfTheLine() {
    JsonNode layer = one("<LineSymbolizer><Stroke><CssParameter name='stroke-width'>2.5</CssParameter>"
        + "<CssParameter name='stroke-dasharray'>10 5</CssParameter><CssParameter name='stroke-opacity'>0.5</CssParameter>"
        + "</Stroke></LineSymbolizer>").get(0);
    assertThat(layer.at("/paint/line-dasharray")).hasToString("[4,2]");
    assertThat(layer.at("/paint/line-width").doubleValue()).isEqualTo(2.5);
    assertThat(layer.at("/paint/line-opacity").doubleValue()).isEqualTo(0.5);
    assertThat(layer.at("/layout/line-join").textValue()).isEqualTo("miter");
  }

  @Test
  void fillAndOutlineAreTwoLayers() {
    List<JsonNode> layers = one("<PolygonSymbolizer><Fill><CssParameter name='fill'>#102030</CssParameter></Fill>"
        + "<Stroke/></PolygonSymbolizer>");
    assertThat(layers).extracting(layer -> layer.get("type").textValue()).containsExactly("fill", "line");
    assertThat(layers.get(0).at("/paint/fill-color").textValue()).isEqualTo("#102030");
  }

  @Test
  void labelsHaveAnchorOffsetAndHalo() {
    JsonNode layer = one("<TextSymbolizer><Label><ogc:PropertyName>name</ogc:PropertyName>（推定）</Label><Font>"
        + "<CssParameter name='font-family'>A, B</CssParameter><CssParameter name='font-size'>10</CssParameter>"
        + "<CssParameter name='font-weight'>bold</CssParameter></Font><LabelPlacement><PointPlacement><AnchorPoint>"
        + "<AnchorPointX>1</AnchorPointX><AnchorPointY>0</AnchorPointY></AnchorPoint><Displacement><DisplacementX>5"
        + "</DisplacementX><DisplacementY>20</DisplacementY></Displacement></PointPlacement></LabelPlacement>"
        + "<Halo><Radius>2</Radius></Halo></TextSymbolizer>").get(0);
    assertThat(layer.at("/layout/text-field")).hasToString("[\"concat\",[\"string\",[\"get\",\"name\"],\"\"],\"（推定）\"]");
    assertThat(layer.at("/layout/text-font")).hasToString("[\"A Bold\",\"A\",\"B\"]");
    assertThat(layer.at("/layout/text-anchor").textValue()).isEqualTo("bottom-right");
    assertThat(layer.at("/layout/text-offset")).hasToString("[0.5,-2]");
    assertThat(layer.at("/paint/text-halo-width").intValue()).isEqualTo(2);
    assertThat(layer.at("/paint/text-halo-color").textValue()).isEqualTo("rgba(255,255,255,1)");
  }

  @Test
  void marksAlongALineAreIconsOnIt() {
    JsonNode layer = one("<LineSymbolizer><Stroke><GraphicStroke><Graphic><Mark><Fill/></Mark><Size>9</Size></Graphic>"
        + "</GraphicStroke></Stroke></LineSymbolizer>").get(0);
    assertThat(layer.at("/layout/symbol-placement").textValue()).isEqualTo("line");
    assertThat(layer.at("/layout/symbol-spacing").intValue()).isEqualTo(9);
  }

  @Test
  void whatNoClientSaysIsAFault() {
    String text = "<TextSymbolizer><Label>a</Label><LabelPlacement><PointPlacement><AnchorPoint><AnchorPointX>0.3"
        + "</AnchorPointX></AnchorPoint></PointPlacement></LabelPlacement></TextSymbolizer>";
    assertThatThrownBy(() -> one(text)).hasMessageContaining("STYLE_NOT_EXPRESSIBLE");
    assertThatThrownBy(() -> one("<ogc:Filter><ogc:PropertyIsEqualTo><ogc:PropertyName>villages</ogc:PropertyName>"
        + "<ogc:Literal>a</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Filter><LineSymbolizer><Stroke/></LineSymbolizer>"))
        .hasMessageContaining("the list villages");
  }

  private static List<JsonNode> one(String content) {
    CategoryStyle style = Handmade.style("livestock_zone", content);
    MapboxStyle made = MapboxStyle.of("eins", List.of(style), category -> PropertyTypes.of(Shipped.RULES, category),
        category -> new VectorSource("s", "/t/{z}/{x}/{y}", 0, 14, ""), "http://localhost/sprite");
    return layers(made.json());
  }
}
