package lanxian.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import lanxian.config.Setting;
import lanxian.config.SettingsException;
import lanxian.config.SettingsLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser is given at {@code /}, its files, and the two questions that the page asks beside those of everybody. */
class PageApiTest {
  private static final RunningService SERVICE = SharedService.get();
  private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8";
  private static final Pattern ADDRESS = Pattern.compile("(?:src|href)=\"(ui/[^\"]+)\"");
  private static final Pattern IMPORT = Pattern.compile("(?:from|import) '(\\.[^']+)'");
  private static final int MOST_BYTES = 600 * 1024;

  private static String page() {
    return SERVICE.get("/", "Accept", BROWSER).text();
  }

  private static List<String> addresses() {
    Matcher matcher = ADDRESS.matcher(page());
    List<String> found = new ArrayList<>();
    while (matcher.find()) {
      found.add("/" + matcher.group(1));
    }
    return found;
  }

  @Test
  void aBrowserGetsThePageAndEverybodyElseTheLandingPage() {
    assertThat(page()).contains("<lx-layers>").doesNotContain("{version}", "{baseMap");
    assertThat(SERVICE.get("/?lang=en", "Accept", BROWSER).text()).isEqualTo(page());
    assertThat(SERVICE.get("/").json().path("title").asText()).isEqualTo("Lanxian 蓝线");
    assertThat(SERVICE.get("/", "Accept", "application/json").json().path("links")).isNotEmpty();
    assertThat(SERVICE.get("/?f=html", "Accept", BROWSER).text()).contains("图层").doesNotContain("<script");
    assertThat(SERVICE.get("/?f=html&lang=en").text()).contains("lang=\"en\"");
    assertThat(SERVICE.get("/", "Accept", "image/png").status()).isEqualTo(406);
    assertThat(SERVICE.get("/?nonsense=1", "Accept", BROWSER).status()).isEqualTo(400);
  }

  @Test
  void nothingButTheServiceItselfMayBeAskedByThePage() {
    RunningService.Answer answer = SERVICE.get("/", "Accept", BROWSER);
    assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'self'; img-src 'self' data:;")
        .doesNotContain("unsafe", "http", "*");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
    assertThat(answer.text()).doesNotContain("http:", "https:", "style=", "onclick");
  }

