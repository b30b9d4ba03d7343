package lanxian.exchange.encoding;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Place;
import lanxian.exchange.layer.ExchangeFault;
import lanxian.exchange.layer.RawLayer.EncodingChoice;

/**
 * The characters of a text file: byte order mark, else what the user says, else strict UTF-8, else GB18030.
 *
 * @param text without byte order mark
 * @param encoding charset and how it was decided
 */
public record TextFile(String text, EncodingChoice encoding) {
  private static final char BOM = '\uFEFF';

  /**
   * @param told encoding given by the user; null if none
   * @param where the file, named in faults
   * @throws FaultException TEXT_NOT_DECODABLE with the line that is no text, ENCODING_UNKNOWN
   */
  public static TextFile decode(byte[] bytes, String told, Place where) {
    if (told != null) {
      Charset charset = Charsets.named(told).orElseThrow(() -> new FaultException(
          Fault.of(ExchangeFault.ENCODING_UNKNOWN, "no encoding is called " + told, Place.parameter("encoding"))));
      return in(bytes, charset, "as told").orElseThrow(() -> notDecodable(bytes, charset, "in " + charset, where));
    }
    Optional<Charset> marked = byMark(bytes);
    if (marked.isPresent()) {
      return in(bytes, marked.get(), "byte order mark")
          .orElseThrow(() -> notDecodable(bytes, marked.get(), "though its byte order mark says " + marked.get(), where));
    }
    boolean ascii = StrictText.isAscii(bytes);
    return Optional.of(bytes).filter(b -> Utf8Likeness.of(List.of(b)))
        .flatMap(b -> in(b, StandardCharsets.UTF_8, ascii ? "ASCII only" : "valid UTF-8"))
        .or(() -> ChineseLikeness.of(List.of(bytes))
            ? in(bytes, StrictText.GB18030, "not UTF-8, common Chinese in GB18030") : Optional.empty())
        .orElseThrow(() -> notDecodable(bytes, StandardCharsets.UTF_8, "in UTF-8 or GB18030", where));
  }

  private static Optional<Charset> byMark(byte[] b) {
    if (b.length >= 3 && (b[0] & 0xFF) == 0xEF && (b[1] & 0xFF) == 0xBB && (b[2] & 0xFF) == 0xBF) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (b.length >= 2 && (b[0] & 0xFF) == 0xFF && (b[1] & 0xFF) == 0xFE) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    if (b.length >= 2 && (b[0] & 0xFF) == 0xFE && (b[1] & 0xFF) == 0xFF) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return Optional.empty();
  }

  private static Optional<TextFile> in(byte[] bytes, Charset charset, String how) {
    return StrictText.decode(bytes, charset).map(text -> new TextFile(
        !text.isEmpty() && text.charAt(0) == BOM ? text.substring(1) : text, new EncodingChoice(charset.name(), how)));
  }

  private static FaultException notDecodable(byte[] bytes, Charset charset, String how, Place where) {
    return new FaultException(Fault.of(ExchangeFault.TEXT_NOT_DECODABLE, "the bytes are not text " + how
        + "; give the encoding", Place.line(StrictText.lineOfFault(bytes, charset)).inFile(where.file())).with());
  }
}
