package lanxian.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lanxian.domain.Caller;
import lanxian.domain.FaultException;
import lanxian.domain.Person;
import lanxian.domain.Role;
import lanxian.domain.SecurityLevel;
import lanxian.store.AuditEntry;
import lanxian.store.MovableClock;
import lanxian.store.Store;
import lanxian.store.h2.H2Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Passwords, sessions and tokens over time. */
class AccessTest {
  private static final String PASSWORD = "correct-horse-9-battery";
  private static final String WRONG = "another-horse-9-battery";
  private static final String FROM = "192.0.2.7";
  private static final Caller ROOT = Access.console("root");

  private final MovableClock clock = new MovableClock(Instant.parse("2026-11-23T04:00:00Z"));
  private final Store store = H2Store.open("jdbc:h2:mem:" + UUID.randomUUID(), clock);
  private final Access access = new Access(store,
      new AccessOptions(true, Duration.ofMinutes(30), Duration.ofHours(12)), null, clock);

  @BeforeEach
  void firstPeople() {
    access.people().add(ROOT, person("admin1", Role.ADMINISTRATOR));
  }

  @AfterEach
  void close() {
    access.close();
    store.close();
  }

  private static Person person(String login, Role... roles) {
    return new Person(login, "name of " + login, Set.of(roles), null, false, true, 1);
  }

  /** Adds somebody who has chosen {@link #PASSWORD}. */
  private void add(String login, Role... roles) {
    OneTimePassword added = access.people().add(ROOT, person(login, roles));
    SignedIn first = access.signIn(login, added.password(), FROM);
    assertThat(first.mustChangePassword()).isTrue();
    assertThat(first.caller().roles()).as("nothing before he has a password").containsExactly(Role.READER);
    access.people().changeOwnPassword(first.caller(), added.password(), PASSWORD);
    assertThatThrownBy(() -> access.bySession(first.id(), FROM)).isInstanceOf(AccessException.class);
  }

  private AccessException.Kind signInKind(String login, String password, String from) {
    AccessException thrown = catchThrowableOfType(AccessException.class, () -> access.signIn(login, password, from));
    return thrown == null ? null : thrown.kind();
  }

  private List<String> refusals() {
    return store.audit().entries(0, 1000).stream().map(AuditEntry::event)
        .filter(event -> event.outcome() == lanxian.store.AuditEvent.Outcome.REFUSED)
        .map(event -> event.action() + " " + event.target() + " " + event.detail()).toList();
  }

  @Test
  void aPasswordOpensASession() {
    add("planner1", Role.PLANNER);
    SignedIn session = access.signIn("PLANNER1", PASSWORD, FROM);
    Caller caller = access.bySession(session.id(), FROM);
    assertThat(caller).isEqualTo(new Caller("planner1", "name of planner1", Set.of(Role.PLANNER), SecurityLevel.RESTRICTED,
        FROM, Caller.Means.SESSION));
    assertThat(session.id()).hasSize(43);
    assertThat(access.signIn("planner1", PASSWORD, FROM).id()).as("a new id each time").isNotEqualTo(session.id());
    assertThat(session.csrfToken()).isNotEqualTo(session.id());
    assertThat(store.audit().entries(0, 100)).noneMatch(entry -> entry.toString().contains(session.id())
        || entry.toString().contains(PASSWORD));
    access.signOut(caller, session.id());
    assertThatThrownBy(() -> access.bySession(session.id(), FROM)).isInstanceOf(AccessException.class);
  }

  @Test
  void aSessionEndsWithoutUseAndInAnyCase() {
    add("planner1", Role.PLANNER);
    String idle = access.signIn("planner1", PASSWORD, FROM).id();
    clock.now = clock.now.plus(Duration.ofMinutes(31));
    assertThatThrownBy(() -> access.bySession(idle, FROM)).isInstanceOf(AccessException.class);
    String used = access.signIn("planner1", PASSWORD, FROM).id();
    for (int quarter = 1; quarter < 48; quarter++) {
      clock.now = clock.now.plus(Duration.ofMinutes(15));
      access.bySession(used, FROM);
    }
    clock.now = clock.now.plus(Duration.ofMinutes(15));
    assertThatThrownBy(() -> access.bySession(used, FROM)).isInstanceOf(AccessException.class);
  }

