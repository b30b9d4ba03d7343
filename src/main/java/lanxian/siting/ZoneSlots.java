package lanxian.siting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import lanxian.domain.SecurityLevel;
import lanxian.domain.ZoneVersion;
import lanxian.siting.blocks.Block;
import lanxian.siting.blocks.BlockCache;
import lanxian.siting.blocks.BlockFile;
import lanxian.siting.blocks.BlockIn;
import lanxian.siting.blocks.BlockOut;
import lanxian.siting.blocks.BlockWriter;
import lanxian.siting.cells.CellIndex;
import lanxian.siting.cells.ZoneCells;
import lanxian.siting.overlap.ZoneShape;
import org.locationtech.jts.geom.Envelope;

/**
 * The zones in force on one day, each in a slot of the cells. Immutable; a change keeps the shapes and cells of all zones
 * that it does not name.
 */
final class ZoneSlots {
  static final ZoneSlots EMPTY =
      new ZoneSlots(new ZoneShape[0], SlotNumbers.NONE, CellIndex.EMPTY, List.of(), LayerFigures.NONE,
          new Home(null, false), Map.of());

  private final ZoneShape[] shapes;
  private final SlotNumbers slots;
  private final CellIndex cells;
  private final List<ZoneShape> uncut;
  private final LayerFigures figures;
  private final Home home;
  private final Map<String, CategoryFeatures> untouched; // what is known of categories since before the last change
  private volatile Map<String, CategoryFeatures> byCategory; // made when somebody asks for whole layers

  /**
   * Where zones and tiles lie that are not in memory.
   *
   * @param file null: all is in memory
   * @param passing the file has no name and goes with whoever has it open
   */
  private record Home(BlockFile file, boolean passing) {}

  private ZoneSlots(ZoneShape[] shapes, SlotNumbers slots, CellIndex cells, List<ZoneShape> uncut, LayerFigures figures,
      Home home, Map<String, CategoryFeatures> untouched) {
    this.shapes = shapes;
    this.slots = slots;
    this.cells = cells;
    this.uncut = uncut;
    this.figures = figures;
    this.home = home;
    this.untouched = untouched;
  }

  /**
   * The zones after some were replaced.
   *
   * @param now version in force per zone id; null and a retired one end a zone
   * @param overflow takes what memory does not hold
   */
  ZoneSlots with(Map<String, ZoneVersion> now, Overflow overflow) {
    ZoneSlots zones = this;
    long taken = 0;
    for (Map<String, ZoneVersion> part : overflow.parts(now)) {
      zones = zones.with(part);
      taken += zones.cells.ownBytes();
      zones = overflow.relieved(zones, taken);
    }
    return zones;
  }

  private ZoneSlots with(Map<String, ZoneVersion> now) {
    List<ZoneShape> drawn = now.values().stream().filter(zone -> zone != null && !zone.retired()).map(ZoneSlots::shape).toList();
    Map<ZoneShape, ZoneCells> cut = new ConcurrentHashMap<>();
    drawn.parallelStream().forEach(shape -> cut(shape, cut));

    List<ZoneShape> gone = new ArrayList<>();
    Map<Integer, ZoneCells> freed = new HashMap<>();
    ZoneShape[] newShapes = Arrays.copyOf(shapes, shapes.length + cut.size());
    now.keySet().stream().map(slots::get).filter(slot -> slot != null).forEach(slot -> {
      gone.add(shapes[slot]);
      freed.put(slot, shapes[slot].cells());
      newShapes[slot] = null;
    });
    List<ZoneShape> newUncut = new ArrayList<>();
    uncut.forEach(shape -> (now.containsKey(shape.zoneId()) ? gone : newUncut).add(shape));
    Map<Integer, ZoneCells> changed = new HashMap<>();
    Map<String, Integer> numbers = new HashMap<>();
    int free = 0;
    for (ZoneShape shape : drawn) {
      if (cut.containsKey(shape)) {
        while (newShapes[free] != null) {
          free++;
        }
        newShapes[free] = shape;
        numbers.put(shape.zoneId(), free);
        changed.put(free, cut.get(shape));
      } else {
        newUncut.add(shape);
      }
    }
    return new ZoneSlots(trimmed(newShapes), slots.with(now.keySet(), numbers), cells.with(changed, freed),
        List.copyOf(newUncut), figures.with(gone, drawn), home, without(gone, drawn));
  }

  private Map<String, CategoryFeatures> without(List<ZoneShape> gone, List<ZoneShape> come) {
    Map<String, CategoryFeatures> left = new HashMap<>(byCategory == null ? untouched : byCategory);
    gone.forEach(shape -> left.remove(shape.category()));
    come.forEach(shape -> left.remove(shape.category()));
    return left;
  }

