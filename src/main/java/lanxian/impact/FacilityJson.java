package lanxian.impact;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import lanxian.domain.Facility;
import lanxian.report.GeometryJson;

/** Facilities as GeoJSON. */
public final class FacilityJson {
  private FacilityJson() {}

  /** A Feature with the facts as properties, and beside them what the register knows. */
  public static ObjectNode feature(Facility facility) {
    ObjectNode feature = JsonNodeFactory.instance.objectNode().put("type", "Feature").put("id", facility.id());
    feature.set("geometry", GeometryJson.exact(facility.geometry()));
    ObjectNode properties = feature.putObject("properties");
    facility.properties().entrySet().stream().sorted(Map.Entry.comparingByKey())
        .forEach(fact -> properties.putPOJO(fact.getKey(), fact.getValue()));
    feature.putObject("register").put("version", facility.version()).put("retired", facility.retired())
        .put("author", facility.author()).put("recordedAt", facility.recordedAt().toString());
    return feature;
  }

  /** A FeatureCollection. */
  public static ObjectNode collection(List<Facility> facilities) {
    ObjectNode node = JsonNodeFactory.instance.objectNode().put("type", "FeatureCollection")
        .put("numberReturned", facilities.size());
    facilities.forEach(facility -> node.withArray("features").add(feature(facility)));
    node.withArray("features");
    return node;
  }
}
