package lanxian.editing.generate;

import static lanxian.editing.generate.GeneratorParameter.choice;
import static lanxian.editing.generate.GeneratorParameter.number;
import static lanxian.editing.generate.GeneratorParameter.option;
import static lanxian.editing.generate.GeneratorParameter.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import lanxian.domain.LocalizedText;
import lanxian.domain.SecurityLevel;
import lanxian.editing.generate.river.RiverNetwork;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;

/** Management and protection strips on the landside of levees. The offsets are placeholders from another province. */
final class LeveeGenerator implements ZoneGenerator {
  private static final GeneratorParameter.Choice LEFT = option("LEFT", "所绘方向左侧", "Left of the line as drawn");
  private static final GeneratorParameter.Choice RIGHT = option("RIGHT", "所绘方向右侧", "Right of the line as drawn");
  private static final GeneratorDescription DESCRIPTION = GeneratorDescription.of("levee", "water_works_zone",
      new LocalizedText("堤防管理和保护范围", "Strips of levees"),
      new LocalizedText("堤防背水侧的管理范围和保护范围，按堤防等级外延。数值取自外省条例，仅作占位。",
          "Management and protection strips on the landside of levees, by grade. The offsets are another province's."),
      List.of(InputRole.of("levee", InputRole.Shape.LINE, 1, 500,
              "堤防背水坡脚线（或堤线）；属性 name 名称，grade 等级1—5，landside 背水侧 LEFT/RIGHT",
              "Levees, drawn along the landside toe; properties name, grade (1 to 5), landside (LEFT or RIGHT of the line)")
              .saying(text("name", "堤名", "Name of the levee"), grade("该堤等级", "Grade of this levee"),
                  choice("landside", null, "该堤背水侧", "Landside of this levee", LEFT, RIGHT).optional()),
          InputRole.of("river", InputRole.Shape.LINE, 0, 500, "河线，用以判断背水侧", "Rivers: the land is on the other side")),
      List.of(grade("堤防等级；图形未带时必填", "Grade of the levees; needed where they do not carry it"),
          choice("landside", "RIVER", "背水侧", "Which side the land is on", option("RIVER", "河线的另一侧", "Away from the river"),
              LEFT, RIGHT),
          choice("band", "UPPER", "取上限或者下限", "Which end of the band", option("UPPER", "上限", "Upper"),
              option("LOWER", "下限", "Lower")),
          number("toe_offset", "m", 0, 500, 0.0, "所绘线至背水坡脚的距离", "From the line as drawn to the landside toe")));

  private static GeneratorParameter grade(String zh, String en) {
    return choice("grade", null, zh, en, option("1", "1级", "Grade 1"), option("2", "2级", "Grade 2"),
        option("3", "3级", "Grade 3"), option("4", "4级", "Grade 4"), option("5", "5级", "Grade 5")).optional();
  }

  @Override
  public GeneratorDescription description() {
    return DESCRIPTION;
  }

  @Override
  public Set<String> numbers() {
    return Set.of("levee_management_grade_1", "levee_management_grade_2_3", "levee_management_grade_4_5",
        "levee_protection", "river_joint_distance");
  }

  @Override
  public List<GeneratedZone> generate(Work work) {
    work.note("PLACEHOLDER", "the offsets are those of another province, in place of those of the region's own rules");
    RiverNetwork rivers = work.features("river").isEmpty() ? null : RiverReader.network(work, "river");
    List<GeneratedZone> zones = new ArrayList<>();
    int number = 0;
    for (InputFeature levee : work.features("levee")) {
      number++;
      String grade = grade(work, levee);
      if (grade != null) {
        strips(work, levee, number, grade, rivers, zones);
      }
    }
    return zones;
  }

  private static void strips(Work work, InputFeature levee, int number, String grade, RiverNetwork rivers,
      List<GeneratedZone> zones) {
    boolean upper = work.text("band").equals("UPPER");
    double toe = work.number("toe_offset");
    double management = work.legal(switch (grade) {
      case "1" -> "levee_management_grade_1";
      case "2", "3" -> "levee_management_grade_2_3";
      default -> "levee_management_grade_4_5";
    }, upper);
    double protection = work.legal("levee_protection", upper);
    List<Geometry> managed = new ArrayList<>();
    List<Geometry> guarded = new ArrayList<>();
    for (int i = 0; i < levee.geometry().getNumGeometries(); i++) {
      LineString line = (LineString) levee.geometry().getGeometryN(i);
      int side = new Landside(work, rivers).of(levee, line);
      if (side == 0) {
        continue;
      }
      OneSide land = new OneSide(line);
      if (!line.isSimple()) {
        work.note("CROSSES_ITSELF", "levee " + number + " crosses itself; sides are told by the nearest place on it");
      }
      Geometry middle = land.within(toe + management, side);
      managed.add(toe > 0 ? Overlays.without(middle, land.longer().within(toe, side)) : middle);
      guarded.add(Overlays.without(
          land.within(toe + management + protection, side), land.longer().within(toe + management, side)));
    }
    if (work.isFaulty()) {
      return;
    }
    Map<String, Object> attributes = new TreeMap<>(Map.of("works_type", "堤防", "works_grade", grade,
        "basis_doc", "占位：浙江省水利工程安全管理条例第27条", "basis_level", "LOCAL_REG"));
    String name = levee.text("name");
    Geometry strip = Overlays.union(managed); // of several parts one may lie in the other's protection strip
    zones.add(new GeneratedZone("MANAGEMENT", number + "-management", "管理范围", name, null, strip, SecurityLevel.PUBLIC,
        attributes));
    zones.add(new GeneratedZone("PROTECTION", number + "-protection", "保护范围", name, null,
        Overlays.without(Overlays.union(guarded), strip), SecurityLevel.PUBLIC, attributes));
  }

  private static String grade(Work work, InputFeature levee) {
    String grade = levee.text("grade") != null ? levee.text("grade") : work.text("grade");
    if (grade == null || !grade.matches("[1-5]")) {
      work.fault(grade == null ? GenerateFault.GENERATOR_PARAMETER_MISSING : GenerateFault.GENERATOR_INPUT_BAD,
          "the levee needs a grade from 1 to 5, as its property or as the parameter grade", levee.where());
      return null;
    }
    return grade;
  }
}
