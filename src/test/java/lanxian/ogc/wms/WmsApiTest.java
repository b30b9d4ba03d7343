package lanxian.ogc.wms;

import static lanxian.ogc.Asked.answer;
import static lanxian.ogc.Asked.image;
import static lanxian.ogc.Asked.json;
import static lanxian.ogc.Asked.pixels;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lanxian.app.RunningService;
import lanxian.ogc.Asked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** WMS 1.3.0 (06-042) and 1.1.1 (01-068r3), clause by clause, over the sample. */
class WmsApiTest {
  private static final String NEW = "/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&STYLES=&FORMAT=image/png&WIDTH=200&HEIGHT=150";
  private static final String OLD = "/wms?SERVICE=WMS&VERSION=1.1.1&REQUEST=GetMap&STYLES=&FORMAT=image/png&WIDTH=200&HEIGHT=150";
  private static final String DEGREES = "&CRS=CRS:84&BBOX=86.9,43.8,87.7,44.4";


  /** 6.2.4: the version asked for, else the next lower one, else the lowest; without one the highest. */
  @ParameterizedTest
  @CsvSource({"'', 1.3.0", "&VERSION=1.3.0, 1.3.0", "&VERSION=1.1.1, 1.1.1", "&VERSION=1.2.0, 1.1.1", "&VERSION=1.3.1, 1.3.0",
      "&VERSION=2.0.0, 1.3.0", "&VERSION=1.1.0, 1.1.1", "&VERSION=1.0.0, 1.1.1", "&WMTVER=1.1.1, 1.1.1", "&version=1.1.1, 1.1.1"})
  void versionsAreNegotiated(String query, String version) {
    String text = answer("/wms?SERVICE=WMS&REQUEST=GetCapabilities" + query).text();
    assertThat(text).contains((version.equals("1.3.0") ? "<WMS_Capabilities version=\"" : "<WMT_MS_Capabilities version=\"") + version);
  }

  /** 6.8.1: names of parameters in any case and order. */
  @Test
  void parametersInAnyCase() {
    int[] usual = pixels(image(NEW + "&LAYERS=wetland,county" + DEGREES));
    assertThat(pixels(image("/wms?bbox=86.9,43.8,87.7,44.4&crs=CRS:84&Layers=wetland,county&heIght=150&width=200&format=image/png"
        + "&styles=&request=GetMap&version=1.3.0&service=WMS&unknown=1"))).isEqualTo(usual);
  }

  /** 7.3.3.6 and annex B: the axes of the CRS in 1.3.0, always x first in 1.1.1. */
  @Test
  void axesFollowTheVersion() {
    int[] wanted = pixels(image(NEW + "&LAYERS=wetland,county" + DEGREES));
    assertThat(Arrays.stream(wanted).distinct().count()).isGreaterThan(3);
    for (String epsg : List.of("4326", "4490")) {
      assertThat(pixels(image(NEW + "&LAYERS=wetland,county&CRS=EPSG:" + epsg + "&BBOX=43.8,86.9,44.4,87.7"))).isEqualTo(wanted);
      assertThat(pixels(image(OLD + "&LAYERS=wetland,county&SRS=EPSG:" + epsg + "&BBOX=86.9,43.8,87.7,44.4"))).isEqualTo(wanted);
    }
    // EPSG:4518: northing first, with the strip's number before the easting
    int[] strip = pixels(image(NEW + "&LAYERS=wetland,county&CRS=EPSG:4517&BBOX=4850000,29500000,4920000,29560000"));
    assertThat(pixels(image(OLD + "&LAYERS=wetland,county&SRS=EPSG:4517&BBOX=29500000,4850000,29560000,4920000"))).isEqualTo(strip);
    assertThat(Arrays.stream(strip).distinct().count()).isGreaterThan(2);
    int[] mercator = pixels(image(NEW + "&LAYERS=wetland,county&CRS=EPSG:3857&BBOX=9670000,5430000,9760000,5497500"));
    assertThat(pixels(image(OLD + "&LAYERS=wetland,county&SRS=EPSG:3857&BBOX=9670000,5430000,9760000,5497500"))).isEqualTo(mercator);
  }

