package lanxian.render.label;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The room that labels have taken in a frame. Not safe for use by several threads. */
final class TakenRoom {
  private static final int CELL = 64;

  private final double width;
  private final double height;
  private final Map<Long, List<LabelBox>> cells = new HashMap<>();

  TakenRoom(double width, double height) {
    this.width = width;
    this.height = height;
  }

  /** Takes the room if all of it lies in the frame and nobody has any of it. */
  boolean take(LabelBox box) {
    if (!box.isWithin(width, height)) {
      return false;
    }
    List<Long> touched = touched(box);
    for (long cell : touched) {
      for (LabelBox other : cells.getOrDefault(cell, List.of())) {
        if (box.overlaps(other)) {
          return false;
        }
      }
    }
    touched.forEach(cell -> cells.computeIfAbsent(cell, key -> new ArrayList<>()).add(box));
    return true;
  }

  private static List<Long> touched(LabelBox box) {
    List<Long> touched = new ArrayList<>();
    for (int x = (int) ((box.x() - box.reachX()) / CELL); x <= (int) ((box.x() + box.reachX()) / CELL); x++) {
      for (int y = (int) ((box.y() - box.reachY()) / CELL); y <= (int) ((box.y() + box.reachY()) / CELL); y++) {
        touched.add((long) x << 32 | y);
      }
    }
    return touched;
  }
}
