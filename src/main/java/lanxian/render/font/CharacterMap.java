package lanxian.render.font;

import java.nio.ByteBuffer;

/**
 * Which glyph stands for a character: the font's {@code cmap} in formats 4 and 12.
 *
 * <p>Source: OpenType specification, cmap.
 */
final class CharacterMap {
  private final ByteBuffer table;
  private final int format;

  private CharacterMap(ByteBuffer table, int format) {
    this.table = table;
    this.format = format;
  }

  /** The subtable that knows most: format 12 before format 4. */
  static CharacterMap of(ByteBuffer cmap) {
    CharacterMap found = null;
    int count = cmap.getShort(2);
    for (int i = 0; i < count; i++) {
      int offset = cmap.getInt(4 + 8 * i + 4);
      int format = cmap.getShort(offset);
      if (format == 12 || format == 4 && found == null) {
        found = new CharacterMap(cmap.slice(offset, cmap.limit() - offset), format);
      }
    }
    if (found == null) {
      throw new IllegalArgumentException("the font has no character map of format 4 or 12");
    }
    return found;
  }

  /** The glyph's number; 0 if there is none. */
  int glyph(int character) {
    return format == 12 ? ofGroups(character) : character > 0xffff ? 0 : ofSegments(character);
  }

  private int ofGroups(int character) {
    int low = 0;
    int high = table.getInt(12) - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int group = 16 + 12 * middle;
      if (character < table.getInt(group)) {
        high = middle - 1;
      } else if (character > table.getInt(group + 4)) {
        low = middle + 1;
      } else {
        return table.getInt(group + 8) + character - table.getInt(group);
      }
    }
    return 0;
  }

  private int ofSegments(int character) {
    int twice = unsigned(6);
    int low = 0;
    int high = twice / 2 - 1;
    while (low < high) { // the first segment that does not end before the character
      int middle = (low + high) >>> 1;
      if (unsigned(14 + 2 * middle) < character) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    int start = unsigned(16 + twice + 2 * low);
    if (character < start || character > unsigned(14 + 2 * low)) {
      return 0;
    }
    int delta = unsigned(16 + 2 * twice + 2 * low);
    int rangeAt = 16 + 3 * twice + 2 * low;
    int range = unsigned(rangeAt);
    if (range == 0) {
      return character + delta & 0xffff;
    }
    int glyph = unsigned(rangeAt + range + 2 * (character - start));
    return glyph == 0 ? 0 : glyph + delta & 0xffff;
  }

  private int unsigned(int offset) {
    return table.getShort(offset) & 0xffff;
  }
}