  /** Writes all zones and tiles; {@code directory} gets what {@link #open} has to know. */
  void save(BlockWriter file, BlockOut directory) {
    cells.save(file, directory);
    directory.number(shapes.length);
    directory.number((int) Arrays.stream(shapes).filter(shape -> shape != null).count());
    for (int slot = 0; slot < shapes.length; slot++) {
      if (shapes[slot] != null) {
        ZoneShape.Card card = shapes[slot].card();
        BlockOut out = new BlockOut();
        ZoneForm.write(shapes[slot].zone(), out);
        shapes[slot].cells().to(out);
        Block block = file.write(out);
        Envelope box = card.envelope();
        directory.number(slot).text(card.zoneId()).text(card.category()).text(card.name()).text(card.level().name())
            .number(card.accuracyM()).number(box.getMinX()).number(box.getMaxX()).number(box.getMinY())
            .number(box.getMaxY());
        block.to(directory);
      }
    }
    directory.number(uncut.size());
    uncut.forEach(shape -> {
      BlockOut out = new BlockOut();
      ZoneForm.write(shape.zone(), out);
      file.write(out).to(directory);
    });
  }

  /** What {@link #save} wrote: zones and tiles are read when they are asked for; {@code blocks} gets all blocks. */
  static ZoneSlots open(BlockFile file, BlockIn directory, BlockCache cache, List<Block> blocks) {
    CellIndex cells = CellIndex.open(file, directory, cache, blocks);
    ZoneShape[] shapes = new ZoneShape[directory.intNumber()];
    Map<String, Integer> numbers = new HashMap<>();
    List<ZoneShape> all = new ArrayList<>();
    Map<String, String> categories = new HashMap<>();
    for (int left = directory.intNumber(); left > 0; left--) {
      int slot = directory.intNumber();
      String id = directory.text();
      String category = categories.computeIfAbsent(directory.text(), text -> text);
      String name = directory.text();
      SecurityLevel level = SecurityLevel.valueOf(directory.text());
      double accuracyM = directory.doubleNumber();
      Envelope box = new Envelope(directory.doubleNumber(), directory.doubleNumber(), directory.doubleNumber(),
          directory.doubleNumber());
      Block block = Block.from(directory);
      blocks.add(block);
      shapes[slot] = new ZoneShape(new ZoneShape.Card(id, category, name, box, accuracyM, true, level),
          new SavedZone(file, block, cache, cells, slot));
      numbers.put(id, slot);
      all.add(shapes[slot]);
    }
    List<ZoneShape> uncut = new ArrayList<>();
    for (int left = directory.intNumber(); left > 0; left--) {
      uncut.add(shape(ZoneForm.read(file.read(Block.from(directory)))));
    }
    all.addAll(uncut);
    return new ZoneSlots(shapes, SlotNumbers.NONE.with(List.of(), numbers), cells, List.copyOf(uncut),
        LayerFigures.NONE.with(List.of(), all), new Home(file, false), Map.of());
  }

  private static ZoneShape[] trimmed(ZoneShape[] shapes) {
    int length = shapes.length;
    while (length > 0 && shapes[length - 1] == null) {
      length--;
    }
    return Arrays.copyOf(shapes, length);
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

  /** The features of a category. */
  CategoryFeatures features(String category) {
    Map<String, CategoryFeatures> known = byCategory;
    if (known == null) {
      known = grouped();
      byCategory = known;
    }
    return known.getOrDefault(category, CategoryFeatures.NONE);
  }

  private Map<String, CategoryFeatures> grouped() {
    Map<String, List<ZoneShape>> groups = new HashMap<>();
    Stream.concat(Arrays.stream(shapes).filter(shape -> shape != null), uncut.stream())
        .filter(shape -> !untouched.containsKey(shape.category()))
        .forEach(shape -> groups.computeIfAbsent(shape.category(), category -> new ArrayList<>()).add(shape));
    Map<String, CategoryFeatures> grouped = new HashMap<>(untouched);
    groups.forEach((category, features) -> grouped.put(category, new CategoryFeatures(features)));
    return grouped;
  }

  /** About how many bytes the lists take. */
  long ownBytes() {
    return 8L * shapes.length;
  }

  LayerFigures figures() {
    return figures;
  }

  /** Size of the file that zones and tiles lie in, 0 if there is none. */
  long fileBytes() {
    return home.file() == null ? 0 : home.file().bytes();
  }

  /** The same, in a file that has no name and goes with whoever has it open. */
  ZoneSlots passing() {
    return new ZoneSlots(shapes, slots, cells, uncut, figures, new Home(home.file(), true), Map.of());
  }

  boolean isPassing() {
    return home.passing();
  }

  /** False if they lie in a file that turned out to be damaged. */
  boolean isSound() {
    return home.file() == null || !home.file().isDamaged();
  }
}