  @Test
  void sessionsEndAtOnceWhenSomebodyIsDisabledOrMayDoSomethingElse() {
    add("planner1", Role.PLANNER);
    String one = access.signIn("planner1", PASSWORD, FROM).id();
    access.bySession(one, FROM);
    Person person = access.people().change(ROOT, "planner1", 2, p -> p.withRoles(Set.of(Role.OFFICER)));
    assertThatThrownBy(() -> access.bySession(one, FROM)).isInstanceOf(AccessException.class);
    String two = access.signIn("planner1", PASSWORD, FROM).id();
    assertThat(access.bySession(two, FROM).clearance()).isEqualTo(SecurityLevel.INTERNAL);
    access.people().change(ROOT, "planner1", person.version(), p -> p.withDisabled(true));
    assertThatThrownBy(() -> access.bySession(two, FROM)).isInstanceOf(AccessException.class);
    assertThat(signInKind("planner1", PASSWORD, FROM)).isEqualTo(AccessException.Kind.NOT_SIGNED_IN);
  }

  @Test
  void everyWrongAttemptGetsTheSameAnswer() {
    add("planner1", Role.PLANNER);
    access.people().change(ROOT, "admin1", 1, p -> p.withName("n"));
    String wrong = catchThrowableOfType(AccessException.class, () -> access.signIn("planner1", WRONG, FROM)).getMessage();
    for (String login : List.of("nobody", "", "no login at all", "x".repeat(1000), "\u0000", "admin1")) {
      assertThat(catchThrowableOfType(AccessException.class, () -> access.signIn(login, WRONG, FROM)).getMessage())
          .isEqualTo(wrong);
    }
    assertThat(signInKind("planner1", "x".repeat(100_000), FROM)).isEqualTo(AccessException.Kind.NOT_SIGNED_IN);
  }

  @Test
  void anAccountIsLockedForAWhileAndLongerEachTime() {
    add("planner1", Role.PLANNER);
    for (int i = 0; i < 5; i++) {
      assertThat(signInKind("planner1", WRONG, "192.0.2." + i)).isEqualTo(AccessException.Kind.NOT_SIGNED_IN);
    }
    assertThat(signInKind("planner1", PASSWORD, FROM)).as("right but locked").isEqualTo(AccessException.Kind.NOT_SIGNED_IN);
    clock.now = clock.now.plus(Duration.ofSeconds(61));
    assertThat(signInKind("planner1", WRONG, FROM)).isEqualTo(AccessException.Kind.NOT_SIGNED_IN);
    clock.now = clock.now.plus(Duration.ofSeconds(61));
    assertThat(signInKind("planner1", PASSWORD, FROM)).as("two minutes now").isEqualTo(AccessException.Kind.NOT_SIGNED_IN);
    clock.now = clock.now.plus(Duration.ofSeconds(60));
    assertThat(signInKind("planner1", PASSWORD, FROM)).isNull();
    assertThat(signInKind("planner1", WRONG, FROM)).isEqualTo(AccessException.Kind.NOT_SIGNED_IN);
    assertThat(signInKind("planner1", PASSWORD, FROM)).as("begins anew after a success").isNull();
    assertThat(refusals()).contains("session.begin planner1 wrong password");
  }

  @Test
  void anAdministratorLiftsALock() {
    add("planner1", Role.PLANNER);
    for (int i = 0; i < 9; i++) {
      signInKind("planner1", WRONG, "192.0.2." + i);
    }
    assertThat(signInKind("planner1", PASSWORD, FROM)).isNotNull();
    access.people().liftLock(ROOT, "planner1");
    assertThat(signInKind("planner1", PASSWORD, FROM)).isNull();
  }

  @Test
  void anAddressHasSoManyFailuresAndSuccessesCostNothing() {
    add("planner1", Role.PLANNER);
    for (int i = 0; i < 50; i++) {
      assertThat(signInKind("planner1", PASSWORD, FROM)).isNull();
    }
    for (int i = 0; i < AddressLimit.AT_ONCE; i++) {
      assertThat(signInKind("nobody", WRONG, "2001:db8:1:2::" + i)).isEqualTo(AccessException.Kind.NOT_SIGNED_IN);
    }
    AccessException refused = catchThrowableOfType(AccessException.class,
        () -> access.signIn("planner1", PASSWORD, "2001:db8:1:2:ffff::1"));
    assertThat(refused.kind()).isEqualTo(AccessException.Kind.TOO_MANY);
    assertThat(refused.retryAfter()).isEqualTo(Duration.ofSeconds(3));
    assertThat(signInKind("planner1", PASSWORD, "2001:db8:1:3::1")).as("somebody else").isNull();
    clock.now = clock.now.plus(Duration.ofSeconds(3));
    assertThat(signInKind("planner1", PASSWORD, "2001:db8:1:2::1")).isNull();
  }

