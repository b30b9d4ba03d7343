package lanxian.editing.validation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lanxian.domain.Change;
import lanxian.domain.ChangeSet;
import lanxian.domain.ZoneProposal;

/**
 * What came of mends.
 *
 * @param changes all changes of the set, in their order; those that no mend touched are the same objects
 * @param done each mend, in the order in which they were done
 */
public record Mended(List<Change> changes, List<Done> done) {
  /**
   * What one mend did.
   *
   * @param effect what it changed when its turn came; empty if there was nothing left to do
   */
  public record Done(Mend mend, Optional<MendEffect> effect) {}

  public Mended {
    changes = List.copyOf(changes);
    done = List.copyOf(done);
  }

  /** Square metres that all zones together gained, negative if lost. */
  public double areaChangeM2() {
    return done.stream().flatMap(one -> one.effect().stream()).mapToDouble(MendEffect::areaChangeM2).sum();
  }

  static Mended by(List<Mend> mends, ChangeSet set, Scene before) {
    Scene scene = before;
    Set<String> touched = new HashSet<>();
    List<Done> done = new ArrayList<>();
    for (Mend mend : mends) {
      DraftedZone zone = scene.zone(mend.zoneId()).filter(DraftedZone::isArea).orElse(null);
      Optional<MendAction.Proposed> proposed = zone == null ? Optional.empty() : mend.action().on(zone, scene);
      done.add(new Done(mend, proposed.map(next -> Findings.effect(zone, next))));
      if (proposed.isPresent()) {
        scene = scene.with(proposed.get().zone());
        touched.add(mend.zoneId());
      }
    }
    Scene after = scene;
    return new Mended(set.changes().stream().map(change -> mended(change, touched, after)).toList(), done);
  }

  private static Change mended(Change change, Set<String> touched, Scene scene) {
    if (change.results().stream().map(ZoneProposal::zoneId).noneMatch(touched::contains)) {
      return change;
    }
    List<ZoneProposal> results = change.results().stream()
        .map(result -> scene.zone(result.zoneId()).map(DraftedZone::proposal).orElse(result)).toList();
    return new Change(change.id(), change.kind(), change.sources(), results, change.origin());
  }
}
