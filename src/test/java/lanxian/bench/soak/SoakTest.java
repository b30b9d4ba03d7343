package lanxian.bench.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import lanxian.store.Await;
import lanxian.store.PostgisCluster;
import org.junit.jupiter.api.Test;

/** A short soak: two kills. {@code bin/bench soak} is the long one. */
class SoakTest {
  @Test
  void nothingAcknowledgedIsLostOrTornWhenServicesAreKilled() throws Exception {
    try (Soak soak = new Soak(PostgisCluster.shared().newDatabase().jdbcUrl(), 4, 4, 50)) {
      for (int kill = 1; kill <= 2; kill++) {
        int enough = soak.acknowledged() + 40;
        Await.until("enough is published", Duration.ofMinutes(3), () -> soak.acknowledged() >= enough);
        soak.kill();
      }
      Soak.Outcome outcome = soak.end();
      assertThat(outcome.faults()).isEmpty();
      assertThat(outcome.published()).isGreaterThanOrEqualTo(80);
      assertThat(outcome.changeSets()).isPositive();
      assertThat(outcome.reads()).isPositive();
      assertThat(outcome.audit().rows()).isGreaterThan(outcome.published());
    }
  }
}
