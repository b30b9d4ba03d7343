package lanxian.rules.condition;

import static lanxian.rules.condition.Sample.condition;
import static lanxian.rules.condition.Sample.facts;
import static lanxian.rules.condition.Truth.FALSE;
import static lanxian.rules.condition.Truth.TRUE;
import static lanxian.rules.condition.Truth.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConditionTest {
  private static final Map<String, Object> FARM = Map.of(
      "activity", "LIVESTOCK", "heads", 5000.0, "output", 0.0, "code", "A0313", "outfall", false,
      "acts", List.of("GRAZING"), "since", "2026-08-15", "zone.class", "L1", "zone.水体", "天池", "名称", "天池一场");

  static Stream<Arguments> known() {
    return Stream.of(
        arguments("", TRUE),
        arguments("INCLUDE", TRUE),
        arguments("EXCLUDE", FALSE),
        arguments("activity = 'LIVESTOCK'", TRUE),
        arguments("'LIVESTOCK' = activity", TRUE),
        arguments("activity <> 'LIVESTOCK'", FALSE),
        arguments("activity IN ('WELL', 'LIVESTOCK')", TRUE),
        arguments("activity NOT IN ('WELL', 'LIVESTOCK')", FALSE),
        arguments("activity IN ('WELL')", FALSE),
        arguments("heads IN (1, 5000)", TRUE),
        arguments("output IN (-0.0, 7)", TRUE),
        arguments("output = -0.0", TRUE),
        arguments("zone.class IN ('L1','L2')", TRUE),
        arguments("\"zone.class\" = 'L2'", FALSE),
        arguments("heads >= 5000 AND heads <= 5000", TRUE),
        arguments("heads > 5000 OR heads < 5000", FALSE),
        arguments("4999 < heads", TRUE),
        arguments("heads BETWEEN 5000 AND 6000", TRUE),
        arguments("heads NOT BETWEEN 5000 AND 6000", FALSE),
        arguments("heads = 2 * 2500 + 10 / 2 - 5", TRUE),
        arguments("heads - output > 4999", TRUE),
        arguments("outfall = false", TRUE),
        arguments("NOT outfall = true", TRUE),
        arguments("code LIKE 'A03%'", TRUE),
        arguments("code LIKE 'A_313'", TRUE),
        arguments("code LIKE 'a03%'", FALSE),
        arguments("code ILIKE 'a03%'", TRUE),
        arguments("code NOT LIKE '%.%'", TRUE),
        arguments("since >= '2026-08-15'", TRUE),
        arguments("since < '2026-08-15'", FALSE),
        arguments("hasAny(acts, 'DRILLING', 'GRAZING') = true", TRUE),
        arguments("hasAny(acts, 'DRILLING') = true", FALSE),
        arguments("hasAny(acts, 'DRILLING') = false", TRUE),
        arguments("hasAny(acts, 'DRILLING') <> true", TRUE),
        arguments("startsWithAny(code, 'C22', 'A03') = true", TRUE),
        arguments("startsWithAny(code, 'C22') = true", FALSE),
        arguments("名称 LIKE '天池%' AND zone.水体 = '天池'", TRUE),
        arguments("\"名称\" = '天池'", FALSE),
        arguments("code IS NULL", FALSE),
        arguments("hazchem IS NULL", TRUE),
        arguments("hazchem IS NOT NULL", FALSE),
        arguments("zone.depth IS NULL", TRUE),
        arguments("local.ruled IS NULL", TRUE));
  }

  @ParameterizedTest
  @MethodSource
  void known(String ecql, Truth expected) {
    Condition condition = condition(ecql);
    assertThat(condition.test(facts(FARM))).isEqualTo(expected);
    assertThat(condition.open(facts(FARM))).isEmpty();
  }

  static Stream<Arguments> unknown() {
    return Stream.of(
        // one unknown fact
        arguments("hazchem = true", UNKNOWN, List.of("hazchem")),
        arguments("NOT (hazchem = true)", UNKNOWN, List.of("hazchem")),
        arguments("zone.depth > 60", UNKNOWN, List.of("zone.depth")),
        arguments("local.ruled = true", UNKNOWN, List.of("local.ruled")),
        arguments("heads > zone.depth", UNKNOWN, List.of("zone.depth")),
        arguments("heads BETWEEN zone.depth AND 9", FALSE, List.of()),
        arguments("heads BETWEEN zone.depth AND 9000", UNKNOWN, List.of("zone.depth")),
        arguments("zone.depth * 2 + heads > 1", UNKNOWN, List.of("zone.depth")),
        // what is known decides
        arguments("activity = 'WELL' AND hazchem = true", FALSE, List.of()),
        arguments("activity = 'LIVESTOCK' OR hazchem = true", TRUE, List.of()),
        // only what could still change the result is named
        arguments("hazchem = true AND (activity = 'WELL' OR zone.built = false)", UNKNOWN,
            List.of("hazchem", "zone.built")),
        arguments("hazchem = true AND (activity = 'LIVESTOCK' OR zone.built = false)", UNKNOWN, List.of("hazchem")),
        arguments("(activity = 'WELL' AND zone.built = false) OR hazchem = true", UNKNOWN, List.of("hazchem")),
        arguments("NOT ((activity = 'WELL' AND zone.built = false) OR hazchem = true)", UNKNOWN, List.of("hazchem")),
        // knowledge itself is never unknown
        arguments("hazchem IS NULL OR hazchem = true", TRUE, List.of()),
        arguments("hazchem IS NOT NULL AND hazchem = true", FALSE, List.of()),
        // lists
        arguments("shares(pollutants, zone.pollutants) = true", UNKNOWN, List.of("pollutants", "zone.pollutants")),
        arguments("startsWithAny(code, zone.pollutants) = true", UNKNOWN, List.of("zone.pollutants")),
        // a code too coarse to tell, A0313 against A03131
        arguments("startsWithAny(code, 'C22', 'A03131') = true", UNKNOWN, List.of("code")),
        arguments("startsWithAny(code, 'C22', 'A03131') = false", UNKNOWN, List.of("code")),
        // a quotient that has no value is unknown
        arguments("heads / output > 1", UNKNOWN, List.of("heads", "output")));
  }

  @ParameterizedTest
  @MethodSource
  void unknown(String ecql, Truth expected, List<String> open) {
    Condition condition = condition(ecql);
    assertThat(condition.test(facts(FARM))).isEqualTo(expected);
    assertThat(condition.open(facts(FARM))).containsExactlyElementsOf(open);
  }

  @Test
  void anEmptyListOfTheProjectSharesNothingAndOneOfAZoneIsARecordLeftBlank() {
    Condition shares = condition("shares(pollutants, zone.pollutants) = true");
    assertThat(shares.test(facts(Map.of("pollutants", List.of())))).isEqualTo(FALSE);
    assertThat(shares.test(facts(Map.of("zone.pollutants", List.of())))).isEqualTo(UNKNOWN);
    Facts blank = facts(Map.of("pollutants", List.of("COD"), "zone.pollutants", List.of()));
    assertThat(shares.test(blank)).isEqualTo(UNKNOWN);
    assertThat(shares.open(blank)).containsExactly("zone.pollutants");
    assertThat(condition("zone.pollutants IS NULL").test(blank)).isEqualTo(TRUE);
    assertThat(shares.test(facts(Map.of("pollutants", List.of("COD"), "zone.pollutants", List.of("TN", "COD")))))
        .isEqualTo(TRUE);
    assertThat(shares.test(facts(Map.of("pollutants", List.of("COD"), "zone.pollutants", List.of("TN")))))
        .isEqualTo(FALSE);
  }

  @Test
  void textBeginsWithAnItemOfAList() {
    Condition begins = condition("startsWithAny(code, zone.pollutants) = true");
    assertThat(begins.test(facts(Map.of("code", "C2511", "zone.pollutants", List.of("C22", "C25"))))).isEqualTo(TRUE);
    assertThat(begins.test(facts(Map.of("code", "C2611", "zone.pollutants", List.of("C22", "C25"))))).isEqualTo(FALSE);
    assertThat(begins.test(facts(Map.of("code", "C2511", "zone.pollutants", List.of())))).isEqualTo(UNKNOWN);
    Facts coarse = facts(Map.of("code", "C25", "zone.pollutants", List.of("C22", "C251")));
    assertThat(begins.test(coarse)).isEqualTo(UNKNOWN);
    assertThat(begins.open(coarse)).containsExactly("code");
    assertThat(begins.test(facts(Map.of("zone.pollutants", List.of("C2"))))).isEqualTo(UNKNOWN);
  }

  @Test
  void anItemInWordsLeavesOpenWhetherTheTextLiesUnderIt() {
    Condition begins = condition("startsWithAny(code, zone.pollutants) = true");
    for (String item : List.of("化工", "C26化学原料", "26", "c26", "")) {
      Facts words = facts(Map.of("code", "C3411", "zone.pollutants", List.of("C13", item)));
      assertThat(begins.test(words)).as(item).isEqualTo(UNKNOWN);
      assertThat(begins.open(words)).as(item).containsExactly("zone.pollutants");
    }
    assertThat(begins.open(facts(Map.of("zone.pollutants", List.of("化工"))))).containsExactly("code", "zone.pollutants");
    assertThat(begins.open(facts(Map.of("code", "C2", "zone.pollutants", List.of("C25", "化工")))))
        .containsExactly("code", "zone.pollutants");
    Facts codeAmongWords = facts(Map.of("code", "C1311", "zone.pollutants", List.of("化工", "C13")));
    assertThat(begins.test(codeAmongWords)).isEqualTo(TRUE);
    assertThat(condition("startsWithAny(名称, '地池') = true").test(facts(Map.of("名称", "天池")))).as("a text of the rule")
        .isEqualTo(FALSE);
  }

  @Test
  void aValueOfTheWrongTypeIsUnknownNotFalse() {
    Condition built = condition("zone.built = true");
    assertThat(built.test(facts(Map.of("zone.built", "T")))).isEqualTo(UNKNOWN);
    assertThat(built.open(facts(Map.of("zone.built", "T")))).containsExactly("zone.built");
    assertThat(condition("zone.depth > 5").test(facts(Map.of("zone.depth", "60 m")))).isEqualTo(UNKNOWN);
    assertThat(condition("hasAny(acts, 'GRAZING') = true").test(facts(Map.of("acts", "GRAZING")))).isEqualTo(UNKNOWN);
  }

  @Test
  void withoutAParticularZoneNothingAboutItIsKnown() {
    Facts anyZone = new Facts(Map.of("activity", "LIVESTOCK"), null, Map.of());
    assertThat(condition("zone.depth IS NULL").test(anyZone)).isEqualTo(UNKNOWN);
    assertThat(condition("zone.depth IS NOT NULL").test(anyZone)).isEqualTo(UNKNOWN);
    assertThat(condition("zone.depth IS NULL").open(anyZone)).containsExactly("zone.depth");
    assertThat(condition("activity = 'WELL' AND zone.class = 'L1'").test(anyZone)).isEqualTo(FALSE);
    assertThat(condition("hazchem IS NULL").test(anyZone)).isEqualTo(TRUE);
  }

  @Test
  void namesAndAlternatives() {
    Condition condition =
        condition("(activity IN ('WELL','INDUSTRY') OR zone.class = 'L1') AND NOT (heads < 5 OR local.ruled = true)");
    assertThat(condition.fields()).containsExactly("activity", "heads", "local.ruled", "zone.class");
    assertThat(condition.alternatives()).extracting(Condition.Alternative::text).containsExactly(
        "activity IN ('WELL','INDUSTRY')", "zone.class = 'L1'", "heads < 5", "local.ruled = true");
    assertThat(condition.alternatives().get(1).test(facts(FARM))).isEqualTo(TRUE);
    assertThat(condition.text()).startsWith("(activity IN");
  }

  @Test
  void manyThreadsGetTheSameAnswer() {
    Condition condition =
        condition("heads >= 5000 AND (zone.class = 'L1' OR hazchem = true) AND output BETWEEN 0 AND 9");
    long wrong = IntStream.range(0, 20_000).parallel().filter(i -> {
      Truth expected = i % 3 == 0 ? TRUE : i % 3 == 1 ? UNKNOWN : FALSE;
      Facts facts = facts(Map.of("heads", i % 3 == 2 ? 4999.0 : 5000.0, "output", 0,
          "zone.class", i % 3 == 0 ? "L1" : "L2"));
      return condition.test(facts) != expected;
    }).count();
    assertThat(wrong).isZero();
  }
}
