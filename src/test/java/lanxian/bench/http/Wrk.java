package lanxian.bench.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The load generator. */
public final class Wrk {
  /** Path and query of every request. */
  static final String TARGET = "/siting-checks?store=false";

  static final String CONTENT_TYPE = "application/geo+json";

  private static final int WARM_UP_TURN_S = 5;
  /** Warm is a server that gets no faster than this for so many turns. */
  private static final double STEADY_SHARE = 0.02;
  private static final int STEADY_TURNS = 4;

  /** All requests are made before the first is sent; latencies come in microseconds. */
  private static final String SCRIPT = """
      local requests = {}
      local last = 0
      function init(args)
        for i, text in ipairs(texts) do
          requests[i] = %s
        end
      end
      function request()
        last = last %% #requests + 1
        return requests[last]
      end
      function done(summary, latency, requests)
        local e = summary.errors
        print(string.format('\\n{"requests":%%d,"us":%%d,"p50":%%d,"p99":%%d,"errors":%%d}', summary.requests,
          summary.duration, latency:percentile(50), latency:percentile(99),
          e.connect + e.read + e.write + e.status + e.timeout))
      end
      """;

  private final Path script;
  private final int connections;

  /**
   * What one run found.
   *
   * @param errors requests that failed or were answered with 400 or more
   */
  public record Run(long requests, double seconds, double p50Ms, double p99Ms, long errors) {
    public double perSecond() {
      return requests / seconds;
    }
  }

  private Wrk(String name, List<String> texts, String request, int connections) {
    this.script = Path.of("target", "bench", "http", name + ".lua").toAbsolutePath();
    this.connections = connections;
    StringBuilder lua = new StringBuilder("texts = {\n");
    texts.forEach(text -> lua.append("[=[").append(text).append("]=],\n"));
    try {
      Files.createDirectories(script.getParent());
      Files.writeString(script, lua.append("}\n").append(SCRIPT.formatted(request)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** @param bodies of siting checks, sent in turn */
  static Wrk posting(List<String> bodies, int connections) {
    return new Wrk("parcels", bodies,
        "wrk.format(\"POST\", \"" + TARGET + "\", {[\"Content-Type\"] = \"" + CONTENT_TYPE + "\"}, text)", connections);
  }

  /**
   * Asks as browsers do, which take packed answers.
   *
   * @param name of its script
   * @param paths asked for in turn
   */
  public static Wrk getting(String name, List<String> paths, int connections) {
    return new Wrk(name, paths, "wrk.format(\"GET\", text, {[\"Accept-Encoding\"] = \"gzip\"})", connections);
  }

  /**
   * Sends until the server gets no faster: a service runs for months, and what the compiler does in its first minutes is
   * left out. Half of the time one request after the other: with as many threads as connections at work the compiler comes
   * to a processor so seldom that a server seems to get no faster long before it is warm.
   *
   * @param seconds at most
   */
  public void warmUp(String address, int seconds) {
    int alone = seconds / 2;
    if (alone > 0) {
      run(address, alone, 1);
    }
    double best = 0;
    int steady = 0;
    for (int spent = alone; spent < seconds && steady < STEADY_TURNS; spent += WARM_UP_TURN_S) {
      double perSecond = run(address, WARM_UP_TURN_S).perSecond();
      steady = perSecond > best * (1 + STEADY_SHARE) ? 0 : steady + 1;
      best = Math.max(best, perSecond);
    }
  }

  /** Sends as much as is answered. */
  public Run run(String address, int seconds) {
    return run(address, seconds, connections);
  }

  private Run run(String address, int seconds, int atOnce) {
    List<String> command = List.of("wrk", "-t", "1", "-c", String.valueOf(atOnce), "-d", seconds + "s",
        "--latency", "-s", script.toString(), address);
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(String.join(" ", command) + ":\n" + output);
      }
      JsonNode found = new ObjectMapper().readTree(output.substring(output.lastIndexOf("\n{")));
      return new Run(found.get("requests").asLong(), found.get("us").asLong() / 1e6, found.get("p50").asLong() / 1e3,
          found.get("p99").asLong() / 1e3, found.get("errors").asLong());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
