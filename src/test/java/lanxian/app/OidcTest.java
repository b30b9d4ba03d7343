package lanxian.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lanxian.app.RunningService.Answer;
import lanxian.config.Setting;
import lanxian.store.FreePort;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The service with a certified OpenID Connect provider, which runs beside it. */
class OidcTest {
  private static final String AUDIENCE = "urn:lanxian";

  private static RSAKey key;
  private static OidcServer provider;
  private static RunningService service;
  private static String callback;

  @BeforeAll
  static void start() throws Exception {
    key = newKey("first");
    int port = FreePort.next();
    callback = "http://127.0.0.1:" + port + "/session/oidc/callback";
    provider = OidcServer.start(0, new JWKSet(key).toString(false), callback);
    service = RunningService.start(RunningService.Kind.H2.newUrl(), Clock.systemUTC(), Map.of(Setting.SAMPLE, "",
        Setting.PORT, String.valueOf(port), Setting.OIDC_ISSUER, provider.issuer(), Setting.OIDC_CLIENT_ID, "lanxian",
        Setting.OIDC_CLIENT_SECRET, "secret-of-the-page", Setting.OIDC_AUDIENCE, AUDIENCE,
        Setting.OIDC_ROLE_MAP, "gis-editors=PLANNER, gis-chiefs=REVIEWER"));
  }

  @AfterAll
  static void stop() {
    service.close();
    provider.close();
  }

  private static RSAKey newKey(String id) throws Exception {
    return new RSAKeyGenerator(2048).keyID(id).keyUse(KeyUse.SIGNATURE).algorithm(JWSAlgorithm.RS256).generate();
  }

  private static URI begin(String query) {
    return URI.create(service.address() + "/session/oidc" + query);
  }

  private static Answer with(String token) {
    return service.get("/session", "Authorization", "Bearer " + token);
  }

  private static JsonNode json(HttpResponse<String> response) throws Exception {
    return new ObjectMapper().readTree(response.body());
  }

  @Test
  void whoSignsInAtTheProviderHasASessionWithHisRoles() throws Exception {
    OidcBrowser browser = new OidcBrowser();
    HttpResponse<String> back = browser.get(browser.signIn(begin("?return=/styles%3Flang=zh"), "boss"));
    assertThat(back.statusCode()).as(back.body()).isEqualTo(200);
    assertThat(back.body()).contains("0;url=" + service.address() + "/styles?lang=zh");
    assertThat(back.headers().allValues("Set-Cookie"))
        .anySatisfy(cookie -> assertThat(cookie).startsWith("lanxian_session=").contains("HttpOnly", "SameSite=Strict"))
        .anySatisfy(cookie -> assertThat(cookie).startsWith("lanxian_oidc=;").contains("Max-Age=0"));

    JsonNode me = json(browser.get(URI.create(service.address() + "/session")));
    assertThat(me.path("login").asText()).isEqualTo("oidc:boss");
    assertThat(me.path("name").asText()).isEqualTo("Name of boss");
    assertThat(me.path("roles").toString()).isEqualTo("[\"READER\",\"PLANNER\",\"REVIEWER\"]");
    assertThat(me.path("clearance").asText()).isEqualTo("RESTRICTED");

    SignedInCaller caller = SignedInCaller.ofCookie(service, "lanxian_session=" + browser.cookie("lanxian_session"),
        me.path("csrfToken").asText());
    assertThat(caller.get("/people").status()).as("no administrator").isEqualTo(403);
    assertThat(caller.makeToken("", Instant.now().plusSeconds(60).toString()).status())
        .as("only accounts have tokens").isEqualTo(409);
    assertThat(caller.send("DELETE", "/session", null).status()).isEqualTo(204);
    assertThat(caller.get("/session").status()).isEqualTo(401);
  }

  @Test
  void whoHasNoRoleIsAReader() throws Exception {
    OidcBrowser browser = new OidcBrowser();
    browser.get(browser.signIn(begin(""), "nobody"));
    JsonNode me = json(browser.get(URI.create(service.address() + "/session")));
    assertThat(me.path("login").asText()).isEqualTo("oidc:nobody");
    assertThat(me.path("roles").toString()).isEqualTo("[\"READER\"]");
  }

  @Test
  void aLoginOfTheProviderIsNeverOneOfAnAccount() throws Exception {
    SignedInCaller administrator = SignedInCaller.firstAdministrator(service);
    SignedInCaller.added(administrator, "planner1", "OFFICER");
    OidcBrowser browser = new OidcBrowser();
    browser.get(browser.signIn(begin(""), "planner1"));
    JsonNode me = json(browser.get(URI.create(service.address() + "/session")));
    assertThat(me.path("login").asText()).isEqualTo("oidc:planner1");
    assertThat(me.path("roles").toString()).isEqualTo("[\"READER\",\"PLANNER\"]");
    assertThat(browser.get(URI.create(service.address() + "/people/planner1")).statusCode()).isEqualTo(403);
    assertThat(administrator.send("POST", "/people", "{\"login\":\"oidc:x\",\"name\":\"x\",\"roles\":[]}").text())
        .contains("LOGIN_INVALID");
  }

