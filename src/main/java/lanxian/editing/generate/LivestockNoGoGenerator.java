package lanxian.editing.generate;

import static lanxian.editing.generate.GeneratorParameter.choice;
import static lanxian.editing.generate.GeneratorParameter.option;
import static lanxian.editing.generate.GeneratorParameter.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import lanxian.domain.LocalizedText;
import lanxian.domain.SecurityLevel;
import org.locationtech.jts.geom.Geometry;

/**
 * The livestock no-go area as the union of its legal parts, as they are in force on the day; one zone per county. No
 * distance is added: since the joint notice 环办土壤〔2019〕55号 nothing but laws and regulations can be its ground.
 */
final class LivestockNoGoGenerator implements ZoneGenerator {
  private static final GeneratorDescription DESCRIPTION = GeneratorDescription.of("livestock_no_go", "livestock_zone",
      new LocalizedText("畜禽养殖禁养区", "Livestock no-go area"),
      new LocalizedText("法定组成部分（饮用水水源一、二级保护区陆域，自然保护区核心区和缓冲区，风景名胜区核心景区，城镇居民区和文教科研区，"
          + "法律法规规定的其他区域）在该日有效图形的合并，不外延任何距离，按县市分别生成。给出 county_code 时只取该县市。",
          "The union of its legal parts as in force on the day, nothing added around them; one zone per county, or that of"
              + " county_code alone."),
      List.of(InputRole.of("statutory", InputRole.Shape.POLYGON, 0, 200,
              "法律法规规定的其他区域；属性 basis 依据条款、authority 层级（LAW、REGULATION、LOCAL_REG）必填",
              "Other areas by law; properties basis (article) and authority (LAW, REGULATION or LOCAL_REG) are needed")
              .saying(text("name", "名称", "Name"), text("basis", "依据条款，必填", "Article, needed"),
                  choice("authority", null, "依据层级，必填", "Rank of the basis, needed", option("LAW", "法律", "Law"),
                      option("REGULATION", "行政法规", "Regulation"), option("LOCAL_REG", "地方性法规", "Local regulation")),
                  text("county_code", "县市代码", "County code")),
          InputRole.of("water", InputRole.Shape.POLYGON, 0, 500, "水面，从饮用水水源保护区中扣除",
              "Water surface, taken out of drinking-water areas")),
      List.of());

  @Override
  public GeneratorDescription description() {
    return DESCRIPTION;
  }

  @Override
  public Set<String> numbers() {
    return Set.of("sliver_width");
  }

  @Override
  public List<GeneratedZone> generate(Work work) {
    List<NoGoPart> parts = new NoGoParts(work).parts();
    if (work.isFaulty()) {
      return List.of();
    }
    Map<String, List<NoGoPart>> byCounty = new TreeMap<>();
    parts.forEach(part -> byCounty.computeIfAbsent(
        part.countyCode() == null ? "" : part.countyCode(), code -> new ArrayList<>()).add(part));
    double sliver = work.legal("sliver_width");
    List<GeneratedZone> zones = new ArrayList<>();
    byCounty.forEach((county, own) -> zones.add(zone(work, county, own, sliver)));
    return zones;
  }

  private static GeneratedZone zone(Work work, String county, List<NoGoPart> parts, double sliver) {
    Geometry union = Overlays.union(parts.stream().map(NoGoPart::geometry).toList());
    Mended mended = Mended.of(union, sliver);
    String where = county.isEmpty() ? "no county" : "county " + county;
    work.note("PARTS", where + ": " + parts.size() + " parts");
    if (mended.gaps() + mended.specks() > 0) {
      work.note("SLIVERS", where + ": " + mended.gaps() + " gaps filled and " + mended.specks() + " specks left out, "
          + Numbers.text(Numbers.toMillimetre(mended.changedM2())) + " m²");
    }
    Map<String, Object> attributes = new TreeMap<>();
    attributes.put("generated_from", parts.stream().map(NoGoPart::line).toList());
    attributes.put("basis_doc", String.join("、",
        new TreeSet<>(parts.stream().flatMap(part -> part.basis().stream()).toList())));
    attributes.put("basis_level", parts.stream().map(NoGoPart::authority).max(Enum::compareTo).orElseThrow().name());
    attributes.put("animal_scope", "全部");
    SecurityLevel level = parts.stream().map(NoGoPart::level).max(SecurityLevel::compareTo).orElseThrow();
    return new GeneratedZone("PROHIBITED", county.isEmpty() ? "all" : county, county.isEmpty() ? "" : "（" + county + "）", null,
        county.isEmpty() ? null : county, mended.geometry(), level, attributes);
  }
}
