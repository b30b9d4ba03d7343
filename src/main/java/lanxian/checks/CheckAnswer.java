package lanxian.checks;

import java.time.Instant;
import lanxian.domain.SecurityLevel;

/**
 * What a siting check gave.
 *
 * @param id id of the stored record; null if it was not to be kept
 * @param hash "sha256:…" over the canonical JSON of the record's content
 * @param level who may see all of the record
 * @param body the whole record as JSON, UTF-8; the stored one is the same byte for byte
 */
public record CheckAnswer(String id, Instant recordedAt, long datasetRevision, String ruleSet, String hash,
    SecurityLevel level, byte[] body) {}
