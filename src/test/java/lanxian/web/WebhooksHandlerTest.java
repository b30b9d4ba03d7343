package lanxian.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import lanxian.http.Allowed;
import lanxian.store.Store;
import lanxian.store.h2.H2Store;
import lanxian.webhooks.Destinations;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Webhooks over HTTP. */
class WebhooksHandlerTest {
  private static final String URL = "http://10.1.2.3/hook";

  private final Store store = H2Store.open("jdbc:h2:mem:" + UUID.randomUUID());
  private final WebhooksHandler webhooks =
      new WebhooksHandler(store, new Destinations(List.of("10.1.0.0/16")), Clock.systemUTC());
  private final SmallServer server = new SmallServer(routes -> routes
      .get("/webhooks", webhooks::list, Allowed.ADMINISTRATOR)
      .post("/webhooks", webhooks::create, Allowed.ADMINISTRATOR)
      .get("/webhooks/{id}", webhooks::get, Allowed.ADMINISTRATOR)
      .patch("/webhooks/{id}", webhooks::change, Allowed.ADMINISTRATOR)
      .delete("/webhooks/{id}", webhooks::remove, Allowed.ADMINISTRATOR)
      .get("/webhooks/{id}/deliveries", webhooks::deliveries, Allowed.ADMINISTRATOR));

  @AfterEach
  void close() {
    server.close();
    store.close();
  }

  private SmallServer.Answer send(String method, String path, String body, String... headers) {
    return server.send(SmallServer.ADMINISTRATOR, method, path, body, headers);
  }

  @Test
  void theLifeOfAWebhook() {
    SmallServer.Answer created = send("POST", "/webhooks", "{\"url\":\"" + URL + "\"}");
    assertThat(created.status()).isEqualTo(201);
    String path = created.header("Location");
    JsonNode webhook = created.json();
    assertThat(path).isEqualTo("/webhooks/" + webhook.path("id").asText());
    assertThat(webhook.path("secret").asText()).startsWith("whsec_");
    assertThat(webhook.path("clearance").asText()).isEqualTo("PUBLIC");
    for (String shown : List.of("/webhooks", path, path + "/deliveries", "/webhooks")) {
      SmallServer.Answer answer = send("GET", shown, null);
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.response().body()).doesNotContain("whsec_");
    }
    assertThat(send("PATCH", path, "{\"active\":false}").status()).isEqualTo(428);
    SmallServer.Answer changed = send("PATCH", path, "{\"active\":false,\"clearance\":\"INTERNAL\"}", "If-Match", "\"v1\"");
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.header("ETag")).isEqualTo("\"v2\"");
    assertThat(changed.json().path("active").asBoolean(true)).isFalse();
    assertThat(changed.json().path("url").asText()).isEqualTo(URL);
    assertThat(send("PATCH", path, "{\"active\":true}", "If-Match", "\"v1\"").status()).isEqualTo(412);
    assertThat(send("DELETE", path, null, "If-Match", "\"v1\"").status()).isEqualTo(412);
    assertThat(send("DELETE", path, null, "If-Match", "\"v2\"").status()).isEqualTo(204);
    assertThat(send("GET", path, null).status()).isEqualTo(404);
    assertThat(store.audit().entries(0, 10)).extracting(row -> row.event().actor() + " " + row.event().action())
        .containsExactly("admin1 webhook.create", "admin1 webhook.change", "admin1 webhook.remove");
    assertThat(store.audit().entries(0, 10)).noneMatch(row -> row.event().detail().contains("whsec_"));
  }

  @Test
  void whoAsksChoosesWhatHeIsToldOf() {
    String path = send("POST", "/webhooks", "{\"url\":\"" + URL + "\"}").header("Location");
    assertThat(send("GET", path, null).json().path("events").toString()).isEqualTo("[\"publication\"]");
    SmallServer.Answer changed = send("PATCH", path,
        "{\"events\":[\"change-set.published\",\"publication\",\"change-set.submitted\"]}", "If-Match", "\"v1\"");
    assertThat(changed.json().path("events").toString())
        .isEqualTo("[\"publication\",\"change-set.submitted\",\"change-set.published\"]");
    assertThat(store.webhooks().all().get(0).stepPosition()).as("what came before is not told").isPositive();
    for (String bad : List.of("[]", "\"publication\"", "[\"publications\"]", "[1]", "null", "{}")) {
      SmallServer.Answer refused = send("PATCH", path, "{\"events\":" + bad + "}", "If-Match", "\"v2\"");
      assertThat(refused.status()).as(bad).isEqualTo(422);
      assertThat(refused.json().at("/errors/0/pointer").asText()).startsWith("/events");
    }
  }

  /** OWASP API3: what is the service's own cannot be said by somebody (mass assignment). */
  @Test
  void owaspApi03OnlyMembersThatAreTheirsToSayAreTaken() {
    SmallServer.Answer answer = send("POST", "/webhooks", "{\"url\":\"" + URL + "\",\"secret\":\"x\",\"position\":5,\"id\":\"a/b\","
        + "\"createdBy\":\"planner1\"}");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().path("errors")).hasSize(4);
    assertThat(store.webhooks().all()).isEmpty();
  }

  @Test
  void everyFaultIsToldAtOnce() {
    SmallServer.Answer answer =
        send("POST", "/webhooks", "{\"url\":\"http://169.254.169.254/latest\",\"clearance\":\"SECRET\",\"active\":1,\"since\":7}");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().path("errors")).hasSize(4);
    assertThat(answer.json().toString()).contains("WEBHOOK_ADDRESS_REFUSED").contains("/clearance");
    for (String body : List.of("", "[]", "{", "{\"url\":1}", "{\"url\":\"a\",\"url\":\"b\"}", "null", "[".repeat(2000),
        "{\"url\":\"" + "a".repeat(20_000) + "\"}")) {
      assertThat(send("POST", "/webhooks", body).status()).as(body).isEqualTo(422);
    }
  }

  @Test
  void isForAdministratorsAlone() {
    for (String caller : new String[] {null, "r REVIEWER RESTRICTED", "p PLANNER RESTRICTED", "o OFFICER INTERNAL"}) {
      int expected = caller == null ? 401 : 403;
      assertThat(server.get(caller, "/webhooks").status()).isEqualTo(expected);
      assertThat(server.send(caller, "POST", "/webhooks", "{\"url\":\"" + URL + "\"}").status()).isEqualTo(expected);
      assertThat(server.send(caller, "DELETE", "/webhooks/x", null, "If-Match", "\"v1\"").status()).isEqualTo(expected);
    }
  }
}
