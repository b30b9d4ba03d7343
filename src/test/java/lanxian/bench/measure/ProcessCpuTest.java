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
    assertThat(ProcessCpu.familySeconds(self)).isGreaterThanOrEqualTo(ProcessCpu.seconds(self));
  }
}
