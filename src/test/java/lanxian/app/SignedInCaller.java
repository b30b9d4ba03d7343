package lanxian.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lanxian.app.RunningService.Answer;

/** Somebody who asks a running service, with what shows who he is. */
public final class SignedInCaller {
  /** The administrator's password in tests. */
  public static final String PASSWORD = "correct-horse-9-battery";

  private final RunningService service;
  private final List<String> credentials;

  private SignedInCaller(RunningService service, String... credentials) {
    this.service = service;
    this.credentials = List.of(credentials);
  }

  /** Nobody. */
  public static SignedInCaller anonymous(RunningService service) {
    return new SignedInCaller(service);
  }

  /** A program with a token. */
  public static SignedInCaller withToken(RunningService service, String token) {
    return new SignedInCaller(service, "Authorization", "Bearer " + token);
  }

  /** The first administrator, who has chosen {@link #PASSWORD}; only once for each service. */
  public static SignedInCaller firstAdministrator(RunningService service) {
    return choosingPassword(service, "admin", service.firstPassword());
  }

  /** Somebody who signs in with a one-time password and chooses {@link #PASSWORD}. */
  public static SignedInCaller choosingPassword(RunningService service, String login, String oneTimePassword) {
    SignedInCaller first = signIn(service, login, oneTimePassword);
    Answer changed = first.send("POST", "/people/" + login + "/password",
        "{\"old\":\"" + oneTimePassword + "\",\"password\":\"" + PASSWORD + "\"}");
    if (changed.status() != 204) {
      throw new AssertionError(changed.text());
    }
    return signIn(service, login, PASSWORD);
  }

  /** Somebody new, added by an administrator, who has chosen {@link #PASSWORD}. */
  public static SignedInCaller added(SignedInCaller administrator, String login, String... roles) {
    Answer added = administrator.send("POST", "/people", "{\"login\":\"" + login + "\",\"name\":\"" + login
        + "\",\"roles\":[" + String.join(",", Arrays.stream(roles).map(role -> "\"" + role + "\"").toList()) + "]}");
    if (added.status() != 201) {
      throw new AssertionError(added.text());
    }
    return choosingPassword(administrator.service, login, added.json().path("oneTimePassword").asText());
  }

  /** Signs in with login and password. */
  public static SignedInCaller signIn(RunningService service, String login, String password) {
    Answer answer = service.post("/session", "application/json",
        "{\"login\":\"" + login + "\",\"password\":\"" + password + "\"}");
    if (answer.status() != 200) {
      throw new AssertionError(answer.text());
    }
    return ofCookie(service, answer.header("Set-Cookie").split(";", 2)[0], answer.json().path("csrfToken").asText());
  }

  /** A browser with a session. @param cookie name and value */
  public static SignedInCaller ofCookie(RunningService service, String cookie, String csrfToken) {
    return new SignedInCaller(service, "Cookie", cookie, "X-CSRF-Token", csrfToken);
  }

  /** A token of his own with some of his roles. */
  public Answer makeToken(String roles, String expires) {
    return send("POST", "/tokens", "{\"name\":\"job\",\"roles\":[" + roles + "],\"expires\":\"" + expires + "\"}");
  }

  public Answer get(String path, String... headers) {
    return send("GET", path, null, headers);
  }

  /** @param body JSON; null = none */
  public Answer send(String method, String path, String body, String... headers) {
    List<String> all = new ArrayList<>(credentials);
    if (body != null) {
      all.addAll(List.of("Content-Type", "application/json"));
    }
    all.addAll(List.of(headers));
    return service.send(method, path, body, all.toArray(String[]::new));
  }

  /** The cookie that it sends, name and value. */
  public String cookie() {
    return credentials.get(1);
  }
}
