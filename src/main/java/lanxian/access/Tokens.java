package lanxian.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lanxian.domain.Caller;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Person;
import lanxian.domain.Place;
import lanxian.domain.Role;
import lanxian.domain.SecurityLevel;
import lanxian.store.ApiToken;
import lanxian.store.AuditEvent;
import lanxian.store.Store;

/**
 * API tokens: for programs that act for a person. A token never may more than its owner may at that moment, and it cannot
 * make other tokens: whoever steals one has it until it runs out, and no longer.
 */
public final class Tokens {
  /** What a token begins with, so that it is known for one wherever it is found. */
  public static final String PREFIX = "lxt_";
  /** The longest time that a token is good for, in days. */
  public static final int LONGEST_DAYS = 366;
  static final int MOST = 50;

  private final Store store;
  private final Clock clock;
  private final Secrets secrets;
  private final RefusalLog refusals;
  private final Runnable changed;

  Tokens(Store store, Clock clock, Secrets secrets, RefusalLog refusals, Runnable changed) {
    this.store = store;
    this.clock = clock;
    this.secrets = secrets;
    this.refusals = refusals;
    this.changed = changed;
  }

  /**
   * Makes a token for the caller himself, or on the machine itself for anybody.
   *
   * @param login the owner's
   * @throws FaultException if it would do more than its owner, or last too long
   * @throws AccessException NOT_ALLOWED for somebody else, or with a token; CONFLICT if there are too many
   */
  public NewToken create(Caller by, String login, TokenDraft draft) {
    requireMaker(by);
    if (by.means() != Caller.Means.CONSOLE && !login.equals(by.login())) {
      refuse(by, login, "Everybody makes tokens for himself");
    }
    Person owner = Optional.of(login).filter(Person::isLogin).flatMap(store.people()::find).orElseThrow(() ->
        new AccessException(AccessException.Kind.CONFLICT, "Only accounts of this service have tokens; the identity"
            + " provider has others"));
    if (owner.disabled() || owner.mustChangePassword()) {
      refuse(by, login, owner.login() + " is disabled or has a one-time password");
    }
    String secret = PREFIX + secrets.token();
    ApiToken token = checked(owner, draft, secret);
    if (!store.tokens().add(token, MOST, AuditEvent.done(by, "token.create", token.id(), null, "for " + owner.login()
        + ", roles " + token.roles() + ", clearance " + token.clearance() + ", until " + token.expiresAt()))) {
      throw new AccessException(AccessException.Kind.CONFLICT, owner.login() + " has " + MOST + " tokens already");
    }
    return new NewToken(token, secret);
  }

  /** @throws AccessException NOT_ALLOWED if the caller shows a token himself */
  public void requireMaker(Caller by) {
    if (by.means() == Caller.Means.TOKEN) {
      refuse(by, by.login(), "A token makes no tokens: sign in with a password");
    }
  }

  private ApiToken checked(Person owner, TokenDraft draft, String secret) {
    List<Fault> faults = new ArrayList<>();
    Texts.faultOf(draft.name(), Place.pointer("/name")).ifPresent(faults::add);
    EnumSet<Role> more = EnumSet.copyOf(withReader(draft.roles()));
    more.removeAll(withReader(owner.roles()));
    if (!more.isEmpty()) {
      faults.add(Fault.of(AccessFault.TOKEN_ROLES, owner.login() + " is not " + more, Place.pointer("/roles")));
    }
    SecurityLevel most = owner.clearanceIn(withReader(draft.roles()));
    SecurityLevel clearance = draft.clearance() == null ? most : draft.clearance();
    if (more.isEmpty() && !clearance.isVisibleTo(most)) {
      faults.add(Fault.of(AccessFault.TOKEN_CLEARANCE, "With these roles " + owner.login() + " sees up to " + most,
          Place.pointer("/clearance")));
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    if (!draft.expiresAt().isAfter(now) || draft.expiresAt().isAfter(now.plus(Duration.ofDays(LONGEST_DAYS)))) {
      faults.add(Fault.of(AccessFault.TOKEN_EXPIRY, "A token ends within " + LONGEST_DAYS + " days from now",
          Place.pointer("/expires")));
    }
    if (!faults.isEmpty()) {
      throw new FaultException(faults);
    }
    return new ApiToken(secrets.id(), Secrets.hash(secret), owner.login(), draft.name(), draft.roles(), clearance, now,
        draft.expiresAt().truncatedTo(ChronoUnit.SECONDS), null);
  }

  /**
   * The caller's tokens, or everybody's for an administrator.
   *
   * @param after id of the last one of the page before; null = from the beginning
   */
  public List<ApiToken> list(Caller by, String after, int limit) {
    return store.tokens().list(by.has(Role.ADMINISTRATOR) ? null : by.login(), after, limit);
  }

  /**
   * Makes a token void.
   *
   * @throws AccessException UNKNOWN if there is no such token, or it is somebody else's
   */
  public void revoke(Caller by, String id) {
    Optional<ApiToken> token = id.matches("[0-9a-f]{20}") ? store.tokens().find(id) : Optional.empty();
    boolean may = token.filter(t -> by.has(Role.ADMINISTRATOR)
        || Person.keyOf(t.login()).equals(Person.keyOf(by.login()))).isPresent();
    if (token.isPresent() && !may) {
      refusals.refused(by, "token.revoke", id, "somebody else's token");
    }
    if (!may || !store.tokens().remove(id, AuditEvent.done(by, "token.revoke", id, null, "of " + token.get().login()))) {
      throw new AccessException(AccessException.Kind.UNKNOWN, "There is no such token");
    }
    changed.run();
  }

  /** Whose token it is; empty if there is none, or it is not good any more. */
  Optional<Identity> read(String secretHash) {
    Instant now = clock.instant();
    return store.tokens().findBySecret(secretHash).filter(token -> now.isBefore(token.expiresAt()))
        .flatMap(token -> store.people().find(token.login()).filter(owner -> !owner.disabled())
            .map(owner -> identity(token, owner, now)));
  }

  private Identity identity(ApiToken token, Person owner, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    if (token.lastUsed() == null || token.lastUsed().isBefore(today)) {
      store.tokens().used(token.id(), today);
    }
    EnumSet<Role> roles = EnumSet.copyOf(withReader(token.roles()));
    roles.retainAll(withReader(owner.standing()));
    SecurityLevel most = owner.clearanceIn(roles);
    SecurityLevel clearance = token.clearance().isVisibleTo(most) ? token.clearance() : most;
    return new Identity(owner.login(), owner.name(), roles, clearance, Caller.Means.TOKEN, owner.mustChangePassword(),
        token.expiresAt());
  }

  private static Set<Role> withReader(Set<Role> roles) {
    EnumSet<Role> all = EnumSet.of(Role.READER);
    all.addAll(roles);
    return all;
  }

  private void refuse(Caller by, String target, String why) {
    refusals.refused(by, "token.create", target, why);
    throw new AccessException(AccessException.Kind.NOT_ALLOWED, why);
  }
}
