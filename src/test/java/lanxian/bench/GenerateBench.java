package lanxian.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lanxian.app.RunningService;
import lanxian.bench.generate.RiverBasins;

/**
 * How long the preview of each generator takes over HTTP, on the sample and on a network of 10,000 reaches. Areas are held
 * against what is known of them.
 */
public final class GenerateBench {
  private static final int UNCOUNTED = 10;
  private static final int COUNTED = 21;
  private static final long SEED = 20_261_129;
  private static final String PLANNER = "planner1 PLANNER";
  private static final String RIVER = "[[86.72,43.33],[86.85,43.48],[86.93,43.62],[87.0,43.74],[87.08,43.85],[87.18,43.96],"
      + "[87.22,44.08],[87.24,44.25]]";

  private final Figures figures = new Figures("generate", "generator", "input", "median ms", "slowest ms", "CPU ms", "kB sent",
      "kB answered", "zones", "wrong");
  private final RunningService service;
  private int wrong;

  private final List<String> names;

  private GenerateBench(RunningService service, List<String> names) {
    this.service = service;
    this.names = names;
  }

  /** @param args ids of generators; default all */
  public static void main(String[] args) throws Exception {
    try (EndedEarly notice = new EndedEarly();
        RunningService service = RunningService.trusting(RunningService.Kind.H2.newUrl(), RunningService.CLOCK)) {
      GenerateBench bench = new GenerateBench(service, List.of(args));
      bench.sample();
      bench.network();
      bench.figures.write();
      System.exit(bench.wrong > 0 ? 1 : 0);
    }
  }

