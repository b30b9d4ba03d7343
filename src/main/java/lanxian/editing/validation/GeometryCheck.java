package lanxian.editing.validation;

import lanxian.domain.Category;
import lanxian.editing.validation.ValidationFinding.Severity;
import lanxian.geo.GeometryRepair;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygonal;

/** Rings that are not valid, by the rules of OGC Simple Features, and zones that are no areas. */
final class GeometryCheck implements ZoneCheck {
  @Override
  public boolean needsArea() {
    return false;
  }

  @Override
  public void check(DraftedZone zone, Scene scene, Findings findings) {
    Geometry geometry = zone.proposal().geometry();
    boolean decides = scene.rules().category(zone.category()).map(known -> known.kind() == Category.Kind.ZONE).orElse(true);
    if (decides && !(geometry instanceof Polygonal)) {
      findings.finding(ValidationCode.ZONE_NOT_AN_AREA, Severity.ERROR, zone,
          "该图斑不是面，不能作为分区", "A zone must be an area; this is a " + geometry.getGeometryType())
          .at(geometry.getCoordinate()).add();
    }
    if (zone.isValid()) {
      return;
    }
    String why = zone.refusal().isEmpty() ? "" : ": " + zone.refusal().get(0).detail();
    Findings.Builder finding = findings.finding(ValidationCode.ZONE_INVALID, Severity.ERROR, zone,
        "边界无效，共" + zone.defects().size() + "处（自相交、环接触或部分重叠）" + (why.isEmpty() ? "" : "，且无法自动修复"),
        "The boundary is not valid in " + zone.defects().size()
            + " place(s): it crosses or touches itself, or parts overlap" + why)
        .figure("defects", zone.defects().size());
    if (!zone.defects().isEmpty()) {
      finding.at(zone.defects().get(0)).geometry(
          new GeometryFactory().createMultiPointFromCoords(zone.defects().toArray(Coordinate[]::new)));
    }
    finding.mend(GeometryRepair.STRUCTURE, true, Mending.repair()).add();
  }
}
