package lanxian.render.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import lanxian.domain.ZoneVersion;
import lanxian.geo.Crs;
import lanxian.geo.CrsRegistry;
import lanxian.render.DrawnZones;
import lanxian.render.MapRenderer;
import lanxian.render.MapRequest;
import lanxian.render.SampleMaps;
import lanxian.render.font.MapFont;
import lanxian.render.image.PngEncoder;
import lanxian.render.raster.Canvas;
import lanxian.render.raster.Colour;
import lanxian.render.sld.SldReader;
import lanxian.render.view.MapView;
import org.geotools.api.style.Style;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;

/**
 * Draws the same features in the same SLD with MapServer and QGIS. Pictures are left under {@code target/oracle}. What a
 * differing pixel is: {@link PictureDifference}.
 */
class OtherRenderersTest {
  private static final double MOST = 0.01;
  private static final Path PICTURES = Path.of("target", "oracle");
  private static final MapRenderer OURS = new MapRenderer(MapFont.load());
  private static final GeometryFactory FACTORY = new GeometryFactory();

  @TempDir
  private Path folder;

  private static String rule(String filter, String symbolizers) {
    String condition = filter == null ? "" : "<ogc:Filter><ogc:PropertyIsEqualTo><ogc:PropertyName>class</ogc:PropertyName>"
        + "<ogc:Literal>" + filter + "</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Filter>";
    return "<Rule><Name>r</Name><Title>r</Title>" + condition + symbolizers + "</Rule>";
  }

  private static String sld(String... rules) {
    return "<StyledLayerDescriptor version=\"1.0.0\" xmlns=\"http://www.opengis.net/sld\" "
        + "xmlns:ogc=\"http://www.opengis.net/ogc\"><NamedLayer><Name>zones</Name><UserStyle><Name>zones</Name><Title>zones</Title>"
        + "<FeatureTypeStyle>" + String.join("", rules) + "</FeatureTypeStyle></UserStyle></NamedLayer>"
        + "</StyledLayerDescriptor>";
  }

  private static String fill(String colour, String opacity) {
    return "<Fill><CssParameter name=\"fill\">" + colour + "</CssParameter><CssParameter name=\"fill-opacity\">" + opacity
        + "</CssParameter></Fill>";
  }

  private static String stroke(String colour, String width, String join) {
    return "<Stroke><CssParameter name=\"stroke\">" + colour + "</CssParameter><CssParameter name=\"stroke-width\">" + width
        + "</CssParameter><CssParameter name=\"stroke-linejoin\">" + join + "</CssParameter></Stroke>";
  }

  private static String polygon(String content) {
    return "<PolygonSymbolizer>" + content + "</PolygonSymbolizer>";
  }

