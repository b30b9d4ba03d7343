package lanxian.store;

import java.time.Instant;

/** A publication that happened. */
public record Publication(long revision, Instant at, String author, String note, int zones, int coverage) {}
