package lanxian.tiles.sheet;

import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;
import lanxian.domain.ZoneColumn;
import lanxian.siting.overlap.ZoneShape;
import lanxian.tiles.mvt.TileValue;
import lanxian.tiles.shape.GridShape;

/** The entries of a layer's zones for one level, as far as they were needed so far. Safe for use by several threads. */
public final class Sheet {
  final List<ZoneShape> zones;
  private final int depth;
  private final List<ZoneColumn> columns;
  private final EntryBytes entries;
  private final Words words;
  private final AtomicIntegerArray addresses;

  /** Without entries yet. */
  Sheet(List<ZoneShape> zones, int depth, List<ZoneColumn> columns, EntryBytes entries, Words words) {
    this.zones = zones;
    this.depth = depth;
    this.columns = columns;
    this.entries = entries;
    this.words = words;
    this.addresses = new AtomicIntegerArray(zones.size());
  }

  /** The sheet of the layer after a change: zones that are still the same keep their entries. Both are in the order of ids. */
  Sheet with(List<ZoneShape> now) {
    Sheet next = new Sheet(now, depth, columns, entries, words);
    int old = 0;
    for (int i = 0; i < now.size() && old < zones.size(); i++) {
      ZoneShape zone = now.get(i);
      while (old < zones.size() && zones.get(old) != zone && zones.get(old).zoneId().compareTo(zone.zoneId()) < 0) {
        old++;
      }
      if (old < zones.size() && zones.get(old) == zone) {
        next.addresses.set(i, addresses.get(old++));
      }
    }
    return next;
  }

  /** Looks at the entry of a zone by its number in the layer; false if there is none yet. */
  public boolean find(int number, Entry entry) {
    int address = addresses.getAcquire(number);
    if (address == 0) {
      return false;
    }
    entry.set(entries.chunk(address), EntryBytes.at(address));
    return true;
  }

  /** Makes the entry of a zone; {@code shape} is null if it has none. */
  public void add(int number, GridShape shape, Entry entry) {
    byte[] written = EntryWriter.write(shape, depth, ZoneTags.of(zones.get(number).zone(), columns), words);
    addresses.setRelease(number, entries.add(written));
    entry.set(written, 0);
  }

  /** Number of columns. */
  public int columns() {
    return columns.size();
  }

  /** The shared value of a number. */
  public TileValue word(int number) {
    return words.value(number);
  }

  /** About how many bytes of memory it takes, entries apart. */
  long bytes() {
    return 200 + 4L * zones.size();
  }
}
