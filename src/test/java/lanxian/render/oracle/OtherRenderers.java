package lanxian.render.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import lanxian.domain.ZoneVersion;
import lanxian.render.raster.Canvas;
import lanxian.render.view.MapView;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.io.WKTWriter;

/** Draws zones with MapServer (as a CGI, by WMS GetMap with SLD_BODY) and with QGIS, from one file and one SLD. */
final class OtherRenderers {
  private static final Path MAPSERV = Path.of("/usr/lib/cgi-bin/mapserv");

  private final Path folder;

  OtherRenderers(Path folder) {
    this.folder = folder;
  }

  /** Writes what both read: class and shape of each zone, in their order. */
  void write(List<ZoneVersion> zones, String sld) throws IOException {
    WKTWriter wkt = new WKTWriter();
    StringBuilder csv = new StringBuilder("class,wkt\n");
    for (ZoneVersion zone : zones) {
      csv.append(zone.zoneClass()).append(",\"").append(wkt.write(zone.geometry())).append("\"\n");
    }
    Files.writeString(folder.resolve("zones.csv"), csv);
    Files.writeString(folder.resolve("zones.vrt"), """
        <OGRVRTDataSource><OGRVRTLayer name="zones"><SrcDataSource relativeToVRT="1">zones.csv</SrcDataSource>
        <GeometryType>wkbPolygon</GeometryType><LayerSRS>EPSG:4326</LayerSRS>
        <GeometryField encoding="WKT" field="wkt"/><Field name="class" type="String"/></OGRVRTLayer></OGRVRTDataSource>
        """);
    Files.writeString(folder.resolve("style.sld"), sld);
    // no GeoPackage: its spatial index gives features in another order than they lie in, and order decides what is on top
    run(Map.of(), "ogr2ogr", "-f", "GeoJSON", "-lco", "COORDINATE_PRECISION=12", "zones.geojson", "zones.vrt");
  }

  Canvas mapServer(MapView view) throws IOException {
    Files.writeString(folder.resolve("mapserver.conf"), "CONFIG\n ENV\n  MS_MAP_PATTERN \".\"\n END\nEND\n");
    Files.writeString(folder.resolve("zones.map"), """
        MAP
          NAME "zones"
          SIZE 10 10
          EXTENT -180 -90 180 90
          IMAGECOLOR 255 255 255
          DEFRESOLUTION 90.714
          RESOLUTION 90.714
          PROJECTION "init=epsg:4326" END
          WEB METADATA "ows_enable_request" "*" "ows_srs" "EPSG:4326 EPSG:3857" "ows_title" "zones"
            "ows_onlineresource" "http://localhost/" END END
          OUTPUTFORMAT NAME "image/png" DRIVER AGG/PNG MIMETYPE "image/png" IMAGEMODE RGB END
          LAYER NAME "zones" TYPE POLYGON STATUS ON CONNECTIONTYPE OGR CONNECTION "zones.geojson" DATA "zones"
            PROJECTION "init=epsg:4326" END METADATA "ows_title" "zones" "gml_include_items" "all" END END
        END
        """);
    Map<String, String> query = new LinkedHashMap<>();
    query.put("map", folder.resolve("zones.map").toAbsolutePath().toString());
    query.putAll(Map.of("SERVICE", "WMS", "VERSION", "1.1.1", "REQUEST", "GetMap", "LAYERS", "zones", "STYLES", "",
        "SRS", epsg(view), "BBOX", box(view), "FORMAT", "image/png"));
    query.putAll(Map.of("WIDTH", "" + view.width(), "HEIGHT", "" + view.height(), "SLD_BODY",
        Files.readString(folder.resolve("style.sld"))));
    byte[] answer = run(Map.of("REQUEST_METHOD", "GET",
        "MAPSERVER_CONFIG_FILE", folder.resolve("mapserver.conf").toAbsolutePath().toString(),
        "QUERY_STRING", query.entrySet().stream().map(e -> e.getKey() + "="
            + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"))),
        MAPSERV.toString());
    int start = new String(answer, StandardCharsets.ISO_8859_1).indexOf("\u0089PNG");
    assertThat(start).as(new String(answer, StandardCharsets.UTF_8)).isGreaterThan(0);
    return canvas(Arrays.copyOfRange(answer, start, answer.length));
  }

  Canvas qgis(MapView view) throws IOException {
    run(Map.of("QT_QPA_PLATFORM", "offscreen", "HOME", folder.toString()), "/usr/bin/python3",
        Path.of("src/test/resources/lanxian/render/qgis_map.py").toAbsolutePath().toString(), "zones.geojson", "style.sld",
        epsg(view), box(view), view.width() + "," + view.height(), "qgis.png");
    return canvas(Files.readAllBytes(folder.resolve("qgis.png")));
  }

  /** The datum is taken as equal; under this code both know the system without a shift. */
  private static String epsg(MapView view) {
    return view.crs().isGeographic() ? "EPSG:4326" : view.crs().code();
  }

  private static String box(MapView view) {
    Envelope box = view.bounds();
    return box.getMinX() + "," + box.getMinY() + "," + box.getMaxX() + "," + box.getMaxY();
  }

  private static Canvas canvas(byte[] png) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    Canvas canvas = new Canvas(image.getWidth(), image.getHeight());
    image.getRGB(0, 0, image.getWidth(), image.getHeight(), canvas.pixels(), 0, image.getWidth());
    return canvas;
  }

  private byte[] run(Map<String, String> environment, String... command) throws IOException {
    Path errors = folder.resolve("errors.txt");
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectError(errors.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    byte[] output = process.getInputStream().readAllBytes();
    try {
      assertThat(process.waitFor(120, TimeUnit.SECONDS)).as(command[0]).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
    assertThat(process.exitValue()).as("%s: %s", command[0], Files.readString(errors)).isZero();
    return output;
  }
}
