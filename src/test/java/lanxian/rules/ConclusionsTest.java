package lanxian.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import lanxian.domain.FaultException;
import lanxian.domain.Place;
import org.junit.jupiter.api.Test;

/** Projects of one kind share what follows from their facts, and nothing else. */
class ConclusionsTest {
  private final RuleEngine engine = new RuleEngine(RuleSetLoader.fromDirectory(Path.of("rules")));

  private static Map<String, Object> farm(double heads) {
    return new HashMap<>(Map.of("activity", "LIVESTOCK", "phase", "NEW", "species", "pig", "stock_heads", heads));
  }

  @Test
  void farmsOfOneKindShareThem() {
    Map<String, Object> other = farm(5000);
    other.put("name", "another farm");
    assertThat(engine.complete(other)).isSameAs(engine.complete(farm(5000)));
  }

  @Test
  void aFactThatCountsMakesAnotherKind() {
    assertThat(engine.complete(farm(20)).facts()).isNotEqualTo(engine.complete(farm(5000)).facts());
    assertThat(engine.complete(farm(20)).facts()).containsEntry("stock_heads", 20.0);
  }

  @Test
  void longTextsAreWorkedOutEachTime() {
    Map<String, Object> wordy = farm(5000);
    wordy.put("industry_code", "C".repeat(1000));
    assertThat(engine.complete(wordy)).isNotSameAs(engine.complete(wordy)).isEqualTo(engine.complete(wordy));
  }

  @Test
  void aContradictionIsToldEveryTime() {
    Map<String, Object> wrong = farm(5000);
    wrong.put("related_to_water_supply_or_protection", true);
    for (int i = 0; i < 2; i++) {
      assertThat(engine.contradictions(wrong, Set.of(), Place::parameter)).isNotEmpty();
      assertThatThrownBy(() -> engine.complete(wrong)).isInstanceOf(FaultException.class);
    }
    assertThat(engine.contradictions(farm(5000), Set.of(), Place::parameter)).isEmpty();
  }
}
