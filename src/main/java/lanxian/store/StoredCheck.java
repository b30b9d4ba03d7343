package lanxian.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * A siting record as stored.
 *
 * @param recordedAt cut to whole microseconds, which is what the databases keep
 * @param hash "sha256:…" over the canonical JSON of the record's content
 * @param body the whole record as JSON, UTF-8, whatever of it whoever made it was shown
 * @param author login of whoever made it; null for somebody who did not say who he is
 */
public record StoredCheck(
    String id, Instant recordedAt, long datasetRevision, String ruleSet, String hash, byte[] body, String author) {
  /** A record made by somebody who did not say who he is. */
  public StoredCheck(String id, Instant recordedAt, long datasetRevision, String ruleSet, String hash, byte[] body) {
    this(id, recordedAt, datasetRevision, ruleSet, hash, body, null);
  }

  public StoredCheck {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(body, "body");
    recordedAt = recordedAt.truncatedTo(ChronoUnit.MICROS);
  }
}
