package lanxian.store;

import static lanxian.audit.AuditFinding.Kind.BACKDATED;
import static lanxian.audit.AuditFinding.Kind.CHANGED;
import static lanxian.audit.AuditFinding.Kind.INSERTED;
import static lanxian.audit.AuditFinding.Kind.MISSING;
import static lanxian.audit.AuditFinding.Kind.REORDERED;
import static lanxian.audit.AuditFinding.Kind.REWRITTEN;
import static lanxian.audit.AuditFinding.Kind.UNFOUNDED;
import static lanxian.audit.AuditFinding.Kind.UNRECORDED;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import lanxian.audit.AuditFinding;
import lanxian.domain.ChangeSetState;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody with all rights to the database changes the audit record; looking it over tells what he did. */
abstract class AuditTamperContract extends AuditFixture {
  private List<AuditEntry> written;

  /** Takes away what keeps rows of the audit record as they are. */
  abstract List<String> unlockAudit();

  @BeforeEach
  void tenRows() throws SQLException {
    for (int i = 1; i <= 10; i++) {
      if (i == 4 || i == 8) {
        store.zones().publish(Drafts.publication(Drafts.zone("a")));
      } else if (i == 6) {
        store.changeSets().save(changeSet("c", 1, ChangeSetState.DRAFT), event("change-set.create", null));
      } else {
        store.audit().append(event("zones.read", "row " + i));
      }
      clock.now = clock.now.plusSeconds(1);
    }
    written = store.audit().entries(0, 100);
    execute(unlockAudit());
  }

  private void emptied() throws SQLException {
    execute(List.of("DELETE FROM audit", "UPDATE audit_lock SET number = 0, recorded_at = NULL, hash = '" + "0".repeat(64)
        + "'", "DELETE FROM change_set"));
  }

  /** Each finding as kind and number. */
  private void assertFound(Tuple... expected) {
    assertThat(report().findings()).extracting(AuditFinding::kind, AuditFinding::number)
        .containsExactlyInAnyOrder(expected);
  }

  private static Tuple found(AuditFinding.Kind kind, long number) {
    return Tuple.tuple(kind, number);
  }

