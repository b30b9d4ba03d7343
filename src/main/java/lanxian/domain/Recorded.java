package lanxian.domain;

import java.time.Instant;

/** Record time: the dataset revision that brought something in, and when that was published. */
public record Recorded(long revision, Instant at) {}
