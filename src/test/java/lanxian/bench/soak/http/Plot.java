package lanxian.bench.soak.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * A group of zones side by side on a strip of ground of their own. Every change set changes all of them: most keep their
 * shape and get a new name, one is split, two are merged, one is retired, or one is made.
 */
final class Plot {
  static final String CATEGORY = "wetland";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final double WEST = 85.6;
  private static final double WIDTH = 0.02;
  private static final double SOUTH = 44.02;
  private static final double HEIGHT = 0.004;
  private static final double NARROWEST = 0.001; // what is narrower is not split any more
  private static final int MOST = 8;

  private final int group;
  private final List<Zone> zones = new ArrayList<>();

  /** A zone: its version, and where it begins and ends along the strip. */
  private record Zone(String id, int version, double from, double to) {}

  /** Reads the group from a page of all zones and then their newest versions; null if they are of another mark by now. */
  static Plot of(int group, JsonNode items, Hand reader) {
    Plot plot = new Plot(group);
    for (JsonNode feature : items.path("features")) {
      Mark mark = Mark.read(feature.at("/properties/name").asText());
      if (mark != null && mark.group() == group) {
        String id = feature.path("id").asText();
        JsonNode versions = reader.get("/zones/" + id + "/versions").json().path("versions");
        JsonNode last = versions.path(versions.size() - 1);
        if (!last.path("name").asText().equals(mark.toString())) {
          return null;
        }
        double from = 180;
        double to = -180;
        for (JsonNode place : feature.at("/geometry/coordinates/0")) {
          from = Math.min(from, place.path(0).asDouble());
          to = Math.max(to, place.path(0).asDouble());
        }
        plot.zones.add(new Zone(id, last.path("version").asInt(), from, to));
      }
    }
    plot.zones.sort(Comparator.comparingDouble(Zone::from));
    return plot;
  }

  private Plot(int group) {
    this.group = group;
  }

  /** A project over all of the strip. */
  static String project(int group) {
    double west = WEST + group * 2 * WIDTH;
    return "{\"type\":\"Feature\",\"properties\":{\"activity\":\"LIVESTOCK\",\"phase\":\"NEW\"},\"geometry\":"
        + polygon(west, west + WIDTH, HEIGHT / 2) + "}";
  }

  /** A place on the strip, as parameters of {@code /identify}. */
  static String place(int group, Random random) {
    return "lon=" + (WEST + group * 2 * WIDTH + WIDTH * random.nextDouble()) + "&lat=" + (SOUTH + HEIGHT / 3);
  }

  /** Changes that leave every zone of the group with one new mark. */
  record Redrawn(Mark mark, List<String> changes) {}

  /** What somebody draws next. */
  Redrawn redrawn(Random random) {
    int kind = random.nextInt(4);
    int at = zones.isEmpty() ? 0 : random.nextInt(zones.size());
    if (zones.isEmpty()) {
      return created();
    }
    if (kind == 0 && zones.size() < MOST && zones.get(at).to() - zones.get(at).from() > NARROWEST) {
      return redrawn("SPLIT", at, 1, 1);
    }
    if (kind == 1 && zones.size() > 2) {
      return redrawn("MERGE", Math.min(at, zones.size() - 2), 2, -1);
    }
    if (kind == 2 && zones.size() > 2) {
      return redrawn("RETIRE", at, 1, -1);
    }
    return redrawn("MODIFY", at, 1, 0);
  }

  private Redrawn created() {
    Mark mark = Mark.next(group, 4);
    List<String> changes = new ArrayList<>();
    double west = WEST + group * 2 * WIDTH;
    for (int i = 0; i < 4; i++) {
      changes.add(change("CREATE", List.of(),
          result(mark, null, polygon(west + i * WIDTH / 4, west + (i + 1) * WIDTH / 4, HEIGHT))
              .put("id", "soak-" + group + "-" + i))); // of several who begin a group only one can
    }
    return new Redrawn(mark, changes);
  }

  private Redrawn redrawn(String kind, int at, int taken, int more) {
    Mark mark = Mark.next(group, zones.size() + more);
    List<String> changes = new ArrayList<>();
    List<Zone> sources = zones.subList(at, at + taken);
    double from = sources.get(0).from();
    double to = sources.get(taken - 1).to();
    changes.add(switch (kind) {
      case "SPLIT" -> change(kind, sources, result(mark, null, polygon(from, (from + to) / 2, HEIGHT)),
          result(mark, null, polygon((from + to) / 2, to, HEIGHT)));
      case "MERGE" -> change(kind, sources, result(mark, null, polygon(from, to, HEIGHT)));
      case "RETIRE" -> change(kind, sources);
      default -> change(kind, sources, result(mark, sources.get(0).id(), polygon(from, to, HEIGHT * 0.9)));
    });
    for (int i = 0; i < zones.size(); i++) {
      if (i < at || i >= at + taken) {
        changes.add(change("MODIFY", List.of(zones.get(i)), result(mark, zones.get(i).id(), null)));
      }
    }
    return new Redrawn(mark, changes);
  }

  private static String change(String kind, List<Zone> sources, ObjectNode... results) {
    ObjectNode change = JSON.createObjectNode().put("kind", kind);
    ArrayNode from = change.putArray("sources");
    sources.forEach(zone -> from.addObject().put("zoneId", zone.id()).put("version", zone.version()));
    change.putArray("results").addAll(List.of(results));
    return change.toString();
  }

  /** @param id null: a new zone */
  private static ObjectNode result(Mark mark, String id, String geometry) {
    ObjectNode result = JSON.createObjectNode().put("type", "Feature");
    ObjectNode properties = result.putObject("properties").put("name", mark.toString());
    if (id == null) {
      properties.put("category", CATEGORY).put("class", "GENERAL").put("geometry_status", "SURVEYED")
          .put("survey_accuracy_m", 1).put("authority", "soak").put("approval_doc", "soak").put("basis_doc", "soak")
          .put("security_level", "PUBLIC");
    } else {
      result.put("id", id);
    }
    if (geometry != null) {
      result.putRawValue("geometry", new com.fasterxml.jackson.databind.util.RawValue(geometry));
    }
    return result;
  }

  private static String polygon(double west, double east, double height) {
    double north = SOUTH + height;
    return "{\"type\":\"Polygon\",\"coordinates\":[[[%1$s,%3$s],[%2$s,%3$s],[%2$s,%4$s],[%1$s,%4$s],[%1$s,%3$s]]]}"
        .formatted(west, east, SOUTH, north);
  }
}
