package lanxian.render.sld;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.PropertyIsLike;
import org.geotools.api.style.ExternalGraphic;
import org.geotools.api.style.LinePlacement;
import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.Mark;
import org.geotools.api.style.PointPlacement;
import org.geotools.api.style.PointSymbolizer;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Stroke;
import org.geotools.api.style.Style;
import org.geotools.api.style.Symbolizer;
import org.geotools.api.style.TextSymbolizer;
import org.geotools.filter.text.ecql.ECQL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read, element by element. Filters are told by GeoTools as ECQL. */
class SldReaderTest {
  private static final String NAME = "<ogc:PropertyName>name</ogc:PropertyName>";

  private static String literal(String text) {
    return "<ogc:Literal>" + text + "</ogc:Literal>";
  }

  @Test
  void readsNamesAndTitles() {
    SldDocument document = Sld.read(Sld.style("<Abstract>说明</Abstract><IsDefault>1</IsDefault>"
        + "<FeatureTypeStyle><Name>areas</Name><Title>面</Title><Rule><Name>r</Name><Title>甲</Title><Abstract>乙</Abstract>"
        + Sld.LINE + "</Rule></FeatureTypeStyle>"));
    Style style = document.style();
    assertThat(document.layer()).isEqualTo("layer");
    assertThat(style.getName()).isEqualTo("style");
    assertThat((Object) style.getDescription().getTitle()).hasToString("题");
    assertThat((Object) style.getDescription().getAbstract()).hasToString("说明");
    assertThat(style.isDefault()).isTrue();
    assertThat(style.featureTypeStyles().get(0).getName()).isEqualTo("areas");
    assertThat((Object) style.featureTypeStyles().get(0).getDescription().getTitle()).hasToString("面");
    Rule rule = style.featureTypeStyles().get(0).rules().get(0);
    assertThat((Object) rule.getDescription().getTitle()).hasToString("甲");
    assertThat((Object) rule.getDescription().getAbstract()).hasToString("乙");
    assertThat(rule.getFilter()).isNull();
    assertThat(rule.isElseFilter()).isFalse();
    assertThat(rule.getMinScaleDenominator()).isZero();
    assertThat(rule.getMaxScaleDenominator()).isInfinite();
  }

