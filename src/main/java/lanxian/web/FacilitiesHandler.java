package lanxian.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import lanxian.checks.FacilityRegister;
import lanxian.domain.Facility;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Place;
import lanxian.exchange.layer.ExchangeFault;
import lanxian.exchange.layer.SourceFile;
import lanxian.http.Callers;
import lanxian.http.EntityVersion;
import lanxian.http.HttpFault;
import lanxian.http.Json;
import lanxian.http.Parameters;
import lanxian.impact.FacilityJson;
import lanxian.store.StaleFacilityException;
import org.locationtech.jts.geom.Envelope;

/** {@code /facilities}: the register of farms, plants and wells that are there. */
public final class FacilitiesHandler {
  private static final String GEOJSON = "application/geo+json";
  private static final int MOST = 1000;
  private static final int MAX_TEXT = 100;

  /** Name that tells the format of a body, by its media type. */
  private static final Map<String, String> FILE_NAMES = Map.of(GEOJSON, "body.geojson", "application/json", "body.geojson",
      "application/vnd.geo+json", "body.geojson", "application/zip", "body.zip",
      "application/geopackage+sqlite3", "body.gpkg", "application/vnd.flatgeobuf", "body.fgb",
      "application/vnd.google-earth.kml+xml", "body.kml");

  private final FacilityRegister register;

  public FacilitiesHandler(FacilityRegister register) {
    this.register = register;
  }

  /** {@code GET /facilities}: those that are there, in a window, of a name or an activity, page by page. */
  public void list(Context ctx) {
    Parameters parameters = Parameters.of(ctx);
    int limit = (int) parameters.wholeNumber("limit", 1, MOST, 100);
    String after = parameters.text("after");
    String bbox = parameters.text("bbox");
    Envelope window = window(bbox, parameters);
    String text = parameters.text("q");
    if (text != null && text.length() > MAX_TEXT) {
      parameters.bad("q", "q must be a text of 1 to %d characters".formatted(MAX_TEXT));
    }
    String activity = parameters.text("activity");
    parameters.done();
    List<Facility> page = register.page(window, wanted(text, activity), after, limit + 1);
    ObjectNode answer = FacilityJson.collection(page.subList(0, Math.min(limit, page.size())));
    if (page.size() > limit) {
      String next = "/facilities?limit=" + limit + "&after=" + encoded(page.get(limit - 1).id())
          + (bbox == null ? "" : "&bbox=" + encoded(bbox)) + (text == null ? "" : "&q=" + encoded(text))
          + (activity == null ? "" : "&activity=" + encoded(activity));
      answer.putArray("links").addObject().put("rel", "next").put("href", next).put("type", GEOJSON);
    }
    write(ctx, 200, answer);
  }

  /** Which ones are meant; null for all. */
  private static Predicate<Facility> wanted(String text, String activity) {
    if (text == null && activity == null) {
      return null;
    }
    String part = text == null ? "" : text.toLowerCase(Locale.ROOT);
    return facility -> (activity == null || activity.equals(facility.properties().get("activity")))
        && (facility.id().toLowerCase(Locale.ROOT).contains(part)
            || facility.properties().getOrDefault("name", "").toString().toLowerCase(Locale.ROOT).contains(part));
  }

  private static Envelope window(String bbox, Parameters parameters) {
    if (bbox == null) {
      return null;
    }
    String[] parts = bbox.split(",", -1);
    try {
      double[] numbers = new double[4];
      for (int i = 0; i < 4; i++) {
        numbers[i] = Double.parseDouble(parts[i].strip());
      }
      if (parts.length == 4 && numbers[0] <= numbers[2] && numbers[1] <= numbers[3]) {
        return new Envelope(numbers[0], numbers[2], numbers[1], numbers[3]);
      }
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      // told below
    }
    parameters.bad("bbox", bbox + " is not west,south,east,north in degrees");
    return null;
  }

  /** {@code POST /facilities}: registers every feature of the body. */
  public void add(Context ctx) {
    Parameters.of(ctx).done();
    try {
      List<Facility> added = register.add(body(ctx), ctx.header("Content-Crs"), Callers.of(ctx));
      if (added.size() == 1) {
        ctx.header("Location", "/facilities/" + added.get(0).id());
        EntityVersion.tell(ctx, added.get(0).version());
      }
      write(ctx, 201, added.size() == 1 ? FacilityJson.feature(added.get(0)) : FacilityJson.collection(added));
    } catch (StaleFacilityException e) {
      throw new FaultException(Fault.of(HttpFault.CONFLICT, "one of the facilities has just been registered by another"));
    }
  }

  /** {@code GET /facilities/{id}}: the newest version. */
  public void get(Context ctx) {
    Parameters.of(ctx).done();
    Facility facility = found(ctx);
    EntityVersion.tell(ctx, facility.version());
    write(ctx, 200, FacilityJson.feature(facility));
  }

  /** {@code PUT /facilities/{id}}: the next version. */
  public void replace(Context ctx) {
    Parameters.of(ctx).done();
    Facility known = matching(ctx);
    try {
      Facility next = register.replace(known, body(ctx), ctx.header("Content-Crs"), Callers.of(ctx));
      EntityVersion.tell(ctx, next.version());
      write(ctx, 200, FacilityJson.feature(next));
    } catch (StaleFacilityException e) {
      throw stale(known);
    }
  }

  /** {@code DELETE /facilities/{id}}: takes it out of the register; its versions stay. */
  public void retire(Context ctx) {
    Parameters.of(ctx).done();
    Facility known = matching(ctx);
    try {
      register.retire(known, Callers.of(ctx));
      ctx.status(204);
    } catch (StaleFacilityException e) {
      throw stale(known);
    }
  }

  private Facility found(Context ctx) {
    String id = ctx.pathParam("id");
    return register.find(id).filter(facility -> !facility.retired()).orElseThrow(() ->
        new FaultException(Fault.of(HttpFault.NOT_FOUND, "There is no facility " + id)));
  }

  /** The facility as the caller saw it. */
  private Facility matching(Context ctx) {
    Facility facility = found(ctx);
    if (EntityVersion.expected(ctx) != facility.version()) {
      throw stale(facility);
    }
    return facility;
  }

  private static FaultException stale(Facility facility) {
    return new FaultException(Fault.of(HttpFault.STALE,
        "facility " + facility.id() + " has been changed since; look at it again", Place.parameter("If-Match")));
  }

  private static SourceFile body(Context ctx) {
    String header = ctx.header("Content-Type");
    String type = header == null ? "" : header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    String name = FILE_NAMES.get(type);
    if (name == null) {
      throw new FaultException(Fault.of(ExchangeFault.MEDIA_TYPE_NOT_SUPPORTED,
          (type.isEmpty() ? "no media type" : type) + "; give one of "
              + String.join(", ", FILE_NAMES.keySet().stream().sorted().toList()),
          Place.parameter("Content-Type")));
    }
    return new SourceFile(name, ctx.bodyAsBytes());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static void write(Context ctx, int status, ObjectNode answer) {
    ctx.status(status).contentType(GEOJSON).header("Cache-Control", "private, no-cache").result(Json.bytes(answer));
  }
}
