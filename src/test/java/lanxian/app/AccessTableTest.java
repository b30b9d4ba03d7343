package lanxian.app;

import static lanxian.domain.SecurityLevel.INTERNAL;
import static lanxian.domain.SecurityLevel.PUBLIC;
import static lanxian.domain.SecurityLevel.RESTRICTED;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import lanxian.app.RunningService.Answer;
import lanxian.domain.SecurityLevel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every route of the running service, by every role, with a zone of every security level wherever zones can be: who is let in,
 * and whose zones he is told of. Whom a route admits is {@link AdmissionTest}'s table, and what kind of thing it gives are
 * {@link VisibilityTest}'s lists; that what is seen is otherwise the same, byte for byte, is tried there.
 */
class AccessTableTest {
  /** What an answer tells of zones. */
  private enum Kind {
    /** Names zones. */
    NAMES,
    /** Is made of zones: counts, bounds, columns, pictures. */
    MADE_OF_ZONES,
    /** What came of a check of a project on the zones. */
    CHECKS,
    /** Drafts. */
    DRAFTS,
    /** No zones. */
    NONE
  }

  /** The table: up to which level zones are seen, by caller; null = he is not admitted to any route of the kind. */
  private record Row(String caller, String role, SecurityLevel names, SecurityLevel checks, SecurityLevel drafts) {
    SecurityLevel seen(Kind kind) {
      return switch (kind) {
        case NAMES, MADE_OF_ZONES, NONE -> names;
        case CHECKS -> checks;
        case DRAFTS -> drafts;
      };
    }

    /** Whether he has the role, but sees less than it does. */
    boolean isLowered() {
      return caller != null && caller.contains(" ");
    }
  }

  private static final List<Row> TABLE = List.of(
      //      asks as                   role             zones        checks       drafts
      new Row(null,                     "anonymous",     PUBLIC,      PUBLIC,      null),
      new Row("reader1",                "account",       PUBLIC,      PUBLIC,      null),
      new Row("officer1",               "officer",       INTERNAL,    INTERNAL,    null),
      new Row("planner1",               "planner",       RESTRICTED,  RESTRICTED,  RESTRICTED),
      new Row("reviewer1",              "reviewer",      RESTRICTED,  RESTRICTED,  RESTRICTED),
      new Row("administrator1",         "administrator", RESTRICTED,  RESTRICTED,  RESTRICTED),
      new Row("officer2 PUBLIC",        "officer",       PUBLIC,      PUBLIC,      null),
      new Row("planner2 INTERNAL",      "planner",       INTERNAL,    INTERNAL,    null),
      new Row("planner3 PUBLIC",        "planner",       PUBLIC,      PUBLIC,      null),
      new Row("reviewer2 INTERNAL",     "reviewer",      INTERNAL,    INTERNAL,    null),
      new Row("administrator2 PUBLIC",  "administrator", PUBLIC,      PUBLIC,      null));

  /** Of the routes that give zones those whose answers name them. */
  private static final Set<String> NAMING = Set.of("GET /collections/{collectionId}/items",
      "GET /collections/{collectionId}/items/{featureId}", "GET /identify", "GET /changes", "GET /wms",
      "GET /zones/{zoneId}/versions", "GET /zones/{zoneId}/versions/{version}", "GET /collections/{collectionId}/queryables",
      "GET /collections/{collectionId}/schema",
      "GET /collections/{collectionId}/tiles/{tileMatrixSetId}/{tileMatrix}/{tileRow}/{tileCol}",
      "GET /tiles/{tileMatrixSetId}/{tileMatrix}/{tileRow}/{tileCol}", "GET /zones/{zoneId}/versions/{version}/diff/{other}");

  /** What names a zone of a level in an answer: its id, its name, its column. */
  private static final int MARKS = 3;

