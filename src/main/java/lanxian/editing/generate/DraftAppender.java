package lanxian.editing.generate;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lanxian.domain.Caller;
import lanxian.domain.Change;
import lanxian.domain.ChangeSet;
import lanxian.domain.ChangeSetState;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Place;
import lanxian.domain.ZoneProposal;
import lanxian.store.AuditEvent;
import lanxian.store.ChangeSetStore;
import lanxian.store.StaleChangeSetException;

/** Adds changes to drafts in the store; whoever adds becomes one of the drafters. */
public final class DraftAppender implements ChangeAppender {
  private final ChangeSetStore store;
  private final Clock clock;

  public DraftAppender(ChangeSetStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public ChangeSet append(Caller caller, String changeSetId, int expected, List<Change> changes) {
    ChangeSet seen = store.find(changeSetId).orElseThrow(() -> new FaultException(Fault.of(
        GenerateFault.GENERATOR_CHANGE_SET_UNKNOWN, "there is no change set " + changeSetId)));
    if (seen.version() != expected) {
      throw new StaleChangeSetException(changeSetId, expected);
    }
    refuse(seen, changes);
    List<Change> all = new ArrayList<>(seen.changes());
    all.addAll(changes);
    Set<String> drafters = new HashSet<>(seen.drafters());
    drafters.add(caller.login());
    ChangeSet next = new ChangeSet(seen.id(), seen.version() + 1, seen.state(), seen.title(), seen.note(),
        seen.validFrom(), seen.creator(), drafters, seen.reviewer(), seen.reason(), seen.publishedRevision(),
        seen.createdAt(), clock.instant().truncatedTo(ChronoUnit.MICROS), all);
    store.save(next, AuditEvent.done(caller, "change-set.edit", "change-set " + seen.id(), (long) next.version(),
        changes.size() + " changes added: " + changes.get(0).origin().split(" with ", 2)[0]));
    return next;
  }

  private static void refuse(ChangeSet seen, List<Change> changes) {
    if (seen.state() != ChangeSetState.DRAFT) {
      throw new FaultException(Fault.of(GenerateFault.GENERATOR_NOT_A_DRAFT,
          "change set " + seen.id() + " is " + seen.state() + "; only a DRAFT can be drawn in"));
    }
    Set<String> known = seen.changes().stream().flatMap(change -> change.results().stream())
        .map(ZoneProposal::zoneId).collect(Collectors.toSet());
    seen.changes().forEach(change -> change.sources().forEach(source -> known.add(source.zoneId())));
    List<Fault> faults = changes.stream().flatMap(change -> change.results().stream()).map(ZoneProposal::zoneId)
        .filter(known::contains).map(id -> Fault.of(GenerateFault.GENERATOR_ZONE_TWICE, "the change set has the zone " + id
            + " already: another zone_id makes another zone", Place.pointer("/parameters/zone_id"))).toList();
    if (!faults.isEmpty()) {
      throw new FaultException(faults);
    }
  }
}
