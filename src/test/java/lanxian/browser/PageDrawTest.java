package lanxian.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static lanxian.browser.PagePlanner.square;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import lanxian.app.RunningService;
import net.sf.geographiclib.Geodesic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;

/** Zones drawn and changed on the page as a planner does it, by mouse. */
class PageDrawTest extends OnBothStores {
  private static RunningService service;
  private static PageBrowser browser;
  private static PagePlanner planner;

  @BeforeParameterizedClassInvocation
  static void start(RunningService.Kind kind, PageStage stage) {
    service = stage.freshTrusting(kind);
    browser = stage.browser(service);
    planner = new PagePlanner(service, browser);
  }

  /** The corner that was dragged is elsewhere; every other one has the very numbers that the service gave. */
  @Test
  void aPublishedZoneIsPickedAndOneCornerMoved() {
    String set = planner.begin();
    Page page = planner.open(set, "15/44.006/87.3085", "county,drinking_water_protection");
    JsonNode before = service.get("/collections/drinking_water_protection/items/dw-1-l1?f=json").json();
    planner.click(87.3085, 44.006);
    assertThat(page.locator(".draw-zone h3")).hasText(before.path("properties").path("name").asText());
    JsonNode corner = before.path("geometry").path("coordinates").get(0).get(0);
    planner.drag(corner.get(0).asDouble(), corner.get(1).asDouble(), 87.3015, 44.0085);
    planner.kept();
    JsonNode change = planner.changes(set).get(0);
    assertThat(change.path("kind").asText()).isEqualTo("MODIFY");
    JsonNode now = change.path("results").get(0).path("geometry").path("coordinates").get(0);
    JsonNode was = before.path("geometry").path("coordinates").get(0);
    assertThat(now).hasSameSizeAs(was);
    for (int i = 1; i < was.size() - 1; i++) {
      assertThat(now.get(i)).isEqualTo(was.get(i));
    }
    assertThat(now.get(0)).isEqualTo(now.get(was.size() - 1));
    assertThat(now.get(0).get(0).asDouble()).isCloseTo(87.3015, within(1e-4));
    assertThat(now.get(0).get(0).asText().length()).isLessThanOrEqualTo(12);
    browser.assertQuiet();
  }

  @Test
  void cornersAreAddedMovedRemovedUndoneAndDoneAgain() {
    String set = planner.begin(square("a1", 87.30, 44.00, 87.31, 44.01));
    String first = planner.boundary(set, "a1");
    Page page = planner.open(set);
    planner.click(87.305, 44.005);
    planner.drag(87.305, 44.00, 87.305, 43.998);
    planner.kept();
    String added = planner.boundary(set, "a1");
    assertThat(added).startsWith("[[87.3,44.0],[87.3").isNotEqualTo(first);
    assertThat(page.locator("table tbody tr")).hasCount(5);
    page.keyboard().press("Delete");
    planner.kept();
    assertThat(planner.boundary(set, "a1")).isEqualTo(first);
    page.keyboard().press("Control+z");
    planner.kept();
    assertThat(planner.boundary(set, "a1")).isEqualTo(added);
    planner.press("undo");
    planner.kept();
    assertThat(planner.boundary(set, "a1")).isEqualTo(first);
    page.keyboard().press("Control+y");
    planner.kept();
    assertThat(planner.boundary(set, "a1")).isEqualTo(added);
    assertThat(page.locator(".draw-said")).containsText("已重做：加拐点");
  }

