package lanxian.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lanxian.domain.FaultException;
import lanxian.domain.Implication;
import lanxian.domain.Place;
import lanxian.domain.ProjectField.AllowedValue;
import lanxian.domain.RuleSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the shipped schema concludes from a project's own facts, and what it leaves open. */
class ShippedImplicationsTest {
  private static final RuleSet RULES = RuleSetLoader.fromDirectory(Path.of("rules"));
  private static final RuleEngine ENGINE = new RuleEngine(RULES);

  /** At each line of the scale table, one animal either side; an empty cell is a number not stated. */
  @ParameterizedTest
  @CsvSource({
      "pig, 250, , LARGE_SCALE", "pig, 249, , ", "pig, , 500, LARGE_SCALE", "pig, , 499, ", "pig, 5000, 0, LARGE_SCALE",
      "pig, 125, , ", "pig, 124, , SPECIALISED", "pig, 124, 250, ", "pig, 124, 249, SPECIALISED",
      "pig, 25, , SPECIALISED", "pig, 24, , SCATTERED", "pig, 24, 49, SCATTERED", "pig, 24, 50, ",
      "dairy_cow, 100, , LARGE_SCALE", "dairy_cow, 99, , ", "dairy_cow, 49, , SPECIALISED", "dairy_cow, 4, , SCATTERED",
      "beef_cattle, 100, , LARGE_SCALE", "beef_cattle, , 100, LARGE_SCALE", "beef_cattle, 99, 99, ",
      "beef_cattle, 49, 49, SPECIALISED", "beef_cattle, 9, 9, SCATTERED",
      "sheep, 500, , LARGE_SCALE", "sheep, , 500, LARGE_SCALE", "sheep, 499, 499, ", "sheep, 99, 99, SPECIALISED",
      "sheep, 29, , SCATTERED", "sheep, 29, 30, ",
      "layer, 10000, , LARGE_SCALE", "layer, 9999, , ", "layer, 1999, , SPECIALISED", "layer, 499, , SCATTERED",
      "broiler, 10000, , LARGE_SCALE", "broiler, , 50000, LARGE_SCALE", "broiler, 9999, 49999, ",
      "broiler, 1999, 9999, SPECIALISED", "broiler, 299, 1999, SCATTERED",
      "horse, 1000, 1000, ", "camel, 1000, , ", "other, 1000, , ", ", 5000, , "})
  void scaleOfAFarm(String species, Double stock, Double output, String scale) {
    Map<String, Object> farm = new HashMap<>(Map.of("activity", "LIVESTOCK", "phase", "NEW"));
    put(farm, "species", species);
    put(farm, "stock_heads", stock);
    put(farm, "annual_output", output);
    CompletedFacts facts = ENGINE.complete(farm);
    assertThat(facts.facts().get("farm_scale")).isEqualTo(scale);
    assertThat(facts.used()).filteredOn(implication -> implication.set().containsKey("farm_scale"))
        .extracting(Implication::verified).as("none of the figures is verified").doesNotContain(true);
  }

  @Test
  void aStatedScaleStandsUnlessTheNumbersSpeakAgainstIt() {
    assertThat(ENGINE.complete(Map.of("activity", "LIVESTOCK", "species", "pig", "stock_heads", 200.0,
        "farm_scale", "SPECIALISED")).facts()).containsEntry("farm_scale", "SPECIALISED");
    assertThat(ENGINE.complete(Map.of("activity", "LIVESTOCK", "species", "pig", "stock_heads", 50_000.0,
        "farm_scale", "SCATTERED")).facts()).as("the line is not verified, so neither counts")
        .doesNotContainKey("farm_scale");
  }

  @ParameterizedTest
  @CsvSource({
      "discharges_pollutants, true, discharge_mode, ZERO", "outfall, false, activity, OUTFALL",
      "related_to_water_supply_or_protection, true, activity, LIVESTOCK",
      "abstraction, false, water_source, GROUNDWATER"})
  void whatCannotBeIsRefused(String field, boolean stated, String other, String value) {
    Map<String, Object> project = Map.of(field, stated, other, value);
    FaultException refused = catchThrowableOfType(FaultException.class, () -> ENGINE.complete(project));
    assertThat(refused.faults()).anySatisfy(fault -> {
      assertThat(fault.code()).isEqualTo(ProjectFault.CONTRADICTORY_PROPERTIES);
      assertThat(fault.where()).isEqualTo(Place.pointer("/properties/" + field));
      assertThat(fault.detail()).contains(field + " = " + stated).contains(other + " = " + value);
    });
  }

