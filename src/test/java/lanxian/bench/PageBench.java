package lanxian.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import lanxian.bench.data.DataSets;
import lanxian.bench.http.ServerProcess;
import lanxian.bench.http.ServiceStore;
import lanxian.bench.measure.Numbers;
import lanxian.bench.measure.Results;
import lanxian.bench.measure.Table;
import lanxian.bench.page.PageRun;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The service's own page in Chromium: frames while panning, click to answer, what-if, first use. */
@Command(name = "bin/bench page", mixinStandardHelpOptions = true, sortOptions = false, description =
    "Measures the page as somebody uses it; Chromium draws without a graphics card.")
public final class PageBench implements Callable<Integer> {
  private static final double ACCURACY_M = 1;

  @Option(names = "--sets", split = ",", description = "Data sets (default: L).")
  private List<DataSets> sets = List.of(DataSets.L);

  @Option(names = "--zooms", split = ",", description = "Levels at which the map is dragged (default: 8,10,12,14).")
  private List<Integer> zooms = List.of(8, 10, 12, 14);

  @Option(names = "--seconds", description = "Length of one drag (default: ${DEFAULT-VALUE}).")
  private double seconds = 5;

  @Option(names = "--answers", description = "Clicks and pushes (default: ${DEFAULT-VALUE}).")
  private int answers = 30;

  @Option(names = "--address", description = "Measures the service that runs there, on whatever zones it has, e.g."
      + " http://127.0.0.1:8080.")
  private String address;

  private final Results results = new Results("page");
  private final Table table = new Table("set", "what", "measured", "asked");

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new PageBench()).setCaseInsensitiveEnumValuesAllowed(true).execute(arguments));
  }

  @Override
  public Integer call() {
    if (address != null) {
      measure("its own", new PageRun(address, zooms, seconds, answers));
    }
    for (DataSets set : address == null ? sets : List.<DataSets>of()) {
      try (ServiceStore store = new ServiceStore()) {
        String url = store.fill(set.load(), ACCURACY_M);
        try (ServerProcess service = ServerProcess.start("page", List.of("bin/lanxian", "serve", "--host", "127.0.0.1",
            "--port", "0", "--db", url, "--data", "target/bench/page"), Map.of("LANXIAN_SAMPLE", ""))) {
          measure(set.name(), new PageRun(service.address(), zooms, seconds, answers));
        }
      }
    }
    results.write();
    System.out.println("\n" + table);
    return 0;
  }

  private void measure(String set, PageRun run) {
    run.measure((what, unit, asked, values) -> {
      double median = Numbers.median(values);
      String measured = Numbers.text(median) + " " + unit + (values.length == 1 ? "" : ", most " + Numbers.text(
          Arrays.stream(values).max().orElseThrow()));
      table.row(set, what, measured, asked);
      System.out.println(set + " " + what + ": " + measured + (asked.isEmpty() ? "" : " (asked " + asked + ")"));
      results.row().put("set", set).put("what", what).put("unit", unit).put("median", median)
          .set("values", new ObjectMapper().valueToTree(values));
    });
  }
}
