package lanxian.exchange.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import lanxian.domain.FaultException;
import lanxian.domain.Notice;
import lanxian.domain.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingDetectorTest {
  private static final int GBK_BYTE = 0x4D;
  private static final int ANSI_BYTE = 0x57;

  private static EncodingDecision decide(String told, String cpg, int languageByte, Charset real, String... texts) {
    return new EncodingDetector(Arrays.stream(texts).map(text -> text.getBytes(real)).toList())
        .decide(told, cpg, languageByte, Place.file("t.dbf"));
  }

  private static List<String> codes(EncodingDecision decision) {
    return decision.notices().stream().map(Notice::code).toList();
  }

  private static final Charset GBK = Charset.forName("GBK");
  private static final Charset UTF8 = StandardCharsets.UTF_8;
  private static final Charset LATIN1 = StandardCharsets.ISO_8859_1;

  @Test
  void believesTheUserFirst() {
    EncodingDecision decision = decide("Big5", "UTF-8", GBK_BYTE, GBK, "水源");
    assertThat(decision.charset().name()).isEqualTo("Big5");
    assertThat(decision.how()).isEqualTo("as told");
    assertThatThrownBy(() -> decide("klingon", null, 0, UTF8, "水")).isInstanceOfSatisfying(FaultException.class, e -> {
      assertThat(e.faults().get(0).code().name()).isEqualTo("ENCODING_UNKNOWN");
      assertThat(e.faults().get(0).where().parameter()).isEqualTo("encoding");
    });
  }

  @Test
  void believesTheCpgThenTheLanguageByte() {
    assertThat(decide(null, "GBK", 0, GBK, "水源").how()).isEqualTo(".cpg");
    assertThat(decide(null, "936\r\n", 1, GBK, "水源").charset()).isEqualTo(StrictText.GB18030);
    assertThat(decide(null, null, GBK_BYTE, GBK, "水源").how()).isEqualTo("language byte 0x4D");
    assertThat(decide(null, null, ANSI_BYTE, LATIN1, "México").charset().name()).isEqualTo("windows-1252");
  }

  @Test
  void doesNotBelieveAWesternNameOverChineseOrUtf8() {
    EncodingDecision utf8 = decide(null, "ISO-8859-1", 0, UTF8, "水源地");
    assertThat(utf8.charset()).isEqualTo(UTF8);
    assertThat(codes(utf8)).containsExactly("ENCODING_CONTRADICTED");
    EncodingDecision gbk = decide(null, "ISO-8859-1", 0, GBK, "水源地", "三屯河");
    assertThat(gbk.charset()).isEqualTo(StrictText.GB18030);
    assertThat(codes(gbk)).containsExactly("ENCODING_CONTRADICTED");
    assertThat(decide(null, null, ANSI_BYTE, GBK, "昌吉市").charset()).isEqualTo(StrictText.GB18030);
    EncodingDecision honest = decide(null, "ISO-8859-1", 0, LATIN1, "México", "Ñandú", "Pallaïssou");
    assertThat(honest.charset()).isEqualTo(LATIN1);
    assertThat(honest.notices()).isEmpty();
  }

  @Test
  void looksAtTheBytesWhereTheCpgCannotBe() {
    EncodingDecision decision = decide(null, "UTF-8", GBK_BYTE, GBK, "水源地");
    assertThat(decision.charset()).isEqualTo(StrictText.GB18030);
    assertThat(codes(decision)).containsExactly("ENCODING_CONTRADICTED");
    assertThat(codes(decide(null, "no such thing", 0, UTF8, "水"))).containsExactly("ENCODING_CONTRADICTED");
  }

  @Test
  void triesUtf8ThenGb18030WhereNothingIsStated() {
    assertThat(decide(null, null, 0, UTF8, "水源地", "abc").how()).isEqualTo("every text is valid UTF-8");
    EncodingDecision gbk = decide(null, null, 0, GBK, "水源地", "abc", "喆");
    assertThat(gbk.charset()).isEqualTo(StrictText.GB18030);
    assertThat(codes(gbk)).containsExactly("ENCODING_ASSUMED");
    assertThat(decide(null, null, 0, UTF8, "abc").how()).isEqualTo("ASCII only");
  }

  @Test
  void doesNotTakeGbkForUtf8WhereItsBytesAreValidUtf8ByChance() {
    assertThat(new String("水源".getBytes(GBK), UTF8)).as("the trap").isEqualTo("ˮԴ");
    assertThat(decide(null, null, 0, GBK, "水源").charset()).isEqualTo(StrictText.GB18030);
    assertThat(decide(null, "ISO-8859-1", 0, GBK, "水源").charset()).isEqualTo(StrictText.GB18030);
    assertThat(decide(null, null, 0, UTF8, "México", "Größe").charset()).isEqualTo(UTF8);
    assertThat(decide(null, null, 0, UTF8, "Ürümqi").charset()).isEqualTo(UTF8);
    assertThat(decide(null, null, 0, UTF8, "ئۈرۈمچى").charset()).isEqualTo(UTF8);
    assertThat(decide(null, null, 0, UTF8, "Жетысу").charset()).isEqualTo(UTF8);
  }

  @Test
  void asksWhereNothingFits() {
    for (Charset real : List.of(LATIN1, Charset.forName("Shift_JIS"))) {
      String text = real == LATIN1 ? "México" : "ひたちなか市";
      assertThatThrownBy(() -> decide(null, null, 0, real, text)).as(real.name())
          .isInstanceOfSatisfying(FaultException.class,
              e -> assertThat(e.faults().get(0).code().name()).isEqualTo("ENCODING_UNDETERMINED"));
    }
  }

  @ParameterizedTest
  @CsvSource({"UTF-8, UTF-8", "utf8, UTF-8", "65001, UTF-8", "936, GB18030", "GBK, GB18030", "gb2312, GB18030",
      "ANSI 936, GB18030", "OEM 936, GB18030", "CP936, GB18030", "Big-5, Big5", "950, Big5", "EUC-KR, EUC-KR",
      "koi8r, KOI8-R", "latin2, ISO-8859-2", "shiftjis, Shift_JIS", "1251, windows-1251", "ANSI 1252, windows-1252",
      "874, x-windows-874", "88591, ISO-8859-1", "8859_15, ISO-8859-15", "ISO-8859-1, ISO-8859-1", "437, IBM437",
      "UTF-16, UTF-16"})
  void knowsCharsetsByTheNamesThatFilesUse(String name, String charset) {
    assertThat(Charsets.named(name)).contains(Charset.forName(charset));
  }

  @Test
  void knowsNoCharsetForNonsense() {
    for (String name : List.of("", "???", "klingon", "99999", "iso8859-99", "a b c")) {
      assertThat(Charsets.named(name)).as(name).isEmpty();
    }
    assertThat(Charsets.ofLanguageByte(0)).isEmpty();
    assertThat(Charsets.ofLanguageByte(0x7A)).contains(StrictText.GB18030);
  }
}
