package lanxian.bench.data;

import java.util.ArrayList;
import java.util.List;

/** Collects zones and numbers them. */
final class ZoneList {
  private final List<BenchZone> zones = new ArrayList<>();
  private final int wanted;

  ZoneList(int wanted) {
    this.wanted = wanted;
  }

  boolean isFull() {
    return zones.size() >= wanted;
  }

  /** Adds a shape in degrees. */
  void add(Kind kind, Shape shape) {
    zones.add(new BenchZone(zones.size(), kind.category(), kind.zoneClass(), shape.geometry()));
  }

  /** Puts shapes drawn in metres somewhere in the box and adds them, as far as there is room. */
  void place(Kind kind, List<Shape> shapes, Prng random) {
    Placement.anywhere(shapes, random).stream().limit(wanted - (long) zones.size()).forEach(shape -> add(kind, shape));
  }

  List<BenchZone> list() {
    return zones;
  }
}
