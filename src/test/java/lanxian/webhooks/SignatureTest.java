package lanxian.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What receivers verify. */
class SignatureTest {
  /** Against OpenSSL. */
  @Test
  void isTheHmacOfTimeAndBody() throws Exception {
    String secret = Signature.newSecret(new SecureRandom());
    byte[] body = "{\"村\":1}".getBytes(StandardCharsets.UTF_8);
    Process openssl = new ProcessBuilder("openssl", "dgst", "-sha256", "-hmac", secret).start();
    try (var in = openssl.getOutputStream()) {
      in.write("1795420800.".getBytes(StandardCharsets.UTF_8));
      in.write(body);
    }
    String said = new String(openssl.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertThat(Signature.of(secret, Instant.ofEpochSecond(1_795_420_800L, 999), body))
        .isEqualTo("t=1795420800,v1=" + said.substring(said.lastIndexOf(' ') + 1));
  }

  @Test
  void noSecretIsLikeAnother() {
    SecureRandom random = new SecureRandom();
    assertThat(Signature.newSecret(random)).matches("whsec_[A-Za-z0-9_-]{43}").isNotEqualTo(Signature.newSecret(random));
  }
}