  /** Corners snap to a neighbour and take over its exact numbers; the zone gets name, class and more by its form. */
  @Test
  void aNewZoneIsDrawnAgainstItsNeighbourAndDescribed() {
    String set = planner.begin(square("n1", 87.300000123, 44.00, 87.310000456, 44.01));
    Page page = planner.open(set);
    planner.tool("new");
    page.locator("[data-kind=category]").selectOption("livestock_zone");
    assertThat(page.locator("[data-kind=class] option")).hasText(new String[] {"禁养区", "限养区", "可养区"});
    page.locator("[data-kind=class]").selectOption("RESTRICTED");
    planner.click(87.3100, 44.00);
    planner.click(87.318, 44.002);
    planner.click(87.318, 44.008);
    planner.click(87.3100, 44.01);
    assertThat(page.locator("lx-editor .draw-options")).containsText("4 点");
    page.keyboard().press("Enter");
    page.locator("[data-property=name] input").fill("新禁养区");
    page.locator("[data-property=name] input").press("Tab");
    page.locator("[data-property=approval_doc] input").pressSequentially("昌州政发");
    planner.kept(); // what is half typed when the service answers stays
    page.locator("[data-property=approval_doc] input").pressSequentially("〔2026〕1号");
    page.locator("[data-property=approval_doc] input").press("Tab");
    planner.kept();
    JsonNode zone = planner.changes(set).get(1).path("results").get(0);
    assertThat(zone.path("properties").path("name").asText()).isEqualTo("新禁养区");
    assertThat(zone.path("properties").path("class").asText()).isEqualTo("RESTRICTED");
    assertThat(zone.path("properties").path("approval_doc").asText()).isEqualTo("昌州政发〔2026〕1号");
    assertThat(zone.path("geometry").path("coordinates").toString()).startsWith("[[[87.310000456,44.0],")
        .contains(",[87.310000456,44.01],");
    browser.assertQuiet();
  }

  @Test
  void aZoneIsSplitByALineAndItsPartsMergedByUndo() {
    String set = planner.begin(square("s1", 87.30, 44.00, 87.31, 44.01));
    Page page = planner.open(set);
    planner.click(87.305, 44.005);
    planner.tool("cut");
    planner.click(87.304, 44.013);
    planner.doubleClick(87.304, 43.997);
    planner.kept();
    JsonNode changes = planner.changes(set);
    assertThat(changes).hasSize(2);
    double sum = 0;
    for (JsonNode change : changes) {
      sum += change.path("results").get(0).path("properties").path("area_m2").asDouble();
    }
    assertThat(sum).isCloseTo(891_114.931, within(0.05));
    planner.press("undo");
    planner.kept();
    assertThat(planner.changes(set)).hasSize(1);
    assertThat(planner.boundary(set, "s1")).contains("[87.31,44.0]", "[87.3,44.01]");
    page.locator("[data-do=redo]").click();
    planner.kept();
    assertThat(planner.changes(set)).hasSize(2);
  }

  @Test
  void aPublishedZoneIsSplitMergedWithAnotherAndRetired() {
    String set = planner.begin(square("m1", 87.318, 44.003, 87.322, 44.009));
    Page page = planner.open(set, "14.5/44.006/87.3085", "county,drinking_water_protection");
    planner.click(87.3085, 44.006);
    planner.tool("cut");
    planner.click(87.3087, 44.012);
    planner.doubleClick(87.3087, 44.001);
    planner.kept();
    assertThat(planner.changes(set).get(1).path("kind").asText()).isEqualTo("SPLIT");
    assertThat(planner.changes(set).get(1).path("results")).hasSize(2);
    planner.press("undo");
    planner.kept();
    planner.click(87.3085, 44.006);
    planner.shiftClick(87.320, 44.006);
    assertThat(page.locator(".draw-zone")).containsText("另选 1 个");
    planner.press("join");
    assertThat(page.locator(".draw-said")).hasText("所选分区并不相接，缝宽 1 米以内也没有。");
    planner.press("retire");
    planner.kept();
    assertThat(planner.changes(set).get(1).path("kind").asText()).isEqualTo("RETIRE");
    assertThat(planner.changes(set).get(1).path("sources").get(0).path("zoneId").asText()).isEqualTo("dw-1-l1");
  }

