package lanxian.bench.layers;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** QGIS Server as a FastCGI process, over the zones in a GeoPackage; it keeps its project from one request to the next. */
final class QgisServer implements AutoCloseable {
  static final String PROGRAM = "/usr/lib/cgi-bin/qgis_mapserv.fcgi";

  private static final Path SCRIPT = Path.of("src/test/resources/lanxian/bench/qgis_project.py");

  private final FastCgiProcess process;

  private QgisServer(FastCgiProcess process) {
    this.process = process;
  }

  /** @param folder gets the project */
  static QgisServer start(Path folder, ZoneFiles files) {
    Path project = folder.resolve("zones.qgs").toAbsolutePath();
    ZoneFiles.run(List.of("env", "QT_QPA_PLATFORM=offscreen", "/usr/bin/python3", SCRIPT.toString(), project.toString(),
        files.file(ZoneSource.GEOPACKAGE).toString(), BenchLayer.CATEGORY));
    return new QgisServer(FastCgiProcess.start("qgis", folder, Map.of("QGIS_PROJECT_FILE", project.toString(),
        "QT_QPA_PLATFORM", "offscreen"), PROGRAM));
  }

  /** The first features of the layer as GeoJSON. */
  byte[] page(int limit) {
    return process.get("/wfs3/collections/" + BenchLayer.CATEGORY + "/items.geojson", "limit=" + limit);
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