  @Test
  void readsScalesAndElse() {
    Rule rule = Sld.firstRule(Sld.rule("<ElseFilter/><MinScaleDenominator>1e3</MinScaleDenominator>"
        + "<MaxScaleDenominator> 250000.5 </MaxScaleDenominator>" + Sld.LINE));
    assertThat(rule.isElseFilter()).isTrue();
    assertThat(rule.getMinScaleDenominator()).isEqualTo(1000);
    assertThat(rule.getMaxScaleDenominator()).isEqualTo(250_000.5);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      PropertyIsEqualTo | name = '甲'
      PropertyIsNotEqualTo | name <> '甲'
      PropertyIsLessThan | name < '甲'
      PropertyIsLessThanOrEqualTo | name <= '甲'
      PropertyIsGreaterThan | name > '甲'
      PropertyIsGreaterThanOrEqualTo | name >= '甲'
      """)
  void readsComparisons(String element, String ecql) {
    assertThat(ECQL.toCQL(filter("<ogc:" + element + ">" + NAME + literal("甲") + "</ogc:" + element + ">")))
        .isEqualTo(ecql);
  }

  @Test
  void readsOtherConditions() {
    assertThat(ECQL.toCQL(filter("<ogc:PropertyIsNull>" + NAME + "</ogc:PropertyIsNull>"))).isEqualTo("name IS NULL");
    assertThat(ECQL.toCQL(filter("<ogc:PropertyIsBetween>" + NAME + "<ogc:LowerBoundary>" + literal("1")
        + "</ogc:LowerBoundary><ogc:UpperBoundary>" + literal("2") + "</ogc:UpperBoundary></ogc:PropertyIsBetween>")))
        .isEqualTo("name BETWEEN '1' AND '2'");
    String like = "<ogc:PropertyIsLike wildCard='*' singleChar='.' escape='!'>" + NAME + literal("甲*")
        + "</ogc:PropertyIsLike>";
    assertThat(ECQL.toCQL(filter(like))).isEqualTo("name LIKE '甲*'");
    assertThat(((PropertyIsLike) filter(like.replace("escape", "escapeChar"))).getEscape()).isEqualTo("!");
    String stars = like.replace(NAME, literal("甲*乙")).replace("甲*<", "甲\\*?<").replace("'.'", "'?'")
        .replace("'!'", "'\\'");
    assertThat(filter(stars).evaluate(null)).isTrue();
    assertThat(filter(stars.replace("甲*乙", "甲乙乙")).evaluate(null)).isFalse();
    String isNull = "<ogc:PropertyIsNull>" + NAME + "</ogc:PropertyIsNull>";
    assertThat(ECQL.toCQL(filter("<ogc:Or>" + isNull + "<ogc:Not>" + isNull + "</ogc:Not>" + isNull + "</ogc:Or>")))
        .isEqualTo("name IS NULL OR NOT (name IS NULL) OR name IS NULL");
    assertThat(ECQL.toCQL(filter("<ogc:And>" + isNull + isNull + "</ogc:And>")))
        .isEqualTo("name IS NULL AND name IS NULL");
  }

  @Test
  void readsArithmetic() {
    String sum = "<ogc:Add>" + NAME + "<ogc:Mul>" + literal("2") + "<ogc:Sub>" + literal("3") + "<ogc:Div>"
        + literal("4") + literal("5") + "</ogc:Div></ogc:Sub></ogc:Mul></ogc:Add>";
    assertThat(ECQL.toCQL(filter("<ogc:PropertyIsLessThan>" + sum + literal("9") + "</ogc:PropertyIsLessThan>")))
        .isEqualTo("name + '2' * ('3' - '4' / '5') < '9'");
  }

  @Test
  void caseCountsUnlessItIsSaidNotTo() {
    String equal = "<ogc:PropertyIsEqualTo matchCase='false'>" + literal("AB") + literal("ab")
        + "</ogc:PropertyIsEqualTo>";
    assertThat(filter(equal).evaluate(null)).isTrue();
    assertThat(filter(equal.replace("false", "true")).evaluate(null)).isFalse();
    assertThat(filter(equal.replace(" matchCase='false'", "")).evaluate(null)).isFalse();
    assertThat(filter("<ogc:PropertyIsLike wildCard='*' singleChar='.' escape='!'>" + literal("AB") + literal("a*")
        + "</ogc:PropertyIsLike>").evaluate(null)).isFalse();
  }

  private static Filter filter(String condition) {
    return Sld.firstRule(Sld.filter(condition)).getFilter();
  }

  @Test
  void readsStrokes() {
    LineSymbolizer line = Sld.symbolizer(LineSymbolizer.class, "<LineSymbolizer><Stroke>"
        + css("stroke", "#ABCDEF") + css("stroke-opacity", "0.5") + css("stroke-width", literal("2.5"))
        + css("stroke-linejoin", "bevel") + css("stroke-linecap", "square") + css("stroke-dasharray", "5, 2.5 1 1")
        + css("stroke-dashoffset", "-3") + "</Stroke></LineSymbolizer>");
    Stroke stroke = line.getStroke();
    assertThat(stroke.getColor()).hasToString("#abcdef");
    assertThat(stroke.getOpacity().evaluate(null, Double.class)).isEqualTo(0.5);
    assertThat(stroke.getWidth().evaluate(null, Double.class)).isEqualTo(2.5);
    assertThat(stroke.getLineJoin()).hasToString("bevel");
    assertThat(stroke.getLineCap()).hasToString("square");
    assertThat(stroke.getDashArray()).containsExactly(5, 2.5f, 1, 1);
    assertThat(stroke.getDashOffset().evaluate(null, Double.class)).isEqualTo(-3);
  }

  @Test
  void whatIsNotGivenIsAsTheStandardSays() {
    PolygonSymbolizer polygon =
        Sld.symbolizer(PolygonSymbolizer.class, "<PolygonSymbolizer><Fill/><Stroke/></PolygonSymbolizer>");
    assertThat(polygon.getFill().getColor()).hasToString("#808080");
    assertThat(polygon.getFill().getOpacity().evaluate(null, Double.class)).isEqualTo(1);
    assertThat(polygon.getStroke().getColor()).hasToString("#000000");
    assertThat(polygon.getStroke().getWidth().evaluate(null, Double.class)).isEqualTo(1);
    assertThat(polygon.getStroke().getDashArray()).isNull();
    TextSymbolizer text = Sld.symbolizer(TextSymbolizer.class,
        "<TextSymbolizer><Label>" + NAME + "</Label><Halo/></TextSymbolizer>");
    assertThat(text.getFill().getColor()).hasToString("#000000");
    assertThat(text.getHalo().getFill().getColor()).hasToString("#ffffff");
    assertThat(text.getHalo().getRadius().evaluate(null, Double.class)).isEqualTo(1);
    assertThat(((PointPlacement) text.getLabelPlacement()).getAnchorPoint().getAnchorPointX()
        .evaluate(null, Double.class)).isZero();
    assertThat(((PointPlacement) text.getLabelPlacement()).getAnchorPoint().getAnchorPointY()
        .evaluate(null, Double.class)).isEqualTo(0.5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"square", "circle", "triangle", "star", "cross", "x", "shape://dot"})
  void readsMarks(String name) {
    PointSymbolizer point = Sld.symbolizer(PointSymbolizer.class, "<PointSymbolizer><Graphic><Mark><WellKnownName>"
        + name + "</WellKnownName><Fill>" + css("fill", "#112233") + "</Fill></Mark><Opacity>0.4</Opacity>"
        + "<Size>9</Size><Rotation>45</Rotation></Graphic></PointSymbolizer>");
    Mark mark = (Mark) point.getGraphic().graphicalSymbols().get(0);
    assertThat(mark.getWellKnownName()).hasToString(name);
    assertThat(mark.getFill().getColor()).hasToString("#112233");
    assertThat(mark.getStroke()).isNull();
    assertThat(point.getGraphic().getSize().evaluate(null, Double.class)).isEqualTo(9);
    assertThat(point.getGraphic().getRotation().evaluate(null, Double.class)).isEqualTo(45);
    assertThat(point.getGraphic().getOpacity().evaluate(null, Double.class)).isEqualTo(0.4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"slash", "backslash", "times", "horline", "vertline", "plus"})
  void readsHatches(String name) {
    PolygonSymbolizer polygon = Sld.symbolizer(PolygonSymbolizer.class,
        "<PolygonSymbolizer><Fill><GraphicFill><Graphic><Mark><WellKnownName>shape://" + name
        + "</WellKnownName><Stroke>" + css("stroke", "#445566") + "</Stroke></Mark><Size>8</Size></Graphic></GraphicFill>"
        + "</Fill><VendorOption name='graphic-margin'>3</VendorOption></PolygonSymbolizer>");
    Mark mark = (Mark) polygon.getFill().getGraphicFill().graphicalSymbols().get(0);
    assertThat(mark.getWellKnownName()).hasToString("shape://" + name);
    assertThat(mark.getFill()).isNull();
    assertThat(mark.getStroke().getColor()).hasToString("#445566");
    assertThat(polygon.getOptions()).containsEntry("graphic-margin", "3");
  }

  @Test
  void readsMarksAlongALine() {
    LineSymbolizer line = Sld.symbolizer(LineSymbolizer.class, "<LineSymbolizer><Stroke><GraphicStroke><Graphic><Mark>"
        + "<WellKnownName>circle</WellKnownName><Fill/></Mark></Graphic></GraphicStroke></Stroke></LineSymbolizer>");
    assertThat(line.getStroke().getGraphicStroke().getSize().evaluate(null, Double.class)).isEqualTo(6);
  }

  @Test
  void readsAnImageBesideTheStyle() {
    PointSymbolizer point = Sld.symbolizer(PointSymbolizer.class, "<PointSymbolizer><Graphic><ExternalGraphic>"
        + "<OnlineResource xlink:type='simple' xlink:href='dot.png'/><Format>image/png</Format></ExternalGraphic>"
        + "</Graphic></PointSymbolizer>");
    ExternalGraphic image = (ExternalGraphic) point.getGraphic().graphicalSymbols().get(0);
    assertThat(image.getInlineContent().getIconWidth()).isEqualTo(4);
  }

  @Test
  void readsLabels() {
    TextSymbolizer text = Sld.symbolizer(TextSymbolizer.class, "<TextSymbolizer><Label>前 " + NAME + "（推定）</Label>"
        + "<Font>" + css("font-family", "Noto Sans SC, 'LXGW WenKai', sans-serif") + css("font-size", "12")
        + css("font-weight", "bold") + css("font-style", "italic") + "</Font><LabelPlacement><PointPlacement><AnchorPoint>"
        + "<AnchorPointX>1</AnchorPointX><AnchorPointY>0</AnchorPointY></AnchorPoint><Displacement>"
        + "<DisplacementX>3</DisplacementX><DisplacementY>-4</DisplacementY></Displacement><Rotation>30</Rotation>"
        + "</PointPlacement></LabelPlacement><Halo><Radius>2</Radius><Fill>" + css("fill-opacity", "0.7")
        + "</Fill></Halo><Fill>" + css("fill", "#010203") + "</Fill></TextSymbolizer>");
    assertThat(text.getFont().getFamily()).extracting(Object::toString)
        .isEqualTo(List.of("Noto Sans SC", "LXGW WenKai", "sans-serif"));
    assertThat(text.getFont().getWeight()).hasToString("bold");
    assertThat(text.getFont().getStyle()).hasToString("italic");
    assertThat(text.getHalo().getFill().getOpacity().evaluate(null, Double.class)).isEqualTo(0.7);
    assertThat(ECQL.toCQL(text.getLabel())).isEqualTo("Concatenate('前',name,'（推定）')");
    PointPlacement placement = (PointPlacement) text.getLabelPlacement();
    assertThat(placement.getAnchorPoint().getAnchorPointX().evaluate(null, Double.class)).isEqualTo(1);
    assertThat(placement.getDisplacement().getDisplacementY().evaluate(null, Double.class)).isEqualTo(-4);
    assertThat(placement.getRotation().evaluate(null, Double.class)).isEqualTo(30);
  }

  @Test
  void readsLabelsAlongALine() {
    TextSymbolizer text = Sld.symbolizer(TextSymbolizer.class, "<TextSymbolizer><Label><ogc:Function name='strConcat'>"
        + NAME + literal("河") + "</ogc:Function></Label><LabelPlacement><LinePlacement>"
        + "<PerpendicularOffset>5</PerpendicularOffset></LinePlacement></LabelPlacement></TextSymbolizer>");
    assertThat(((LinePlacement) text.getLabelPlacement()).getPerpendicularOffset().evaluate(null, Double.class))
        .isEqualTo(5);
    assertThat(ECQL.toCQL(text.getLabel())).isEqualTo("Concatenate(name,'河')");
  }

  @Test
  void symbolizersKeepTheirOrder() {
    String area = "<PolygonSymbolizer><Fill/></PolygonSymbolizer>";
    List<Symbolizer> symbolizers = Sld.firstRule(Sld.rule(Sld.LINE + area + Sld.LINE)).symbolizers();
    assertThat(symbolizers).hasSize(3);
    assertThat(symbolizers.get(1)).isInstanceOf(PolygonSymbolizer.class);
  }

  private static String css(String name, String value) {
    return "<CssParameter name=\"" + name + "\">" + value + "</CssParameter>";
  }
}