  /** What is published is bent as part of a draft, as often as one likes, and is as it was when that is undone. */
  @Test
  void publishedZonesAreMergedBentAndRetired() {
    String set = planner.begin();
    Page page = planner.open(set, "8/44.1/88.4", "county");
    planner.click(88.0, 44.0);
    planner.shiftClick(88.7, 44.0);
    assertThat(page.locator(".draw-zone")).containsText("另选 1 个");
    planner.press("join");
    planner.press("joinAnyway"); // the county's code
    planner.kept();
    JsonNode change = planner.changes(set).get(0);
    assertThat(change.path("kind").asText()).isEqualTo("MERGE");
    assertThat(change.path("sources")).hasSize(2);
    double sum = 0;
    for (JsonNode source : change.path("sources")) {
      sum += service.get("/collections/county/items/" + source.path("zoneId").asText() + "?f=json").json()
          .path("properties").path("area_m2").asDouble();
    }
    assertThat(change.path("results").get(0).path("properties").path("area_m2").asDouble()).isCloseTo(sum, within(100.0));
    page.reload();
    planner.kept();
    planner.click(88.0, 44.0);
    page.locator("[data-focus=corner-2]").click();
    page.locator("[data-focus=corner]").press("ArrowUp");
    planner.kept();
    assertThat(planner.changes(set).get(0).path("results").get(0).path("geometry"))
        .isNotEqualTo(change.path("results").get(0).path("geometry"));
    planner.press("undo");
    planner.kept();
    assertThat(planner.changes(set).get(0).path("results").get(0).path("geometry"))
        .isEqualTo(change.path("results").get(0).path("geometry"));
    planner.press("retire");
    planner.kept();
    assertThat(planner.changes(set)).hasSize(2).allSatisfy(retired ->
        assertThat(retired.path("kind").asText()).isEqualTo("RETIRE"));
    browser.assertQuiet();
  }

  @Test
  void neighboursAreMergedToOneZoneWithoutTheirBorder() {
    String set = planner.begin(square("j1", 87.30, 44.00, 87.31, 44.01), square("j2", 87.31, 44.00, 87.318, 44.01));
    Page page = planner.open(set);
    planner.click(87.305, 44.005);
    planner.shiftClick(87.314, 44.005);
    assertThat(page.locator(".draw-zone")).containsText("另选 1 个");
    planner.press("join");
    planner.kept();
    JsonNode changes = planner.changes(set);
    assertThat(changes).hasSize(1);
    JsonNode rings = changes.get(0).path("results").get(0).path("geometry").path("coordinates");
    assertThat(rings).hasSize(1);
    assertThat(rings.get(0)).hasSize(7);
  }

  @Test
  void aHoleIsCutAndFilledAgain() {
    String set = planner.begin(square("h1", 87.30, 44.00, 87.31, 44.01));
    Page page = planner.open(set);
    planner.click(87.305, 44.005);
    planner.tool("hole");
    planner.click(87.303, 44.003);
    planner.click(87.306, 44.003);
    planner.doubleClick(87.306, 44.007);
    planner.kept();
    assertThat(planner.zone(set, "h1").path("geometry").path("coordinates")).hasSize(2);
    page.locator("[data-focus=ring]").selectOption("1");
    page.locator("[data-focus=remove-ring]").click();
    planner.kept();
    assertThat(planner.zone(set, "h1").path("geometry").path("coordinates")).hasSize(1);
  }

  /** Every corner of the neighbour between the two that were clicked is taken over, by the shorter way or by the other. */
  @Test
  void aBoundaryIsTracedAlongItsNeighbour() {
    String set = planner.begin(PagePlanner.create("t1", "邻区", "[[[87.300000001,44.0],[87.31,44.0],"
        + "[87.3111111111,44.003],[87.309222222,44.007],[87.31,44.01],[87.3,44.01],[87.300000001,44.0]]]"));
    Page page = planner.open(set);
    planner.tool("new");
    page.locator("[data-do=tracing]").check();
    page.locator("[data-kind=class]").waitFor();
    planner.click(87.31, 44.0);
    planner.click(87.31, 44.01);
    assertThat(page.locator("lx-editor .draw-options")).containsText("4 点");
    page.keyboard().press("o");
    assertThat(page.locator("lx-editor .draw-options")).containsText("4 点");
    assertThat(page.locator("lx-editor .draw-said")).containsText("3");
    page.keyboard().press("o");
    planner.click(87.318, 44.01);
    planner.doubleClick(87.318, 44.0);
    planner.kept();
    String ring = planner.changes(set).get(1).path("results").get(0).path("geometry").path("coordinates").get(0).toString();
    String border = planner.zone(set, "t1").path("geometry").path("coordinates").get(0).get(2).toString();
    assertThat(ring).contains(border).contains("[87.309222222,44.007]");
  }

