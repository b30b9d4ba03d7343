package lanxian.tiles.sheet;

import java.nio.ByteBuffer;
import lanxian.tiles.mvt.TileValue;
import lanxian.tiles.shape.Commands;
import lanxian.tiles.shape.GridShape;

/** Writes the entries of a sheet. */
final class EntryWriter {
  private EntryWriter() {}

  /**
   * An entry.
   *
   * @param depth the sheet's level
   * @param shape null if the zone has none
   */
  static byte[] write(GridShape shape, int depth, ZoneTags tags, Words words) {
    Commands commands = shape != null && shape.isReadyFor(depth) ? shape.commands() : null;
    int valuesEnd = Entry.VALUES + 4 * tags.count();
    ByteBuffer out = ByteBuffer.allocate(valuesEnd + ownBytes(tags) + (commands == null ? 0 : commands.rest().length))
        .order(Entry.ORDER);
    out.putLong(Entry.ID, tags.id());
    out.putInt(Entry.ZONE_CLASS, words.number(TileValue.of(tags.zoneClass())));
    if (shape == null) {
      out.putInt(Entry.WEST, Integer.MAX_VALUE).putInt(Entry.EAST, Integer.MIN_VALUE);
      return out.array();
    }
    out.putInt(Entry.WEST, shape.west(depth)).putInt(Entry.NORTH, shape.north(depth))
        .putInt(Entry.EAST, shape.east(depth)).putInt(Entry.SOUTH, shape.south(depth));
    out.putInt(Entry.FLAGS, shape.kind().code() | (shape.isPixel() ? Entry.PIXEL : 0) | (commands == null ? 0 : Entry.WHOLE));
    out.position(valuesEnd);
    for (int i = 0; i < tags.count(); i++) {
      out.putInt(Entry.VALUES + 4 * i, value(tags, i, words, out));
    }
    if (commands != null) {
      out.putInt(Entry.FIRST, commands.first()).putInt(Entry.X, commands.x()).putInt(Entry.Y, commands.y());
      out.putInt(Entry.REST, out.position()).putInt(Entry.REST_LENGTH, commands.rest().length);
      out.put(commands.rest());
    }
    return out.array();
  }

  private static int ownBytes(ZoneTags tags) {
    int bytes = 0;
    for (int i = 0; i < tags.count(); i++) {
      bytes += tags.isOwn(i) ? Entry.OWN_HEAD + tags.value(i).length() : 0;
    }
    return bytes;
  }

  private static int value(ZoneTags tags, int column, Words words, ByteBuffer out) {
    TileValue value = tags.value(column);
    if (value == null) {
      return 0;
    } else if (!tags.isOwn(column)) {
      return words.number(value) + 1;
    }
    int begin = out.position();
    out.putInt(value.hashCode()).putInt(value.length());
    value.put(out);
    return -begin;
  }
}
