package lanxian.editing.generate;

import static lanxian.editing.generate.GeneratorParameter.choice;
import static lanxian.editing.generate.GeneratorParameter.flag;
import static lanxian.editing.generate.GeneratorParameter.legal;
import static lanxian.editing.generate.GeneratorParameter.number;
import static lanxian.editing.generate.GeneratorParameter.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lanxian.domain.LocalizedText;
import lanxian.geo.EllipsoidalArea;
import lanxian.geo.Geodesics;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Areas around an intake in a lake or reservoir, by its kind and size (HJ 338-2018 as remembered). */
final class LakeGenerator implements ZoneGenerator {
  private static final GeneratorDescription DESCRIPTION = GeneratorDescription.of("lake", "drinking_water_protection",
      new LocalizedText("湖库型水源保护区", "Protection area of a lake or reservoir"),
      new LocalizedText("按湖泊面积、水库库容和是否单一供水功能划定一级、二级保护区，陆域不超过分水岭。",
          "By the area of a lake, the volume of a reservoir, and whether it serves supply only; land not beyond the divide."),
      List.of(InputRole.of("lake", InputRole.Shape.POLYGON, 1, 20, "水面（多年平均水位）", "Water surface at mean level"),
          InputRole.of("intake", InputRole.Shape.POINT, 0, 20, "取水口；按半径划定时必需", "The intake; needed where a radius counts"),
          InputRole.of("catchment", InputRole.Shape.POLYGON, 0, 50, "分水岭（山脊线）以内的范围",
              "Catchment within the divide; needed for small reservoirs and in the mountains"),
          InputRole.of("inflow", InputRole.Shape.LINE, 0, 500, "入库河线，按流向绘制", "Inflows, drawn downstream"),
          Recharge.role()),
      List.of(choice("kind", null, "湖泊或者水库", "Lake or reservoir", option("LAKE", "湖泊", "Lake"),
              option("RESERVOIR", "水库", "Reservoir")),
          number("volume", "1e8 m3", 0, 1000, null, "总库容；水库必填", "Total volume; needed for a reservoir"),
          number("area", "km2", 0, 1e6, null, "湖泊面积；不给则取所绘水面的面积", "Area of a lake; that of the surface if absent"),
          flag("single_purpose", false, "是否单一供水功能", "Whether it serves water supply only"),
          flag("mountain", false, "是否山区水库", "Whether a reservoir lies in the mountains"),
          legal("lake_l1_land", "m", 1, 10_000, "一级陆域纵深", "Class 1, depth of land"),
          legal("lake_l1_radius_small", "m", 1, 20_000, "小型湖泊、中型水库一级水域半径", "Class 1, radius, small lake or medium reservoir"),
          legal("lake_l1_radius_large", "m", 1, 20_000, "大中型湖泊、大型水库一级水域半径", "Class 1, radius, larger ones"),
          legal("lake_l2_beyond", "m", 1, 50_000, "二级自一级外延距离", "Class 2, distance beyond class 1"),
          legal("lake_l2_water_large", "m", 1, 50_000, "大型二级水域外延距离", "Class 2, water beyond class 1, larger ones"),
          legal("lake_l2_land_large", "m", 1, 50_000, "大型二级陆域外延距离", "Class 2, land beyond class 1, larger ones"),
          legal("lake_l2_inflow", "m", 1, 50_000, "入库河流上溯长度", "Class 2, length up the inflows"),
          ClassForm.form(), ClassForm.parts()));

  @Override
  public GeneratorDescription description() {
    return DESCRIPTION;
  }

  @Override
  public Set<String> numbers() {
    return Set.of("reservoir_medium_volume", "reservoir_large_volume", "lake_large_area", "lake_l1_radius_small",
        "lake_l1_radius_large", "lake_l1_land", "lake_l2_beyond", "lake_l2_inflow", "lake_l2_water_large",
        "lake_l2_land_large", "river_joint_distance", "river_l2_land");
  }

  @Override
  public List<GeneratedZone> generate(Work work) {
    Geometry lake = Overlays.drawn(work.features("lake"));
    LakeSize size = LakeSize.of(work, EllipsoidalArea.m2(lake) / 1e6);
    Geometry catchment = work.features("catchment").isEmpty() ? null : Overlays.drawn(work.features("catchment"));
    boolean ridge = size == LakeSize.SMALL_RESERVOIR || size == LakeSize.MEDIUM_RESERVOIR && work.flag("mountain");
    if (ridge && catchment == null && !work.flag("single_purpose")) {
      work.missingInput("catchment", "class 2 of this reservoir goes to the divide");
    }
    boolean whole = size == LakeSize.SMALL_RESERVOIR || work.flag("single_purpose");
    if (!whole && work.features("intake").isEmpty()) {
      work.missingInput("intake", "class 1 is a radius around it");
    }
    if (work.isFaulty()) {
      return List.of();
    }
    double land = work.number("lake_l1_land");
    Geometry first = whole ? lake : around(work, lake, work.number(
        size.isLarge() ? "lake_l1_radius_large" : "lake_l1_radius_small"));
    if (first.isEmpty()) {
      Coordinate at = work.features("intake").get(0).geometry().getCoordinate();
      work.fault(GenerateFault.GENERATOR_INPUT_BAD, "no water lies within the radius around the intake",
          work.features("intake").get(0).where().at(at.x, at.y));
      return List.of();
    }
    work.note("SIZE", "taken as " + size + (work.flag("single_purpose") ? ", for supply only" : ""));
    ClassForm classes = new ClassForm(work, Map.of("source_kind", "湖库", "delineation_standard", "HJ 338-2018"));
    // land along the shore of class 1; the lake beyond its radius is no part of it
    Geometry l1 = Overlays.union(
        first, inside(Overlays.without(Overlays.within(first, land), lake), catchment));
    classes.add("L1", l1, first, Map.of());
    second(work, classes, size, lake, l1, catchment, ridge);
    Recharge.add(work, classes);
    return classes.zones();
  }

  private static void second(Work work, ClassForm classes, LakeSize size, Geometry lake, Geometry l1, Geometry catchment,
      boolean ridge) {
    if (size.isLarge() && !work.flag("single_purpose")) {
      Geometry water = Overlays.common(lake, Overlays.within(l1, work.number("lake_l2_water_large")));
      Geometry land = Overlays.without(Overlays.within(l1, work.number("lake_l2_land_large")), lake);
      classes.add("L2", Overlays.union(water, inside(land, catchment)), water, Map.of());
      return;
    }
    if (ridge && !work.flag("single_purpose")) {
      Geometry area = Overlays.union(lake, catchment);
      if (size == LakeSize.MEDIUM_RESERVOIR) {
        area = Inflows.with(work, area, lake);
      }
      classes.add("L2", area, lake, Map.of());
      return;
    }
    Geometry beyond = inside(Overlays.within(l1, work.number("lake_l2_beyond")), catchment);
    classes.add("L2", Overlays.union(lake, beyond), lake, Map.of());
  }

  private static Geometry around(Work work, Geometry lake, double radius) {
    List<Geometry> circles = new ArrayList<>();
    work.features("intake").forEach(intake -> {
      for (Coordinate place : intake.geometry().getCoordinates()) {
        circles.add(Geodesics.circle(place, radius, Overlays.CURVE_ERROR_M));
      }
    });
    return Overlays.common(lake, Overlays.union(circles));
  }

  private static Geometry inside(Geometry area, Geometry catchment) {
    return catchment == null ? area : Overlays.common(area, catchment);
  }
}