  private static void isFault(RunningService.Answer answer, boolean old, String code) {
    assertThat(answer.header("Content-Type")).startsWith(old ? "application/vnd.ogc.se_xml" : "text/xml");
    assertThat(answer.text()).contains("<ServiceExceptionReport version=\"" + (old ? "1.1.1" : "1.3.0") + "\"")
        .contains(code == null ? "<ServiceException>" : "code=\"" + code + "\"");
  }

  /** Table E.1 of 1.3.0, and table A.1 of 1.1.1. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"LAYERS=nothing" + DEGREES + "|LayerNotDefined", "LAYERS=" + DEGREES + "|LayerNotDefined",
      "LAYERS=wetland&CRS=EPSG:9999&BBOX=0,0,1,1|InvalidCRS", "LAYERS=wetland&BBOX=0,0,1,1|InvalidCRS",
      "LAYERS=wetland&FORMAT=image/gif" + DEGREES + "|InvalidFormat", "LAYERS=wetland&STYLES=none" + DEGREES + "|StyleNotDefined",
      "LAYERS=wetland&TIME=yesterday" + DEGREES + "|InvalidDimensionValue", "LAYERS=wetland&CRS=CRS:84&BBOX=1,1,0,0|",
      "LAYERS=wetland&CRS=CRS:84&BBOX=1,1,1,2|", "LAYERS=wetland&CRS=CRS:84|", "LAYERS=wetland&WIDTH=0" + DEGREES + "|",
      "LAYERS=wetland&WIDTH=4097" + DEGREES + "|", "LAYERS=wetland&HEIGHT=1000000" + DEGREES + "|",
      "LAYERS=wetland&BGCOLOR=white" + DEGREES + "|"})
  void faultsOfGetMapHaveTheCodesOfTheStandard(String query, String code) {
    String start = "/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&" + query
        + (query.contains("STYLES") ? "" : "&STYLES=") + (query.contains("FORMAT") ? "" : "&FORMAT=image/png")
        + (query.contains("WIDTH") ? "" : "&WIDTH=200") + (query.contains("HEIGHT") ? "" : "&HEIGHT=150");
    isFault(answer(start), false, code);
    isFault(answer(start.replace("1.3.0", "1.1.1").replace("CRS=CRS:84", "SRS=EPSG:4326").replace("&CRS=", "&SRS=")), true,
        "InvalidCRS".equals(code) ? "InvalidSRS" : code);
  }

  /** Every fault at once. */
  @Test
  void severalFaultsAreToldTogether() {
    String text = answer("/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=a,b&STYLES=c&CRS=d&BBOX=e&FORMAT=f&TIME=g").text();
    assertThat(Pattern.compile("<ServiceException[ >]").matcher(text).results().count()).isGreaterThanOrEqualTo(8);
  }

  /** 7.2.4.6.5: the address of a legend leads to a picture of the size that stands with it, in the language of the titles. */
  @ParameterizedTest
  @CsvSource({"1.3.0, zh", "1.3.0, en", "1.1.1, en"})
  void legendsAreAsLargeAsCapabilitiesSay(String version, String language) {
    String text = answer("/wms?SERVICE=WMS&REQUEST=GetCapabilities&VERSION=" + version + "&LANG=" + language).text();
    List<MatchResult> legends = Pattern.compile("<LegendURL width=\"(\\d+)\" height=\"(\\d+)\">.*?xlink:href=\"https?://[^/]+([^\"]+)\"",
        Pattern.DOTALL).matcher(text).results().toList();
    assertThat(legends).hasSizeGreaterThan(30);
    for (MatchResult legend : legends) {
      BufferedImage image = image(legend.group(3).replace("&amp;", "&"));
      assertThat(image.getWidth() + " " + image.getHeight()).as(legend.group(3)).isEqualTo(legend.group(1) + " " + legend.group(2));
    }
  }