  @Test
  void pollutantsOfAProjectThatDischargesNothingAreRefusedAndAnEmptyListSaysNothing() {
    assertThat(catchThrowableOfType(FaultException.class, () -> ENGINE.complete(
        Map.of("discharges_pollutants", false, "pollutants", List.of("COD"))))).isNotNull();
    assertThat(ENGINE.complete(Map.of("pollutants", List.of())).facts()).doesNotContainKey("pollutants");
    assertThat(ENGINE.complete(Map.of("pollutants", List.of(), "discharges_pollutants", false)).facts())
        .containsEntry("pollutants", List.of());
  }

  @Test
  void whatIsOnlyUsualGivesWayToWhatIsStated() {
    assertThat(ENGINE.complete(Map.of("activity", "GEOTHERMAL", "abstraction", false)).facts())
        .containsEntry("abstraction", false).doesNotContainKey("water_source");
    assertThat(ENGINE.complete(Map.of("water_source", "NETWORK", "abstraction", true)).facts())
        .containsEntry("abstraction", true);
  }

  @ParameterizedTest
  @CsvSource({
      "activity, LIVESTOCK, related_to_water_supply_or_protection, false",
      "activity, WATER_SUPPLY_FACILITY, related_to_water_supply_or_protection, true",
      "activity, CONSTRUCTION_OTHER, related_to_water_supply_or_protection, ",
      "activity, WELL, related_to_water_supply_or_protection, ",
      "activity, OUTFALL, outfall, true", "activity, OUTFALL, discharges_pollutants, true",
      "activity, WELL, abstraction, true", "activity, GEOTHERMAL, water_source, GROUNDWATER",
      "activity, FUEL_STATION, hazchem, true", "activity, INDUSTRY, hazchem, ",
      "activity, INDUSTRY, discharges_pollutants, ", "activity, LIVESTOCK, discharges_pollutants, ",
      "discharge_mode, ZERO, discharges_pollutants, false", "discharge_mode, DIRECT, discharges_pollutants, true",
      "discharge_mode, INDIRECT, discharges_pollutants, ",
      "water_source, NETWORK, abstraction, ", "water_source, SURFACE, abstraction, true"})
  void whatFollows(String field, String value, String implied, String expected) {
    Object actual = ENGINE.complete(Map.of(field, value)).facts().get(implied);
    assertThat(actual == null ? null : actual.toString()).isEqualTo(expected);
  }

  @Test
  void actsNotNamedAreNoneAndThatIsTold() {
    CompletedFacts facts = ENGINE.complete(Map.of("activity", "LIVESTOCK", "phase", "NEW"));
    assertThat(facts.facts()).containsEntry("acts", List.of());
    assertThat(facts.notStated()).containsExactly("acts");
  }

  /** An implication must not contradict another one: for no activity do two of them set a field differently. */
  @ParameterizedTest
  @MethodSource("activities")
  void implicationsDoNotContradictEachOther(String activity) {
    Map<String, Object> set = new HashMap<>();
    for (Implication implication : RULES.implications()) {
      RuleSet alone = new RuleSet(RULES.hash(), RULES.categories(), List.of(), RULES.fields(), List.of(implication),
          RULES.localFacts(), RULES.zoneAttributes());
      CompletedFacts facts = new RuleEngine(alone).complete(Map.of("activity", activity));
      facts.used().forEach(used -> used.set().forEach((name, value) ->
          assertThat(set.merge(name, value, (a, b) -> a)).as(activity + " " + name).isEqualTo(value)));
    }
  }

  static List<String> activities() {
    return RULES.field("activity").orElseThrow().allowed().stream().map(AllowedValue::value).toList();
  }

  private static void put(Map<String, Object> facts, String name, Object value) {
    if (value != null) {
      facts.put(name, value);
    }
  }
}
