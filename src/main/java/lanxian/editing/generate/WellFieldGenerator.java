package lanxian.editing.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import lanxian.domain.LocalizedText;
import lanxian.geo.Geodesics;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Areas around several wells, for each class by its own radius R: wells farther than 2R from every other have circles of
 * their own, others one area around the convex hull of those that are linked.
 */
final class WellFieldGenerator implements ZoneGenerator {
  private static final int MAX_WELLS = 200;
  private static final GeneratorDescription DESCRIPTION = GeneratorDescription.of("well_field", "drinking_water_protection",
      new LocalizedText("井群水源保护区", "Protection area of a well field"),
      new LocalizedText("井间距大于两倍半径时各井单独划圆，否则以外围井的外包多边形外延半径；一级、二级分别判断。",
          "Circles where wells are farther apart than 2R, else the convex hull of the outer wells widened by R; for each"
              + " class by itself."),
      List.of(InputRole.of("well", InputRole.Shape.POINT, 1, MAX_WELLS, "水井", "The wells"),
          Recharge.role()), WellRadii.parameters());

  @Override
  public GeneratorDescription description() {
    return DESCRIPTION;
  }

  @Override
  public Set<String> numbers() {
    Set<String> keys = new TreeSet<>(WellRadii.numbers());
    keys.addAll(Set.of("well_field_spacing", "same_well_distance"));
    return keys;
  }

  @Override
  public List<GeneratedZone> generate(Work work) {
    WellRadii radii = WellRadii.of(work);
    List<Coordinate> wells = wells(work);
    if (radii == null || work.isFaulty()) {
      return List.of();
    }
    double spacing = work.legal("well_field_spacing");
    double count = wells.size();
    ClassForm classes = new ClassForm(work, radii.attributes());
    classes.add("L1", area(work, wells, radii.l1M(), spacing, "L1"), null,
        Map.of("radius_m", radii.l1M(), "well_count", count));
    if (!Double.isNaN(radii.l2M())) {
      classes.add("L2", area(work, wells, radii.l2M(), spacing, "L2"), null,
          Map.of("radius_m", radii.l2M(), "well_count", count));
    }
    Recharge.add(work, classes);
    return classes.zones();
  }

  private static List<Coordinate> wells(Work work) {
    double same = work.legal("same_well_distance");
    List<Coordinate> wells = new ArrayList<>();
    int given = 0;
    for (InputFeature feature : work.features("well")) {
      for (Coordinate place : feature.geometry().getCoordinates()) {
        given++;
        if (given <= MAX_WELLS && wells.stream().noneMatch(well -> Geodesics.distanceM(well, place) <= same)) {
          wells.add(place);
        }
      }
    }
    if (given > MAX_WELLS) {
      work.fault(GenerateFault.GENERATOR_INPUT_BAD, given + " wells; at most " + MAX_WELLS + " are taken",
          work.features("well").get(0).where());
    } else if (wells.size() < given) {
      work.note("SAME_WELL", (given - wells.size()) + " of " + given + " wells stand within " + Numbers.text(same)
          + " m of another one and are not counted");
    }
    return wells;
  }

  private static Geometry area(Work work, List<Coordinate> wells, double radius, double spacing, String zoneClass) {
    List<List<Coordinate>> groups = WellGroups.of(wells, spacing * radius);
    List<Geometry> areas = new ArrayList<>();
    int alone = 0;
    for (List<Coordinate> group : groups) {
      alone += group.size() == 1 ? 1 : 0;
      areas.add(group.size() == 1 ? Geodesics.circle(group.get(0), radius, Overlays.CURVE_ERROR_M)
          : Overlays.within(WellGroups.hull(group), radius));
    }
    work.note("SPACING", zoneClass + ": " + alone + (alone == 1 ? " well has a circle" : " wells have circles") + " of "
        + (alone == 1 ? "its" : "their") + " own, " + (wells.size() - alone) + " stand in "
        + (groups.size() - alone) + " group(s) around which a hull is drawn (spacing up to "
        + Numbers.text(Numbers.toMillimetre(spacing * radius)) + " m)");
    return Overlays.union(areas);
  }
}
