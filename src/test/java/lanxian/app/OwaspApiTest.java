package lanxian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import lanxian.app.RunningService.Answer;
import lanxian.config.Setting;
import lanxian.store.MovableClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The OWASP API Security Top 10 (2023), as far as people, sessions and tokens go; each test begins with the risk's number. */
class OwaspApiTest {
  private static final String END = "2026-12-31T00:00:00Z";
  private static final MovableClock CLOCK = new MovableClock(Instant.parse("2026-11-23T04:00:00Z"));

  private static RunningService service;
  private static SignedInCaller administrator;
  private static SignedInCaller planner;
  private static SignedInCaller officer;

  @BeforeAll
  static void start() {
    service = RunningService.start(RunningService.Kind.H2.newUrl(), CLOCK,
        Map.of(Setting.SAMPLE, "", Setting.BEHIND_PROXY, "true"));
    administrator = SignedInCaller.firstAdministrator(service);
    planner = SignedInCaller.added(administrator, "planner1", "PLANNER");
    officer = SignedInCaller.added(administrator, "officer1", "OFFICER");
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static Answer signIn(String login, String password, String from) {
    return service.send("POST", "/session", "{\"login\":\"" + login + "\",\"password\":\"" + password + "\"}",
        "Content-Type", "application/json", "X-Forwarded-For", from);
  }

  private static String version(SignedInCaller by, String login) {
    return by.get("/people/" + login).header("ETag");
  }

  @Test
  void api1ObjectLevelAuthorizationOfTokensAndPeople() {
    Answer made = planner.makeToken("\"PLANNER\"", END);
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    String id = made.json().path("id").asText();
    Answer foreign = officer.send("DELETE", "/tokens/" + id, null);
    Answer unknown = officer.send("DELETE", "/tokens/" + "0".repeat(20), null);
    assertThat(foreign.status()).isEqualTo(404);
    assertThat(foreign.text()).as("nobody learns that there is such a token").isEqualTo(unknown.text());
    assertThat(officer.get("/tokens").text()).doesNotContain(id);
    assertThat(administrator.get("/tokens").text()).contains(id).doesNotContain("lxt_");

    Answer other = officer.get("/people/planner1");
    assertThat(other.status()).isEqualTo(403);
    assertThat(other.text()).as("nor which logins there are").isEqualTo(officer.get("/people/nobody").text());
    assertThat(officer.get("/people/OFFICER1").json().path("login").asText()).isEqualTo("officer1");
    assertThat(officer.send("POST", "/people/planner1/password", "{}").status()).isEqualTo(403);
    assertThat(officer.send("PATCH", "/people/planner1", "{\"name\":\"x\"}", "If-Match", "\"v2\"").status()).isEqualTo(403);
    assertThat(planner.send("DELETE", "/tokens/" + id, null).status()).isEqualTo(204);
    assertThat(service.get("/session", "Authorization", "Bearer " + made.json().path("token").asText()).status())
        .as("void at once").isEqualTo(401);
  }

  @Test
  void api2BrokenAuthenticationNobodyWithBadCredentialsIsTakenForNobody() {
    List<String[]> bad = List.of(new String[] {"Authorization", "Bearer lxt_" + "A".repeat(43)},
        new String[] {"Authorization", "Bearer "}, new String[] {"Authorization", "Bearer a.b.c"},
        new String[] {"Authorization", "Basic YWRtaW46YWRtaW4="}, new String[] {"Authorization", "lxt_x"},
        new String[] {"Cookie", "lanxian_session=" + "A".repeat(43)});
    for (String[] header : bad) {
      for (String path : List.of("/", "/health", "/collections", "/people", "/session")) {
        Answer answer = service.get(path, header);
        assertThat(answer.status()).as(path + " " + header[1]).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"lanxian\"");
        assertThat(answer.text()).contains("NOT_SIGNED_IN");
      }
    }
    assertThat(service.get("/", "Cookie", "lanxian_session=old").header("Set-Cookie"))
        .as("the browser forgets it").contains("lanxian_session=;", "Max-Age=0");
    assertThat(service.send("POST", "/session", "{\"login\":\"planner1\",\"password\":\"" + SignedInCaller.PASSWORD + "\"}",
        "Content-Type", "application/json", "Cookie", "lanxian_session=old").status()).as("and can sign in again")
        .isEqualTo(200);
    String token = planner.makeToken("\"PLANNER\"", END).json().path("token").asText();
    assertThat(service.get("/session?token=" + token).status()).as("never in an address").isEqualTo(400);
    assertThat(service.get("/session", "Cookie", planner.cookie(), "Authorization", "Bearer lxt_wrong").status())
        .as("the header counts, not the cookie").isEqualTo(401);
  }

