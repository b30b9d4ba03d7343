package lanxian.editing.generate;

import static lanxian.editing.generate.GeneratorParameter.flag;
import static lanxian.editing.generate.GeneratorParameter.legal;
import static lanxian.editing.generate.GeneratorParameter.number;

import java.util.List;
import java.util.Map;
import java.util.Set;
import lanxian.domain.LocalizedText;
import org.locationtech.jts.geom.Geometry;

/** Areas along open canals that carry drinking water (HJ 338-2018 as remembered): the whole canal, land as at rivers. */
final class CanalGenerator implements ZoneGenerator {
  private static final GeneratorDescription DESCRIPTION = GeneratorDescription.of("canal", "drinking_water_protection",
      new LocalizedText("输水（引水）明渠保护区", "Protection area of an open canal"),
      new LocalizedText("非封闭式输水渠道全线划为一级保护区，陆域纵深按河流；二级保护区可选。封闭的渠道、管道不在此列。",
          "An open canal is class 1 over its whole length, with land as deep as at rivers; class 2 if wanted. Not for closed"
              + " canals and pipes."),
      List.of(InputRole.of("canal", InputRole.Shape.LINE, 1, 500, "渠道中心线", "Middle lines of the canal"),
          InputRole.of("water", InputRole.Shape.POLYGON, 0, 500, "渠道水面", "Water surface of the canal")),
      List.of(number("canal_width", "m", 0.1, 1000, null, "渠道水面宽度；未给水面时必填",
              "Width of its water; needed where no surface is drawn"),
          flag("class_2", false, "是否划二级保护区", "Whether a class 2 is made"),
          legal("river_l1_land", "m", 1, 10_000, "一级陆域纵深", "Class 1, depth of land"),
          legal("river_l2_land", "m", 1, 10_000, "二级陆域纵深", "Class 2, depth of land"),
          legal("river_water_reach", "m", 10, 5000, "自渠线查找水面的最大距离", "Water is looked for this far from the line"),
          ClassForm.form(), ClassForm.parts()));

  @Override
  public GeneratorDescription description() {
    return DESCRIPTION;
  }

  @Override
  public Set<String> numbers() {
    return Set.of("river_l1_land", "river_l2_land", "river_water_reach");
  }

  @Override
  public List<GeneratedZone> generate(Work work) {
    boolean drawn = !work.features("water").isEmpty();
    double width = drawn ? 0 : work.needed("canal_width", "where no water surface is drawn");
    if (work.isFaulty()) {
      return List.of();
    }
    RiverBed bed = drawn ? new RiverBed(Overlays.drawn(work.features("water")), work.number("river_water_reach"))
        : new RiverBed(null, width / 2);
    Geometry axis = RiverReader.joined(work.features("canal"));
    Geometry water = bed.water(axis);
    if (water.isEmpty()) {
      work.fault(GenerateFault.GENERATOR_INPUT_BAD, "no water surface is drawn at the canal", Work.inRole("water"));
      return List.of();
    }
    work.note("OPEN_CANAL", "for open canals: closed ones and pipes have no such area");
    ClassForm classes = new ClassForm(work, Map.of("source_kind", "河流", "delineation_standard", "HJ 338-2018"));
    classes.add("L1", bed.withLand(axis, water, work.number("river_l1_land")), water, Map.of());
    if (work.flag("class_2")) {
      classes.add("L2", bed.withLand(axis, water, work.number("river_l2_land")), water, Map.of());
    }
    return classes.zones();
  }
}
