package lanxian.exchange.kml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import lanxian.domain.FaultException;
import lanxian.domain.Notice;
import lanxian.exchange.ExportCases;
import lanxian.exchange.ExportFormat;
import lanxian.exchange.layer.Limits;
import lanxian.exchange.layer.RawFeature;
import lanxian.exchange.layer.RawLayer;
import lanxian.exchange.layer.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** KML that is broken, odd, or made to make the reader fetch or grow something. */
class HostileKmlTest {
  private static final String POINT = "<Point><coordinates>87.3,44.1</coordinates></Point>";
  @TempDir private Path folder;

  private static Map<String, RawLayer> layers(byte[] bytes, String encoding, Limits limits) {
    return KmlReader.read(new SourceFile("a.kml", bytes), encoding, limits);
  }

  private static RawLayer read(String kml) {
    return layers(kml.getBytes(StandardCharsets.UTF_8), null, Limits.IMPORT).values().iterator().next();
  }

  private static RawFeature placemark(String inside) {
    return read("<kml><Document><Placemark>" + inside + "</Placemark></Document></kml>").features().get(0);
  }

  private static String code(String kml) {
    return code(kml.getBytes(StandardCharsets.UTF_8), Limits.IMPORT);
  }

  private static String code(byte[] bytes, Limits limits) {
    try {
      layers(bytes, null, limits);
      return "none";
    } catch (FaultException e) {
      return e.faults().get(0).code().name();
    }
  }