  @Test
  void api2BrokenAuthenticationACookieIsOfItsBrowserAlone() {
    Answer answer = signIn("planner1", SignedInCaller.PASSWORD, "192.0.2.1");
    assertThat(answer.header("Set-Cookie"))
        .matches("lanxian_session=[A-Za-z0-9_-]{43}; HttpOnly; SameSite=Strict; Path=/");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(service.send("POST", "/session", "{\"login\":\"planner1\",\"password\":\"" + SignedInCaller.PASSWORD + "\"}",
        "Content-Type", "application/json", "X-Forwarded-Proto", "https").header("Set-Cookie")).endsWith("; Secure");
    Answer fixed = service.send("POST", "/session", "{\"login\":\"planner1\",\"password\":\"" + SignedInCaller.PASSWORD
        + "\"}", "Content-Type", "application/json", "Cookie", "lanxian_session=chosen-by-somebody-else");
    assertThat(fixed.header("Set-Cookie")).doesNotContain("chosen");
  }

  @Test
  void api2BrokenAuthenticationPagesOfOthersChangeNothing() {
    Answer session = signIn("planner1", SignedInCaller.PASSWORD, "192.0.2.1");
    String cookie = session.header("Set-Cookie").split(";", 2)[0];
    String csrf = session.json().path("csrfToken").asText();
    String body = "{\"name\":\"x\",\"roles\":[],\"expires\":\"" + END + "\"}";
    for (String wrong : List.of("", "0".repeat(64), csrf.substring(1), csrf.toUpperCase(java.util.Locale.ROOT) + "0")) {
      Answer refused = service.send("POST", "/tokens", body, "Content-Type", "application/json", "Cookie", cookie,
          "X-CSRF-Token", wrong);
      assertThat(refused.status()).isEqualTo(403);
      assertThat(refused.text()).contains("CSRF_TOKEN_NEEDED");
    }
    assertThat(service.send("POST", "/tokens", body, "Content-Type", "application/json", "Cookie", cookie).status())
        .isEqualTo(403);
    assertThat(service.send("POST", "/siting-checks", body, "Content-Type", "application/json", "Cookie", cookie).status())
        .as("on routes for everybody, too").isEqualTo(403);
    assertThat(service.send("POST", "/session", "login=planner1", "Content-Type", "application/x-www-form-urlencoded")
        .status()).as("no form of another page signs anybody in").isEqualTo(415);
    assertThat(service.send("OPTIONS", "/tokens", (String) null, "Origin", "https://evil.example",
        "Access-Control-Request-Method", "POST").header("Access-Control-Allow-Origin")).isNull();
    assertThat(SignedInCaller.ofCookie(service, cookie, csrf).send("POST", "/tokens", body).status()).isEqualTo(201);
  }

  @Test
  void api2BrokenAuthenticationGuessingIsBounded() {
    SignedInCaller.added(administrator, "guessed1");
    for (int i = 0; i < 5; i++) {
      assertThat(signIn("guessed1", "wrong-horse-9-battery", "192.0.2." + i).status()).isEqualTo(401);
    }
    Answer locked = signIn("guessed1", SignedInCaller.PASSWORD, "192.0.2.77");
    assertThat(locked.status()).isEqualTo(401);
    assertThat(locked.text()).isEqualTo(signIn("no-such-login", SignedInCaller.PASSWORD, "192.0.2.78").text());
    assertThat(administrator.send("DELETE", "/people/guessed1/lock", null).status()).isEqualTo(204);
    assertThat(signIn("guessed1", SignedInCaller.PASSWORD, "192.0.2.77").status()).isEqualTo(200);

    Answer last = null;
    for (int i = 0; i < 21; i++) {
      last = signIn("nobody", "wrong-horse-9-battery", "10.9.9." + i + ", 198.51.100.9"); // the first one he wrote himself
    }
    assertThat(last.status()).isEqualTo(429);
    assertThat(last.header("Retry-After")).isEqualTo("3");
    assertThat(last.text()).contains("TOO_MANY_REQUESTS");
    assertThat(signIn("planner1", SignedInCaller.PASSWORD, "198.51.100.10").status()).as("others go on").isEqualTo(200);
  }

