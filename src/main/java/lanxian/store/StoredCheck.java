package lanxian.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * A siting record as stored.
 *
 * @param recordedAt cut to whole microseconds, which is what the databases keep
 * @param hash "sha256:…" over the canonical JSON of the record's content
 * @param body the JSON as answered, UTF-8
 */
public record StoredCheck(
    String id, Instant recordedAt, long datasetRevision, String ruleSet, String hash, byte[] body) {
  public StoredCheck {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(body, "body");
    recordedAt = recordedAt.truncatedTo(ChronoUnit.MICROS);
  }
}
