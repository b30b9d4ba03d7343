package lanxian.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Pattern;
import lanxian.app.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;

/** The life of a change set on the page: three people take it from a file to a day in the future. */
class PageChangeSetTest extends OnBothStores {
  /** Ten days after the day that the tests take for today. */
  private static final String DAY = "2026-12-03";
  private static final String VIEW = "map=13/44.63/88.64&layers=county,livestock_zone";

  private static PageStage stage;

  @BeforeParameterizedClassInvocation
  static void start(RunningService.Kind kind, PageStage given) {
    stage = given;
  }

  @Test
  void aFileIsMendedReviewedAndPublishedForADayToCome() {
    try (RunningService service = RunningService.trusting(kind.newUrl(), RunningService.CLOCK);
        PageBrowser browser = stage.browser(service)) {
      PlannedZones.publishOld(service, "lz-old");
      PlannedZones.projects(service);
      Page page = browser.as(PlannedZones.PLANNER).open("#mode=draw&" + VIEW);
      begin(page);
      Locator view = page.locator("lx-set-view");
      assertThat(view.locator(".change")).hasCount(2);
      assertThat(view.locator(".report")).containsText("导入 2");
      assertThat(view.locator(".change .before").first()).containsText("平方米");
      validate(browser, page);
      impact(browser, page);
      String address = submit(page);
      assertThat(view.locator("[data-do=approve]")).isDisabled();
      assertThat(view.locator("lx-set-steps")).containsText("需要审查人员");

      page = browser.as("planner1 PLANNER,REVIEWER").open(address);
      assertThat(page.locator("[data-do=approve]")).isDisabled();
      assertThat(page.locator("lx-set-steps")).containsText("您参与了绘制，不能审查");

      page = browser.as(PlannedZones.REVIEWER).open(address);
      review(browser, page);
      page.locator("[data-do=reject]").click();
      page.locator("lx-set-steps [type=submit]").click();
      assertThat(page.locator("lx-set-steps .faults")).containsText("必须写明理由");
      page.locator("lx-set-steps textarea").fill("东侧界线与会议纪要不符");
      page.locator("lx-set-steps [type=submit]").click();
      assertThat(page.locator("lx-set-head .badge")).hasText("已退回");

      page = browser.as(PlannedZones.PLANNER).open(address);
      assertThat(page.locator("lx-set-head")).containsText("东侧界线与会议纪要不符");
      take(page, "reopen", "草稿");
      take(page, "submit", "待审查");
      page = browser.as(PlannedZones.REVIEWER).open("?lang=en" + address);
      take(page, "approve", "Approved");
      page.locator("[data-do=publish]").click();
      assertThat(page.locator("lx-set-steps")).containsText("In force from 3 Dec 2026; until then everything stays as it is.");
      page.locator("lx-set-steps [type=submit]").click();
      assertThat(page.locator("lx-set-head .badge")).hasText("Published");
      page.locator("#set-tab-history").click();
      assertThat(page.locator(".steps-done li")).hasText(new Pattern[] {Pattern.compile("reviewer1 published it"),
          Pattern.compile("reviewer1 approved it"), Pattern.compile("planner1 submitted it"), Pattern.compile("planner1 reopened it"),
          Pattern.compile("reviewer1 rejected it.*东侧界线与会议纪要不符"), Pattern.compile("planner1 submitted it"),
          Pattern.compile("planner1 mended it"), Pattern.compile("planner1 changed it"), Pattern.compile("planner1 created it")});
      seen(browser);
      browser.assertQuiet();
    }
  }

  /** The short way in English, drawn without a network at first: begun, drawn, kept, reviewed, published, found by a click. */
  @Test
  void aZoneIsDrawnAndPublishedInEnglish() {
    try (RunningService service = RunningService.trusting(kind.newUrl(), RunningService.CLOCK);
        PageBrowser browser = stage.browser(service)) {
      PagePlanner planner = new PagePlanner(service, browser);
      Page page = browser.open("?lang=en#mode=draw&map=14/44.64/88.64&layers=county,livestock_zone");
      page.locator(".new-set > summary").click();
      page.locator(".new-set form [name=title]").fill("No animals");
      page.locator(".new-set form [type=submit]").click();
      assertThat(page.locator("lx-set-head .badge")).hasText("Draft");
      page.locator("lx-editor .draw-tools").waitFor();
      browser.drawn();
      page.getByText("New zone", new Page.GetByTextOptions().setExact(true)).click();
      page.locator("[data-kind=category]").selectOption("livestock_zone");
      page.locator("[data-kind=class]").selectOption("PROHIBITED");
      planner.click(88.63, 44.636);
      planner.click(88.64, 44.636);
      page.route("**/*", Route::abort);
      planner.doubleClick(88.64, 44.644);
      assertThat(page.locator("[data-keeping]")).hasText("Not kept yet, held in this browser");
      page.unroute("**/*");
      page.locator("lx-connection button").click();
      assertThat(page.locator("[data-keeping]")).hasText("Kept");
      page.locator("[data-property=name] input").fill("North of the farm");
      page.locator("[data-property=name] input").press("Tab");
      planner.kept();
      take(page, "submit", "Submitted");
      String address = "?lang=en" + page.url().replaceFirst("^[^#]*", "");
      page = browser.as(PlannedZones.REVIEWER).open(address);
      take(page, "approve", "Approved");
      take(page, "publish", "Published");
      page = browser.as(PlannedZones.PLANNER).open("?lang=en#map=14/44.64/88.64&layers=livestock_zone&at=88.639,44.638");
      assertThat(page.locator("lx-identify")).containsText("North of the farm");
      browser.assertQuiet();
    }
  }

