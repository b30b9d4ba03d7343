package lanxian.rules.condition;

import static lanxian.rules.condition.ConditionFault.CONDITION_SYNTAX;
import static lanxian.rules.condition.ConditionFault.CONDITION_TYPE;
import static lanxian.rules.condition.ConditionFault.CONDITION_UNKNOWN_FIELD;
import static lanxian.rules.condition.ConditionFault.CONDITION_UNSUPPORTED;
import static lanxian.rules.condition.ConditionFault.CONDITION_VALUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConditionCompilerTest {
  static Stream<Arguments> refused() {
    return Stream.of(
        arguments("heads >=", CONDITION_SYNTAX, "EOF"),
        arguments("activity = LIVESTOCK'", CONDITION_SYNTAX, "'"),
        arguments("outfall", CONDITION_SYNTAX, "EOF"),
        arguments("(heads = 5", CONDITION_SYNTAX, "EOF"),
        arguments("head = 5", CONDITION_UNKNOWN_FIELD, "head"),
        arguments("zone.clas = 'L1'", CONDITION_UNKNOWN_FIELD, "zone.clas"),
        arguments("local.x = true", CONDITION_UNKNOWN_FIELD, "local.x"),
        arguments("other.x = 1", CONDITION_UNKNOWN_FIELD, "other.x"),
        arguments("heads = '5'", CONDITION_TYPE, "heads is NUMBER"),
        arguments("code = 5", CONDITION_TYPE, "code is TEXT"),
        arguments("outfall = 'true'", CONDITION_TYPE, "outfall is BOOLEAN"),
        arguments("code = outfall", CONDITION_TYPE, "code is TEXT"),
        arguments("heads BETWEEN '1' AND 5", CONDITION_TYPE, "heads"),
        arguments("heads LIKE '5%'", CONDITION_TYPE, "LIKE"),
        arguments("code > 'A'", CONDITION_TYPE, "no order"),
        arguments("outfall > false", CONDITION_TYPE, "no order"),
        arguments("code + 1 > 5", CONDITION_TYPE, "numbers"),
        arguments("heads / 0 > 5", CONDITION_TYPE, "zero"),
        arguments("acts = 'GRAZING'", CONDITION_TYPE, "acts"),
        arguments("acts = pollutants", CONDITION_TYPE, "hasAny or shares"),
        arguments("hasAny(code, 'A') = true", CONDITION_TYPE, "hasAny"),
        arguments("hasAny(acts) = true", CONDITION_TYPE, "hasAny"),
        arguments("hasAny(acts, 5) = true", CONDITION_TYPE, "quoted"),
        arguments("hasAny(acts, 'GRAZING') = 'yes'", CONDITION_TYPE, "= true or = false"),
        arguments("hasAny(acts, 'GRAZING') = outfall", CONDITION_TYPE, "= true or = false"),
        arguments("shares(acts, 'GRAZING') = true", CONDITION_TYPE, "field name"),
        arguments("shares(acts, pollutants, acts) = true", CONDITION_TYPE, "shares"),
        arguments("startsWithAny(heads, 'C') = true", CONDITION_TYPE, "startsWithAny"),
        arguments("startsWithAny(code, activity) = true", CONDITION_TYPE, "startsWithAny"),
        arguments("activity = 'LIFESTOCK'", CONDITION_VALUE, "LIFESTOCK"),
        arguments("activity IN ('WELL','PUMP')", CONDITION_VALUE, "PUMP"),
        arguments("'PUMP' <> activity", CONDITION_VALUE, "PUMP"),
        arguments("zone.class = 'L3'", CONDITION_VALUE, "zone.class"),
        arguments("hasAny(acts, 'GRAZING', 'SINGING') = true", CONDITION_VALUE, "SINGING"),
        arguments("since > '2026-02-30'", CONDITION_VALUE, "2026-02-30"),
        arguments("since > 2026-02-03", CONDITION_UNSUPPORTED, "quotes"),
        arguments("since AFTER 2020-01-01T00:00:00Z", CONDITION_UNSUPPORTED, "not supported"),
        arguments("strLength(code) > 2", CONDITION_UNSUPPORTED, "strLength"),
        arguments("strStartsWith(code, 'C') = true", CONDITION_UNSUPPORTED, "strStartsWith"),
        arguments("code = hasAny(acts, 'GRAZING')", CONDITION_UNSUPPORTED, "value"),
        arguments("INTERSECTS(code, POINT(1 2))", CONDITION_UNSUPPORTED, "not supported"),
        arguments("BBOX(code, 1, 2, 3, 4)", CONDITION_UNSUPPORTED, "not supported"),
        arguments("IN ('a', 'b')", CONDITION_UNSUPPORTED, "not supported"),
        arguments("code EXISTS", CONDITION_UNSUPPORTED, "PropertyExists"));
  }

  @ParameterizedTest
  @MethodSource
  void refused(String ecql, ConditionFault code, String part) {
    List<Fault> faults = faults(ecql);
    assertThat(faults).extracting(Fault::code).contains(code);
    assertThat(faults).anySatisfy(fault -> assertThat(fault.detail()).contains(part));
  }

  @Test
  void everyFaultIsToldAtOnce() {
    assertThat(faults("head = 5 AND (activity = 'PUMP' OR heads = 'x') AND NOT outfal = true AND zone.class IN ('L9')"))
        .extracting(Fault::code)
        .containsExactly(CONDITION_UNKNOWN_FIELD, CONDITION_VALUE, CONDITION_TYPE, CONDITION_UNKNOWN_FIELD,
            CONDITION_VALUE);
  }

  @Test
  void tooLongOrTooDeepIsRefusedBeforeTheParserSeesIt() {
    assertThat(faults("heads = 1" + " OR heads = 1".repeat(400)).get(0).detail()).contains("4000");
    assertThat(faults("(".repeat(101) + "heads = 1" + ")".repeat(101)).get(0).detail()).contains("100");
    assertThat(Sample.condition("(".repeat(50) + "heads = 1" + ")".repeat(50)).fields()).containsExactly("heads");
  }

  @Test
  void undeclaredZoneAttributesTakeTheTypeTheyAreComparedWith() {
    ConditionCompiler open = new ConditionCompiler(new FieldTypes(Map.of(), true));
    Facts zone = new Facts(Map.of(), Map.of("depth", 60.0, "kind", "井", "list", List.of("a")), Map.of());
    assertThat(open.compile("zone.depth > 50 AND zone.kind = '井' AND hasAny(zone.list, 'a') = true").test(zone))
        .isEqualTo(Truth.TRUE);
    assertThat(open.compile("zone.depth = 'sixty'").test(zone)).isEqualTo(Truth.UNKNOWN);
    assertThat(open.compile("zone.depth * 2 = 120").test(zone)).isEqualTo(Truth.TRUE);
    FaultException both = catchThrowableOfType(FaultException.class, () -> open.compile("zone.depth = zone.kind"));
    assertThat(both.faults().get(0).detail()).contains("neither type is declared");
    FaultException project = catchThrowableOfType(FaultException.class, () -> open.compile("depth > 50"));
    assertThat(project.faults().get(0).code()).isEqualTo(CONDITION_UNKNOWN_FIELD);
  }

  private static List<Fault> faults(String ecql) {
    FaultException refused = catchThrowableOfType(FaultException.class, () -> Sample.condition(ecql));
    assertThat(refused).as(ecql).isNotNull();
    return refused.faults();
  }
}
