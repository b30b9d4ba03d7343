package lanxian.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumbersTest {
  @Test
  void threeDigits() {
    assertThat(Numbers.text(1_234_567)).isEqualTo("1,230,000");
    assertThat(Numbers.text(0.012345)).isEqualTo("0.0123");
    assertThat(Numbers.text(50)).isEqualTo("50");
    assertThat(Numbers.text(0)).isEqualTo("0");
    assertThat(Numbers.text(Double.NaN)).isEqualTo("–");
    assertThat(Numbers.text(1 / 0.0)).isEqualTo("–");
  }

  @Test
  void namesWhatMissesItsTarget() {
    assertThat(Numbers.against(51, 50)).isEqualTo("51 ≥ 50");
    assertThat(Numbers.against(49, 50)).isEqualTo("49 < 50 (missed)");
    assertThat(Numbers.below(2, 3)).isEqualTo("2 ≤ 3");
    assertThat(Numbers.below(4, 3)).isEqualTo("4 > 3 (missed)");
  }

  @Test
  void medianIsTheMiddle() {
    assertThat(Numbers.median(3, 1, 2)).isEqualTo(2);
    assertThat(Numbers.median(4, 1, 2, 3)).isEqualTo(2.5);
  }

  @Test
  void ratesAdd() {
    Rate rate = new Rate(10, 5, 1, 2).plus(new Rate(30, 5, 1, 2));
    assertThat(rate.perSecond()).isEqualTo(20);
    assertThat(rate.perCpuSecond()).isEqualTo(10);
    assertThat(rate.hitsPerCheck()).isEqualTo(0.25);
  }

  @Test
  void tablesAreAligned() {
    Table table = new Table("a", "bb");
    table.row("long one", "2");
    assertThat(table.toString()).isEqualTo("""
        | a        | bb  |
        |----------|-----|
        | long one | 2   |
        """);
  }
}