  @Test
  void nobodyIsSentElsewhere() {
    for (String elsewhere : List.of("https://evil.example", "//evil.example", "/%5Cevil.example", "javascript:1", "/%09/x",
        "styles", "/a%0d%0ab")) {
      assertThat(service.get("/session/oidc?return=" + elsewhere).status()).as(elsewhere).isEqualTo(400);
    }
  }

  @Test
  void aWrongStateIsRefused() {
    OidcBrowser browser = new OidcBrowser();
    URI back = browser.signIn(begin(""), "boss");
    URI changed = URI.create(back.toString().replaceAll("state=[^&]*", "state=other"));
    assertThat(browser.get(changed).statusCode()).isEqualTo(401);
    assertThat(browser.cookie("lanxian_session")).isNull();
    assertThat(browser.get(back).statusCode()).as("an answer counts once").isEqualTo(401);
  }

  @Test
  void anAnswerIsForTheBrowserThatAsked() {
    URI back = new OidcBrowser().signIn(begin(""), "boss");
    OidcBrowser other = new OidcBrowser();
    assertThat(other.get(back).statusCode()).isEqualTo(401);
    other.get(begin(""));
    assertThat(other.get(back).statusCode()).as("it has begun, too, but with another state").isEqualTo(401);
  }

  @Test
  void aWrongNonceIsRefused() {
    assertThat(changed(1)).contains("nonce");
  }

  @Test
  void aWrongVerifierIsRefusedByTheProvider() {
    assertThat(changed(2)).contains("does not take the code");
  }

  /** Signs in with another value in a part of what the browser keeps. */
  private static String changed(int part) {
    OidcBrowser browser = new OidcBrowser();
    URI back = browser.signIn(begin(""), "boss");
    browser.change("lanxian_oidc", value -> {
      String[] parts = value.split("\\.");
      parts[part] = new StringBuilder(parts[part]).reverse().toString();
      return String.join(".", parts);
    });
    HttpResponse<String> answer = browser.get(back);
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(browser.cookie("lanxian_session")).isNull();
    return answer.body();
  }

