package lanxian.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Records that are written one after the other with the same buffers. */
class TwinWriterKeptTest {
  private static ObjectNode record(int bytes) {
    ObjectNode record = JsonNodeFactory.instance.objectNode();
    record.put("asOf", "2026-01-01").put("ruleSet", "r").put("text", "水".repeat(bytes / 3));
    return record;
  }

  private static String body(ObjectNode record) {
    return new String(RecordJson.seal(record, null, Instant.EPOCH).body(), StandardCharsets.UTF_8);
  }

  @Test
  void nothingOfTheRecordBeforeIsLeft() {
    String small = body(record(30));
    assertThat(body(record(3_000_000))).hasSizeGreaterThan(1_000_000);
    assertThat(body(record(30))).isEqualTo(small);
    assertThat(TwinWriter.ofThread().plain().capacity()).isLessThan(1 << 18);
  }

  @Test
  void whatFailsHalfWayLeavesNothing() {
    String good = body(record(30));
    ObjectNode bad = record(30).put("half", "\ud800");
    assertThatThrownBy(() -> body(bad)).isInstanceOf(IllegalArgumentException.class);
    assertThat(body(record(30))).isEqualTo(good);
  }
}
