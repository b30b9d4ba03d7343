package lanxian.exchange.archive;

import java.nio.charset.StandardCharsets;
import lanxian.exchange.encoding.StrictText;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/**
 * Name of an entry, for showing and comparing only.
 *
 * @param text with {@code /} between folders, control characters taken out
 * @param gbk true if the bytes were not UTF-8 and read as GBK
 */
record EntryName(String text, boolean gbk) {
  static EntryName of(ZipArchiveEntry entry) {
    byte[] raw = entry.getRawName();
    boolean known = entry.getNameSource() == ZipArchiveEntry.NameSource.UNICODE_EXTRA_FIELD || raw == null;
    if (known) {
      return new EntryName(plain(entry.getName()), false);
    }
    return StrictText.decode(raw, StandardCharsets.UTF_8).map(name -> new EntryName(plain(name), false))
        .or(() -> StrictText.decode(raw, StrictText.GB18030).map(name -> new EntryName(plain(name), true)))
        .orElseGet(() -> new EntryName(plain(new String(raw, StandardCharsets.ISO_8859_1)), false));
  }

  /** True for what macOS and Windows add on their own. */
  boolean isJunk() {
    String last = text.substring(text.lastIndexOf('/') + 1);
    return text.startsWith("__MACOSX/") || last.startsWith("._") || last.equals(".DS_Store")
        || last.equals("Thumbs.db");
  }

  private static String plain(String name) {
    return name.replace('\\', '/').replaceAll("\\p{Cntrl}", "?");
  }
}
