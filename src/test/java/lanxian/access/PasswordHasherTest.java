package lanxian.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Argon2id, held against the test vectors of its reference implementation (phc-winner-argon2, src/test.c). */
class PasswordHasherTest {
  private final PasswordHasher hasher = new PasswordHasher();

  @ParameterizedTest
  @CsvSource(delimiter = ' ', value = {
      "password $argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
      "password $argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
      "password $argon2id$v=19$m=256,t=2,p=2$c29tZXNhbHQ$bQk8UB/VmZZF4Oo79iDXuL5/0ttZwg2f/5U52iv1cDc",
      "differentpassword $argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$C4TWUs9rDEvq7w3+J4umqA32aWKB1+DSiRuBfYxFj94"})
  void agreesWithTheReference(String password, String hash) {
    assertThat(hasher.matches(password, hash)).isTrue();
    assertThat(hasher.matches(password + "x", hash)).isFalse();
    assertThat(hasher.isOutdated(hash)).isTrue();
  }

  @Test
  void aHashIsOfItsPasswordAlone() {
    String hash = hasher.hash("correct-horse-9-battery");
    assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").isNotEqualTo(hasher.hash("correct-horse-9-battery"));
    assertThat(hasher.matches("correct-horse-9-battery", hash)).isTrue();
    assertThat(hasher.matches("Correct-horse-9-battery", hash)).isFalse();
    assertThat(hasher.isOutdated(hash)).isFalse();
    assertThat(hasher.matches("", hasher.decoy())).isFalse();
    assertThat(hasher.isOutdated(hasher.decoy())).as("takes the same time").isFalse();
  }

  @Test
  void aLetterIsTheSameHoweverItIsWritten() {
    String hash = hasher.hash("pa\u00DFw\u00F6rter und mehr");
    assertThat(hasher.matches("pa\u00DFwo\u0308rter und mehr", hash)).isTrue();
    assertThat(hasher.matches("密码是秘密的东西哦一二三四", hasher.hash("密码是秘密的东西哦一二三四"))).isTrue();
  }

  @Test
  void whatIsNoHashIsTold() {
    assertThatThrownBy(() -> hasher.matches("x", "plain")).isInstanceOf(IllegalStateException.class)
        .hasMessageNotContaining("plain");
  }
}
