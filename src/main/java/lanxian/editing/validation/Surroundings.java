package lanxian.editing.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lanxian.editing.validation.ValidationParameters.Nesting;
import lanxian.geo.EllipsoidalArea;
import lanxian.siting.overlap.Overlays;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * What surrounds a zone: the zones of the next class that is there, with the other parts of its own class and of those
 * further in, all holes filled. So it does not matter whether they come as rings around the zone or as full areas that
 * hold it, nor whether the water and the land of a class are drawn apart.
 *
 * @param zoneClass class of the surrounding zones
 * @param zoneIds their ids
 * @param filled the union without holes
 * @param drawn union of the surrounding zones as they are drawn
 * @param sure whether all of them name the source of the zone; else some are only taken for its own because they touch it
 */
record Surroundings(String zoneClass, List<String> zoneIds, Geometry filled, Geometry drawn, boolean sure) {
  /** Empty if the nesting is not for the zone, or nothing that belongs to it is there. */
  static Optional<Surroundings> of(DraftedZone zone, Nesting nesting, Scene scene) {
    int level = nesting.level(zone.category(), zone.description().zoneClass());
    if (level < 0) {
      return Optional.empty();
    }
    List<Neighbour> near = scene.neighbours(zone, scene.parameters().numbers().gapWidthM());
    for (String outer : nesting.classes().subList(level + 1, nesting.classes().size())) {
      List<Neighbour> around = near.stream()
          .filter(other -> outer.equals(other.zoneClass()) && belongs(zone, other, nesting)).toList();
      if (!around.isEmpty()) {
        Geometry drawn = Overlays.union(around.stream().map(Neighbour::geometry).toList());
        // what belongs to the source and lies further in, or is another part of the class, leaves no side open
        List<Geometry> all = new ArrayList<>(List.of(drawn));
        near.stream().filter(other -> nesting.isWithin(other.zoneClass(), 0, level)
            && belongs(zone, other, nesting)).forEach(other -> all.add(other.geometry()));
        return Optional.of(new Surroundings(
            outer, around.stream().map(Neighbour::zoneId).toList(), filled(Overlays.union(all)), drawn,
            around.stream().allMatch(other -> isNamed(zone, other, nesting))));
      }
    }
    return Optional.empty();
  }

  /** Whether a zone belongs to the same source as another: by its name, or by touching where one names none. */
  static boolean belongs(DraftedZone zone, Neighbour other, Nesting nesting) {
    Object own = attribute(zone.description().attributes().get(nesting.attribute()));
    Object theirs = attribute(other.description().attributes().get(nesting.attribute()));
    return own != null && theirs != null ? own.equals(theirs) : zone.valid().intersects(other.geometry());
  }

  /** Whether both name the same source. */
  static boolean isNamed(DraftedZone zone, Neighbour other, Nesting nesting) {
    Object own = attribute(zone.description().attributes().get(nesting.attribute()));
    return own != null && own.equals(other.description().attributes().get(nesting.attribute()));
  }

  private static Object attribute(Object value) {
    return value instanceof String text && text.isBlank() ? null : value;
  }

  static Geometry filled(Geometry drawn) {
    List<Geometry> shells = new ArrayList<>();
    for (Polygon polygon : Overlays.polygons(drawn)) {
      shells.add(polygon.getFactory().createPolygon(polygon.getExteriorRing()));
    }
    return Overlays.union(shells);
  }

  /** What of an area sticks out. */
  Geometry outside(Geometry area) {
    return Overlays.difference(area, filled);
  }

  /** Whether an area lies beside the surrounding zones and not within them: cutting it would leave nothing. */
  boolean isBeside(Geometry area, double leastAreaM2) {
    return EllipsoidalArea.m2(Overlays.intersection(area, filled(drawn))) < leastAreaM2;
  }
}
