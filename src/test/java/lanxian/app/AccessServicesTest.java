package lanxian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import lanxian.config.Setting;
import lanxian.store.Await;
import org.junit.jupiter.api.Test;

/** Two services on one PostGIS know the same people. */
class AccessServicesTest {
  /** What a service knows it believes for three seconds; the rest is for a busy machine. */
  private static final Duration SOON = Duration.ofSeconds(15);
  private static final String END = Clock.systemUTC().instant().plus(Duration.ofDays(30)).toString();

  private static RunningService start(String url) {
    return RunningService.start(url, Clock.systemUTC(), Map.of(Setting.SAMPLE, ""));
  }

  @Test
  void whatOneChangesCountsOnTheOtherWithinSeconds() throws Exception {
    String url = RunningService.Kind.POSTGIS.newUrl();
    CompletableFuture<RunningService> starting = CompletableFuture.supplyAsync(() -> start(url));
    try (RunningService a = start(url); RunningService b = starting.join()) {
      assertThat(List.of(a.hasFirstPassword(), b.hasFirstPassword())).as("one of them makes the first administrator")
          .containsExactlyInAnyOrder(true, false);
      RunningService one = a.hasFirstPassword() ? a : b;
      RunningService two = a.hasFirstPassword() ? b : a;
      SignedInCaller administrator = SignedInCaller.firstAdministrator(one);
      SignedInCaller planner = SignedInCaller.added(administrator, "planner1", "PLANNER");
      String token = planner.makeToken("\"PLANNER\"", END).json().path("token").asText();
      SignedInCaller program = SignedInCaller.withToken(two, token);
      SignedInCaller page = SignedInCaller.ofCookie(two, planner.cookie(), "");
      assertThat(program.get("/session").json().path("roles").toString()).contains("PLANNER");
      assertThat(page.get("/session").json().path("login").asText()).isEqualTo("planner1");

      assertThat(administrator.send("PATCH", "/people/planner1", "{\"roles\":[\"OFFICER\"]}", "If-Match", "\"v2\"").status())
          .isEqualTo(200);
      Await.until("the session ends", SOON, () -> page.get("/session").status() == 401);
      Await.until("the token may nothing any more", SOON,
          () -> program.get("/session").json().path("roles").toString().equals("[\"READER\"]"));
      assertThat(administrator.send("PATCH", "/people/planner1", "{\"disabled\":true}", "If-Match", "\"v3\"").status())
          .isEqualTo(200);
      assertThat(SignedInCaller.withToken(one, token).get("/session").status()).as("here at once").isEqualTo(401);
      Await.until("the token is void", SOON, () -> program.get("/session").status() == 401);
    }
  }

  @Test
  void aLockHoldsOnBoth() {
    String url = RunningService.Kind.POSTGIS.newUrl();
    try (RunningService one = start(url); RunningService two = start(url)) {
      SignedInCaller.added(SignedInCaller.firstAdministrator(one), "planner1");
      String wrong = "{\"login\":\"planner1\",\"password\":\"wrong-horse-9-battery\"}";
      for (int i = 0; i < 5; i++) {
        assertThat((i % 2 == 0 ? one : two).post("/session", "application/json", wrong).status()).isEqualTo(401);
      }
      for (RunningService service : List.of(one, two)) {
        assertThat(service.post("/session", "application/json", wrong.replace("wrong-horse-9-battery",
            SignedInCaller.PASSWORD)).status()).isEqualTo(401);
      }
    }
  }
}
