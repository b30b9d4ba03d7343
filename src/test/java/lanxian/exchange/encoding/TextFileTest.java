package lanxian.exchange.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import lanxian.domain.FaultException;
import lanxian.domain.Place;
import org.junit.jupiter.api.Test;

class TextFileTest {
  private static TextFile decode(byte[] bytes, String told) {
    return TextFile.decode(bytes, told, Place.file("a.txt"));
  }

  @Test
  void readsByteOrderMarks() {
    assertThat(decode("\uFEFF坐标".getBytes(StandardCharsets.UTF_8), null).text()).isEqualTo("坐标");
    assertThat(decode("\uFEFF坐标".getBytes(StandardCharsets.UTF_16LE), null).text()).isEqualTo("坐标");
    assertThat(decode("\uFEFF坐标".getBytes(StandardCharsets.UTF_16BE), null).encoding().how())
        .isEqualTo("byte order mark");
  }

  @Test
  void triesUtf8ThenGb18030() {
    assertThat(decode("坐标系".getBytes(StandardCharsets.UTF_8), null).encoding().charset()).isEqualTo("UTF-8");
    assertThat(decode("坐标系".getBytes(Charset.forName("GBK")), null).text()).isEqualTo("坐标系");
    assertThat(decode("J1,1".getBytes(StandardCharsets.US_ASCII), null).encoding().how()).isEqualTo("ASCII only");
    assertThat(decode("坐標系".getBytes(Charset.forName("Big5")), "Big5").text()).isEqualTo("坐標系");
  }

  @Test
  void refusesWhatIsNoText() {
    assertThatThrownBy(() -> decode(new byte[] {'a', (byte) 0xFF, 'b'}, null)).isInstanceOfSatisfying(
        FaultException.class, e -> assertThat(e.faults().get(0).code().name()).isEqualTo("TEXT_NOT_DECODABLE"));
    assertThatThrownBy(() -> decode("坐标".getBytes(Charset.forName("GBK")), "UTF-8")).isInstanceOf(FaultException.class);
    byte[] bytes = "第一行\r\n第二行\n???\n第四行".getBytes(StandardCharsets.UTF_8);
    bytes[22] = (byte) 0xFF;
    for (String told : new String[] {null, "UTF-8"}) {
      assertThatThrownBy(() -> decode(bytes, told)).isInstanceOfSatisfying(
          FaultException.class, e -> assertThat(e.faults().get(0).where().line()).isEqualTo(3));
    }
    assertThatThrownBy(() -> decode("a".getBytes(StandardCharsets.UTF_8), "klingon")).isInstanceOfSatisfying(
        FaultException.class, e -> assertThat(e.faults().get(0).code().name()).isEqualTo("ENCODING_UNKNOWN"));
  }
}
