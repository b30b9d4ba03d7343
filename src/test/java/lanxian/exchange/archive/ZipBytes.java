package lanxian.exchange.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes zip files for tests. */
public final class ZipBytes {
  private ZipBytes() {}

  /** A zip with names in UTF-8. */
  public static byte[] of(Map<String, byte[]> files) {
    return of(files, StandardCharsets.UTF_8);
  }

  /** A zip with names in {@code names}; only UTF-8 names are flagged. */
  public static byte[] of(Map<String, byte[]> files, Charset names) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out, names)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
