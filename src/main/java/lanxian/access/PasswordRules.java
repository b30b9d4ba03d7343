package lanxian.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Person;
import lanxian.domain.Place;

/**
 * Which passwords are taken, after NIST SP 800-63B: long enough, none of those that are tried first, nothing of the person
 * itself. Which characters it has does not matter, and it never runs out.
 */
final class PasswordRules {
  static final int SHORTEST = 12;
  static final int LONGEST = 256;

  private final Set<String> common = readCommon();

  /**
   * @param where of the password in the request
   * @throws FaultException with everything that is wrong
   */
  void check(String password, Person person, Place where) {
    List<Fault> faults = new ArrayList<>();
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST) {
      faults.add(Fault.of(AccessFault.PASSWORD_TOO_SHORT, "A password has at least " + SHORTEST + " characters", where));
    }
    if (length > LONGEST) {
      faults.add(Fault.of(AccessFault.PASSWORD_TOO_LONG, "A password has at most " + LONGEST + " characters", where));
    }
    String bare = bare(password);
    if (common.contains(bare) || bare.codePoints().distinct().count() < 4) {
      faults.add(Fault.of(AccessFault.PASSWORD_COMMON, "This password is among those that are tried first", where));
    }
    if (isLike(bare, bare(person.login())) || isLike(bare, bare(person.name()))) {
      faults.add(Fault.of(AccessFault.PASSWORD_LIKE_LOGIN, "A password is not the login or the name", where));
    }
    if (!faults.isEmpty()) {
      throw new FaultException(faults);
    }
  }

  /** The word itself, or the word over and over, or with up to three characters more. */
  private static boolean isLike(String password, String word) {
    return word.length() >= 3 && password.contains(word) && password.replace(word, "").length() <= 3;
  }

  private static String bare(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  private static Set<String> readCommon() {
    try (BufferedReader reader = new BufferedReader(new InputStreamReader(
        PasswordRules.class.getResourceAsStream("common-passwords.txt"), StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
