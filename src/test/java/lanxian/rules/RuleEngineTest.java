package lanxian.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import lanxian.domain.Confidence;
import lanxian.domain.Effect;
import lanxian.domain.FaultException;
import lanxian.domain.LocalizedText;
import lanxian.domain.Reach;
import lanxian.domain.Rule;
import lanxian.domain.RuleSet;
import org.junit.jupiter.api.Test;

class RuleEngineTest {
  private final RuleEngine engine = new RuleEngine(RuleSetLoader.load(new SmallRules()
      .with("water.yml", "confidence: M\n", """
          confidence: M
              cap:
                unless: "zone.basis_level = 'LAW' OR local.ruled = true"
                to: RESTRICTED
                notice: {zh: 注意, en: Notice}
          """)
      .files()));
  private final Rule outfall = rule("DW-01");
  private final Rule park = rule("IN-01");
  private final Rule anywhere = rule("GE-01");

  @Test
  void knownFactsDecide() {
    assertThat(engine.evaluate(outfall, Map.of("outfall", true), Map.of("class", "L1")))
        .isEqualTo(new Outcome(true, Collections.emptySortedSet()));
    assertThat(engine.evaluate(outfall, Map.of("outfall", false), Map.of()).applies()).isFalse();
  }

  @Test
  void anUnknownFactCountsAsTheWorstCaseAndIsNamed() {
    Outcome outcome = engine.evaluate(outfall, Map.of("activity", "PLANT"), Map.of("class", "L1"));
    assertThat(outcome.applies()).isTrue();
    assertThat(outcome.assumed()).containsExactly("outfall");
  }

  @Test
  void aFactOfTheOfficeThatIsNotSetIsNamedToo() {
    assertThat(engine.evaluate(anywhere, Map.of("heads", 6.0, "acts", List.of()), Map.of()).assumed())
        .containsExactly("local.ruled");
    assertThat(engine.evaluate(anywhere, Map.of("heads", 5.0, "acts", List.of()), Map.of()).applies()).isFalse();
  }

  @Test
  void aBanIsCappedUnlessTheGroundIsKnownForSure() {
    assertThat(engine.capped(outfall, Map.of("basis_level", "LAW"))).isFalse();
    assertThat(engine.capped(outfall, Map.of("basis_level", "PLAN"))).isTrue();
    assertThat(engine.capped(outfall, Map.of())).as("ground not recorded").isTrue();
    assertThat(engine.capped(park, Map.of())).as("no cap").isFalse();
  }

  @Test
  void aZoneIsEligibleOnlyForSure() {
    assertThat(eligible(engine, Map.of(), Map.of("wwtp_built", true), "2018-01-01").applies()).isTrue();
    assertThat(eligible(engine, Map.of(), Map.of("wwtp_built", false), "2018-01-01").applies()).isFalse();
    Outcome unknown = eligible(engine, Map.of(), Map.of(), "2018-01-01");
    assertThat(unknown.applies()).isFalse();
    assertThat(unknown.assumed()).containsExactly("zone.wwtp_built");
    assertThat(engine.eligible(outfall, Map.of(), Map.of(), LocalDate.of(2018, 1, 1)).applies())
        .as("no condition on zones").isTrue();
  }

  @Test
  void whatAZoneMustMeetMayHangOnTheProjectAndBeginOnADay() {
    RuleEngine dated = new RuleEngine(RuleSetLoader.load(new SmallRules().with("water.yml",
        "eligible: \"zone.wwtp_built = true\"", """
        eligible:
                - when: "outfall = false"
                - {when: "zone.wwtp_built = true", from: 2018-01-01}""").files()));
    Map<String, Object> dry = Map.of("outfall", false);
    Map<String, Object> poor = Map.of("wwtp_built", false);
    assertThat(eligible(dated, dry, poor, "2017-12-31").applies()).as("nobody asks yet").isTrue();
    assertThat(eligible(dated, dry, poor, "2018-01-01").applies()).isFalse();
    assertThat(eligible(dated, dry, Map.of("wwtp_built", true), "2018-01-01").applies()).isTrue();
    assertThat(eligible(dated, Map.of("outfall", true), poor, "2017-12-31").applies()).isFalse();
    assertThat(eligible(dated, Map.of(), Map.of(), "2017-12-31"))
        .isEqualTo(new Outcome(false, new TreeSet<>(Set.of("outfall"))));
    assertThat(eligible(dated, Map.of(), Map.of(), "2018-01-01").assumed())
        .containsExactly("outfall", "zone.wwtp_built");
    assertThat(eligible(dated, Map.of(), poor, "2018-01-01").assumed()).as("the park is out anyway").isEmpty();
  }

