package lanxian.editing.generate.river;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lanxian.geo.Geodesics;
import org.locationtech.jts.geom.Coordinate;

/**
 * Rivers with direction. A line flows as it was drawn, or towards a mouth. Braids and loops are taken as they are: a joint
 * may have several reaches above and below it. Immutable.
 */
public final class RiverNetwork {
  private final List<Reach> reaches;
  private final double jointM;
  private final Map<Integer, List<Reach>> above = new HashMap<>();
  private final Map<Integer, List<Reach>> below = new HashMap<>();

  private RiverNetwork(List<Reach> reaches, double jointM) {
    this.reaches = List.copyOf(reaches);
    this.jointM = jointM;
    for (Reach reach : reaches) {
      above.computeIfAbsent(reach.to(), joint -> new ArrayList<>()).add(reach);
      below.computeIfAbsent(reach.from(), joint -> new ArrayList<>()).add(reach);
    }
  }

  /**
   * The network of lines that flow as they are drawn; a line that is there twice counts once.
   *
   * @param jointM an end this close to a line joins it, metres
   */
  public static RiverNetwork of(List<RiverLine> lines, double jointM) {
    return new RiverNetwork(new NetworkBuilder(lines, jointM).reaches(), jointM);
  }

  /** The same network flowing towards the joint nearest to a place; what is not connected with it stays as it is. */
  public RiverNetwork towards(Coordinate mouth) {
    if (reaches.isEmpty()) {
      return this;
    }
    int root = joint(mouth);
    Map<Integer, Double> metres = new JointDistances(reaches).from(root);
    return new RiverNetwork(reaches.stream().map(reach -> {
      double from = metres.getOrDefault(reach.from(), 0.0);
      double to = metres.getOrDefault(reach.to(), 0.0);
      return from < to ? reach.turned() : reach;
    }).toList(), jointM);
  }

  private int joint(Coordinate mouth) {
    double least = Double.POSITIVE_INFINITY;
    int nearest = 0;
    for (Reach reach : reaches) {
      double start = Geodesics.distanceM(mouth, reach.course().start());
      double end = Geodesics.distanceM(mouth, reach.course().end());
      if (Math.min(start, end) < least) {
        least = Math.min(start, end);
        nearest = start < end ? reach.from() : reach.to();
      }
    }
    return nearest;
  }

  /** The place on the network nearest to another; empty if there is no network. */
  public Optional<RiverPosition> nearest(Coordinate place) {
    Plane plane = new Plane(place);
    Reach nearest = null;
    int edge = 0;
    Plane.Foot best = new Plane.Foot(0, Double.POSITIVE_INFINITY);
    for (Reach reach : reaches) {
      for (int i = 0; i < reach.course().edges(); i++) {
        Plane.Foot foot = plane.foot(reach.course().point(i), reach.course().point(i + 1));
        if (foot.metres() < best.metres()) {
          best = foot;
          nearest = reach;
          edge = i;
        }
      }
    }
    if (nearest == null) {
      return Optional.empty();
    }
    double chainage = nearest.course().chainage(edge, best.share());
    Coordinate on = nearest.course().at(Math.min(chainage, nearest.course().lengthM()));
    return Optional.of(new RiverPosition(nearest.id(), nearest.river(), chainage, on, Geodesics.distanceM(place, on)));
  }

  /** What lies upstream of a place up to so many metres, every branch. */
  public Stretch upstream(RiverPosition place, double metres) {
    return new Walk(reaches, above, true, jointM).from(place, metres);
  }

  /** What lies downstream of a place up to so many metres, every branch. */
  public Stretch downstream(RiverPosition place, double metres) {
    return new Walk(reaches, below, false, jointM).from(place, metres);
  }

  /** Number of pieces between joints. */
  public int size() {
    return reaches.size();
  }
}
