package lanxian.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import lanxian.domain.Fault;
import lanxian.domain.Place;
import lanxian.domain.ProjectField;
import lanxian.domain.Rule;
import lanxian.domain.RuleSet;
import org.junit.jupiter.api.Test;

/** Whatever properties come in: they are refused with faults, or every rule can be evaluated on them. */
class HostilePropertiesTest {
  private static final long SEED = 42;
  private static final RuleSet RULES = RuleSetLoader.fromDirectory(Path.of("rules"));
  private static final RuleEngine ENGINE = new RuleEngine(RULES);

  @Test
  void refusedOrFitForEveryRule() {
    Random random = new Random(SEED);
    ProjectProperties schema = new ProjectProperties(RULES.fields());
    int taken = 0;
    for (int i = 0; i < 1500; i++) {
      Map<String, Object> raw = new HashMap<>(Map.of("activity", "LIVESTOCK", "phase", "NEW"));
      for (int k = 0; k < random.nextInt(3); k++) {
        raw.put(RULES.fields().get(random.nextInt(RULES.fields().size())).name(), value(random));
      }
      ProjectProperties.Checked checked = schema.check(raw, HostilePropertiesTest::place);
      List<Fault> faults = new ArrayList<>(checked.faults());
      faults.addAll(ENGINE.contradictions(checked.values(), checked.unclear(), HostilePropertiesTest::place));
      assertThat(faults).as("seed %d: %s", SEED, raw).allSatisfy(fault -> {
        assertThat(fault.code()).isInstanceOf(ProjectFault.class);
        assertThat(fault.where().pointer()).startsWith("/properties/");
      });
      if (faults.isEmpty()) {
        Map<String, Object> facts = ENGINE.complete(checked.values()).facts();
        taken++;
        for (Rule rule : RULES.rules()) {
          Outcome outcome = ENGINE.evaluate(rule, facts, Map.of());
          assertThat(outcome.applies() || outcome.assumed().isEmpty()).isTrue();
          assertThat(outcome.assumed()).as("assumed though known; a coarse code is both")
              .allMatch(name -> name.equals("industry_code") || !facts.containsKey(name));
        }
      }
    }
    assertThat(taken).as("inputs that are taken").isBetween(300, 1400);
  }

  /** A contradiction told beside other faults must not vanish when those are mended, whatever the mended values are. */
  @Test
  void contradictionsAreToldOnlyWhereTheyAreCertain() {
    Random random = new Random(SEED);
    int told = 0;
    for (int i = 0; i < 20_000; i++) {
      Map<String, Object> whole = new HashMap<>();
      for (int k = 0; k < 2 + random.nextInt(6); k++) {
        ProjectField field = RULES.fields().get(random.nextInt(RULES.fields().size()));
        whole.put(field.name(), fitting(field, random));
      }
      Map<String, Object> readable = new HashMap<>(whole);
      Set<String> unclear = new HashSet<>();
      whole.keySet().stream().filter(name -> random.nextInt(3) == 0).forEach(unclear::add);
      readable.keySet().removeAll(unclear);
      List<Place> certain = places(ENGINE.contradictions(readable, unclear, HostilePropertiesTest::place));
      assertThat(places(ENGINE.contradictions(whole, Set.of(), HostilePropertiesTest::place)))
          .as("seed %d: %s, unclear %s", SEED, whole, unclear).containsAll(certain);
      told += certain.size();
    }
    assertThat(told).as("contradictions met").isGreaterThan(100);
  }

  private static List<Place> places(List<Fault> faults) {
    return faults.stream().map(Fault::where).toList();
  }

  private static Object fitting(ProjectField field, Random random) {
    List<String> allowed = field.allowed().stream().map(ProjectField.AllowedValue::value).toList();
    String text = allowed.isEmpty() ? "C2511" : allowed.get(random.nextInt(allowed.size()));
    return switch (field.type()) {
      case BOOLEAN -> random.nextBoolean();
      case NUMBER, INTEGER -> (double) random.nextInt(10_000);
      case LIST -> random.nextInt(3) == 0 ? List.of() : List.of(text);
      case STRING -> text;
      case DATE -> "2026-11-23";
    };
  }

  private static Place place(String name) {
    return Place.pointer("/properties/" + name);
  }

  private static Object value(Random random) {
    List<Object> values = new ArrayList<>(Arrays.asList(null, "", " ", "pig", "BUILDING", "是", "5", "-0", "1e308",
        "９９", "COD、TN", "2026-11-23", true, false, 0, -1, 1.5, 1e300, Long.MAX_VALUE, Double.NaN, List.of(),
        List.of("BUILDING"), List.of("x", "y"), List.of(List.of()), Collections.singletonList(null), Map.of(),
        new Object()));
    return values.get(random.nextInt(values.size()));
  }
}
