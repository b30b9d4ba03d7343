package lanxian.editing.generate.river;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;

/** A walk along a network in one direction, nearest joints first, each reach once: ends in loops and braids, too. */
final class Walk {
  /** Paths share their lower parts: a network of many short branches would need more than can be drawn. */
  private static final int MAX_POINTS = 300_000;

  private final List<Reach> reaches;
  private final Map<Integer, List<Reach>> next;
  private final boolean upstream;
  private final double jointM;
  private final List<List<Coordinate>> paths = new ArrayList<>();
  private double reached;
  private double length;
  private int points;

  /**
   * @param next by joint: the reaches that go on from it
   * @param jointM a place so near a joint is at it: all its reaches are up- or downstream of the place
   */
  Walk(List<Reach> reaches, Map<Integer, List<Reach>> next, boolean upstream, double jointM) {
    this.reaches = reaches;
    this.next = next;
    this.upstream = upstream;
    this.jointM = jointM;
  }

  /**
   * A step on the way.
   *
   * @param points from the step before to the far end
   * @param before null for the first one
   */
  private record Step(int joint, double metres, List<Coordinate> points, Step before) {}

  Stretch from(RiverPosition place, double limit) {
    Reach first = reaches.get(place.reach());
    Set<Integer> walked = new HashSet<>(Set.of(first.id()));
    Set<Integer> settled = new HashSet<>();
    PriorityQueue<Step> queue = new PriorityQueue<>(Comparator.comparingDouble(Step::metres));
    double whole = first.course().lengthM();
    double behind = upstream ? whole - place.chainageM() : place.chainageM();
    double room = whole - behind;
    if (behind <= jointM && room > jointM) {
      Coordinate joint = upstream ? first.course().end() : first.course().start();
      walked.clear();
      queue.add(new Step(upstream ? first.to() : first.from(), 0, List.of(place.place(), joint), null));
    } else if (!take(first, place.chainageM(), Math.min(room, limit), room <= limit, null, queue)) {
      return new Stretch(paths, reached, length, points <= MAX_POINTS);
    }
    while (!queue.isEmpty()) {
      Step step = queue.remove();
      if (!settled.add(step.joint())) {
        end(step); // another branch came here on a shorter way
        continue;
      }
      boolean goesOn = false;
      for (Reach reach : next.getOrDefault(step.joint(), List.of())) {
        double left = limit - step.metres();
        if (left > Course.EXACT_M && walked.add(reach.id())) {
          double metres = reach.course().lengthM();
          take(reach, upstream ? metres : 0, Math.min(metres, left), metres <= left, step, queue);
          goesOn = true;
        }
      }
      if (!goesOn) {
        end(step);
      }
    }
    return new Stretch(paths, reached, length, points <= MAX_POINTS);
  }

  /** Goes along a reach; true if that leads to its joint. */
  private boolean take(Reach reach, double from, double metres, boolean whole, Step before, PriorityQueue<Step> queue) {
    List<Coordinate> along = upstream
        ? reach.course().stretch(from - metres, from) : reach.course().stretch(from, from + metres);
    if (upstream) {
      Collections.reverse(along);
    }
    length += metres;
    Step step = new Step(
        upstream ? reach.from() : reach.to(), (before == null ? 0 : before.metres()) + metres, along, before);
    if (whole) {
      queue.add(step);
    } else {
      end(step);
    }
    return whole;
  }

  private void end(Step last) {
    reached = Math.max(reached, last.metres());
    if (points > MAX_POINTS) {
      return;
    }
    List<List<Coordinate>> pieces = new ArrayList<>();
    for (Step step = last; step != null; step = step.before()) {
      pieces.add(step.points());
    }
    Collections.reverse(pieces);
    List<Coordinate> path = new ArrayList<>();
    for (List<Coordinate> piece : pieces) {
      for (Coordinate point : piece) {
        if (path.isEmpty() || !path.get(path.size() - 1).equals2D(point)) {
          path.add(point);
        }
      }
    }
    points += path.size();
    paths.add(path);
  }
}
