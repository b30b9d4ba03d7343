package lanxian.exchange.encoding;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Decoding that fails instead of putting replacement characters in. */
public final class StrictText {
  /** GB18030 holds GBK and GB2312 whole, so one charset reads all three. */
  public static final Charset GB18030 = Charset.forName("GB18030");

  private StrictText() {}

  /** The text, or empty if the bytes are not text in the charset. */
  public static Optional<String> decode(byte[] bytes, Charset charset) {
    return decode(bytes, 0, bytes.length, charset);
  }

  /** The text of a part of an array, or empty if the bytes are not text in the charset. */
  public static Optional<String> decode(byte[] bytes, int offset, int length, Charset charset) {
    try {
      return Optional.of(charset.newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes, offset, length)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /**
   * The text of a field of fixed width that ends inside a character: what stands before the bytes of the unfinished
   * one. Empty if the bytes are not that.
   */
  public static Optional<String> decodeCut(byte[] bytes, Charset charset) {
    CharsetDecoder decoder = charset.newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate((int) Math.ceil(bytes.length * (double) decoder.maxCharsPerByte()) + 1);
    boolean unfinished = decoder.decode(in, out, false).isUnderflow() && in.hasRemaining();
    return unfinished ? Optional.of(out.flip().toString()) : Optional.empty();
  }

  /** The line, 1-based, in which the first bytes stand that are no text in the charset; the last one if all are. */
  static int lineOfFault(byte[] bytes, Charset charset) {
    CharsetDecoder decoder = charset.newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer out = CharBuffer.allocate((int) Math.ceil(bytes.length * (double) decoder.maxCharsPerByte()) + 1);
    decoder.decode(ByteBuffer.wrap(bytes), out, true);
    return out.flip().toString().split("\\R", -1).length;
  }

  /** True if the text can be stored: no NUL and no half of a surrogate pair. */
  public static boolean isStorable(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0 || Character.isLowSurrogate(c)) {
        return false;
      }
      if (Character.isHighSurrogate(c) && (++i == text.length() || !Character.isLowSurrogate(text.charAt(i)))) {
        return false;
      }
    }
    return true;
  }

  /** True if every byte is ASCII. */
  public static boolean isAscii(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0) {
        return false;
      }
    }
    return true;
  }

  public static boolean isUtf8(byte[] bytes) {
    return decode(bytes, StandardCharsets.UTF_8).isPresent();
  }
}
