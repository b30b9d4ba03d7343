package lanxian.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Person;
import lanxian.domain.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which passwords are taken. */
class PasswordRulesTest {
  private final PasswordRules rules = new PasswordRules();
  private final Person person = new Person("planner.wang", "规划员一", Set.of(), null, false, false, 1);

  @ParameterizedTest
  @ValueSource(strings = {"correct-horse-9-battery", "a b c d e f g", "密码是秘密的东西哦一二三四", "Planner.wang likes tea",
      "\uD83D\uDE00\uD83D\uDE01\uD83D\uDE02\uD83D\uDE03abcdefgh"})
  void longOnesAreTaken(String password) {
    assertThatCode(() -> rules.check(password, person, Place.UNKNOWN)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({"short-one-1,PASSWORD_TOO_SHORT", "123456789012,PASSWORD_COMMON", "QWERTYUIOP123,PASSWORD_COMMON",
      "aaaaaaaaaaaaaa,PASSWORD_COMMON", "abababababab,PASSWORD_COMMON", "PLANNER.WANG,PASSWORD_LIKE_LOGIN",
      "planner.wang12,PASSWORD_LIKE_LOGIN", "planner.wangplanner.wang,PASSWORD_LIKE_LOGIN",
      "规划员一规划员一规划员一,PASSWORD_LIKE_LOGIN", "admin,PASSWORD_TOO_SHORT"})
  void othersAreNot(String password, String code) {
    assertThat(faults(password)).contains(code);
  }

  @Test
  void allThatIsWrongIsTold() {
    assertThat(faults("aaa")).containsExactly("PASSWORD_TOO_SHORT", "PASSWORD_COMMON");
    assertThat(faults("abcdefgh".repeat(33))).containsExactly("PASSWORD_TOO_LONG");
    assertThat(faults("\uD83D\uDE00".repeat(6) + "abcde")).as("characters, not halves").containsExactly("PASSWORD_TOO_SHORT");
  }

  private List<String> faults(String password) {
    FaultException thrown = catchThrowableOfType(FaultException.class,
        () -> rules.check(password, person, Place.pointer("/password")));
    assertThat(thrown).isNotNull();
    assertThat(thrown.getMessage()).doesNotContain(password.length() > 5 ? password : "\u0000");
    return thrown.faults().stream().map(Fault::code).map(Object::toString).toList();
  }

  @Test
  void aOneTimePasswordIsAGoodOne() {
    Secrets secrets = new Secrets();
    String[] made = {secrets.oneTimePassword(), secrets.oneTimePassword()};
    assertThat(made[0]).matches("([a-z2-9]{5}-){4}[a-z2-9]{5}").isNotEqualTo(made[1]);
    assertThat(Arrays.asList(made)).allSatisfy(one -> rules.check(one, person, Place.UNKNOWN));
    assertThat(secrets.token()).hasSize(43).isNotEqualTo(secrets.token());
  }
}
