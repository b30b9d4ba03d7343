package lanxian.editing.generate.river;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/** Metres along rivers to a joint, whichever way they flow (Dijkstra). */
final class JointDistances {
  private final Map<Integer, List<Reach>> at = new HashMap<>();

  JointDistances(List<Reach> reaches) {
    for (Reach reach : reaches) {
      at.computeIfAbsent(reach.from(), joint -> new ArrayList<>()).add(reach);
      at.computeIfAbsent(reach.to(), joint -> new ArrayList<>()).add(reach);
    }
  }

  private record Visit(int joint, double metres) {}

  /** By joint; those that are not connected are missing. */
  Map<Integer, Double> from(int root) {
    Map<Integer, Double> settled = new HashMap<>();
    PriorityQueue<Visit> queue = new PriorityQueue<>(Comparator.comparingDouble(Visit::metres));
    queue.add(new Visit(root, 0));
    while (!queue.isEmpty()) {
      Visit visit = queue.remove();
      if (settled.putIfAbsent(visit.joint(), visit.metres()) == null) {
        for (Reach reach : at.getOrDefault(visit.joint(), List.of())) {
          int other = reach.from() == visit.joint() ? reach.to() : reach.from();
          queue.add(new Visit(other, visit.metres() + reach.course().lengthM()));
        }
      }
    }
    return settled;
  }
}
