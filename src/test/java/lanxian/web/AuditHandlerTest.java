package lanxian.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lanxian.http.Allowed;
import lanxian.http.BaseUrl;
import lanxian.store.AuditEvent;
import lanxian.store.AuditHead;
import lanxian.store.Store;
import lanxian.store.h2.H2Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The audit record over HTTP. */
class AuditHandlerTest {
  private final Store store = H2Store.open("jdbc:h2:mem:" + UUID.randomUUID());
  private final AuditHandler audit = new AuditHandler(store, new BaseUrl(null, false), ZoneId.of("Asia/Shanghai"));
  private final SmallServer server = new SmallServer(routes -> routes
      .get("/audit", audit::list, Allowed.ADMINISTRATOR)
      .get("/audit/head", audit::head, Allowed.ADMINISTRATOR)
      .get("/audit/verification", audit::verification, Allowed.ADMINISTRATOR));

  @AfterEach
  void close() {
    server.close();
    store.close();
  }

  private JsonNode get(String path) {
    SmallServer.Answer answer = server.get(SmallServer.ADMINISTRATOR, path);
    assertThat(answer.status()).as(path).isEqualTo(200);
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    return answer.json();
  }

  private void write(String actor, String action, String target) {
    store.audit().append(new AuditEvent(actor, "10.1.2.3", action, target, null, AuditEvent.Outcome.REFUSED, "说明"));
  }

  @Test
  void pagesFollowEachOtherByTheirLinks() {
    for (int i = 0; i < 25; i++) {
      write(i % 2 == 0 ? "planner1" : "planner 2&", "zones.read", "z" + i);
    }
    List<Integer> numbers = new ArrayList<>();
    String next = "/audit?limit=5&actor=planner%202%26&action=zones";
    while (next != null) {
      JsonNode page = server.get(SmallServer.ADMINISTRATOR, next).json();
      page.path("rows").forEach(row -> numbers.add(row.path("number").asInt()));
      next = null;
      for (JsonNode link : page.path("links")) {
        next = link.path("rel").asText().equals("next") ? link.path("href").asText() : next;
      }
    }
    assertThat(numbers).containsExactly(2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24);
    assertThat(get("/audit?target=z3").path("rows")).singleElement().satisfies(row -> {
      assertThat(row.path("outcome").asText()).isEqualTo("REFUSED");
      assertThat(row.path("from").asText()).isEqualTo("10.1.2.3");
      assertThat(row.has("version")).isFalse();
    });
    assertThat(get("/audit?actor=%00").path("rows")).isEmpty();
  }

  @Test
  void theEndIsNotedAndHeldAgainstLater() {
    assertThat(get("/audit/head").path("number").asInt()).isZero();
    write("a", "b", null);
    String noted = get("/audit/head").path("text").asText();
    assertThat(noted).isEqualTo(store.audit().head().toString());
    write("a", "b", null);
    JsonNode whole = get("/audit/verification?expect=" + noted);
    assertThat(whole.path("whole").asBoolean()).isTrue();
    assertThat(whole.path("protected").asBoolean(true)).isFalse();
    assertThat(whole.path("rows").asInt()).isEqualTo(2);
    JsonNode other = get("/audit/verification?expect=" + new AuditHead(1, "a".repeat(64)));
    assertThat(other.path("whole").asBoolean(true)).isFalse();
    assertThat(other.path("findings")).singleElement()
        .satisfies(finding -> assertThat(finding.path("kind").asText()).isEqualTo("REWRITTEN"));
  }

  @Test
  void everyFaultIsTold() {
    SmallServer.Answer answer =
        server.get(SmallServer.ADMINISTRATOR, "/audit?after=-1&limit=1001&order=desc&actor=a&actor=b");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("errors")).hasSize(4);
    assertThat(server.get(SmallServer.ADMINISTRATOR, "/audit/verification?expect=1:abc").status()).isEqualTo(400);
  }

  @Test
  void isForAdministratorsAlone() {
    for (String path : List.of("/audit", "/audit/head", "/audit/verification")) {
      assertThat(server.get(null, path).status()).isEqualTo(401);
      assertThat(server.get("r REVIEWER RESTRICTED", path).status()).isEqualTo(403);
    }
  }
}