  /** A new set from a file, with title and day. */
  private static void begin(Page page) {
    page.locator(".new-set > summary").click();
    Locator form = page.locator(".new-set form");
    form.locator("[name=title]").fill("禁养区调整");
    form.locator("[name=note]").fill("州政府常务会议纪要");
    form.locator("[name=validFrom]").fill(DAY);
    form.locator("select").first().selectOption("file");
    form.locator("input[type=file]").setInputFiles(new FilePayload("zones.geojson", "", PlannedZones.file("lz-old")));
    form.locator("[name=category]").selectOption("livestock_zone");
    form.locator("[type=submit]").click();
    assertThat(page.locator("lx-set-head h2")).hasText("禁养区调整");
    assertThat(page.locator("lx-set-head")).containsText("2026年12月3日");
  }

  private static void validate(PageBrowser browser, Page page) {
    page.locator("[data-do=submit]").click();
    page.locator("lx-set-steps [type=submit]").click();
    Locator refused = page.locator("lx-set-steps .faults");
    assertThat(refused).containsText("SELF_INTERSECTION");
    refused.locator("button.link").first().click();
    browser.complaints().removeIf(complaint -> complaint.contains("422"));
    page.locator("lx-set-steps").getByText("取消").click();
    page.locator("#set-tab-validation").click();
    Locator list = page.locator("lx-set-validation");
    Locator invalid = list.locator("[data-code=ZONE_INVALID]");
    assertThat(list.locator(".said")).hasAttribute("data-errors", Pattern.compile("[1-9]\\d*"));
    invalid.locator(".show").first().click();
    assertThat(page.locator("#live")).hasText("已在地图上标出");
    invalid.locator("[data-mend=show]").first().click();
    assertThat(invalid.first()).containsText("虚线为现在，实线为修正后");
    invalid.locator("[data-mend=take]").first().click();
    assertThat(invalid).hasCount(0);
    assertThat(list.locator(".said")).hasAttribute("data-errors", "0");
  }

  private static void impact(PageBrowser browser, Page page) {
    page.locator("#set-tab-impact").click();
    page.locator("[data-do=impact]").click();
    Locator impact = page.locator("lx-set-impact");
    assertThat(impact.locator("[data-part=becomesStricter] .flip")).containsText("新猪场");
    assertThat(impact.locator("[data-part=becomesLooser] .flip")).containsText("老猪场");
    assertThat(impact.locator("tr.class-row")).hasCount(1);
    assertThat(impact.locator("tr.class-row")).containsText("公顷");
    assertThat(impact.locator("tr.class-row th")).hasText("畜禽养殖分区 · 禁养区");
    assertThat(impact.locator("tr.county-row")).not().hasCount(0);
    String before = page.url();
    impact.locator("[data-part=becomesStricter] .flip button").click();
    page.waitForFunction("before => location.href !== before", before);
  }

  /** @return where the set is, from the address */
  private static String submit(Page page) {
    take(page, "submit", "待审查");
    return page.url().replaceFirst("^[^#]*", "");
  }

  private static void take(Page page, String step, String state) {
    page.locator("[data-do=" + step + "]").click();
    page.locator("lx-set-steps [type=submit]").click();
    assertThat(page.locator("lx-set-head .badge")).hasText(state);
  }

  private static void review(PageBrowser browser, Page page) {
    Locator review = page.locator("lx-set-review");
    assertThat(review.locator("h3")).hasText("第 1 项，共 2 项");
    assertThat(review.locator("tr[data-attribute=name]")).hasText(Pattern.compile("名称\\s*旧禁养区\\s*禁养区（调整）"));
    for (String area : new String[] {"before", "after", "gained", "lost"}) {
      assertThat(review.locator("tr[data-area=" + area + "]")).containsText(Pattern.compile("[1-9][\\d,]+ 平方米"));
    }
    review.locator("section").focus();
    page.keyboard().press("ArrowRight");
    assertThat(review.locator("h3")).hasText("第 2 项，共 2 项");
    assertThat(review.locator("tr[data-area=lost]")).containsText("0.00 平方米");
    review.locator("[data-way=swipe]").click();
    assertThat(review.locator("input[type=range]")).isVisible();
    review.locator("[data-way=both]").click();
    page.keyboard().press("ArrowLeft");
    assertThat(review.locator("h3")).hasText("第 1 项，共 2 项");
  }

  /** The day before, the old zone lies there; from that day on the new one, and its history says why. */
  private static void seen(PageBrowser browser) {
    String at = "&at=88.624,44.624";
    Page page = browser.as(PlannedZones.PLANNER).open("#date=2026-12-02&" + VIEW + at);
    assertThat(page.locator("lx-identify")).containsText("旧禁养区");
    page = browser.open("#date=" + DAY + "&" + VIEW + at);
    assertThat(page.locator("lx-identify .said")).containsText("2026年12月3日");
    assertThat(page.locator("lx-identify")).not().containsText("旧禁养区");
    page = browser.open("#date=" + DAY + "&" + VIEW + "&at=88.65,44.625");
    Locator card = page.locator("lx-identify .card").filter(new Locator.FilterOptions().setHasText("禁养区（调整）"));
    card.getByText("历史").click();
    assertThat(card.locator("tr[data-version]")).hasCount(2);
    assertThat(card.locator("tr[data-version='2']")).containsText("禁养区调整");
    card.getByText("比较两个版本").click();
    assertThat(card.locator("tr[data-attribute=name]")).containsText("旧禁养区");
    assertThat(card.locator("tr[data-area=gained]")).containsText("平方米");
  }
}
