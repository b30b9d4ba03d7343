package lanxian.editing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lanxian.domain.Change;
import lanxian.domain.Dataset;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Validity;
import lanxian.domain.ZoneProposal;
import lanxian.domain.ZoneRef;
import lanxian.domain.ZoneVersion;
import lanxian.store.ZoneStore;

/** The changes that bring the dataset back to an earlier revision for all days to come. Nothing is taken away for it. */
final class Rollback {
  private final ZoneStore store;
  private final TimeOrderedIds ids;

  Rollback(ZoneStore store, TimeOrderedIds ids) {
    this.store = store;
    this.ids = ids;
  }

  /**
   * One change for each zone that would be something else from a day on than it was to be at the revision.
   *
   * @throws FaultException REVISION_UNKNOWN, ROLLBACK_NEEDS_SEVERAL_VERSIONS for every zone of which that holds
   */
  List<Change> changes(long revision, LocalDate day) {
    Dataset now = store.dataset();
    if (revision < 1 || revision >= now.revision()) {
      throw new FaultException(Fault.of(EditingFault.REVISION_UNKNOWN, "the revisions to roll back to are 1 to "
          + (now.revision() - 1) + ", not " + revision));
    }
    if (!now.faults().isEmpty()) {
      throw new IllegalStateException("the dataset cannot be read as a whole: " + now.faults());
    }
    Map<String, List<ZoneVersion>> zones = new TreeMap<>();
    now.versions().forEach(version -> zones.computeIfAbsent(version.zoneId(), id -> new ArrayList<>()).add(version));
    List<Change> changes = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    for (List<ZoneVersion> versions : zones.values()) {
      if (versions.get(versions.size() - 1).recorded().revision() > revision) {
        change(new ZoneTimeline(versions), revision, day, changes, faults);
      }
    }
    if (!faults.isEmpty()) {
      throw new FaultException(faults);
    }
    return changes;
  }

  private void change(ZoneTimeline now, long revision, LocalDate day, List<Change> changes, List<Fault> faults) {
    ZoneTimeline then = now.at(revision);
    List<LocalDate> turns = now.turns(day);
    if (turns.stream().allMatch(turn -> ZoneTimeline.same(now.on(turn), then.on(turn)))) {
      return;
    }
    ZoneVersion newest = now.versions().get(now.versions().size() - 1);
    ZoneRef source = new ZoneRef(newest.zoneId(), newest.version());
    String origin = "rollback to revision " + revision;
    if (turns.stream().allMatch(turn -> then.on(turn).isEmpty())) {
      changes.add(new Change(ids.brief(), Change.Kind.RETIRE, List.of(source), List.of(), origin));
      return;
    }
    for (int from = 0; from < turns.size(); from++) {
      for (int to = turns.size(); to > from; to--) {
        Validity days = new Validity(turns.get(from), to == turns.size() ? null : turns.get(to));
        Optional<ZoneVersion> content = then.on(turns.get(from));
        if (content.isPresent()
            && turns.stream().allMatch(turn -> ZoneTimeline.same(now.with(content, days, turn), then.on(turn)))) {
          Validity said = new Validity(from == 0 ? null : days.from(), days.to()); // null: the day it is published on
          changes.add(new Change(ids.brief(), Change.Kind.MODIFY, List.of(source),
              List.of(new ZoneProposal(newest.zoneId(), content.get().description(), content.get().geometry(), said)),
              origin));
          return;
        }
      }
    }
    faults.add(Fault.of(EditingFault.ROLLBACK_NEEDS_SEVERAL_VERSIONS, "zone %s (%s) was to change on a day to come, as of "
        .formatted(newest.zoneId(), newest.description().name()) + "revision " + revision
        + ": one further version cannot say what it was and what it was to become; change it by hand"));
  }
}
