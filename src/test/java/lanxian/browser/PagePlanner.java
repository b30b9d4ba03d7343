package lanxian.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lanxian.app.RunningService;

/** What a planner does again and again: begins change sets, draws on the map, and looks at what the service has. */
final class PagePlanner {
  static final String CALLER = "planner1 PLANNER";
  static final String OTHER = "planner2 PLANNER";

  private final RunningService service;
  private final PageBrowser browser;

  PagePlanner(RunningService service, PageBrowser browser) {
    this.service = service;
    this.browser = browser.as(CALLER);
  }

  /** Begins a change set with zones of a category: {@code square("a", 87.30, 44.00, 87.31, 44.01)}. @return its id */
  String begin(String... changes) {
    String id = service.send("POST", "/change-sets", "{\"title\":\"T\"}", headers(CALLER, null)).json().path("id").asText();
    for (String change : changes) {
      add(CALLER, id, change);
    }
    return id;
  }

  private static String[] headers(String caller, String tag) {
    List<String> headers = new ArrayList<>(List.of("Test-Caller", caller, "Content-Type", "application/json"));
    if (tag != null) {
      headers.addAll(List.of("If-Match", tag));
    }
    return headers.toArray(String[]::new);
  }

  private String tag(String set) {
    return service.get("/change-sets/" + set, "Test-Caller", CALLER).header("ETag");
  }

  /** Adds a change over HTTP. */
  void add(String caller, String set, String change) {
    sent(service.send("POST", "/change-sets/" + set + "/changes", change, headers(caller, tag(set))));
  }

  /** Puts another change in the place of one over HTTP. */
  void replace(String caller, String set, String changeId, String change) {
    sent(service.send("PUT", "/change-sets/" + set + "/changes/" + changeId, change, headers(caller, tag(set))));
  }

  private static void sent(RunningService.Answer answer) {
    if (answer.status() >= 300) {
      throw new IllegalStateException(answer.status() + " " + answer.text());
    }
  }

  /** Publishes changes over HTTP, in a set of their own. @param validFrom day on which they come into force; null: today */
  void publish(String validFrom, String... changes) {
    String id = begin(changes);
    if (validFrom != null) {
      sent(service.send("PATCH", "/change-sets/" + id, "{\"validFrom\":\"" + validFrom + "\"}",
          headers(CALLER, tag(id))));
    }
    sent(service.send("POST", "/change-sets/" + id + "/submit", "{}", headers(CALLER, tag(id))));
    sent(service.send("POST", "/change-sets/" + id + "/approve", "{}", headers("reviewer1 REVIEWER", tag(id))));
    sent(service.send("POST", "/change-sets/" + id + "/publish", "{}", headers(CALLER, tag(id))));
  }

  /** The changes as the service has them. */
  JsonNode changes(String set) {
    return service.get("/change-sets/" + set + "/changes", "Test-Caller", CALLER).json().path("changes");
  }

  /** The zone of an id among the results of all changes; a missing node if there is none. */
  JsonNode zone(String set, String id) {
    for (JsonNode change : changes(set)) {
      for (JsonNode result : change.path("results")) {
        if (result.path("id").asText().equals(id)) {
          return result;
        }
      }
    }
    return MissingNode.getInstance();
  }

  /** Corners of the boundary of a zone as text. */
  String boundary(String set, String id) {
    return zone(set, id).path("geometry").path("coordinates").path(0).toString();
  }

  static String create(String id, String name, String coordinates) {
    return ("{'kind':'CREATE','results':[{'type':'Feature','id':'%s','properties':{'category':'livestock_zone',"
        + "'class':'PROHIBITED','name':'%s','geometry_status':'INFERRED','survey_accuracy_m':10},"
        + "'geometry':{'type':'Polygon','coordinates':%s}}]}")
        .formatted(id, name, coordinates).replace('\'', '"');
  }

  static String square(String id, double west, double south, double east, double north) {
    return create(id, "区" + id, "[[[%1$s,%2$s],[%3$s,%2$s],[%3$s,%4$s],[%1$s,%4$s],[%1$s,%2$s]]]"
        .formatted(west, south, east, north));
  }

  /** Opens a change set where zones around 87.31, 44.01 fill the map. */
  Page open(String set) {
    return open(set, "14/44.005/87.31", "county");
  }

  Page open(String set, String view, String layers) {
    Page page = browser.open("#map=" + view + "&layers=" + layers + "&mode=draw&set=" + set);
    page.locator("lx-editor .draw-tools").waitFor();
    browser.drawn();
    return page;
  }

  /** Where a place is in the window. */
  double[] at(double lon, double lat) {
    BoundingBox map = browser.page().locator("#map").boundingBox();
    List<?> pixel = browser.pixel(lon, lat);
    return new double[] {map.x + ((Number) pixel.get(0)).doubleValue(), map.y + ((Number) pixel.get(1)).doubleValue()};
  }

  void click(double lon, double lat) {
    double[] at = at(lon, lat);
    browser.page().mouse().click(at[0], at[1]);
  }

  void shiftClick(double lon, double lat) {
    browser.page().keyboard().down("Shift");
    click(lon, lat);
    browser.page().keyboard().up("Shift");
  }

  /** Ends a line where the pointer is. */
  void doubleClick(double lon, double lat) {
    double[] at = at(lon, lat);
    browser.page().mouse().dblclick(at[0], at[1]);
  }

  void drag(double fromLon, double fromLat, double toLon, double toLat) {
    double[] from = at(fromLon, fromLat);
    double[] to = at(toLon, toLat);
    browser.page().mouse().move(from[0], from[1]);
    browser.page().mouse().down();
    browser.page().mouse().move((from[0] + to[0]) / 2, (from[1] + to[1]) / 2);
    browser.page().mouse().move(to[0], to[1]);
    browser.page().mouse().up();
  }

  void tool(String name) {
    browser.page().locator("[data-tool=" + name + "]").click();
  }

  void press(String action) {
    browser.page().locator("lx-editor [data-do=" + action + "]").click();
  }

  /** Waits until everything is with the service. */
  void kept() {
    browser.page().locator("[data-keeping=KEPT]").waitFor();
  }

  /** A zone of many corners, as JSON of its coordinates. */
  static String round(double lon, double lat, double radius, int corners) {
    StringBuilder text = new StringBuilder("[[");
    for (int i = 0; i <= corners; i++) {
      double angle = 2 * Math.PI * (i % corners) / corners;
      double wave = radius * (1 + 0.002 * Math.sin(40 * angle));
      text.append(i == 0 ? "" : ",").append(String.format(Locale.ROOT, "[%.9f,%.9f]", lon + wave * Math.cos(angle),
          lat + wave * 0.7 * Math.sin(angle)));
    }
    return text.append("]]").toString();
  }

}
