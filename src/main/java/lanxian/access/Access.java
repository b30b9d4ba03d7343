package lanxian.access;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import lanxian.access.oidc.OidcException;
import lanxian.access.oidc.OidcProvider;
import lanxian.config.Settings;
import lanxian.domain.Caller;
import lanxian.domain.Person;
import lanxian.domain.Role;
import lanxian.domain.SecurityLevel;
import lanxian.store.ProviderIdentity;
import lanxian.store.Store;

/** Who the caller is, and what is kept about people. Safe for use by several threads. */
public final class Access implements AutoCloseable {
  private final AccessOptions options;
  private final OidcProvider provider;
  private final Clock clock;
  private final Identities identities = new Identities();
  private final RefusalLog refusals;
  private final PasswordCheck check;
  private final Sessions sessions;
  private final People people;
  private final Tokens tokens;

  /** @param provider null if there is none */
  public Access(Store store, AccessOptions options, OidcProvider provider, Clock clock) {
    this.options = options;
    this.provider = provider;
    this.clock = clock;
    Secrets secrets = new Secrets();
    PasswordHasher hasher = new PasswordHasher();
    this.refusals = new RefusalLog(store.audit(), clock);
    this.check = new PasswordCheck(store.people(), hasher, new AddressLimit(clock), refusals, clock);
    this.sessions = new Sessions(store, clock, secrets, options);
    this.people = new People(store.people(), hasher, check, refusals, secrets, identities::changed);
    this.tokens = new Tokens(store, clock, secrets, refusals, identities::changed);
  }

  /** As the settings say. */
  public static Access of(Store store, Settings settings, Clock clock) {
    return new Access(store, AccessOptions.of(settings.access()),
        settings.access().oidc() == null ? null : new OidcProvider(settings.access().oidc(), clock), clock);
  }

  public People people() {
    return people;
  }

  public Tokens tokens() {
    return tokens;
  }

  /** Where refused attempts go. */
  public RefusalLog refusals() {
    return refusals;
  }

  /** The identity provider, if there is one. */
  public Optional<OidcProvider> provider() {
    return Optional.ofNullable(provider);
  }

  /** Whether there are accounts of the service's own. */
  public boolean hasAccounts() {
    return options.localAccounts();
  }

  /** Makes the first administrator, if there are accounts and nobody has one; of several services at once one does. */
  public Optional<OneTimePassword> firstAdministrator() {
    return options.localAccounts() ? Optional.ofNullable(people.first()) : Optional.empty();
  }

  /** Whoever works on the machine itself, with its database: its user of that name. */
  public static Caller console(String user) {
    return new Caller("console:" + user, user, Set.of(Role.ADMINISTRATOR), SecurityLevel.RESTRICTED, null,
        Caller.Means.CONSOLE);
  }

  /**
   * Who has a session.
   *
   * @param id what the browser holds
   * @param from network address
   * @throws AccessException NOT_SIGNED_IN if there is no such session, or it is over
   */
  public Caller bySession(String id, String from) {
    return identityOf(id).map(identity -> identity.from(from)).orElseThrow(() -> refused(from, "session", "unknown session",
        "The session is over; please sign in again"));
  }

  /** Whether whoever has a session must choose a password first. */
  public boolean mustChangePassword(String sessionId) {
    return identityOf(sessionId).map(Identity::mustChangePassword).orElse(false);
  }

  private Optional<Identity> identityOf(String sessionId) {
    String hash = Secrets.hash(sessionId);
    return identities.of(hash, clock.instant(), () -> sessions.read(hash));
  }

  /**
   * Whose token it is: one of ours, or one of the identity provider.
   *
   * @throws AccessException NOT_SIGNED_IN if it is not good, UNAVAILABLE if the provider has to be asked and is away
   */
  public Caller byBearer(String token, String from) {
    if (token.startsWith(Tokens.PREFIX)) {
      String hash = Secrets.hash(token);
      return (options.localAccounts() ? identities.of(hash, clock.instant(), () -> tokens.read(hash))
          : Optional.<Identity>empty()).map(identity -> identity.from(from))
          .orElseThrow(() -> refused(from, "token", "unknown token", "The token is not good (any more)"));
    }
    if (provider == null) {
      throw refused(from, "token", "not a token of this service", "The token is none of this service");
    }
    try {
      return caller(provider.bearer(token), from, Caller.Means.TOKEN);
    } catch (OidcException e) {
      throw refused(e, from, "token");
    }
  }

  /**
   * Whose login and password it is, without beginning a session.
   *
   * @param caller who asks, as far as it is known
   * @throws AccessException NOT_SIGNED_IN if they are not good, TOO_MANY after too many attempts
   */
  public Person byPassword(String login, String password, Caller caller) {
    if (!options.localAccounts()) {
      throw new AccessException(AccessException.Kind.NOT_ALLOWED, "There are no accounts here: sign in with the provider");
    }
    return check.check(login, password, caller, "session.begin");
  }

  /** Begins a session with login and password; throws as {@link #byPassword}. */
  public SignedIn signIn(String login, String password, String from) {
    Person person = byPassword(login, password, Caller.anonymous(from));
    Set<Role> roles = person.standing();
    return sessions.begin(new Caller(person.login(), person.name(), roles, person.clearanceIn(roles), from,
        Caller.Means.SESSION), null, person.mustChangePassword());
  }

  /** Begins a session of somebody whom the provider vouches for. */
  public SignedIn signIn(ProviderIdentity identity, String from) {
    return sessions.begin(caller(identity, from, Caller.Means.SESSION), identity, false);
  }

  /** Ends a session. */
  public void signOut(Caller caller, String sessionId) {
    sessions.end(caller, sessionId);
    identities.changed();
  }

  /** What comes of a fault of the provider; it is written into the audit record. */
  public AccessException refused(OidcException fault, String from, String what) {
    return fault.isUnavailable() ? new AccessException(AccessException.Kind.UNAVAILABLE, fault.getMessage())
        : refused(from, what, fault.getMessage(), fault.getMessage());
  }

  private AccessException refused(String from, String what, String why, String answer) {
    refusals.refused(Caller.anonymous(from), "sign-in." + what, null, why);
    return new AccessException(AccessException.Kind.NOT_SIGNED_IN, answer);
  }

  private static Caller caller(ProviderIdentity identity, String from, Caller.Means means) {
    return new Caller(identity.login(), identity.name(), identity.roles(), Caller.clearanceOf(identity.roles()), from,
        means);
  }

  /** Writes what of the refusals is not yet written. */
  @Override
  public void close() {
    refusals.close();
  }
}
