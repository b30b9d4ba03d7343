package lanxian.editing.generate;

import static lanxian.editing.generate.GeneratorParameter.choice;
import static lanxian.editing.generate.GeneratorParameter.flag;
import static lanxian.editing.generate.GeneratorParameter.legal;
import static lanxian.editing.generate.GeneratorParameter.number;
import static lanxian.editing.generate.GeneratorParameter.option;
import static lanxian.editing.generate.GeneratorParameter.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lanxian.domain.LocalizedText;
import lanxian.domain.Place;
import lanxian.editing.generate.river.RiverNetwork;
import lanxian.editing.generate.river.RiverPosition;
import lanxian.editing.generate.river.Stretch;
import lanxian.geo.EllipsoidalArea;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Areas along a stream up- and downstream of an intake (HJ 338-2018 as remembered): water over the whole channel, land
 * beside it to a depth, not beyond the divide, class 1 not beyond a levee.
 */
final class RiverSourceGenerator implements ZoneGenerator {
  private static final GeneratorDescription DESCRIPTION = GeneratorDescription.of("river_source",
      "drinking_water_protection", new LocalizedText("河流型水源保护区", "Protection area of a river source"),
      new LocalizedText("沿河自取水口向上游、下游延伸，水域为整个河道，陆域为两岸纵深，不超过分水岭；支流一并上溯。",
          "Along the stream from the intake: the whole channel, and land on both banks not beyond the divide; up every"
              + " tributary."),
      List.of(InputRole.of("intake", InputRole.Shape.POINT, 1, 20, "取水口", "The intake"),
          InputRole.of("river", InputRole.Shape.LINE, 1, 2000, "河线；缺省按绘制方向流动", "Lines of rivers, drawn downstream")
              .saying(text("name", "河名", "Name")),
          InputRole.of("water", InputRole.Shape.POLYGON, 0, 500, "水面（多年平均水位）", "Water surface at mean level"),
          InputRole.of("catchment", InputRole.Shape.POLYGON, 0, 50, "分水岭以内的汇水范围", "Catchment within the divide"),
          InputRole.of("levee", InputRole.Shape.LINE, 0, 500, "堤防", "Levees"),
          InputRole.of("mouth", InputRole.Shape.POINT, 0, 1, "河口，用以确定流向", "Mouth, towards which all flows"),
          Fairway.role()),
      List.of(number("channel_width", "m", 0.1, 5000, null, "河道宽度；未给水面时必填",
              "Width of the channel; needed where no water surface is drawn"),
          choice("river_kind", "ORDINARY", "河段类型", "Kind of river", option("ORDINARY", "一般河流", "Without tides"),
              option("TIDAL", "潮汐河段", "Tidal: class 1 as far downstream as upstream")),
          flag("navigable", false, "是否通航河道", "Whether it is navigable"),
          choice("direction", "DIGITISED", "流向", "Direction of flow",
              option("DIGITISED", "按绘制方向", "As the lines are drawn"), option("MOUTH", "流向河口", "Towards the mouth")),
          flag("quasi", false, "是否按二级的方法划准保护区", "Whether a quasi zone is made by the method of class 2"),
          flag("whole_catchment", false, "汇水面积较小时是否将其全部划入二级", "Whether a small catchment is class 2 as a whole"),
          legal("river_l1_upstream", "m", 1, 50_000, "一级上游长度", "Class 1, length upstream"),
          legal("river_l1_downstream", "m", 1, 50_000, "一级下游长度", "Class 1, length downstream"),
          legal("river_l1_land", "m", 1, 10_000, "一级陆域纵深", "Class 1, depth of land"),
          legal("river_tidal_l1_upstream", "m", 1, 50_000, "潮汐河段一级上游长度", "Class 1 of a tidal river, length upstream"),
          legal("river_tidal_l1_downstream", "m", 1, 50_000, "潮汐河段一级下游长度",
              "Class 1 of a tidal river, length downstream"),
          legal("river_l2_upstream", "m", 1, 100_000, "二级自一级上边界上溯长度", "Class 2, length upstream of class 1"),
          legal("river_l2_downstream", "m", 1, 50_000, "二级自一级下边界下延长度", "Class 2, length downstream of class 1"),
          legal("river_l2_land", "m", 1, 10_000, "二级陆域纵深", "Class 2, depth of land"),
          legal("river_intake_distance", "m", 0, 2000, "取水口至河线的最大距离", "Greatest distance of the intake from a river"),
          legal("river_water_reach", "m", 10, 5000, "自河线查找水面的最大距离", "Water is looked for this far from the line"),
          ClassForm.form(), ClassForm.parts()));

