package lanxian.siting;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import lanxian.domain.Verdict;
import lanxian.domain.ZoneRef;
import lanxian.domain.ZoneVersion;
import lanxian.siting.overlap.Contact;

/** The verdict on a project with the rules that it comes from. */
public final class Judgement {
  private final Evaluation evaluation;
  private final Situation situation;
  private final Verdict verdict;
  private final boolean determined;

  Judgement(Evaluation evaluation, Situation situation, boolean determined) {
    this.evaluation = evaluation;
    this.situation = situation;
    this.verdict = evaluation.verdict();
    this.determined = determined;
  }

  /** Strictest outcome of all rules set off. */
  public Verdict verdict() {
    return verdict;
  }

  /**
   * False if something that could make it stricter was not looked at. That a zone cannot be measured which a check only
   * lists as near, or whose boundary only might decide, shows in the check alone.
   */
  public boolean determined() {
    return determined;
  }

  /** Every rule set off, with its zone. */
  public SortedSet<Cause> causes() {
    SortedSet<Cause> causes = new TreeSet<>();
    for (Contact contact : situation.contacts()) {
      ZoneVersion zone = contact.zone();
      evaluation.byZone().getOrDefault(zone.zoneId(), List.of()).forEach(fired -> causes.add(
          new Cause(fired.rule().id(), fired.countedEffect(), new ZoneRef(zone.zoneId(), zone.version()))));
    }
    evaluation.anywhere().forEach(fired -> causes.add(new Cause(fired.rule().id(), fired.countedEffect(), null)));
    evaluation.unmet().forEach(unmet ->
        causes.add(new Cause(unmet.rule().rule().id(), unmet.rule().countedEffect(), null)));
    return causes;
  }
}
