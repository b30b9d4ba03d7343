package lanxian.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lanxian.app.RawRequests;
import lanxian.app.RunningService;
import lanxian.app.SharedService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is asked for, no route fails inside: what cannot be answered is told, by a problem or a service exception. */
class HostileRequestsTest {
  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
  private static final String SCRIPT = "<script>alert(1)</script>";

  private static final List<String> NONSENSE = List.of("x", "-1", "NaN", "Infinity", "-Infinity", "1e999", "99999999999999999999",
      "2147483648", "-9223372036854775809", "0x10", "1d", "", " ", "%00", "null", "..", "../../etc/passwd", "'; DROP TABLE zone; --",
      "\"><img src=x onerror=alert(1)>", SCRIPT, "{{7*7}}", "${jndi:ldap://x}", "图斑", "\uD83D\uDE00", "\u202E", "٣", "1,2,3,4,5",
      "1;2", "a".repeat(2000), "((((((", "[1]", "{\"op\":\"=\"}", "2026-02-30", "9999-12-31", "-999999999-01-01", "../..", "true&false");

  private static final List<String> PARAMETERS = List.of("f", "lang", "limit", "bbox", "bbox-crs", "crs", "datetime", "filter",
      "filter-lang", "filter-crs", "sortby", "properties", "skipGeometry", "after", "before", "class", "area_m2", "valid_from",
      "parameters_verified", "collections", "asOf", "lon", "lat", "encoding", "bom", "SERVICE", "REQUEST", "VERSION", "LAYERS",
      "QUERY_LAYERS", "STYLES", "CRS", "SRS", "BBOX", "WIDTH", "HEIGHT", "FORMAT", "INFO_FORMAT", "I", "J", "X", "Y",
      "FEATURE_COUNT", "TIME", "BGCOLOR", "TRANSPARENT", "EXCEPTIONS", "UPDATESEQUENCE", "LAYER", "STYLE", "TILEMATRIXSET",
      "TILEMATRIX", "TILEROW", "TILECOL", "nonsense", SCRIPT);

  /** Queries that lead somewhere, to be spoilt one value at a time. */
  private static final List<String> SPOILT = List.of(
      "/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=wetland&STYLES=&CRS=EPSG:4326&BBOX=43,86,45,89&WIDTH=64&HEIGHT=64"
          + "&FORMAT=image/png&TRANSPARENT=TRUE&BGCOLOR=0xFFFFFF&TIME=2026-01-01&EXCEPTIONS=XML",
      "/wms?SERVICE=WMS&VERSION=1.1.1&REQUEST=GetMap&LAYERS=wetland&STYLES=&SRS=EPSG:4517&BBOX=0,0,1,1&WIDTH=64&HEIGHT=64"
          + "&FORMAT=image/jpeg&EXCEPTIONS=application/vnd.ogc.se_inimage",
      "/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetFeatureInfo&LAYERS=wetland&QUERY_LAYERS=wetland&STYLES=&CRS=EPSG:3857"
          + "&BBOX=9600000,5400000,9800000,5600000&WIDTH=64&HEIGHT=64&INFO_FORMAT=text/html&I=3&J=4&FEATURE_COUNT=5",
      "/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetLegendGraphic&LAYER=wetland&FORMAT=image/png",
      "/wmts?SERVICE=WMTS&VERSION=1.0.0&REQUEST=GetTile&LAYER=wetland&STYLE=default&FORMAT=image/png&TIME=current"
          + "&TILEMATRIXSET=WebMercatorQuad&TILEMATRIX=7&TILEROW=46&TILECOL=94",
      "/collections/wetland/items?limit=2&bbox=43,86,45,88&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/4490&datetime=2026-01-01/.."
          + "&crs=http://www.opengis.net/def/crs/EPSG/0/4490&filter=area_m2%3E1&filter-lang=cql2-text"
          + "&filter-crs=http://www.opengis.net/def/crs/EPSG/0/4326&sortby=name&properties=name&skipGeometry=true&f=html",
      "/tiles/WebMercatorQuad/7/46/94?collections=wetland,county&datetime=2026-01-01&f=mvt", "/identify?lon=87&lat=44&asOf=2026-01-01");

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** Tells what is wrong with an answer; null if nothing is. */
  private static String wrong(String path, RunningService.Answer answer) {
    String type = answer.header("Content-Type") == null ? "" : answer.header("Content-Type");
    if (answer.status() >= 500 && answer.status() != 501) {
      return path + ": " + answer.status();
    }
    boolean fault = answer.status() >= 400;
    if (fault && !type.startsWith("application/problem+json") && !answer.text().contains("ExceptionReport")) {
      return path + ": " + answer.status() + " as " + type;
    }
    if (fault && type.startsWith("application/problem+json") && answer.json().path("errors").isMissingNode()) {
      return path + ": a problem without errors";
    }
    if ((type.startsWith("text/html") || type.contains("xml")) && answer.text().contains("<script")
        || type.startsWith("text/html") && answer.text().contains("<img src=x")) {
      return path + ": unescaped in " + type;
    }
    return null;
  }

