package lanxian.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lanxian.app.OidcServer;
import lanxian.app.RunningService;
import lanxian.app.SignedInCaller;
import lanxian.config.Setting;
import lanxian.store.FreePort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in on the page, with accounts of a real service and with an identity provider. */
class PageSignInTest extends OnBothStores {
  private static final String OWN = "grey-otter-7-lantern";

  private static PageStage stage;
  private static RunningService service;
  private static SignedInCaller administrator;
  private static PageBrowser browser;

  @BeforeParameterizedClassInvocation
  static void start(RunningService.Kind kind, PageStage given) {
    stage = given;
    service = stage.fresh(kind);
    administrator = SignedInCaller.firstAdministrator(service);
    browser = stage.browser(service);
  }

  /** Adds somebody; gives the one-time password. */
  private static String added(String login, String... roles) {
    String list = Arrays.stream(roles).map(role -> "\"" + role + "\"").collect(Collectors.joining(","));
    return administrator.send("POST", "/people", "{\"login\":\"" + login + "\",\"name\":\"" + login + " 姓名\",\"roles\":["
        + list + "]}").json().path("oneTimePassword").asText();
  }

  static void signIn(Page page, String login, String password) {
    page.locator("lx-session > button").click();
    page.locator("lx-session dialog input").nth(0).fill(login);
    page.locator("lx-session dialog input").nth(1).fill(password);
    page.locator("lx-session dialog .main").click();
  }

  private static void signedIn(Page page, String login, String password) {
    signIn(page, login, password);
    page.locator("lx-session .who").waitFor();
    assertThat(page.locator("lx-session dialog[open]")).hasCount(0);
  }

  @ParameterizedTest
  @CsvSource({"zh, light", "en, dark"})
  void whoComesWithAOneTimePasswordChoosesOneOfHisOwn(String language, String theme) {
    String login = "first." + language;
    String oneTime = added(login, "PLANNER");
    Page page = browser.open("?lang=" + language);
    if (theme.equals("dark")) {
      page.getByLabel("Dark").click();
    }
    assertThat(page.locator("#tab-draw")).hasCount(0);
    page.locator("lx-session > button").click();
    PageAccessTest.assertUsable(page, "signing in");
    page.locator("lx-session dialog input").nth(0).fill(login);
    page.locator("lx-session dialog input").nth(1).fill(oneTime);
    page.locator("lx-session dialog .main").click();
    Locator fields = page.locator("lx-session dialog input[type=password]");
    assertThat(page.locator("lx-session dialog")).containsText(language.equals("zh") ? "一次性密码" : "one-time password");
    PageAccessTest.assertUsable(page, "choosing a password");
    fields.nth(0).fill("short");
    fields.nth(1).fill("shorter");
    page.locator("lx-session dialog .main").click();
    assertThat(page.locator("lx-session dialog .faults")).containsText(language.equals("zh") ? "不一样" : "not the same");
    fields.nth(1).fill("short");
    page.locator("lx-session dialog .main").click();
    assertThat(page.locator("lx-session dialog .faults")).containsText("PASSWORD_TOO_SHORT");
    fields.nth(0).fill(OWN);
    fields.nth(1).fill(OWN);
    page.locator("lx-session dialog .main").click();
    assertThat(page.locator("lx-session .who")).containsText(login + " 姓名");
    assertThat(page.locator("#tab-draw")).isVisible();
    assertThat(page.locator("#tab-run")).hasCount(0);
    page.reload();
    assertThat(page.locator("lx-session .who")).containsText(login + " 姓名");
    page.locator("lx-session .who").click();
    assertThat(page.locator("lx-session dialog dl")).containsText(language.equals("zh") ? "规划人员" : "planner");
    PageAccessTest.assertUsable(page, "account");
    page.locator("lx-session dialog > div > button.big").click();
    assertThat(page.locator("lx-session > button")).hasText(language.equals("zh") ? "登录" : "Sign in");
    assertThat(page.locator("#tab-draw")).hasCount(0);
    assertThat(browser.complaints()).allMatch(said -> said.contains("422"));
  }

