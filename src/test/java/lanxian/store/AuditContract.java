package lanxian.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import lanxian.domain.ChangeSet;
import lanxian.domain.ChangeSetState;
import org.junit.jupiter.api.Test;

/** The audit record of a store: a chain without gaps, whatever is thrown at it. */
abstract class AuditContract extends AuditFixture {
  @Test
  void rowsHangTogetherFromTheFirst() {
    assertThat(store.audit().head()).isEqualTo(AuditHead.NONE);
    AuditEntry first = store.audit().append(event("zones.read", "a"));
    clock.now = NOON.plusSeconds(5);
    AuditEntry second = store.audit().append(new AuditEvent(null, null, "session.open", null, 7L,
        AuditEvent.Outcome.DONE, null));
    assertThat(first.number()).isOne();
    assertThat(first.previous()).isEqualTo("0".repeat(64));
    assertThat(first.at()).isEqualTo(Instant.parse("2026-11-23T12:00:00.123456Z"));
    assertThat(second.number()).isEqualTo(2);
    assertThat(second.previous()).isEqualTo(first.hash());
    assertThat(store.audit().entries(0, 10)).containsExactly(first, second).allMatch(AuditChain::isIntact);
    assertThat(store.audit().entries(1, 10)).containsExactly(second);
    assertThat(store.audit().entries(0, 1)).containsExactly(first);
    assertThat(store.audit().head()).isEqualTo(new AuditHead(2, second.hash()));
    store.close();
    store = database.open(clock);
    assertThat(store.audit().entries(0, 10)).containsExactly(first, second);
  }

