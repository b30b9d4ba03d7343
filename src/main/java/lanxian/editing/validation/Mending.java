package lanxian.editing.validation;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import lanxian.domain.FaultException;
import lanxian.domain.ZoneDescription;
import lanxian.editing.validation.MendAction.Proposed;
import lanxian.editing.validation.ValidationParameters.Nesting;
import lanxian.editing.validation.ValidationParameters.Numbers;
import lanxian.geo.EllipsoidalArea;
import lanxian.geo.GeometryRepair;
import lanxian.siting.overlap.Overlays;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Polygonal;

/** The actions that mends consist of. None gives a geometry that is not valid, or leaves less than a fifth of a zone. */
final class Mending {
  /** A cut that leaves less of a zone is no mend: a person has to decide which of the two zones is meant. */
  static final double LEAST_SHARE = 0.2;

  private Mending() {}

  /** Repairs rings by the named method of {@link GeometryRepair}. */
  static MendAction repair() {
    return (zone, scene) -> zone.isValid() ? Optional.empty() : Optional.ofNullable(zone.valid())
        .map(valid -> new Proposed(zone.with(valid), 0, 0));
  }

  /** Snaps the line onto a neighbour's, and cuts off what then lies over one though it must not. */
  static MendAction snap(String otherId) {
    return improving((zone, scene) -> scene.neighbour(zone, otherId).flatMap(other -> {
      Numbers numbers = scene.parameters().numbers();
      List<Neighbour> neighbours = scene.neighbours(zone, numbers.snapM());
      Snapping.Snapped snapped = NearLineCheck.snapped(zone, other, neighbours, numbers);
      return snapped.places().isEmpty() ? Optional.empty()
          : shape(zone, snapped.geometry(), snapped.places().size(), snapped.largestM())
              .flatMap(moved -> trimmed(zone, moved, neighbours, scene));
    }));
  }

  private static Optional<Proposed> trimmed(
      DraftedZone zone, Proposed moved, List<Neighbour> neighbours, Scene scene) {
    Geometry shape = moved.zone().geometry();
    for (Neighbour other : neighbours) {
      if (OverlapCheck.isForbidden(zone, other, scene)) {
        shape = Overlays.difference(shape, other.geometry());
      }
    }
    return shape(zone, shape, moved.movedVertices(), moved.largestMoveM());
  }

  /** Only where the zone fits its neighbours better afterwards. */
  private static MendAction improving(MendAction action) {
    return (zone, scene) -> action.on(zone, scene).filter(proposed -> {
      Scene after = scene.with(proposed.zone());
      return after.quality(after.zone(zone.zoneId()).orElseThrow())
          .isBetterThan(scene.quality(zone), scene.parameters().numbers());
    });
  }

  /** Cuts off what lies over another zone. */
  static MendAction cut(String otherId) {
    return (zone, scene) -> scene.neighbour(zone, otherId)
        .filter(other -> other.geometry().getEnvelopeInternal().intersects(zone.valid().getEnvelopeInternal()))
        .flatMap(other -> shape(zone, Overlays.difference(zone.valid(), other.geometry()), 0, 0));
  }

  /** Takes a gap to a neighbour into the zone, as far as no other zone has taken it meanwhile. */
  static MendAction fill(Geometry gap, String otherId) {
    return improving((zone, scene) -> {
      Geometry left = Overlays.difference(gap, zone.valid());
      List<Neighbour> neighbours = scene.neighbours(zone, scene.parameters().numbers().gapWidthM());
      for (Neighbour other : neighbours) {
        if (!left.isEmpty() && other.geometry().getEnvelopeInternal().intersects(left.getEnvelopeInternal())) {
          left = Overlays.difference(left, other.geometry());
        }
      }
      if (left.isEmpty()) {
        return Optional.empty();
      }
      Geometry joined = Overlays.union(List.of(zone.valid(), left));
      // a space that only touches would be a part of its own, and a sliver
      return joined.getNumGeometries() > zone.valid().getNumGeometries() ? Optional.empty()
          : shape(zone, onto(otherId, joined, neighbours, scene), 0, 0)
              .flatMap(filled -> trimmed(zone, filled, neighbours, scene));
    });
  }

