package lanxian.ogc.wmts;

import static lanxian.ogc.Asked.answer;
import static lanxian.ogc.Asked.image;
import static lanxian.ogc.Asked.pixels;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import lanxian.app.RunningService;
import lanxian.app.SharedService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** WMTS 1.0.0 (07-057r7), clause by clause, over the sample. */
class WmtsApiTest {
  private static final String KVP = "/wmts?SERVICE=WMTS&VERSION=1.0.0&REQUEST=GetTile&LAYER=livestock_zone&STYLE=default&FORMAT=image/png"
      + "&TILEMATRIXSET=WebMercatorQuad&TILEMATRIX=9&TILEROW=186&TILECOL=380";
  private static final String REST = "/wmts/1.0.0/livestock_zone/default/current/WebMercatorQuad/9/186/380.png";

  /** 8.2 and 10.1: both ways give the same tile, which is that of OGC API – Tiles. */
  @Test
  void parametersAndPathsGiveTheSameTile() {
    BufferedImage tile = image(REST);
    assertThat(tile.getWidth()).isEqualTo(256);
    assertThat(tile.getHeight()).isEqualTo(256);
    assertThat(Arrays.stream(pixels(tile)).distinct().count()).isGreaterThan(2);
    byte[] bytes = answer(REST).response().body();
    assertThat(answer(KVP).response().body()).isEqualTo(bytes);
    assertThat(answer(KVP.replace("LAYER=", "layer=").replace("TILEROW", "TileRow")).response().body()).isEqualTo(bytes);
    assertThat(answer("/collections/livestock_zone/map/tiles/WebMercatorQuad/9/186/380").response().body()).isEqualTo(bytes);
  }

  /** Every tile within a tile matrix is an image, also where nothing is (7.2.2): clients take an empty answer for a fault. */
  @ParameterizedTest
  @ValueSource(strings = {"/wmts/1.0.0/wetland/default/current/WebMercatorQuad/5/0/0.png", "/wmts/1.0.0/farmland/default/current/WebMercatorQuad/0/0/0.png",
      "/wmts/1.0.0/wetland/default/1990-01-01/WebMercatorQuad/7/46/94.png"})
  void whereNothingIsTheTileIsTransparent(String path) {
    RunningService.Answer answer = answer(path);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualTo("image/png");
    assertThat(pixels(image(path))).hasSize(256 * 256).containsOnly(0);
    assertThat(answer(path, "If-None-Match", answer.header("ETag")).status()).isEqualTo(304);
  }

  /** 7.1.1.1: what the resource template tells leads to tiles. */
  @Test
  void theTemplateOfTheCapabilitiesLeadsToTiles() {
    String capabilities = answer("/wmts/1.0.0/WMTSCapabilities.xml").text();
    assertThat(answer("/wmts?SERVICE=WMTS&REQUEST=GetCapabilities").text()).isEqualTo(capabilities);
    String template = capabilities.replaceFirst("(?s).*template=\"" + SharedService.get().address() + "(/wmts/1.0.0/livestock_zone/[^\"]*)\".*", "$1");
    String path = template.replace("{Style}", "default").replace("{Time}", "current").replace("{TileMatrixSet}", "WebMercatorQuad")
        .replace("{TileMatrix}", "9").replace("{TileRow}", "186").replace("{TileCol}", "380");
    assertThat(path).isEqualTo(REST);
  }

  /** Annex E.2 and 6.1 of 17-083: the levels are those of the registry, in the older names. */
  @Test
  void tileMatrixSetsAreTold() {
    assertThat(answer("/wmts/1.0.0/WMTSCapabilities.xml").text())
        .contains("<ows:Identifier>WebMercatorQuad</ows:Identifier><ows:SupportedCRS>urn:ogc:def:crs:EPSG::3857</ows:SupportedCRS>"
            + "<WellKnownScaleSet>urn:ogc:def:wkss:OGC:1.0:GoogleMapsCompatible</WellKnownScaleSet>")
        .contains("<ows:Identifier>WorldCRS84Quad</ows:Identifier><ows:SupportedCRS>urn:ogc:def:crs:OGC:1.3:CRS84</ows:SupportedCRS>"
            + "<WellKnownScaleSet>urn:ogc:def:wkss:OGC:1.0:GoogleCRS84Quad</WellKnownScaleSet>")
        .contains("<ows:Identifier>CGCS2000Quad</ows:Identifier><ows:SupportedCRS>urn:ogc:def:crs:EPSG::4490</ows:SupportedCRS>")
        .contains("5.59082264028717").contains("2.79541132014358");
  }

  /** Table 25 and OWS Common 1.1.0, 8: code, locator and status. */
  @ParameterizedTest
  @CsvSource({"LAYER=livestock_zone, LAYER=nothing, InvalidParameterValue, LAYER, 400", "STYLE=default, STYLE=red, InvalidParameterValue, STYLE, 400",
      "FORMAT=image/png, FORMAT=image/gif, InvalidParameterValue, FORMAT, 400", "TILEMATRIXSET=WebMercatorQuad, TILEMATRIXSET=Other, InvalidParameterValue, TILEMATRIXSET, 400",
      "TILEMATRIX=9, TILEMATRIX=99, InvalidParameterValue, TILEMATRIX, 400", "TILEROW=186, TILEROW=512, TileOutOfRange, TILEROW, 400",
      "TILECOL=380, TILECOL=512, TileOutOfRange, TILECOL, 400", "TILECOL=380, TILECOL=-1, TileOutOfRange, TILECOL, 400",
      "LAYER=livestock_zone, X=1, MissingParameterValue, LAYER, 400", "TILEROW=186, X=1, MissingParameterValue, TILEROW, 400",
      "STYLE=default, STYLE=&TIME=never, InvalidParameterValue, TIME, 400",
      "STYLE=default, X=1, MissingParameterValue, STYLE, 400", "FORMAT=image/png, X=1, MissingParameterValue, FORMAT, 400",
      "SERVICE=WMTS, SERVICE=WMS, InvalidParameterValue, SERVICE, 400", "VERSION=1.0.0, VERSION=9.9.9, InvalidParameterValue, VERSION, 400",
      "REQUEST=GetTile, REQUEST=GetFeatureInfo, OperationNotSupported, REQUEST, 501", "REQUEST=GetTile, X=1, MissingParameterValue, REQUEST, 400"})
  void faultsHaveCodeAndLocator(String good, String bad, String code, String locator, int status) {
    RunningService.Answer answer = answer(KVP.replace(good, bad));
    assertThat(answer.text()).contains("exceptionCode=\"" + code + "\" locator=\"" + locator + "\"");
    assertThat(answer.status()).isEqualTo(status);
  }

  /** OWS Common 1.1.0, 7.3.2: versions that are accepted; 7.3.4: updateSequence. */
  @Test
  void versionsOfCapabilities() {
    String query = "/wmts?SERVICE=WMTS&REQUEST=GetCapabilities";
    assertThat(answer(query + "&ACCEPTVERSIONS=2.0.0,1.0.0").text()).contains("<Capabilities");
    assertThat(answer(query + "&ACCEPTVERSIONS=2.0.0").text()).contains("VersionNegotiationFailed");
    assertThat(answer(query + "&UPDATESEQUENCE=1").status()).isEqualTo(200);
  }
}