  private static final String PROJECT = "{\"type\":\"Feature\",\"properties\":{\"activity\":\"LIVESTOCK\",\"phase\":\"NEW\"},"
      + "\"geometry\":{\"type\":\"Point\",\"coordinates\":[87.305,44.005]}}";

  private static LeveledServices services;
  private static String set;
  private static String change;

  @BeforeAll
  static void start() {
    services = new LeveledServices();
    // a draft that changes a zone of each level
    Answer created = send("POST", "/change-sets", "planner1", null, "{\"title\":\"OpenName InnerName SecretName\"}");
    set = created.header("Location");
    int version = 1;
    for (String zone : List.of("open-zone", "inner-zone", "secret-zone")) {
      Answer added = send("POST", set + "/changes", "planner1", "\"v" + version++ + "\"", ("{\"kind\":\"MODIFY\",\"sources\":"
          + "[{\"zoneId\":\"%s\",\"version\":1}],\"results\":[{\"type\":\"Feature\",\"properties\":"
          + "{\"remarks\":\"drafted\"}}]}")
          .formatted(zone));
      assertThat(added.status()).as(added.text()).isEqualTo(201);
      change = added.header("Location"); // in the end that of the restricted zone
    }
  }

  @AfterAll
  static void stop() {
    services.close();
  }

  private static Answer send(String method, String path, String caller, String tag, String body) {
    List<String> headers = new ArrayList<>();
    if (caller != null) {
      headers.addAll(List.of(TestCallers.HEADER, caller));
    }
    if (tag != null) {
      headers.addAll(List.of("If-Match", tag));
    }
    if (body != null) {
      headers.addAll(List.of("Content-Type", body.equals(PROJECT) ? "application/geo+json" : "application/json"));
    }
    return services.service().send(method, path, body, headers.toArray(String[]::new));
  }

  private static Kind kind(String route) {
    return NAMING.contains(route) ? Kind.NAMES
        : VisibilityTest.GIVES_ZONES.containsKey(route) ? Kind.MADE_OF_ZONES
        : VisibilityTest.GIVES_CHECKS.contains(route) ? Kind.CHECKS
        : VisibilityTest.FOR_EDITORS.contains(route) ? Kind.DRAFTS
        : VisibilityTest.GIVES_NONE.contains(route) ? Kind.NONE : null;
  }

  @Test
  void everyRouteGivesASortOfThingAndAdmitsSomebody() {
    Set<String> sorted = new TreeSet<>();
    services.service().routes().stream().filter(route -> kind(route) != null && AdmissionTest.ADMITTED.containsKey(route))
        .forEach(sorted::add);
    assertThat(sorted).as("a route that is new must be put into the tables").isEqualTo(services.service().routes());
    assertThat(services.service().routes()).containsAll(NAMING);
  }

