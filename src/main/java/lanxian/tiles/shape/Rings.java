package lanxian.tiles.shape;

import java.util.ArrayList;
import java.util.List;

/** Polygons being put together in units of a tile. */
final class Rings {
  final List<int[]> shells = new ArrayList<>();
  final List<int[]> holes = new ArrayList<>();

  void clear() {
    shells.clear();
    holes.clear();
  }

  List<int[]> all() {
    List<int[]> all = new ArrayList<>(shells);
    all.addAll(holes);
    return all;
  }

  /** Each shell with the holes in it; null if a hole lies in none. */
  List<List<int[]>> polygons() {
    List<List<int[]>> polygons = new ArrayList<>();
    for (int[] shell : shells) {
      List<int[]> polygon = new ArrayList<>();
      polygon.add(shell);
      polygons.add(polygon);
    }
    for (int[] hole : holes) {
      List<int[]> home = null;
      for (int i = 0; i < polygons.size() && home == null; i++) {
        if (polygons.size() == 1 || contains(shells.get(i), hole[0], hole[1])) {
          home = polygons.get(i);
        }
      }
      if (home == null) {
        return null;
      }
      home.add(hole);
    }
    return polygons;
  }

  /** Whether a place lies within a ring whose boundary it is not on. */
  private static boolean contains(int[] ring, int px, int py) {
    boolean inside = false;
    int last = ring.length - 2;
    for (int i = 0; i < ring.length; last = i, i += 2) {
      if (ring[i + 1] > py != ring[last + 1] > py) {
        int side = Side.of(ring[last], ring[last + 1], ring[i], ring[i + 1], px, py);
        inside ^= ring[i + 1] > ring[last + 1] ? side > 0 : side < 0;
      }
    }
    return inside;
  }
}
