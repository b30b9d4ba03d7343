package lanxian.siting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import lanxian.domain.ZoneVersion;
import lanxian.siting.cells.CellIndex;
import lanxian.siting.cells.ZoneCells;
import lanxian.siting.overlap.ZoneShape;

/**
 * The zones in force on one day, each in a slot of the cells. Immutable; a change keeps the shapes and cells of all zones
 * that it does not name.
 */
final class ZoneSlots {
  static final ZoneSlots EMPTY = new ZoneSlots(new ZoneShape[0], Map.of(), CellIndex.EMPTY, List.of());

  private final ZoneShape[] shapes;
  private final Map<String, Integer> slots;
  private final CellIndex cells;
  private final List<ZoneShape> uncut;

  private ZoneSlots(ZoneShape[] shapes, Map<String, Integer> slots, CellIndex cells, List<ZoneShape> uncut) {
    this.shapes = shapes;
    this.slots = slots;
    this.cells = cells;
    this.uncut = uncut;
  }

  /**
   * The zones after some were replaced.
   *
   * @param now version in force per zone id; a retired one ends its zone
   */
  ZoneSlots with(Map<String, ZoneVersion> now) {
    Map<String, Integer> newSlots = new HashMap<>(slots);
    BitSet gone = new BitSet();
    now.keySet().stream().map(newSlots::remove).filter(slot -> slot != null).forEach(gone::set);
    List<ZoneShape> drawn = now.values().stream().filter(zone -> !zone.retired()).map(ZoneSlots::shape).toList();
    Map<ZoneShape, ZoneCells> cut = new ConcurrentHashMap<>();
    drawn.parallelStream().forEach(shape -> cut(shape, cut));

    ZoneShape[] newShapes = Arrays.copyOf(shapes, shapes.length + cut.size());
    gone.stream().forEach(slot -> newShapes[slot] = null);
    Map<Integer, ZoneCells> changed = new HashMap<>();
    List<ZoneShape> newUncut = new ArrayList<>(
        uncut.stream().filter(shape -> !now.containsKey(shape.zone().zoneId())).toList());
    int free = 0;
    for (ZoneShape shape : drawn) {
      if (cut.containsKey(shape)) {
        while (newShapes[free] != null) {
          free++;
        }
        newShapes[free] = shape;
        newSlots.put(shape.zone().zoneId(), free);
        changed.put(free, cut.get(shape));
      } else {
        newUncut.add(shape);
      }
    }
    return new ZoneSlots(newShapes, newSlots, cells.with(changed, gone), List.copyOf(newUncut));
  }

  /** County boundaries are coarse, but a strip across one must never drop the county: they count as drawn. */
  private static ZoneShape shape(ZoneVersion zone) {
    return zone.category().equals(Territory.COUNTY) ? ZoneShape.asDrawn(zone) : new ZoneShape(zone);
  }

  /** A zone that cannot be cut stays uncut: it fails whoever comes near it. */
  private static void cut(ZoneShape shape, Map<ZoneShape, ZoneCells> cut) {
    try {
      cut.put(shape, shape.cells());
    } catch (RuntimeException e) {
      // told when it is met: see ContactSearch
    }
  }

  CellIndex cells() {
    return cells;
  }

  ZoneShape shape(int slot) {
    return shapes[slot];
  }

  /** Features that have no cells: points and lines of reference layers, polygons that are not valid. */
  List<ZoneShape> uncut() {
    return uncut;
  }

  /** All of them. */
  Stream<ZoneShape> all() {
    return Stream.concat(Arrays.stream(shapes).filter(shape -> shape != null), uncut.stream());
  }
}
