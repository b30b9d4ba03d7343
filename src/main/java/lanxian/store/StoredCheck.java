package lanxian.store;

import java.time.Instant;

/**
 * A siting record as stored.
 *
 * @param hash "sha256:…" over the canonical JSON of the record's content
 * @param body the JSON as answered, UTF-8
 */
public record StoredCheck(
    String id, Instant recordedAt, long datasetRevision, String ruleSet, String hash, byte[] body) {}
