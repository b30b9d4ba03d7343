package lanxian.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import lanxian.domain.Caller;
import lanxian.domain.Person;
import lanxian.domain.Role;
import lanxian.store.AuditEvent;
import lanxian.store.ProviderIdentity;
import lanxian.store.Session;
import lanxian.store.Store;

/** Sessions of browsers. The browser holds a random id, the store only its hash. */
final class Sessions {
  private static final Duration NOTED_AFTER = Duration.ofSeconds(30);

  private final Store store;
  private final Clock clock;
  private final Secrets secrets;
  private final Duration idle;
  private final Duration longest;
  private final boolean accounts;

  Sessions(Store store, Clock clock, Secrets secrets, AccessOptions options) {
    this.store = store;
    this.clock = clock;
    this.secrets = secrets;
    this.idle = options.sessionIdle();
    this.longest = options.sessionLongest();
    this.accounts = options.localAccounts();
  }

  /**
   * Begins one.
   *
   * @param provided who he is, if the provider says so; null for an account
   */
  SignedIn begin(Caller caller, ProviderIdentity provided, boolean mustChangePassword) {
    String id = secrets.token();
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Session session = new Session(Secrets.hash(id), caller.login(), provided, now, now, now.plus(longest));
    store.sessions().add(session, AuditEvent.done(caller, "session.begin", caller.login(), null,
        provided == null ? "password" : "identity provider"));
    return new SignedIn(id, caller, mustChangePassword, session.expiresAt());
  }

  /** Whose session it is; empty if there is none, or it is over. */
  Optional<Identity> read(String idHash) {
    return store.sessions().find(idHash).filter(this::isAlive).flatMap(this::identity);
  }

  private boolean isAlive(Session session) {
    Instant now = clock.instant();
    return now.isBefore(session.expiresAt()) && now.isBefore(session.usedAt().plus(idle));
  }

  private Optional<Identity> identity(Session session) {
    Instant now = clock.instant();
    if (Duration.between(session.usedAt(), now).compareTo(NOTED_AFTER) >= 0) {
      store.sessions().used(session.idHash(), now);
    }
    Instant idleEnd = session.usedAt().plus(idle);
    Instant until = idleEnd.isBefore(session.expiresAt()) ? idleEnd : session.expiresAt();
    ProviderIdentity provided = session.provided();
    if (provided != null) {
      return Optional.of(new Identity(provided.login(), provided.name(), provided.roles(),
          Caller.clearanceOf(provided.roles()), Caller.Means.SESSION, false, until));
    }
    return accounts ? store.people().find(session.login()).filter(person -> !person.disabled())
        .map(person -> identity(person, until)) : Optional.empty();
  }

  private static Identity identity(Person person, Instant until) {
    Set<Role> roles = person.standing();
    return new Identity(person.login(), person.name(), roles, person.clearanceIn(roles), Caller.Means.SESSION,
        person.mustChangePassword(), until);
  }

  void end(Caller caller, String id) {
    store.sessions().end(Secrets.hash(id), AuditEvent.done(caller, "session.end", caller.login(), null, null));
  }
}
