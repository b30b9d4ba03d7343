package lanxian.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import lanxian.app.RunningService.Answer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code GET /siting-checks}: one's own records, and for staff those of others. */
class CheckListApiTest {
  private static final String BODY = "{\"type\":\"Feature\",\"properties\":{\"name\":\"%s\",\"activity\":\"%s\",\"phase\":\"NEW\"},"
      + "\"geometry\":{\"type\":\"Point\",\"coordinates\":[87.306,44.0045]}}";

  private static String check(RunningService service, String name, String activity, String caller, String query) {
    Answer answer = service.post("/siting-checks" + query, "application/geo+json", BODY.formatted(name, activity),
        caller == null ? new String[0] : new String[] {HeaderCallers.HEADER, caller});
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json().path("id").asText();
  }

  private static List<String> ids(JsonNode answer) {
    return answer.path("checks").findValuesAsText("id");
  }

  private static Answer list(RunningService service, String query, String caller) {
    return service.get("/siting-checks" + query, HeaderCallers.HEADER, caller);
  }

  @ParameterizedTest
  @EnumSource(RunningService.Kind.class)
  void everybodySeesHisOwnAndStaffThoseOfOthers(RunningService.Kind kind) {
    try (RunningService service = RunningService.trusting(kind.newUrl(), RunningService.CLOCK)) {
      String farm = check(service, "一号场", "LIVESTOCK", "reader1 READER", "");
      String well = check(service, "二号井", "WELL", "reader1 READER", "?asOf=2026-08-14");
      String other = check(service, "一号场", "LIVESTOCK", "officer1 OFFICER", "");
      check(service, "一号场", "LIVESTOCK", null, "");
      JsonNode mine = list(service, "", "reader1 READER").json();
      assertThat(ids(mine)).containsExactlyInAnyOrder(farm, well);
      assertThat(mine.path("checks")).allSatisfy(line -> assertThat(line.path("author").asText()).isEqualTo("reader1"));
      JsonNode record = service.get("/siting-checks/" + farm, HeaderCallers.HEADER, "reader1 READER").json();
      JsonNode line = list(service, "?activity=LIVESTOCK", "reader1 READER").json().path("checks").get(0);
      for (String member : List.of("id", "recordedAt", "asOf", "verdict", "determined")) {
        assertThat(line.path(member)).as(member).isEqualTo(record.path(member));
      }
      assertThat(line.path("name").asText()).isEqualTo("一号场");
      assertThat(ids(list(service, "?q=%E4%BA%95", "reader1 READER").json())).containsExactly(well);
      assertThat(ids(list(service, "?asOf=2026-08-14", "reader1 READER").json())).containsExactly(well);
      assertThat(ids(list(service, "?verdict=NO_CONFLICT", "reader1 READER").json())).isEmpty();
      assertThat(ids(list(service, "?by=reader1", "officer1 OFFICER").json())).containsExactlyInAnyOrder(farm, well);
      assertThat(ids(list(service, "", "officer1 OFFICER").json())).containsExactly(other);
      assertThat(ids(list(service, "?by=%00", "officer1 OFFICER").json())).isEmpty();
      assertThat(list(service, "?by=officer1", "reader1 READER").status()).isEqualTo(403);
      assertThat(service.get("/siting-checks").status()).isEqualTo(401);
      JsonNode wrong = list(service, "?verdict=MAYBE&limit=0&asOf=x&colour=red", "reader1 READER").json();
      assertThat(wrong.path("errors").findValuesAsText("parameter"))
          .containsExactlyInAnyOrder("verdict", "limit", "asOf", "colour");
    }
  }

  @ParameterizedTest
  @EnumSource(RunningService.Kind.class)
  void pagesFollowEachOther(RunningService.Kind kind) {
    try (RunningService service = RunningService.trusting(kind.newUrl(), RunningService.CLOCK)) {
      List<String> made = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        made.add(check(service, "第" + i + "场", "LIVESTOCK", "planner1 PLANNER", ""));
      }
      List<String> found = new ArrayList<>();
      String next = "?limit=2";
      while (next != null) {
        JsonNode page = list(service, next, "planner1 PLANNER").json();
        found.addAll(ids(page));
        next = null;
        for (JsonNode link : page.path("links")) {
          next = link.path("rel").asText().equals("next") ? link.path("href").asText().replaceFirst(".*\\?", "?") : next;
        }
      }
      assertThat(found).hasSize(5).containsExactlyInAnyOrderElementsOf(made);
    }
  }
}
