package lanxian.impact;

import java.time.LocalDate;
import java.util.List;

/**
 * What a change set would do if it were published.
 *
 * @param datasetRevision revision that it is compared with
 * @param ruleSet hash of the rules that verdicts are reached by, before and after
 * @param day day that it takes effect on: both states are those of that day
 * @param areas per class; null if they could not be computed
 * @param leftOut parts of the change set that are not counted
 */
public record Impact(
    String changeSetId, int changeSetVersion, long datasetRevision, String ruleSet, LocalDate day,
    List<AreaChange> areas, Projects projects, List<LeftOut> leftOut) {
  /** How many projects a list holds at most; counts tell how many there are. */
  public static final int MOST_LISTED = 10_000;

  public Impact {
    areas = areas == null ? null : List.copyOf(areas);
    leftOut = List.copyOf(leftOut);
  }

  /**
   * Stored siting checks and registered facilities, each list in the order checks by id, facilities by id, and the first
   * {@link #MOST_LISTED} of it.
   *
   * @param stricter verdict becomes stricter
   * @param looser verdict becomes less strict
   * @param undetermined verdict stays, but becomes certain or uncertain
   */
  public record Projects(
      List<Flip> stricter, List<Flip> looser, List<Flip> undetermined, List<NotEvaluated> notEvaluated, Counts counts) {
    public Projects {
      stricter = List.copyOf(stricter);
      looser = List.copyOf(looser);
      undetermined = List.copyOf(undetermined);
      notEvaluated = List.copyOf(notEvaluated);
    }
  }

  /**
   * How many projects of each kind there are.
   *
   * @param total stored checks and facilities
   * @param outOfReach their rules do not look at any of the changed zones
   * @param evaluated evaluated before and after
   * @param uncertain of those evaluated, whose verdict is not determined before or after
   */
  public record Counts(
      long total, long outOfReach, long evaluated, long uncertain, long stricter, long looser, long undetermined,
      long notEvaluated) {}
}
