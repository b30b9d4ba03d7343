package lanxian.access;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import lanxian.domain.Caller;
import lanxian.domain.Person;
import lanxian.store.Attempts;
import lanxian.store.Credentials;
import lanxian.store.PeopleStore;

/**
 * Holds a password against an account. A wrong one, an unknown login, a locked and a disabled account get the same answer
 * after the same work, so that nobody learns which logins there are.
 */
final class PasswordCheck {
  private final PeopleStore people;
  private final PasswordHasher hasher;
  private final AddressLimit addresses;
  private final RefusalLog refusals;
  private final Clock clock;

  PasswordCheck(PeopleStore people, PasswordHasher hasher, AddressLimit addresses, RefusalLog refusals, Clock clock) {
    this.people = people;
    this.hasher = hasher;
    this.addresses = addresses;
    this.refusals = refusals;
    this.clock = clock;
  }

  /**
   * Whose login and password it is.
   *
   * @param action what he wants to do, for the audit record
   * @throws AccessException NOT_SIGNED_IN if they are not good, TOO_MANY after too many attempts
   */
  Person check(String login, String password, Caller caller, String action) {
    try {
      addresses.take(caller.from());
    } catch (AccessException e) {
      refusals.refused(caller, action, null, e.getMessage());
      throw e;
    }
    Instant now = clock.instant();
    boolean possible = Person.isLogin(login) && password.length() <= 2 * PasswordRules.LONGEST;
    Optional<Credentials> held = possible ? people.credentials(login) : Optional.empty();
    String counted = possible ? login : "nobody"; // the same work
    Optional<Attempts> before = people.countAttempt(counted, attempts -> Lockout.count(attempts, now));
    boolean matches = hasher.matches(possible ? password : "", held.map(Credentials::passwordHash).orElse(hasher.decoy()));
    boolean locked = before.filter(attempts -> Lockout.isLocked(attempts, now)).isPresent();
    if (held.isEmpty() || !matches || locked || held.get().person().disabled()) {
      refuse(held, matches, locked, caller, action);
    }
    Credentials good = held.get();
    people.countAttempt(good.person().login(), attempts -> Attempts.NONE);
    addresses.giveBack(caller.from());
    if (hasher.isOutdated(good.passwordHash())) {
      people.rehash(good.person().login(), good.passwordHash(), hasher.hash(password));
    }
    return good.person();
  }

  /** The record names accounts only: what is no login may be a password in the wrong field. */
  private void refuse(Optional<Credentials> held, boolean matches, boolean locked, Caller caller, String action) {
    String why = held.isEmpty() ? "unknown login"
        : locked ? "locked after too many attempts" : matches ? "disabled" : "wrong password";
    refusals.refused(caller, action, held.map(credentials -> credentials.person().login()).orElse(null), why);
    throw new AccessException(AccessException.Kind.NOT_SIGNED_IN, "Login or password are not right, or the account is"
        + " disabled, or locked for some minutes after too many attempts");
  }
}