  private static Outcome eligible(
      RuleEngine engine, Map<String, Object> project, Map<String, Object> zone, String day) {
    return engine.eligible(engine.ruleSet().rule("IN-01").orElseThrow(), project, zone, LocalDate.parse(day));
  }

  @Test
  void couldApplyLooksAtTheProjectAlone() {
    assertThat(engine.couldApply(List.of(outfall), Map.of("outfall", false))).isEmpty();
    assertThat(engine.couldApply(List.of(outfall), Map.of("outfall", true))).containsExactly(outfall);
    assertThat(engine.couldApply(List.of(outfall), Map.of())).containsExactly(outfall);
  }

  @Test
  void couldApplyKnowsNothingOfTheZone() {
    RuleEngine deep = new RuleEngine(RuleSetLoader.load(new SmallRules().with("water.yml", "when: \"outfall = true\"",
        "when: \"outfall = true AND zone.depth_from_m IS NOT NULL AND zone.depth_from_m > 5\"").files()));
    Rule rule = deep.ruleSet().rule("DW-01").orElseThrow();
    assertThat(deep.evaluate(rule, Map.of("outfall", true), Map.of()).applies()).isFalse();
    assertThat(deep.couldApply(List.of(rule), Map.of("outfall", true))).containsExactly(rule);
    assertThat(deep.couldApply(List.of(rule), Map.of("outfall", false))).isEmpty();
  }

  @Test
  void aRuleOfAnotherSetIsRefused() {
    Rule stranger = new Rule("XX-99", new Reach(Reach.Kind.ANYWHERE, List.of(), 0, List.of(), List.of(), ""), "",
        Effect.DUTY, new LocalizedText("中", "en"), List.of(), List.of(), "", Confidence.L, null, null, List.of());
    assertThatThrownBy(() -> engine.evaluate(stranger, Map.of(), Map.of()))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("XX-99");
  }

  @Test
  void aSetThatDoesNotCompileIsRefusedWithEveryFault() {
    RuleSet sound = engine.ruleSet();
    Rule broken = new Rule("XX-01", new Reach(Reach.Kind.ANYWHERE, List.of(), 0, List.of(), List.of(), ""), "a = 1",
        Effect.DUTY, new LocalizedText("中", "en"), List.of(), List.of(), "", Confidence.L, null,
        new Rule.Cap("heads = 1", Effect.DUTY, new LocalizedText("中", "en")), List.of());
    RuleSet set = new RuleSet("sha256:0", sound.categories(), List.of(broken), sound.fields(), sound.implications(),
        sound.localFacts());
    FaultException refused = catchThrowableOfType(FaultException.class, () -> new RuleEngine(set));
    assertThat(refused.faults()).extracting(fault -> fault.where().pointer())
        .containsExactly("/XX-01/when", "/XX-01/cap");
  }

  @Test
  void threadsShareAnEngine() {
    long wrong = IntStream.range(0, 10_000).parallel().filter(i -> {
      CompletedFacts facts = engine.complete(Map.of("activity", i % 2 == 0 ? "FARM" : "PLANT"));
      Outcome outcome = engine.evaluate(outfall, facts.facts(), Map.of("class", "L1"));
      return outcome.applies() != (i % 2 == 1);
    }).count();
    assertThat(wrong).isZero();
  }

  @Test
  void theStatuteChangeIsInTheBasesNotInTheCondition() {
    assertThat(outfall.basesInForce(LocalDate.of(2026, 8, 14))).extracting(b -> b.document()).containsExactly("旧法");
    assertThat(outfall.basesInForce(LocalDate.of(2026, 8, 15))).extracting(b -> b.document()).containsExactly("新法");
  }

  private Rule rule(String id) {
    return engine.ruleSet().rule(id).orElseThrow();
  }
}
