package lanxian.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import lanxian.app.RunningService;
import lanxian.render.oracle.PictureDifference;
import lanxian.render.raster.Canvas;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * OpenLayers and MapLibre GL JS in a real browser, on pages of another origin than the service: what they draw, what they
 * say of it, and which zones they find at a place, held against GetMap and {@code /identify}.
 */
class MapClientsTest {
  private static final String WATER = "drinking_water_protection";
  private static final double LON = 87.3;
  private static final double LAT = 44.0;
  /** Metres per pixel of zoom 12 of WebMercatorQuad (17-083r4, annex D.1). */
  private static final double METRES = 156543.03392804097 / (1 << 12);
  /** Degrees per pixel of level 11 of WorldCRS84Quad (17-083r4, annex D.2). */
  private static final double DEGREES = 180.0 / 256 / (1 << 11);

  private static RunningService service;
  private static ClientBrowser browser;
  private static final Map<String, Canvas> GET_MAP = new HashMap<>();

  @BeforeAll
  static void start() {
    service = RunningService.start(RunningService.Kind.H2);
    browser = new ClientBrowser();
  }

  @AfterAll
  static void stop() {
    browser.close();
    service.close();
  }

  /** Tiles of pictures, however they are found, are what GetMap draws of the view, but that labels are placed per picture. */
  @ParameterizedTest
  @CsvSource({"wms,EPSG:3857", "wms111,EPSG:3857", "ogcMapTiles,EPSG:3857", "wmts,EPSG:3857",
      "wms,EPSG:4326", "wms111,EPSG:4326", "ogcMapTilesCrs84,EPSG:4326", "wmtsCrs84,EPSG:4326",
      "wms,EPSG:4490", "wms111,EPSG:4490", "ogcMapTilesCgcs2000,EPSG:4490", "wmtsCgcs2000,EPSG:4490"})
  void openLayersDrawsTilesOfPicturesAsGetMapDoes(String kind, String projection) {
    Canvas whole = getMap(projection);
    Canvas tiles = openLayers(kind, WATER, projection, false);
    PictureDifference difference = PictureDifference.of(whole, tiles);
    assertThat(difference.share()).as("%s", difference).isLessThan(0.02);
  }

  /** Zones as data, drawn by OpenLayers: the same shapes and colours at the same place, and the zones of /identify. */
  @ParameterizedTest
  @CsvSource({"vectorTiles,EPSG:3857", "ogcVectorTiles,EPSG:3857", "items,EPSG:3857",
      "ogcVectorTilesCrs84,EPSG:4326", "items,EPSG:4326", "ogcVectorTilesCgcs2000,EPSG:4490", "items,EPSG:4490"})
  void openLayersDrawsAndFindsZones(String kind, String projection) {
    Canvas whole = getMap(projection);
    Canvas drawn = openLayers(kind, WATER, projection, true);
    PictureDifference difference = PictureDifference.of(whole, drawn);
    assertThat(difference.share()).as("%s", difference).isLessThan(0.05);
    assertThat(assertProbes(Set.of(WATER))).as("places with zones").isGreaterThan(5);
  }

  @Test
  void openLayersWritesLabels() {
    openLayers("vectorTiles", WATER, "EPSG:3857", false);
    Screens.assertLikeStored("openlayers-drinking-water", browser.screenshot());
  }

  /** The style of everything at the scale of the prefecture, of a city and of a well. */
  @ParameterizedTest
  @CsvSource({"8", "11", "14"})
  void mapLibreDrawsAndFindsEverything(int zoom) {
    JsonNode style = service.get("/styles/lanxian?f=mapbox").json();
    mapLibre("lanxian", LON, LAT, zoom);
    assertThat(assertProbes(filled(style))).as("places with zones").isGreaterThan(10);
    assertThat(browser.requests()).anyMatch(url -> url.contains("/tiles/WebMercatorQuad/"));
    Screens.assertLikeStored("maplibre-all-" + zoom, browser.screenshot());
  }

  @ParameterizedTest
  @CsvSource({"drinking_water_protection,11", "livestock_zone,9", "groundwater_control,9", "ecological_redline,8",
      "water_quality_unit,8"})
  void mapLibreDrawsOneCategory(String category, int zoom) {
    mapLibre(category, LON, LAT, zoom);
    assertThat(assertProbes(Set.of(category))).as("places with zones").isPositive();
    Screens.assertLikeStored("maplibre-" + category, browser.screenshot());
  }

  /** MapLibre's zoom is that of tiles of 512 pixels: one less for the same scale. */
  @Test
  void mapLibreDrawsWhatGetMapDraws() {
    mapLibre(WATER, LON, LAT, 11);
    PictureDifference difference = PictureDifference.of(getMap("EPSG:3857"), Screens.read(browser.screenshot()));
    assertThat(difference.share()).as("%s", difference).isLessThan(0.05);
  }

