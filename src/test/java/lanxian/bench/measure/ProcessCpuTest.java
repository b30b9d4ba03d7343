package lanxian.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProcessCpuTest {
  private final long self = ProcessHandle.current().pid();

  @Test
  void readsTheTimeOfAProcess() {
    assertThat(ProcessCpu.seconds(self)).isPositive();
    assertThat(ProcessCpu.seconds(Integer.MAX_VALUE)).isZero();
  }

  @Test
  void aFamilyIsParentAndChildren() {
    double own = ProcessCpu.seconds(self); // before the family's: time goes on
    assertThat(ProcessCpu.familySeconds(self)).isGreaterThanOrEqualTo(own);
  }
}
