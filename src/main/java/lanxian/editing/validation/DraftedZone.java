package lanxian.editing.validation;

import java.util.List;
import lanxian.domain.Change;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.ZoneDescription;
import lanxian.domain.ZoneProposal;
import lanxian.geo.EllipsoidalArea;
import lanxian.geo.GeometryRepair;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;

/**
 * A zone of a change set, looked at.
 *
 * @param change the change that brings it
 * @param valid its geometry, repaired where it is not valid; null if no repair helps
 * @param defects places of what is not valid; empty if it is
 * @param refusal why no repair helps; empty if one does or none is needed
 */
public record DraftedZone(
    Change change, ZoneProposal proposal, Geometry valid, List<Coordinate> defects, List<Fault> refusal) {
  public DraftedZone {
    defects = List.copyOf(defects);
    refusal = List.copyOf(refusal);
  }

  static DraftedZone of(Change change, ZoneProposal proposal) {
    try {
      var repaired = new GeometryRepair().repair(proposal.geometry());
      return new DraftedZone(change, proposal, repaired.geometry(), repaired.defects(), List.of());
    } catch (FaultException e) {
      List<Coordinate> places = e.faults().stream().filter(fault -> fault.where().x() != null)
          .map(fault -> new Coordinate(fault.where().x(), fault.where().y())).toList();
      return new DraftedZone(change, proposal, null, places, e.faults());
    }
  }

  public String zoneId() {
    return proposal.zoneId();
  }

  ZoneDescription description() {
    return proposal.description();
  }

  String category() {
    return proposal.description().category();
  }

  boolean isValid() {
    return valid == proposal.geometry();
  }

  /** Whether it is an area that can be held against others, valid or repaired. */
  boolean isArea() {
    return valid instanceof Polygonal;
  }

  /** Area of the geometry as it is drawn, valid or not. */
  double areaM2() {
    return EllipsoidalArea.m2(proposal.geometry());
  }

  /** The proposal with another geometry. */
  ZoneProposal with(Geometry geometry) {
    return new ZoneProposal(zoneId(), proposal.description(), geometry, proposal.validity());
  }

  /** The proposal with another description. */
  ZoneProposal with(ZoneDescription description) {
    return new ZoneProposal(zoneId(), description, proposal.geometry(), proposal.validity());
  }
}
