package lanxian.exchange.encoding;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Notice;
import lanxian.domain.Place;
import lanxian.exchange.layer.ExchangeFault;
import lanxian.exchange.layer.ExchangeNotice;

/**
 * Decides the charset of a table's texts: what the user says, else the {@code .cpg}, else the language byte, else
 * strict UTF-8, else GB18030 if the texts look Chinese. A statement of a western charset is not believed where the
 * bytes are UTF-8 or Chinese.
 */
public final class EncodingDetector {
  private final List<byte[]> samples;
  private final List<Notice> notices = new ArrayList<>();

  /**
   * @param texts the texts as bytes; those of ASCII alone do not matter
   */
  public EncodingDetector(List<byte[]> texts) {
    samples = texts.stream().filter(text -> !StrictText.isAscii(text)).toList();
  }

  /**
   * @param told encoding given by the user; null if none
   * @param cpg content of the {@code .cpg}; null if none
   * @param languageByte language byte of the table; 0 if not stated
   * @param where place named in faults
   * @throws FaultException ENCODING_UNKNOWN, ENCODING_UNDETERMINED
   */
  public EncodingDecision decide(String told, String cpg, int languageByte, Place where) {
    if (told != null) {
      Charset charset = Charsets.named(told).orElseThrow(() -> new FaultException(
          Fault.of(ExchangeFault.ENCODING_UNKNOWN, "no encoding is called " + told, Place.parameter("encoding"))));
      return new EncodingDecision(charset, "as told", notices);
    }
    if (cpg != null && !cpg.isBlank()) {
      Optional<Charset> stated = Charsets.named(cpg);
      if (stated.isEmpty()) {
        contradict("the .cpg names an encoding that is not known: " + shortened(cpg), shortened(cpg));
      } else {
        Optional<EncodingDecision> decision = examine(stated.get(), ".cpg");
        if (decision.isPresent()) {
          return decision.get();
        }
      }
    }
    return Charsets.ofLanguageByte(languageByte)
        .flatMap(stated -> examine(stated, "language byte 0x%02X".formatted(languageByte)))
        .or(this::byBytes)
        .orElseThrow(() -> new FaultException(Fault.of(ExchangeFault.ENCODING_UNDETERMINED,
            "the file states no encoding that fits, and its texts are neither UTF-8 nor plainly GB18030; "
                + "give the encoding", where)));
  }

  private Optional<EncodingDecision> examine(Charset stated, String source) {
    if (samples.isEmpty()) {
      return Optional.of(new EncodingDecision(stated, source, notices));
    }
    if (Charsets.oftenALie(stated)) {
      Optional<Charset> truth = Utf8Likeness.of(samples) ? Optional.of(StandardCharsets.UTF_8)
          : ChineseLikeness.againstWestern(samples) ? Optional.of(StrictText.GB18030) : Optional.empty();
      if (truth.isPresent()) {
        contradict("the %s says %s, but the texts are %s".formatted(source, stated, truth.get()), stated, truth.get());
        return Optional.of(new EncodingDecision(truth.get(), "bytes, against the " + source, notices));
      }
    }
    if (mostlyDecodable(stated)) {
      return Optional.of(new EncodingDecision(stated, source, notices));
    }
    contradict("the %s says %s, but the texts are not".formatted(source, stated));
    return Optional.empty();
  }

  private Optional<EncodingDecision> byBytes() {
    if (samples.isEmpty()) {
      return Optional.of(new EncodingDecision(StandardCharsets.UTF_8, "ASCII only", notices));
    }
    if (Utf8Likeness.of(samples)) {
      return Optional.of(new EncodingDecision(StandardCharsets.UTF_8, "every text is valid UTF-8", notices));
    }
    if (ChineseLikeness.of(samples)) {
      notices.add(ExchangeNotice.ENCODING_ASSUMED.of(
          "the file states no encoding; its texts are not UTF-8 and read as Chinese in GB18030"));
      return Optional.of(new EncodingDecision(StrictText.GB18030, "not UTF-8, common Chinese in GB18030", notices));
    }
    return Optional.empty();
  }

  private boolean mostlyDecodable(Charset charset) {
    long bad = samples.stream()
        .filter(s -> StrictText.decode(s, charset).or(() -> StrictText.decodeCut(s, charset)).isEmpty()).count();
    return bad * 10 <= samples.size();
  }

  private void contradict(String detail, Object... values) {
    notices.add(ExchangeNotice.ENCODING_CONTRADICTED.of(detail).with(values));
  }

  private static String shortened(String text) {
    return text.strip().length() > 40 ? text.strip().substring(0, 40) + "…" : text.strip();
  }
}