  @Test
  void aSharedBorderMovesForBothNeighboursAtOnce() {
    String set = planner.begin(square("b1", 87.30, 44.00, 87.31, 44.01), square("b2", 87.31, 44.00, 87.318, 44.01));
    Page page = planner.open(set);
    planner.click(87.305, 44.005);
    planner.drag(87.31, 44.00, 87.312, 43.999);
    assertThat(page.locator(".draw-said")).containsText("1 个相邻分区随之改动");
    planner.drag(87.311, 44.0045, 87.3125, 44.005);
    planner.kept();
    JsonNode first = planner.zone(set, "b1").path("geometry").path("coordinates").get(0);
    JsonNode second = planner.zone(set, "b2").path("geometry").path("coordinates").get(0);
    assertThat(first).hasSize(6);
    assertThat(second).hasSize(6);
    assertThat(second).contains(first.get(1), first.get(2));
    planner.press("undo");
    planner.press("undo");
    planner.kept();
    assertThat(planner.boundary(set, "b2")).isEqualTo("[[87.31,44.0],[87.318,44.0],[87.318,44.01],[87.31,44.01],[87.31,44.0]]");
  }

  @Test
  void aZoneIsMovedAsAWhole() {
    String set = planner.begin(square("w1", 87.30, 44.00, 87.31, 44.01));
    planner.open(set);
    planner.click(87.305, 44.005);
    planner.tool("whole");
    planner.drag(87.305, 44.005, 87.308, 44.005);
    planner.kept();
    JsonNode ring = planner.zone(set, "w1").path("geometry").path("coordinates").get(0);
    assertThat(ring.get(0).get(0).asDouble()).isCloseTo(87.303, within(1e-4));
    assertThat(ring.get(1).get(0).asDouble() - ring.get(0).get(0).asDouble()).isCloseTo(0.01, within(1.5e-9));
  }

  /** 80 m to the left of a line, measured by GeographicLib. */
  @Test
  void aStripAlongALineBecomesAZone() {
    String set = planner.begin();
    Page page = planner.open(set);
    planner.tool("strip");
    page.locator("[data-kind=category]").selectOption("livestock_zone");
    page.locator("[data-kind=class]").waitFor();
    page.locator("[data-do=metres]").fill("80");
    page.locator("[data-do=metres]").press("Tab");
    page.locator("[data-do=sides]").selectOption("left");
    typed(page, "87.300, 44.000");
    typed(page, "87.310, 44.000");
    planner.press("done");
    planner.kept();
    JsonNode zone = planner.changes(set).get(0).path("results").get(0);
    double length = Geodesic.WGS84.Inverse(44, 87.3, 44, 87.31).s12;
    assertThat(zone.path("properties").path("area_m2").asDouble()).isCloseTo(80 * length, within(80.0));
    JsonNode corner = zone.path("geometry").path("coordinates").get(0).get(0);
    assertThat(Geodesic.WGS84.Inverse(44, 87.3, corner.get(1).asDouble(), corner.get(0).asDouble()).s12)
        .isCloseTo(80, within(0.001));
  }

  private static void typed(Page page, String place) {
    page.locator(".coordinate-field input").fill(place);
    page.locator(".coordinate-field input").press("Enter");
  }

