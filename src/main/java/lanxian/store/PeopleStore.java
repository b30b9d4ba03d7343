package lanxian.store;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import lanxian.domain.Person;

/**
 * Accounts. Logins are found in any case. Every change writes its row of the audit record in the same transaction, and
 * survives a crash when its call returns. Nobody is ever removed: what he did stays his.
 */
public interface PeopleStore {
  Optional<Person> find(String login);

  /**
   * People by login, whatever its case.
   *
   * @param after login of the last one of the page before; null = from the beginning
   */
  List<Person> list(String after, int limit);

  /**
   * Adds somebody in version 1.
   *
   * @throws LoginTakenException if the login is taken
   */
  void add(Person person, String passwordHash, AuditEvent event);

  /** Adds somebody if there is nobody yet; of several services at once one does. Tells whether it did. */
  boolean addFirst(Person person, String passwordHash, AuditEvent event);

  /** Whether there is nobody. */
  boolean isEmpty();

  /**
   * Stores a changed person, and ends all his sessions if he may now do or see something else than before.
   *
   * @param next its version is one more than that of the version it was made from
   * @throws StalePersonException if another next version was stored before
   * @throws LastAdministratorException if no administrator were left who can sign in
   */
  void save(Person next, AuditEvent event);

  /**
   * Gives somebody another password, ends all his sessions and lifts a lock.
   *
   * @param mustChange whether it is a one-time password
   * @return the person as he is now; empty if there is none
   */
  Optional<Person> setPassword(String login, String passwordHash, boolean mustChange, AuditEvent event);

  /** What a password of somebody is held against. */
  Optional<Credentials> credentials(String login);

  /** Puts a hash of the same password in the place of another one, if that is still there. */
  void rehash(String login, String from, String to);

  /**
   * Changes the count of failed attempts; nobody else changes it meanwhile.
   *
   * @return the count before; empty if there is no such person
   */
  Optional<Attempts> countAttempt(String login, UnaryOperator<Attempts> change);

  /** Lifts a lock; false if there is no such person. */
  boolean liftLock(String login, AuditEvent event);
}
