package lanxian.impact;

import java.util.List;
import lanxian.domain.Verdict;
import lanxian.siting.Cause;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * A project whose verdict would be another one.
 *
 * @param id of the siting check or facility
 * @param name as its properties say; null if they do not
 * @param activity as its properties say; null if they do not
 * @param recorded verdict that the stored check has; null for facilities
 * @param before verdict by today's rules on the day that the change takes effect, without it
 * @param after the same with it
 * @param determinedBefore whether that is certain
 * @param determinedAfter whether that is certain
 * @param zones ids of the changed zones that the rules look at, in order
 * @param gone rules set off before and not after, strictest first
 * @param come rules set off after and not before, strictest first
 * @param place inside the project, EPSG:4490
 * @param bounds of the project, EPSG:4490
 */
public record Flip(
    Kind kind, String id, String name, String activity, Verdict recorded, Verdict before, Verdict after,
    boolean determinedBefore, boolean determinedAfter, List<String> zones, List<Cause> gone, List<Cause> come,
    Coordinate place, Envelope bounds) {

  /** What kind of project it is. */
  public enum Kind {
    /** Of a stored siting check. */
    CHECK,
    /** A registered facility. */
    FACILITY
  }

  public Flip {
    zones = List.copyOf(zones);
    gone = List.copyOf(gone);
    come = List.copyOf(come);
  }

  /** Whether the verdict is a stricter one afterwards. */
  public boolean isStricter() {
    return before != after && before.strictest(after) == after;
  }

  /** Whether the verdict is a less strict one afterwards. */
  public boolean isLooser() {
    return before != after && before.strictest(after) == before;
  }
}
