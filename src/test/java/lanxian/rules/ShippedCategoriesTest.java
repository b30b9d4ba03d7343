package lanxian.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lanxian.domain.Category;
import lanxian.domain.ProjectField;
import lanxian.domain.RuleSet;
import lanxian.domain.ZoneAttribute;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The registry against the register of the domain brief, the plan's own text and the attribute table of files. */
class ShippedCategoriesTest {
  private static final RuleSet RULES = RuleSetLoader.fromDirectory(Path.of("rules"));

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "drinking_water_protection | L1 L2 QUASI", "drinking_water_recharge | RECHARGE UPSTREAM",
      "livestock_zone | PROHIBITED RESTRICTED ALLOWED", "aquaculture_zone | PROHIBITED RESTRICTED AQUACULTURE",
      "city_blue_line | WATER CONTROL", "river_lake_management | MANAGEMENT PROTECTION",
      "water_works_zone | MANAGEMENT PROTECTION", "shoreline_function | PROTECT RESERVE CONTROL USE",
      "river_corridor | TOUTUN SANTUN SANGONG TAXI HUTUBI ERGONG KAIKEN MULEI", "sensitive_irrigation | ''",
      "groundwater_control | NO_EXTRACTION LIMITED OVERDRAFT OVERDRAFT_RISK SUBSIDENCE", "public_supply_network | ''",
      "ecological_redline | NATURE_RESERVE_CORE OTHER", "wetland | NATIONAL PROVINCIAL GENERAL",
      "water_conservation_forest | ''", "aquatic_germplasm | CORE EXPERIMENTAL",
      "industrial_cluster | NATIONAL REGIONAL OTHER", "urban_built_up | ''", "urban_planning_area | ''",
      "approval_suspension | PARK_NO_WWTP OUTDATED_CAPACITY WATER_QUALITY WATER_USE_OVER WATER_USE_NEAR POLLUTANT_TOTAL"
          + " ASSESSMENT_FAILED",
      "water_quality_unit | ATTAINED NOT_ATTAINED", "special_discharge_limit | SPECIAL_LIMIT TN_CONTROL",
      "hydropower_restricted_basin | ''", "water_function_zone | ''", "preferred_development | ''",
      "populated_area | ''", "nature_reserve | CORE GENERAL OLD_CORE OLD_BUFFER OLD_EXPERIMENT",
      "scenic_area | CORE OTHER", "env_control_unit | PRIORITY KEY GENERAL", "farmland | ''",
      "flood_prone_area | ''", "spring_protection_area | ''", "county | ''",
      "monitoring_point | RIVER_SECTION LAKE_POINT WATER_SOURCE"})
  void classesOfTheRegister(String code, String classes) {
    Category category = RULES.category(code).orElseThrow();
    assertThat(category.classes().stream().map(Category.ZoneClass::code).collect(Collectors.joining(" ")))
        .isEqualTo(classes);
  }

  @Test
  void thirtyTwoKindsOfZonesAndThreeReferenceLayers() {
    assertThat(RULES.categories()).filteredOn(category -> category.kind() == Category.Kind.ZONE).hasSize(32);
    assertThat(RULES.categories()).filteredOn(category -> category.kind() == Category.Kind.REFERENCE)
        .extracting(Category::code).containsExactly("county", "monitoring_point", "village");
  }

  @Test
  void onlyRiversAndFunctionZonesTakeClassesTheRegistryDoesNotList() {
    assertThat(RULES.categories()).filteredOn(Category::openClasses).extracting(Category::code)
        .containsExactly("river_corridor", "water_function_zone");
  }

  @Test
  void everyAttributeThatFilesCanCarryIsDeclaredWithItsType() throws IOException {
    Set<String> common = Set.of("zone_id", "category", "class", "name", "county_code", "authority", "approval_doc",
        "approval_date", "valid_from", "valid_to", "survey_accuracy_m", "area_declared", "geometry_status",
        "supersedes", "security_level", "remarks");
    List<String[]> rows = attributesOfFiles().filter(row -> !common.contains(row[1])).toList();
    assertThat(rows).hasSizeGreaterThan(40);
    for (String[] row : rows) {
      ZoneAttribute attribute = RULES.zoneAttributes().stream().filter(a -> a.name().equals(row[1])).findFirst()
          .orElseThrow(() -> new AssertionError(row[1] + " is not in categories.yml"));
      assertThat(attribute.type()).as(row[1]).isEqualTo(type(row[2]));
      if (!row[3].equals("*") && !attribute.categories().isEmpty()) {
        assertThat(attribute.categories()).as(row[1]).contains(row[3].split(","));
      }
    }
  }

  private static Stream<String[]> attributesOfFiles() throws IOException {
    InputStream resource = ShippedCategoriesTest.class.getResourceAsStream("/lanxian/exchange/attributes.tsv");
    try (BufferedReader table = new BufferedReader(
        new InputStreamReader(Objects.requireNonNull(resource), StandardCharsets.UTF_8))) {
      return table.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> line.split("\t"))
          .toList().stream();
    }
  }

  private static ProjectField.Type type(String ofFiles) {
    return ofFiles.equals("TEXT") ? ProjectField.Type.STRING : ProjectField.Type.valueOf(ofFiles);
  }

  /** "A、B牵头，C、D负责" in the text, or the leads alone in the column of annex 1. */
  @ParameterizedTest
  @MethodSource("seeded")
  @Tag("corpus")
  void departmentsStandInThePlan(Category category) throws IOException {
    Path corpus = Path.of(Objects.requireNonNullElse(System.getenv("LANXIAN_CORPUS"), "../shared/data"));
    String plan = Files.readString(corpus.resolve("../plan-changji-2016.txt")).replaceAll("<[^>]*>|\\s", "")
        .replace("住建局", "住房和城乡建设局").replace(",", "，");
    String leads = String.join("、", category.leads());
    String printed = category.participants().isEmpty() ? leads
        : leads + "牵头，" + String.join("、", category.participants()) + "负责";
    assertThat(plan.contains(printed)).as(category.code() + ": " + printed).isTrue();
  }

  /** The departments of a suspension differ by its reason; its description tells them apart. */
  static Stream<Category> seeded() {
    return RULES.categories().stream().filter(category ->
        !category.leads().isEmpty() && !category.code().equals("approval_suspension"));
  }
}
