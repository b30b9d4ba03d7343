package lanxian.exchange.shapefile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Notice;
import lanxian.domain.Place;
import lanxian.exchange.layer.ExchangeFault;
import lanxian.exchange.layer.ExchangeNotice;
import lanxian.exchange.layer.SourceFile;

/**
 * Header of a dBASE table, taken with the lengths that the bytes bear out.
 *
 * @param firstRecord offset of the first record
 * @param recordSize bytes of a record with its flag
 * @param claimedRows rows that the header claims
 * @param rows whole rows that the file holds, at most the claimed ones
 * @param languageByte tells the code page; 0 = not stated
 */
record DbfHeader(
    int firstRecord, int recordSize, long claimedRows, int rows, int languageByte, List<DbfField> fields,
    List<Notice> notices) {

  static DbfHeader parse(SourceFile file) {
    byte[] bytes = file.bytes();
    if (bytes.length < DbfFormat.HEADER_BYTES) {
      throw invalid(file, "is shorter than a header");
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    long claimed = buffer.getInt(DbfFormat.RECORD_COUNT_OFFSET) & 0xFFFFFFFFL;
    int headerSize = buffer.getShort(DbfFormat.HEADER_SIZE_OFFSET) & 0xFFFF;
    int recordSize = buffer.getShort(DbfFormat.RECORD_SIZE_OFFSET) & 0xFFFF;
    List<Notice> notices = new ArrayList<>();
    List<DbfField> fields = fields(bytes, headerSize);
    int width = 1 + fields.stream().mapToInt(DbfField::length).sum();
    if (headerSize < DbfFormat.HEADER_BYTES || recordSize == 0) {
      throw invalid(file, "states a header of %d and records of %d bytes".formatted(headerSize, recordSize));
    }
    if (width > recordSize) {
      throw invalid(file, "has columns of %d bytes in records of %d".formatted(width, recordSize));
    }
    int rows = (int) Math.min(claimed, Math.max(0, (bytes.length - headerSize) / recordSize));
    if (rows < claimed) {
      notices.add(ExchangeNotice.DBF_HEADER_WRONG.of(
          "%s claims %d rows and holds %d", file.name(), claimed, rows));
    }
    return new DbfHeader(
        headerSize, recordSize, claimed, rows, bytes[DbfFormat.LANGUAGE_OFFSET] & 0xFF, fields, notices);
  }

  private static List<DbfField> fields(byte[] bytes, int headerSize) {
    List<DbfField> fields = new ArrayList<>();
    int offset = 1;
    int at = DbfFormat.HEADER_BYTES;
    int end = Math.min(headerSize, bytes.length);
    while (at + DbfFormat.FIELD_BYTES <= end && bytes[at] != DbfFormat.HEADER_END) {
      int nameEnd = at;
      while (nameEnd < at + DbfFormat.NAME_BYTES && bytes[nameEnd] != 0) {
        nameEnd++;
      }
      char type = (char) (bytes[at + 11] & 0xFF);
      int length = bytes[at + 16] & 0xFF;
      if (type == 'C') {
        // Clipper and FoxPro keep the high byte of long texts where other types keep the decimals.
        length += (bytes[at + 17] & 0xFF) << 8;
      }
      fields.add(new DbfField(Arrays.copyOfRange(bytes, at, nameEnd), type, offset, length));
      offset += length;
      at += DbfFormat.FIELD_BYTES;
    }
    return fields;
  }

  private static FaultException invalid(SourceFile file, String what) {
    return new FaultException(
        Fault.of(ExchangeFault.DBF_INVALID, file.name() + " " + what, Place.file(file.name())));
  }
}
