package lanxian.bench.layers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;

/**
 * What a page of GeoJSON shows.
 *
 * @param zones by zone id
 */
record PageContent(Map<String, Outline> zones) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Bounds in degrees. */
  record Outline(boolean inParts, int vertices, Envelope bounds) {}

  static PageContent read(byte[] geoJson) {
    try {
      Map<String, Outline> zones = new LinkedHashMap<>();
      for (JsonNode feature : MAPPER.readTree(geoJson).path("features")) {
        Envelope bounds = new Envelope();
        int vertices = vertices(feature.at("/geometry/coordinates"), bounds);
        zones.put(feature.at("/properties/zone_id").asText(), new Outline(
            feature.at("/geometry/coordinates").size() > 1 && feature.at("/geometry/type").asText().startsWith("Multi"),
            vertices, bounds));
      }
      return new PageContent(zones);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int vertices(JsonNode coordinates, Envelope bounds) {
    if (coordinates.path(0).isNumber()) {
      bounds.expandToInclude(coordinates.get(0).asDouble(), coordinates.get(1).asDouble());
      return 1;
    }
    int sum = 0;
    for (JsonNode part : coordinates) {
      sum += vertices(part, bounds);
    }
    return sum;
  }

  /** How exactly zones must agree: in their bounds to some degrees, and in the number of vertices, of parts too or not. */
  record Demand(double degrees, boolean ofParts) {}

  /** Number of zones that only one of two pages has, or that differ. */
  long differing(PageContent other, Demand demand) {
    long common = zones.entrySet().stream().filter(zone -> other.zones.containsKey(zone.getKey())
        && same(zone.getValue(), other.zones.get(zone.getKey()), demand)).count();
    return Math.max(zones.size(), other.zones.size()) - common;
  }

  private static boolean same(Outline one, Outline other, Demand demand) {
    Envelope a = one.bounds();
    Envelope b = other.bounds();
    double degrees = demand.degrees();
    boolean vertices = one.vertices() == other.vertices() || one.inParts() && !demand.ofParts();
    return one.inParts() == other.inParts() && vertices && Math.abs(a.getMinX() - b.getMinX()) < degrees
        && Math.abs(a.getMaxX() - b.getMaxX()) < degrees && Math.abs(a.getMinY() - b.getMinY()) < degrees
        && Math.abs(a.getMaxY() - b.getMaxY()) < degrees;
  }
}
