package lanxian.render.sld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused, with its place; nothing is dropped without a word. */
class SldFaultsTest {
  @Test
  void allFaultsComeAtOnceEachWithItsPlace() {
    List<Fault> faults = Sld.faults(Sld.rules("""
        <Rule><Name>r</Name>
          <LineSymbolizer>
            <Stroke><CssParameter name="stroke">red</CssParameter>
              <CssParameter name="colour">#000000</CssParameter></Stroke>
            <Geometry/>
          </LineSymbolizer>
          text<Nonsense/></Rule>"""));
    assertThat(faults).extracting(fault -> fault.code().name() + " " + fault.where().line()).containsExactlyInAnyOrder(
        "SLD_MISSING 3", "SLD_BAD_VALUE 5", "SLD_NOT_SUPPORTED 6", "SLD_NOT_SUPPORTED 7", "SLD_NOT_SUPPORTED 9",
        "SLD_BAD_VALUE 3");
    assertThat(faults).allMatch(fault -> "t.sld".equals(fault.where().file()));
    assertThat(faults).extracting(Fault::detail).anySatisfy(detail -> assertThat(detail)
        .isEqualTo("line 5, column 13: stroke must be #rrggbb, not 'red'"));
    assertThat(faults).extracting(Fault::detail)
        .anySatisfy(detail -> assertThat(detail).startsWith("line 9, column 7: Nonsense is not supported here"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
      SLD_NOT_SUPPORTED | <RasterSymbolizer/>
      SLD_NOT_SUPPORTED | <LegendGraphic/><LineSymbolizer><Stroke/></LineSymbolizer>
      SLD_NOT_SUPPORTED | <LineSymbolizer uom="metre"><Stroke/></LineSymbolizer>
      SLD_NOT_SUPPORTED | <LineSymbolizer><Stroke><GraphicFill/></Stroke></LineSymbolizer>
      SLD_MISSING | <LineSymbolizer/>
      SLD_MISSING | <PolygonSymbolizer/>
      SLD_MISSING | <PointSymbolizer><Graphic/></PointSymbolizer>
      SLD_MISSING | <PointSymbolizer><Graphic><Mark/></Graphic></PointSymbolizer>
      SLD_MISSING | <TextSymbolizer/>
      SLD_MISSING | <TextSymbolizer><Label> </Label></TextSymbolizer>
      SLD_MISSING | <ElseFilter/>
      SLD_REPEATED | <LineSymbolizer><Stroke/><Stroke/></LineSymbolizer>
      SLD_REPEATED | <ElseFilter/><ogc:Filter><ogc:PropertyIsNull><ogc:PropertyName>a</ogc:PropertyName></ogc:PropertyIsNull></ogc:Filter><LineSymbolizer><Stroke/></LineSymbolizer>
      SLD_BAD_VALUE | <MinScaleDenominator>5</MinScaleDenominator><MaxScaleDenominator>5</MaxScaleDenominator><LineSymbolizer><Stroke/></LineSymbolizer>
      SLD_BAD_VALUE | <MinScaleDenominator>NaN</MinScaleDenominator><LineSymbolizer><Stroke/></LineSymbolizer>
      SLD_BAD_VALUE | <LineSymbolizer><Stroke><CssParameter name="stroke-width">1e9</CssParameter></Stroke></LineSymbolizer>
      SLD_BAD_VALUE | <LineSymbolizer><Stroke><CssParameter name="stroke-opacity">1.1</CssParameter></Stroke></LineSymbolizer>
      SLD_BAD_VALUE | <LineSymbolizer><Stroke><CssParameter name="stroke-dasharray">0 0</CssParameter></Stroke></LineSymbolizer>
      SLD_BAD_VALUE | <LineSymbolizer><Stroke><CssParameter name="stroke-dasharray">5 -1</CssParameter></Stroke></LineSymbolizer>
      SLD_BAD_VALUE | <LineSymbolizer><Stroke><CssParameter name="stroke-linejoin">miter</CssParameter></Stroke></LineSymbolizer>
      SLD_NOT_SUPPORTED | <LineSymbolizer><Stroke><CssParameter name="stroke-width"><ogc:PropertyName>a</ogc:PropertyName></CssParameter></Stroke></LineSymbolizer>
      SLD_BAD_VALUE | <PointSymbolizer><Graphic><Mark><WellKnownName>ttf://x#1</WellKnownName><Fill/></Mark></Graphic></PointSymbolizer>
      SLD_NOT_SUPPORTED | <PointSymbolizer><Graphic><Mark><WellKnownName>shape://slash</WellKnownName><Fill/></Mark></Graphic></PointSymbolizer>
      SLD_NOT_SUPPORTED | <PolygonSymbolizer><Fill/><VendorOption name="composite">multiply</VendorOption></PolygonSymbolizer>
      SLD_NOT_SUPPORTED | <TextSymbolizer><Label>a</Label><VendorOption name="group">yes</VendorOption></TextSymbolizer>
      SLD_NOT_SUPPORTED | <TextSymbolizer><Label><ogc:Function name="env"/></Label></TextSymbolizer>
      SLD_BAD_VALUE | <TextSymbolizer><Label>a</Label><Font><CssParameter name="font-family">a;b</CssParameter></Font></TextSymbolizer>
      SLD_MISSING | <TextSymbolizer><Label>a</Label><LabelPlacement/></TextSymbolizer>
      """)
  void refusesInARule(String code, String content) {
    assertThat(Sld.faults(Sld.rule(content))).extracting(fault -> fault.code().name()).as(content).contains(code);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
      SLD_NOT_SUPPORTED | <ogc:BBOX/>
      SLD_NOT_SUPPORTED | <ogc:FeatureId fid="a"/>
      SLD_NOT_SUPPORTED | <PropertyIsNull/>
      SLD_MISSING | ^^
      SLD_MISSING | <ogc:And><ogc:PropertyIsNull><ogc:PropertyName>a</ogc:PropertyName></ogc:PropertyIsNull></ogc:And>
      SLD_MISSING | <ogc:PropertyIsNull/>
      SLD_MISSING | <ogc:PropertyIsEqualTo><ogc:PropertyName>a</ogc:PropertyName></ogc:PropertyIsEqualTo>
      SLD_MISSING | <ogc:PropertyIsBetween><ogc:PropertyName>a</ogc:PropertyName></ogc:PropertyIsBetween>
      SLD_BAD_VALUE | <ogc:PropertyIsNull><ogc:PropertyName>a/b</ogc:PropertyName></ogc:PropertyIsNull>
      SLD_BAD_VALUE | <ogc:PropertyIsLike><ogc:PropertyName>a</ogc:PropertyName><ogc:Literal>b</ogc:Literal></ogc:PropertyIsLike>
      SLD_NOT_SUPPORTED | <ogc:PropertyIsLessThan matchCase="false"><ogc:PropertyName>a</ogc:PropertyName><ogc:Literal>b</ogc:Literal></ogc:PropertyIsLessThan>
      SLD_MISSING | <ogc:PropertyIsNull><ogc:Add><ogc:Literal>b</ogc:Literal></ogc:Add></ogc:PropertyIsNull>
      """)
  void refusesInAFilter(String code, String condition) {
    assertThat(Sld.faults(Sld.filter(condition))).extracting(fault -> fault.code().name()).as(condition)
        .contains(code);
  }

  @ParameterizedTest
  @CsvSource({"http://169.254.169.254/a.png", "file:///etc/passwd", "../dot.png", "/tmp/dot.png", "dot.svg", "jar:a!/b.png",
      "''", "data:image/png;base64,AAAA"})
  void neverFetchesAGraphic(String href) {
    List<Fault> faults = Sld.faults(external(href));
    assertThat(faults).extracting(Fault::code).containsExactly(SldFault.SLD_FOREIGN_GRAPHIC);
  }

  @Test
  void refusesImagesThatAreNotThereAreNoneOrAreTooLarge() {
    assertThat(Sld.faults(external("absent.png"))).extracting(Fault::code).containsExactly(SldFault.SLD_MISSING);
    assertThat(Sld.faults(external("broken.png"))).extracting(Fault::code).containsExactly(SldFault.SLD_BAD_VALUE);
    assertThat(Sld.faults(external("wide.png"))).extracting(Fault::detail).singleElement().asString()
        .contains("more than 512 pixels");
  }

  private static String external(String href) {
    return Sld.rule("<PointSymbolizer><Graphic><ExternalGraphic><OnlineResource xlink:href=\"" + href
        + "\"/><Format>image/png</Format></ExternalGraphic></Graphic></PointSymbolizer>");
  }

  @Test
  void readsNoDocumentTypesAndNoEntities() {
    String sld = Sld.rule("<LineSymbolizer><Stroke/></LineSymbolizer>");
    assertThat(Sld.faults("<!DOCTYPE x SYSTEM \"http://localhost:1/x.dtd\">" + sld)).extracting(Fault::code)
        .containsExactly(SldFault.SLD_DTD);
    assertThat(Sld.faults("<!DOCTYPE x [<!ENTITY a 'b'>]>" + sld.replace("规则", "&a;"))).extracting(Fault::code)
        .containsExactly(SldFault.SLD_DTD);
    assertThat(Sld.faults(sld.replace("规则", "&a;"))).extracting(Fault::code).isNotEmpty()
        .isSubsetOf(SldFault.SLD_SYNTAX, SldFault.SLD_DTD);
  }

  @Test
  void refusesWhatIsNoStyle() {
    assertThat(Sld.faults("")).extracting(Fault::code).containsExactly(SldFault.SLD_SYNTAX);
    assertThat(Sld.faults("<a>")).extracting(Fault::code).containsExactly(SldFault.SLD_SYNTAX);
    assertThat(Sld.faults("<a/>")).extracting(Fault::code).containsExactly(SldFault.SLD_NOT_SUPPORTED);
    String sld = Sld.rule(Sld.LINE);
    assertThat(Sld.faults(sld.replace("1.0.0", "1.1.0"))).extracting(Fault::code)
        .containsExactly(SldFault.SLD_NOT_SUPPORTED);
    assertThat(Sld.faults(sld.replace("opengis.net/sld", "opengis.net/se"))).extracting(Fault::code)
        .containsExactly(SldFault.SLD_NOT_SUPPORTED);
    assertThat(Sld.faults(sld.replace("UserStyle", "NamedStyle"))).isNotEmpty();
    assertThat(Sld.faults(Sld.style(""))).extracting(Fault::code).containsExactly(SldFault.SLD_MISSING);
    assertThat(Sld.faults(Sld.rules(""))).extracting(Fault::code).containsExactly(SldFault.SLD_MISSING);
  }

  @Test
  void readsUtf8Alone() {
    String sld = Sld.rule(Sld.LINE);
    byte[] chinese = ("<?xml version='1.0' encoding='GBK'?>" + sld).getBytes(Charset.forName("GBK"));
    assertThatThrownBy(() -> new SldReader(null).read("t.sld", chinese)).hasMessageContaining("UTF-8");
    assertThat(Sld.faults("<?xml version='1.0' encoding='GBK'?>" + sld)).extracting(Fault::detail).singleElement()
        .asString().contains("not in GBK");
    assertThat(Sld.faults("\uFEFF<?xml version='1.0' encoding='utf-8'?>" + sld)).isEmpty();
  }

  @Test
  void hasLimits() {
    assertThat(Sld.faults("<a>".repeat(100))).extracting(Fault::code).containsExactly(SldFault.SLD_TOO_LARGE);
    assertThat(Sld.faults("<a>" + "<b/>".repeat(XmlTree.MAX_ELEMENTS) + "</a>")).extracting(Fault::code)
        .containsExactly(SldFault.SLD_TOO_LARGE);
    assertThat(Sld.faults(" ".repeat(XmlTree.MAX_BYTES + 1))).extracting(Fault::code)
        .containsExactly(SldFault.SLD_TOO_LARGE);
    assertThat(Sld.faults(Sld.rules("<Rule/>".repeat(1000)))).hasSize(200);
  }

  /** Whatever stands in a file, it is read or refused with places, and nothing else happens. */
  @Test
  void survivesDamage() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    byte[] whole = Sld.filter("<ogc:PropertyIsBetween><ogc:PropertyName>a</ogc:PropertyName><ogc:LowerBoundary>"
        + "<ogc:Literal>1</ogc:Literal></ogc:LowerBoundary><ogc:UpperBoundary><ogc:Literal>2</ogc:Literal>"
        + "</ogc:UpperBoundary></ogc:PropertyIsBetween>").getBytes(StandardCharsets.UTF_8);
    int refused = 0;
    for (int i = 0; i < 3000; i++) {
      byte[] damaged = whole.clone();
      for (int j = random.nextInt(3); j >= 0; j--) {
        damaged[random.nextInt(damaged.length)] = (byte) (random.nextBoolean() ? " <>/'\"&;a".charAt(random.nextInt(9))
            : random.nextInt(256));
      }
      try {
        new SldReader(null).read("t.sld", damaged);
      } catch (FaultException e) {
        refused++;
        assertThat(e.faults()).as("seed " + seed).allMatch(fault -> fault.where().line() >= 1);
      }
    }
    assertThat(refused).as("seed " + seed).isGreaterThan(1500);
  }
}
