package lanxian.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A bundle of drafted zone changes that is published as a whole or not at all. A value: what somebody does to it makes
 * another one with the next version.
 *
 * @param id unique
 * @param version 1, 2, … : grows with everything that is done to it; its entity tag
 * @param title what it is about, for people
 * @param note basis and reasons; may be null
 * @param validFrom day from which it is to be in force; null = the day it is published on
 * @param creator login of who made it
 * @param drafters logins of all who ever changed its content, the creator among them: none of them may review it
 * @param reviewer login of who approved or rejected it last; null if nobody has
 * @param reason what the last step was given as a reason; null if none
 * @param publishedRevision dataset revision it became; null unless PUBLISHED
 * @param changes in the order in which they were added; no zone in two of them
 */
public record ChangeSet(
    String id, int version, ChangeSetState state, String title, String note, LocalDate validFrom, String creator,
    Set<String> drafters, String reviewer, String reason, Long publishedRevision, Instant createdAt, Instant changedAt,
    List<Change> changes) {
  public ChangeSet {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(title, "title");
    drafters = Set.copyOf(drafters);
    changes = List.copyOf(changes);
  }

  public Optional<Change> change(String changeId) {
    return changes.stream().filter(change -> change.id().equals(changeId)).findFirst();
  }
}
