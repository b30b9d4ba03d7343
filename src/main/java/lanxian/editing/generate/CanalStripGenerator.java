package lanxian.editing.generate;

import static lanxian.editing.generate.GeneratorParameter.choice;
import static lanxian.editing.generate.GeneratorParameter.number;
import static lanxian.editing.generate.GeneratorParameter.option;
import static lanxian.editing.generate.GeneratorParameter.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lanxian.domain.LocalizedText;
import lanxian.domain.SecurityLevel;
import org.locationtech.jts.geom.Geometry;

/** Management range of canals: the canal and a strip on both sides. The strip's width is a placeholder. */
final class CanalStripGenerator implements ZoneGenerator {
  private static final GeneratorDescription DESCRIPTION = GeneratorDescription.of("canal_strip", "water_works_zone",
      new LocalizedText("渠道管理范围", "Management range of canals"),
      new LocalizedText("渠道及其两侧外缘以外一定宽度。数值取自外省示例，仅作占位。",
          "The canal and a strip beyond its edges on both sides. The width is another province's, as a placeholder."),
      List.of(InputRole.of("canal", InputRole.Shape.LINE, 1, 500, "渠道中心线；属性 name 渠名", "Middle lines of canals; property name")
          .saying(text("name", "渠名", "Name of the canal"))),
      List.of(number("canal_width", "m", 0.1, 1000, null, "渠道外缘之间的宽度", "Width between the canal's edges"),
          choice("band", "UPPER", "取上限或者下限", "Which end of the band", option("UPPER", "上限", "Upper"),
              option("LOWER", "下限", "Lower"))));

  @Override
  public GeneratorDescription description() {
    return DESCRIPTION;
  }

  @Override
  public Set<String> numbers() {
    return Set.of("canal_strip");
  }

  @Override
  public List<GeneratedZone> generate(Work work) {
    double width = work.needed("canal_width", "to know where the canal's edges are");
    if (work.isFaulty()) {
      return List.of();
    }
    work.note("PLACEHOLDER", "the offsets are those of other provinces, in place of those of the region's own rules");
    double reach = width / 2 + work.legal("canal_strip", work.text("band").equals("UPPER"));
    List<GeneratedZone> zones = new ArrayList<>();
    for (InputFeature canal : work.features("canal")) {
      Geometry strip = Overlays.beside(RiverReader.joined(List.of(canal)), reach);
      zones.add(new GeneratedZone("MANAGEMENT", (zones.size() + 1) + "-management", "管理范围", canal.text("name"), null, strip,
          SecurityLevel.PUBLIC, Map.of("works_type", "渠道", "basis_doc", "占位：外省渠道管理规定示例", "basis_level", "LOCAL_REG")));
    }
    return zones;
  }
}
