package lanxian.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import lanxian.domain.Person;
import lanxian.domain.Role;
import lanxian.domain.SecurityLevel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stores keep to about people, sessions and tokens. */
abstract class PeopleContract {
  private static final Instant NOON = StoreFixture.NOON.truncatedTo(ChronoUnit.MICROS);

  private final MovableClock clock = new MovableClock(StoreFixture.NOON);
  private TestDatabase database;
  private Store store;

  abstract TestDatabase newDatabase();

  @BeforeEach
  final void open() {
    database = newDatabase();
    store = database.open(clock);
  }

  @AfterEach
  final void close() {
    store.close();
  }

  private static Person person(String login, Role... roles) {
    return new Person(login, "人 " + login, Set.of(roles), null, false, false, 1);
  }

  private static AuditEvent event(String action) {
    return new AuditEvent("admin", "192.0.2.1", action, "x", null, AuditEvent.Outcome.DONE, null);
  }

  private Person add(String login, Role... roles) {
    Person person = person(login, roles);
    store.people().add(person, "hash of " + login, event("person.add"));
    return person;
  }

  private List<String> actions() {
    return store.audit().entries(0, 1000).stream().map(entry -> entry.event().action()).toList();
  }

  private static Session session(String id, String login, Instant expires) {
    return new Session(id.repeat(64).substring(0, 64), login, null, NOON, NOON, expires);
  }

  private static ApiToken token(String id, String login) {
    return new ApiToken(id, "s" + id, login, "夜间任务", Set.of(Role.OFFICER), SecurityLevel.INTERNAL, NOON,
        NOON.plusSeconds(60), null);
  }

  @Test
  void whoIsAddedIsFoundInAnyCase() {
    assertThat(store.people().isEmpty()).isTrue();
    Person full = new Person("Planner.1", "名 字", Set.of(Role.PLANNER, Role.REVIEWER), SecurityLevel.INTERNAL, true, true, 1);
    store.people().add(full, "$hash", event("person.add"));
    store.close();
    store = database.open(clock);
    assertThat(store.people().find("pLANNER.1")).contains(full);
    assertThat(store.people().credentials("planner.1")).contains(new Credentials(full, "$hash"));
    assertThat(store.people().find("planner.2")).isEmpty();
    assertThat(store.people().isEmpty()).isFalse();
    assertThat(actions()).containsExactly("person.add");
  }

  @Test
  void aLoginIsTakenInAnyCaseAndThenNothingIsWritten() {
    add("planner1");
    assertThatThrownBy(() -> add("PLANNER1")).isInstanceOf(LoginTakenException.class);
    assertThat(actions()).hasSize(1);
  }

  @Test
  void peopleAreListedByLoginPageByPage() {
    for (String login : List.of("b", "A", "_z", "c@x", "D.e")) {
      add(login);
    }
    List<String> found = new ArrayList<>();
    String after = null;
    for (List<Person> page = store.people().list(null, 2); !page.isEmpty(); page = store.people().list(after, 2)) {
      page.forEach(person -> found.add(person.login()));
      after = page.get(page.size() - 1).login();
    }
    assertThat(found).containsExactly("_z", "A", "b", "c@x", "D.e");
  }

