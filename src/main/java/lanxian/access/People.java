package lanxian.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import lanxian.domain.Caller;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Person;
import lanxian.domain.Place;
import lanxian.domain.Role;
import lanxian.store.AuditEvent;
import lanxian.store.LastAdministratorException;
import lanxian.store.LoginTakenException;
import lanxian.store.PeopleStore;
import lanxian.store.StalePersonException;

/**
 * Accounts, kept by administrators. Everybody sees and names himself; nobody gives himself roles. Every method looks at
 * who asks, whatever its caller has looked at.
 */
public final class People {
  private final PeopleStore people;
  private final PasswordHasher hasher;
  private final PasswordRules rules;
  private final PasswordCheck check;
  private final RefusalLog refusals;
  private final Secrets secrets;
  private final Runnable changed;

  People(PeopleStore people, PasswordHasher hasher, PasswordCheck check, RefusalLog refusals, Secrets secrets,
      Runnable changed) {
    this.people = people;
    this.hasher = hasher;
    this.rules = new PasswordRules();
    this.check = check;
    this.refusals = refusals;
    this.secrets = secrets;
    this.changed = changed;
  }

  /**
   * People by login.
   *
   * @param after login of the last one of the page before; null = from the beginning
   */
  public List<Person> list(Caller by, String after, int limit) {
    requireAdministrator(by, "person.read", null);
    return people.list(after, limit);
  }

  /**
   * Looks whether somebody's account is the caller's business: his own, or anybody's for an administrator.
   *
   * @throws AccessException NOT_ALLOWED if not, whether or not there is such an account
   */
  public void require(Caller by, String login) {
    if (!isOwn(by, login)) {
      requireAdministrator(by, "person", login);
    }
  }

  /** One person. */
  public Person find(Caller by, String login) {
    require(by, login);
    return known(login);
  }

  /**
   * Adds somebody with a one-time password.
   *
   * @param person version, disabled and mustChangePassword do not matter
   * @throws FaultException if the name is no name
   * @throws AccessException NOT_ALLOWED, also to give a clearance above one's own, or CONFLICT if the login is taken
   */
  public OneTimePassword add(Caller by, Person person) {
    requireAdministrator(by, "person.add", person.login());
    requireName(person.name());
    requireNotAbove(by, "person.add", person);
    Person first = new Person(person.login(), person.name(), person.roles(), person.clearance(), false, true, 1);
    String password = secrets.oneTimePassword();
    String hash = hasher.hash(password);
    try {
      people.add(first, hash, AuditEvent.done(by, "person.add", first.login(), 1L, describe(first)));
    } catch (LoginTakenException e) {
      throw new AccessException(AccessException.Kind.CONFLICT, "The login " + first.login() + " is taken");
    }
    return new OneTimePassword(first, password);
  }

  /**
   * Changes name, roles, clearance or whether somebody is disabled. Only an administrator does, and not of himself nor of
   * somebody who sees more than he; but everybody names himself.
   *
   * @param version the version that the change is based on
   * @return the person as he is now
   */
  public Person change(Caller by, String login, int version, UnaryOperator<Person> change) {
    require(by, login);
    boolean own = isOwn(by, login);
    Person before = known(login);
    Person after = change.apply(before);
    if (own && !after.withName(before.name()).equals(before)) {
      refuse(by, "person.change", login, "Nobody changes his own roles, clearance or standing");
    }
    requireName(after.name());
    if (!own) {
      requireNotAbove(by, "person.change", before);
      requireNotAbove(by, "person.change", after);
    }
    if (before.version() != version) {
      throw stale(login);
    }
    if (after.equals(before)) {
      return before;
    }
    Person next = after.withVersion(version + 1);
    try {
      people.save(next, AuditEvent.done(by, "person.change", next.login(), (long) next.version(), describe(next)));
    } catch (StalePersonException e) {
      throw stale(login);
    } catch (LastAdministratorException e) {
      refusals.refused(by, "person.change", login, "last administrator");
      throw new AccessException(AccessException.Kind.CONFLICT,
          next.login() + " is the last administrator who can sign in; make another one first");
    }
    changed.run();
    return next;
  }

