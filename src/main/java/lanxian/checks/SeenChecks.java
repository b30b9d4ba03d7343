package lanxian.checks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Optional;
import lanxian.domain.Caller;
import lanxian.domain.Role;
import lanxian.domain.SecurityLevel;
import lanxian.report.RecordJson;
import lanxian.store.StoredCheck;

/**
 * Checks as one caller sees them. All zones decide, whoever asks, and records are stored whole; what he is told goes as far
 * as the zones that he sees. A record that somebody made who had signed in is for him and for those who work with records;
 * it is not there for anybody else. Any other is there for whoever knows its id, which nobody can guess
 * ({@link RecordIds}).
 *
 * @param checks answers from all zones
 */
public record SeenChecks(CheckService checks, Caller caller) {
  /** Checks a project, see {@link CheckService#check}; the hash in the answer is that of the record as it is shown. */
  public Seen<CheckAnswer> check(CheckRequest request) {
    CheckAnswer whole = checks.check(request, caller.login());
    if (caller.sees(whole.level())) {
      return new Seen<>(whole, whole.datasetRevision(), whole.level() == SecurityLevel.RESTRICTED);
    }
    byte[] shown = RecordJson.visibleTo(whole.body(), caller.clearance());
    return new Seen<>(new CheckAnswer(whole.id(), whole.recordedAt(), whole.datasetRevision(), whole.ruleSet(),
        RecordJson.hash(RecordJson.read(shown)), whole.level(), shown), whole.datasetRevision(), false);
  }

  /** A stored record: byte for byte, if the caller may see all of it. */
  public Optional<Seen<byte[]>> find(String id) {
    return found(id).map(stored -> new Seen<>(RecordJson.visibleTo(stored.body(), caller.clearance()),
        stored.datasetRevision(), caller.sees(SecurityLevel.RESTRICTED)
        && RecordJson.level(stored.body()) == SecurityLevel.RESTRICTED));
  }

  /** {@link CheckService#replay}, with the hashes of what the caller may see. */
  public Optional<Replay> replay(String id) {
    return found(id).map(stored -> checks.replay(stored, caller.clearance()));
  }

  /** {@link CheckService#recheck}: what changed of that which the caller may see. */
  public Optional<Seen<ObjectNode>> recheck(String id) {
    return found(id).map(stored -> checks.recheck(stored, caller.clearance()));
  }

  /**
   * The zones at a place that the caller sees, see {@link CheckService#identify}.
   *
   * @param revision dataset revision; null: the newest
   */
  public Seen<ObjectNode> identify(double lon, double lat, Long revision, LocalDate asOf, String lang) {
    return checks.identify(lon, lat, revision, asOf, lang, caller.clearance());
  }

  private Optional<StoredCheck> found(String id) {
    return checks.find(id).filter(stored -> stored.author() == null || stored.author().equals(caller.login())
        || caller.roles().stream().anyMatch(role -> role != Role.READER));
  }
}
