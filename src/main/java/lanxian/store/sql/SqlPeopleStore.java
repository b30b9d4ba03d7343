package lanxian.store.sql;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import lanxian.domain.Person;
import lanxian.store.Attempts;
import lanxian.store.AuditEvent;
import lanxian.store.Credentials;
import lanxian.store.LastAdministratorException;
import lanxian.store.LoginTakenException;
import lanxian.store.PeopleStore;
import lanxian.store.StalePersonException;
import org.jdbi.v3.core.Handle;

/** Accounts in SQL. */
final class SqlPeopleStore implements PeopleStore {
  private final Transactions transactions;
  private final Clock clock;

  SqlPeopleStore(Transactions transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Optional<Person> find(String login) {
    return transactions.read(handle -> PersonRows.find(handle, login));
  }

  @Override
  public List<Person> list(String after, int limit) {
    return transactions.read(handle -> PersonRows.list(handle, after, limit));
  }

  @Override
  public boolean isEmpty() {
    return transactions.read(PersonRows::isEmpty);
  }

  @Override
  public void add(Person person, String passwordHash, AuditEvent event) {
    transactions.write(handle -> {
      PersonRows.lock(handle);
      if (PersonRows.find(handle, person.login()).isPresent()) {
        throw new LoginTakenException(person.login());
      }
      return insert(handle, person, passwordHash, event);
    });
  }

  @Override
  public boolean addFirst(Person person, String passwordHash, AuditEvent event) {
    return transactions.write(handle -> {
      PersonRows.lock(handle);
      return PersonRows.isEmpty(handle) && insert(handle, person, passwordHash, event);
    });
  }

  private boolean insert(Handle handle, Person person, String passwordHash, AuditEvent event) {
    PersonRows.insert(handle, person, passwordHash);
    AuditRows.append(handle, clock, event);
    return true;
  }

  @Override
  public void save(Person next, AuditEvent event) {
    transactions.write(handle -> {
      PersonRows.lock(handle);
      Person before = PersonRows.find(handle, next.login()).orElseThrow(() -> new StalePersonException(next.login()));
      if (!PersonRows.update(handle, next)) {
        throw new StalePersonException(next.login());
      }
      if (before.isAbleAdministrator() && !next.isAbleAdministrator() && !PersonRows.isAdministratorBeside(handle, next)) {
        throw new LastAdministratorException(next.login());
      }
      if (next.disabled() != before.disabled() || !next.roles().equals(before.roles())
          || next.clearance() != before.clearance()) {
        SessionRows.endAll(handle, next.login());
      }
      return AuditRows.append(handle, clock, event);
    });
  }

  @Override
  public Optional<Person> setPassword(String login, String passwordHash, boolean mustChange, AuditEvent event) {
    return transactions.write(handle -> {
      PersonRows.lock(handle);
      PersonRows.setPassword(handle, login, passwordHash, mustChange);
      Optional<Person> changed = PersonRows.find(handle, login);
      if (changed.isPresent()) {
        SessionRows.endAll(handle, login);
        AuditRows.append(handle, clock, event);
      }
      return changed;
    });
  }

  @Override
  public Optional<Credentials> credentials(String login) {
    return transactions.read(handle -> PersonRows.credentials(handle, login));
  }

  @Override
  public void rehash(String login, String from, String to) {
    transactions.write(handle -> {
      PersonRows.rehash(handle, login, from, to);
      return null;
    });
  }

  @Override
  public Optional<Attempts> countAttempt(String login, UnaryOperator<Attempts> change) {
    return transactions.write(handle -> PersonRows.countAttempt(handle, login, change));
  }

  @Override
  public boolean liftLock(String login, AuditEvent event) {
    return transactions.write(handle -> {
      boolean known = PersonRows.setAttempts(handle, login, Attempts.NONE);
      if (known) {
        AuditRows.append(handle, clock, event);
      }
      return known;
    });
  }
}
