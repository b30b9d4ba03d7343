package lanxian.web.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** A file of the page, plain and packed. Safe for use by several threads. */
final class PageFile {
  private static final int HASH_BYTES = 12;
  private static final Map<String, String> TYPES = Map.of("html", "text/html; charset=utf-8", "css",
      "text/css; charset=utf-8", "js", "text/javascript; charset=utf-8", "svg", "image/svg+xml", "woff", "font/woff");

  private final byte[] bytes;
  private final String mediaType;
  private final String hash;
  private volatile byte[] gzip;

  /** @param name tells the media type by its ending */
  PageFile(String name, byte[] bytes) {
    this.bytes = bytes;
    this.mediaType = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    this.hash = hash(bytes);
    if (mediaType == null) {
      throw new IllegalArgumentException("the page cannot hold " + name + ": no media type is known for it");
    }
  }

  byte[] bytes() {
    return bytes;
  }

  String mediaType() {
    return mediaType;
  }

  /** Another content has another one. */
  String hash() {
    return hash;
  }

  /** Whether it is packed as it is, so that packing it once more is of no use. */
  boolean isPacked() {
    return mediaType.startsWith("font/");
  }

  /** As strongly packed as gzip can; once, when somebody first asks. */
  byte[] gzip() {
    byte[] packed = gzip;
    if (packed == null) {
      packed = packed(bytes); // two threads may do it at the same time, with the same outcome
      gzip = packed;
    }
    return packed;
  }

  private static byte[] packed(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 3);
    try (OutputStream stream = new Best(packed)) {
      stream.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  private static final class Best extends GZIPOutputStream {
    Best(OutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }

  static String hash(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