  @Test
  void exactCoordinatesAreTypedInAnyForm() {
    String set = planner.begin(square("x1", 87.30, 44.00, 87.31, 44.01));
    Page page = planner.open(set);
    planner.click(87.305, 44.005);
    page.locator("[data-focus=corner-2]").click();
    typed(page, "东经87°18′45.0″ 北纬44°00′36.0″");
    planner.kept();
    assertThat(planner.boundary(set, "x1")).contains("[87.3125,44.01],");
    page.locator(".coordinate-field input").fill("87.306 44.0123456789");
    page.locator("[data-focus=coordinates-1]").click();
    planner.kept();
    assertThat(planner.boundary(set, "x1")).contains("[87.3125,44.01],[87.306,44.012345679],");
    typed(page, "nowhere");
    assertThat(page.locator(".told")).hasText("读不出这个坐标。");
  }

  /** The pointer is some pixels off; the corner is the published one, digit by digit, unless its layer is not ticked. */
  @Test
  void cornersOfPublishedZonesOfTickedLayersGiveTheirExactNumbers() {
    String set = planner.begin();
    Page page = planner.open(set, "15/44.0065/87.3085", "drinking_water_protection");
    page.waitForFunction("() => Number(document.querySelector('lx-editor').dataset.around) > 0");
    planner.tool("new");
    page.locator("[data-kind=class]").waitFor();
    planner.click(87.31162, 44.00340);
    planner.click(87.3200, 44.0000);
    page.locator(".draw-layers summary").click();
    page.locator("[data-snap=drinking_water_protection]").uncheck();
    planner.click(87.31425, 44.0085);
    planner.press("done");
    planner.kept();
    String ring = planner.changes(set).get(0).path("results").get(0).path("geometry").path("coordinates").get(0).toString();
    assertThat(ring).contains("[87.311564,44.0034532]").doesNotContain("[87.3143415,44.0084392]").contains("[87.314");
  }

  /** Three published zones in a row; a part of the first goes to the second, the rest of it is dropped, all in one draft. */
  @Test
  void partsOfASplitAreMergedWithANeighbourAndDropped() {
    planner.publish(null, square("p1", 88.60, 44.60, 88.61, 44.61), square("p2", 88.61, 44.60, 88.62, 44.61));
    String set = planner.begin();
    Page page = planner.open(set, "14/44.605/88.61", "livestock_zone");
    planner.click(88.605, 44.605);
    planner.tool("cut");
    planner.click(88.604, 44.613);
    planner.doubleClick(88.604, 44.597);
    planner.kept();
    planner.click(88.602, 44.605);
    String smaller = page.locator(".draw-zone h3").textContent();
    planner.click(88.607, 44.605);
    assertThat(page.locator(".draw-zone h3")).not().hasText(smaller);
    planner.shiftClick(88.615, 44.605);
    planner.press("join");
    assertThat(page.locator(".draw-said")).hasText("合并");
    planner.kept();
    JsonNode change = planner.changes(set).get(0);
    assertThat(planner.changes(set)).hasSize(1);
    assertThat(change.path("sources")).hasSize(2);
    assertThat(change.path("kind").asText()).isEqualTo("REARRANGE");
    assertThat(change.path("results").findValuesAsText("name")).hasSize(2).contains(smaller);
    double area = 0;
    for (JsonNode result : change.path("results")) {
      area += result.path("properties").path("area_m2").asDouble();
    }
    assertThat(area).isCloseTo(2 * 882_192, within(2000.0));
    planner.click(88.602, 44.605);
    planner.press("retire");
    planner.kept();
    change = planner.changes(set).get(0);
    assertThat(change.path("kind").asText()).isEqualTo("MERGE");
    assertThat(change.path("results")).hasSize(1);
    planner.press("undo");
    planner.press("undo");
    planner.kept();
    assertThat(planner.changes(set).get(0).path("kind").asText()).isEqualTo("SPLIT");
    planner.press("redo");
    planner.press("redo");
    planner.kept();
    assertThat(planner.changes(set)).hasSize(1);
    assertThat(planner.changes(set).get(0).path("kind").asText()).isEqualTo("MERGE");
    assertThat(page.locator(".faults")).hasCount(0);
    browser.assertQuiet();
  }

