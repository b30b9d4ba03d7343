package lanxian.editing.generate;

import static lanxian.editing.generate.GeneratorParameter.choice;
import static lanxian.editing.generate.GeneratorParameter.legal;
import static lanxian.editing.generate.GeneratorParameter.number;
import static lanxian.editing.generate.GeneratorParameter.option;
import static lanxian.editing.generate.GeneratorParameter.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import lanxian.domain.Category;
import lanxian.domain.LocalizedText;
import lanxian.domain.SecurityLevel;
import lanxian.editing.generate.river.RiverLine;
import org.locationtech.jts.geom.Geometry;

/** Land within a screening width of rivers: no law gives the width. */
final class CorridorGenerator implements ZoneGenerator {
  private static final String CATEGORY = "river_corridor";
  private static final double MAX_WIDTH_M = 20_000;
  private static final GeneratorDescription DESCRIPTION = GeneratorDescription.of("corridor", CATEGORY,
      new LocalizedText("干流沿岸筛查带", "Corridor of a river"),
      new LocalizedText("河线两岸（或一岸）筛查宽度以内的范围；宽度可按河流给定。筛查宽度不是法定宽度。",
          "Land within a width of rivers, which may differ from river to river. A screening width: no law gives it."),
      List.of(InputRole.of("river", InputRole.Shape.LINE, 1, 500,
          "河线；属性 name 河名，class 分级代码，width_m 该河的筛查宽度",
          "Lines of rivers; properties name, class (code), width_m (this river's width)")
          .saying(text("name", "河名", "Name of the river"), text("class", "分级代码，大写；八条干流可由河名得出",
              "Class, in capitals; known by name of the eight mainstems"),
              number("width_m", "m", 1, MAX_WIDTH_M, null, "该河的筛查宽度（每侧）", "This river's width on each side"))),
      List.of(legal("corridor_width", "m", 1, MAX_WIDTH_M, "筛查宽度（每侧）", "Screening width on each side"),
          choice("bank", "BOTH", "岸别（顺流向）", "Bank, looking downstream", option("BOTH", "两岸", "Both"),
              option("LEFT", "左岸", "Left"), option("RIGHT", "右岸", "Right"))));

  @Override
  public GeneratorDescription description() {
    return DESCRIPTION;
  }

  @Override
  public Set<String> numbers() {
    return Set.of("corridor_width");
  }

  @Override
  public List<GeneratedZone> generate(Work work) {
    Map<String, List<InputFeature>> byClass = new TreeMap<>();
    for (InputFeature feature : work.features("river")) {
      String zoneClass = zoneClass(feature, work);
      if (zoneClass != null) {
        byClass.computeIfAbsent(zoneClass, code -> new ArrayList<>()).add(feature);
      }
    }
    if (work.isFaulty()) {
      return List.of();
    }
    work.note("SCREENING_WIDTH", "no law gives the width; it serves screening only");
    List<GeneratedZone> zones = new ArrayList<>();
    byClass.forEach((code, rivers) -> zone(work, code, rivers, zones));
    return zones;
  }

  private static void zone(Work work, String code, List<InputFeature> rivers, List<GeneratedZone> zones) {
    List<Geometry> areas = new ArrayList<>();
    double width = 0;
    for (InputFeature river : rivers) {
      double own = width(work, river, code);
      width = Math.max(width, own);
      RiverReader.lines(List.of(river)).forEach(line -> areas.add(area(work, line, own)));
    }
    if (work.isFaulty()) {
      return;
    }
    String name = rivers.get(0).text("name");
    Map<String, Object> attributes = new TreeMap<>(Map.of("screening_width_m", width));
    if (name != null) {
      attributes.put("river", name);
    }
    String suffix = code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    String bank = switch (work.text("bank")) {
      case "LEFT" -> "左岸";
      case "RIGHT" -> "右岸";
      default -> "";
    };
    zones.add(new GeneratedZone(code, suffix, "干流" + bank + "沿岸筛查带", name, null, Overlays.union(areas),
        SecurityLevel.PUBLIC, attributes));
  }

  private static Geometry area(Work work, RiverLine line, double width) {
    return switch (work.text("bank")) {
      case "LEFT" -> new OneSide(line.line()).within(width, 1);
      case "RIGHT" -> new OneSide(line.line()).within(width, -1);
      default -> Overlays.within(line.line(), width);
    };
  }

  private static double width(Work work, InputFeature river, String code) {
    Object own = river.properties().get("width_m");
    if (own == null) {
      return work.number("corridor_width");
    }
    if (own instanceof Double width && width >= 1 && width <= MAX_WIDTH_M) {
      return work.drawn("corridor_width of " + code, width, "corridor_width");
    }
    work.fault(GenerateFault.GENERATOR_INPUT_BAD, "width_m must be a number from 1 to " + Numbers.text(MAX_WIDTH_M),
        river.where());
    return 0;
  }

  /** The class that the river itself names, or that of the registry with its name. */
  private static String zoneClass(InputFeature river, Work work) {
    Category category = work.ruleSet().category(CATEGORY).orElseThrow();
    String code = river.text("class");
    String name = river.text("name");
    if (code == null && name != null) {
      code = category.classes().stream().filter(known -> List.of(known.name().zh().split("[（）]")).contains(name))
          .map(Category.ZoneClass::code).findFirst().orElse(null);
    }
    if (code == null || !code.matches("[A-Z][A-Z0-9_]{0,39}")) {
      work.fault(GenerateFault.GENERATOR_INPUT_BAD, "the river " + (name == null ? "" : name + " ") + "needs the property"
          + " class, in capitals; known by name are " + String.join(", ",
          category.classes().stream().map(known -> known.name().zh()).toList()), river.where());
      return null;
    }
    return code;
  }
}
