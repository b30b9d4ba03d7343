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
   * Share of pixels that may differ as {@link lanxian.render.oracle.PictureDifference} counts. More than in its tests: where
   * zones are about as wide as a pixel MapServer lets them fade.
   */
  private static final double MOST = 0.05;

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
    check(set, degrees, contenders.get(0), contenders.get(1), windows.size());
    return new Turns(windows.size(), plan.rounds(), plan.seconds(), plan.warmUp()).of(contenders);
  }

  private void check(String set, double degrees, Contender ours, Contender reference, int count) {
    long differing = 0;
    double worst = 0;
    for (int i = 0; i < count; i++) {
      double difference = Pictures.difference(ours.ask().apply(i), reference.ask().apply(i));
      worst = Math.max(worst, difference);
      differing += difference > MOST ? 1 : 0;
    }
    System.out.printf("%s, maps of %s°: at most %.2f %% of pixels differ%n", set, degrees, 100 * worst);
    report.check(set + ", maps of " + degrees + "°: " + reference.name(), count, differing);
  }
}
