package lanxian.app;

import static lanxian.app.EditingClient.codes;
import static lanxian.app.EditingClient.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole life of one change set over HTTP, with every refusal on its way and the reason for it. */
class ChangeSetLifeTest {
  private static final String SQUARE = "{'type':'Polygon','coordinates':[[[87.3,44.0],[87.31,44.0],[87.31,44.01],[87.3,44.01],[87.3,44.0]]]}";
  private static final String LARGER = "{'type':'Polygon','coordinates':[[[87.3,44.0],[87.32,44.0],[87.32,44.01],[87.3,44.01],[87.3,44.0]]]}";
  private static final String BOW = "{'type':'Polygon','coordinates':[[[87.3,44.0],[87.31,44.01],[87.31,44.0],[87.3,44.01],[87.3,44.0]]]}";

  private static String create(String geometry) {
    return "{'kind':'CREATE','results':[{'type':'Feature','properties':{'category':'wetland','class':'GENERAL','name':'新湿地',"
        + "'geometry_status':'SURVEYED','survey_accuracy_m':1,'authority':'昌吉州人民政府','approval_doc':'昌州政函〔2026〕1号',"
        + "'security_level':'PUBLIC','keeper':'湿地办'},'geometry':" + geometry + "}]}";
  }

  @ParameterizedTest
  @EnumSource
  void fromTheFirstLineToTheRollback(RunningService.Kind kind) {
    TestClock clock = new TestClock(Instant.parse("2026-11-23T04:00:00Z"));
    try (RunningService service = RunningService.trusting(kind.newUrl(), clock)) {
      EditingClient planner1 = EditingClient.planner(service, "planner1");
      EditingClient planner2 = EditingClient.planner(service, "planner2");
      EditingClient reviewer1 = EditingClient.reviewer(service, "reviewer1");
      EditingClient both = new EditingClient(service, "planner2 PLANNER,REVIEWER");
      EditingClient officer = new EditingClient(service, "officer1 OFFICER");
      EditingClient administrator = new EditingClient(service, "admin1 ADMINISTRATOR");
      long revision = service.get("/health").json().path("datasetRevision").asLong();

      // create
      assertThat(service.post("/change-sets", "application/json", "{\"title\":\"x\"}").status()).isEqualTo(401);
      assertThat(officer.create("x").status()).isEqualTo(403);
      assertThat(administrator.create("x").status()).as("keeps people, draws nothing").isEqualTo(403);
      RunningService.Answer untitled = planner1.send("POST", "/change-sets", null, "{'note':5,'state':'APPROVED','drafters':[]}");
      assertThat(untitled.status()).isEqualTo(422);
      assertThat(codes(untitled)).containsExactlyInAnyOrder("MEMBER_TYPE", "MEMBER_UNKNOWN", "MEMBER_UNKNOWN");
      RunningService.Answer created = planner1.create("新湿地");
      assertThat(created.status()).isEqualTo(201);
      String set = created.header("Location");
      assertThat(created.header("ETag")).isEqualTo("\"v1\"");
      assertThat(created.json().path("drafters")).hasToString("[\"planner1\"]");
      assertThat(officer.get(set).status()).isEqualTo(403);
      assertThat(administrator.get(set).status()).isEqualTo(200);

      // draw: a draft may be wrong in its shape, but not in what it names
      assertThat(planner1.send("POST", set + "/changes", null, create(BOW)).status()).isEqualTo(428);
      assertThat(planner1.send("POST", set + "/changes", "*", create(BOW)).status()).isEqualTo(428);
      assertThat(planner1.send("POST", set + "/changes", "\"v1\"", create(BOW).replace("GENERAL", "NONE").replace("1,'auth", "-1,'auth"))
          .status()).isEqualTo(422);
      RunningService.Answer added = planner1.send("POST", set + "/changes", "\"v1\"", create(BOW));
      assertThat(added.text()).contains("added");
      assertThat(added.status()).isEqualTo(201);
      String change = added.header("Location");
      JsonNode drawn = planner1.get(change).json();
      assertThat(drawn.at("/results/0/geometry/coordinates/0")).hasSize(5);
      assertThat(drawn.at("/results/0/properties/keeper").asText()).isEqualTo("湿地办");
      String zoneId = drawn.at("/results/0/id").asText();
      assertThat(zoneId).startsWith("wetland-");

      // two at once: the second is told by whom he was overtaken
      RunningService.Answer stale = planner2.send("PATCH", set, "\"v1\"", "{'note':'basis'}");
      assertThat(stale.status()).isEqualTo(412);
      assertThat(stale.header("ETag")).isEqualTo("\"v2\"");
      assertThat(codes(stale)).containsExactly("STALE");
      assertThat(stale.json().at("/current/version").asInt()).isEqualTo(2);
      assertThat(stale.json().at("/current/changedBy").asText()).isEqualTo("planner1");
      RunningService.Answer patched = planner2.send("PATCH", set, "\"v2\"", "{'note':'basis','validFrom':'2027-01-01'}");
      assertThat(patched.json().path("title").asText()).isEqualTo("新湿地");
      assertThat(patched.json().path("drafters")).hasToString("[\"planner1\",\"planner2\"]");
      assertThat(planner1.send("PATCH", set, "\"v3\"", "{'state':'APPROVED','reviewer':'planner1'}").status()).isEqualTo(422);

      // submit: a figure of eight is no zone
      RunningService.Answer invalid = planner1.step(set, "submit", "\"v3\"");
      assertThat(invalid.status()).isEqualTo(422);
      assertThat(codes(invalid)).contains("SELF_INTERSECTION");
      assertThat(invalid.json().at("/errors/0/pointer").asText()).isEqualTo("/changes/0/results/0/geometry");
      assertThat(planner2.send("PUT", change, "\"v3\"", create(SQUARE).replace("'properties':{", "'id':'" + zoneId + "','properties':{"))
          .status()).isEqualTo(200);
      assertThat(planner1.step(set, "approve", "\"v4\"").status()).as("planners approve nothing").isEqualTo(403);
      assertThat(codes(reviewer1.step(set, "approve", "\"v4\""))).containsExactly("WRONG_STATE");
      assertThat(codes(planner1.step(set, "publish", "\"v4\""))).containsExactly("WRONG_STATE");
      assertThat(planner1.step(set, "submit", "\"v4\"").json().path("state").asText()).isEqualTo("SUBMITTED");

      // review: not by whoever drew, whatever else he is
      assertThat(codes(both.step(set, "approve", "\"v5\""))).containsExactly("DRAFTER_CANNOT_REVIEW");
      assertThat(both.step(set, "approve", "\"v5\"").status()).isEqualTo(403);
      assertThat(codes(planner1.send("PATCH", set, "\"v5\"", "{'note':null}"))).containsExactly("WRONG_STATE");
      assertThat(codes(reviewer1.step(set, "reject", "\"v5\""))).containsExactly("REASON_NEEDED");
      assertThat(reviewer1.send("POST", set + "/reject", "\"v5\"", "{'reason':'第二段界线有误'}").json().path("state").asText())
          .isEqualTo("REJECTED");
      assertThat(planner1.step(set, "reopen", "\"v6\"").json().path("state").asText()).isEqualTo("DRAFT");
      assertThat(planner1.send("PUT", change, "\"v7\"", create(LARGER).replace("'properties':{", "'id':'" + zoneId + "','properties':{"))
          .status()).isEqualTo(200);
      assertThat(planner1.step(set, "submit", "\"v8\"").status()).isEqualTo(200);
      assertThat(reviewer1.step(set, "approve", "\"v9\"").json().path("reviewer").asText()).isEqualTo("reviewer1");
      assertThat(codes(planner1.send("DELETE", change, "\"v10\"", ""))).containsExactly("WRONG_STATE");

      // publish, dated ahead as the publisher chooses: nothing changes before the day
      assertThat(administrator.step(set, "publish", "\"v10\"").status()).isEqualTo(403);
      RunningService.Answer past = planner1.send("POST", set + "/publish", "\"v10\"", "{'validFrom':'2026-11-22'}");
      assertThat(past.status()).isEqualTo(409);
      assertThat(codes(past)).containsExactly("IN_FORCE_IN_THE_PAST");
      assertThat(past.json().at("/errors/0/pointer").asText()).isEqualTo("/validFrom");
      assertThat(codes(planner1.send("POST", set + "/publish", "\"v10\"", "{'validFrom':'2026-12-32'}")))
          .containsExactly("MEMBER_INVALID");
      JsonNode published = planner1.send("POST", set + "/publish", "\"v10\"", "{'validFrom':'2026-12-01'}").json();
      assertThat(published.path("validFrom").asText()).isEqualTo("2026-12-01");
      assertThat(published.path("state").asText()).isEqualTo("PUBLISHED");
      assertThat(published.path("publishedRevision").asLong()).isEqualTo(revision + 1);
      assertThat(codes(planner1.step(set, "withdraw", "\"v11\""))).containsExactly("WRONG_STATE");
      String item = "/collections/wetland/items/" + zoneId;
      assertThat(service.get(item).status()).isEqualTo(404);
      assertThat(service.get(item + "?datetime=2026-12-01").status()).isEqualTo(200);
      assertThat(zonesAt(service)).doesNotContain(zoneId);
      clock.advance(Duration.ofDays(8));
      assertThat(service.get(item).json().at("/properties/keeper").asText()).isEqualTo("湿地办");
      assertThat(zonesAt(service)).contains(zoneId);

      // a further change; somebody else is first
      String second = planner2.create("收窄").header("Location");
      String narrow = "{'kind':'MODIFY','sources':[{'zoneId':'%s','version':1}],'results':[{'type':'Feature','properties':"
          .formatted(zoneId) + "{'name':'改名湿地','approval_doc':'昌州政函〔2026〕2号'},'geometry':" + SQUARE + "}]}";
      assertThat(planner2.send("POST", second + "/changes", "\"v1\"", narrow).status()).isEqualTo(201);
      assertThat(codes(planner2.send("POST", second + "/changes", "\"v2\"", narrow))).containsExactly("ZONE_IN_TWO_CHANGES");
      planner2.step(second, "submit", "\"v2\"");
      reviewer1.step(second, "approve", "\"v3\"");
      String third = planner1.create("也收窄").header("Location");
      planner1.send("POST", third + "/changes", "\"v1\"", narrow);
      planner1.step(third, "submit", "\"v2\"");
      reviewer1.step(third, "approve", "\"v3\"");
      assertThat(planner2.step(second, "publish", "\"v4\"").status()).isEqualTo(200);
      RunningService.Answer overtaken = planner1.step(third, "publish", "\"v4\"");
      assertThat(overtaken.status()).isEqualTo(409);
      assertThat(codes(overtaken)).containsExactly("ZONE_CHANGED_MEANWHILE");
      assertThat(overtaken.json().at("/errors/0/detail").asText()).contains(zoneId, "version 1", "version 2");

      // history
      assertThat(texts(planner1.get(set + "/history").json().path("steps"), "action")).containsExactly("change-set.create",
          "change-set.edit", "change-set.edit", "change-set.edit", "change-set.submit", "change-set.reject",
          "change-set.reopen", "change-set.edit", "change-set.submit", "change-set.approve", "change-set.publish");
      assertThat(planner1.get(set + "?version=6").json().path("reason").asText()).isEqualTo("第二段界线有误");
      assertThat(planner1.get(change + "?version=2").json().at("/results/0/geometry/coordinates/0/1/1").asDouble()).isEqualTo(44.01);
      JsonNode versions = service.get("/zones/" + zoneId + "/versions").json();
      assertThat(versions.path("versions")).hasSize(2);
      JsonNode diff = service.get("/zones/" + zoneId + "/versions/1/diff/2").json();
      assertThat(diff.path("gained").isNull()).isTrue();
      assertThat(diff.path("lostM2").asDouble()).isEqualTo(diff.path("keptM2").asDouble(), within(1.0));
      assertThat(diff.path("lostM2").asDouble() + diff.path("keptM2").asDouble())
          .isEqualTo(versions.at("/versions/0/areaM2").asDouble(), within(0.01));
      assertThat(texts(diff.path("attributes"), "name")).containsExactly("approval_doc", "name");
      assertThat(service.get("/zones/" + zoneId + "/versions/2").json().at("/zone/properties/keeper").asText())
          .as("what nobody spoke of stays").isEqualTo("湿地办");
      assertThat(service.get("/revisions/" + (revision + 2)).json().at("/touched/0/zoneId").asText()).isEqualTo(zoneId);
      assertThat(service.get("/revisions").json().at("/revisions/0").has("author")).isFalse();
      assertThat(planner1.get("/revisions").json().at("/revisions/0/author").asText()).isEqualTo("planner2");

      // back to before all of it, as a further revision
      RunningService.Answer back = planner1.send("POST", "/change-sets", null, "{'rollbackTo':" + revision + "}");
      String rollback = back.header("Location");
      assertThat(texts(back.json().path("changes"), "kind")).isEqualTo(List.of("RETIRE"));
      planner1.step(rollback, "submit", "\"v1\"");
      reviewer1.step(rollback, "approve", "\"v2\"");
      assertThat(planner1.step(rollback, "publish", "\"v3\"").json().path("publishedRevision").asLong()).isEqualTo(revision + 3);
      assertThat(service.get(item).status()).isEqualTo(404);
      assertThat(zonesAt(service)).doesNotContain(zoneId);
      assertThat(service.get("/zones/" + zoneId + "/versions").json().path("versions")).hasSize(3);
    }
  }

  private static List<String> zonesAt(RunningService service) {
    String project = "{\"type\":\"Feature\",\"properties\":{\"activity\":\"LIVESTOCK\",\"phase\":\"NEW\"},\"geometry\":"
        + "{\"type\":\"Point\",\"coordinates\":[87.305,44.005]}}";
    RunningService.Answer check = service.post("/siting-checks?store=false", "application/geo+json", project);
    assertThat(check.status()).as(check.text()).isEqualTo(200);
    return EditingClient.texts(check.json().path("findings"), "zone").isEmpty() ? List.of()
        : StreamSupport.stream(check.json().path("findings").spliterator(), false)
            .map(finding -> finding.at("/zone/id").asText()).toList();
  }
}
