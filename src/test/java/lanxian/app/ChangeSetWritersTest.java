package lanxian.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Fifty planners draw in one change set at once, over HTTP: no line is lost, and no version is skipped. */
class ChangeSetWritersTest {
  private static final int WRITERS = 50;

  @ParameterizedTest
  @EnumSource
  void nobodyOverwritesAnybody(RunningService.Kind kind) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
    try (RunningService service = RunningService.trusting(kind.newUrl(), RunningService.CLOCK)) {
      String set = EditingClient.planner(service, "planner0").create("fifty").header("Location");
      AtomicInteger overtaken = new AtomicInteger();
      List<Callable<Integer>> writers = new ArrayList<>();
      for (int i = 1; i <= WRITERS; i++) {
        int writer = i;
        writers.add(() -> write(EditingClient.planner(service, "planner" + writer), set, writer, overtaken));
      }
      List<Integer> versions = new ArrayList<>();
      for (Future<Integer> version : threads.invokeAll(writers)) {
        versions.add(version.get());
      }
      assertThat(versions).containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(2, WRITERS + 1).boxed().toList());
      assertThat(overtaken.get()).as("they met").isPositive();
      JsonNode end = EditingClient.planner(service, "planner0").get(set).json();
      assertThat(end.path("version").asInt()).isEqualTo(WRITERS + 1);
      List<String> names = new ArrayList<>();
      end.path("changes").forEach(change -> names.add(change.at("/results/0/name").asText()));
      assertThat(names).containsExactlyInAnyOrderElementsOf(
          IntStream.rangeClosed(1, WRITERS).mapToObj(i -> "zone " + i).toList());
      assertThat(end.path("drafters")).hasSize(WRITERS + 1);
    } finally {
      threads.shutdownNow();
    }
  }

  /** Looks, draws, and where he was overtaken looks again: until his own line is in. */
  private static int write(EditingClient client, String set, int writer, AtomicInteger overtaken) {
    double east = 87 + writer / 100.0;
    String change = String.format(Locale.ROOT, "{'kind':'CREATE','results':[{'type':'Feature','properties':{'category':'wetland','class':'GENERAL',"
        + "'name':'zone %d'},'geometry':{'type':'Polygon','coordinates':[[[%2$.3f,44],[%3$.3f,44],[%3$.3f,44.01],[%2$.3f,44]]]}}]}",
        writer, east, east + 0.005);
    String tag = client.get(set).header("ETag");
    while (true) {
      RunningService.Answer answer = client.send("POST", set + "/changes", tag, change);
      if (answer.status() == 201) {
        return answer.json().path("version").asInt();
      }
      assertThat(answer.status()).as(answer.text()).isEqualTo(412);
      assertThat(answer.json().at("/current/changedBy").asText()).startsWith("planner").isNotEqualTo(client.caller().split(" ")[0]);
      overtaken.incrementAndGet();
      tag = answer.header("ETag");
    }
  }
}