  /** 7.3.3.11: XML, an image with the text, or a blank one, of the size and background asked for. */
  @Test
  void faultsAsImages() {
    for (String exceptions : List.of("INIMAGE", "BLANK", "application/vnd.ogc.se_inimage", "application/vnd.ogc.se_blank")) {
      String query = (exceptions.contains("vnd") ? OLD.replace("CRS", "SRS") : NEW) + "&LAYERS=nothing" + DEGREES + "&EXCEPTIONS="
          + exceptions;
      BufferedImage image = image(query);
      assertThat(image.getWidth()).isEqualTo(200);
      assertThat(image.getHeight()).isEqualTo(150);
      Set<Integer> colours = Arrays.stream(pixels(image)).boxed().collect(Collectors.toSet());
      if (exceptions.toUpperCase().endsWith("BLANK")) {
        assertThat(colours).containsExactly(0xFFFFFFFF);
        assertThat(Arrays.stream(pixels(image(query + "&TRANSPARENT=TRUE"))).distinct()).containsExactly(0);
        assertThat(Arrays.stream(pixels(image(query + "&BGCOLOR=0x336699"))).distinct()).containsExactly(0xFF336699);
      } else {
        assertThat(colours).contains(0xFFFFFFFF).hasSizeGreaterThan(2);
      }
    }
    BufferedImage jpeg = image(NEW.replace("image/png", "image/jpeg") + "&LAYERS=nothing" + DEGREES + "&EXCEPTIONS=BLANK");
    assertThat(pixels(jpeg)).containsOnly(0xFFFFFFFF);
    assertThat(answer(NEW.replace("image/png", "image/jpeg") + "&LAYERS=nothing" + DEGREES + "&EXCEPTIONS=BLANK").header("Content-Type"))
        .as("7.3.3.11: in the format asked for").isEqualTo("image/jpeg");
  }

  /** 7.2.3.5, table 4. */
  @Test
  void updateSequence() {
    String capabilities = answer("/wms?SERVICE=WMS&REQUEST=GetCapabilities").text();
    assertThat(capabilities).contains("updateSequence=\"1\"");
    isFault(answer("/wms?SERVICE=WMS&REQUEST=GetCapabilities&UPDATESEQUENCE=1"), false, "CurrentUpdateSequence");
    isFault(answer("/wms?SERVICE=WMS&REQUEST=GetCapabilities&UPDATESEQUENCE=2"), false, "InvalidUpdateSequence");
    assertThat(answer("/wms?SERVICE=WMS&REQUEST=GetCapabilities&UPDATESEQUENCE=0").text()).isEqualTo(capabilities);
  }

  /** Annex C: the map of a day. */
  @Test
  void timeChoosesTheDay() {
    String query = NEW + "&LAYERS=drinking_water_protection" + DEGREES;
    int[] today = pixels(image(query));
    assertThat(pixels(image(query + "&TIME=2026-11-23"))).isEqualTo(today);
    assertThat(pixels(image(query + "&TIME=current"))).isEqualTo(today);
    assertThat(pixels(image(query + "&TIME=2026-11-22T20:00:00Z"))).as("that is the 23rd in China").isEqualTo(today);
    assertThat(pixels(image(query + "&TIME=1990-01-01"))).containsOnly(0xFFFFFFFF);
  }

  /** 7.3.3.9 and 7.3.3.10. */
  @Test
  void backgroundAndTransparency() {
    String empty = NEW + "&LAYERS=shoreline_function" + DEGREES;
    assertThat(pixels(image(empty))).containsOnly(0xFFFFFFFF);
    assertThat(pixels(image(empty + "&TRANSPARENT=FALSE"))).containsOnly(0xFFFFFFFF);
    assertThat(pixels(image(empty + "&BGCOLOR=0x336699"))).containsOnly(0xFF336699);
    assertThat(pixels(image(empty + "&TRANSPARENT=TRUE"))).containsOnly(0);
    assertThat(pixels(image(empty.replace("image/png", "image/jpeg") + "&TRANSPARENT=TRUE"))).containsOnly(0xFFFFFFFF);
  }

  /** 7.2.4.7: a layer for each category; each can be drawn, alone and all together, the first one lowest. */
  @Test
  void everyLayerIsDrawn() {
    List<String> names = json("/collections").path("collections").findValuesAsText("id");
    String capabilities = answer("/wms?SERVICE=WMS&REQUEST=GetCapabilities").text();
    for (JsonNode collection : json("/collections").path("collections")) {
      assertThat(capabilities).contains("<Name>" + collection.path("id").asText() + "</Name><Title>" + collection.path("title").asText());
      JsonNode box = collection.at("/extent/spatial/bbox/0");
      if (box.isArray()) {
        double margin = 0.02;
        int[] map = pixels(image(NEW + "&LAYERS=" + collection.path("id").asText() + "&CRS=CRS:84&BBOX=" + (box.get(0).asDouble() - margin)
            + "," + (box.get(1).asDouble() - margin) + "," + (box.get(2).asDouble() + margin) + "," + (box.get(3).asDouble() + margin)));
        assertThat(Arrays.stream(map).distinct().count()).as(collection.path("id").asText()).isGreaterThan(1);
      }
    }
    assertThat(names).hasSizeGreaterThan(25);
    assertThat(Arrays.stream(pixels(image(NEW + "&LAYERS=" + String.join(",", names) + DEGREES))).distinct().count()).isGreaterThan(10);
    assertThat(pixels(image(NEW + "&LAYERS=livestock_zone,city_blue_line" + DEGREES)))
        .isNotEqualTo(pixels(image(NEW + "&LAYERS=city_blue_line,livestock_zone" + DEGREES)));
  }

