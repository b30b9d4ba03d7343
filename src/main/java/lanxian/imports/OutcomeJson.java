package lanxian.imports;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lanxian.domain.Fault;
import lanxian.domain.Place;
import lanxian.domain.ZoneDraft;
import lanxian.exchange.FeatureOutcome;
import lanxian.exchange.ImportReport;
import lanxian.exchange.ImportResult;
import lanxian.geo.CrsRegistry;
import lanxian.geo.Reprojector;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** What came of an import, as it is kept: faults of the file as a whole, or the report on every feature. */
final class OutcomeJson {
  private static final double BILLION = 1e9;
  private static final Reprojector REPROJECTOR = new Reprojector(Reprojector.DEFAULT_EDGE_ERROR_M);
  private static final CrsRegistry REGISTRY = new CrsRegistry();
  private static final GeometryFactory POINTS = new GeometryFactory();

  private OutcomeJson() {}

  /** Nothing of the file can be trusted, or it cannot be published. */
  static ObjectNode of(List<Fault> faults) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    ArrayNode errors = node.putArray("errors");
    faults.forEach(fault -> errors.add(json(fault, null)));
    return node;
  }

  /** It broke. @param detail for people */
  static ObjectNode failed(String detail) {
    return JsonNodeFactory.instance.objectNode().put("detail", detail);
  }

  /** The report on every feature. */
  static ObjectNode of(ImportResult result) {
    ImportReport report = result.report();
    Map<String, Envelope> boxes = new HashMap<>();
    for (ZoneDraft draft : result.drafts()) {
      boxes.put(draft.zoneId(), draft.geometry().getEnvelopeInternal());
    }
    ObjectNode whole = JsonNodeFactory.instance.objectNode();
    ObjectNode node = whole.putObject("report").put("file", report.file()).put("format", report.format().name())
        .put("encoding", report.encoding() == null ? null : report.encoding().charset()).put("crs", report.crs())
        .put("crsName", report.crsName()).put("crsDecidedBy", report.crsDecidedBy()).put("category", report.category())
        .put("accepted", report.accepted());
    ImportReport.Counts counts = report.counts();
    node.putObject("counts").put("read", counts.read()).put("loaded", counts.loaded()).put("repaired", counts.repaired())
        .put("refused", counts.refused()).put("empty", counts.empty()).put("deleted", counts.deleted())
        .put("heightsDropped", counts.zDropped()).put("measuresDropped", counts.mDropped());
    ArrayNode notices = node.putArray("notices");
    report.notices().forEach(notice ->
        values(notices.addObject().put("code", notice.code()).put("detail", notice.detail()), notice.values()));
    ArrayNode features = node.putArray("features");
    report.features().forEach(feature -> features.add(json(feature, boxes.get(feature.zoneId()), report.crs())));
    return whole;
  }

  private static ObjectNode json(FeatureOutcome feature, Envelope box, String crs) {
    ObjectNode node = JsonNodeFactory.instance.objectNode().put("record", feature.record()).put("zoneId", feature.zoneId())
        .put("name", feature.name()).put("result", feature.result().name());
    if (feature.area() != null) {
      node.put("areaM2", feature.area().computedM2()).put("declaredAreaM2", feature.area().declaredM2())
          .put("areaDiffers", feature.area().differs());
    }
    if (feature.repair() != null) {
      node.putObject("repair").put("method", feature.repair().method())
          .put("areaBeforeM2", feature.repair().areaBeforeM2()).put("areaAfterM2", feature.repair().areaAfterM2());
    }
    if (!feature.faults().isEmpty()) {
      ArrayNode errors = node.putArray("errors");
      feature.faults().forEach(fault -> errors.add(json(fault, crs)));
    }
    if (box != null && feature.isGood()) {
      node.putArray("bbox").add(rounded(box.getMinX())).add(rounded(box.getMinY())).add(rounded(box.getMaxX()))
          .add(rounded(box.getMaxY()));
    }
    return node;
  }

  /** @param values null if they are not told apart */
  private static ObjectNode values(ObjectNode node, List<String> values) {
    if (values != null) {
      values.forEach(node.putArray("values")::add);
    }
    return node;
  }

  /** @param crs in which places of the file are; null if unknown */
  private static ObjectNode json(Fault fault, String crs) {
    Place where = fault.where();
    ObjectNode node = values(JsonNodeFactory.instance.objectNode().put("code", fault.code().name())
        .put("detail", fault.detail()), fault.values());
    if (where.file() != null) {
      node.put("file", where.file());
    }
    if (where.parameter() != null) {
      node.put("parameter", where.parameter());
    }
    if (where.pointer() != null) {
      node.put("pointer", where.pointer());
    }
    if (where.line() != null) {
      node.put("line", where.line());
    }
    if (where.record() != null) {
      node.put("record", where.record());
    }
    if (where.x() != null && where.y() != null && Double.isFinite(where.x()) && Double.isFinite(where.y())) {
      node.putArray("coordinate").add(rounded(where.x())).add(rounded(where.y()));
      Coordinate place = crs == null ? null : degrees(where.x(), where.y(), crs);
      if (place != null) {
        node.putArray("place").add(rounded(place.x)).add(rounded(place.y));
      }
    }
    return node;
  }

  /** Longitude and latitude of a place of the file; null if it is none, as with faults of coordinates. */
  private static Coordinate degrees(double x, double y, String crs) {
    try {
      Coordinate stored = REPROJECTOR.toStored(POINTS.createPoint(new Coordinate(x, y)), REGISTRY.byCode(crs)).getCoordinate();
      return stored != null && Math.abs(stored.x) <= 180 && Math.abs(stored.y) <= 90 ? stored : null;
    } catch (RuntimeException e) {
      return null; // the fault may be that no such place exists
    }
  }

  private static double rounded(double value) {
    return Math.rint(value * BILLION) / BILLION;
  }
}
