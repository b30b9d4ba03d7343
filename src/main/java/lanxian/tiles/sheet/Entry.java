package lanxian.tiles.sheet;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * What a sheet holds of a zone, looked at where it lies. It is set on one entry after another and not safe for use by several
 * threads.
 */
public final class Entry {
  /** Bytes before those of a zone's own value: its hash and the number of its bytes. */
  public static final int OWN_HEAD = 8;

  static final int WEST = 0;
  static final int NORTH = 4;
  static final int EAST = 8;
  static final int SOUTH = 12;
  static final int FLAGS = 16;
  static final int ZONE_CLASS = 20;
  static final int ID = 24;
  static final int FIRST = 32;
  static final int X = 36;
  static final int Y = 40;
  static final int REST = 44;
  static final int REST_LENGTH = 48;
  static final int VALUES = 52;

  static final int KIND = 3;
  static final int PIXEL = 4;
  static final int WHOLE = 8;

  static final ByteOrder ORDER = ByteOrder.LITTLE_ENDIAN;
  private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ORDER);
  private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ORDER);

  private byte[] bytes;
  private int at;

  void set(byte[] chunk, int begin) {
    bytes = chunk;
    at = begin;
  }

  private int number(int field) {
    return (int) INTS.get(bytes, at + field);
  }

  /** Leftmost place in units of the level; beyond {@link #east} if the zone has no shape. */
  public int west() {
    return number(WEST);
  }

  public int north() {
    return number(NORTH);
  }

  public int east() {
    return number(EAST);
  }

  public int south() {
    return number(SOUTH);
  }

  /** Type of the feature, see {@link lanxian.tiles.shape.GridShape.Kind#code}. */
  public int kind() {
    return number(FLAGS) & KIND;
  }

  /** Whether the zone is smaller than a pixel. */
  public boolean isPixel() {
    return (number(FLAGS) & PIXEL) != 0;
  }

  /** Whether tiles that hold the zone whole show it by the commands that lie here. */
  public boolean hasCommands() {
    return (number(FLAGS) & WHOLE) != 0;
  }

  /** The same for zones of one class. */
  public int zoneClass() {
    return number(ZONE_CLASS);
  }

  /** Number of the feature. */
  public long id() {
    return (long) LONGS.get(bytes, at + ID);
  }

  /** The first command. */
  public int first() {
    return number(FIRST);
  }

  /** The first place, in units of the level. */
  public int x() {
    return number(X);
  }

  public int y() {
    return number(Y);
  }

  /** The array in which commands and own values lie. */
  public byte[] bytes() {
    return bytes;
  }

  /** Where the commands behind the first place begin. */
  public int rest() {
    return at + number(REST);
  }

  /** How many bytes they are. */
  public int restLength() {
    return number(REST_LENGTH);
  }

  /** What a column says: 0 nothing, n &gt; 0 the shared value n - 1, n &lt; 0 a value of the zone's own, at {@link #own}. */
  public int value(int column) {
    return number(VALUES + 4 * column);
  }

  /** Where a value of the zone's own begins: its hash, the number of its bytes, its bytes. */
  public int own(int value) {
    return at - value;
  }

  /** A number in the array. */
  public int numberAt(int index) {
    return (int) INTS.get(bytes, index);
  }
}
