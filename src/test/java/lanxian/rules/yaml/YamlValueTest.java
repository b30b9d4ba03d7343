package lanxian.rules.yaml;

import static lanxian.rules.yaml.YamlFault.YAML_BAD_DATE;
import static lanxian.rules.yaml.YamlFault.YAML_BAD_VALUE;
import static lanxian.rules.yaml.YamlFault.YAML_MISSING_KEY;
import static lanxian.rules.yaml.YamlFault.YAML_UNKNOWN_KEY;
import static lanxian.rules.yaml.YamlFault.YAML_WRONG_TYPE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import lanxian.domain.Fault;
import lanxian.domain.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class YamlValueTest {
  private final List<Fault> faults = new ArrayList<>();

  static Stream<Arguments> understood() {
    return Stream.of(
        arguments("abc", reading(YamlValue::text), "abc"),
        arguments("319", reading(YamlValue::text), "319"),
        arguments("'0319'", reading(YamlValue::text), "0319"),
        arguments("12.5", reading(YamlValue::number), 12.5),
        arguments("-3e2", reading(YamlValue::number), -300.0),
        arguments("7", reading(YamlValue::integer), 7),
        arguments("true", reading(YamlValue::flag), true),
        arguments("false", reading(YamlValue::flag), false),
        arguments("2026-08-15", reading(YamlValue::date), LocalDate.of(2026, 8, 15)),
        arguments("'2026-08-15'", reading(YamlValue::date), LocalDate.of(2026, 8, 15)),
        arguments("MONDAY", reading(value -> value.choice(DayOfWeek.class)), DayOfWeek.MONDAY),
        arguments("[a, 5]", reading(YamlValue::texts), List.of("a", "5")),
        arguments("{zh: ' 中 ', en: English}", reading(YamlValue::localized), new LocalizedText("中", "English")),
        arguments("L1", reading(YamlValue::fact), "L1"),
        arguments("'5'", reading(YamlValue::fact), "5"),
        arguments("5", reading(YamlValue::fact), 5.0),
        arguments("true", reading(YamlValue::fact), true),
        arguments("[A, B]", reading(YamlValue::fact), List.of("A", "B")),
        arguments("[]", reading(YamlValue::fact), List.of()),
        arguments("2026-08-15", reading(YamlValue::fact), "2026-08-15"));
  }

  @ParameterizedTest
  @MethodSource
  void understood(String written, Function<YamlValue, Object> reading, Object expected) {
    assertThat(reading.apply(value(written))).isEqualTo(expected);
    assertThat(faults).isEmpty();
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        arguments("[a]", reading(YamlValue::text), YAML_WRONG_TYPE),
        arguments("1_000", reading(YamlValue::number), YAML_WRONG_TYPE),
        arguments("0x10", reading(YamlValue::number), YAML_WRONG_TYPE),
        arguments("1:30", reading(YamlValue::number), YAML_WRONG_TYPE),
        arguments(".nan", reading(YamlValue::number), YAML_WRONG_TYPE),
        arguments("017", reading(YamlValue::number), YAML_WRONG_TYPE),
        arguments("1.5", reading(YamlValue::integer), YAML_WRONG_TYPE),
        arguments("9999999999", reading(YamlValue::integer), YAML_WRONG_TYPE),
        arguments("yes", reading(YamlValue::flag), YAML_WRONG_TYPE),
        arguments("2026-02-30", reading(YamlValue::date), YAML_BAD_DATE),
        arguments("2026-8-15", reading(YamlValue::date), YAML_BAD_DATE),
        arguments("SOMEDAY", reading(value -> value.choice(DayOfWeek.class)), YAML_BAD_VALUE),
        arguments("a", reading(YamlValue::texts), YAML_WRONG_TYPE),
        arguments("[a, [b]]", reading(YamlValue::texts), YAML_WRONG_TYPE),
        arguments("[a, null]", reading(YamlValue::texts), YAML_WRONG_TYPE),
        arguments("a", reading(YamlValue::map), YAML_WRONG_TYPE),
        arguments("[a]", reading(YamlValue::maps), YAML_WRONG_TYPE),
        arguments("{zh: 中}", reading(YamlValue::localized), YAML_MISSING_KEY),
        arguments("{zh: 中, en: ' '}", reading(YamlValue::localized), YAML_BAD_VALUE),
        arguments("{zh: 中, en: e, fr: f}", reading(YamlValue::localized), YAML_UNKNOWN_KEY),
        arguments("no", reading(YamlValue::fact), YAML_WRONG_TYPE),
        arguments("0o7", reading(value -> value.fact() instanceof Double ? "number" : value.number()), YAML_WRONG_TYPE),
        arguments("{a: 1}", reading(YamlValue::fact), YAML_WRONG_TYPE));
  }

  @ParameterizedTest
  @MethodSource
  void refused(String written, Function<YamlValue, Object> reading, YamlFault code) {
    reading.apply(value(written));
    assertThat(faults).hasSize(1);
    assertThat(faults.get(0).code()).isEqualTo(code);
    assertThat(faults.get(0).where().line()).isEqualTo(2);
  }

  @Test
  void anAbsentValueReadsAsNothing() {
    YamlValue absent = map("a: 1\n").optional("key");
    assertThat(absent.present()).isFalse();
    assertThat(absent.text()).isNull();
    assertThat(absent.number()).isNull();
    assertThat(absent.integer()).isNull();
    assertThat(absent.flag()).isNull();
    assertThat(absent.date()).isNull();
    assertThat(absent.choice(DayOfWeek.class)).isNull();
    assertThat(absent.fact()).isNull();
    assertThat(absent.localized()).isNull();
    assertThat(absent.map()).isEmpty();
    assertThat(absent.texts()).isEmpty();
    assertThat(absent.facts()).isEmpty();
    assertThat(faults).isEmpty();
  }

  @Test
  void aKeyWithoutValueIsAbsentButThere() {
    YamlMap map = map("key:\n");
    assertThat(map.has("key")).isTrue();
    assertThat(map.optional("key").present()).isFalse();
    map.required("key");
    assertThat(faults).extracting(Fault::code).containsExactly(YAML_MISSING_KEY);
  }

  @Test
  void factsOfAMapping() {
    assertThat(map("key: {b: 5, a: x, c: [y], d: false}\n").required("key").facts())
        .containsExactly(entry("b", 5.0), entry("a", "x"), entry("c", List.of("y")), entry("d", false));
    assertThat(faults).isEmpty();
    map("key: {a: {b: 1}}\n").required("key").facts();
    assertThat(faults).extracting(Fault::code).containsExactly(YAML_WRONG_TYPE);
  }

  @Test
  void everyKeyNotAskedForIsReportedWithItsLine() {
    YamlMap map = map("a: 1\nb: 2\nc: 3\n");
    map.required("b");
    map.done();
    assertThat(faults).extracting(fault -> fault.where().line()).containsExactly(1, 3);
    assertThat(faults).extracting(Fault::code).containsOnly(YAML_UNKNOWN_KEY);
    assertThat(faults.get(0).detail()).contains("a").contains("known here: b");
  }

  private static Function<YamlValue, Object> reading(Function<YamlValue, Object> reading) {
    return reading;
  }

  private YamlMap map(String text) {
    return new YamlSource("test.yml", faults).parse(text).orElseThrow();
  }

  private YamlValue value(String written) {
    return map("first: 1\nkey: " + written + "\n").required("key");
  }
}
