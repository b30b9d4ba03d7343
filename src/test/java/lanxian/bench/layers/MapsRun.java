package lanxian.bench.layers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;

/** Maps of the same windows from the service, MapServer and, to be held against each other alone, QGIS Server. */
final class MapsRun {
  static final int PIXELS = 512;
  static final String SERVICE = "service";

  /**
   * Share of pixels that may differ as {@link lanxian.render.oracle.PictureDifference} counts, from a map that the
   * other draws larger and that is averaged. Of a map in its own size MapServer leaves out vertices nearer than a pixel, so
   * that one differs more, from its own larger one too.
   */
  private static final double MOST = 0.01;

  private final Plan plan;
  private final MapServer mapServer;
  private final Qgis qgis;
  private final LayersReport report;

  /** QGIS Server for maps in their size, and for larger ones. */
  record Qgis(QgisServer usual, QgisServer fine) {}

  MapsRun(Plan plan, MapServer mapServer, Qgis qgis, LayersReport report) {
    this.plan = plan;
    this.mapServer = mapServer;
    this.qgis = qgis;
    this.report = report;
  }

  /** @param degrees length of the sides of each window */
  Map<String, Outcome> measure(String set, Service service, double degrees) {
    List<Envelope> windows = BenchLayer.windows(degrees, plan.windows());
    List<Contender> contenders = new ArrayList<>();
    contenders.add(new Contender(SERVICE, number -> service.map(windows.get(number), PIXELS), service::cpuSeconds));
    for (ZoneSource source : ZoneSource.values()) {
      contenders.add(new Contender(PagesRun.MAP_SERVER + source.alias(),
          number -> mapServer.map(source, windows.get(number), PIXELS), () -> mapServer.cpuSeconds(source)));
    }
    check(set, degrees, service, windows);
    return new Turns(windows.size(), plan.rounds(), plan.seconds(), plan.warmUp()).of(contenders);
  }

  /** Holds the service's maps against both, drawn larger and in their size; the first counts. */
  private void check(String set, double degrees, Service service, List<Envelope> windows) {
    double[] worst = new double[4];
    long differing = 0;
    for (Envelope window : windows) {
      byte[] ours = service.map(window, PIXELS);
      double[] differences = {Pictures.difference(ours, mapServer.fineMap(window, PIXELS), MapServer.TIMES),
          Pictures.difference(ours, qgis.fine().map(window, PIXELS), MapServer.TIMES),
          Pictures.difference(ours, mapServer.map(ZoneSource.SHAPEFILE, window, PIXELS)),
          Pictures.difference(ours, qgis.usual().map(window, PIXELS))};
      for (int i = 0; i < worst.length; i++) {
        worst[i] = Math.max(worst[i], differences[i]);
      }
      differing += Math.max(differences[0], differences[1]) > MOST ? 1 : 0;
    }
    System.out.printf("%s, maps of %s°: at most %.2f %% of pixels differ from MapServer's and %.2f %% from QGIS Server's drawn %d "
        + "times as large, %.2f and %.2f %% from those in their size%n", set, degrees, 100 * worst[0], 100 * worst[1],
        MapServer.TIMES, 100 * worst[2], 100 * worst[3]);
    report.check(set + ", maps of " + degrees + "°: MapServer, QGIS Server", windows.size(), differing);
  }
}
