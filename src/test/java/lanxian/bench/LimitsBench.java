package lanxian.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import lanxian.bench.soak.http.Answer;
import lanxian.bench.soak.http.Hand;
import lanxian.bench.soak.http.People;
import lanxian.bench.soak.http.Served;
import lanxian.store.PostgisCluster;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Whether change sets as large as they may be get through their whole life over HTTP, how long it takes and in how much memory.
 * One has 10,000 changes, one nearly 5 million vertices; the service runs on H2 and on PostGIS.
 */
@Command(name = "bin/bench limits", mixinStandardHelpOptions = true, sortOptions = false, description =
    "Draws, validates, compares, submits, approves and publishes change sets of 10,000 changes and of nearly 5 million "
    + "vertices over HTTP. Ends with 1 if a step fails.")
final class LimitsBench implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofMinutes(20);

  @Option(names = "--heap", description = "Heap of the service, as Java takes it (default: ${DEFAULT-VALUE}).")
  private String heap = "3g";

  @Option(names = "--stores", split = ",", description = "H2, PostGIS or both (default: ${DEFAULT-VALUE}).")
  private List<String> stores = List.of("H2", "PostGIS");

  @Option(names = "--sets", split = ",", description = "changes, vertices or both (default: ${DEFAULT-VALUE}).")
  private List<String> sets = List.of("changes", "vertices");

  private final Figures figures = new Figures("limits", "store", "change set", "changes", "vertices", "step", "s", "answer MB",
      "peak MB of the service");
  private final List<String> failed = new ArrayList<>();

  /** Zones side by side, drawn as rings with waves. */
  private record Large(String name, int zones, int corners, int files) {
    int vertices() {
      return zones * (corners + 1);
    }

    /** One of the files that it is drawn from. */
    byte[] file(int number) {
      StringBuilder text = new StringBuilder("{\"type\":\"FeatureCollection\",\"features\":[");
      int each = zones / files;
      for (int i = number * each; i < (number + 1) * each; i++) {
        int across = (int) Math.ceil(Math.sqrt(zones));
        double cell = 1.6 / across;
        double x = 86 + cell * (i % across + 0.5);
        double y = 43.6 + cell * (i / across + 0.5);
        text.append(i == number * each ? "" : ",").append("{\"type\":\"Feature\",\"properties\":{\"name\":\"limit ").append(i)
            .append("\",\"geometry_status\":\"SCHEMATIC\",\"survey_accuracy_m\":5},\"geometry\":{\"type\":\"Polygon\","
                + "\"coordinates\":[[");
        for (int corner = 0; corner <= corners; corner++) {
          double angle = 2 * Math.PI * (corner % corners) / corners;
          double radius = cell * 0.45 * (0.9 + 0.1 * Math.sin(12 * angle));
          text.append(corner == 0 ? "" : ",").append(String.format(Locale.ROOT, "[%.9f,%.9f]", x + radius * Math.cos(angle),
              y + radius * Math.sin(angle)));
        }
        text.append("]]}}");
      }
      return text.append("]}").toString().getBytes(StandardCharsets.UTF_8);
    }
  }

  /** See {@code --help}. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new LimitsBench()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    List<Large> all = List.of(new Large("changes", 10_000, 60, 1), new Large("vertices", 480, 10_400, 4));
    try (EndedEarly notice = new EndedEarly()) {
      for (String store : stores) {
        for (Large large : all) {
          if (sets.contains(large.name())) {
            measure(store, large);
          }
        }
      }
    }
    figures.write();
    failed.forEach(System.out::println);
    return failed.isEmpty() ? 0 : 1;
  }

  private void measure(String store, Large large) throws Exception {
    Path folder = Files.createTempDirectory("lanxian-limits");
    Served service = new Served(store.equals("H2") ? "jdbc:h2:file:" + folder.resolve("zones")
        : PostgisCluster.shared().newDatabase().jdbcUrl(), folder, heap);
    Thread atExit = new Thread(() -> remove(service, folder));
    Runtime.getRuntime().addShutdownHook(atExit);
    try {
      service.start();
      life(store, large, service);
    } catch (RuntimeException e) {
      failed.add(store + ", " + large.name() + ": " + e.getMessage());
    } finally {
      remove(service, folder);
      Runtime.getRuntime().removeShutdownHook(atExit);
    }
  }

  private void life(String store, Large large, Served service) throws IOException {
    People people = People.of(List.of(service), 1);
    Hand planner = people.planners().get(0);
    Hand reviewer = people.reviewers().get(0);
    Step step = new Step(store, large, service);
    String set = step.take("create", planner, "POST", "/change-sets", null, "application/json",
        "{\"title\":\"limits\"}".getBytes(StandardCharsets.UTF_8)).header("Location");
    int version = 1;
    for (int file = 0; file < large.files(); file++) {
      step.take("draw file " + (file + 1), planner, "POST", set + "/changes?category=wetland&class=GENERAL", version++,
          "application/geo+json", large.file(file));
    }
    step.take("look at it", planner, "GET", set, null, null, null);
    step.take("validation", planner, "GET", set + "/validation", null, null, null);
    step.take("validation again", planner, "GET", set + "/validation", null, null, null);
    step.take("impact", planner, "GET", set + "/impact", null, null, null);
    step.take("first page of changes", planner, "GET", set + "/changes?limit=1000", null, null, null);
    step.take("submit", planner, "POST", set + "/submit", version++, null, new byte[0]);
    step.take("approve", reviewer, "POST", set + "/approve", version++, null, new byte[0]);
    step.take("publish", planner, "POST", set + "/publish", version, null, new byte[0]);
    Answer items = step.take(
        "first page of items", planner, "GET", "/collections/wetland/items?f=json&limit=1", null, null, null);
    if (items.json().path("numberMatched").asInt() != large.zones()) {
      throw new IllegalStateException("not all is published: " + items.json().path("numberMatched"));
    }
  }

  private final class Step {
    private final String store;
    private final Large large;
    private final Served service;

    Step(String store, Large large, Served service) {
      this.store = store;
      this.large = large;
      this.service = service;
    }

    Answer take(String what, Hand who, String method, String path, Integer version, String type, byte[] body)
        throws IOException {
      long start = System.nanoTime();
      Optional<Answer> answer = who.send(service, method, path, version == null ? null : "\"v" + version + "\"",
          type == null ? "application/json" : type, body, PATIENCE);
      double seconds = (System.nanoTime() - start) / 1e9;
      if (answer.isEmpty() || !answer.get().done()) {
        throw new IllegalStateException(what + ": " + answer.map(given -> given.status() + " " + given.text().substring(0,
            Math.min(500, given.text().length()))).orElse("no answer") + (service.lives() ? "" : "; the service has ended"));
      }
      figures.add(store, large.name(), large.zones(), large.vertices(), what, seconds,
          answer.get().response().body().length / 1e6, service.peakMb());
      return answer.get();
    }
  }

  private static void remove(Served service, Path folder) {
    try {
      service.kill();
      if (!Files.exists(folder)) {
        return; // told to end: somebody was here
      }
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