  @Test
  void aDocumentTypeIsRefusedWhateverItHolds() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret"), "87,44");
    assertThat(code("<!DOCTYPE kml><kml/>")).isEqualTo("XML_DTD_REFUSED");
    assertThat(code("<!DOCTYPE kml SYSTEM \"http://127.0.0.1:9/x.dtd\"><kml/>")).isEqualTo("XML_DTD_REFUSED");
    assertThat(code("<!DOCTYPE kml [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><kml><Placemark><Point><coordinates>"
        + "&x;</coordinates></Point></Placemark></kml>")).isEqualTo("XML_DTD_REFUSED");
    assertThat(code("<!DOCTYPE kml [<!ENTITY % x SYSTEM \"" + secret.toUri() + "\"> %x;]><kml/>"))
        .isEqualTo("XML_DTD_REFUSED");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"<kml>|XML_INVALID", "<kml/><kml/>|XML_INVALID", "x|XML_INVALID",
      "<kml>&nbsp;</kml>|XML_INVALID", "<gpx/>|NOT_KML", "<kml a='1' a='2'/>|XML_INVALID", "<kml>\u0001</kml>|XML_INVALID"})
  void whatIsNoKml(String text, String code) {
    assertThat(code(text)).isEqualTo(code);
  }

  @Test
  void nestingIsBounded() {
    assertThat(code("<kml>" + "<Folder>".repeat(100_000) + "</Folder>".repeat(100_000) + "</kml>"))
        .isEqualTo("XML_TOO_DEEP");
    assertThat(code("<kml><x>" + "<y>".repeat(100_000) + "</y>".repeat(100_000) + "</x></kml>")).isEqualTo("XML_TOO_DEEP");
  }

  @Test
  void limitsHold() {
    byte[] kml = ExportCases.random(85, 12).write(ExportFormat.KML, "EPSG:4490");
    assertThat(code(kml, Limits.IMPORT.withMaxVertices(50))).isEqualTo("TOO_MANY_VERTICES");
    assertThat(code(kml, new Limits(1 << 30, 1 << 30, 10, 10, 11, 1_000_000, 64, 512, 100_000)))
        .isEqualTo("TOO_MANY_FEATURES");
    assertThat(layers(kml, null, new Limits(1 << 30, 1 << 30, 10, 10, 100, 1_000_000, 64, 3, 100_000)).values()
        .iterator().next().features()).allSatisfy(feature -> assertThat(feature.faults())
            .extracting(fault -> fault.code().name()).containsExactly("ATTRIBUTES_TOO_LARGE"));
  }

  @Test
  void linksAreToldAndNeverFollowed() {
    RawLayer layer = read("<kml><Document><NetworkLink><Link><href>http://127.0.0.1:9/a.kml</href></Link></NetworkLink>"
        + "<GroundOverlay/><Placemark>" + POINT + "</Placemark></Document></kml>");
    assertThat(layer.features()).hasSize(1);
    assertThat(layer.notices()).extracting(Notice::code).containsExactly("LINKS_NOT_FOLLOWED", "ENTRIES_IGNORED");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "<Point><coordinates>87.3</coordinates></Point>|KML_COORDINATES_INVALID",
      "<Point><coordinates>87.3,x</coordinates></Point>|KML_COORDINATES_INVALID",
      "<Point><coordinates>1,2,3,4</coordinates></Point>|KML_COORDINATES_INVALID",
      "<Point><coordinates>1,2 3,4</coordinates></Point>|KML_COORDINATES_INVALID",
      "<Point><coordinates>1,Infinity</coordinates></Point>|COORDINATE_NOT_FINITE",
      "<LineString><coordinates>1,2</coordinates></LineString>|LINE_TOO_SHORT",
      "<Model/>|GEOMETRY_TYPE_UNKNOWN", "<Track/>|GEOMETRY_TYPE_UNKNOWN",
      "<Polygon><innerBoundaryIs><LinearRing><coordinates>1,2 3,4 5,5 1,2</coordinates></LinearRing></innerBoundaryIs>"
          + "</Polygon>|KML_COORDINATES_INVALID",
      "<Polygon><outerBoundaryIs><LinearRing><coordinates>1,2 1,2 1,2</coordinates></LinearRing></outerBoundaryIs>"
          + "</Polygon>|RING_TOO_SHORT"})
  void aWrongGeometryIsRefusedAloneWithItsLine(String geometry, String code) {
    RawLayer layer = read("<kml><Document>\n<Placemark><name>甲</name>" + geometry + "</Placemark>\n<Placemark>"
        + POINT + "</Placemark></Document></kml>");
    RawFeature feature = layer.features().get(0);
    assertThat(feature.geometry()).isNull();
    assertThat(feature.faults()).extracting(fault -> fault.code().name()).containsExactly(code);
    assertThat(feature.where().record()).isEqualTo(1);
    assertThat(feature.where().line()).isEqualTo(2);
    assertThat(feature.attributes()).containsEntry("name", "甲");
    assertThat(layer.features().get(1).faults()).isEmpty();
  }

  @Test
  void openRingsAreClosedAndTold() {
    RawFeature feature = placemark("<Polygon><outerBoundaryIs><LinearRing><coordinates>87,44 88,44 88,45</coordinates>"
        + "</LinearRing></outerBoundaryIs></Polygon>");
    assertThat(feature.mended()).extracting(RawFeature.Mended::method).containsExactly(RawFeature.CLOSE_RINGS);
    assertThat(feature.geometry().getNumPoints()).isEqualTo(4);
  }

  @Test
  void valuesComeFromWhereTheyStand() {
    RawFeature feature = placemark("<name>牌上的名</name><description><![CDATA[<b>说明</b>]]></description><ExtendedData>"
        + "<Data name='name'><value>数据的名</value></Data><Data name='空'><value/></Data></ExtendedData>" + POINT);
    assertThat(feature.attributes()).isEqualTo(Map.of("name", "数据的名", "description", "<b>说明</b>"));
    RawFeature twice = placemark("<ExtendedData><Data name='a'><value>1</value></Data><Data name='a'><value>2</value>"
        + "</Data></ExtendedData>" + POINT);
    assertThat(twice.faults()).extracting(fault -> fault.code().name()).containsExactly("ATTRIBUTE_INVALID");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GBK", "UTF-8", "UTF-16"})
  void theEncodingIsTheOneDeclared(String charset) {
    String kml = "<?xml version=\"1.0\" encoding=\"" + charset + "\"?><kml><Placemark><name>三屯河水源地</name>" + POINT
        + "</Placemark></kml>";
    RawLayer layer = layers(kml.getBytes(Charset.forName(charset)), null, Limits.IMPORT).values().iterator().next();
    assertThat(layer.features().get(0).attributes()).containsEntry("name", "三屯河水源地");
  }

  @Test
  void aDeclarationThatLiesIsNotGarbledButRefused() {
    byte[] lie = ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><kml><Placemark><name>三屯河水源地</name>" + POINT
        + "</Placemark></kml>").getBytes(Charset.forName("GBK"));
    assertThat(code(lie, Limits.IMPORT)).isEqualTo("TEXT_NOT_DECODABLE");
    assertThat(layers(lie, "GBK", Limits.IMPORT).values().iterator().next().features().get(0).attributes())
        .containsEntry("name", "三屯河水源地");
  }

  @Test
  void brokenAnywhereIsAFaultAndNeverACrash() {
    byte[] good = ExportCases.random(86, 4).write(ExportFormat.KML, "EPSG:4490");
    Random random = new Random(87);
    for (int i = 0; i < 300; i++) {
      byte[] broken = i % 2 == 0 ? Arrays.copyOf(good, random.nextInt(good.length)) : good.clone();
      for (int flips = i % 2 == 0 ? 0 : 1 + random.nextInt(10); flips > 0; flips--) {
        broken[random.nextInt(broken.length)] = (byte) (32 + random.nextInt(95));
      }
      try {
        code(broken, Limits.IMPORT);
      } catch (RuntimeException e) {
        throw new AssertionError("seed 87, round " + i, e);
      }
      assertThat(i % 2 != 0 || !code(broken, Limits.IMPORT).equals("none")).as("seed 87, round %d: cut", i).isTrue();
    }
  }
}
