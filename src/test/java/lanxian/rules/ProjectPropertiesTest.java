package lanxian.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import lanxian.domain.Fault;
import lanxian.domain.LocalizedText;
import lanxian.domain.Place;
import lanxian.domain.ProjectField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** On the shipped schema, so that the names a caller meets are tested. */
class ProjectPropertiesTest {
  private static final ProjectProperties SCHEMA =
      new ProjectProperties(RuleSetLoader.fromDirectory(Path.of("rules")).fields());
  private static final LocalizedText TEXT = new LocalizedText("中", "en");

  @Test
  void typedValuesOfAFeature() {
    Map<String, Object> raw = new HashMap<>(Map.of("activity", "LIVESTOCK", "phase", "NEW", "stock_heads", 5000,
        "annual_output", new BigDecimal("9000.5"), "manure_fully_used", true, "acts", List.of("BUILDING", " GRAZING "),
        "name", "  天山 养殖场 "));
    raw.put("species", null);
    assertThat(values(raw)).isEqualTo(Map.of("activity", "LIVESTOCK", "phase", "NEW",
        "stock_heads", 5000.0, "annual_output", 9000.5, "manure_fully_used", true,
        "acts", List.of("BUILDING", "GRAZING"), "name", "天山 养殖场"));
  }

  @Test
  void textOfParameters() {
    assertThat(values(Map.of("activity", "LIVESTOCK", "phase", "NEW", "species", "pig",
        "stock_heads", "５０００", "annual_output", "10，000", "manure_fully_used", "否", "acts", "BUILDING、GRAZING,",
        "name", ""))).isEqualTo(Map.of("activity", "LIVESTOCK", "phase", "NEW", "species", "pig",
        "stock_heads", 5000.0, "annual_output", 10000.0, "manure_fully_used", false,
        "acts", List.of("BUILDING", "GRAZING")));
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        arguments("activty", "LIVESTOCK", ProjectFault.UNKNOWN_PROPERTY, "did you mean activity?"),
        arguments("colour", "red", ProjectFault.UNKNOWN_PROPERTY, "Allowed: name, activity, phase"),
        arguments("species", "pigs", ProjectFault.VALUE_NOT_ALLOWED, "one of pig, dairy_cow"),
        arguments("species", 5, ProjectFault.WRONG_TYPE, "a text"),
        arguments("species", List.of("pig"), ProjectFault.WRONG_TYPE, "a text"),
        arguments("acts", List.of("BUILDING", "SINGING"), ProjectFault.VALUE_NOT_ALLOWED, "not SINGING"),
        arguments("acts", Arrays.asList("BUILDING", null), ProjectFault.WRONG_TYPE, "list"),
        arguments("acts", List.of(1, 2), ProjectFault.WRONG_TYPE, "list"),
        arguments("acts", Map.of("a", 1), ProjectFault.WRONG_TYPE, "list"),
        arguments("acts", true, ProjectFault.WRONG_TYPE, "list"),
        arguments("stock_heads", "many", ProjectFault.WRONG_TYPE, "a number"),
        arguments("stock_heads", "1,5", ProjectFault.WRONG_TYPE, "a number"),
        arguments("stock_heads", "1.5.2", ProjectFault.WRONG_TYPE, "a number"),
        arguments("stock_heads", "0x10", ProjectFault.WRONG_TYPE, "a number"),
        arguments("stock_heads", "NaN", ProjectFault.WRONG_TYPE, "a number"),
        arguments("stock_heads", Double.NaN, ProjectFault.WRONG_TYPE, "a number"),
        arguments("stock_heads", Double.POSITIVE_INFINITY, ProjectFault.WRONG_TYPE, "a number"),
        arguments("stock_heads", "1e999", ProjectFault.WRONG_TYPE, "a number"),
        arguments("stock_heads", true, ProjectFault.WRONG_TYPE, "a number"),
        arguments("stock_heads", -1, ProjectFault.OUT_OF_RANGE, "at least 0 heads"),
        arguments("depth_m", 10001, ProjectFault.OUT_OF_RANGE, "at most 10000 m"),
        arguments("industry_code", "2511", ProjectFault.VALUE_NOT_ALLOWED, "e.g. C2511"),
        arguments("industry_code", "C25110", ProjectFault.VALUE_NOT_ALLOWED, "e.g. C2511"),
        arguments("industry_code", "炼油", ProjectFault.VALUE_NOT_ALLOWED, "e.g. C2511"),
        arguments("industry_code", "X25", ProjectFault.VALUE_NOT_ALLOWED, "not X25"),
        arguments("industry_code", "C 2511", ProjectFault.VALUE_NOT_ALLOWED, "not C 2511"),
        arguments("outfall", "perhaps", ProjectFault.WRONG_TYPE, "true or false"),
        arguments("outfall", 1, ProjectFault.WRONG_TYPE, "true or false"),
        arguments("name", "a\u0000b", ProjectFault.VALUE_NOT_ALLOWED, "name"),
        arguments("name", "x".repeat(1001), ProjectFault.OUT_OF_RANGE, "1000 characters"),
        arguments("acts", "BUILDING,".repeat(201), ProjectFault.OUT_OF_RANGE, "200 items"));
  }

  @ParameterizedTest
  @CsvSource({"C2511, C2511", "c2511, C2511", "Ｃ２５１１, C2511", "' b06 ', B06", "C, C"})
  void codesAreTakenInOneForm(String stated, String code) {
    assertThat(values(Map.of("activity", "INDUSTRY", "phase", "NEW", "industry_code", stated)))
        .containsEntry("industry_code", code);
  }

  @ParameterizedTest
  @MethodSource
  void faults(String name, Object value, ProjectFault code, String part) {
    Map<String, Object> raw = new HashMap<>(Map.of("activity", "LIVESTOCK", "phase", "NEW"));
    raw.put(name, value);
    List<Fault> faults = refused(raw);
    assertThat(faults).singleElement().satisfies(fault -> {
      assertThat(fault.code()).isEqualTo(code);
      assertThat(fault.detail()).contains(name).contains(part);
      assertThat(fault.where()).isEqualTo(Place.pointer("/properties/" + name));
    });
  }

  @Test
  void everyFaultAtOnceWithItsPlace() {
    Map<String, String> raw = new TreeMap<>(Map.of("activity", "", "stock_heads", "x", "a/b~c", "1", "outfall", "?"));
    ProjectProperties.Checked checked = SCHEMA.check(raw, Place::parameter);
    assertThat(checked.faults()).extracting(fault -> fault.where().parameter() + " " + fault.code())
        .containsExactly("a/b~c UNKNOWN_PROPERTY", "outfall WRONG_TYPE", "stock_heads WRONG_TYPE",
            "activity MISSING_PROPERTY", "phase MISSING_PROPERTY");
    assertThat(checked.faults().get(3).detail()).contains("one of LIVESTOCK, AQUACULTURE");
    assertThat(checked.unclear()).containsExactlyInAnyOrder("a/b~c", "outfall", "stock_heads", "activity", "phase");
  }

  @Test
  void whatAMisspeltNameMayMeanIsUnclear() {
    ProjectProperties.Checked checked = SCHEMA.check(
        Map.of("activity", "MINE", "phase", "NEW", "discharge_mod", "ZERO", "phases", "OLD"), Place::parameter);
    assertThat(checked.values()).containsOnlyKeys("activity", "phase");
    assertThat(checked.unclear()).containsExactly("discharge_mode");
  }

  @Test
  void aFloodOfNamesIsCutShort() {
    Map<String, Object> raw = new HashMap<>();
    for (int i = 0; i < 100_000; i++) {
      raw.put("p" + i + "x".repeat(200), i);
    }
    List<Fault> faults = refused(raw);
    assertThat(faults).hasSizeLessThan(110);
    assertThat(faults.get(0).detail()).hasSizeLessThan(4000);
    assertThat(ProjectProperties.shown("p" + "x".repeat(200))).hasSizeLessThan(100);
  }

  @Test
  void datesAndWholeNumbers() {
    ProjectProperties schema = new ProjectProperties(List.of(
        new ProjectField("day", ProjectField.Type.DATE, null, List.of(), false, Set.of(), null, null, null,
            TEXT, TEXT),
        new ProjectField("count", ProjectField.Type.INTEGER, null, List.of(), false, Set.of(), null, null,
            null, TEXT, TEXT)));
    assertThat(schema.check(Map.of("day", "2026年8月15日", "count", "12"), Place::parameter).values())
        .isEqualTo(Map.of("day", "2026-08-15", "count", 12.0));
    assertThat(schema.check(new TreeMap<>(Map.of("day", "2026-02-30", "count", 1.5)), Place::parameter).faults())
        .extracting(Fault::code)
        .containsExactly(ProjectFault.WRONG_TYPE, ProjectFault.BAD_DATE);
  }

  @ParameterizedTest
  @CsvSource({"ACTIVITY, activity", "stock_head, stock_heads", "STOCK_HEAD, stock_heads",
      "DISCHARGES, discharges_pollutants", "MANURE_FUL, manure_fully_used", "WITHIN_NET, within_network_can_supply"})
  void columnsStandForProperties(String column, String name) {
    assertThat(SCHEMA.namesOfColumn(column)).containsExactly(name);
  }

  @ParameterizedTest
  @CsvSource({"AQUACULTUR, aquaculture_mode aquaculture_licence", "MAY_POLLUT, may_pollute_soil may_pollute_groundwater",
      "abstractio, abstraction abstraction_permit"})
  void cutColumnsMayStandForSeveral(String column, String names) {
    assertThat(SCHEMA.namesOfColumn(column)).containsExactlyInAnyOrder(names.split(" "));
  }

  @ParameterizedTest
  @CsvSource({"STOCK", "DKMC", "stock_head2", "''"})
  void otherColumnsAreNoProperties(String column) {
    assertThat(SCHEMA.namesOfColumn(column)).isEmpty();
  }

  private static Map<String, Object> values(Map<String, ?> raw) {
    ProjectProperties.Checked checked = SCHEMA.check(raw, Place::parameter);
    assertThat(checked.faults()).isEmpty();
    assertThat(checked.unclear()).isEmpty();
    return checked.values();
  }

  private static List<Fault> refused(Map<String, Object> raw) {
    return SCHEMA.check(raw, name -> Place.pointer("/properties/" + name)).faults();
  }
}
