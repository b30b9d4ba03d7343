package lanxian.bench.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lanxian.bench.check.Checker;
import lanxian.bench.data.DataSet;
import lanxian.bench.measure.Stopwatch;
import lanxian.bench.postgis.BenchServer;
import lanxian.bench.postgis.PostgisPair;

/** The service over one data set and two floors, in turns. */
public final class HttpRun {
  private final DataSet set;
  private final Plan plan;
  private final List<Turn> service = new ArrayList<>();
  private final List<Turn> floor = new ArrayList<>();
  private final List<Turn> reading = new ArrayList<>();
  private int answerBytes;

  /**
   * How to ask.
   *
   * @param parcels different ones, in turn
   * @param checked verdicts to hold against PostGIS
   * @param accuracyM that the boundaries are said to have
   * @param warmUpS seconds of requests before anything is measured, at most: a server that gets no faster is warm
   */
  public record Plan(int connections, int parcels, int checked, double accuracyM, int warmUpS) {}

  /** One turn of one of the two. */
  record Turn(Wrk.Run run, double cpuSeconds) {}

  public HttpRun(DataSet set, Plan plan) {
    this.set = set;
    this.plan = plan;
  }

  /** Fills a store, starts both servers, checks verdicts and measures. */
  public void measure(BenchServer postgres, Checker checker, int rounds, int seconds) {
    try (ServiceStore store = new ServiceStore()) {
      measure(store, postgres, checker, rounds, seconds);
    }
  }

  private void measure(ServiceStore store, BenchServer postgres, Checker checker, int rounds, int seconds) {
    double[][] rings = Projects.parcels(store.counties(), plan.parcels());
    List<String> features = Arrays.stream(rings).map(Projects::feature).toList();
    Stopwatch watch = new Stopwatch(Stopwatch.CpuTime.NONE);
    String url = store.fill(set, plan.accuracyM());
    double filled = watch.seconds();
    try (ServerProcess serving = service(url)) {
      Answers answers = Answers.of(serving.address(), features.subList(0, plan.checked()));
      System.out.printf("%s: %,d zones published in %.1f s, %d verdicts %.1f s later; %,d bytes each%n", set.name(),
          set.zones().size(), filled, plan.checked(), watch.seconds() - filled, answers.meanSize());
      try (PostgisPair postgis = PostgisPair.load(postgres, set)) {
        checker.verdicts(set, postgis, Arrays.copyOf(rings, plan.checked()), answers::overlaps);
      }
      answerBytes = answers.meanSize();
      try (ServerProcess bare = Floor.start(answerBytes); ServerProcess read = Floor.startReading(answerBytes)) {
        turns(Wrk.posting(features, plan.connections()), List.of(serving, bare, read), rounds, seconds);
      }
    }
  }

  private void turns(Wrk wrk, List<ServerProcess> servers, int rounds, int seconds) {
    for (ServerProcess server : servers) {
      // there is little of a floor to warm
      wrk.warmUp(server.address(), server == servers.get(0) ? plan.warmUpS() : plan.warmUpS() / 2);
    }
    for (int i = 0; i < rounds; i++) {
      service.add(turn(wrk, servers.get(0), seconds));
      floor.add(turn(wrk, servers.get(1), seconds));
      reading.add(turn(wrk, servers.get(2), seconds));
    }
  }

  private static Turn turn(Wrk wrk, ServerProcess server, int seconds) {
    double before = server.cpuSeconds();
    Wrk.Run run = wrk.run(server.address(), seconds);
    return new Turn(run, server.cpuSeconds() - before);
  }

  private static ServerProcess service(String url) {
    return ServerProcess.start("service",
        List.of("bin/lanxian", "serve", "--host", "127.0.0.1", "--port", "0", "--db", url),
        Map.of("LANXIAN_SAMPLE", ""));
  }

  List<Turn> service() {
    return service;
  }

  List<Turn> floor() {
    return floor;
  }

  /** Of the floor that reads and hashes. */
  List<Turn> reading() {
    return reading;
  }

  /** Bytes of an answer, on average. */
  int answerBytes() {
    return answerBytes;
  }

  /** Requests that failed in any turn. */
  public long errors() {
    return Stream.of(service, floor, reading).flatMap(List::stream).mapToLong(turn -> turn.run().errors()).sum();
  }
}
