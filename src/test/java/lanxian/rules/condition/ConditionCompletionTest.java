package lanxian.rules.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Holds the three-valued result against every way the unknown facts could turn out. */
class ConditionCompletionTest {
  private static final long SEED = 815;
  private static final Map<String, List<?>> DOMAIN = Map.of(
      "outfall", List.of(true, false), "hazchem", List.of(true, false), "zone.built", List.of(true, false),
      "local.ruled", List.of(true, false), "activity", RandomConditions.ACTIVITIES,
      "code", RandomConditions.CODES, "heads", List.of(0.0, 1.0, 2.0, 3.0, 4.0), "output", List.of(0.0, 2.0, 4.0));

  @Test
  void aResultNeverDependsOnWhatIsUnknown() {
    RandomConditions random = new RandomConditions(SEED);
    int decided = 0;
    for (int i = 0; i < 400; i++) {
      Condition condition = Sample.condition(random.condition(3));
      Map<String, Object> known = someFacts(random, condition.fields());
      Truth truth = condition.test(Sample.facts(known));
      if (truth != Truth.UNKNOWN) {
        decided++;
        assertThat(outcomes(condition, known)).as("seed %d, %s on %s", SEED, condition.text(), known)
            .containsExactly(truth);
      }
    }
    assertThat(decided).as("conditions that known facts decide").isBetween(50, 350);
  }

  @Test
  void isExactAndNamesExactlyWhatMattersWhereEveryFieldOccursOnce() {
    RandomConditions random = new RandomConditions(SEED);
    int open = 0;
    for (int i = 0; i < 400; i++) {
      Condition condition = Sample.condition(random.readOnce(5));
      Map<String, Object> known = someFacts(random, condition.fields());
      Set<Truth> outcomes = outcomes(condition, known);
      String told = "seed " + SEED + ", " + condition.text() + " on " + known;
      assertThat(condition.test(Sample.facts(known))).as(told)
          .isEqualTo(outcomes.size() == 1 ? outcomes.iterator().next() : Truth.UNKNOWN);
      assertThat(condition.open(Sample.facts(known))).as(told).isEqualTo(influential(condition, known));
      open += outcomes.size() - 1;
    }
    assertThat(open).as("conditions left open").isBetween(50, 350);
  }

  private static Map<String, Object> someFacts(RandomConditions random, Set<String> fields) {
    Map<String, Object> known = new HashMap<>();
    for (String field : fields) {
      if (random.chance(0.5)) {
        known.put(field, random.one(DOMAIN.get(field)));
      }
    }
    return known;
  }

  /** Unknown fields that, for some values of the other ones, change the result. */
  private static Set<String> influential(Condition condition, Map<String, Object> known) {
    Set<String> names = new TreeSet<>();
    for (String field : condition.fields()) {
      if (!known.containsKey(field)) {
        boolean changes = completions(condition, known, field).stream().anyMatch(others ->
            DOMAIN.get(field).stream().map(value -> tested(condition, others, field, value)).distinct().count() > 1);
        if (changes) {
          names.add(field);
        }
      }
    }
    return names;
  }

  private static Set<Truth> outcomes(Condition condition, Map<String, Object> known) {
    Set<Truth> outcomes = EnumSet.noneOf(Truth.class);
    completions(condition, known, "").forEach(facts -> outcomes.add(condition.test(Sample.facts(facts))));
    return outcomes;
  }

  /** Every way to give the unknown fields values, except one field that is left out. */
  private static List<Map<String, Object>> completions(Condition condition, Map<String, Object> known, String except) {
    List<Map<String, Object>> all = new ArrayList<>(List.of(known));
    for (String field : condition.fields()) {
      if (!known.containsKey(field) && !field.equals(except)) {
        List<Map<String, Object>> next = new ArrayList<>();
        all.forEach(facts -> DOMAIN.get(field).forEach(value -> next.add(with(facts, field, value))));
        all = next;
      }
    }
    return all;
  }

  private static Truth tested(Condition condition, Map<String, Object> facts, String field, Object value) {
    return condition.test(Sample.facts(with(facts, field, value)));
  }

  private static Map<String, Object> with(Map<String, Object> facts, String field, Object value) {
    Map<String, Object> more = new HashMap<>(facts);
    more.put(field, value);
    return more;
  }
}