  @Test
  void aWrongStyleIsSeen() {
    browser.open("maplibre.html");
    assertThat(browser.names("show", Map.of("style", service.address() + "/styles/lanxian/metadata", "lon", LON, "lat", LAT,
        "zoom", 8))).isNotEmpty();
  }

  private static Canvas getMap(String projection) {
    Canvas known = GET_MAP.get(projection);
    if (known == null) {
      known = openLayers("image", WATER, projection, false);
      GET_MAP.put(projection, known);
    }
    return known;
  }

  private static Canvas openLayers(String kind, String collection, String projection, boolean plain) {
    browser.open("openlayers.html");
    assertThat(browser.names("show", Map.of("kind", kind, "service", service.address(), "collection", collection,
        "projection", projection, "lon", LON, "lat", LAT, "plain", plain,
        "resolution", projection.equals("EPSG:3857") ? METRES : DEGREES))).isEmpty();
    browser.assertQuiet(service.address());
    byte[] png = browser.screenshot();
    Screens.keep("openlayers-" + kind + "-" + projection.substring(5), png);
    Canvas canvas = Screens.read(png);
    assertNotBlank(canvas);
    return canvas;
  }

  private static void mapLibre(String style, double lon, double lat, int zoom) {
    browser.open("maplibre.html");
    assertThat(browser.names("show", Map.of("style", service.address() + "/styles/" + style + "?f=mapbox", "lon", lon,
        "lat", lat, "zoom", zoom))).isEmpty();
    browser.assertQuiet(service.address());
    assertNotBlank(Screens.read(browser.screenshot()));
  }

  private static void assertNotBlank(Canvas canvas) {
    assertThat(java.util.Arrays.stream(canvas.pixels()).distinct().count()).as("colours").isGreaterThan(20);
  }

  /**
   * Asks the client at many pixels which zones are there, and the service the same. An outline is drawn on both sides of a
   * boundary and counts to its zone: within two pixels of a boundary the client may go by either side.
   *
   * @return places with some zone
   */
  private static int assertProbes(Set<String> categories) {
    List<String> wrong = new ArrayList<>();
    int hits = 0;
    for (int x = 20; x < ClientBrowser.WIDTH; x += 100) {
      for (int y = 20; y < ClientBrowser.HEIGHT; y += 40) {
        Probe probe = Probe.at(browser, x, y);
        Set<String> wanted = identified(probe, categories);
        hits += wanted.isEmpty() ? 0 : 1;
        if (!probe.ids().equals(wanted)) {
          Set<String> all = new TreeSet<>(wanted);
          Set<String> common = new TreeSet<>(wanted);
          for (int[] step : new int[][] {{-2, 0}, {2, 0}, {0, -2}, {0, 2}}) {
            Set<String> beside = identified(Probe.at(browser, x + step[0], y + step[1]), categories);
            all.addAll(beside);
            common.retainAll(beside);
          }
          if (!all.containsAll(probe.ids()) || !probe.ids().containsAll(common)) {
            wrong.add(x + "," + y + ": " + probe + ", but wanted " + wanted);
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
    return hits;
  }

  /** What a client finds at a pixel. */
  private record Probe(double lon, double lat, Set<String> ids) {
    static Probe at(ClientBrowser browser, int x, int y) {
      Map<?, ?> found = (Map<?, ?>) browser.call("probe", x, y);
      Set<String> ids = new TreeSet<>();
      ((List<?>) found.get("ids")).forEach(id -> ids.add(String.valueOf(id)));
      return new Probe(((Number) found.get("lon")).doubleValue(), ((Number) found.get("lat")).doubleValue(), ids);
    }
  }

  private static Set<String> identified(Probe probe, Set<String> categories) {
    JsonNode zones = service.get(String.format(Locale.ROOT, "/identify?lon=%.9f&lat=%.9f", probe.lon(), probe.lat())).json()
        .path("zones");
    Set<String> ids = new TreeSet<>();
    zones.forEach(zone -> {
      if (categories.contains(zone.path("category").asText())) {
        ids.add(zone.path("id").asText());
      }
    });
    return ids;
  }

  /** Categories that a style fills. */
  private static Set<String> filled(JsonNode style) {
    Set<String> categories = new TreeSet<>();
    StreamSupport.stream(style.path("layers").spliterator(), false).filter(layer -> layer.path("type").asText().equals("fill"))
        .forEach(layer -> categories.add(layer.path("source-layer").asText()));
    return categories;
  }
}