  @Test
  void byKeyboardAlone() {
    SignedInCaller.added(administrator, "keys", "OFFICER");
    Page page = browser.open("");
    page.locator("lx-session > button").focus();
    page.keyboard().press("Enter");
    page.keyboard().type("keys");
    page.keyboard().press("Tab");
    page.keyboard().type(SignedInCaller.PASSWORD);
    page.keyboard().press("Enter");
    assertThat(page.locator("lx-session .who")).containsText("keys");
    assertThat(page.locator("#live")).containsText("已登录");
    page.locator("lx-session .who").focus();
    page.keyboard().press("Enter");
    assertThat(page.locator("lx-session dialog[open]")).isVisible();
    page.keyboard().press("Escape");
    assertThat(page.locator("lx-session .who")).isFocused();
    browser.assertQuiet();
  }

  @ParameterizedTest
  @CsvSource({"zh, 登录名或密码不对, 账号可能已锁定, 尝试太多", "en, Login or password are not right, may be locked, Too many attempts"})
  void whoFailsIsToldWhyAndWhenToTryAgain(String language, String wrong, String locked, String tooMany) {
    try (RunningService own = RunningService.start(kind);
        PageBrowser other = stage.browser(own)) {
      Page page = other.open("?lang=" + language);
      signIn(page, "admin", "wrong-1-wrong-1-wrong");
      Locator told = page.locator("lx-session dialog .faults");
      assertThat(told).containsText(wrong);
      for (int i = 2; i <= 5; i++) {
        page.locator("lx-session dialog input").nth(1).fill("wrong-" + i + "-wrong-wrong");
        page.waitForResponse(answer -> answer.url().endsWith("/session") && answer.request().method().equals("POST"),
            () -> page.locator("lx-session dialog .main").click());
      }
      assertThat(told).containsText(locked);
      assertThat(told).containsText(Pattern.compile("\\d\\d:\\d\\d:\\d\\d"));
      page.locator("lx-session dialog input").nth(1).fill(own.firstPassword());
      page.locator("lx-session dialog .main").click();
      assertThat(told).containsText(wrong);
      for (int i = 0; i < 20; i++) {
        own.post("/session", "application/json", "{\"login\":\"nobody" + i + "\",\"password\":\"wrong-wrong-wrong\"}");
      }
      page.locator("lx-session dialog .main").click();
      assertThat(told).containsText(tooMany);
      assertThat(told).containsText(Pattern.compile("\\d\\d:\\d\\d:\\d\\d"));
      PageAccessTest.assertUsable(page, "too many attempts");
      assertThat(page.locator("lx-session dialog input").nth(0)).hasValue("admin");
    }
  }

