package lanxian.bench.layers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;

/** QGIS Server as a FastCGI process, over the zones in a GeoPackage; it keeps its project from one request to the next. */
final class QgisServer implements AutoCloseable {
  static final String PROGRAM = "/usr/lib/cgi-bin/qgis_mapserv.fcgi";

  private static final Path SCRIPT = Path.of("src/test/resources/lanxian/bench/qgis_project.py");

  private final FastCgiProcess process;
  private final int times;

  private QgisServer(FastCgiProcess process, int times) {
    this.process = process;
    this.times = times;
  }

  /**
   * Starts it.
   *
   * @param folder gets the project
   * @param times how many times as large the maps are to be that it draws
   */
  static QgisServer start(Path folder, ZoneFiles files, int times) {
    Path project = folder.resolve("zones" + times + ".qgs").toAbsolutePath();
    try {
      Path sld = SimpleStyle.sld(folder.resolve("qgis" + times + ".sld"), times);
      ZoneFiles.run(List.of("env", "QT_QPA_PLATFORM=offscreen", "/usr/bin/python3", SCRIPT.toString(), project.toString(),
          files.file(ZoneSource.GEOPACKAGE).toString(), BenchLayer.CATEGORY, sld.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new QgisServer(FastCgiProcess.start("qgis" + times, folder, Map.of("QGIS_PROJECT_FILE", project.toString(),
        "QT_QPA_PLATFORM", "offscreen"), PROGRAM), times);
  }

  /** The first features of the layer as GeoJSON. */
  byte[] page(int limit) {
    return process.get("/wfs3/collections/" + BenchLayer.CATEGORY + "/items.geojson", "limit=" + limit);
  }

  /** A map as PNG, in the size that this server is for. */
  byte[] map(Envelope window, int pixels) {
    int size = times * pixels;
    return process.get("", "SERVICE=WMS&VERSION=1.1.1&REQUEST=GetMap&LAYERS=" + BenchLayer.CATEGORY
        + "&STYLES=&SRS=EPSG:4326&FORMAT=image/png&BBOX=" + window.getMinX() + "," + window.getMinY() + "," + window.getMaxX() + ","
        + window.getMaxY() + "&WIDTH=" + size + "&HEIGHT=" + size);
  }

  /** CPU seconds so far. */
  double cpuSeconds() {
    return process.cpuSeconds();
  }

  @Override
  public void close() {
    process.close();
  }
}
