package lanxian.impact;

import java.util.ArrayList;
import java.util.List;

/**
 * What was found of projects so far, with no more of each list than is shown. For one thread at a time.
 */
final class Findings {
  private static final int MOST = Impact.MOST_LISTED;

  private final List<Flip> stricter = new ArrayList<>();
  private final List<Flip> looser = new ArrayList<>();
  private final List<Flip> undetermined = new ArrayList<>();
  private final List<NotEvaluated> notEvaluated = new ArrayList<>();
  private long outOfReach;
  private long evaluated;
  private long uncertain;
  private long stricterCount;
  private long looserCount;
  private long undeterminedCount;
  private long notEvaluatedCount;

  /** The change plays no part in the verdict on a project. */
  void outOfReach() {
    outOfReach++;
  }

  /** A project was evaluated. */
  void evaluated(boolean determined) {
    evaluated++;
    uncertain += determined ? 0 : 1;
  }

  void notEvaluated(NotEvaluated project) {
    notEvaluatedCount++;
    addTo(notEvaluated, List.of(project));
  }

  void add(Flip flip) {
    if (flip.isStricter()) {
      stricterCount++;
      addTo(stricter, List.of(flip));
    } else if (flip.isLooser()) {
      looserCount++;
      addTo(looser, List.of(flip));
    } else {
      undeterminedCount++;
      addTo(undetermined, List.of(flip));
    }
  }

  /** Adds what was found of the projects that come after. */
  void add(Findings later) {
    outOfReach += later.outOfReach;
    evaluated += later.evaluated;
    uncertain += later.uncertain;
    stricterCount += later.stricterCount;
    looserCount += later.looserCount;
    undeterminedCount += later.undeterminedCount;
    notEvaluatedCount += later.notEvaluatedCount;
    addTo(stricter, later.stricter);
    addTo(looser, later.looser);
    addTo(undetermined, later.undetermined);
    addTo(notEvaluated, later.notEvaluated);
  }

  private static <T> void addTo(List<T> list, List<T> more) {
    list.addAll(more.subList(0, Math.min(more.size(), MOST - list.size())));
  }

  Impact.Projects projects(long total) {
    return new Impact.Projects(stricter, looser, undetermined, notEvaluated, new Impact.Counts(total,
        total - evaluated - notEvaluatedCount, evaluated, uncertain, stricterCount, looserCount, undeterminedCount,
        notEvaluatedCount));
  }
}