  @Test
  void api2BrokenAuthenticationAPasswordIsChangedByWhoHasIt() {
    SignedInCaller one = SignedInCaller.added(administrator, "changer1", "OFFICER");
    SignedInCaller two = SignedInCaller.signIn(service, "changer1", SignedInCaller.PASSWORD);
    String path = "/people/changer1/password";
    assertThat(one.send("POST", path, "{}").status()).isEqualTo(422);
    assertThat(one.send("POST", path, "{\"old\":\"x\",\"password\":\"short\"}").text()).contains("PASSWORD_TOO_SHORT");
    assertThat(one.send("POST", path, "{\"old\":\"wrong-horse-9\",\"password\":\"new-horse-9-battery\"}").status())
        .isEqualTo(401);
    Answer changed = one.send("POST", path,
        "{\"old\":\"" + SignedInCaller.PASSWORD + "\",\"password\":\"new-horse-9-battery\"}");
    assertThat(changed.status()).isEqualTo(204);
    assertThat(one.get("/session").status()).isEqualTo(401);
    assertThat(two.get("/session").status()).as("every session of his ends").isEqualTo(401);
    assertThat(signIn("changer1", SignedInCaller.PASSWORD, "192.0.2.1").status()).isEqualTo(401);
    assertThat(signIn("changer1", "new-horse-9-battery", "192.0.2.1").status()).isEqualTo(200);

    Answer reset = administrator.send("POST", path, "{}");
    Answer session = signIn("changer1", reset.json().path("oneTimePassword").asText(), "192.0.2.1");
    assertThat(session.json().path("mustChangePassword").asBoolean()).isTrue();
    assertThat(session.json().path("roles").toString()).isEqualTo("[\"READER\"]");
    SignedInCaller first = SignedInCaller.ofCookie(service, session.header("Set-Cookie").split(";", 2)[0],
        session.json().path("csrfToken").asText());
    assertThat(first.get("/session").json().path("mustChangePassword").asBoolean()).isTrue();
    assertThat(first.makeToken("", END).status()).as("no token before there is a password").isEqualTo(403);
  }

  @Test
  void api3ObjectPropertyLevelAuthorizationNobodySetsWhatIsNotHis() {
    for (String body : List.of("{\"roles\":[\"ADMINISTRATOR\"]}", "{\"clearance\":\"PUBLIC\"}", "{\"disabled\":true}",
        "{\"name\":\"x\",\"roles\":[\"PLANNER\",\"REVIEWER\"]}")) {
      assertThat(planner.send("PATCH", "/people/planner1", body, "If-Match", version(planner, "planner1")).status())
          .as(body).isEqualTo(403);
    }
    assertThat(administrator.send("PATCH", "/people/admin", "{\"roles\":[\"ADMINISTRATOR\",\"REVIEWER\"]}", "If-Match",
        version(administrator, "admin")).status()).as("not even administrators").isEqualTo(403);
    for (String member : List.of("login", "version", "mustChangePassword", "passwordHash", "password_hash", "__proto__")) {
      Answer answer = administrator.send("PATCH", "/people/planner1", "{\"" + member + "\":1}", "If-Match",
          version(planner, "planner1"));
      assertThat(answer.status()).as(member).isEqualTo(422);
      assertThat(answer.text()).contains("MEMBER_UNKNOWN");
    }
    assertThat(administrator.send("POST", "/people", "{\"login\":\"x1\",\"name\":\"x\",\"roles\":[],\"password\":\"known\"}")
        .text()).contains("MEMBER_UNKNOWN");
    assertThat(planner.send("POST", "/tokens", "{\"name\":\"x\",\"roles\":[],\"expires\":\"" + END
        + "\",\"login\":\"admin\"}").text()).contains("MEMBER_UNKNOWN");
    assertThat(planner.send("PATCH", "/people/planner1", "{\"name\":\"a\",\"name\":\"b\"}", "If-Match", "\"v2\"").status())
        .as("a member twice").isEqualTo(400);
    Answer renamed = planner.send("PATCH", "/people/planner1", "{\"name\":\"规划员\"}", "If-Match", version(planner, "planner1"));
    assertThat(renamed.status()).as(renamed.text()).isEqualTo(200);
    assertThat(renamed.json().path("roles").toString()).isEqualTo("[\"PLANNER\"]");
    assertThat(renamed.text() + administrator.get("/people").text()).doesNotContain("argon2").doesNotContain("hash");
  }