  @Override
  public GeneratorDescription description() {
    return DESCRIPTION;
  }

  @Override
  public Set<String> numbers() {
    return Set.of("river_l1_upstream", "river_l1_downstream", "river_l1_land", "river_l2_upstream",
        "river_l2_downstream", "river_l2_land", "river_small_catchment", "river_joint_distance",
        "river_intake_distance", "river_water_reach", "river_tidal_l1_upstream", "river_tidal_l1_downstream",
        "river_navigable_width");
  }

  @Override
  public List<GeneratedZone> generate(Work work) {
    boolean drawn = !work.features("water").isEmpty();
    double width = drawn ? 0 : work.needed("channel_width", "where no water surface is drawn");
    RiverNetwork network = RiverReader.network(work, "river");
    if (work.text("direction").equals("MOUTH")) {
      if (work.features("mouth").isEmpty()) {
        work.missingInput("mouth", "direction is MOUTH");
        return List.of();
      }
      network = network.towards(work.features("mouth").get(0).geometry().getCoordinate());
    }
    List<RiverPosition> intakes = Intakes.on(network, work);
    if (work.isFaulty()) {
      return List.of();
    }
    RiverBed bed = drawn ? new RiverBed(Overlays.drawn(work.features("water")), work.number("river_water_reach"))
        : new RiverBed(null, width / 2);
    return classes(work, network, intakes, bed);
  }

  private List<GeneratedZone> classes(Work work, RiverNetwork network, List<RiverPosition> intakes, RiverBed bed) {
    boolean tidal = work.text("river_kind").equals("TIDAL");
    double up = work.number(tidal ? "river_tidal_l1_upstream" : "river_l1_upstream");
    double down = work.number(tidal ? "river_tidal_l1_downstream" : "river_l1_downstream");
    double l1Land = work.number("river_l1_land");
    double moreUp = work.number("river_l2_upstream");
    double moreDown = work.number("river_l2_downstream");
    double l2Land = work.number("river_l2_land");
    if (tidal) {
      work.note("TIDAL", "the numbers of tidal rivers for class 2 were not at hand: it goes beyond class 1 as at other rivers");
    }
    work.note("TRIBUTARIES", "every class follows all branches upstream of the intake, class 1 too");
    ClassForm classes = new ClassForm(work, Map.of("source_kind", "河流", "delineation_standard", "HJ 338-2018"));
    Geometry axis = axis(network, intakes, up, down, "L1", work);
    if (work.isFaulty()) {
      return List.of();
    }
    Geometry water = water(bed, axis, work);
    if (work.isFaulty()) {
      return List.of();
    }
    Geometry side = work.flag("navigable") ? Fairway.intakeSide(work, axis, water) : water;
    if (work.isFaulty()) {
      return List.of();
    }
    Geometry l1 = insideDivide(side == water ? bed.withLand(axis, water, l1Land)
        : Fairway.withLand(bed, axis, water, side, l1Land), side, work);
    water = side;
    if (!work.features("levee").isEmpty()) {
      List<Geometry> levees = work.features("levee").stream().map(InputFeature::geometry).toList();
      Geometry cut = Overlays.union(LeveeCut.riverside(l1, axis, levees), water);
      work.note("LEVEES", "class 1 stops at levees that part it: "
          + Math.round(EllipsoidalArea.m2(l1) - EllipsoidalArea.m2(cut)) + " m² of land behind them are left out");
      l1 = cut;
    }
    classes.add("L1", l1, water, Map.of());
    axis = axis(network, intakes, up + moreUp, down + moreDown, "L2", work);
    if (work.isFaulty()) {
      return List.of();
    }
    water = water(bed, axis, work);
    classes.add("L2", second(work, bed, axis, water, l2Land), water, Map.of());
    if (work.flag("quasi")) {
      axis = axis(network, intakes, up + 2 * moreUp, down + 2 * moreDown, "QUASI", work);
      water = water(bed, axis, work);
      work.note("QUASI", "the quasi zone goes as much farther than class 2 as class 2 than class 1, and as deep again");
      classes.add("QUASI", insideDivide(bed.withLand(axis, water, 2 * l2Land), water, work), water, Map.of());
    }
    return work.isFaulty() ? List.of() : classes.zones();
  }