  /** Of a zone in two parts one is dropped: the other goes on as the zone, whichever it was. */
  @Test
  void thePartThatIsLeftOfAZoneIsTheZone() {
    planner.publish(null, square("q1", 88.60, 44.62, 88.61, 44.63));
    String set = planner.begin();
    Page page = planner.open(set, "14/44.625/88.61", "livestock_zone");
    planner.click(88.605, 44.625);
    planner.tool("cut");
    planner.click(88.604, 44.633);
    planner.doubleClick(88.604, 44.617);
    planner.kept();
    planner.click(88.607, 44.625);
    planner.press("retire");
    planner.kept();
    JsonNode change = planner.changes(set).get(0);
    assertThat(change.path("kind").asText()).isEqualTo("MODIFY");
    assertThat(change.path("results").get(0).path("id").asText()).isEqualTo("q1");
    assertThat(change.path("results").get(0).toString()).contains("[88.6,44.62]").doesNotContain("[88.61,44.62]");
    planner.press("undo");
    planner.kept();
    assertThat(planner.changes(set).get(0).path("results")).hasSize(2);
    assertThat(page.locator(".faults")).hasCount(0);
  }

  private static final String ROUGH = "[[[87.3125,44.0],[87.318,44.0],[87.318,44.01],[87.3125,44.01],[87.3121234,44.0081],"
      + "[87.3117,44.006],[87.3124321,44.0035],[87.3125,44.0]]]";

  /** The zone's eastern border goes, and that of its neighbour comes in its place with the very numbers. */
  @Test
  void aStretchOfABorderIsReplacedAlongTheNeighbour() {
    String set = planner.begin(square("v1", 87.30, 44.00, 87.31, 44.01), PagePlanner.create("v2", "邻区", ROUGH));
    Page page = planner.open(set);
    planner.click(87.305, 44.005);
    planner.tool("border");
    planner.click(87.3055, 44.0055);
    assertThat(page.locator("lx-editor .draw-said")).containsText("请从所选分区的边界上开始");
    planner.click(87.31, 44.001);
    planner.click(87.3124321, 44.0035);
    planner.click(87.3121234, 44.0081);
    planner.click(87.31, 44.009);
    assertThat(page.locator(".stretches input")).hasCount(2);
    assertThat(page.locator("[data-do=stretch-0]")).isChecked();
    page.locator("[data-do=stretch-1]").check();
    page.keyboard().press("Enter");
    planner.kept();
    assertThat(planner.boundary(set, "v1")).contains("[87.3117,44.006]").doesNotContain("[87.3,44.0]");
    planner.press("undo");
    planner.kept();
    planner.tool("border");
    planner.click(87.31, 44.001);
    planner.click(87.3124321, 44.0035);
    planner.click(87.3121234, 44.0081);
    planner.doubleClick(87.31, 44.009);
    planner.kept();
    assertThat(planner.boundary(set, "v1")).contains("[87.3124321,44.0035],[87.3117,44.006],[87.3121234,44.0081],", "[87.3,44.0]",
        "[87.31,44.0]", "[87.31,44.01]");
    browser.assertQuiet();
  }

  /** Half a metre apart: what closing that adds is told before it is done, and the areas agree. */
  @Test
  void neighboursWithANarrowGapAreMergedOnceThatIsAgreedTo() {
    String set = planner.begin(square("g1", 87.30, 44.00, 87.31, 44.01), square("g2", 87.310006, 44.00, 87.318, 44.01));
    Page page = planner.open(set);
    planner.click(87.305, 44.005);
    planner.shiftClick(87.314, 44.005);
    page.locator("[data-do=gap]").fill("0.2");
    page.locator("[data-do=gap]").press("Tab");
    planner.press("join");
    assertThat(page.locator("lx-editor .draw-said")).containsText("并不相接");
    page.locator("[data-do=gap]").fill("1");
    page.locator("[data-do=gap]").press("Tab");
    double before = 0;
    for (JsonNode change : planner.changes(set)) {
      before += change.path("results").get(0).path("properties").path("area_m2").asDouble();
    }
    planner.press("join");
    assertThat(page.locator(".join-told")).containsText("将多出 53");
    assertThat(planner.changes(set)).hasSize(2);
    planner.press("joinSure");
    planner.kept();
    JsonNode changes = planner.changes(set);
    assertThat(changes).hasSize(1);
    JsonNode zone = changes.get(0).path("results").get(0);
    assertThat(zone.path("geometry").path("coordinates")).hasSize(1);
    double gap = Geodesic.WGS84.Inverse(44, 87.31, 44, 87.310006).s12 * Geodesic.WGS84.Inverse(44, 87.31, 44.01, 87.31).s12;
    assertThat(zone.path("properties").path("area_m2").asDouble() - before).isCloseTo(gap, within(1.0));
    browser.assertQuiet();
  }

