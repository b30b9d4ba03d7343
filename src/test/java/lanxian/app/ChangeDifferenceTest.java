package lanxian.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a reviewer is told that each change of a draft would change. */
class ChangeDifferenceTest {
  private static String zone(String id, String name, String ring) {
    return "{'type':'Feature'," + (id == null ? "" : "'id':'" + id + "',") + "'properties':{'category':'wetland','class':'GENERAL',"
        + "'name':'" + name + "','security_level':'PUBLIC','geometry_status':'SURVEYED','survey_accuracy_m':1,"
        + "'authority':'昌吉州人民政府','approval_doc':'昌州政函〔2026〕1号'},'geometry':{'type':'Polygon','coordinates':[[" + ring + "]]}}";
  }

  private static String box(double west, double east) {
    return "[%1$s,44.0],[%2$s,44.0],[%2$s,44.01],[%1$s,44.01],[%1$s,44.0]".formatted(west, east);
  }

  @ParameterizedTest
  @EnumSource
  void groundAreasAndAttributesOfEveryKindOfChange(RunningService.Kind kind) {
    try (RunningService service = RunningService.trusting(kind.newUrl(), RunningService.CLOCK)) {
      EditingClient planner = EditingClient.planner(service, "planner1");
      EditingClient reviewer = EditingClient.reviewer(service, "reviewer1");
      String set = planner.create("湿地").header("Location");
      String path = add(planner, set, 1, "{'kind':'CREATE','results':[" + zone(null, "湿地甲", box(87.3, 87.31)) + "]}");
      JsonNode created = reviewer.get(path + "/difference").json();
      assertThat(created.path("before").isNull()).isTrue();
      assertThat(created.path("beforeM2").asDouble()).isZero();
      assertThat(created.at("/ground/gainedM2").asDouble()).isEqualTo(created.path("afterM2").asDouble());
      assertThat(created.at("/ground/lost").isNull()).isTrue();
      assertThat(EditingClient.texts(created.at("/zones/0/attributes"), "name")).contains("name", "approval_doc")
          .doesNotContain("area_m2", "version", "valid_from");
      String id = created.at("/zones/0/zoneId").asText();
      publish(planner, reviewer, set);
      final double area = service.get("/zones/" + id + "/versions").json().at("/versions/0/areaM2").asDouble();

      String second = planner.create("改").header("Location");
      String source = "'sources':[{'zoneId':'" + id + "','version':1}]";
      String moved = "{'kind':'MODIFY'," + source + ",'results':[" + zone(id, "湿地乙", box(87.305, 87.32)) + "]}";
      String change = add(planner, second, 1, moved);
      RunningService.Answer answer = reviewer.get(change + "/difference");
      assertThat(answer.header("ETag")).isEqualTo("\"v2\"");
      JsonNode modified = answer.json();
      assertThat(modified.path("beforeM2").asDouble()).isEqualTo(area, within(0.001));
      assertThat(modified.at("/ground/lostM2").asDouble()).isEqualTo(area / 2, within(1.0));
      assertThat(modified.at("/ground/gainedM2").asDouble()).isEqualTo(area, within(1.0));
      assertThat(modified.at("/ground/keptM2").asDouble() + modified.at("/ground/gainedM2").asDouble())
          .isEqualTo(modified.path("afterM2").asDouble(), within(0.001));
      assertThat(modified.at("/ground/gained/type").asText()).isEqualTo("Polygon");
      assertThat(modified.at("/zones/0/attributes")).hasToString(
          "[{\"name\":\"name\",\"old\":\"湿地甲\",\"new\":\"湿地乙\"}]");

      String bow = "[87.3,44.0],[87.31,44.01],[87.31,44.0],[87.3,44.01],[87.3,44.0]";
      planner.send("PUT", change, "\"v2\"", moved.replace(box(87.305, 87.32), bow));
      JsonNode crossed = reviewer.get(change + "/difference").json();
      assertThat(crossed.path("ground").isNull() && crossed.path("afterM2").isNull()).as("nobody can tell").isTrue();
      assertThat(reviewer.get(change + "/difference?version=2").json()).as("as it was").isEqualTo(modified);
      planner.send("DELETE", change, "\"v3\"", "");
      assertThat(reviewer.get(change + "/difference").status()).isEqualTo(404);

      String split = add(planner, second, 4, "{'kind':'SPLIT'," + source + ",'results':[" + zone(id, "湿地甲", box(87.3, 87.305)) + ","
          + zone(null, "湿地丙", box(87.305, 87.31)) + "]}");
      JsonNode divided = reviewer.get(split + "/difference").json();
      assertThat(divided.at("/ground/keptM2").asDouble()).isEqualTo(area, within(1.0));
      assertThat(divided.path("zones")).hasSize(2);
      assertThat(divided.at("/zones/0/attributes")).isEmpty();
      planner.send("DELETE", split, "\"v5\"", "");
      String retired = add(planner, second, 6, "{'kind':'RETIRE'," + source + ",'results':[]}");
      JsonNode gone = reviewer.get(retired + "/difference").json();
      assertThat(List.of(gone.path("afterM2").asDouble(), gone.at("/ground/gainedM2").asDouble())).containsOnly(0.0);
      assertThat(gone.at("/ground/lostM2").asDouble()).isEqualTo(area, within(0.001));
    }
  }

