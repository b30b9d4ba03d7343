package lanxian.bench.layers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The first page of features from all servers. */
final class PagesRun {
  /** Name of MapServer's rows, before its source. */
  static final String MAP_SERVER = "MapServer, ";
  static final String COLD = "service, keeps nothing";
  static final String WARM = "service";
  static final String QGIS = "QGIS Server, geopackage";

  /** MapServer 8.0.0 writes the outer rings of all parts into each part: their vertices cannot be compared. */
  private static final PageContent.Demand OF_MAP_SERVER = new PageContent.Demand(1.1e-7, false);
  /** Six decimals, however many its project asks for. */
  private static final PageContent.Demand OF_QGIS = new PageContent.Demand(1.1e-6, true);

  private final Plan plan;
  private final MapServer mapServer;
  private final QgisServer qgis;
  private final LayersReport report;
  private final Map<String, Outcome> outcomes = new LinkedHashMap<>();

  PagesRun(Plan plan, MapServer mapServer, QgisServer qgis, LayersReport report) {
    this.plan = plan;
    this.mapServer = mapServer;
    this.qgis = qgis;
    this.report = report;
  }

  /** Pages of a service that keeps nothing, beside those of the others, which are checked. */
  void cold(String set, Service service) {
    List<Contender> contenders = new ArrayList<>();
    contenders.add(ours(COLD, service));
    for (ZoneSource source : ZoneSource.values()) {
      contenders.add(new Contender(MAP_SERVER + source.alias(), number -> mapServer.page(source, plan.pageFeatures()),
          () -> mapServer.cpuSeconds(source)));
    }
    contenders.add(new Contender(QGIS, number -> qgis.page(plan.pageFeatures()), qgis::cpuSeconds));
    check(set, contenders);
    outcomes.putAll(turns().of(contenders));
  }

  /** Pages of a service that keeps what it can. */
  void warm(Service service) {
    outcomes.putAll(turns().of(List.of(ours(WARM, service))));
  }

  Map<String, Outcome> outcomes() {
    return outcomes;
  }

  private Turns turns() {
    return new Turns(1, plan.rounds(), plan.seconds(), plan.warmUp());
  }

  private Contender ours(String name, Service service) {
    return new Contender(name, number -> service.page(plan.pageFeatures()), service::cpuSeconds);
  }

  private void check(String set, List<Contender> contenders) {
    PageContent page = PageContent.read(contenders.get(0).ask().apply(0));
    for (Contender other : contenders.subList(1, contenders.size())) {
      long differing = page.differing(PageContent.read(other.ask().apply(0)),
          other.name().equals(QGIS) ? OF_QGIS : OF_MAP_SERVER);
      report.check(set + ", page: " + other.name(), page.zones().size(), differing);
    }
  }
}
