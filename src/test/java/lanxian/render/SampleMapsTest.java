package lanxian.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lanxian.geo.Crs;
import lanxian.geo.CrsRegistry;
import lanxian.render.font.MapFont;
import lanxian.render.image.PngEncoder;
import lanxian.render.raster.Canvas;
import lanxian.render.raster.Colour;
import lanxian.render.view.MapView;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

/** Leaves pictures under {@code target/maps} for a person to look at. */
class SampleMapsTest {
  private static final Path FOLDER = Path.of("target", "maps");
  private static final Envelope CITY = new Envelope(86.9, 87.7, 43.7, 44.3);
  private static SampleMaps maps;
  private static MapRenderer renderer;

  @BeforeAll
  static void readSample() throws IOException {
    maps = new SampleMaps();
    renderer = new MapRenderer(MapFont.load());
    Files.createDirectories(FOLDER);
  }

  private static List<String> styled() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("styles"))) {
      return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".sld"))
          .map(name -> name.substring(0, name.length() - 4)).sorted().toList();
    }
  }

  private static Canvas draw(String name, MapView view, String... categories) throws IOException {
    Canvas canvas = renderer.draw(new MapRequest(view, Colour.WHITE, Stream.of(categories).map(maps::layer).toList()));
    Files.write(FOLDER.resolve(name + ".png"), new PngEncoder().encode(canvas));
    return canvas;
  }

  private static int[] blank(Canvas canvas) {
    Canvas blank = new Canvas(canvas.width(), canvas.height());
    blank.clear(Colour.WHITE);
    return blank.pixels();
  }

  @Test
  void everyShippedStyleDrawsItsLayerAtAllScales() throws IOException {
    for (String category : styled()) {
      Envelope bounds = new Envelope();
      maps.zones(category).forEach(zone -> bounds.expandToInclude(zone.geometry().getEnvelopeInternal()));
      bounds.expandBy(0.02);
      MapView whole = bounds.isNull() ? new MapView(CITY, Crs.STORED, 800, 600)
          : new MapView(bounds, Crs.STORED, 800, (int) Math.max(50, 800 * bounds.getHeight() / bounds.getWidth() * 1.4));
      Canvas canvas = draw(category, whole, category);
      if (!bounds.isNull()) {
        assertThat(canvas.pixels()).as(category).isNotEqualTo(blank(canvas));
      }
      for (double degrees : new double[] {30, 3, 0.3, 0.03, 0.003}) {
        Envelope box = new Envelope(bounds.isNull() ? CITY.centre() : maps.zones(category).get(0).geometry()
            .getInteriorPoint().getCoordinate());
        box.expandBy(degrees, degrees * 0.7);
        draw(category + "-" + degrees, new MapView(box, Crs.STORED, 500, 500), category);
      }
    }
  }

  @Test
  void manyLayersInThreeSystems() throws IOException {
    String[] layers = {"county", "populated_area", "livestock_zone", "river_lake_management", "ecological_redline",
        "drinking_water_recharge", "drinking_water_protection", "industrial_cluster", "monitoring_point"};
    CrsRegistry registry = new CrsRegistry();
    for (String code : List.of("EPSG:4490", "EPSG:3857", "EPSG:4517")) {
      Crs crs = registry.byCode(code);
      Envelope box = switch (code) {
        case "EPSG:3857" -> new Envelope(9680000, 9760000, 5430000, 5510000);
        case "EPSG:4517" -> new Envelope(29490000, 29550000, 4850000, 4910000);
        default -> new Envelope(87, 87.8, 43.8, 44.4);
      };
      Canvas canvas = draw("many-" + code.replace(':', '-'), new MapView(box, crs, 900, 900), layers);
      assertThat(canvas.pixels()).isNotEqualTo(blank(canvas));
    }
  }
}