  @Test
  void refusalsOfOneCallerAreSummedUp() {
    for (int i = 0; i < 15; i++) {
      signInKind("nobody", WRONG, FROM);
    }
    assertThat(refusals()).containsExactly("session.begin null unknown login");
    clock.now = clock.now.plus(Duration.ofMinutes(2));
    access.refusals().tell();
    assertThat(refusals()).containsExactly("session.begin null unknown login",
        "refused.more null 14 more refusals within a minute");
    for (int i = 0; i < 500; i++) {
      access.refusals().refused(Caller.anonymous("198.51.100." + i), "request", "GET /\u0000\uD800" + "x".repeat(5000), "no");
    }
    access.close();
    assertThat(refusals()).hasSize(2 + RefusalLog.CALLERS + 1)
        .contains("refused.more null 440 more refusals of others within a minute")
        .allSatisfy(row -> assertThat(row.length()).isLessThan(300));
  }

  private NewToken token(Caller by, SecurityLevel clearance, Role... roles) {
    return access.tokens().create(by, by.login(), new TokenDraft("job", Set.of(roles), clearance,
        clock.now.plus(Duration.ofDays(30))));
  }

  @Test
  void aTokenMayWhatIsInItAndNeverMoreThanItsOwner() {
    add("both1", Role.PLANNER, Role.REVIEWER);
    Caller owner = access.signIn("both1", PASSWORD, FROM).caller();
    NewToken narrow = token(owner, SecurityLevel.INTERNAL, Role.REVIEWER);
    assertThat(narrow.secret()).matches("lxt_[A-Za-z0-9_-]{43}");
    Caller program = access.byBearer(narrow.secret(), FROM);
    assertThat(program).isEqualTo(new Caller("both1", "name of both1", Set.of(Role.REVIEWER), SecurityLevel.INTERNAL, FROM,
        Caller.Means.TOKEN));
    assertThat(store.tokens().find(narrow.token().id()).orElseThrow().lastUsed()).isEqualTo("2026-11-23");

    int version = store.people().find("both1").orElseThrow().version();
    access.people().change(ROOT, "both1", version, p -> p.withRoles(Set.of(Role.PLANNER)));
    assertThat(access.byBearer(narrow.secret(), FROM).roles()).containsExactly(Role.READER);
    assertThat(access.byBearer(narrow.secret(), FROM).clearance()).isEqualTo(SecurityLevel.PUBLIC);
    access.people().change(ROOT, "both1", version + 1, p -> p.withRoles(Set.of(Role.REVIEWER))
        .withClearance(SecurityLevel.PUBLIC));
    assertThat(access.byBearer(narrow.secret(), FROM).clearance()).isEqualTo(SecurityLevel.PUBLIC);
    access.people().change(ROOT, "both1", version + 2, p -> p.withDisabled(true));
    assertThatThrownBy(() -> access.byBearer(narrow.secret(), FROM)).isInstanceOf(AccessException.class);
  }

  @Test
  void aTokenIsRefusedThatWouldDoMore() {
    add("planner1", Role.PLANNER);
    Caller owner = access.signIn("planner1", PASSWORD, FROM).caller();
    assertThatThrownBy(() -> token(owner, null, Role.ADMINISTRATOR)).isInstanceOf(FaultException.class)
        .hasMessageContaining("TOKEN_ROLES");
    assertThatThrownBy(() -> token(owner, SecurityLevel.RESTRICTED)).isInstanceOf(FaultException.class)
        .hasMessageContaining("TOKEN_CLEARANCE");
    for (Duration life : List.of(Duration.ZERO, Duration.ofDays(-1), Duration.ofDays(367))) {
      assertThatThrownBy(() -> access.tokens().create(owner, "planner1", new TokenDraft("job", Set.of(), null,
          clock.now.plus(life)))).isInstanceOf(FaultException.class).hasMessageContaining("TOKEN_EXPIRY");
    }
    Caller program = access.byBearer(token(owner, null, Role.PLANNER).secret(), FROM);
    assertThatThrownBy(() -> token(program, null)).isInstanceOf(AccessException.class).hasMessageContaining("no tokens");
    assertThatThrownBy(() -> access.people().changeOwnPassword(program, PASSWORD, WRONG)).isInstanceOf(AccessException.class);
  }

