package lanxian.domain;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Somebody with an account of this service.
 *
 * @param login unique whatever its case; see {@link #isLogin}
 * @param name for people to read
 * @param roles beside READER, which everybody is
 * @param clearance the highest level that he sees, where that is below what his roles see; null = what his roles see
 * @param disabled cannot sign in, and his tokens are void
 * @param mustChangePassword has a one-time password: until he has one of his own he may do nothing else
 * @param version 1, 2, …; grows with each change
 */
public record Person(String login, String name, Set<Role> roles, SecurityLevel clearance, boolean disabled,
    boolean mustChangePassword, int version) {
  /** Longest login. */
  public static final int MAX_LOGIN = 64;

  private static final Pattern LOGIN = Pattern.compile("[A-Za-z0-9._@-]{1," + MAX_LOGIN + "}");

  public Person {
    Objects.requireNonNull(name, "name");
    if (!isLogin(login)) {
      throw new IllegalArgumentException("not a login: " + login);
    }
    EnumSet<Role> all = EnumSet.noneOf(Role.class);
    all.addAll(roles);
    all.remove(Role.READER);
    roles = Collections.unmodifiableSet(all);
  }

  /** Whether a text can be a login: 1 to 64 of the letters a to z, digits and {@code . _ - @}. */
  public static boolean isLogin(String text) {
    return text != null && LOGIN.matcher(text).matches();
  }

  /** The same for logins that are taken for the same. */
  public static String keyOf(String login) {
    return login.toLowerCase(Locale.ROOT);
  }

  /** Whether a login is his. */
  public boolean isCalled(String other) {
    return other != null && keyOf(login).equals(keyOf(other));
  }

  /** What he may do now. */
  public Set<Role> standing() {
    return disabled || mustChangePassword ? Set.of() : roles;
  }

  /** The highest level that he sees in some of his roles. */
  public SecurityLevel clearanceIn(Set<Role> some) {
    SecurityLevel ofRoles = Caller.clearanceOf(some);
    return clearance == null || ofRoles.isVisibleTo(clearance) ? ofRoles : clearance;
  }

  public Person withName(String newName) {
    return new Person(login, newName, roles, clearance, disabled, mustChangePassword, version);
  }

  public Person withRoles(Set<Role> newRoles) {
    return new Person(login, name, newRoles, clearance, disabled, mustChangePassword, version);
  }

  /** @param newClearance null = what his roles see */
  public Person withClearance(SecurityLevel newClearance) {
    return new Person(login, name, roles, newClearance, disabled, mustChangePassword, version);
  }

  public Person withDisabled(boolean newDisabled) {
    return new Person(login, name, roles, clearance, newDisabled, mustChangePassword, version);
  }

  public Person withVersion(int newVersion) {
    return new Person(login, name, roles, clearance, disabled, mustChangePassword, newVersion);
  }

  /** Whether he can keep people. */
  public boolean isAbleAdministrator() {
    return !disabled && roles.contains(Role.ADMINISTRATOR);
  }
}
