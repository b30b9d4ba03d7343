package lanxian.web.validation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import lanxian.editing.ZoneDifference;
import lanxian.editing.validation.Mend;
import lanxian.editing.validation.MendEffect;
import lanxian.editing.validation.MendPreview;
import lanxian.editing.validation.Mended;
import lanxian.editing.validation.ValidationFinding;
import lanxian.editing.validation.ValidationFinding.Severity;
import lanxian.editing.validation.ValidationReport;
import lanxian.editing.validation.ValidationService;
import lanxian.report.GeometryJson;
import org.locationtech.jts.geom.Coordinate;

/** Findings, proposals and what came of them as JSON; geometries as GeoJSON (RFC 7946), longitude before latitude. */
final class ValidationJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private ValidationJson() {}

  static ObjectNode report(ValidationReport report, String lang) {
    ObjectNode node = NODES.objectNode().put("changeSetId", report.changeSetId()).put("version", report.version())
        .put("day", report.day().toString()).put("zones", report.zones());
    for (Severity severity : Severity.values()) {
      node.put(severity.name().toLowerCase(Locale.ROOT) + "Count",
          report.findings().stream().filter(finding -> finding.severity() == severity).count());
    }
    ArrayNode findings = node.putArray("findings");
    report.findings().forEach(finding -> findings.add(finding(finding, lang)));
    return node;
  }

  private static ObjectNode finding(ValidationFinding finding, String lang) {
    ObjectNode node = NODES.objectNode().put("code", finding.code().name()).put("severity", finding.severity().name())
        .put("changeId", finding.changeId()).put("zoneId", finding.zoneId()).put("otherZoneId", finding.otherZoneId())
        .put("text", finding.text().in(lang));
    node.set("at", finding.at() == null ? NODES.nullNode() : position(finding.at()));
    node.set("geometry", finding.geometry() == null ? NODES.nullNode() : GeometryJson.exact(finding.geometry()));
    ObjectNode figures = node.putObject("figures");
    finding.figures().forEach(figures::put);
    node.set("mend", finding.mend().map(ValidationJson::mend).orElse(null));
    return node;
  }

  private static ObjectNode mend(Mend mend) {
    ObjectNode node = NODES.objectNode().put("id", mend.id()).put("method", mend.method())
        .put("changeId", mend.changeId()).put("zoneId", mend.zoneId()).put("automatic", mend.automatic());
    node.set("effect", effect(mend.effect()));
    return node;
  }

  private static ObjectNode effect(MendEffect effect) {
    return NODES.objectNode().put("areaBeforeM2", effect.areaBeforeM2()).put("areaAfterM2", effect.areaAfterM2())
        .put("areaChangeM2", effect.areaChangeM2()).put("movedVertices", effect.movedVertices())
        .put("largestMoveM", effect.largestMoveM());
  }

  static ObjectNode outcome(String id, ValidationService.Outcome outcome) {
    ObjectNode node = NODES.objectNode().put("changeSetId", id).put("version", outcome.version())
        .put("areaChangeM2", outcome.mended().areaChangeM2());
    ArrayNode done = node.putArray("done");
    for (Mended.Done one : outcome.mended().done()) {
      ObjectNode mend = mend(one.mend());
      mend.set("effect", one.effect().map(ValidationJson::effect).orElse(null));
      done.add(mend);
    }
    return node;
  }

  /** The zones as they are and as they would be, with ground gained and lost. */
  static ArrayNode shapes(MendPreview preview) {
    ArrayNode shapes = NODES.arrayNode();
    for (MendPreview.Shape shape : preview.shapes()) {
      ObjectNode node = shapes.addObject().put("zoneId", shape.zoneId());
      node.set("geometry", GeometryJson.exact(shape.after()));
      node.set("before", GeometryJson.exact(shape.before()));
      node.set("ground", shape.ground() == null ? NODES.nullNode() : ground(shape.ground()));
    }
    return shapes;
  }

  private static ObjectNode ground(ZoneDifference ground) {
    ObjectNode node = NODES.objectNode().put("gainedM2", ground.gainedM2()).put("lostM2", ground.lostM2())
        .put("keptM2", ground.keptM2());
    node.set("gained", GeometryJson.shown(ground.gained()));
    node.set("lost", GeometryJson.shown(ground.lost()));
    return node;
  }

  private static ArrayNode position(Coordinate place) {
    return NODES.arrayNode().add(place.x).add(place.y);
  }
}