  @Test
  void aSessionThatEndsWhileThePageIsOpenCostsNothingThatWasTyped() {
    SignedInCaller.added(administrator, "planner.a", "PLANNER");
    Page page = browser.open("#mode=check");
    signedIn(page, "planner.a", SignedInCaller.PASSWORD);
    page.locator("details.way summary").click();
    page.locator("textarea").fill("87.30,44.00\n87.31,44.00\n87.31,44.01");
    page.locator("lx-session .who").click();
    page.locator("lx-session dialog summary").nth(1).click();
    page.locator("lx-session dialog input[maxlength]").fill("QGIS");
    page.context().clearCookies();
    page.locator("lx-session dialog .part .main").nth(1).click();
    Locator again = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("登录"));
    assertThat(again).containsText("登录已失效");
    again.locator("input").nth(0).fill("planner.a");
    again.locator("input").nth(1).fill(SignedInCaller.PASSWORD);
    again.locator(".main").click();
    assertThat(again).hasCount(0);
    assertThat(page.locator("lx-session dialog input[maxlength]")).hasValue("QGIS");
    page.locator("lx-session dialog .part .main").nth(1).click();
    assertThat(page.locator("lx-session dialog .secret")).hasValue(Pattern.compile("lxt_[\\w-]{43}"));
    page.keyboard().press("Escape");
    assertThat(page.locator("textarea")).hasValue("87.30,44.00\n87.31,44.00\n87.31,44.01");
    assertThat(page.locator("#tab-draw")).isVisible();
  }

  @Test
  void aSessionOfYesterdayDoesNotKeepThePageAway() {
    SignedInCaller.added(administrator, "yesterday", "OFFICER");
    Page page = browser.open("");
    signedIn(page, "yesterday", SignedInCaller.PASSWORD);
    administrator.send("PATCH", "/people/yesterday", "{\"roles\":[]}", "If-Match", "\"v2\"");
    page.reload();
    page.locator("lx-layers .layer").first().waitFor();
    assertThat(page.locator("lx-session > button")).hasText("登录");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void aTokenIsShownOnceAndMadeVoid(String language) {
    String login = "tokens." + language;
    SignedInCaller.added(administrator, login, "PLANNER");
    Page page = browser.open("?lang=" + language);
    signedIn(page, login, SignedInCaller.PASSWORD);
    page.locator("lx-session .who").click();
    page.locator("lx-session dialog summary").nth(1).click();
    page.locator("lx-session dialog input[maxlength]").fill("night job");
    page.locator("lx-session dialog .ticks input").check();
    page.locator("lx-session dialog input[type=date]").fill("2027-01-31");
    page.locator("lx-session dialog .part .main").nth(1).click();
    Locator shown = page.locator("lx-session dialog .secret");
    assertThat(shown).isFocused();
    PageAccessTest.assertUsable(page, "tokens");
    SignedInCaller program = SignedInCaller.withToken(service, shown.inputValue());
    assertThat(program.get("/session").json().path("roles").toString()).contains("PLANNER");
    page.keyboard().press("Escape");
    page.locator("lx-session .who").click();
    page.locator("lx-session dialog summary").nth(1).click();
    Locator card = page.locator("lx-session dialog .card");
    assertThat(card).containsText("night job");
    assertThat(card).containsText(language.equals("zh") ? "2027年1月30日" : "30 Jan 2027");
    assertThat(page.locator("lx-session dialog .secret")).hasCount(0);
    card.locator("button").click();
    assertThat(card).hasCount(0);
    assertThat(program.get("/session").status()).isEqualTo(401);
    browser.assertQuiet();
  }

  @Test
  void singleSignOnComesBackToWhereOneWas() throws Exception {
    int port = FreePort.next();
    String keys = new JWKSet(new RSAKeyGenerator(2048).keyID("first").keyUse(KeyUse.SIGNATURE).algorithm(JWSAlgorithm.RS256)
        .generate()).toString(false);
    try (OidcServer provider = OidcServer.start(0, keys, "http://127.0.0.1:" + port + "/session/oidc/callback");
        RunningService own = RunningService.start(kind.newUrl(), Clock.systemUTC(), Map.of(
            Setting.PORT, String.valueOf(port), Setting.OIDC_ISSUER, provider.issuer(), Setting.OIDC_CLIENT_ID, "lanxian",
            Setting.OIDC_CLIENT_SECRET, "secret-of-the-page", Setting.OIDC_ROLE_MAP, "gis-editors=PLANNER"));
        PageBrowser other = stage.browser(own)) {
      Page page = other.open("?lang=en#map=13/44.005/87.303&layers=county,wetland&mode=check");
      page.locator("lx-session > button").click();
      page.getByText("Single sign-on").click();
      page.locator("input[name=login]").fill("planner1");
      page.locator("input[name=password]").fill("x");
      page.locator("button[type=submit]").click();
      page.locator("button[type=submit]").click(); // lets the service know his name
      assertThat(page.locator("lx-session .who")).containsText("Name of planner1");
      assertThat(page.locator("#tab-draw")).isVisible();
      assertThat(page).hasURL(Pattern.compile(".*/\\?lang=en#map=13/44.005\\d*/87.303\\d*&layers=county,wetland&mode=check"));
      page.locator("lx-session .who").click();
      assertThat(page.locator("lx-session dialog summary")).hasCount(0);
      page.locator("lx-session dialog button.big").click();
      assertThat(page.locator("lx-session > button")).hasText("Sign in");
    }
  }
}
