package lanxian.siting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import lanxian.domain.AuthorityLevel;
import lanxian.domain.Effect;
import lanxian.domain.LegalBasis;
import lanxian.domain.LocalizedText;
import lanxian.domain.Rule;
import lanxian.domain.Verdict;
import lanxian.rules.CompletedFacts;
import lanxian.rules.Kept;
import lanxian.rules.Outcome;
import lanxian.rules.RuleEngine;
import org.locationtech.jts.geom.Geometry;

/** The rules in force on one day and what each of them weighs. */
final class Statute {
  /** Local fact by which the office says whether a ban that stands in a plan alone counts as one; absent = it does. */
  static final String PLAN_BANS_COUNT = "plan_only_bans_count";

  /** The rule book holds citation histories from this day on: of a day before, it cannot say what was forbidden. */
  static final LocalDate HELD_FROM = LocalDate.of(2018, 1, 1);

  private static final int MAX_KEPT = 200;

  private final RuleEngine engine;
  private final LocalDate asOf;
  private final boolean planBansCount;
  private final List<Rule> rules;
  private final Map<String, Held> held = new HashMap<>();
  private final Kept<Map<String, Object>, Brief> briefs = new Kept<>(MAX_KEPT);

  /** What is in force of a rule on the day: bases, strongest first, and penalties. */
  private record Held(List<LegalBasis> bases, List<LegalBasis> penalties) {}

  Statute(RuleEngine engine, LocalDate asOf) {
    this.engine = engine;
    this.asOf = asOf;
    this.planBansCount = !Boolean.FALSE.equals(engine.ruleSet().localFacts().get(PLAN_BANS_COUNT));
    this.rules = engine.ruleSet().rules().stream().filter(rule -> !rule.basesInForce(asOf).isEmpty()).toList();
    this.rules.forEach(rule -> held.put(rule.id(), new Held(rule.basesInForce(asOf),
        rule.penalties().stream().filter(penalty -> penalty.validity().contains(asOf)).toList())));
  }

  /** The legal day. */
  LocalDate asOf() {
    return asOf;
  }

  /** False on a day before the rule book begins: that no rule fires then says nothing. */
  boolean isHeld() {
    return !asOf.isBefore(HELD_FROM);
  }

  /** Rules with a basis in force, in id order. */
  List<Rule> rules() {
    return rules;
  }

  /**
   * The law for a project of such facts.
   *
   * @param facts of the project, completed
   */
  Brief brief(Map<String, Object> facts) {
    Function<Map<String, Object>, Brief> maker = all -> new Brief(engine, this, all);
    return CompletedFacts.areShort(facts) ? briefs.get(facts, maker) : maker.apply(facts);
  }

  /** The rule as set off on {@code ground} by a zone with the given facts (empty where it needs no zone). */
  FiredRule fired(Rule rule, Outcome outcome, Map<String, Object> zoneFacts, Geometry ground) {
    List<LegalBasis> bases = held.get(rule.id()).bases();
    List<RuleMark> marks = new ArrayList<>();
    List<LocalizedText> notices = new ArrayList<>();
    Effect counted = rule.effect();
    if (engine.capped(rule, zoneFacts)) {
      counted = lower(counted, rule.cap().to());
      notices.add(rule.cap().notice());
    }
    if (bases.get(0).authority() == AuthorityLevel.PLAN) {
      marks.add(RuleMark.PLAN_ONLY);
      if (!planBansCount && counted.verdict() == Verdict.PROHIBITED) {
        counted = Effect.RESTRICTED;
        notices.add(planNotice());
      }
    }
    if (counted != rule.effect()) {
      marks.add(RuleMark.CAPPED);
    }
    if (!outcome.assumed().isEmpty()) {
      marks.add(RuleMark.ASSUMED);
    }
    return new FiredRule(rule, counted, bases.get(0), bases.subList(1, bases.size()),
        held.get(rule.id()).penalties(), outcome.assumed(),
        marks, notices, ground);
  }

  /** A cap never makes the verdict stricter; with the same verdict it still changes the effect (duty to condition). */
  private static Effect lower(Effect effect, Effect cap) {
    return cap.verdict().compareTo(effect.verdict()) >= 0 ? cap : effect;
  }

  private static LocalizedText planNotice() {
    return new LocalizedText("该禁止仅见于规划或工作方案，不是法律法规，按本单位设定降级，须另行决定",
        "The ban stands only in a plan, not in a statute; this office lets it count for less and decides case by case");
  }
}
