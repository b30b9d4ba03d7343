package lanxian.app;

import static lanxian.app.EditingClient.codes;
import static lanxian.app.EditingClient.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Drafts from files: everything as it is, invalid shapes too, and all of it or nothing. */
class ChangeSetFilesTest {
  private static final String BOW = "[[[87.4,44.0],[87.41,44.01],[87.41,44.0],[87.4,44.01],[87.4,44.0]]]";
  private static final String SQUARE = "[[[87.3,44.0],[87.31,44.0],[87.31,44.01],[87.3,44.01],[87.3,44.0]]]";
  private static RunningService service;
  private static EditingClient planner;

  @BeforeAll
  static void start() {
    service = RunningService.trusting(RunningService.Kind.H2.newUrl(), RunningService.CLOCK);
    planner = EditingClient.planner(service, "planner1");
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static String draft() {
    return planner.create("import").header("Location");
  }

  private static byte[] collection(String... features) {
    return ("{'type':'FeatureCollection','features':[" + String.join(",", features) + "]}").replace('\'', '"')
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String feature(String properties, String coordinates) {
    return "{'type':'Feature','properties':{" + properties + "},'geometry':{'type':'Polygon','coordinates':" + coordinates + "}}";
  }

  private static List<String> kinds(JsonNode set) {
    return StreamSupport.stream(set.path("changes").spliterator(), false).map(change -> change.path("kind").asText())
        .distinct().toList();
  }

  @Test
  void invalidShapesArriveAsTheyAre() {
    String set = draft();
    RunningService.Answer added = planner.send("POST", set + "/changes?category=wetland&class=GENERAL&file=wetlands.geojson", "\"v1\"",
        "application/geo+json", collection(feature("'name':'a'", SQUARE), feature("'name':'b','survey_accuracy_m':5", BOW)));
    assertThat(added.status()).as(added.text()).isEqualTo(201);
    assertThat(added.json().path("added")).hasSize(2);
    assertThat(added.json().at("/report/counts/loaded").asInt()).isEqualTo(2);
    assertThat(added.json().at("/report/counts/repaired").asInt()).isZero();
    JsonNode changes = planner.get(set + "/changes").json();
    assertThat(changes.at("/changes/1/results/0/geometry/coordinates/0")).hasSize(5);
    assertThat(changes.at("/changes/1/results/0/properties/survey_accuracy_m").asDouble()).isEqualTo(5);
    assertThat(changes.at("/changes/1/origin").asText()).isEqualTo("import of wetlands.geojson");
    RunningService.Answer refused = planner.step(set, "submit", "\"v2\"");
    assertThat(codes(refused)).containsExactly("SELF_INTERSECTION", "ZONE_INVALID");
    assertThat(refused.json().at("/errors/0/coordinate")).hasSize(2);
    assertThat(refused.json().at("/errors/0/pointer").asText()).isEqualTo("/changes/1/results/0/geometry");
    RunningService.Answer page = planner.get(set + "/changes?limit=1");
    assertThat(page.json().path("changes")).hasSize(1);
    assertThat(planner.get(page.json().at("/links/0/href").asText()).json().at("/changes/0/results/0/properties/name").asText())
        .isEqualTo("b");
  }

  @Test
  void whoDrawsMaySayTheLevelOfNewZonesThatStateNone() {
    String known = planner.get("/collections/wetland/items?limit=1").json().at("/features/0/id").asText();
    String set = draft();
    RunningService.Answer added = planner.send("POST", set + "/changes?category=wetland&class=GENERAL&security_level=RESTRICTED",
        "\"v1\"", "application/geo+json", collection(feature("'name':'a'", SQUARE),
            feature("'name':'b','security_level':'INTERNAL'", SQUARE), feature("'zone_id':'" + known + "','name':'c'", SQUARE)));
    assertThat(added.status()).as(added.text()).isEqualTo(201);
    assertThat(added.json().at("/report/notices").findValuesAsText("code")).contains("SECURITY_LEVEL_TAKEN");
    assertThat(planner.get(set + "/changes").json().findValuesAsText("security_level"))
        .as("the third is there and keeps its own").containsExactly("RESTRICTED", "INTERNAL", "PUBLIC");
    RunningService.Answer refused = planner.send("POST", set + "/changes?category=wetland&security_level=SECRET", "\"v2\"",
        "application/geo+json", collection(feature("'name':'a','class':'GENERAL'", SQUARE)));
    assertThat(codes(refused)).containsExactly("BAD_PARAMETER");
    assertThat(refused.json().at("/errors/0/parameter").asText()).isEqualTo("security_level");
  }

  @Test
  void oneBadFeatureStopsAllOfThem() {
    String set = draft();
    RunningService.Answer refused = planner.send("POST", set + "/changes?category=wetland", "\"v1\"", "application/geo+json",
        collection(feature("'name':'a','class':'GENERAL'", SQUARE), feature("'name':'b','class':'NONE'", SQUARE),
            feature("'name':'c'", "[[[87,44],[88,44],[87,44]]]")));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(codes(refused)).contains("CLASS_UNKNOWN", "CLASS_MISSING").hasSizeGreaterThan(2);
    assertThat(refused.json().at("/errors/0/pointer").asText()).startsWith("/features/1");
    assertThat(planner.get(set).json().path("version").asInt()).isOne();
  }

  /** What is taken out of a layer as a file and sent back changes the zones that it came from. */
  @ParameterizedTest
  @CsvSource({"shapefile,application/zip", "geopackage,application/geopackage+sqlite3", "geojson,application/geo+json",
      "kml,application/vnd.google-earth.kml+xml"})
  void zonesThatAreThereAreModified(String format, String type) {
    byte[] file = planner.get("/collections/wetland/items?limit=3&f=" + format).response().body();
    String set = draft();
    RunningService.Answer added = planner.send("POST", set + "/changes?category=wetland", "\"v1\"", type, file);
    assertThat(added.status()).as(added.text()).isEqualTo(201);
    JsonNode read = planner.get(set).json();
    assertThat(read.path("changeCount").asInt()).isEqualTo(3);
    assertThat(kinds(read)).containsExactly("MODIFY");
    assertThat(read.at("/changes/0/sources/0/version").asInt()).isOne();
    JsonNode zone = planner.get(set + "/changes").json().at("/changes/0/results/0");
    JsonNode before = planner.get("/zones/" + zone.path("id").asText() + "/versions/1").json().path("zone");
    for (String name : List.of("name", "class", "county_code", "geometry_status", "survey_accuracy_m", "authority",
        "security_level", "remarks")) {
      assertThat(zone.at("/properties/" + name)).as(format + " " + name).isEqualTo(before.at("/properties/" + name));
    }
    assertThat(planner.step(set, "submit", "\"v2\"").status()).isEqualTo(200);
  }

  @Test
  void whatCannotBeReadIsRefused() {
    String set = draft();
    assertThat(planner.send("POST", set + "/changes", "\"v1\"", "application/zip", new byte[] {1, 2}).status()).isEqualTo(400);
    assertThat(codes(planner.send("POST", set + "/changes?category=nothing", "\"v1\"", "application/zip", new byte[] {1, 2})))
        .containsExactly("BAD_PARAMETER");
    assertThat(planner.send("POST", set + "/changes?category=wetland", "\"v1\"", "text/csv", "a,b".getBytes(StandardCharsets.UTF_8))
        .status()).isIn(415, 422);
    assertThat(planner.send("POST", "/change-sets/nothing/changes?category=wetland", "\"v1\"", "application/geo+json",
        collection()).status()).isEqualTo(404);
    for (String body : List.of("", "[]", "{", "{'kind':'CREATE','kind':'MODIFY'}", "{'kind':'OTHER'}", "{'kind':null}",
        "{'kind':'CREATE','results':[5]}", "{'kind':'CREATE','results':[{'type':'Feature','properties':{'category':'wetland'}}]}",
        "{'kind':'MODIFY','sources':[{'zoneId':'\\u0000','version':1}]}", "{'kind':'RETIRE','sources':[{'zoneId':'a','version':'1'}]}",
        "{'kind':'CREATE','state':'PUBLISHED','results':[]}", "[".repeat(100_000),
        "{'kind':'CREATE','results':[{'type':'Feature','id':'a b','properties':{'category':'wetland','class':'GENERAL','name':'\\u0000'},"
            + "'geometry':{'type':'Polygon','coordinates':" + SQUARE + "}}]}")) {
      RunningService.Answer answer = planner.send("POST", set + "/changes", "\"v1\"", body);
      assertThat(answer.status()).as(body.length() > 200 ? "deep" : body).isBetween(400, 422);
      assertThat(codes(answer)).isNotEmpty();
    }
    assertThat(planner.get("/change-sets/%00").status()).isIn(400, 404);
    assertThat(planner.get("/zones/%00/versions").status()).isIn(400, 404);
    assertThat(planner.get("/change-sets?after=x&state=NONE&limit=0").status()).isEqualTo(400);
    assertThat(planner.get(set).json().path("version").asInt()).isOne();
  }

  /** A zone that goes on says only what changes; null takes away; the rest stays, unknown attributes too. */
  @Test
  void aModifiedZoneKeepsWhatNobodySpokeOf() {
    String zoneId = planner.get("/collections/wetland/items?limit=1").json().at("/features/0/id").asText();
    JsonNode before = planner.get("/zones/" + zoneId + "/versions/1").json().path("zone");
    String set = draft();
    RunningService.Answer added = planner.send("POST", set + "/changes", "\"v1\"", ("{'kind':'MODIFY','sources':[{'zoneId':'%s',"
        + "'version':1}],'results':[{'type':'Feature','properties':{'remarks':'新','authority':null,'own_number':7}}]}").formatted(zoneId));
    assertThat(added.status()).as(added.text()).isEqualTo(201);
    JsonNode after = planner.get(added.header("Location")).json().at("/results/0");
    assertThat(after.path("geometry")).isEqualTo(before.path("geometry"));
    assertThat(after.at("/properties/remarks").asText()).isEqualTo("新");
    assertThat(after.at("/properties/own_number").asDouble()).isEqualTo(7);
    assertThat(after.path("properties").has("authority")).isFalse();
    before.path("properties").properties().stream()
        .filter(property -> !List.of("remarks", "authority", "version", "valid_from", "valid_to").contains(property.getKey()))
        .forEach(property -> assertThat(after.at("/properties/" + property.getKey())).as(property.getKey())
            .isEqualTo(property.getValue()));
  }

  /** Whose they are, and what waits for whoever asks, is the service's to tell, page by page. */
  @Test
  void theListIsFilteredByWhoDrewAndWhoMayReview() {
    EditingClient other = EditingClient.planner(service, "list&=a%");
    List<String> mine = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      mine.add(other.create("mine " + i).header("Location"));
      planner.create("not mine");
    }
    List<String> seen = new ArrayList<>();
    String next = "/change-sets?limit=2&author=" + URLEncoder.encode("list&=a%", StandardCharsets.UTF_8);
    while (next != null) {
      JsonNode page = planner.get(next).json();
      page.path("changeSets").forEach(set -> seen.add("/change-sets/" + set.path("id").asText()));
      next = page.at("/links/0/href").isMissingNode() ? null : page.at("/links/0/href").asText().replaceFirst("^https?://[^/]*", "");
    }
    assertThat(seen).containsExactlyInAnyOrderElementsOf(mine);
    String waiting = mine.get(0);
    assertThat(other.send("POST", waiting + "/changes", "\"v1\"", "{'kind':'CREATE','results':[{'type':'Feature','properties':"
        + "{'category':'wetland','class':'GENERAL','name':'n'},'geometry':{'type':'Polygon','coordinates':" + SQUARE + "}}]}")
        .status()).isEqualTo(201);
    assertThat(other.step(waiting, "submit", "\"v2\"").status()).isEqualTo(200);
    assertThat(forReview(new EditingClient(service, "reviewer7 REVIEWER"), "")).contains(waiting).doesNotContain(mine.get(1));
    assertThat(forReview(new EditingClient(service, "reviewer7 REVIEWER"), "&state=DRAFT")).isEmpty();
    assertThat(forReview(new EditingClient(service, "list&=a% PLANNER,REVIEWER"), "")).doesNotContain(waiting);
    assertThat(forReview(other, "")).as("reviews nothing").isEmpty();
    assertThat(planner.get("/change-sets?for=fun").status()).isEqualTo(400);
  }

  private static List<String> forReview(EditingClient client, String more) {
    return texts(client.get("/change-sets?for=review&limit=1000" + more).json().path("changeSets"), "id").stream()
        .map(id -> "/change-sets/" + id).toList();
  }
}
