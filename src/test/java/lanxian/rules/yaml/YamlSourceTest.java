package lanxian.rules.yaml;

import static lanxian.rules.yaml.YamlFault.YAML_DUPLICATE_KEY;
import static lanxian.rules.yaml.YamlFault.YAML_SYNTAX;
import static lanxian.rules.yaml.YamlFault.YAML_WRONG_TYPE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lanxian.domain.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class YamlSourceTest {
  private static final String LAUGHS = """
      a: &a [lol, lol, lol, lol, lol, lol, lol, lol, lol]
      b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]
      c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]
      d: [*c, *c, *c, *c, *c, *c, *c, *c, *c]
      """;

  static Stream<Arguments> refused() {
    return Stream.of(
        arguments("", YAML_SYNTAX, null),
        arguments("# only a comment\n", YAML_SYNTAX, null),
        arguments("- a\n- b\n", YAML_WRONG_TYPE, 1),
        arguments("just text", YAML_WRONG_TYPE, 1),
        arguments("a: 1\nb: [1, 2\nc: 3\n", YAML_SYNTAX, 3),
        arguments("a: 1\n\tb: 2\n", YAML_SYNTAX, 2),
        arguments("a: \"open\n", YAML_SYNTAX, 2),
        arguments("a: 1\n---\nb: 2\n", YAML_SYNTAX, 2),
        arguments("a: 1\nb: 2\na: 3\n", YAML_DUPLICATE_KEY, 3),
        arguments("a: 1\n? [x, y]\n: 2\n", YAML_WRONG_TYPE, 2),
        arguments("a: \u0000\n", YAML_SYNTAX, null),
        arguments(LAUGHS, YAML_SYNTAX, null),
        arguments("a: &x {b: *x}\n", YAML_SYNTAX, null),
        arguments("a: " + "[".repeat(50) + "]".repeat(50) + "\n", YAML_SYNTAX, null),
        arguments("a: " + "x".repeat(1 << 20) + "\n", YAML_SYNTAX, null));
  }

  @ParameterizedTest
  @MethodSource
  void refused(String text, YamlFault code, Integer line) {
    List<Fault> faults = new ArrayList<>();
    new YamlSource("bad.yml", faults).parse(text);
    assertThat(faults).hasSize(1);
    assertThat(faults.get(0).code()).isEqualTo(code);
    assertThat(faults.get(0).where().file()).isEqualTo("bad.yml");
    assertThat(faults.get(0).where().line()).isEqualTo(line);
  }

  @Test
  void readsAMapping() {
    List<Fault> faults = new ArrayList<>();
    YamlMap map = new YamlSource("good.yml", faults).parse("名称: 天池\nb: 2\n").orElseThrow();
    assertThat(map.keys()).containsExactly("名称", "b");
    assertThat(map.required("名称").text()).isEqualTo("天池");
    assertThat(map.required("b").place().line()).isEqualTo(2);
    assertThat(faults).isEmpty();
  }
}
