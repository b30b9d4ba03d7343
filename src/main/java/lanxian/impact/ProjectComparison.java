package lanxian.impact;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import lanxian.domain.FaultException;
import lanxian.domain.Project;
import lanxian.siting.Cause;
import lanxian.siting.Comparison;
import lanxian.siting.SitingCheck;
import lanxian.siting.SitingIndex;
import lanxian.siting.Surroundings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Evaluates projects before and after a change, as far as the change can bear on them. Safe for use by several threads. */
final class ProjectComparison {
  private static final Logger LOG = LoggerFactory.getLogger(ProjectComparison.class);

  private final SitingCheck check;
  private final SitingIndex before;
  private final SitingIndex after;
  private final ChangedZones changed;
  private final Wanted wanted;

  /**
   * @param before index of the day on which the change takes effect, without it
   * @param after the same with it
   * @param wanted looked at before each project
   */
  ProjectComparison(SitingCheck check, SitingIndex before, SitingIndex after, ChangedZones changed, Wanted wanted) {
    this.check = check;
    this.before = before;
    this.after = after;
    this.changed = changed;
    this.wanted = wanted;
  }

  /**
   * Evaluates some projects.
   *
   * @throws ImpactStoppedException if nobody waits any more
   */
  Findings findings(List<Subject> subjects) {
    Findings findings = new Findings();
    for (Subject subject : subjects) {
      wanted.check();
      if (subject.project() == null) {
        findings.notEvaluated(new NotEvaluated(subject.kind(), subject.id(), subject.fault()));
        continue;
      }
      try {
        evaluate(subject, findings);
      } catch (FaultException e) {
        findings.notEvaluated(new NotEvaluated(subject.kind(), subject.id(), e.getMessage()));
      } catch (RuntimeException e) {
        LOG.error("{} {} cannot be evaluated", subject.kind(), subject.id(), e);
        findings.notEvaluated(new NotEvaluated(subject.kind(), subject.id(), "it cannot be evaluated; see the log"));
      }
    }
    return findings;
  }

  private void evaluate(Subject subject, Findings findings) {
    Project project = subject.project();
    Surroundings surroundings = check.surroundings(before.asOf(), project);
    SortedSet<String> zones = changed.around(surroundings);
    if (zones.isEmpty()) {
      findings.outOfReach();
      return;
    }
    Comparison comparison = check.compare(before, after, surroundings);
    findings.evaluated(comparison.determined());
    boolean surer = comparison.before().determined() != comparison.after().determined();
    if (comparison.flips() || surer) {
      findings.add(flip(subject, comparison, zones));
    }
  }

  private static Flip flip(Subject subject, Comparison comparison, SortedSet<String> zones) {
    Project project = subject.project();
    SortedSet<Cause> was = comparison.before().causes();
    SortedSet<Cause> is = comparison.after().causes();
    return new Flip(subject.kind(), subject.id(), project.text("name"), project.activity(), subject.recorded(),
        comparison.before().verdict(), comparison.after().verdict(), comparison.before().determined(),
        comparison.after().determined(), List.copyOf(zones), without(was, is), without(is, was),
        project.geometry().getInteriorPoint().getCoordinate(), project.geometry().getEnvelopeInternal());
  }

  private static List<Cause> without(SortedSet<Cause> all, SortedSet<Cause> others) {
    List<Cause> left = new ArrayList<>(all);
    left.removeAll(others);
    return left;
  }
}