  @Test
  void aTokenEndsAndIsRevoked() {
    add("planner1", Role.PLANNER);
    add("planner2", Role.PLANNER);
    Caller owner = access.signIn("planner1", PASSWORD, FROM).caller();
    Caller other = access.signIn("planner2", PASSWORD, FROM).caller();
    NewToken one = token(owner, null, Role.PLANNER);
    NewToken two = token(owner, null, Role.PLANNER);
    assertThat(access.byBearer(one.secret(), FROM).login()).isEqualTo("planner1");
    assertThatThrownBy(() -> access.tokens().revoke(other, one.token().id())).isInstanceOf(AccessException.class);
    assertThat(access.tokens().list(other, null, 10)).isEmpty();
    assertThat(access.tokens().list(ROOT, null, 10)).hasSize(2);
    access.tokens().revoke(owner, one.token().id());
    assertThatThrownBy(() -> access.byBearer(one.secret(), FROM)).isInstanceOf(AccessException.class);
    access.byBearer(two.secret(), FROM);
    clock.now = clock.now.plus(Duration.ofDays(30));
    assertThatThrownBy(() -> access.byBearer(two.secret(), FROM)).isInstanceOf(AccessException.class);
  }

  @Test
  void nobodyHasMoreThanFiftyTokens() {
    add("planner1", Role.PLANNER);
    Caller owner = access.signIn("planner1", PASSWORD, FROM).caller();
    for (int i = 0; i < Tokens.MOST; i++) {
      token(owner, null);
    }
    assertThatThrownBy(() -> token(owner, null)).isInstanceOf(AccessException.class).hasMessageContaining("50");
  }

  @Test
  void aBetterHashTakesThePlaceOfAnOldOne() {
    store.people().add(new Person("old1", "n", Set.of(), null, false, false, 1),
        "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        lanxian.store.AuditEvent.done(ROOT, "person.add", "old1", 1L, null));
    access.signIn("old1", "password", FROM);
    assertThat(store.people().credentials("old1").orElseThrow().passwordHash()).startsWith("$argon2id$v=19$m=19456,");
    access.signIn("old1", "password", FROM);
  }

  @Test
  void theFirstAdministratorIsMadeWhereThereIsNobody() {
    assertThat(access.firstAdministrator()).isEmpty();
    try (Store empty = H2Store.open("jdbc:h2:mem:" + UUID.randomUUID(), clock);
        Access first = new Access(empty, new AccessOptions(true, Duration.ofHours(1), Duration.ofHours(1)), null, clock);
        Access without = new Access(empty, new AccessOptions(false, Duration.ofHours(1), Duration.ofHours(1)), null, clock)) {
      assertThat(without.firstAdministrator()).isEmpty();
      OneTimePassword made = first.firstAdministrator().orElseThrow();
      assertThat(first.firstAdministrator()).isEmpty();
      SignedIn session = first.signIn("admin", made.password(), FROM);
      assertThat(session.mustChangePassword()).isTrue();
      assertThat(session.caller().roles()).containsExactly(Role.READER);
      assertThatThrownBy(() -> first.people().list(session.caller(), null, 10)).isInstanceOf(AccessException.class);
      assertThatThrownBy(() -> without.bySession(session.id(), FROM)).isInstanceOf(AccessException.class);
      assertThatThrownBy(() -> without.signIn("admin", made.password(), FROM)).isInstanceOf(AccessException.class);
    }
  }

  /** An administrator who sees less than all could otherwise make himself an account that sees the rest, or take one over. */
  @Test
  void nobodyKeepsAccountsThatSeeMoreThanHeDoesHimself() {
    Caller lowered = new Caller(
        "admin2", "admin2", Set.of(Role.ADMINISTRATOR), SecurityLevel.INTERNAL, FROM, Caller.Means.SESSION);
    add("planner1", Role.PLANNER);
    assertThatThrownBy(() -> access.people().add(lowered, person("planner2", Role.PLANNER)))
        .hasMessageContaining("see more than he does himself");
    assertThatThrownBy(() -> access.people().resetPassword(lowered, "planner1"))
        .hasMessageContaining("see more than he does himself");
    assertThatThrownBy(() -> access.people().change(lowered, "planner1", 1, person -> person.withDisabled(true)))
        .hasMessageContaining("see more than he does himself");
    access.people().add(lowered, person("officer1", Role.OFFICER));
    assertThatThrownBy(() -> access.people().change(lowered, "officer1", 1, officer -> officer.withRoles(Set.of(Role.PLANNER))))
        .hasMessageContaining("see more than he does himself");
    access.people().change(lowered, "officer1", 1, officer -> officer.withName("officer"));
    assertThat(refusals()).anyMatch(refusal -> refusal.contains("see more than he does himself"));
  }
}