  @Test
  void everyRouteTellsEachRoleOfTheZonesInTheTableAndOfNoOthers() throws IOException {
    List<String> wrong = new ArrayList<>();
    Map<Kind, Integer> tried = new LinkedHashMap<>();
    for (Row row : TABLE) {
      String check = send("POST", "/siting-checks", row.caller(), null, PROJECT).json().path("id").asText();
      for (String route : services.service().routes()) {
        Kind kind = kind(route);
        boolean admitted = Set.of(AdmissionTest.ADMITTED.get(route).split(" ")).contains(row.role())
            && !((kind == Kind.DRAFTS || route.equals("GET /audit")) && row.isLowered());
        SecurityLevel seen = kind == Kind.DRAFTS && !admitted ? null : row.seen(kind);
        Set<SecurityLevel> told = EnumSet.noneOf(SecurityLevel.class);
        for (Answer answer : answers(route, kind, row.caller(), check)) {
          tried.merge(kind, 1, Integer::sum);
          boolean let = answer.status() != 401 && answer.status() != 403;
          boolean itself = answer.status() == 403 && !answer.text().contains("This is for"); // the route, not the gate
          if (let != admitted && !itself || answer.status() >= 500) {
            wrong.add(route + " for " + row.caller() + " is answered " + answer.status() + " " + answer.text());
          }
          told.addAll(told(answer));
        }
        Set<SecurityLevel> hidden = EnumSet.copyOf(told);
        hidden.removeIf(level -> seen != null && level.isVisibleTo(seen));
        if (!hidden.isEmpty()) {
          wrong.add(route + " tells " + row.caller() + " of zones that are " + hidden);
        }
        if (mustName(route, kind, admitted)) {
          Set<SecurityLevel> due = EnumSet.range(PUBLIC, seen);
          due.removeAll(told);
          if (!due.isEmpty()) {
            wrong.add(route + " does not tell " + row.caller() + " of zones that are " + due);
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(tried.keySet()).as("nothing was left out").containsExactlyInAnyOrder(Kind.values());
  }

  @Test
  void nobodyHasZonesSentAwayThatHeDoesNotSee() {
    String body = "{\"url\":\"https://93.184.216.34/hook\",\"clearance\":\"INTERNAL\"}";
    assertThat(send("POST", "/webhooks", "administrator2 PUBLIC", null, body).status()).isEqualTo(403);
    Answer created = send("POST", "/webhooks", "administrator1", null, body);
    assertThat(created.status()).as(created.text()).isEqualTo(201);
    String elsewhere = "{\"url\":\"https://93.184.216.34/mine\"}";
    String webhook = created.header("Location");
    assertThat(send("PATCH", webhook, "administrator2 PUBLIC", "\"v1\"", elsewhere).status()).isEqualTo(403);
    assertThat(send("PATCH", webhook, "administrator2 INTERNAL", "\"v1\"", elsewhere).status()).isEqualTo(200);
  }

  /** Routes that are asked for a zone of each level. */
  private static boolean mustName(String route, Kind kind, boolean admitted) {
    return admitted && (kind == Kind.NAMES && !route.endsWith("/versions/{version}") && !route.endsWith("/diff/{other}")
        || route.equals("POST /siting-checks") || route.equals("GET /siting-checks/{id}")
        || kind == Kind.DRAFTS && (route.equals("GET /change-sets/{changeSetId}") || route.equals("GET /change-sets")
        || route.equals("GET /change-sets/{changeSetId}/changes")));
  }

  /** Levels of which a zone is named; what the question itself names does not count. */
  private static Set<SecurityLevel> told(Answer answer) throws IOException {
    String text = new String(VisibilityTest.plain(answer), StandardCharsets.UTF_8);
    String asked = answer.response().uri().toString();
    Set<SecurityLevel> told = EnumSet.noneOf(SecurityLevel.class);
    LeveledServices.MARKS.forEach((level, marks) -> {
      if (marks.subList(0, MARKS).stream().anyMatch(mark -> text.contains(mark) && !asked.contains(mark))) {
        told.add(level);
      }
    });
    return told;
  }

  private static List<Answer> answers(String route, Kind kind, String caller, String check) {
    String method = route.split(" ")[0];
    String path = route.split(" ")[1];
    if (kind == Kind.NAMES || kind == Kind.MADE_OF_ZONES) {
      return VisibilityTest.GIVES_ZONES.get(route).stream().map(asked -> send(method, asked, caller, null, null)).toList();
    }
    if (kind == Kind.CHECKS) {
      return List.of(send(method, path.replace("{id}", check), caller, null, method.equals("POST") ? PROJECT : null));
    }
    String filled = path.replace("/change-sets/{changeSetId}/changes/{changeId}", change)
        .replace("/change-sets/{changeSetId}", set).replace("{login}", "somebody").replaceAll("\\{\\w+}", "1");
    boolean reads = method.equals("GET");
    // If-Match of a version that never was: whoever is let in changes nothing that the others look at
    return List.of(send(
        method, filled, caller, reads ? null : "\"v99999999\"", reads || method.equals("DELETE") ? null : "{}"));
  }
}
