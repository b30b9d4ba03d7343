package lanxian.exchange.shapefile;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import lanxian.domain.Notice;
import lanxian.exchange.layer.ExchangeNotice;
import lanxian.exchange.layer.SourceFile;

/**
 * Finds the records of a {@code .shp}: from front to back, compared with the {@code .shx} where there is one.
 *
 * <p>A reader that only trusts the index drops features when the index is cut; one that only walks the file is lost
 * behind the first wrong length. The one of the two that reaches more plausible records is taken, with a notice
 * where they differ.
 *
 * @param entries records in the order of the file
 * @param unreadBytes bytes at the end that belong to no record; 0 if none
 */
record ShpIndex(List<Entry> entries, long unreadBytes, List<Notice> notices) {
  /**
   * A record.
   *
   * @param offset of its header
   * @param contentBytes length of its content as stated
   * @param whole true if the content lies inside the file
   */
  record Entry(long offset, long contentBytes, boolean whole) {}

  /** {@code shx} may be null. */
  static ShpIndex of(SourceFile shp, SourceFile shx) {
    ShpIndex walked = walk(shp);
    if (shx == null) {
      return walked.with(ExchangeNotice.SHX_MISSING.of("there is no .shx; the records were found by walking the .shp"));
    }
    List<Entry> indexed = indexed(shp, shx);
    if (indexed == null) {
      return walked.with(ExchangeNotice.SHX_WRONG.of("the .shx has no valid header and was not used"));
    }
    if (indexed.equals(walked.entries)) {
      return walked;
    }
    long good = indexed.stream().filter(Entry::whole).count();
    long walkedGood = walked.entries.stream().filter(Entry::whole).count();
    if (good > walkedGood || good == walkedGood && indexed.size() == good && walked.entries.size() > good) {
      return new ShpIndex(indexed, 0, List.of()).with(ExchangeNotice.SHX_WRONG.of(
          "the .shx finds %d record(s) where walking the .shp finds %d; the .shx was used",
              good, walkedGood));
    }
    return walked.with(ExchangeNotice.SHX_WRONG.of(
        "the .shx lists %d record(s), %d of them at right places; walking the .shp finds %d, which were used",
            indexed.size(), good, walkedGood));
  }

  private ShpIndex with(Notice notice) {
    List<Notice> more = new ArrayList<>(notices);
    more.add(notice);
    return new ShpIndex(entries, unreadBytes, more);
  }

  private static ShpIndex walk(SourceFile shp) {
    ByteBuffer buffer = ByteBuffer.wrap(shp.bytes());
    List<Entry> entries = new ArrayList<>();
    long at = ShapefileFormat.HEADER_BYTES;
    while (at + ShapefileFormat.RECORD_HEADER_BYTES <= shp.bytes().length) {
      long content = 2L * buffer.getInt((int) at + 4);
      long end = at + ShapefileFormat.RECORD_HEADER_BYTES + content;
      if (content < 4) {
        break;
      }
      entries.add(new Entry(at, content, end <= shp.bytes().length));
      at = end;
    }
    return new ShpIndex(entries, Math.max(0, shp.bytes().length - at), List.of());
  }

  /** Entries of the index that is one; null if it is none. */
  private static List<Entry> indexed(SourceFile shp, SourceFile shx) {
    byte[] bytes = shx.bytes();
    ByteBuffer index = ByteBuffer.wrap(bytes);
    ByteBuffer data = ByteBuffer.wrap(shp.bytes());
    if (bytes.length < ShapefileFormat.HEADER_BYTES || index.getInt(0) != ShapefileFormat.FILE_CODE) {
      return null;
    }
    List<Entry> entries = new ArrayList<>();
    for (int at = ShapefileFormat.HEADER_BYTES; at + ShapefileFormat.INDEX_ENTRY_BYTES <= bytes.length;
        at += ShapefileFormat.INDEX_ENTRY_BYTES) {
      long offset = 2L * index.getInt(at);
      boolean inside = offset >= ShapefileFormat.HEADER_BYTES
          && offset + ShapefileFormat.RECORD_HEADER_BYTES <= data.capacity();
      long content = inside ? 2L * data.getInt((int) offset + 4) : 2L * index.getInt(at + 4);
      boolean whole = inside && content >= 4
          && offset + ShapefileFormat.RECORD_HEADER_BYTES + content <= data.capacity();
      entries.add(new Entry(offset, content, whole));
    }
    return entries;
  }
}
