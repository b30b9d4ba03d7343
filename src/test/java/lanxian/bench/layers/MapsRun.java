package lanxian.bench.layers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;

/** Maps of the same windows from the service and from MapServer. */
final class MapsRun {
  static final int PIXELS = 512;
  static final String SERVICE = "service";

  /**
   * Share of pixels that may differ as {@link lanxian.render.oracle.PictureDifference} counts, from a map that MapServer
   * draws larger and that is averaged. Of a map in its own size it leaves out vertices nearer than a pixel, so that one
   * differs more, from its own larger one too.
   */
  private static final double MOST = 0.01;

  private final Plan plan;
  private final MapServer mapServer;
  private final LayersReport report;

  MapsRun(Plan plan, MapServer mapServer, LayersReport report) {
    this.plan = plan;
    this.mapServer = mapServer;
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

  private void check(String set, double degrees, Service service, List<Envelope> windows) {
    long differing = 0;
    double worst = 0;
    double worstInSize = 0;
    for (Envelope window : windows) {
      byte[] ours = service.map(window, PIXELS);
      double difference = Pictures.difference(ours, mapServer.fineMap(window, PIXELS), MapServer.TIMES);
      worst = Math.max(worst, difference);
      worstInSize = Math.max(worstInSize, Pictures.difference(ours, mapServer.map(ZoneSource.SHAPEFILE, window, PIXELS)));
      differing += difference > MOST ? 1 : 0;
    }
    System.out.printf("%s, maps of %s°: at most %.2f %% of pixels differ from MapServer's drawn %d times as large, %.2f %% from "
        + "those in their size%n", set, degrees, 100 * worst, MapServer.TIMES, 100 * worstInSize);
    report.check(set + ", maps of " + degrees + "°: MapServer", windows.size(), differing);
  }
}