  /** Writes a row as it stands, with the hash that it comes with. */
  private void insert(AuditEntry row) throws SQLException {
    try (Connection connection = database.connect(); PreparedStatement insert = connection.prepareStatement(
        "INSERT INTO audit (number, recorded_at, actor, from_address, action, target, target_version, outcome, detail, "
            + "previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      AuditEvent event = row.event();
      insert.setLong(1, row.number());
      insert.setObject(2, row.at().atOffset(ZoneOffset.UTC));
      insert.setString(3, event.actor());
      insert.setString(4, event.from());
      insert.setString(5, event.action());
      insert.setString(6, event.target());
      insert.setObject(7, event.version());
      insert.setString(8, event.outcome().name());
      insert.setString(9, event.detail());
      insert.setString(10, row.previous());
      insert.setString(11, row.hash());
      insert.execute();
    }
  }

  private void replace(AuditEntry row) throws SQLException {
    execute(List.of("DELETE FROM audit WHERE number = " + row.number()));
    insert(row);
  }

  private AuditEntry row(long number) {
    return written.get((int) number - 1);
  }

  private AuditEntry forged(long number, Instant at, String previous) {
    return AuditChain.next(number, at, event("zones.read", "never happened"), previous);
  }

  @Test
  void anUntouchedRecordIsWhole() {
    assertFound();
    assertThat(report().rows()).isEqualTo(10);
    assertThat(report().head()).isEqualTo(store.audit().head());
    assertThat(report(new AuditHead(3, row(3).hash()), AuditHead.NONE).isWhole()).isTrue();
  }

  @Test
  void anyColumnThatWasChangedIsFound() throws SQLException {
    for (String change : List.of("actor = NULL", "actor = 'planner2'", "from_address = NULL", "action = 'x'", "target = ''",
        "target_version = 7", "outcome = 'DONE'", "outcome = 'FORGIVEN'", "detail = NULL", "recorded_at = "
            + "TIMESTAMP WITH TIME ZONE '2026-11-23 12:00:04+00'", "previous = '" + row(2).hash() + "'")) {
      AuditEntry before = row(5);
      execute(List.of("UPDATE audit SET " + change + " WHERE number = 5"));
      assertThat(report().findings()).as(change).singleElement().satisfies(finding -> {
        assertThat(finding.kind()).isEqualTo(CHANGED);
        assertThat(finding.number()).isEqualTo(5);
      });
      replace(before);
      assertFound();
    }
  }

  @Test
  void aChangedRowWithItsHashMadeAnewIsFoundByTheNextRow() throws SQLException {
    replace(AuditChain.next(5, row(5).at(), event("zones.read", "something else"), row(5).previous()));
    assertFound(found(CHANGED, 5));
    assertThat(report().findings().get(0).detail()).contains("row 6 names another hash");
  }

  @Test
  void theFirstAndTheLastRowAreNoException() throws SQLException {
    execute(List.of("UPDATE audit SET detail = 'x' WHERE number IN (1, 10)"));
    assertFound(found(CHANGED, 1), found(CHANGED, 10));
  }

  @Test
  void theLastRowWithItsHashMadeAnewIsFoundByTheNotedEnd() throws SQLException {
    replace(AuditChain.next(10, row(10).at(), event("zones.read", "something else"), row(10).previous()));
    assertFound(found(REWRITTEN, 10));
  }

  @Test
  void missingRowsAreFound() throws SQLException {
    execute(List.of("DELETE FROM audit WHERE number IN (1, 5, 6)"));
    assertFound(found(MISSING, 1), found(MISSING, 5), found(UNRECORDED, 0));
    assertThat(report().findings()).anySatisfy(finding -> assertThat(finding.detail()).isEqualTo("rows 5 to 6 are not there"))
        .anySatisfy(finding -> assertThat(finding.detail()).isEqualTo("version 1 of change set c has no row"));
  }

  @Test
  void missingRowsAreFoundWhereTheOthersMovedUp() throws SQLException {
    execute(List.of("DELETE FROM audit WHERE number = 5"));
    for (int number = 6; number <= 10; number++) {
      execute(List.of("UPDATE audit SET number = " + (number - 1) + " WHERE number = " + number));
    }
    assertFound(found(MISSING, 5));
  }

  @Test
  void anEndThatWasCutOffIsFound() throws SQLException {
    execute(List.of("DELETE FROM audit WHERE number > 8"));
    assertFound(found(MISSING, 9));
    assertThat(report().findings().get(0).detail()).isEqualTo("rows 9 to 10 are not there: the end was cut off");
    store.audit().append(event("zones.read", "afterwards"));
    assertFound(found(MISSING, 9));
  }

  /** Where the end that the database notes was changed as well, an end noted elsewhere tells. */
  @Test
  void anEndThatWasCutOffWithoutATraceIsFoundByAnEndNotedElsewhere() throws SQLException {
    AuditHead noted = store.audit().head();
    execute(List.of("DELETE FROM audit WHERE number > 8",
        "UPDATE audit_lock SET number = 8, hash = '" + row(8).hash() + "'"));
    assertFound();
    assertThat(report(noted).findings()).extracting(AuditFinding::kind).containsExactly(MISSING);
    store.audit().append(event("zones.read", "afterwards"));
    store.audit().append(event("zones.read", "afterwards"));
    assertFound();
    assertThat(report(noted).findings()).extracting(AuditFinding::kind).containsExactly(REWRITTEN);
  }

  @Test
  void rowsThatWerePutInAreFound() throws SQLException {
    for (int number = 10; number >= 5; number--) {
      execute(List.of("UPDATE audit SET number = " + (number + 1) + " WHERE number = " + number));
    }
    insert(forged(5, row(4).at(), "f".repeat(64)));
    assertFound(found(INSERTED, 5));
    replace(forged(5, row(4).at(), row(4).hash()));
    assertFound(found(INSERTED, 5));
    execute(List.of("UPDATE audit SET detail = 'x' WHERE number = 5"));
    assertFound(found(INSERTED, 5));
  }

  @Test
  void rowsPutBeforeTheFirstOrBehindTheLastAreFound() throws SQLException {
    insert(forged(11, row(10).at(), "f".repeat(64)));
    assertFound(found(INSERTED, 11));
    execute(List.of("UPDATE audit SET detail = 'x' WHERE number = 11"));
    assertFound(found(INSERTED, 11));
  }

  @Test
  void rowsInAnotherOrderAreFound() throws SQLException {
    swap(3, 5);
    assertFound(found(REORDERED, 3), found(REORDERED, 5));
    assertThat(report().findings().get(0).detail()).isEqualTo("it was written as row 5");
    swap(3, 5);
    assertFound();
    swap(9, 10);
    assertThat(report().findings()).extracting(AuditFinding::kind).contains(REORDERED);
  }

  private void swap(long one, long other) throws SQLException {
    execute(List.of("UPDATE audit SET number = 1000 WHERE number = " + one,
        "UPDATE audit SET number = " + one + " WHERE number = " + other,
        "UPDATE audit SET number = " + other + " WHERE number = 1000"));
  }

  /** Whoever may only add rows, as the service does, cannot make them older than those before. */
  @Test
  void aRowOfAnEarlierTimeIsFound() throws SQLException {
    insert(forged(11, row(2).at(), row(10).hash()));
    assertFound(found(BACKDATED, 11));
  }

  @Test
  void aRecordThatWasWrittenAnewIsFoundByAnyEndNotedElsewhere() throws SQLException {
    AuditHead noted = new AuditHead(6, row(6).hash());
    emptied();
    String previous = AuditChain.BEGINNING;
    for (AuditEntry row : written) {
      if (row.number() == 3) {
        continue;
      }
      long number = row.number() > 3 ? row.number() - 1 : row.number();
      AuditEntry anew = AuditChain.next(number, row.at(), row.event(), previous);
      insert(anew);
      previous = anew.hash();
    }
    execute(List.of("UPDATE audit_lock SET number = 9, hash = '" + previous + "'"));
    assertFound();
    assertThat(report(noted).findings()).extracting(AuditFinding::kind, AuditFinding::number)
        .containsExactly(found(REWRITTEN, 6));
  }

  @Test
  void publicationsAndTheirRowsAreHeldAgainstEachOther() throws SQLException {
    execute(List.of("DELETE FROM audit WHERE number > 7",
        "UPDATE audit_lock SET number = 7, hash = '" + row(7).hash() + "'"));
    assertFound(found(UNRECORDED, 0));
    store.audit().append(new AuditEvent("x", null, "zones.publish", "revision", 2L, AuditEvent.Outcome.DONE, null));
    assertFound();
    store.audit().append(new AuditEvent("x", null, "zones.publish", "revision", 9L, AuditEvent.Outcome.DONE, null));
    assertFound(found(UNFOUNDED, 0));
    store.audit().append(new AuditEvent("x", null, "zones.publish", "revision", 2L, AuditEvent.Outcome.DONE, null));
    assertFound(found(UNFOUNDED, 0), found(INSERTED, 10));
  }

  /** Whatever few rows are deleted, changed, moved or put in: never is it taken for whole. */
  @Test
  void noRandomDamageGoesUnseen() throws SQLException {
    long seed = 20261129;
    Random random = new Random(seed);
    for (int round = 0; round < 40; round++) {
      List<String> done = new ArrayList<>();
      for (int i = 0; i <= random.nextInt(3); i++) {
        long number = 1 + random.nextInt(10);
        long other = 1 + (number + random.nextInt(8)) % 10;
        switch (random.nextInt(4)) {
          case 0 -> done.add("DELETE FROM audit WHERE number = " + number);
          case 1 -> done.add("UPDATE audit SET detail = 'changed " + random.nextInt() + "' WHERE number = " + number);
          case 2 -> done.add("UPDATE audit SET number = " + (20 + i) + " WHERE number = " + number);
          default -> {
            done.add("DELETE FROM audit WHERE number = " + number);
            done.add("UPDATE audit SET number = " + number + " WHERE number = " + other);
          }
        }
      }
      execute(done);
      assertThat(report().isWhole()).as("seed %d round %d: %s", seed, round, done).isFalse();
      execute(List.of("DELETE FROM audit"));
      for (AuditEntry row : written) {
        insert(row);
      }
      assertFound();
    }
  }

  /** A long record is looked over page by page; what fits nowhere does not take for ever. */
  @Test
  void aLongRecordIsReadToItsEnd() throws SQLException {
    emptied();
    String previous = AuditChain.BEGINNING;
    try (Connection connection = database.connect()) {
      PreparedStatement insert = connection.prepareStatement("INSERT INTO audit (number, recorded_at, action, outcome, "
          + "previous, hash) VALUES (?, ?, 'zones.read', 'DONE', ?, ?)");
      for (long number : LongStream.rangeClosed(1, 5001).toArray()) {
        AuditEntry row = AuditChain.next(number, row(1).at(), new AuditEvent(null, null, "zones.read", null, null,
            AuditEvent.Outcome.DONE, null), previous);
        insert.setLong(1, number);
        insert.setObject(2, row.at().atOffset(ZoneOffset.UTC));
        insert.setString(3, previous);
        insert.setString(4, row.hash());
        insert.addBatch();
        previous = row.hash();
      }
      insert.executeBatch();
    }
    assertThat(report().rows()).isEqualTo(5001);
    assertThat(report().findings()).isEmpty();
    execute(List.of("UPDATE audit SET number = number + 10000 WHERE number > 2000",
        "UPDATE audit SET number = number - 9995 WHERE number > 10000", "UPDATE audit SET actor = 'x' WHERE number = 4000"));
    assertThat(report().findings()).extracting(AuditFinding::kind).contains(REORDERED, CHANGED).hasSize(3);
    execute(List.of("UPDATE audit SET actor = 'x'"));
    assertThat(report().findings()).hasSize(1000);
  }
}
