package lanxian.exchange.attributes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lanxian.domain.Category;
import lanxian.domain.GeometryStatus;
import lanxian.domain.Place;
import lanxian.domain.SecurityLevel;
import lanxian.domain.Validity;
import lanxian.domain.ZoneDescription;
import lanxian.exchange.TestCategories;
import lanxian.exchange.layer.ExchangeNotice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZoneDescriberTest {
  private final AttributeTable table = AttributeTable.shipped();

  private ZoneDescriber.Described describe(Category category, Map<String, Object> raw) {
    return new ZoneDescriber(table, category, null, null)
        .describe(raw, null, null, "a.shp", "EPSG:4517", Place.record(3));
  }

  private static Map<String, Object> map(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
    }
    return map;
  }

  private void assertFault(Category category, Map<String, Object> raw, String code, String inDetail) {
    ZoneDescriber.Described described = describe(category, raw);
    assertThat(described.description()).isNull();
    assertThat(described.faults()).hasSize(1);
    assertThat(described.faults().get(0).code().name()).isEqualTo(code);
    assertThat(described.faults().get(0).detail()).contains(inDetail);
    assertThat(described.faults().get(0).where().record()).isEqualTo(3);
  }

  @Test
  void readsEverythingATableCanSay() {
    ZoneDescriber.Described described = describe(TestCategories.SOURCES, map("ZONE_ID", "SY-001-L1",
        "CATEGORY", "drinking_water_protection", "CLASS", "L1", "NAME", "三屯河水库一级保护区", "COUNTY", 652301.0,
        "AUTHORITY", "自治区人民政府", "APPR_DOC", "新政函〔2018〕1号", "APPR_DATE", LocalDate.of(2018, 1, 2),
        "VALID_FROM", "20180102", "VALID_TO", "99991231", "ACCURACY_M", 0.5, "AREA_DECL", 1000.0, "STATUS", "勘定",
        "SUPERSEDES", "SY-000", "SEC_LEVEL", "公开", "REMARKS", "说明", "SRC_NAME", "三屯河水库", "VERIFIED", "T",
        "WELL_COUNT", "12", "OWNER", "水利局", "CHECKED", LocalDate.of(2026, 1, 1)));
    assertThat(described.faults()).isEmpty();
    assertThat(described.zoneId()).isEqualTo("SY-001-L1");
    assertThat(described.validity()).isEqualTo(Validity.since(LocalDate.of(2018, 1, 2)));
    assertThat(described.description()).isEqualTo(new ZoneDescription("drinking_water_protection", "L1", "三屯河水库一级保护区",
        "652301", GeometryStatus.SURVEYED, 0.5,
        new ZoneDescription.Approval("自治区人民政府", "新政函〔2018〕1号", LocalDate.of(2018, 1, 2)),
        new ZoneDescription.Source("a.shp", "EPSG:4517", 1000.0), "SY-000", SecurityLevel.PUBLIC, "说明",
        Map.of("source_name", "三屯河水库", "parameters_verified", true, "well_count", 12.0, "owner", "水利局",
            "checked", "2026-01-01")));
  }

  @Test
  void readsTheNamesOfNationalDatabases() {
    ZoneDescription zone = describe(TestCategories.LIVESTOCK, map("DKMC", "六工村禁养区", "XZQDM", "652301102201", "MJ",
        2000.0,
        "BZ", "", "级别", "禁养区", "涉及村", "六工村、下三工村", "BSM", 7.0)).description();
    assertThat(zone.name()).isEqualTo("六工村禁养区");
    assertThat(zone.countyCode()).isEqualTo("652301");
    assertThat(zone.source().declaredAreaM2()).isEqualTo(2000.0);
    assertThat(zone.zoneClass()).isEqualTo("PROHIBITED");
    assertThat(zone.remarks()).isNull();
    assertThat(zone.attributes()).isEqualTo(Map.of("villages", List.of("六工村", "下三工村"), "bsm", "7"));
  }

  @Test
  void readsAreasInTheirUnit() {
    assertThat(describe(TestCategories.BUILT_UP, map("面积(公顷)", 1.5)).description().source().declaredAreaM2())
        .isEqualTo(15_000);
    assertThat(describe(TestCategories.BUILT_UP, map("面积", "3亩")).description().source().declaredAreaM2())
        .isCloseTo(2000, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({"L1, L1", "l1, L1", "一级保护区, L1", "一级, L1", "二级, L2", "准保护区（范围）, QUASI"})
  void knowsAClassByItsCodeOrName(String stated, String code) {
    assertThat(describe(TestCategories.SOURCES, map("CLASS", stated)).description().zoneClass()).isEqualTo(code);
  }

  @Test
  void notesWhatIsNotStated() {
    ZoneDescriber describer = new ZoneDescriber(table, TestCategories.SOURCES, "L2", null);
    ZoneDescription zone =
        describer.describe(Map.of(), 5.0, null, "a.txt", "EPSG:4490", Place.UNKNOWN).description();
    assertThat(zone.zoneClass()).isEqualTo("L2");
    assertThat(zone.name()).isEqualTo("未命名");
    assertThat(zone.status()).as("never shown as approved").isEqualTo(GeometryStatus.SCHEMATIC);
    assertThat(zone.securityLevel()).isEqualTo(SecurityLevel.INTERNAL);
    assertThat(zone.surveyAccuracyM()).isZero();
    assertThat(zone.source().declaredAreaM2()).isEqualTo(5);
    assertThat(describer.noticed()).containsExactlyInAnyOrder(ExchangeNotice.ACCURACY_NOT_STATED,
        ExchangeNotice.STATUS_NOT_STATED, ExchangeNotice.NAME_NOT_STATED);
    assertThat(describer.describe(Map.of("ACCURACY_M", 2.0), null, 0.001, "a", "b", Place.UNKNOWN).description()
        .surveyAccuracyM()).isEqualTo(2);
  }

  @Test
  void whoImportsMaySayTheLevelOfWhatStatesNone() {
    ZoneDescriber describer = new ZoneDescriber(table, TestCategories.SOURCES, "L2", SecurityLevel.PUBLIC);
    ZoneDescription stated =
        describer.describe(map("SEC_LEVEL", "受限"), null, null, "a", "b", Place.UNKNOWN).description();
    assertThat(stated.securityLevel()).isEqualTo(SecurityLevel.RESTRICTED);
    assertThat(describer.describe(Map.of("NAME", "x"), null, null, "a", "b", Place.UNKNOWN, stated).description()
        .securityLevel()).as("a zone that is known keeps its level").isEqualTo(SecurityLevel.RESTRICTED);
    assertThat(describer.noticed()).doesNotContain(ExchangeNotice.SECURITY_LEVEL_TAKEN);
    assertThat(describer.describe(Map.of(), null, null, "a", "b", Place.UNKNOWN).description().securityLevel())
        .isEqualTo(SecurityLevel.PUBLIC);
    assertThat(describer.noticed()).contains(ExchangeNotice.SECURITY_LEVEL_TAKEN);
  }

  @Test
  void refusesWhatItCannotUnderstand() {
    assertFault(TestCategories.SOURCES, map("NAME", "x"), "CLASS_MISSING", "L1, L2, QUASI");
    assertFault(TestCategories.SOURCES, map("CLASS", "L9"), "CLASS_UNKNOWN", "L9");
    assertFault(TestCategories.BUILT_UP, map("CLASS", "L1"), "CLASS_UNKNOWN", "no class L1");
    assertFault(TestCategories.BUILT_UP, map("CATEGORY", "wetland"), "CATEGORY_DIFFERS", "wetland");
    assertFault(TestCategories.BUILT_UP, map("VALID_FROM", "2026-02-30"), "ATTRIBUTE_INVALID", "2026-02-30");
    assertFault(TestCategories.BUILT_UP, map("VALID_FROM", "2026-02-03", "VALID_TO", "2026-02-03"), "ATTRIBUTE_INVALID",
        "not after");
    assertFault(TestCategories.BUILT_UP, map("SEC_LEVEL", "7"), "ATTRIBUTE_INVALID", "security_level");
    assertFault(TestCategories.BUILT_UP, map("ACCURACY_M", -1.0), "ATTRIBUTE_INVALID", "below 0");
    assertFault(TestCategories.BUILT_UP, map("ACCURACY_M", "good"), "ATTRIBUTE_INVALID", "not a number");
    assertFault(TestCategories.BUILT_UP, map("ZONE_ID", "a b"), "ATTRIBUTE_INVALID", "zone_id");
    assertFault(TestCategories.BUILT_UP, map("VERIFIED", "perhaps"), "ATTRIBUTE_INVALID", "yes or no");
  }

  @Test
  void keepsWhatItDoesNotUnderstandWhereNothingHangsOnIt() {
    ZoneDescriber describer = new ZoneDescriber(table, TestCategories.BUILT_UP, null, null);
    ZoneDescription zone = describer.describe(map("NAME", "甲", "COUNTY", "昌吉市", "STATUS", "现状", "MJ", "约三亩",
        "ACCURACY_M", 1.0),
        null, null, "a", "b", Place.UNKNOWN).description();
    assertThat(zone.countyCode()).isNull();
    assertThat(zone.status()).isEqualTo(GeometryStatus.SCHEMATIC);
    assertThat(zone.source().declaredAreaM2()).isNull();
    assertThat(zone.attributes()).isEqualTo(Map.of("county", "昌吉市", "status", "现状", "mj", "约三亩"));
    assertThat(describer.noticed()).containsExactlyInAnyOrder(ExchangeNotice.COUNTY_NOT_A_CODE,
        ExchangeNotice.STATUS_NOT_STATED, ExchangeNotice.AREA_UNREADABLE);
  }

  @Test
  void tellsAllFaultsOfAFeatureAtOnce() {
    assertThat(describe(TestCategories.SOURCES, map("CLASS", "L9", "VALID_FROM", "never", "ZONE_ID", "?")).faults())
        .hasSize(3);
  }

  @Test
  void keepsBothWhereTwoNamesMeanTheSame() {
    ZoneDescription zone = describe(TestCategories.BUILT_UP, map("NAME", "甲", "DKMC", "乙", "名称", "甲")).description();
    assertThat(zone.name()).isEqualTo("甲");
    assertThat(zone.attributes()).isEqualTo(Map.of("DKMC", "乙"));
  }

  @Test
  void givesEqualZonesEqualIdsAndOthersOthers() {
    ZoneIds ids = new ZoneIds();
    String first = ids.next("wetland", null, "652301", "湿地", "a.shp");
    String second = ids.next("wetland", null, "652301", "湿地", "a.shp");
    assertThat(first).matches("wetland-[0-9a-f]{12}").isNotEqualTo(second);
    ZoneIds again = new ZoneIds();
    assertThat(again.next("wetland", null, "652301", "湿地", "a.shp")).isEqualTo(first);
    assertThat(again.next("wetland", null, "652301", "湿地", "a.shp")).isEqualTo(second);
    assertThat(again.next("wetland", "GENERAL", "652301", "湿地", "a.shp")).isNotIn(first, second);
  }

  @Test
  void givesZonesOfOtherFilesOtherIds() {
    String id = new ZoneIds().next("wetland", null, null, "未命名", "湿地.shp");
    assertThat(new ZoneIds().next("wetland", null, null, "未命名", "湖泊.shp")).isNotEqualTo(id);
    for (String same : List.of("湿地", "湿地.geojson", "昌吉/湿地.SHP", "C:\\v1.2\\湿地.shp")) {
      assertThat(new ZoneIds().next("wetland", null, null, "未命名", same)).as(same).isEqualTo(id);
    }
  }
}