  private static String add(EditingClient planner, String set, int version, String change) {
    RunningService.Answer added = planner.send("POST", set + "/changes", "\"v" + version + "\"", change);
    assertThat(added.status()).as(added.text()).isEqualTo(201);
    return added.header("Location");
  }

  private static void publish(EditingClient planner, EditingClient reviewer, String set) {
    planner.step(set, "submit", "\"v2\"");
    reviewer.step(set, "approve", "\"v3\"");
    RunningService.Answer published = planner.step(set, "publish", "\"v4\"");
    assertThat(published.status()).as(published.text()).isEqualTo(200);
  }

  /** A new zone is like the zone that it was split from in all that is not said of it; of zones rearranged it is like none. */
  @ParameterizedTest
  @EnumSource
  void aNewZoneOfARearrangementSaysAll(RunningService.Kind kind) {
    try (RunningService service = RunningService.trusting(kind.newUrl(), RunningService.CLOCK)) {
      EditingClient planner = EditingClient.planner(service, "planner1");
      String set = planner.create("湿地").header("Location");
      add(planner, set, 1, "{'kind':'CREATE','results':[" + zone("wet-a", "湿地甲", box(87.3, 87.31)) + "]}");
      add(planner, set, 2, "{'kind':'CREATE','results':[" + zone("wet-b", "湿地乙", box(87.31, 87.32)) + "]}");
      planner.step(set, "submit", "\"v3\"");
      EditingClient.reviewer(service, "reviewer1").step(set, "approve", "\"v4\"");
      assertThat(planner.step(set, "publish", "\"v5\"").status()).isEqualTo(200);
      String bare = "{'type':'Feature','properties':{%s},'geometry':{'type':'Polygon','coordinates':[["
          + box(87.312, 87.32) + "]]}}";
      String split = "{'kind':'SPLIT','sources':[{'zoneId':'wet-a','version':1}],'results':["
          + zone("wet-a", "湿地甲", box(87.3, 87.305)) + "," + bare.formatted("") + "]}";
      String rearranged = split.replace("SPLIT", "REARRANGE")
          .replace("'version':1}", "'version':1},{'zoneId':'wet-b','version':1}");
      String next = planner.create("再分").header("Location");
      RunningService.Answer refused = planner.send("POST", next + "/changes", "\"v1\"", rearranged);
      assertThat(refused.status()).as(refused.text()).isIn(400, 422);
      assertThat(refused.text()).contains("/results/1/properties/category");
      assertThat(planner.get(add(planner, next, 1, split)).json().at("/results/1/properties/approval_doc").asText()).isNotEmpty();
    }
  }
}
