package lanxian.ogc.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import lanxian.app.RunningService;
import lanxian.app.SharedService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every XML answer is valid by the schema or document type that the OGC publishes for it. */
class SchemasTest {
  private static final String WMS = "wms/1.3.0/capabilities_1_3_0.xsd";
  private static final String WMS_FAULT = "wms/1.3.0/exceptions_1_3_0.xsd";
  private static final String WMTS = "wmts/1.0/wmtsGetCapabilities_response.xsd";
  private static final String OWS_FAULT = "ows/1.1.0/owsExceptionReport.xsd";

  private static RunningService.Answer get(String path) {
    return SharedService.get().get(path);
  }

  @ParameterizedTest
  @CsvSource({"/wms?SERVICE=WMS&REQUEST=GetCapabilities, " + WMS, "/wms?service=WMS&request=GetCapabilities&version=1.3.0&lang=en, " + WMS,
      "/wms?SERVICE=WMS&REQUEST=Nothing, " + WMS_FAULT, "/wms?SERVICE=WMS&REQUEST=GetMap, " + WMS_FAULT,
      "/wms?SERVICE=WMS&REQUEST=GetFeatureInfo&LAYERS=%3Cscript%3E&CRS=x&I=-1, " + WMS_FAULT, "/wms, " + WMS_FAULT,
      "/wmts?SERVICE=WMTS&REQUEST=GetCapabilities, " + WMTS, "/wmts/1.0.0/WMTSCapabilities.xml, " + WMTS,
      "/wmts/1.0.0/WMTSCapabilities.xml?lang=en, " + WMTS,
      "/wmts?SERVICE=WMTS&REQUEST=GetTile, " + OWS_FAULT, "/wmts?SERVICE=WMTS&REQUEST=GetNothing, " + OWS_FAULT, "/wmts, " + OWS_FAULT,
      "/wmts/1.0.0/nothing/default/current/WebMercatorQuad/0/0/0.png, " + OWS_FAULT,
      "/wmts/1.0.0/county/default/current/WebMercatorQuad/3/9/9.png, " + OWS_FAULT})
  void answersAreValidBySchema(String path, String schema) throws Exception {
    RunningService.Answer answer = get(path);
    assertThat(answer.header("Content-Type")).contains("xml");
    assertThat(OgcSchemas.complaints(answer.response().body(), schema)).as(path).isEmpty();
  }

  /** Valid says nothing if everything is. */
  @Test
  void theSchemasDoComplain() throws Exception {
    String capabilities = get("/wms?SERVICE=WMS&REQUEST=GetCapabilities").text();
    assertThat(OgcSchemas.complaints(capabilities.replace("<Title>", "<Titel>").replace("</Title>", "</Titel>")
        .getBytes(StandardCharsets.UTF_8), WMS)).isNotEmpty();
    String old = get("/wms?SERVICE=WMS&REQUEST=GetCapabilities&VERSION=1.1.1").text();
    assertThat(OgcSchemas.complaintsOfItsType(old.replace("<Title>", "<Titel>").replace("</Title>", "</Titel>")
        .getBytes(StandardCharsets.UTF_8))).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/wms?SERVICE=WMS&REQUEST=GetCapabilities&VERSION=1.1.1", "/wms?REQUEST=capabilities&WMTVER=1.1.0",
      "/wms?SERVICE=WMS&VERSION=1.1.1&REQUEST=GetMap&LAYERS=x", "/wms?VERSION=1.1.1&REQUEST=GetFeatureInfo"})
  void answersOfWms111AreValidByTheirDocumentType(String path) throws Exception {
    RunningService.Answer answer = get(path);
    assertThat(answer.header("Content-Type")).startsWith("application/vnd.ogc");
    assertThat(answer.text()).contains("<!DOCTYPE");
    assertThat(OgcSchemas.complaintsOfItsType(answer.response().body())).as(path).isEmpty();
  }
}
