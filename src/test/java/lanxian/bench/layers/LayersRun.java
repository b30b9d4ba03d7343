package lanxian.bench.layers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import lanxian.bench.data.DataSet;
import lanxian.bench.http.ServiceStore;
import lanxian.bench.postgis.BenchServer;

/** One data set with all servers. */
public final class LayersRun {
  private static final Path FOLDER = Path.of("target", "bench", "layers");
  private static final double[] DEGREES = {1, 0.1, 0.02};
  private static final int[] LEVELS = {8, 10, 12};

  private final DataSet set;
  private final Plan plan;
  private final LayersReport report;

  /** @param set see {@link BenchLayer#of} */
  public LayersRun(DataSet set, Plan plan, LayersReport report) {
    this.set = set;
    this.plan = plan;
    this.report = report;
  }

  /** Fills all stores, starts all servers, checks answers and measures. */
  public void measure(BenchServer postgres) {
    folder();
    ZoneFiles files = new ZoneFiles(set);
    try (ServiceStore store = new ServiceStore();
        PostgisLayer postgis = PostgisLayer.load(postgres, files.file(ZoneSource.GEOPACKAGE));
        MapServer mapServer = MapServer.start(FOLDER, files, postgis);
        QgisServer qgis = QgisServer.start(FOLDER, files, 1)) {
      String url = store.fill(set, 0);
      PagesRun pages = new PagesRun(plan, mapServer, qgis, report);
      if (plan.parts().contains(Plan.Part.PAGES)) {
        try (Service service = started(url, false)) {
          pages.cold(set.name(), service);
        }
      }
      try (Service service = started(url, true)) {
        if (plan.parts().contains(Plan.Part.PAGES)) {
          pages.warm(service);
          report.pages(set.name(), pages.outcomes());
        }
        if (plan.parts().contains(Plan.Part.MAPS)) {
          try (QgisServer fine = QgisServer.start(FOLDER, files, MapServer.TIMES)) {
            MapsRun maps = new MapsRun(plan, mapServer, new MapsRun.Qgis(qgis, fine), report);
            for (double degrees : DEGREES) {
              report.maps(set.name(), degrees, maps.measure(set.name(), service, degrees));
            }
          }
        }
        if (plan.parts().contains(Plan.Part.TILES)) {
          for (int level : LEVELS) {
            report.tiles(set.name(), level, new WarmTilesRun(plan).measure(service, level));
          }
        }
      }
    }
  }

  private Service started(String url, boolean keeps) {
    Service service = Service.start(url, FOLDER, keeps);
    service.get("/collections/" + BenchLayer.CATEGORY); // waits for the index
    long asked = System.nanoTime();
    byte[] page = service.page(plan.pageFeatures());
    System.out.printf("%s: first page after the start, %s: %.0f ms, %,d bytes%n", set.name(),
        keeps ? "from the index's file" : "from the store", (System.nanoTime() - asked) / 1e6, page.length);
    return service;
  }

  /** What an earlier run saved must not be taken for this one's. */
  private static void folder() {
    try {
      Files.createDirectories(FOLDER);
      List<Path> old;
      try (Stream<Path> paths = Files.walk(FOLDER)) {
        old = paths.filter(path -> !path.equals(FOLDER)).sorted(Comparator.reverseOrder()).toList();
      }
      for (Path path : old) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