  private static Geometry second(Work work, RiverBed bed, Geometry axis, Geometry water, double land) {
    if (!work.flag("whole_catchment")) {
      return insideDivide(bed.withLand(axis, water, land), water, work);
    }
    double most = work.legal("river_small_catchment");
    if (work.features("catchment").isEmpty()) {
      work.missingInput("catchment", "whole_catchment is true");
      return water;
    }
    Geometry catchment = Overlays.drawn(work.features("catchment"));
    double area = EllipsoidalArea.m2(catchment) / 1e6;
    if (area >= most) {
      work.fault(GenerateFault.GENERATOR_PARAMETER_BAD, "the catchment has " + Numbers.text(Numbers.toMillimetre(area))
          + " km²; only one below " + Numbers.text(most) + " km² may be class 2 as a whole",
          Place.pointer("/parameters/whole_catchment"));
    }
    return Overlays.union(catchment, water);
  }

  private static Geometry axis(RiverNetwork network, List<RiverPosition> intakes, double up, double down,
      String zoneClass, Work work) {
    List<Geometry> axes = new ArrayList<>();
    for (RiverPosition intake : intakes) {
      Stretch above = network.upstream(intake, up);
      Stretch below = network.downstream(intake, down);
      if (!above.complete() || !below.complete()) {
        work.fault(GenerateFault.GENERATOR_INPUT_BAD, "the network has too many branches", Work.inRole("river"));
        return null;
      }
      shorter(work, zoneClass, "upstream", above, up);
      shorter(work, zoneClass, "downstream", below, down);
      axes.add(RiverBed.axis(above, below));
    }
    return axes.get(0).getFactory().buildGeometry(axes.stream().flatMap(axis -> parts(axis).stream()).toList());
  }

  private static List<Geometry> parts(Geometry geometry) {
    List<Geometry> parts = new ArrayList<>();
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      parts.add(geometry.getGeometryN(i));
    }
    return parts;
  }

  private static void shorter(Work work, String zoneClass, String way, Stretch stretch, double wanted) {
    if (stretch.reachedM() < wanted - 0.01) {
      work.note("RIVER_ENDS", zoneClass + ": the river goes only " + Numbers.text(Numbers.toMillimetre(stretch.reachedM()))
          + " m " + way + " of the intake, not " + Numbers.text(wanted) + " m");
    }
  }

  private static Geometry water(RiverBed bed, Geometry axis, Work work) {
    Geometry water = bed.water(axis);
    if (water.isEmpty()) {
      Coordinate at = axis.getCoordinate();
      work.fault(GenerateFault.GENERATOR_INPUT_BAD, "no water surface is drawn at the river near the intake",
          work.features("water").isEmpty() ? Work.inRole("water")
              : work.features("water").get(0).where().at(at.x, at.y));
    }
    return water;
  }

  private static Geometry insideDivide(Geometry area, Geometry water, Work work) {
    List<InputFeature> catchments = work.features("catchment");
    return catchments.isEmpty() ? area
        : Overlays.union(Overlays.common(area, Overlays.drawn(catchments)), water);
  }
}
