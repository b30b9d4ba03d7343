package lanxian.tiles.sheet;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lanxian.domain.ZoneColumn;
import lanxian.siting.overlap.ZoneShape;
import lanxian.tiles.matrix.Plane;

/**
 * The sheets of all layers and levels up to a number of bytes; beyond, all are forgotten and begun anew, for their entries
 * lie in one place. A publication costs a layer the entries of the zones that it changed. Safe for use by several threads.
 */
public final class Sheets {
  /** States of a layer whose sheets are kept: what people of different clearance see, and what was before a publication. */
  private static final int STATES = 4;

  private final long maxBytes;
  private final Map<Key, Deque<Sheet>> sheets = new HashMap<>();
  private EntryBytes entries = new EntryBytes();
  private Words words = new Words();
  private long ownBytes;

  private record Key(String layer, Plane plane, int depth) {}

  /** @param maxBytes what all sheets may take in memory, about */
  public Sheets(long maxBytes) {
    this.maxBytes = maxBytes;
  }

  /**
   * The sheet of a layer's level.
   *
   * @param zones all zones of the layer, in the order of their ids; the very same list as long as nothing changes
   * @param columns what tiles say of zones; always the same for a layer
   */
  public synchronized Sheet of(String layer, Plane plane, int depth, List<ZoneShape> zones, List<ZoneColumn> columns) {
    if (bytes() > maxBytes) {
      sheets.clear();
      entries = new EntryBytes();
      words = new Words();
      ownBytes = 0;
    }
    Deque<Sheet> states = sheets.computeIfAbsent(new Key(layer, plane, depth), key -> new ArrayDeque<>());
    for (Sheet known : states) {
      if (known.zones == zones) {
        return known;
      }
    }
    Sheet made = states.isEmpty() ? new Sheet(zones, depth, columns, entries, words) : states.getFirst().with(zones);
    states.addFirst(made);
    ownBytes += made.bytes();
    if (states.size() > STATES) {
      ownBytes -= states.removeLast().bytes();
    }
    return made;
  }

  /** About how many bytes of memory all take. */
  public synchronized long bytes() {
    return entries.bytes() + words.bytes() + ownBytes;
  }
}
