package lanxian.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import lanxian.app.RunningService;

/** Zones, a farm and a facility for change sets, made over HTTP as other programs make them. East of 阜康, where nothing lies. */
final class PlannedZones {
  static final String PLANNER = "planner1 PLANNER";
  static final String OTHER = "planner2 PLANNER";
  static final String REVIEWER = "reviewer1 REVIEWER";
  static final double LON = 88.62;
  static final double LAT = 44.62;

  /** A ring that crosses itself. */
  static final String BOW = "[[[%1$s,%3$s],[%2$s,%4$s],[%2$s,%3$s],[%1$s,%4$s],[%1$s,%3$s]]]".formatted(
      LON, LON + 0.01, LAT + 0.02, LAT + 0.03);

  private PlannedZones() {}

  /** A ban on livestock that is published, as revision 2. */
  static void publishOld(RunningService service, String id) {
    String set = post(service, PLANNER, "/change-sets", null, "{\"title\":\"禁养区初版\"}").header("Location");
    post(service, PLANNER, set + "/changes", "\"v1\"", "{\"kind\":\"CREATE\",\"results\":[" + zone(id, "旧禁养区", box(0, 0, 0.02, 0.01)) + "]}");
    post(service, PLANNER, set + "/submit", "\"v2\"", "{}");
    post(service, REVIEWER, set + "/approve", "\"v3\"", "{}");
    post(service, PLANNER, set + "/publish", "\"v4\"", "{}");
  }

  /** A draft with both, begun over HTTP. */
  static String draft(RunningService service, String title, String old, String fresh) {
    String set = post(service, PLANNER, "/change-sets", null, "{\"title\":\"" + title + "\",\"validFrom\":\"2026-12-03\"}").header("Location");
    post(service, PLANNER, set + "/changes", "\"v1\"", "{\"kind\":\"MODIFY\",\"sources\":[{\"zoneId\":\"" + old
        + "\",\"version\":1}],\"results\":[" + zone(old, "禁养区（调整）", box(0.01, 0, 0.04, 0.01)) + "]}");
    post(service, PLANNER, set + "/changes", "\"v2\"", "{\"kind\":\"CREATE\",\"results\":[" + zone(fresh, "蝶形禁养区", BOW) + "]}");
    return set;
  }

  /** A file that moves the old zone east over the farm and off the facility, and brings a new one that crosses itself. */
  static byte[] file(String old) {
    return ("{\"type\":\"FeatureCollection\",\"features\":[" + zone(old, "禁养区（调整）", box(0.01, 0, 0.04, 0.01)) + ","
        + zone(null, "蝶形禁养区", BOW) + "]}").getBytes(StandardCharsets.UTF_8);
  }

  static String zone(String id, String name, String rings) {
    return "{\"type\":\"Feature\"," + (id == null ? "" : "\"id\":\"" + id + "\",") + "\"properties\":{"
        + (id == null ? "" : "\"zone_id\":\"" + id + "\",") + "\"category\":\"livestock_zone\",\"class\":\"PROHIBITED\",\"name\":\"" + name
        + "\",\"geometry_status\":\"SURVEYED\",\"survey_accuracy_m\":1,\"authority\":\"昌吉州人民政府\",\"security_level\":\"PUBLIC\","
        + "\"approval_doc\":\"昌州政函〔2026〕1号\",\"approval_date\":\"2026-09-01\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":" + rings + "}}";
  }

  static String box(double west, double south, double east, double north) {
    return "[[[%1$s,%2$s],[%3$s,%2$s],[%3$s,%4$s],[%1$s,%4$s],[%1$s,%2$s]]]".formatted(
        LON + west, LAT + south, LON + east, LAT + north);
  }

  /** A farm that the moved zone comes over (a stored check), and one that it leaves (a facility). */
  static void projects(RunningService service) {
    String farm = "{\"type\":\"Feature\",\"properties\":{\"name\":\"%s\",\"activity\":\"LIVESTOCK\",\"phase\":\"%s\",\"species\":\"pig\","
        + "\"stock_heads\":5000},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":%s}}";
    RunningService.Answer check = service.post("/siting-checks", "application/geo+json",
        farm.formatted("新猪场", "NEW", box(0.03, 0.004, 0.031, 0.005)));
    assertThat(check.status()).as(check.text()).isEqualTo(201);
    RunningService.Answer facility = service.post("/facilities", "application/geo+json",
        farm.formatted("老猪场", "NEW", box(0.004, 0.004, 0.005, 0.005)), "Test-Caller", "officer1 OFFICER");
    assertThat(facility.status()).as(facility.text()).isEqualTo(201);
  }

  /** @param tag entity tag; null = no If-Match */
  static RunningService.Answer post(RunningService service, String caller, String path, String tag, String json) {
    RunningService.Answer answer = tag == null ? service.post(path, "application/json", json, "Test-Caller", caller)
        : service.post(path, "application/json", json, "Test-Caller", caller, "If-Match", tag);
    assertThat(answer.status()).as(path + " " + answer.text()).isBetween(200, 299);
    return answer;
  }
}
