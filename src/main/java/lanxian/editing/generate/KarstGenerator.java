package lanxian.editing.generate;

import static lanxian.editing.generate.GeneratorParameter.choice;
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
import lanxian.geo.Geodesics;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Class 1 of a source in karst, along its conduit as along a river, with circles around sinkholes. Of other kinds of karst
 * no number is known: a study is asked for.
 */
final class KarstGenerator implements ZoneGenerator {
  private static final GeneratorDescription DESCRIPTION = GeneratorDescription.of("karst", "drinking_water_protection",
      new LocalizedText("岩溶水水源保护区", "Protection area of a karst source"),
      new LocalizedText("岩溶管道（地下河）按河流的方法沿管道上溯、下延划定一级保护区，落水洞划圆；其他类型须作水文地质勘查。",
          "Class 1 along a conduit by the method of rivers, with circles around sinkholes; other kinds of karst need a"
              + " hydrogeological study."),
      List.of(InputRole.of("intake", InputRole.Shape.POINT, 1, 20, "取水口（泉口、井）", "The intake: spring or well"),
          InputRole.of("conduit", InputRole.Shape.LINE, 1, 500, "岩溶管道，按流向绘制", "Conduits, drawn downstream")
              .saying(text("name", "名称", "Name")),
          InputRole.of("sinkhole", InputRole.Shape.POINT, 0, 500, "落水洞", "Sinkholes"), Recharge.role()),
      List.of(choice("karst", null, "岩溶类型", "Kind of karst", option("CONDUIT", "岩溶管道（地下河）", "Conduit"),
              option("NETWORK", "岩溶裂隙网络", "Network of fissures"), option("OTHER", "其他", "Other")),
          number("conduit_width", "m", 0.1, 1000, null, "管道宽度", "Width of the conduit"),
          number("sinkhole_radius", "m", 1, 10_000, null, "落水洞保护半径；给出落水洞时必填，未见标准数值",
              "Radius around sinkholes; needed where they are drawn: no document tells it"),
          legal("karst_l1_upstream", "m", 1, 50_000, "一级上游长度", "Class 1, length upstream"),
          legal("karst_l1_downstream", "m", 1, 50_000, "一级下游长度", "Class 1, length downstream"),
          legal("river_l1_land", "m", 1, 10_000, "一级两侧宽度（按河流）", "Class 1, depth on both sides, as at rivers"),
          legal("river_intake_distance", "m", 0, 2000, "取水口至管道的最大距离", "Greatest distance of the intake from a conduit"),
          ClassForm.form()));

  @Override
  public GeneratorDescription description() {
    return DESCRIPTION;
  }

  @Override
  public Set<String> numbers() {
    return Set.of("karst_l1_upstream", "karst_l1_downstream", "river_l1_land", "river_intake_distance",
        "river_joint_distance");
  }

  @Override
  public List<GeneratedZone> generate(Work work) {
    if (!work.text("karst").equals("CONDUIT")) {
      work.fault(GenerateFault.GENERATOR_STUDY_NEEDED, "HJ 338-2018 岩溶水: no number tells the area of this kind of karst; a"
          + " hydrogeological study (水文地质勘查) is needed, and its area is drawn by hand", Place.pointer("/parameters/karst"));
      return List.of();
    }
    double width = work.needed("conduit_width", "to know where the conduit's edges are");
    double radius = work.features("sinkhole").isEmpty() ? 0 : work.needed("sinkhole_radius", "where sinkholes are drawn");
    RiverNetwork network = RiverReader.network(work, "conduit");
    List<RiverPosition> intakes = Intakes.on(network, work);
    if (work.isFaulty()) {
      return List.of();
    }
    RiverBed bed = new RiverBed(null, width / 2);
    List<Geometry> areas = new ArrayList<>();
    for (RiverPosition intake : intakes) {
      Stretch above = network.upstream(intake, work.number("karst_l1_upstream"));
      Stretch below = network.downstream(intake, work.number("karst_l1_downstream"));
      if (!above.complete() || !below.complete()) {
        work.fault(GenerateFault.GENERATOR_INPUT_BAD, "the network has too many branches", Work.inRole("conduit"));
        return List.of();
      }
      areas.add(bed.withLand(RiverBed.axis(above, below), null, work.number("river_l1_land")));
    }
    for (InputFeature sinkhole : work.features("sinkhole")) {
      for (Coordinate place : sinkhole.geometry().getCoordinates()) {
        areas.add(Geodesics.circle(place, radius, Overlays.CURVE_ERROR_M));
      }
    }
    ClassForm classes = new ClassForm(work, Map.of("source_kind", "地下水", "delineation_standard", "HJ 338-2018"));
    classes.add("L1", Overlays.union(areas), null, Map.of());
    work.note("KARST_CLASS_2", "class 1 only: no number of class 2 along a conduit was at hand");
    Recharge.add(work, classes);
    return classes.zones();
  }
}
