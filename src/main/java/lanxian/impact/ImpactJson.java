package lanxian.impact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import lanxian.report.GeometryJson;
import lanxian.siting.Cause;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** An impact as JSON, and as GeoJSON for a map. */
public final class ImpactJson {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private ImpactJson() {}

  /**
   * All of it.
   *
   * @param limit how many projects of each list; the counts tell how many there are
   */
  public static ObjectNode write(Impact impact, int limit) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.putObject("changeSet").put("id", impact.changeSetId()).put("version", impact.changeSetVersion());
    node.put("datasetRevision", impact.datasetRevision()).put("ruleSet", impact.ruleSet())
        .put("day", impact.day().toString());
    if (impact.areas() == null) {
      node.putNull("areas");
    } else {
      ArrayNode areas = node.putArray("areas");
      impact.areas().forEach(area -> areas.add(area(area)));
    }
    Impact.Projects projects = impact.projects();
    node.set("counts", counts(projects.counts()));
    node.put("limit", limit);
    flips(node.putArray("becomesStricter"), projects.stricter(), limit);
    flips(node.putArray("becomesLooser"), projects.looser(), limit);
    flips(node.putArray("undetermined"), projects.undetermined(), limit);
    ArrayNode notEvaluated = node.putArray("notEvaluated");
    projects.notEvaluated().stream().limit(limit).forEach(project -> notEvaluated.addObject()
        .put("kind", name(project.kind())).put("id", project.id()).put("why", project.why()));
    ArrayNode leftOut = node.putArray("leftOut");
    impact.leftOut().forEach(out -> leftOut.addObject().put("change", out.changeId()).put("zone", out.zoneId())
        .put("code", out.why().name()).put("detail", out.detail()));
    return node;
  }

  private static ObjectNode counts(Impact.Counts counts) {
    return JsonNodeFactory.instance.objectNode().put("total", counts.total()).put("outOfReach", counts.outOfReach())
        .put("evaluated", counts.evaluated()).put("uncertain", counts.uncertain())
        .put("becomesStricter", counts.stricter()).put("becomesLooser", counts.looser())
        .put("undetermined", counts.undetermined()).put("notEvaluated", counts.notEvaluated());
  }

  private static ObjectNode area(AreaChange change) {
    ObjectNode node = kind(change);
    gainAndLoss(node, change.gainedM2(), change.lostM2());
    ArrayNode counties = node.putArray("counties");
    change.counties().forEach(share -> gainAndLoss(
        counties.addObject().put("county", share.countyCode()).put("name", share.name()), share.gainedM2(), share.lostM2()));
    node.set("gained", drawn(change.gained()));
    node.set("lost", drawn(change.lost()));
    return node;
  }

  private static JsonNode drawn(Geometry ground) {
    return ground == null ? JsonNodeFactory.instance.nullNode() : GeometryJson.shown(ground);
  }

  private static ObjectNode kind(AreaChange change) {
    return JsonNodeFactory.instance.objectNode().put("category", change.category()).put("class", change.zoneClass());
  }

  private static void gainAndLoss(ObjectNode node, double gainedM2, double lostM2) {
    node.put("gainedM2", rounded(gainedM2)).put("lostM2", rounded(lostM2)).put("netM2", rounded(gainedM2 - lostM2));
  }

  private static double rounded(double squareMetres) {
    return Math.round(squareMetres * 100) / 100.0;
  }

  private static void flips(ArrayNode array, List<Flip> flips, int limit) {
    flips.stream().limit(limit).forEach(flip -> {
      ObjectNode node = array.addObject();
      facts(node.put("kind", name(flip.kind())).put("id", flip.id()), flip);
      node.set("place", place(flip));
      node.set("bbox", bounds(flip.bounds()));
    });
  }

  private static void facts(ObjectNode node, Flip flip) {
    node.put("name", flip.name()).put("activity", flip.activity())
        .put("recorded", flip.recorded() == null ? null : flip.recorded().name())
        .put("before", flip.before().name()).put("after", flip.after().name())
        .put("determinedBefore", flip.determinedBefore()).put("determinedAfter", flip.determinedAfter());
    flip.zones().forEach(node.putArray("zones")::add);
    causes(node.putArray("come"), flip.come());
    causes(node.putArray("gone"), flip.gone());
  }

  private static void causes(ArrayNode array, List<Cause> causes) {
    causes.forEach(cause -> {
      ObjectNode node = array.addObject().put("rule", cause.rule()).put("effect", cause.effect().name());
      if (cause.zone() != null) {
        node.putObject("zone").put("id", cause.zone().zoneId()).put("version", cause.zone().version());
      }
    });
  }

  private static JsonNode place(Flip flip) {
    return GeometryJson.shown(FACTORY.createPoint(flip.place()));
  }

  private static ArrayNode bounds(Envelope bounds) {
    return JsonNodeFactory.instance.arrayNode().add(bounds.getMinX()).add(bounds.getMinY()).add(bounds.getMaxX())
        .add(bounds.getMaxY());
  }

  private static String name(Flip.Kind kind) {
    return kind == Flip.Kind.CHECK ? "check" : "facility";
  }

  /**
   * For a map: ground gained and lost, and a point for each project whose verdict or certainty changes.
   *
   * @param limit how many projects of each list
   */
  public static ObjectNode geoJson(Impact impact, int limit) {
    ObjectNode node = JsonNodeFactory.instance.objectNode().put("type", "FeatureCollection");
    ArrayNode features = node.putArray("features");
    if (impact.areas() != null) {
      for (AreaChange change : impact.areas()) {
        ground(features, "gained", change, change.gained(), change.gainedM2());
        ground(features, "lost", change, change.lost(), change.lostM2());
      }
    }
    points(features, "becomesStricter", impact.projects().stricter(), limit);
    points(features, "becomesLooser", impact.projects().looser(), limit);
    points(features, "undetermined", impact.projects().undetermined(), limit);
    return node;
  }

  private static void ground(ArrayNode features, String what, AreaChange change, Geometry ground, double squareMetres) {
    if (ground == null ? rounded(squareMetres) > 0 : !ground.isEmpty()) {
      String id = what + ":" + change.category() + (change.zoneClass() == null ? "" : ":" + change.zoneClass());
      ObjectNode feature = features.addObject().put("type", "Feature").put("id", id);
      feature.set("geometry", drawn(ground));
      feature.set("properties", kind(change).put("impact", what).put("areaM2", rounded(squareMetres)));
    }
  }

  private static void points(ArrayNode features, String what, List<Flip> flips, int limit) {
    flips.stream().limit(limit).forEach(flip -> {
      ObjectNode feature = features.addObject().put("type", "Feature").put("id", name(flip.kind()) + ":" + flip.id());
      feature.set("bbox", bounds(flip.bounds()));
      feature.set("geometry", place(flip));
      facts(feature.putObject("properties").put("impact", what), flip);
    });
  }
}