  @Test
  void api3AChangeIsBasedOnWhatItsAuthorSaw() {
    SignedInCaller.added(administrator, "seen1");
    String seen = version(administrator, "seen1");
    assertThat(administrator.send("PATCH", "/people/seen1", "{\"name\":\"a\"}").status()).isEqualTo(428);
    assertThat(administrator.send("PATCH", "/people/seen1", "{\"name\":\"a\"}", "If-Match", seen).status()).isEqualTo(200);
    assertThat(administrator.send("PATCH", "/people/seen1", "{\"name\":\"b\"}", "If-Match", seen).status()).isEqualTo(412);
    assertThat(administrator.send("PATCH", "/people/seen1", "{\"name\":\"b\"}", "If-Match", "*").status()).isEqualTo(428);
  }

  @Test
  void api4UnrestrictedResourceConsumptionBodiesAndPagesAreBounded() {
    String long_ = "{\"login\":\"" + "x".repeat(70_000) + "\",\"password\":\"x\"}";
    assertThat(service.send("POST", "/session", long_, "Content-Type", "application/json").status()).isEqualTo(413);
    assertThat(service.send("POST", "/session", "[".repeat(60_000), "Content-Type", "application/json").status())
        .isEqualTo(400);
    assertThat(service.send("POST", "/session", "{} {}", "Content-Type", "application/json").status()).isEqualTo(400);
    assertThat(administrator.get("/people?limit=1001").status()).isEqualTo(400);
    Answer page = administrator.get("/people?limit=1");
    assertThat(page.json().path("people")).hasSize(1);
    assertThat(administrator.get("/people?limit=1&after=" + page.json().path("next").asText()).json()
        .at("/people/0/login").asText()).isGreaterThan(page.json().at("/people/0/login").asText());
    assertThat(administrator.get("/people?after=%00").status()).isEqualTo(400);
    assertThat(administrator.get("/people/no%20login").status()).isEqualTo(404);
  }

  @Test
  void api5FunctionLevelAuthorizationATokenDoesNotKeepPeopleForItsOwner() {
    String token = administrator.makeToken("", END).json().path("token").asText();
    SignedInCaller narrow = SignedInCaller.withToken(service, token);
    assertThat(narrow.get("/people").status()).isEqualTo(403);
    assertThat(narrow.send("POST", "/people", "{}").status()).isEqualTo(403);
    assertThat(narrow.makeToken("", END).status()).as("a token makes no tokens").isEqualTo(403);
    assertThat(narrow.send("POST", "/people/admin/password", "{\"old\":\"x\",\"password\":\"new-horse-9-battery\"}").status())
        .as("nor does it change the password").isEqualTo(403);
    SignedInCaller wide = SignedInCaller.withToken(service,
        administrator.makeToken("\"ADMINISTRATOR\"", END).json().path("token").asText());
    assertThat(wide.get("/people").status()).isEqualTo(200);
    assertThat(officer.makeToken("\"ADMINISTRATOR\"", END).text()).contains("TOKEN_ROLES");
  }

  @Test
  void api5TheLastAdministratorStays() {
    SignedInCaller second = SignedInCaller.added(administrator, "admin2", "ADMINISTRATOR");
    Answer demoted = second.send("PATCH", "/people/admin", "{\"roles\":[]}", "If-Match", version(second, "admin"));
    assertThat(demoted.status()).as(demoted.text()).isEqualTo(200);
    assertThat(administrator.get("/session").status()).as("his sessions end").isEqualTo(401);
    assertThat(second.send("PATCH", "/people/admin", "{\"roles\":[\"ADMINISTRATOR\"]}", "If-Match",
        version(second, "admin")).status()).isEqualTo(200);
    administrator = SignedInCaller.signIn(service, "admin", SignedInCaller.PASSWORD);
    assertThat(administrator.send("PATCH", "/people/admin2", "{\"disabled\":true}", "If-Match",
        version(administrator, "admin2")).status()).isEqualTo(200);
    assertThat(second.get("/session").status()).isEqualTo(401);
  }

  @Test
  void api8SecurityMisconfigurationNothingSecretIsKeptByCaches() {
    for (String path : List.of("/session", "/people", "/people/admin", "/tokens")) {
      assertThat(administrator.get(path).header("Cache-Control")).as(path).isEqualTo("no-store");
      assertThat(administrator.get(path, "Origin", "https://evil.example").header("Access-Control-Allow-Origin")).isNull();
    }
  }

  @Test
  void sessionsRunOut() {
    Instant before = CLOCK.now;
    SignedInCaller idle = SignedInCaller.signIn(service, "planner1", SignedInCaller.PASSWORD);
    CLOCK.now = before.plus(Duration.ofMinutes(31));
    try {
      assertThat(idle.get("/session").status()).isEqualTo(401);
    } finally {
      CLOCK.now = before;
    }
  }
}