  /** Ragged polygons with holes, from specks to half the picture. */
  private static List<ZoneVersion> scene(long seed, int count) {
    Random random = new Random(seed);
    List<ZoneVersion> zones = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double size = Math.pow(10, -0.6 - random.nextDouble() * 2.2);
      double x = 87 + random.nextDouble();
      double y = 44 + random.nextDouble();
      Geometry zone = ring(random, size);
      if (random.nextBoolean()) {
        zone = zone.difference(AffineTransformation.scaleInstance(0.4, 0.4).transform(zone));
      }
      zones.add(DrawnZones.zone("z" + i, AffineTransformation.translationInstance(x, y).transform(zone),
          random.nextInt(3) == 0 ? "L1" : random.nextBoolean() ? "L2" : "QUASI", "z" + i));
    }
    return zones;
  }

  private static Geometry ring(Random random, double size) {
    int corners = 4 + random.nextInt(60);
    Coordinate[] ring = new Coordinate[corners + 1];
    for (int i = 0; i < corners; i++) {
      double angle = 2 * Math.PI * i / corners;
      double distance = size * (0.6 + 0.4 * random.nextDouble());
      ring[i] = new Coordinate(distance * Math.cos(angle), distance * Math.sin(angle));
    }
    ring[corners] = ring[0];
    return FACTORY.createPolygon(ring);
  }

  private void compare(String name, List<ZoneVersion> zones, String sld, MapView view) throws IOException {
    Differences differences = differences(name, zones, sld, view);
    assertThat(differences.mapServer.share()).as("%s, MapServer: %s", name, differences.mapServer).isLessThan(MOST);
    assertThat(differences.qgis.share()).as("%s, QGIS: %s", name, differences.qgis).isLessThan(MOST);
  }

  /** Between our picture and each of the others, and between these. */
  private record Differences(PictureDifference mapServer, PictureDifference qgis, PictureDifference others) {}

  private Differences differences(String name, List<ZoneVersion> zones, String sld, MapView view) throws IOException {
    Style style = new SldReader(null).read("style.sld", sld.getBytes(StandardCharsets.UTF_8)).style();
    Canvas ours = OURS.draw(new MapRequest(view, Colour.WHITE, List.of(DrawnZones.layer(style, zones))));
    OtherRenderers others = new OtherRenderers(folder);
    others.write(zones, sld);
    Canvas mapServer = others.mapServer(view);
    Canvas qgis = others.qgis(view);
    Files.createDirectories(PICTURES);
    write(name + "-ours", ours);
    write(name + "-mapserver", mapServer);
    write(name + "-qgis", qgis);
    Differences found = new Differences(PictureDifference.of(ours, mapServer), PictureDifference.of(ours, qgis),
        PictureDifference.of(mapServer, qgis));
    Files.writeString(PICTURES.resolve(name + ".txt"), found + "\n");
    return found;
  }

  private static void write(String name, Canvas canvas) throws IOException {
    Files.write(PICTURES.resolve(name + ".png"), new PngEncoder().encode(canvas));
  }

  private static MapView view(String code, int side) {
    Crs crs = new CrsRegistry().byCode(code);
    return new MapView(crs.isGeographic() ? new Envelope(87, 88, 44, 45)
        : new Envelope(9684796, 9796115, 5465442, 5576761), crs, side, side);
  }

  @ParameterizedTest
  @CsvSource({"1,EPSG:4490", "2,EPSG:4490", "3,EPSG:3857"})
  void seededPolygonsWithHoles(long seed, String crs) throws IOException {
    compare("polygons-" + seed, scene(seed, 120), sld(
        rule("L1", polygon(fill("#d7301f", "0.45") + stroke("#8f0a12", "2", "round"))),
        rule("L2", polygon(fill("#3388cc", "1"))),
        rule("QUASI", polygon(fill("#fedd5c", "0.4") + stroke("#937000", "1", "bevel")))), view(crs, 512));
  }

  @Test
  void wideOutlines() throws IOException {
    compare("wide", scene(4, 30), sld(rule(null, polygon(fill("#88cc88", "0.5") + stroke("#004400", "7", "round")))),
        view("EPSG:4490", 400));
  }

  @Test
  void manySpecks() throws IOException {
    List<ZoneVersion> zones = new ArrayList<>();
    Random random = new Random(5);
    for (int i = 0; i < 3000; i++) {
      Geometry speck = AffineTransformation.translationInstance(87 + random.nextDouble(), 44 + random.nextDouble())
          .transform(ring(random, 0.0002 + random.nextDouble() * 0.003));
      zones.add(DrawnZones.zone("s" + i, speck, "L1", "s"));
    }
    Differences found = differences("specks", zones, sld(rule(null, polygon(fill("#d7301f", "1")
        + stroke("#8f0a12", "1", "round")))), view("EPSG:4490", 400));
    assertThat(found.qgis.share()).as("%s", found).isLessThan(MOST);
    // MapServer lets specks of less than a pixel fade; a zone must be seen
    assertThat(found.others.share()).as("%s", found).isGreaterThan(MOST);
  }

  @Test
  void sampleOfProtectionAreas() throws IOException {
    List<ZoneVersion> zones = new SampleMaps().zones("drinking_water_protection");
    Envelope bounds = new Envelope(87.1, 87.4, 43.85, 44.15);
    compare("sample", zones, sld(
        rule("L1", polygon(fill("#d7301f", "0.45") + stroke("#8f0a12", "2", "round"))),
        rule("L2", polygon(fill("#f58634", "0.38") + stroke("#a84300", "1.6", "round"))),
        rule("QUASI", polygon(fill("#fedd5c", "0.38") + stroke("#937000", "1.2", "round")))),
        new MapView(bounds, Crs.STORED, 600, 600));
  }
}
