package lanxian.editing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lanxian.domain.Change;
import lanxian.domain.ChangeSet;
import lanxian.domain.ChangeSetState;

/** The next version of a change set, made by somebody at a time. */
record NextVersion(ChangeSet before, String login, Instant now) {
  /** The first version of a new one. */
  static ChangeSet first(String id, Heading heading, String login, Instant now, List<Change> changes) {
    return new ChangeSet(id, 1, ChangeSetState.DRAFT, heading.title(), heading.note(), heading.validFrom(), login,
        Set.of(login), null, null, null, now, now, changes);
  }

  ChangeSet described(Heading heading) {
    return drafted(heading, before.changes());
  }

  ChangeSet drawn(List<Change> changes) {
    return drafted(new Heading(before.title(), before.note(), before.validFrom()), changes);
  }

  private ChangeSet drafted(Heading heading, List<Change> changes) {
    Set<String> drafters = new HashSet<>(before.drafters());
    drafters.add(login);
    return new ChangeSet(before.id(), before.version() + 1, before.state(), heading.title(), heading.note(),
        heading.validFrom(), before.creator(), drafters, before.reviewer(), null, null, before.createdAt(), now, changes);
  }

  ChangeSet after(Step step, String reason) {
    return after(step, reason, before.validFrom());
  }

  /** @param validFrom the day that it was published for; null = that of the publication */
  ChangeSet published(LocalDate validFrom) {
    return after(Step.PUBLISH, null, validFrom);
  }

  private ChangeSet after(Step step, String reason, LocalDate validFrom) {
    return new ChangeSet(before.id(), before.version() + 1, step.to(), before.title(), before.note(), validFrom,
        before.creator(), before.drafters(), step.isReview() ? login : before.reviewer(), reason, null, before.createdAt(),
        now, before.changes());
  }
}