  /** 6.7.4 and LayerLimit. */
  @Test
  void limitsAreToldAndHeld() {
    assertThat(answer("/wms?SERVICE=WMS&REQUEST=GetCapabilities").text())
        .contains("<LayerLimit>60</LayerLimit><MaxWidth>4096</MaxWidth><MaxHeight>4096</MaxHeight>");
    assertThat(image(NEW.replace("WIDTH=200", "WIDTH=4096") + "&LAYERS=wetland" + DEGREES).getWidth()).isEqualTo(4096);
    isFault(answer(NEW + "&LAYERS=" + String.join(",", java.util.Collections.nCopies(61, "wetland")) + DEGREES), false, null);
    assertThat(image(NEW + "&LAYERS=" + String.join(",", java.util.Collections.nCopies(60, "wetland")) + DEGREES).getWidth()).isEqualTo(200);
  }

  private static final String INFO = "/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetFeatureInfo&LAYERS=wetland,county&STYLES=&CRS=CRS:84"
      + "&BBOX=86.9,43.8,87.7,44.4&WIDTH=200&HEIGHT=150&FORMAT=image/png";

  /** 7.4: what lies at a pixel is what features and identify tell of its middle. */
  @Test
  void featureInfoInEveryForm() {
    double lon = 86.9 + 0.8 * 100.5 / 200;
    double lat = 44.4 - 0.6 * 75.5 / 150;
    Set<String> told = Asked.all("county", "bbox=" + lon + "," + lat + "," + lon + "," + lat);
    assertThat(told).isNotEmpty();
    String query = INFO + "&QUERY_LAYERS=county&I=100&J=75&FEATURE_COUNT=10&INFO_FORMAT=";
    assertThat(new LinkedHashSet<>(Asked.ids(json(query + "application/json")))).isEqualTo(told);
    RunningService.Answer html = answer(query + "text/html");
    assertThat(html.header("Content-Type")).startsWith("text/html");
    RunningService.Answer plain = answer(query + "text/plain");
    assertThat(plain.header("Content-Type")).startsWith("text/plain");
    told.forEach(id -> {
      assertThat(html.text()).contains(id);
      assertThat(plain.text()).contains("zone_id = " + id);
    });
    String old = query.replace("1.3.0", "1.1.1").replace("CRS=CRS:84", "SRS=EPSG:4326").replace("&I=", "&X=").replace("&J=", "&Y=");
    assertThat(new LinkedHashSet<>(Asked.ids(json(old + "application/json")))).isEqualTo(told);
    assertThat(json(query.replace("&I=100&J=75", "&I=100&J=75&TIME=1990-01-01") + "application/json").path("features")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"&QUERY_LAYERS=county&I=200&J=0, InvalidPoint", "&QUERY_LAYERS=county&I=0&J=-1, InvalidPoint", "&QUERY_LAYERS=county&I=0, InvalidPoint",
      "&QUERY_LAYERS=nothing&I=0&J=0, LayerNotDefined", "&QUERY_LAYERS=livestock_zone&I=0&J=0, LayerNotQueryable",
      "&QUERY_LAYERS=county&I=0&J=0&INFO_FORMAT=image/png, InvalidFormat", "&I=0&J=0, LayerNotDefined"})
  void faultsOfGetFeatureInfo(String query, String code) {
    isFault(answer(INFO + query + (query.contains("INFO_FORMAT") ? "" : "&INFO_FORMAT=text/html")), false, code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GetCapabilitie", "GetTile", "DescribeLayer", ""})
  void unknownOperations(String request) {
    isFault(answer("/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=" + request), false, "OperationNotSupported");
  }
}
