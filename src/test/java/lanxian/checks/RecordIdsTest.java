package lanxian.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecordIdsTest {
  private final RecordIds ids = new RecordIds();
  private final Instant now = Instant.parse("2026-11-23T08:00:00Z");

  @Test
  void areUuidsOfVersionSeven() {
    UUID id = UUID.fromString(ids.next(now));
    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(now.toEpochMilli());
  }

  @Test
  void areOrderedByTimeAndNeverTheSame() {
    Set<String> seen = new HashSet<>();
    String before = "";
    for (int i = 0; i < 10_000; i++) {
      String id = ids.next(now.plusMillis(i));
      assertThat(id).isGreaterThan(before);
      assertThat(seen.add(ids.next(now))).isTrue();
      before = id;
    }
  }
}
