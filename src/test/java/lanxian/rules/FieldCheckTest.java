package lanxian.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import lanxian.domain.LocalizedText;
import lanxian.domain.ProjectField;
import lanxian.domain.ProjectField.AllowedValue;
import lanxian.domain.ProjectField.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FieldCheckTest {
  private static final LocalizedText TEXT = new LocalizedText("中", "en");

  static Stream<Arguments> types() {
    return Stream.of(
        arguments(Type.STRING, "x", true), arguments(Type.STRING, 5.0, false), arguments(Type.STRING, null, false),
        arguments(Type.NUMBER, 5.0, true), arguments(Type.NUMBER, 5, false), arguments(Type.NUMBER, Double.NaN, false),
        arguments(Type.NUMBER, "5", false), arguments(Type.INTEGER, 5.0, true), arguments(Type.INTEGER, 5.5, false),
        arguments(Type.INTEGER, Double.POSITIVE_INFINITY, false), arguments(Type.BOOLEAN, true, true),
        arguments(Type.BOOLEAN, "true", false), arguments(Type.LIST, List.of(), true),
        arguments(Type.LIST, List.of("a"), true), arguments(Type.LIST, Arrays.asList("a", null), false),
        arguments(Type.LIST, List.of(1.0), false), arguments(Type.LIST, Map.of(), false),
        arguments(Type.DATE, "2024-02-29", true), arguments(Type.DATE, "2026-02-29", false),
        arguments(Type.DATE, 20260229.0, false));
  }

  @ParameterizedTest
  @MethodSource
  void types(Type type, Object value, boolean fits) {
    assertThat(FieldCheck.isOfType(type, value)).isEqualTo(fits);
  }

  @Test
  void boundsAreInclusive() {
    ProjectField field = field(Type.NUMBER, 0.0, 10.0);
    assertThat(FieldCheck.problem(field, 0.0)).isEmpty();
    assertThat(FieldCheck.problem(field, 10.0)).isEmpty();
    assertThat(FieldCheck.problem(field, -0.001)).get().satisfies(problem -> {
      assertThat(problem.code()).isEqualTo(ProjectFault.OUT_OF_RANGE);
      assertThat(problem.detail()).isEqualTo("f must be at least 0 km");
    });
    assertThat(FieldCheck.problem(field, 10.001)).get().extracting(FieldCheck.Problem::detail)
        .isEqualTo("f must be at most 10 km");
    assertThat(FieldCheck.problem(field(Type.NUMBER, null, null), -1e300)).isEmpty();
  }

  @Test
  void everyItemOfAListMustBeAllowed() {
    ProjectField field = field(Type.LIST, null, null, "A", "B");
    assertThat(FieldCheck.problem(field, List.of("B", "A"))).isEmpty();
    assertThat(FieldCheck.problem(field, List.of())).isEmpty();
    assertThat(FieldCheck.problem(field, List.of("A", "X", "Y", "X"))).get().extracting(FieldCheck.Problem::detail)
        .isEqualTo("f: not X, Y, one of A, B");
  }

  @Test
  void whatIsEchoedIsShort() {
    String detail = FieldCheck.problem(field(Type.STRING, null, null, "A"), "x".repeat(900)).orElseThrow().detail();
    assertThat(detail).hasSizeLessThan(120).contains("…");
  }

  @Test
  void aFreeTextTakesAnythingButControlCharacters() {
    ProjectField field = field(Type.STRING, null, null);
    assertThat(FieldCheck.problem(field, "天山 <b>'\"--")).isEmpty();
    assertThat(FieldCheck.problem(field, "a\nb")).get().extracting(FieldCheck.Problem::code)
        .isEqualTo(ProjectFault.VALUE_NOT_ALLOWED);
  }

  private static ProjectField field(Type type, Double min, Double max, String... allowed) {
    return new ProjectField("f", type, "km", Arrays.stream(allowed).map(v -> new AllowedValue(v, TEXT)).toList(), false,
        Set.of(), null, min, max, TEXT, TEXT);
  }
}
