package lanxian.checks;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Ids of records: ordered by time, so that stores append; not to be guessed, as 74 bits are random (RFC 9562, v7). */
final class RecordIds {
  private final SecureRandom random = new SecureRandom();

  String next(Instant now) {
    long high = now.toEpochMilli() << 16 | 0x7000 | random.nextInt(1 << 12);
    long low = random.nextLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
    return new UUID(high, low).toString();
  }
}
