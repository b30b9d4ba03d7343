package lanxian.exchange.archive;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Place;
import lanxian.exchange.layer.ExchangeFault;
import lanxian.exchange.layer.SourceFile;

/**
 * A look at how many entries a zip file claims and holds, before any library makes an object of each (APPNOTE 4.3.12,
 * 4.3.14, 4.3.16).
 */
final class CentralDirectory {
  private static final int ENTRY_SIGNATURE = 0x02014B50;
  private static final int END_SIGNATURE = 0x06054B50;
  private static final int END64_SIGNATURE = 0x06064B50;
  private static final int END_BYTES = 22;
  private static final int END_ENTRIES_OFFSET = 10;
  private static final int END64_ENTRIES_OFFSET = 32;

  private CentralDirectory() {}

  static void requireFewEntries(SourceFile archive, int max) {
    ByteBuffer buffer = ByteBuffer.wrap(archive.bytes()).order(ByteOrder.LITTLE_ENDIAN);
    int end = lastEnd(buffer);
    if (end < 0) {
      throw new FaultException(Fault.of(ExchangeFault.ARCHIVE_UNREADABLE,
          "the zip file has no end of central directory: it is cut or none", Place.file(archive.name())));
    }
    long claimed = buffer.getShort(end + END_ENTRIES_OFFSET) & 0xFFFF;
    long held = 0;
    // Signatures are counted wherever they stand: an upper bound that no wrong offset can hide from.
    for (int at = 0; at + 4 <= buffer.limit(); at++) {
      if (buffer.get(at) == 'P') {
        int signature = buffer.getInt(at);
        held += signature == ENTRY_SIGNATURE ? 1 : 0;
        if (signature == END64_SIGNATURE && at + END64_ENTRIES_OFFSET + Long.BYTES <= buffer.limit()) {
          long claimed64 = buffer.getLong(at + END64_ENTRIES_OFFSET);
          claimed = Math.max(claimed, claimed64 < 0 ? Long.MAX_VALUE : claimed64);
        }
      }
    }
    if (claimed > max || held > max) {
      throw new FaultException(Fault.of(ExchangeFault.ARCHIVE_TOO_MANY_ENTRIES,
          "the zip file claims %d entries; at most %d are taken".formatted(Math.max(claimed, held), max),
          Place.file(archive.name())));
    }
  }

  private static int lastEnd(ByteBuffer buffer) {
    for (int at = buffer.limit() - END_BYTES; at >= 0 && at >= buffer.limit() - END_BYTES - 0xFFFF; at--) {
      if (buffer.getInt(at) == END_SIGNATURE) {
        return at;
      }
    }
    return -1;
  }
}
