package lanxian.bench.soak.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Who works: an administrator with a session, planners and reviewers with API tokens that they made themselves after they
 * signed in and chose a password.
 */
public record People(Hand administrator, List<Hand> planners, List<Hand> reviewers) {
  private static final String PASSWORD = "correct-horse-9-battery";

  /** Made on the service that has just made the first administrator. */
  public static People of(List<Served> services, int pairs) {
    Hand administrator = choosing(services, "admin", services.get(0).firstPassword());
    List<Hand> planners = new ArrayList<>();
    List<Hand> reviewers = new ArrayList<>();
    for (int i = 0; i < pairs; i++) {
      planners.add(added(services, administrator, "planner" + i, "PLANNER"));
      reviewers.add(added(services, administrator, "reviewer" + i, "REVIEWER"));
    }
    return new People(administrator, planners, reviewers);
  }

  private static Hand added(List<Served> services, Hand administrator, String login, String role) {
    JsonNode added = json(administrator.send(services.get(0), "POST", "/people", null,
        "{\"login\":\"%s\",\"name\":\"%s\",\"roles\":[\"%s\"]}".formatted(login, login, role)).orElseThrow(), 201);
    Hand person = choosing(services, login, added.path("oneTimePassword").asText());
    JsonNode token = json(person.send(services.get(0), "POST", "/tokens", null,
        "{\"name\":\"soak\",\"roles\":[\"%s\"],\"expires\":\"%s\"}".formatted(role,
            Instant.now().plus(2, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS))).orElseThrow(), 201);
    return new Hand(services, "Authorization", "Bearer " + token.path("token").asText());
  }

  private static Hand choosing(List<Served> services, String login, String oneTimePassword) {
    json(signedIn(services, login, oneTimePassword).send(services.get(0), "POST", "/people/" + login + "/password", null,
        "{\"old\":\"%s\",\"password\":\"%s\"}".formatted(oneTimePassword, PASSWORD)).orElseThrow(), 204);
    return signedIn(services, login, PASSWORD);
  }

  private static Hand signedIn(List<Served> services, String login, String password) {
    Answer session = new Hand(services).send(services.get(0), "POST", "/session", null,
        "{\"login\":\"%s\",\"password\":\"%s\"}".formatted(login, password)).orElseThrow();
    String csrf = json(session, 200).path("csrfToken").asText();
    return new Hand(services, "Cookie", session.header("Set-Cookie").split(";", 2)[0], "X-CSRF-Token", csrf);
  }

  private static JsonNode json(Answer answer, int status) {
    if (answer.status() != status) {
      throw new IllegalStateException(answer.status() + " " + answer.text());
    }
    return answer.status() == 204 ? null : answer.json();
  }
}
