package lanxian.bench;

import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import lanxian.bench.data.DataSets;
import lanxian.bench.layers.BenchLayer;
import lanxian.bench.layers.LayersReport;
import lanxian.bench.layers.LayersRun;
import lanxian.bench.layers.Plan;
import lanxian.bench.measure.Results;
import lanxian.bench.postgis.BenchServer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Pages of features, maps and tiles over HTTP, beside MapServer, QGIS Server and PostGIS. */
@Command(name = "bin/bench layers", mixinStandardHelpOptions = true, sortOptions = false, description =
    "Measures GET …/items, GetMap and tiles and checks answers. Ends with 1 if one differs or a request fails.")
public final class LayersBench implements Callable<Integer> {
  @Option(names = "--sets", split = ",", description = "Data sets (default: S,L).")
  private List<DataSets> sets = List.of(DataSets.S, DataSets.L);

  @Option(names = "--parts", split = ",", description = "Of: ${COMPLETION-CANDIDATES} (default: all).")
  private List<Plan.Part> parts = List.of(Plan.Part.values());

  @Option(names = "--full", description = "Takes more turns, more maps and tiles, and runs bin/bench tiles too.")
  private boolean full;

  @Option(names = "--warm-up", description = "Seconds of questions to each server before it is measured (default: 5, with --full 20).")
  private Double warmUp;

  @Option(names = "--connections", description = "Connections for tiles (default: ${DEFAULT-VALUE}).")
  private int connections = 16;

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new LayersBench()).setCaseInsensitiveEnumValuesAllowed(true).execute(arguments));
  }

  @Override
  public Integer call() {
    Results results = new Results("layers");
    LayersReport report = new LayersReport(results);
    double before = warmUp != null ? warmUp : full ? 20 : 5;
    Plan plan = full ? new Plan(EnumSet.copyOf(parts), 1000, 20, 3, 5, before, 1000, connections)
        : new Plan(EnumSet.copyOf(parts), 1000, 6, 2, 2, before, 200, connections);
    BenchServer server = BenchServer.start();
    for (DataSets set : sets) {
      new LayersRun(BenchLayer.of(set.load()), plan, report).measure(server);
      System.out.println("\n" + report); // of the sets so far: a long run may be stopped
    }
    results.write();
    System.out.println(report.mismatches() + " mismatches and failed requests");
    int cold = full && parts.contains(Plan.Part.TILES) ? coldTiles() : 0;
    return report.mismatches() == 0 ? cold : 1;
  }

  /** Tiles that have to be made, beside those of PostGIS. */
  private int coldTiles() {
    return new CommandLine(new TilesBench()).setCaseInsensitiveEnumValuesAllowed(true)
        .execute("--sets", sets.stream().map(DataSets::name).collect(Collectors.joining(",")));
  }
}
