package lanxian.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import lanxian.domain.FaultException;
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
      try {
        Map<String, Object> facts = ENGINE.complete(schema.fromFeature(raw)).facts();
        taken++;
        for (Rule rule : RULES.rules()) {
          Outcome outcome = ENGINE.evaluate(rule, facts, Map.of());
          assertThat(outcome.applies() || outcome.assumed().isEmpty()).isTrue();
          assertThat(outcome.assumed()).as("assumed though known; a coarse code is both")
              .allMatch(name -> name.equals("industry_code") || !facts.containsKey(name));
        }
      } catch (FaultException e) {
        assertThat(e.faults()).as("seed %d: %s", SEED, raw).allSatisfy(fault -> {
          assertThat(fault.code()).isInstanceOf(ProjectFault.class);
          assertThat(fault.where().pointer()).startsWith("/properties/");
        });
      }
    }
    assertThat(taken).as("inputs that are taken").isBetween(300, 1400);
  }

  private static Object value(Random random) {
    List<Object> values = new ArrayList<>(Arrays.asList(null, "", " ", "pig", "BUILDING", "是", "5", "-0", "1e308",
        "９９", "COD、TN", "2026-11-23", true, false, 0, -1, 1.5, 1e300, Long.MAX_VALUE, Double.NaN, List.of(),
        List.of("BUILDING"), List.of("x", "y"), List.of(List.of()), Collections.singletonList(null), Map.of(),
        new Object()));
    return values.get(random.nextInt(values.size()));
  }
}