  /** Of zones that differ in more than their names, what merging loses is named before it is done; the first one goes on. */
  @Test
  void whatMergingLosesIsToldFirst() {
    String set = planner.begin(square("k1", 87.30, 44.00, 87.31, 44.01),
        square("k2", 87.31, 44.00, 87.318, 44.01).replace("livestock_zone", "wetland").replace("PROHIBITED", "GENERAL")
            .replace("\"survey_accuracy_m\":10", "\"survey_accuracy_m\":10,\"approval_doc\":\"昌州政发〔2026〕9号\""));
    Page page = planner.open(set);
    planner.click(87.305, 44.005);
    planner.shiftClick(87.314, 44.005);
    planner.press("join");
    Locator told = page.locator(".join-told");
    assertThat(told).containsText("合并后只留“区k1”的类别与属性");
    assertThat(told.locator("li")).hasCount(1);
    assertThat(told.locator("li")).containsText(Pattern.compile("区k2：.*湿地.*昌州政发〔2026〕9号"));
    assertThat(page.locator("lx-editor .draw-said")).containsText("尚未合并");
    assertThat(planner.changes(set)).hasSize(2);
    planner.press("joinNot");
    assertThat(told).hasCount(0);
    planner.click(87.314, 44.005);
    planner.shiftClick(87.305, 44.005);
    planner.press("join");
    assertThat(told).containsText("合并后只留“区k2”");
    assertThat(told.locator("li")).containsText("区k1：");
    planner.press("joinAnyway");
    planner.kept();
    JsonNode changes = planner.changes(set);
    assertThat(changes).hasSize(1);
    assertThat(changes.get(0).at("/results/0/properties/category").asText()).isEqualTo("wetland");
    assertThat(changes.get(0).at("/results/0/properties/approval_doc").asText()).isEqualTo("昌州政发〔2026〕9号");
    browser.assertQuiet();
  }

  /** What was taken away from a zone does not come back with the next thing that is done to it. */
  @Test
  void anAttributeThatIsTakenAwayStaysAway() {
    planner.publish(null, "{\"kind\":\"CREATE\",\"results\":["
        + PlannedZones.zone("y1", "禁养区", PlannedZones.box(0, 0.06, 0.01, 0.07)) + "]}");
    String set = planner.begin();
    Page page = planner.open(set, "14/44.685/88.63", "livestock_zone");
    planner.click(88.625, 44.685);
    assertThat(page.locator("[data-property=authority] input")).hasValue("昌吉州人民政府");
    page.locator(".draw-form summary").first().click();
    page.locator("[data-property=authority] input").fill("");
    page.locator("[data-property=authority] input").press("Tab");
    planner.kept();
    assertThat(planner.zone(set, "y1").path("properties").has("authority")).isFalse();
    page.reload();
    page.locator("lx-editor .draw-tools").waitFor();
    browser.drawn();
    planner.click(88.625, 44.685);
    page.locator(".corner-table tbody tr").first().locator("button").click();
    page.keyboard().press("ArrowUp");
    planner.kept();
    assertThat(planner.changes(set).get(0).path("kind").asText()).isEqualTo("MODIFY");
    assertThat(planner.zone(set, "y1").path("properties").has("authority")).isFalse();
    assertThat(planner.zone(set, "y1").path("properties").path("approval_doc").asText()).isNotEmpty();
    browser.assertQuiet();
  }

