package lanxian.bench.soak.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import lanxian.store.Await;
import lanxian.store.PostgisCluster;
import org.junit.jupiter.api.Test;

/** A short soak over HTTP: each service is killed once. {@code bin/bench soak} is the long one. */
class HttpSoakTest {
  @Test
  void nothingAcknowledgedIsLostOrTornForWhoeverWorksOverHttp() throws Exception {
    try (HttpSoak soak = new HttpSoak(PostgisCluster.shared().newDatabase().jdbcUrl(), 3, 3, 1, 50)) {
      for (int kill = 1; kill <= 2; kill++) {
        int enough = soak.acknowledged() + 6;
        Await.until("enough is published: " + soak.faults(), Duration.ofMinutes(4), () -> soak.acknowledged() >= enough);
        soak.kill();
      }
      HttpSoak.Outcome outcome = soak.end();
      assertThat(outcome.faults()).isEmpty();
      assertThat(outcome.published()).isGreaterThanOrEqualTo(12);
      assertThat(outcome.reads()).isPositive();
      assertThat(outcome.auditRows()).isGreaterThan(5L * outcome.published());
    }
  }
}
