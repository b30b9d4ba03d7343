package lanxian.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import lanxian.app.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names of zones that are markup stay texts: on pages, in XML and in JSON. */
class MarkupTest {
  private static final String NAME = "<script>alert(1)</script>\"&'<img src=x onerror=alert(2)>";
  private static RunningService service;

  /** The wetlands of the sample, all with that name. */
  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of("shapefiles"), "wetland.*")) {
      for (Path file : files) {
        Files.copy(file, folder.resolve(file.getFileName().toString()));
      }
    }
    Process process = new ProcessBuilder("ogrinfo", folder.toString(), "-q", "-dialect", "sqlite", "-sql",
        "UPDATE wetland SET NAME = '" + NAME.replace("'", "''") + "'").redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    service = RunningService.ofLayers(folder);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static JsonNode first() {
    return service.get("/collections/wetland/items?limit=1").json().at("/features/0");
  }

  @Test
  void pagesEscapeNames() {
    String id = first().path("id").asText();
    assertThat(first().at("/properties/name").asText()).isEqualTo(NAME);
    int shown = 0;
    for (String path : List.of("/?f=html", "/collections/wetland", "/collections/wetland/items", "/collections/wetland/items/" + id,
        "/collections/wetland/items?properties=name", "/collections/wetland/items?sortby=name&limit=3")) {
      RunningService.Answer answer = service.get(path, "Accept", "text/html");
      assertThat(answer.header("Content-Type")).as(path).startsWith("text/html");
      assertThat(answer.text()).as(path).doesNotContain("<script", "<img");
      shown += answer.text().contains("&lt;script&gt;alert(1)&lt;/script&gt;") ? 1 : 0;
    }
    assertThat(shown).as("pages that show the name").isGreaterThanOrEqualTo(4);
  }

  @Test
  void featureInfoEscapesNames() {
    JsonNode ring = first().at("/geometry/coordinates/0");
    JsonNode corner = ring.path(0).path(0).isArray() ? ring.path(0).path(0) : ring.path(0);
    double lon = corner.get(0).asDouble();
    double lat = corner.get(1).asDouble();
    String query = "/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetFeatureInfo&LAYERS=wetland&QUERY_LAYERS=wetland&STYLES=&CRS=CRS:84&BBOX="
        + (lon - 0.0005) + "," + (lat - 0.0005) + "," + (lon + 0.0005) + "," + (lat + 0.0005)
        + "&WIDTH=64&HEIGHT=64&FEATURE_COUNT=10&INFO_FORMAT=text/html";
    List<String> pages = new ArrayList<>();
    for (int i = 0; i < 64; i += 7) {
      for (int j = 0; j < 64; j += 7) {
        pages.add(service.get(query + "&I=" + i + "&J=" + j).text());
      }
    }
    assertThat(pages).noneMatch(page -> page.contains("<script") || page.contains("<img"))
        .anyMatch(page -> page.contains("&lt;script&gt;"));
  }

  /** KML is XML: a parser reads it, and the name out of it. */
  @Test
  void xmlEscapesNames() throws Exception {
    byte[] kml = service.get("/collections/wetland/items?f=kml").response().body();
    assertThat(DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(kml))
        .getElementsByTagName("script").getLength()).isZero();
    assertThat(new String(kml, StandardCharsets.UTF_8)).contains("&lt;script&gt;");
  }

  /** A browser must not take JSON for a page. */
  @Test
  void nothingWithNamesIsTakenForAPage() {
    for (String path : List.of("/collections/wetland/items", "/collections/wetland/items?f=csv", "/collections/nothing%3Cscript%3E",
        "/collections/wetland/items?filter=%3Cscript%3E", "/identify?lon=%3Cscript%3E&lat=0")) {
      assertThat(service.get(path).header("Content-Type")).as(path).doesNotContain("html");
    }
  }
}