  @Test
  void ofManyWhoMakeTheFirstPersonAtOnceOneDoes() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    CyclicBarrier start = new CyclicBarrier(8);
    List<Future<Boolean>> made = IntStream.range(0, 8).mapToObj(i -> threads.submit(() -> {
      start.await();
      return store.people().addFirst(person("admin" + i, Role.ADMINISTRATOR), "h", event("person.add"));
    })).toList();
    int count = 0;
    for (Future<Boolean> one : made) {
      count += one.get() ? 1 : 0;
    }
    threads.shutdown();
    assertThat(count).isOne();
    assertThat(store.people().list(null, 10)).hasSize(1);
    assertThat(actions()).hasSize(1);
  }

  @Test
  void ofManyChangesOfOneVersionOneCounts() throws Exception {
    Person planner = add("planner1", Role.PLANNER);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Future<Boolean>> saved = IntStream.range(0, 8).mapToObj(i -> threads.submit(() -> {
      try {
        store.people().save(planner.withName("n" + i).withVersion(2), event("person.change"));
        return true;
      } catch (StalePersonException e) {
        return false;
      }
    })).toList();
    int count = 0;
    for (Future<Boolean> one : saved) {
      count += one.get() ? 1 : 0;
    }
    threads.shutdown();
    assertThat(count).isOne();
    assertThat(actions()).containsExactly("person.add", "person.change");
  }

  @Test
  void twoAdministratorsCannotTakeEachOtherAway() throws Exception {
    Person one = add("admin1", Role.ADMINISTRATOR);
    Person two = add("admin2", Role.ADMINISTRATOR, Role.OFFICER);
    add("officer1", Role.OFFICER);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    List<Future<Boolean>> done = List.of(one.withDisabled(true).withVersion(2),
        two.withRoles(Set.of(Role.OFFICER)).withVersion(2)).stream().map(next -> threads.submit(() -> {
          try {
            store.people().save(next, event("person.change"));
            return true;
          } catch (LastAdministratorException e) {
            return false;
          }
        })).toList();
    assertThat(List.of(done.get(0).get(), done.get(1).get())).containsExactlyInAnyOrder(true, false);
    threads.shutdown();
    assertThat(store.people().list(null, 10)).filteredOn(Person::isAbleAdministrator).hasSize(1);
    assertThat(Collections.frequency(actions(), "person.change")).isOne();
  }

  @Test
  void sessionsEndWithWhatAPersonMayDo() {
    add("admin1", Role.ADMINISTRATOR);
    Person planner = add("planner1", Role.PLANNER);
    Instant later = NOON.plusSeconds(100);
    store.sessions().add(session("a", "Planner1", later), event("session.begin"));
    store.sessions().add(session("b", "admin1", later), event("session.begin"));
    store.people().save(planner.withName("other").withVersion(2), event("person.change"));
    assertThat(store.sessions().find("a".repeat(64))).as("a name ends nothing").isPresent();
    store.people().save(planner.withRoles(Set.of()).withVersion(3), event("person.change"));
    assertThat(store.sessions().find("a".repeat(64))).isEmpty();
    store.sessions().add(session("a", "planner1", later), event("session.begin"));
    Person changed = store.people().setPassword("PLANNER1", "new", true, event("person.password")).orElseThrow();
    assertThat(changed.mustChangePassword()).isTrue();
    assertThat(changed.version()).isEqualTo(4);
    assertThat(store.people().credentials("planner1").orElseThrow().passwordHash()).isEqualTo("new");
    assertThat(store.sessions().find("a".repeat(64))).isEmpty();
    assertThat(store.sessions().find("b".repeat(64))).isPresent();
    int rows = actions().size();
    assertThat(store.people().setPassword("nobody", "new", true, event("person.password"))).isEmpty();
    assertThat(actions()).hasSize(rows);
  }

  @Test
  void everythingSaidOfASessionComesBack() {
    Session plain = session("1", "planner1", NOON.plusSeconds(10));
    Session provided = new Session("2".repeat(64), "oidc:某人", new ProviderIdentity("oidc:某人", "某 人",
        Set.of(Role.REVIEWER, Role.OFFICER)), NOON, NOON, NOON.plusSeconds(100));
    store.sessions().add(plain, event("session.begin"));
    store.sessions().add(provided, event("session.begin"));
    assertThat(store.sessions().find(plain.idHash())).contains(plain);
    assertThat(store.sessions().find(provided.idHash())).contains(provided);
    store.sessions().used(plain.idHash(), NOON.plusSeconds(5));
    store.sessions().used(plain.idHash(), NOON.plusSeconds(3));
    assertThat(store.sessions().find(plain.idHash()).orElseThrow().usedAt()).isEqualTo(NOON.plusSeconds(5));
    store.sessions().add(new Session("3".repeat(64), "x", null, NOON.plusSeconds(10), NOON, NOON.plusSeconds(99)),
        event("session.begin"));
    assertThat(store.sessions().find(plain.idHash())).as("ran out").isEmpty();
    store.sessions().end(provided.idHash(), event("session.end"));
    store.sessions().end(provided.idHash(), event("session.end"));
    assertThat(store.sessions().find(provided.idHash())).isEmpty();
    assertThat(actions()).containsExactly("session.begin", "session.begin", "session.begin", "session.end");
  }

  @Test
  void everythingSaidOfATokenComesBack() {
    add("planner1");
    add("planner2");
    ApiToken token = token("t1", "planner1");
    assertThat(store.tokens().add(token, 2, event("token.create"))).isTrue();
    assertThat(store.tokens().add(token("t2", "Planner1"), 2, event("token.create"))).isTrue();
    assertThat(store.tokens().add(token("t3", "planner1"), 2, event("token.create"))).as("too many").isFalse();
    assertThat(store.tokens().add(token("t0", "planner2"), 2, event("token.create"))).isTrue();
    assertThat(store.tokens().findBySecret("st1")).contains(token);
    assertThat(store.tokens().find("t1")).contains(token);
    assertThat(store.tokens().list("PLANNER1", null, 9)).extracting(ApiToken::id).containsExactly("t1", "t2");
    assertThat(store.tokens().list(null, "t0", 9)).extracting(ApiToken::id).containsExactly("t1", "t2");
    store.tokens().used("t1", LocalDate.of(2026, 11, 23));
    store.tokens().used("t1", LocalDate.of(2026, 11, 22));
    assertThat(store.tokens().find("t1").orElseThrow().lastUsed()).isEqualTo(LocalDate.of(2026, 11, 23));
    assertThat(store.tokens().remove("t1", event("token.revoke"))).isTrue();
    assertThat(store.tokens().remove("t1", event("token.revoke"))).isFalse();
    assertThat(store.tokens().findBySecret("st1")).isEmpty();
    assertThat(Collections.frequency(actions(), "token.create")).isEqualTo(3);
    assertThat(Collections.frequency(actions(), "token.revoke")).isOne();
  }

  @Test
  void noAttemptIsCountedTwiceOrLost() throws Exception {
    add("planner1");
    assertThat(store.people().countAttempt("nobody", before -> before)).isEmpty();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Future<Integer>> before = IntStream.range(0, 40).mapToObj(i -> threads.submit(() -> store.people()
        .countAttempt("PLANNER1", a -> new Attempts(a.failures() + 1, NOON.plusSeconds(a.failures()))).orElseThrow()
        .failures())).toList();
    List<Integer> seen = new ArrayList<>();
    for (Future<Integer> one : before) {
      seen.add(one.get());
    }
    threads.shutdown();
    assertThat(seen).containsExactlyInAnyOrderElementsOf(IntStream.range(0, 40).boxed().toList());
    assertThat(store.people().countAttempt("planner1", a -> a)).contains(new Attempts(40, NOON.plusSeconds(39)));
    assertThat(store.people().liftLock("planner1", event("person.unlock"))).isTrue();
    assertThat(store.people().countAttempt("planner1", a -> a)).contains(Attempts.NONE);
    assertThat(store.people().liftLock("nobody", event("person.unlock"))).isFalse();
    assertThat(actions()).containsExactly("person.add", "person.unlock");
  }

  @Test
  void aHashIsReplacedOnlyByOneOfTheSamePassword() {
    add("planner1");
    store.people().rehash("planner1", "hash of planner1", "better");
    store.people().rehash("planner1", "hash of planner1", "late");
    assertThat(store.people().credentials("planner1").orElseThrow().passwordHash()).isEqualTo("better");
  }
}