  private void sample() {
    String formula = "'conductivity':30,'gradient':0.005,'porosity':0.25,'aquifer':'PHREATIC','form':'DISC'";
    measure("well", "a point", "{" + formula + ",'method':'FORMULA','medium':'fine_sand'}", point("well", 87.3, 44),
        Math.PI * (90 * 90 + 900 * 900));
    StringBuilder wells = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      wells.append(i == 0 ? "" : ",").append(point("well", 87.3 + i % 20 * 0.004, 44 + i / 20 * 0.003));
    }
    measure("well_field", "200 wells", "{'medium':'gravel','aquifer':'PHREATIC','form':'DISC'}", wells.toString(), Double.NaN);
    measure("fissure_well", "a point", "{" + formula + ",'fissures':'WEATHERED'}", point("well", 87.3, 44),
        Math.PI * (90 * 90 + 900 * 900));
    measure("karst", "a line of 2 points", "{'karst':'CONDUIT','conduit_width':6}",
        point("intake", 87, 44) + "," + line("conduit", "[[87,43.9],[87,44.1]]"), 1100 * 106);
    measure("river_source", "the course of 三屯河", "{'channel_width':30,'form':'DISC','quasi':true}",
        point("intake", 87.0, 43.74) + "," + line("river", RIVER), Double.NaN);
    measure("river_source", "a line of 2 points", "{'channel_width':40,'form':'DISC','quasi':true}", point("intake", 87, 44) + ","
        + line("river", "[[87,43.9],[87,44.1]]"), 1100 * 140 + 3300 * 2040 + 5500 * 4040);
    measure("lake", "4 corners", "{'kind':'LAKE','form':'DISC'}", point("intake", 88.05, 44.05) + ","
        + polygon("lake", "[[88,44],[88.1,44],[88.1,44.1],[88,44.1],[88,44]]"), Double.NaN);
    measure("canal", "a line of 2 points", "{'canal_width':12,'class_2':true}", line("canal", "[[87,44],[87,44.05]]"), Double.NaN);
    measure("corridor", "the course of 三屯河", "{}", "{'type':'Feature','properties':{'role':'river','name':'三屯河'},"
        + "'geometry':{'type':'LineString','coordinates':" + RIVER + "}}", Double.NaN);
    measure("levee", "the course of 三屯河", "{'grade':'2','landside':'LEFT'}", line("levee", RIVER), Double.NaN);
    measure("dam", "a line of 2 points", "{'size':'LARGE','downstream':'LEFT'}", line("dam", "[[87,44],[87,44.005]]"), Double.NaN);
    measure("canal_strip", "the course of 三屯河", "{'canal_width':10}", line("canal", RIVER), Double.NaN);
    measure("livestock_no_go", "560 zones, one county", "{'county_code':'652301'}", null, Double.NaN);
    measure("livestock_no_go", "560 zones, all counties", "{}", null, Double.NaN);
  }

  private void network() {
    RiverBasins basins = new RiverBasins(50, SEED);
    String input = String.format(Locale.ROOT, "%,d reaches, seed %d", basins.reaches(), SEED);
    double[] at = RiverBasins.intake(25);
    String parameters = "{'channel_width':30,'form':'DISC','quasi':true}";
    String intake = point("intake", at[0], at[1]);
    double alone = areas(ask("river_source", body(parameters, intake + "," + basins.features(25))));
    measure("river_source", input, parameters, intake + "," + basins.features(), alone);
    measure("karst", input, "{'karst':'CONDUIT','conduit_width':6}", (intake + "," + basins.features()).replace("\"river\"", "\"conduit\""),
        Double.NaN);
    measure("corridor", "201 reaches", "{}", basins.features(25), Double.NaN);
  }

  private static String point(String role, double x, double y) {
    return feature(role, "Point", "[" + x + "," + y + "]");
  }

  private static String line(String role, String coordinates) {
    return feature(role, "LineString", coordinates);
  }

  private static String polygon(String role, String coordinates) {
    return feature(role, "Polygon", "[" + coordinates + "]");
  }

  private static String feature(String role, String type, String coordinates) {
    return "{'type':'Feature','properties':{'role':'" + role + "'},'geometry':{'type':'" + type + "','coordinates':" + coordinates
        + "}}";
  }

  /** @param features null if nothing is drawn */
  private static String body(String parameters, String features) {
    return ("{'parameters':" + parameters + (features == null ? ""
        : ",'geometry':{'type':'FeatureCollection','features':[" + features + "]}") + "}").replace('\'', '"');
  }

  private RunningService.Answer ask(String generator, String body) {
    RunningService.Answer answer = service.post("/generators/" + generator, "application/json", body, "Test-Caller", PLANNER);
    if (answer.status() != 200) {
      throw new IllegalStateException(generator + ": " + answer.text());
    }
    return answer;
  }

  private static double areas(RunningService.Answer answer) {
    double sum = 0;
    for (JsonNode feature : answer.json().path("features")) {
      sum += feature.path("properties").path("area_m2").asDouble();
    }
    return sum;
  }

  /** @param known square metres of all zones, to 0.1 %; NaN: every answer must be that of the first */
  private void measure(String generator, String input, String parameters, String features, double known) {
    if (!names.isEmpty() && !names.contains(generator)) {
      return;
    }
    String body = body(parameters, features);
    RunningService.Answer first = ask(generator, body);
    int differ = Double.isNaN(known) || Math.abs(areas(first) - known) <= known / 1000 ? 0 : 1;
    for (int i = 0; i < UNCOUNTED; i++) {
      ask(generator, body);
    }
    double[] times = new double[COUNTED];
    double cpu = cpuSeconds();
    for (int i = 0; i < COUNTED; i++) {
      long start = System.nanoTime();
      RunningService.Answer answer = ask(generator, body);
      times[i] = (System.nanoTime() - start) / 1e6;
      differ += Arrays.equals(answer.response().body(), first.response().body()) ? 0 : 1;
    }
    cpu = (cpuSeconds() - cpu) * 1000 / COUNTED;
    Arrays.sort(times);
    wrong += differ;
    figures.add(generator, input, times[COUNTED / 2], times[COUNTED - 1], cpu, body.length() / 1000.0,
        first.response().body().length / 1000.0, first.json().path("features").size(), differ);
  }

  private static double cpuSeconds() {
    return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class).getProcessCpuTime() / 1e9;
  }
}
