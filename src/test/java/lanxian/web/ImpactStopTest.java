package lanxian.web;

import static lanxian.web.StaffServer.NOW;
import static lanxian.web.StaffServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import lanxian.checks.CheckRequest;
import lanxian.domain.Change;
import lanxian.domain.ChangeSet;
import lanxian.domain.ChangeSetState;
import lanxian.domain.Project;
import lanxian.domain.ZoneDraft;
import lanxian.domain.ZoneProposal;
import lanxian.siting.Ground;
import lanxian.siting.TestZone;
import lanxian.store.AuditEvent;
import lanxian.store.ProjectStore;
import lanxian.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An estimate over projects without end: it ends when nobody waits for it any more, and not before. */
class ImpactStopTest {
  private static final String IMPACT = "/change-sets/set-1/impact";
  private static final int PAGE = 2_000;

  private final AtomicInteger pages = new AtomicInteger();
  private final StaffServer server = new StaffServer(this::endless);

  @BeforeEach
  void draw() {
    Ground ground = Ground.changji();
    Project farm = new Project(ground.rect(0, 0, 100, 100), Map.of("activity", "LIVESTOCK", "phase", "NEW", "species", "pig",
        "stock_heads", 5000.0), "EPSG:4490", null, 0, List.of());
    server.checks.check(new CheckRequest(farm, server.checks.today(), 0, "zh", true));
    ZoneDraft zone = TestZone.of("new", "drinking_water_protection", "L1", ground.rect(-50, -50, 500, 500)).draft();
    ChangeSet set = new ChangeSet("set-1", 1, ChangeSetState.DRAFT, "title", null, null, "planner1", Set.of("planner1"), null,
        null, null, NOW, NOW, List.of(new Change("c", Change.Kind.CREATE, List.of(),
            List.of(new ZoneProposal("new", zone.description(), zone.geometry(), null)), "drawn")));
    server.store.changeSets().save(set, new AuditEvent("planner1", null, "change-set.create", "set-1", 1L,
        AuditEvent.Outcome.DONE, null));
  }

  @AfterEach
  void close() {
    server.close();
  }

  /** The store, but for its projects: each page of them is full of the first one, and another follows. */
  private Store endless(Store store) {
    ProjectStore projects = proxy(ProjectStore.class, store.projects(), "page", page -> {
      pages.incrementAndGet();
      return Collections.nCopies(PAGE, ((List<?>) page).get(0));
    });
    return proxy(Store.class, store, "projects", ignored -> projects);
  }

  private static <T> T proxy(
      Class<T> type, T real, String method, UnaryOperator<Object> changed) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, called, arguments) -> {
      try {
        if (called.getName().equals("page")) {
          arguments[1] = null; // from the beginning again
        }
        Object answer = called.invoke(real, arguments);
        return called.getName().equals(method) ? changed.apply(answer) : answer;
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
    }));
  }

  private CompletableFuture<HttpResponse<String>> ask(String login) {
    return CompletableFuture.supplyAsync(() -> server.send("GET", IMPACT, null, "Test-Login", login));
  }

  private void stop(String login) {
    assertThat(server.send("DELETE", IMPACT, null, "Test-Login", login).statusCode()).isEqualTo(204);
  }

  private void awaitPages(int more) throws InterruptedException {
    int seen = pages.get();
    for (int i = 0; i < 600 && pages.get() < seen + more; i++) {
      Thread.sleep(100);
    }
    assertThat(pages.get()).as("it goes on").isGreaterThanOrEqualTo(seen + more);
  }

  private static boolean isWorking() {
    return Thread.getAllStackTraces().keySet().stream().anyMatch(thread -> thread.getName().equals("lanxian-impact"));
  }

  @Test
  void theWorkEndsWhenWhoeverAskedStopsIt() throws Exception {
    CompletableFuture<HttpResponse<String>> answer = ask("planner1");
    awaitPages(2);
    assertThat(isWorking()).isTrue();
    stop("planner2");
    awaitPages(2);
    stop("planner1");
    HttpResponse<String> stopped = answer.get(60, TimeUnit.SECONDS);
    assertThat(stopped.statusCode()).as(stopped.body()).isEqualTo(409);
    assertThat(json(stopped).at("/errors/0/code").asText()).isEqualTo("CONFLICT");
    for (int i = 0; i < 600 && isWorking(); i++) {
      Thread.sleep(100);
    }
    assertThat(isWorking()).isFalse();
    int done = pages.get();
    Thread.sleep(500);
    assertThat(pages.get()).as("nothing goes on").isEqualTo(done);
    stop("planner1");
  }

  @Test
  void whatSomebodyElseWaitsForGoesOn() throws Exception {
    CompletableFuture<HttpResponse<String>> first = ask("planner1");
    awaitPages(1);
    CompletableFuture<HttpResponse<String>> second = ask("planner2");
    awaitPages(2);
    stop("planner1");
    awaitPages(2);
    assertThat(second).isNotDone();
    stop("planner2");
    assertThat(first.get(60, TimeUnit.SECONDS).statusCode()).isEqualTo(409);
    assertThat(second.get(60, TimeUnit.SECONDS).statusCode()).isEqualTo(409);
  }
}