  /** The hash is one that anybody can work out with what RFC 6234 says of SHA-256 and the documented text. */
  @Test
  void theHashIsThatOfTheDocumentedText() throws Exception {
    AuditEntry entry = store.audit().append(new AuditEvent("planner1", null, "a.b", "村", 3L, AuditEvent.Outcome.DONE, ""));
    String text = "1:1,27:2026-11-23T12:00:00.123456Z,8:planner1,-,3:a.b,1:村,1:3,4:DONE,0:,64:" + "0".repeat(64) + ",";
    Process process = new ProcessBuilder("sha256sum").start();
    try (var in = process.getOutputStream()) {
      in.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    assertThat(new String(process.getInputStream().readAllBytes()).split(" ")[0]).isEqualTo(entry.hash());
  }

  @Test
  void timeNeverGoesBack() {
    AuditEntry first = store.audit().append(event("a", null));
    clock.now = NOON.minusSeconds(3600);
    assertThat(store.audit().append(event("a", null)).at()).isEqualTo(first.at());
    assertThat(report().findings()).isEmpty();
  }

  @Test
  void manyAtOnceGiveOneChain() throws Exception {
    int writers = 8;
    int each = 25;
    ExecutorService threads = Executors.newFixedThreadPool(writers);
    try (Store other = sameStore()) {
      List<Callable<Void>> work = new ArrayList<>();
      for (int w = 0; w < writers; w++) {
        Store mine = w % 2 == 0 ? store : other;
        String name = "writer-" + w;
        work.add(() -> {
          for (int i = 0; i < each; i++) {
            if (i % 5 == 0) {
              mine.zones().publish(Drafts.publication(Drafts.zone(name)));
            } else {
              mine.audit().append(event("zones.read", name + " " + i));
            }
          }
          return null;
        });
      }
      for (Future<Void> done : threads.invokeAll(work)) {
        done.get();
      }
    } finally {
      threads.shutdown();
    }
    assertThat(store.audit().entries(0, 1000)).map(AuditEntry::number)
        .isEqualTo(LongStream.rangeClosed(1, writers * each).boxed().toList());
    assertThat(report().findings()).isEmpty();
    assertThat(report().rows()).isEqualTo(writers * each);
    assertThat(report().publications()).isEqualTo(writers * each / 5);
  }

  /** A second store on the same database, where there can be one; else the same. */
  Store sameStore() {
    return database.open(clock);
  }

  @Test
  void aPublicationAndItsRowComeTogetherOrNotAtAll() throws SQLException {
    store.zones().publish(new PublicationDraft(0L, "planner1", "说明", List.of(Drafts.zone("a")), List.of()));
    assertThat(store.audit().entries(0, 10)).singleElement().satisfies(row -> {
      assertThat(row.event().action()).isEqualTo("zones.publish");
      assertThat(row.event().version()).isOne();
      assertThat(row.event().actor()).isEqualTo("planner1");
      assertThat(row.event().detail()).isEqualTo("说明");
    });
    assertThatThrownBy(() -> store.zones().publish(
        new PublicationDraft(0L, "planner1", null, List.of(Drafts.zone("a")), List.of())))
        .isInstanceOf(StaleRevisionException.class);
    assertThat(store.audit().head().number()).isOne();

    execute(List.of("ALTER TABLE audit ADD CONSTRAINT broken CHECK (number < 2)"));
    assertThatThrownBy(() -> store.zones().publish(Drafts.publication(Drafts.zone("b"))))
        .isInstanceOf(StoreException.class);
    assertThatThrownBy(() -> store.changeSets().save(changeSet("c", 1, ChangeSetState.DRAFT), event("change-set.create", null)))
        .isInstanceOf(StoreException.class);
    assertThat(store.zones().revision()).isOne();
    assertThat(store.changeSets().find("c")).isEmpty();
    assertThat(store.audit().head().number()).isOne();
  }

  @Test
  void aStepOfAChangeSetAndItsRowComeTogetherOrNotAtAll() {
    store.changeSets().save(changeSet("c", 1, ChangeSetState.DRAFT), event("change-set.create", null));
    assertThatThrownBy(() -> store.changeSets().save(changeSet("c", 1, ChangeSetState.DRAFT), event("change-set.create", null)))
        .isInstanceOf(StaleChangeSetException.class);
    store.changeSets().publish(changeSet("c", 2, ChangeSetState.PUBLISHED), Drafts.publication(Drafts.zone("a")),
        event("change-set.publish", null));
    assertThat(store.audit().entries(0, 10)).map(row -> row.event().action() + " " + row.event().target() + " "
        + row.event().version()).containsExactly("change-set.create c 1", "change-set.publish c 2", "zones.publish revision 1");
    assertThat(report().findings()).isEmpty();
  }

  /** What somebody sends to have his refusal not written must not succeed. */
  @Test
  void hostileTextsAreCleanedAndWritten() {
    List<String> hostile = List.of("a\0b", "\uD800 half", "\uDC00", "'; DROP TABLE audit; --", "\u202E\u2028\uFEFF", "",
        "𠮷".repeat(5000), "1:1,64:", "line\r\nline");
    for (String text : hostile) {
      AuditEntry entry = store.audit().append(new AuditEvent(text, text, text.isEmpty() ? "x" : text, text, null,
          AuditEvent.Outcome.REFUSED, text));
      assertThat(entry.event().detail()).hasSizeLessThanOrEqualTo(2000).doesNotContain("\0");
    }
    assertThat(store.audit().entries(0, 100)).hasSize(hostile.size()).allMatch(AuditChain::isIntact);
    assertThat(store.audit().entries(0, 1).get(0).event().actor()).isEqualTo("a\uFFFDb");
    assertThat(store.audit().entries(3, 1).get(0).event().actor()).isEqualTo("'; DROP TABLE audit; --");
    assertThat(report().findings()).isEmpty();
  }

  @Test
  void rowsAreFoundByActorActionAndTarget() {
    store.audit().append(new AuditEvent("p", null, "change-set.submit", "c1", 1L, AuditEvent.Outcome.DONE, null));
    store.audit().append(new AuditEvent("q", null, "change-sets", "c1", 1L, AuditEvent.Outcome.DONE, null));
    store.audit().append(new AuditEvent("q", null, "change-set", "c2", 1L, AuditEvent.Outcome.DONE, null));
    store.audit().append(new AuditEvent("q", null, "change%set.x", "c2", 1L, AuditEvent.Outcome.DONE, null));
    assertThat(numbers(new AuditFilter(null, "change-set", null))).containsExactly(1L, 3L);
    assertThat(numbers(new AuditFilter(null, "change%set", null))).containsExactly(4L);
    assertThat(numbers(new AuditFilter("q", null, "c1"))).containsExactly(2L);
    assertThat(numbers(new AuditFilter("q", "change-set", "c2"))).containsExactly(3L);
    assertThat(numbers(new AuditFilter("' OR 1=1 --", null, null))).isEmpty();
    assertThat(numbers(AuditFilter.ALL)).hasSize(4);
  }

  private List<Long> numbers(AuditFilter filter) {
    return store.audit().entries(filter, 0, 10).stream().map(AuditEntry::number).toList();
  }

  @Test
  void theDatabaseRefusesChanges() {
    store.audit().append(event("a", null));
    assertThatThrownBy(() -> execute(List.of("UPDATE audit SET actor = 'x'"))).hasMessageContaining("append-only");
    assertThatThrownBy(() -> execute(List.of("DELETE FROM audit"))).hasMessageContaining("append-only");
  }
}