  /** Where a gap opens its end is round, and runs beside the neighbour's line. */
  private static Geometry onto(String otherId, Geometry shape, List<Neighbour> neighbours, Scene scene) {
    Numbers numbers = scene.parameters().numbers();
    List<Geometry> others = neighbours.stream().filter(other -> !other.zoneId().equals(otherId))
        .map(Neighbour::geometry).toList();
    return neighbours.stream().filter(other -> other.zoneId().equals(otherId)).findFirst()
        .map(other -> Snapping.snap(shape, other.geometry(), others, numbers.sameLineM(), numbers.snapM()).geometry())
        .orElse(shape);
  }

  /** Leaves out parts that are slivers. */
  static MendAction withoutSlivers() {
    return (zone, scene) -> {
      List<Polygon> parts = SliverPartCheck.slivers(zone.valid(), scene.parameters().numbers());
      List<Geometry> kept = Overlays.polygons(zone.valid()).stream()
          .filter(part -> !parts.contains(part)).map(Geometry.class::cast).toList();
      return parts.isEmpty() || kept.isEmpty() ? Optional.empty()
          : shape(zone, zone.valid().getFactory().buildGeometry(kept), 0, 0);
    };
  }

  /** Cuts off what sticks out of the surroundings. */
  static MendAction nest(Nesting nesting) {
    return (zone, scene) -> Surroundings.of(zone, nesting, scene).flatMap(around -> around.isBeside(zone.valid(),
        scene.parameters().numbers().leastAreaM2())
        ? Optional.empty() : shape(zone, Overlays.intersection(zone.valid(), around.filled()), 0, 0));
  }

  /** Takes in what has to be surrounded, if that does not stick out of what surrounds the zone itself. */
  static MendAction takeIn(Geometry part, Nesting nesting) {
    return (zone, scene) -> {
      Geometry joined = Overlays.union(List.of(zone.valid(), part));
      boolean within = Surroundings.of(zone, nesting, scene).map(around -> EllipsoidalArea.m2(around.outside(part))
          < scene.parameters().numbers().leastAreaM2()).orElse(true);
      return within ? shape(zone, joined, 0, 0) : Optional.empty();
    };
  }

  /** Cuts off what lies outside the prefecture. */
  static MendAction inside() {
    return (zone, scene) -> {
      Geometry prefecture = PrefectureCheck.prefecture(zone, scene);
      return shape(zone, Overlays.intersection(zone.valid(), prefecture), 0, 0);
    };
  }

  /** Declares the area that the polygon has when it is done. */
  static MendAction declareArea() {
    return (zone, scene) -> describe(told -> Descriptions.withArea(told, EllipsoidalArea.m2(zone.valid())))
        .on(zone, scene);
  }

  /** Says something else about the zone. */
  static MendAction describe(UnaryOperator<ZoneDescription> change) {
    return (zone, scene) -> {
      ZoneDescription next = change.apply(zone.description());
      return next.equals(zone.description()) ? Optional.empty() : Optional.of(new Proposed(zone.with(next), 0, 0));
    };
  }

  /** The zone with a shape, made valid if need be; empty if that is the one it has or if too little is left. */
  private static Optional<Proposed> shape(DraftedZone zone, Geometry shape, int moved, double largestM) {
    if (shape.isEmpty() || !(shape instanceof Polygonal) || shape.equalsExact(zone.proposal().geometry())
        || EllipsoidalArea.m2(shape) < LEAST_SHARE * EllipsoidalArea.m2(zone.valid())) {
      return Optional.empty();
    }
    try {
      Geometry valid = new GeometryRepair().repair(shape).geometry();
      return Optional.of(new Proposed(zone.with(valid), moved, largestM));
    } catch (FaultException e) {
      return Optional.empty();
    }
  }
}