  /**
   * Changes one's own password, which ends all one's sessions.
   *
   * @throws FaultException if the new one is not good
   * @throws AccessException NOT_SIGNED_IN if the old one is not right
   */
  public void changeOwnPassword(Caller by, String old, String password) {
    if (by.means() != Caller.Means.SESSION) {
      refuse(by, "person.password", by.login(), "A password is changed by whoever signed in with it, not by a token");
    }
    Person person = known(by.login());
    Place where = Place.pointer("/password");
    rules.check(password, person, where);
    check.check(person.login(), old, by, "person.password");
    if (old.equals(password)) {
      throw new FaultException(Fault.of(AccessFault.PASSWORD_UNCHANGED, "This is the password you have", where));
    }
    setPassword(by, person.login(), password, false, "by himself");
  }

  /** Gives somebody a one-time password, ends all his sessions and lifts a lock. */
  public OneTimePassword resetPassword(Caller by, String login) {
    requireAdministrator(by, "person.password", login);
    requireNotAbove(by, "person.password", known(login));
    if (isOwn(by, login)) {
      refuse(by, "person.password", login, "Your own password you change with the old one");
    }
    String password = secrets.oneTimePassword();
    return new OneTimePassword(setPassword(by, known(login).login(), password, true, "one-time password"), password);
  }

  private Person setPassword(Caller by, String login, String password, boolean mustChange, String detail) {
    Person person = people.setPassword(login, hasher.hash(password), mustChange,
        AuditEvent.done(by, "person.password", login, null, detail)).orElseThrow(unknown(login));
    changed.run();
    return person;
  }

  /** Lets somebody try again to sign in. */
  public void liftLock(Caller by, String login) {
    requireAdministrator(by, "person.unlock", login);
    if (!Person.isLogin(login) || !people.liftLock(login, AuditEvent.done(by, "person.unlock", login, null, null))) {
      throw unknown(login).get();
    }
  }

  /**
   * Makes the first administrator with a one-time password, if there is nobody yet.
   *
   * @return null if there is somebody
   */
  OneTimePassword first() {
    if (!people.isEmpty()) {
      return null;
    }
    Person admin = new Person("admin", "Administrator", Set.of(Role.ADMINISTRATOR), null, false, true, 1);
    String password = secrets.oneTimePassword();
    AuditEvent event = new AuditEvent(null, "console", "person.add", admin.login(), 1L, AuditEvent.Outcome.DONE,
        "first administrator, made at the first start");
    return people.addFirst(admin, hasher.hash(password), event) ? new OneTimePassword(admin, password) : null;
  }

  private Person known(String login) {
    if (!Person.isLogin(login)) {
      throw unknown(login).get();
    }
    return people.find(login).orElseThrow(unknown(login));
  }

  private static boolean isOwn(Caller by, String login) {
    return !by.isAnonymous() && Person.isLogin(login) && Person.keyOf(login).equals(Person.keyOf(by.login()));
  }

  private void requireAdministrator(Caller by, String action, String target) {
    if (!by.has(Role.ADMINISTRATOR)) {
      refuse(by, action, target, "This is for administrators, and for everybody of himself");
    }
  }

  /** Whoever could make, raise or take over an account that sees more than he does would see it too. */
  private void requireNotAbove(Caller by, String action, Person person) {
    if (!person.clearanceIn(person.roles()).isVisibleTo(by.clearance())) {
      refuse(by, action, person.login(), "Nobody keeps accounts that see more than he does himself");
    }
  }

  private void refuse(Caller by, String action, String target, String why) {
    refusals.refused(by, action, target, why);
    throw new AccessException(AccessException.Kind.NOT_ALLOWED, why);
  }

  private static void requireName(String name) {
    List<Fault> faults = new ArrayList<>();
    Texts.faultOf(name, Place.pointer("/name")).ifPresent(faults::add);
    if (!faults.isEmpty()) {
      throw new FaultException(faults);
    }
  }

  private static Supplier<AccessException> unknown(String login) {
    return () -> new AccessException(AccessException.Kind.UNKNOWN, "There is nobody with the login " + login);
  }

  private static AccessException stale(String login) {
    return new AccessException(AccessException.Kind.STALE, login + " has been changed since you looked");
  }

  private static String describe(Person person) {
    return "roles " + person.roles() + ", clearance " + person.clearance() + (person.disabled() ? ", disabled" : "");
  }
}