  @ParameterizedTest
  @CsvSource({"main.js, text/javascript", "lib/ol.js, text/javascript", "tokens.css, text/css", "icon.svg, image/svg+xml"})
  void filesAreKeptForEverUnderTheirVersion(String name, String type) throws IOException {
    String address = addresses().get(0).replaceFirst("[^/]+$", "") + name;
    RunningService.Answer plain = SERVICE.get(address);
    assertThat(plain.status()).isEqualTo(200);
    assertThat(plain.header("Content-Type")).startsWith(type);
    assertThat(plain.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
    assertThat(plain.header("X-Content-Type-Options")).isEqualTo("nosniff");
    RunningService.Answer packed = SERVICE.get(address, "Accept-Encoding", "gzip");
    assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.response().body())).readAllBytes())
        .isEqualTo(plain.response().body());
    assertThat(packed.header("ETag")).startsWith("\"").isNotEqualTo(plain.header("ETag"));
    RunningService.Answer again = SERVICE.get(address, "If-None-Match", plain.header("ETag"));
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.response().body()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/ui/0/main.js", "/ui/VERSION/index.html", "/ui/VERSION/nothing.js", "/ui/VERSION/../Main.class",
      "/ui/VERSION/%2e%2e/rules", "/ui/VERSION/"})
  void nothingElseIsGivenOut(String path) {
    String version = addresses().get(0).split("/")[2];
    assertThat(SERVICE.get(path.replace("VERSION", version)).status()).isIn(400, 404);
  }

  /** Everything that a first look loads before data, packed. */
  @Test
  void theWholePageIsSmall() {
    List<String> due = new ArrayList<>(addresses());
    List<String> seen = new ArrayList<>();
    long bytes = 0;
    while (!due.isEmpty()) {
      String address = due.remove(0);
      if (seen.contains(address)) {
        continue;
      }
      seen.add(address);
      RunningService.Answer answer = SERVICE.get(address);
      assertThat(answer.status()).as(address).isEqualTo(200);
      bytes += SERVICE.get(address, "Accept-Encoding", "gzip").response().body().length;
      if (address.endsWith(".js") && !address.contains("/lib/")) {
        Matcher imports = IMPORT.matcher(answer.text());
        while (imports.find()) {
          due.add(Path.of(address).resolveSibling(imports.group(1)).normalize().toString());
        }
      }
    }
    assertThat(seen).hasSizeGreaterThan(30);
    assertThat(bytes).as("bytes of %s", seen).isLessThan(MOST_BYTES);
  }

  @Test
  void aBaseMapOpensItsHostsAndNoOthers() {
    String template = "https://t{0-1}.tiles.example/vec_w/{z}/{x}/{y}.png?tk=\"<KEY";
    assertThat(refusal(template)).contains("--base-map").contains("is not an address of tiles");
    String good = template.replace("\"<", "");
    try (App app = App.start(new SettingsLoader(Map.of(), null).load(Map.of(Setting.DB, RunningService.Kind.H2.newUrl(),
        Setting.PORT, "0", Setting.SAMPLE, "", Setting.DATA, "target/base-map", Setting.BASE_MAP, good,
        Setting.BASE_MAP_NOTE, "天地图 \"GS(2024)0650号\"")), RunningService.CLOCK)) {
      RunningService.Answer answer = RunningService.ask(app.port(), "/", "Accept", BROWSER);
      assertThat(answer.header("Content-Security-Policy"))
          .contains("img-src 'self' data: https://t0.tiles.example https://t1.tiles.example;");
      assertThat(answer.text()).contains("content=\"" + good + "\"").contains("天地图 &quot;GS(2024)0650号&quot;");
    }
  }

  private static String refusal(String template) {
    try {
      new SettingsLoader(Map.of(), null).load(Map.of(Setting.BASE_MAP, template));
      return "";
    } catch (SettingsException e) {
      return e.getMessage();
    }
  }

  @Test
  void theRegisterSaysWhatIsHeldOnADay() {
    JsonNode register = SERVICE.get("/coverage").json();
    assertThat(register.path("counties").findValuesAsText("code")).contains("652301", "652328").hasSize(7);
    assertThat(register.path("entries")).anySatisfy(entry -> {
      assertThat(entry.path("category").asText()).isEqualTo("aquatic_germplasm");
      assertThat(entry.path("coverage").asText()).isEqualTo("DATA_MISSING");
    });
    assertThat(status(register, "wetland", "652301")).isEqualTo("PARTIAL");
    assertThat(status(SERVICE.get("/coverage?asOf=1990-01-01").json(), "wetland", "652301")).isEqualTo("NOT_DELINEATED");
    assertThat(SERVICE.get("/coverage?asOf=yesterday&x=1").json().path("errors")).hasSize(2);
  }

  private static String status(JsonNode register, String category, String county) {
    return StreamSupport.stream(register.path("entries").spliterator(), false).filter(entry ->
        entry.path("category").asText().equals(category) && entry.path("county").asText().equals(county))
        .map(entry -> entry.path("coverage").asText()).findFirst().orElse(null);
  }

  @Test
  void aProjectIsReadWithoutBeingChecked() throws IOException {
    byte[] txt = Files.readAllBytes(Path.of("examples", "farm-t1.txt"));
    JsonNode reading = SERVICE.post("/projects/reading", "text/plain", txt).json();
    assertThat(reading.path("sourceCrs").asText()).isEqualTo("EPSG:4517");
    assertThat(reading.path("declaredAreaM2").asDouble()).isEqualTo(1_002_513);
    assertThat(reading.path("geometry").path("type").asText()).isEqualTo("Polygon");
    assertThat(reading.path("activity").isNull()).isTrue();
    JsonNode checked = SERVICE.post("/siting-checks?store=false&activity=LIVESTOCK&phase=NEW", "text/plain", txt).json();
    assertThat(reading.path("areaM2")).isEqualTo(checked.path("project").path("areaM2"));
    assertThat(reading.path("geometry")).isEqualTo(checked.path("project").path("geometry"));
  }

  @Test
  void whatIsWrongWithAFileIsToldAllAtOnce() {
    String bowtie = "{\"type\":\"Feature\",\"properties\":{\"stock_heads\":\"many\",\"colour\":\"red\"},\"geometry\":"
        + "{\"type\":\"Polygon\",\"coordinates\":[[[87.3,44],[87.31,44.01],[87.31,44],[87.3,44.01],[87.3,44]]]}}";
    JsonNode problem = SERVICE.post("/projects/reading", "application/geo+json", bowtie).json();
    assertThat(problem.path("errors").findValuesAsText("code"))
        .containsExactlyInAnyOrder("SELF_INTERSECTION", "WRONG_TYPE", "UNKNOWN_PROPERTY");
    assertThat(SERVICE.post("/projects/reading", "application/pdf", "x").status()).isEqualTo(415);
  }

  @Test
  void aProjectMayBeKml() {
    String kml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document><Placemark>"
        + "<name>泵站</name><Point><coordinates>87.303,44.005</coordinates></Point></Placemark></Document></kml>";
    byte[] bytes = kml.getBytes(StandardCharsets.UTF_8);
    String type = "application/vnd.google-earth.kml+xml";
    JsonNode reading = SERVICE.post("/projects/reading", type, bytes).json();
    assertThat(reading.path("geometry").path("type").asText()).isEqualTo("Point");
    JsonNode check = SERVICE.post("/siting-checks?store=false&activity=LIVESTOCK&phase=NEW", type, bytes).json();
    assertThat(check.path("verdict").asText()).isEqualTo("PROHIBITED");
  }

  @Test
  void aProjectMayBeATableOfExcel() throws IOException {
    byte[] bytes = Files.readAllBytes(Path.of("examples", "farm-t1.xlsx"));
    String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    JsonNode reading = SERVICE.post("/projects/reading", type, bytes).json();
    assertThat(reading.path("sourceCrs").asText()).isEqualTo("EPSG:4517");
    assertThat(reading.path("properties").path("name").asText()).isEqualTo("地块一");
    JsonNode check = SERVICE.post("/siting-checks?store=false&activity=LIVESTOCK&phase=NEW", type, bytes).json();
    assertThat(check.path("verdict").asText()).isEqualTo("PROHIBITED");
    assertThat(check.path("project").path("areaM2").asDouble()).isEqualTo(reading.path("areaM2").asDouble());
    JsonNode old = SERVICE.post("/projects/reading", "application/vnd.ms-excel",
        new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}).json();
    assertThat(old.path("errors").findValuesAsText("code")).containsExactly("XLS_NOT_READ");
  }

  /** Numbers and names of a notice are told apart, so that a page can say it in its language; records keep their bytes. */
  @Test
  void whatAReaderNoticesIsToldInParts() {
    String txt = "[属性描述]\n坐标系=2000国家大地坐标系\n带号=39\n[地块坐标]\n3,,1,猪场,面,,,,@\nJ1,1,4873866.129,29524061.862\n"
        + "J2,1,4873869.852,29525064.440\nJ3,1,4874869.863,29525060.651\n";
    JsonNode notices = SERVICE.post("/projects/reading", "text/plain", txt).json().path("notices");
    assertThat(values(notices, "RINGS_CLOSED")).containsExactly("1");
    assertThat(values(notices, "ZONE_PREFIX_CONFLICT")).containsExactly("29", "3° zone 39");
    JsonNode kept = SERVICE.post("/siting-checks?store=false&activity=LIVESTOCK&phase=NEW", "text/plain", txt).json();
    assertThat(kept.at("/project/notices")).isNotEmpty().allSatisfy(notice -> assertThat(notice.has("values")).isFalse());
    JsonNode fault = SERVICE.post("/projects/reading", "text/plain", "\n说明\nJ1,1,2").json().at("/errors/0");
    assertThat(fault.path("code").asText()).isEqualTo("NOT_BOUNDARY_TXT");
    assertThat(fault.path("line").asInt()).isEqualTo(2);
    assertThat(fault.path("file").asText()).isNotBlank();
    assertThat(fault.path("values")).isEmpty();
  }

  private static List<String> values(JsonNode notices, String code) {
    return StreamSupport.stream(notices.spliterator(), false).filter(notice -> notice.path("code").asText().equals(code))
        .flatMap(notice -> StreamSupport.stream(notice.path("values").spliterator(), false)).map(JsonNode::asText).toList();
  }
}