  private static void hold(List<String> paths) {
    List<String> wrong = new ArrayList<>();
    for (String path : paths) {
      String found = wrong(path.length() > 300 ? path.substring(0, 300) + "…" : path, SharedService.get().get(path));
      if (found != null) {
        wrong.add(found);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(paths).hasSizeGreaterThan(20);
  }

  private static Set<String> templates() {
    Set<String> templates = new TreeSet<>();
    SharedService.get().routes().stream().filter(route -> route.startsWith("GET ")).forEach(route -> templates.add(route.substring(4)));
    return templates;
  }

  private static String good(String variable) {
    return switch (variable) {
      case "collectionId", "styleId", "layer" -> "wetland";
      case "tileMatrixSetId", "tileMatrixSet" -> "WebMercatorQuad";
      case "tileMatrix" -> "7";
      case "tileRow" -> "46";
      case "tileCol" -> "94";
      case "style" -> "default";
      case "time" -> "current";
      case "file" -> "sprite.json";
      default -> "nobody";
    };
  }

  private static String filled(String template, String spoilt, String value) {
    Matcher matcher = VARIABLE.matcher(template);
    return matcher.replaceAll(variable -> Matcher.quoteReplacement(
        variable.group(1).equals(spoilt) ? encoded(value) : good(variable.group(1))));
  }

  /** Each variable of each path in turn. */
  @Test
  void nonsenseInPaths() {
    List<String> paths = new ArrayList<>();
    for (String template : templates()) {
      VARIABLE.matcher(template).results().map(variable -> variable.group(1)).forEach(variable -> {
        for (String value : NONSENSE) {
          if (!value.isEmpty()) {
            paths.add(filled(template, variable, value));
            paths.add(filled(template, variable, value) + "?f=html");
          }
        }
      });
    }
    hold(paths);
  }

  /** Each parameter at each route, alone, twice and as a page. */
  @Test
  void nonsenseInParameters() {
    long seed = 20261123;
    Random random = new Random(seed);
    List<String> paths = new ArrayList<>();
    for (String template : templates()) {
      String path = filled(template, "", "");
      for (String parameter : PARAMETERS) {
        for (int i = 0; i < 2; i++) {
          String value = NONSENSE.get(random.nextInt(NONSENSE.size()));
          String query = encoded(parameter) + "=" + encoded(value);
          paths.add(path + "?" + query + (i == 0 ? "" : "&f=html&" + query));
        }
      }
    }
    hold(paths);
  }

  static List<String> spoilt() {
    return SPOILT;
  }

  /** Each value of a good query in turn. */
  @ParameterizedTest
  @MethodSource("spoilt")
  void oneValueSpoilt(String query) {
    assertThat(SharedService.get().get(query).status()).isEqualTo(200);
    String path = query.substring(0, query.indexOf('?') + 1);
    String[] pairs = query.substring(path.length()).split("&");
    List<String> paths = new ArrayList<>();
    for (int i = 0; i < pairs.length; i++) {
      String name = pairs[i].substring(0, pairs[i].indexOf('='));
      for (String value : NONSENSE) {
        String[] spoilt = pairs.clone();
        spoilt[i] = name + "=" + encoded(value);
        paths.add(path + String.join("&", spoilt));
      }
      String[] twice = pairs.clone();
      twice[i] = pairs[i] + "&" + pairs[i];
      paths.add(path + String.join("&", twice));
    }
    hold(paths);
  }

  /** Broken escapes and addresses that are too long, as no well-made client sends them. */
  @Test
  void brokenEscapesAndLongQueries() {
    List<String> wrong = new ArrayList<>();
    for (String template : templates()) {
      String path = filled(template, "", "");
      for (String target : List.of(path + "?f=%", path + "?f=%zz", path + "?%E4=%FF", path + "?f=%C0%AF", path + "?=", path + "?&&&=&",
          path + "?x=" + "y".repeat(7000), path + "?x=" + "y".repeat(100_000), path + "?" + "a=b&".repeat(1500),
          path + "/%zz", path + "/%2e%2e/%2e%2e/etc/passwd", path + "/%00", path + "//", path + "?f=\u0001", path + "?f=<script>")) {
        int status = RawRequests.status(SharedService.get(), target);
        if (status < 200 || status >= 500) {
          wrong.add(target.substring(0, Math.min(120, target.length())) + ": " + status);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }
}
