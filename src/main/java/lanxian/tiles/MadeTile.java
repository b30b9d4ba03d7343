package lanxian.tiles;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A tile as it is sent. Safe for use by several threads; nobody may change the arrays.
 */
public final class MadeTile {
  /** Media type of its bytes (Vector Tile Specification 2.1, 2.2). */
  public static final String MEDIA_TYPE = "application/vnd.mapbox-vector-tile";

  private static final int TAG_BYTES = 12;

  private final byte[] kept;
  private final boolean packed;
  private final int size;
  private final String etag;

  private MadeTile(byte[] kept, boolean packed, int size, String etag) {
    this.kept = kept;
    this.packed = packed;
    this.size = size;
    this.etag = etag;
  }

  /** @param pack whether to keep it packed */
  static MadeTile of(byte[] bytes, boolean pack) {
    try {
      String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, TAG_BYTES);
      if (!pack) {
        return new MadeTile(bytes, false, bytes.length, hash);
      }
      ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 2 + 32);
      try (OutputStream out = new GZIPOutputStream(packed)) {
        out.write(bytes);
      }
      return new MadeTile(packed.toByteArray(), true, bytes.length, hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java platform has it
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** True if nothing is there: no bytes at all. */
  public boolean isEmpty() {
    return size == 0;
  }

  /** Bytes of the tile when unpacked. */
  public int size() {
    return size;
  }

  /** Whether it is kept packed. */
  public boolean isPacked() {
    return packed;
  }

  /** The tile packed, for those who accept {@code gzip}; only if {@link #isPacked}. */
  public byte[] gzip() {
    if (!packed) {
      throw new IllegalStateException("the tile is not packed");
    }
    return kept;
  }

  /** The tile as it is. */
  public byte[] bytes() {
    if (!packed) {
      return kept;
    }
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(kept))) {
      return in.readNBytes(size);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Names the content: the same for the same bytes, in whatever revision. Hexadecimal, without quotes. */
  public String etag() {
    return etag;
  }

  /** About how many bytes of memory it takes. */
  long memory() {
    return 120L + kept.length;
  }
}