  @Test
  void anAnswerOfAnotherProviderIsRefused() {
    OidcBrowser browser = new OidcBrowser();
    String back = browser.signIn(begin(""), "boss").toString();
    assertThat(back).contains("iss=");
    HttpResponse<String> answer = browser.get(URI.create(back.replaceAll("iss=[^&]*", "iss=https%3A%2F%2Fevil.example")));
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).contains("another identity provider");
  }

  @Test
  void whoTheProviderDoesNotLetInIsTold() {
    OidcBrowser browser = new OidcBrowser();
    String state = browser.get(begin("")).headers().firstValue("Location").orElseThrow().replaceAll(".*state=([^&]*).*", "$1");
    HttpResponse<String> answer = browser.get(URI.create(callback + "?error=access_denied&state=" + state));
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).contains("did not let you in");
  }

  @Test
  void aProgramComesWithATokenOfTheProvider() throws Exception {
    String credentials = Base64.getEncoder().encodeToString("nightly-job:secret-of-the-job".getBytes());
    HttpResponse<String> token = HttpClient.newHttpClient().send(HttpRequest.newBuilder(
            URI.create(provider.issuer() + "/token")).header("Authorization", "Basic " + credentials)
        .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(
            "grant_type=client_credentials&resource=" + AUDIENCE)).build(), HttpResponse.BodyHandlers.ofString());
    Answer answer = with(json(token).path("access_token").asText());
    assertThat(answer.status()).as(token.body() + answer.text()).isEqualTo(200);
    assertThat(answer.json().path("login").asText()).isEqualTo("oidc:nightly-job");
    assertThat(answer.json().path("roles").toString()).isEqualTo("[\"READER\",\"REVIEWER\"]");
    assertThat(answer.json().path("means").asText()).isEqualTo("TOKEN");
  }

  private static JWTClaimsSet.Builder claims() {
    return new JWTClaimsSet.Builder().issuer(provider.issuer()).audience(AUDIENCE).subject("job")
        .claim("roles", List.of("gis-editors")).expirationTime(Date.from(Instant.now().plusSeconds(600)));
  }

  private static String signed(JWTClaimsSet claims, String type, String keyId, JWSAlgorithm algorithm, JWSSigner signer)
      throws Exception {
    SignedJWT jwt = new SignedJWT(new JWSHeader.Builder(algorithm).keyID(keyId)
        .type(type == null ? null : new JOSEObjectType(type)).build(), claims);
    jwt.sign(signer);
    return jwt.serialize();
  }

  private static String signed(JWTClaimsSet claims) throws Exception {
    return signed(claims, "at+jwt", key.getKeyID(), JWSAlgorithm.RS256, new RSASSASigner(key));
  }

  @Test
  void onlyTokensThatAreWholeAreTaken() throws Exception {
    assertThat(with(signed(claims().build())).status()).isEqualTo(200);
    for (String type : new String[] {"JWT", "application/at+jwt", null}) {
      assertThat(with(signed(claims().build(), type, "first", JWSAlgorithm.RS256, new RSASSASigner(key))).status())
          .as("type " + type).isEqualTo(200);
    }

    Map<String, String> bad = new LinkedHashMap<>();
    bad.put("run out", signed(claims().expirationTime(Date.from(Instant.now().minusSeconds(120))).build()));
    bad.put("without end", signed(claims().expirationTime(null).build()));
    bad.put("not yet", signed(claims().notBeforeTime(Date.from(Instant.now().plusSeconds(300))).build()));
    bad.put("other issuer", signed(claims().issuer("https://evil.example").build()));
    bad.put("other audience", signed(claims().audience("urn:other").build()));
    bad.put("no audience", signed(claims().audience((String) null).build()));
    bad.put("no subject", signed(claims().subject(null).build()));
    bad.put("alg none", new PlainJWT(claims().build()).serialize());
    bad.put("signed with the public key as a secret", signed(claims().build(), "at+jwt", "first", JWSAlgorithm.HS256,
        new MACSigner(key.toRSAPublicKey().getEncoded())));
    bad.put("signed with the client's secret", signed(claims().build(), "at+jwt", "first", JWSAlgorithm.HS256,
        new MACSigner("secret-of-the-page".repeat(2))));
    RSAKey other = newKey("first");
    bad.put("other key of the same name",
        signed(claims().build(), "at+jwt", "first", JWSAlgorithm.RS256, new RSASSASigner(other)));
    bad.put("id token by its nonce", signed(claims().claim("nonce", "n").build()));
    bad.put("id token by its mark", signed(claims().claim("typ", "ID").build()));
    bad.put("other type", signed(claims().build(), "logout+jwt", "first", JWSAlgorithm.RS256, new RSASSASigner(key)));
    String good = signed(claims().build());
    String[] parts = good.split("\\.");
    bad.put("other content", parts[0] + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(
        claims().claim("roles", List.of("gis-chiefs")).build().toString().getBytes()) + "." + parts[2]);
    bad.put("no signature", parts[0] + "." + parts[1] + ".");
    bad.put("no token", "abc");
    bad.put("long", "a".repeat(7000));
    bad.forEach((what, token) -> {
      Answer answer = with(token);
      assertThat(answer.status()).as(what + answer.text()).isEqualTo(401);
      assertThat(answer.header("WWW-Authenticate")).as(what).startsWith("Bearer");
      assertThat(answer.text()).as(what).contains("NOT_SIGNED_IN").doesNotContain(token);
    });
  }

  @Test
  void aNewKeyIsFetchedAndUnknownOnesAreNotAskedForAgainAndAgain() throws Exception {
    RSAKey next = newKey("second");
    OidcServer before = OidcServer.start(0, new JWKSet(key).toString(false), callback);
    try (RunningService own = RunningService.start(RunningService.Kind.H2.newUrl(), Clock.systemUTC(), Map.of(
        Setting.SAMPLE, "", Setting.OIDC_ISSUER, before.issuer(), Setting.OIDC_CLIENT_ID, AUDIENCE))) {
      JWTClaimsSet claims = claims().issuer(before.issuer()).build();
      String old = signed(claims);
      assertThat(own.get("/session", "Authorization", "Bearer " + old).status()).isEqualTo(200);
      before.close();
      assertThat(own.get("/session", "Authorization", "Bearer " + old).status()).as("while it is away").isEqualTo(200);
      try (OidcServer after = OidcServer.start(before.port(), new JWKSet(List.of(next, key)).toString(false), callback)) {
        String young = signed(claims, "at+jwt", "second", JWSAlgorithm.RS256, new RSASSASigner(next));
        assertThat(own.get("/session", "Authorization", "Bearer " + young).status()).isEqualTo(200);
        for (int i = 0; i < 30; i++) {
          String unknown = signed(claims, "at+jwt", UUID.randomUUID().toString(), JWSAlgorithm.RS256, new RSASSASigner(next));
          assertThat(own.get("/session", "Authorization", "Bearer " + unknown).status()).isEqualTo(401);
        }
        assertThat(after.requests()).filteredOn("GET /jwks"::equals).hasSizeBetween(1, 3);
        assertThat(own.get("/session", "Authorization", "Bearer " + old).status()).as("known keys go on").isEqualTo(200);
      }
    }
  }

  @Test
  void aProviderThatIsAwayIsTold() throws Exception {
    try (RunningService own = RunningService.start(RunningService.Kind.H2.newUrl(), Clock.systemUTC(), Map.of(
        Setting.SAMPLE, "", Setting.OIDC_ISSUER, "http://127.0.0.1:1", Setting.OIDC_CLIENT_ID, "lanxian"))) {
      assertThat(own.get("/session").status()).as("starts without it").isEqualTo(200);
      assertThat(own.get("/session/oidc").status()).isEqualTo(503);
      Answer answer = own.get("/session", "Authorization", "Bearer " + signed(claims().build()));
      assertThat(answer.status()).isEqualTo(503);
      assertThat(answer.text()).contains("SERVICE_UNAVAILABLE");
    }
  }
}
