package lanxian.editing.generate;

import static lanxian.editing.generate.GeneratorParameter.choice;
import static lanxian.editing.generate.GeneratorParameter.number;
import static lanxian.editing.generate.GeneratorParameter.option;
import static lanxian.editing.generate.GeneratorParameter.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import lanxian.domain.LocalizedText;
import lanxian.domain.SecurityLevel;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;

/** Strips below dams and at their ends, and around reservoir basins. The offsets are placeholders from another province. */
final class DamGenerator implements ZoneGenerator {
  private static final GeneratorDescription DESCRIPTION = GeneratorDescription.of("dam", "water_works_zone",
      new LocalizedText("水库大坝管理和保护范围", "Strips of dams and reservoirs"),
      new LocalizedText("大坝下游坝脚和两端以外的管理范围、保护范围，按水库规模外延；给出库区时一并划定。数值取自外省条例，仅作占位。",
          "Management and protection below a dam's toe and beyond its ends, by the reservoir's size, and around the basin"
              + " where it is drawn. The offsets are another province's."),
      List.of(InputRole.of("dam", InputRole.Shape.LINE, 1, 20, "大坝下游坝脚线，自一端至另一端；属性 name 坝名",
              "Downstream toes of dams, from end to end; property name").saying(text("name", "坝名", "Name of the dam")),
          InputRole.of("basin", InputRole.Shape.POLYGON, 0, 20, "库区（校核洪水位线以下），用以判断下游侧",
              "Reservoir basin below the check-flood level: downstream is the other side")),
      List.of(choice("size", null, "水库规模", "Size of the reservoir", option("LARGE", "大型", "Large"),
              option("MEDIUM", "中型", "Medium"), option("SMALL", "小型", "Small")),
          choice("downstream", "BASIN", "下游侧", "Which side is downstream", option("BASIN", "库区的另一侧", "Away from the basin"),
              option("LEFT", "所绘方向左侧", "Left of the line as drawn"), option("RIGHT", "所绘方向右侧", "Right of the line as drawn")),
          choice("band", "UPPER", "取上限或者下限", "Which end of the band", option("UPPER", "上限", "Upper"),
              option("LOWER", "下限", "Lower")),
          number("ends", "m", 0, 1000, null, "大坝两端管理范围；中小型未见数值，不给则不外延",
              "Management beyond the dam's ends; for medium and small ones no document tells it, and none is taken")));

  @Override
  public GeneratorDescription description() {
    return DESCRIPTION;
  }

  @Override
  public Set<String> numbers() {
    Set<String> keys = new TreeSet<>(Set.of("dam_ends_large", "reservoir_protection"));
    for (String size : List.of("large", "medium", "small")) {
      keys.addAll(List.of("dam_management_" + size, "dam_protection_" + size));
    }
    return keys;
  }

  @Override
  public List<GeneratedZone> generate(Work work) {
    work.note("PLACEHOLDER", "the offsets are those of another province, in place of those of the region's own rules");
    Geometry basin = work.features("basin").isEmpty() ? null : Overlays.drawn(work.features("basin"));
    List<GeneratedZone> zones = new ArrayList<>();
    for (InputFeature dam : work.features("dam")) {
      strips(work, dam, basin, zones);
    }
    if (basin != null && !work.isFaulty()) {
      double protection = work.legal("reservoir_protection", isUpper(work));
      Map<String, Object> attributes = attributes(work, "库区");
      zones.add(new GeneratedZone("MANAGEMENT", "basin-management", "库区管理范围", null, null, basin, SecurityLevel.PUBLIC,
          attributes));
      zones.add(new GeneratedZone("PROTECTION", "basin-protection", "库区保护范围", null, null,
          Overlays.without(Overlays.within(basin, protection), basin), SecurityLevel.PUBLIC, attributes));
    }
    return zones;
  }

  private static boolean isUpper(Work work) {
    return work.text("band").equals("UPPER");
  }

  private static void strips(Work work, InputFeature dam, Geometry basin, List<GeneratedZone> zones) {
    String size = work.text("size").toLowerCase(Locale.ROOT);
    double management = work.legal("dam_management_" + size, isUpper(work));
    double protection = work.legal("dam_protection_" + size, isUpper(work));
    double ends = ends(work);
    List<Geometry> managed = new ArrayList<>();
    List<Geometry> guarded = new ArrayList<>();
    for (int i = 0; i < dam.geometry().getNumGeometries(); i++) {
      OneSide toe = new OneSide((LineString) dam.geometry().getGeometryN(i));
      int side = side(work, dam, toe, basin);
      if (side == 0) {
        return;
      }
      managed.add(toe.longer(ends).within(management, side));
      guarded.add(toe.longer(ends + protection).within(management + protection, side));
    }
    Map<String, Object> attributes = attributes(work, "大坝");
    String prefix = (zones.size() / 2 + 1) + "-";
    Geometry strip = Overlays.union(managed);
    zones.add(new GeneratedZone("MANAGEMENT", prefix + "management", "管理范围", dam.text("name"), null, strip,
        SecurityLevel.PUBLIC, attributes));
    zones.add(new GeneratedZone("PROTECTION", prefix + "protection", "保护范围", dam.text("name"), null,
        Overlays.without(Overlays.union(guarded), strip), SecurityLevel.PUBLIC, attributes));
  }

  private static double ends(Work work) {
    if (work.has("ends")) {
      return work.number("ends");
    }
    if (work.text("size").equals("LARGE")) {
      return work.legal("dam_ends_large");
    }
    work.note("NO_ENDS", "no number tells how far management goes beyond the ends of a dam of this size: none is taken");
    return 0;
  }

  private static int side(Work work, InputFeature dam, OneSide toe, Geometry basin) {
    String told = work.text("downstream");
    if (!told.equals("BASIN")) {
      return told.equals("LEFT") ? 1 : -1;
    }
    int upstream = basin == null ? 0 : toe.side(basin.getInteriorPoint().getCoordinate());
    if (upstream == 0) {
      Coordinate at = dam.geometry().getCoordinate();
      work.fault(GenerateFault.GENERATOR_SIDE_UNKNOWN, "which side of the dam is downstream? draw the basin, or say LEFT"
          + " or RIGHT", dam.where().at(at.x, at.y));
    }
    return -upstream;
  }

  private static Map<String, Object> attributes(Work work, String type) {
    return new TreeMap<>(Map.of("works_type", type, "works_grade", work.text("size"),
        "basis_doc", "占位：浙江省水利工程安全管理条例第27条", "basis_level", "LOCAL_REG"));
  }
}