  private static String modify(String zone, int version, String create) {
    return create.replace("\"kind\":\"CREATE\"",
        "\"kind\":\"MODIFY\",\"sources\":[{\"zoneId\":\"" + zone + "\",\"version\":" + version + "}]");
  }

  /** A zone that is to be wider from 2027 on: the planner changes what it is now, or what it will be. */
  @Test
  void ofAZoneWithAVersionToComeThePlannerChoosesWhichOneHeChanges() {
    planner.publish(null, square("r1", 88.60, 44.64, 88.605, 44.65));
    planner.publish("2027-01-01", modify("r1", 1, square("r1", 88.60, 44.64, 88.61, 44.65)));
    String set = planner.begin();
    Page page = planner.open(set, "14/44.645/88.61", "livestock_zone");
    planner.click(88.602, 44.645);
    assertThat(page.locator(".versions")).containsText("只改到 2027年1月1日 之前");
    assertThat(page.locator("[data-do=version-seen]")).isChecked();
    planner.drag(88.605, 44.65, 88.6042, 44.651);
    planner.kept();
    JsonNode change = planner.changes(set).get(0);
    assertThat(change.path("sources").toString()).isEqualTo("[{\"zoneId\":\"r1\",\"version\":2}]");
    assertThat(change.path("results").get(0).path("properties").path("valid_to").asText()).isEqualTo("2027-01-01");
    assertThat(planner.boundary(set, "r1")).contains("[88.605,44.64]").doesNotContain("88.61,");
    assertThat(page.locator(".draw-zone")).containsText("此改动到 2027年1月1日 为止");
    page.keyboard().press("Control+z");
    planner.kept();
    planner.click(88.602, 44.645);
    page.locator("[data-do=version-newest]").check();
    assertThat(page.locator(".corner-table")).containsText("88.610000");
    planner.drag(88.61, 44.65, 88.611, 44.651);
    planner.kept();
    change = planner.changes(set).get(0);
    assertThat(change.path("sources").get(0).path("version").asInt()).isEqualTo(2);
    assertThat(change.path("results").get(0).path("properties").has("valid_to")).isFalse();
    assertThat(planner.boundary(set, "r1")).contains("[88.61,44.64]").doesNotContain("[88.61,44.65]");
    assertThat(page.locator(".faults")).hasCount(0);
    browser.assertQuiet();
  }

  /** A neighbour follows a shared corner, and has a version to come that nobody looked for: that is told, and mended at once. */
  @Test
  void changesThatAreRefusedForANewerVersionAreLaidOverIt() {
    planner.publish(null, square("u1", 88.61, 44.66, 88.62, 44.67));
    planner.publish("2027-01-01", modify("u1", 1, square("u1", 88.61, 44.66, 88.622, 44.67)));
    String set = planner.begin(square("u2", 88.60, 44.66, 88.61, 44.67));
    Page page = planner.open(set, "14/44.665/88.61", "livestock_zone");
    page.waitForFunction("() => Number(document.querySelector('lx-editor').dataset.around) > 1");
    planner.click(88.605, 44.665);
    planner.drag(88.61, 44.67, 88.611, 44.671);
    page.locator(".overtaken").waitFor();
    assertThat(page.locator(".draw-bar .faults")).containsText("此分区另有更新的版本");
    planner.press("layOver");
    planner.kept();
    JsonNode change = planner.changes(set).get(1);
    assertThat(change.path("sources").toString()).isEqualTo("[{\"zoneId\":\"u1\",\"version\":2}]");
    assertThat(change.path("results").get(0).path("properties").path("valid_to").asText()).isEqualTo("2027-01-01");
    assertThat(planner.boundary(set, "u1")).contains("[88.62,44.66]").doesNotContain("[88.61,44.67]", "88.622");
    assertThat(page.locator(".faults")).hasCount(0);
  }
}
