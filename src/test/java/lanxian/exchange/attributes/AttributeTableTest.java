package lanxian.exchange.attributes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import lanxian.exchange.layer.AreaText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributeTableTest {
  private static final AttributeTable TABLE = AttributeTable.shipped();

  @Test
  void hasShortNamesThatEveryTableCanCarry() {
    Set<String> seen = new HashSet<>();
    for (AttributeTable.Entry entry : TABLE.entries()) {
      assertThat(entry.shortName().getBytes(StandardCharsets.UTF_8).length).as(entry.shortName())
          .isLessThanOrEqualTo(10);
      assertThat(entry.longName()).matches("[a-z][a-z0-9_]*");
      assertThat(entry.width()).as(entry.shortName()).isBetween(1, 254);
      Set<String> categories = entry.categories().isEmpty() ? Set.of("*") : entry.categories();
      categories.forEach(c -> assertThat(seen.add(entry.shortName() + " in " + c)).as(entry.shortName()).isTrue());
    }
    assertThat(seen).hasSizeGreaterThan(50);
  }

  @ParameterizedTest
  @CsvSource({"ZONE_ID, zone_id", "zone_id, zone_id", "County, county_code", "APPR_DOC, approval_doc", "DKMC, name",
      "名称, name", "地块名称, name", "XZQDM, county_code", "BZ, remarks", "备注, remarks", "BSM, bsm", "标识码, bsm",
      "级别, class", "SOMETHING, something", "Shape_Area, shape_area", "OWNER-ID, owner_id"})
  void knowsNamesOfEveryKind(String name, String longName) {
    assertThat(TABLE.target(name, "urban_built_up").longName()).isEqualTo(longName);
  }

  @Test
  void tellsAShortNameApartByCategory() {
    assertThat(TABLE.target("INDUSTRIES", "industrial_cluster").longName()).isEqualTo("leading_industries");
    assertThat(TABLE.target("INDUSTRIES", "approval_suspension").longName()).isEqualTo("industries");
    assertThat(TABLE.target("VILLAGES", "livestock_zone").type()).isEqualTo(AttributeTable.Type.LIST);
    assertThat(TABLE.target("SRC_NAME", "wetland").longName()).as("not of this category").isEqualTo("src_name");
    assertThat(TABLE.target("source_name", "wetland").longName()).isEqualTo("source_name");
  }

  @Test
  void knowsUnitsOfAreas() {
    assertThat(TABLE.target("MJ", "wetland").areaUnitM2()).isEqualTo(1);
    assertThat(TABLE.target("面积(公顷)", "wetland").areaUnitM2()).isEqualTo(AreaText.M2_PER_HA);
    assertThat(TABLE.target("面积（亩）", "wetland").areaUnitM2()).isEqualTo(AreaText.M2_PER_MU);
    assertThat(TABLE.target("AREA_DECL", "wetland").longName()).isEqualTo("area_declared");
  }
}
