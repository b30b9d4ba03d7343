package lanxian.tiles;

import java.util.Arrays;
import java.util.function.IntFunction;
import lanxian.tiles.mvt.LayerWriter;
import lanxian.tiles.shape.CommandWriter;
import lanxian.tiles.shape.GridShape;
import lanxian.tiles.shape.ShapeDrawing;
import lanxian.tiles.shape.TileFrame;
import lanxian.tiles.sheet.Entry;
import lanxian.tiles.sheet.Sheet;

/**
 * Draws the zones of a layer into one tile: whole ones by copying what lies in the sheet, others cut at the tile's border.
 * Not safe for use by several threads.
 */
final class ZoneDrawing {
  private final TileFrame frame;
  private final Sheet sheet;
  private final IntFunction<GridShape> shapes;
  private final LayerWriter out;
  private final int columns;
  private final boolean all;
  private final ShapeDrawing cutting;
  private final CommandWriter commands = new CommandWriter();
  private final PixelSet pixels = new PixelSet();
  private final Entry entry = new Entry();
  private int[] words = new int[64]; // number in the layer of each shared value + 1, 0: not met yet

  /**
   * @param shapes gives the shape of a zone by its number, null if it has none; asked only where it is needed
   * @param all whether each of several zones shows that are smaller than a pixel and fall on the same one
   */
  ZoneDrawing(TileFrame frame, Sheet sheet, IntFunction<GridShape> shapes, LayerWriter out, boolean all) {
    this.frame = frame;
    this.sheet = sheet;
    this.shapes = shapes;
    this.out = out;
    this.columns = sheet.columns();
    this.all = all;
    this.cutting = new ShapeDrawing(frame);
  }

  /** Draws a zone by its number in the layer. */
  void draw(int number) {
    GridShape shape = null;
    if (!sheet.find(number, entry)) {
      shape = shapes.apply(number);
      sheet.add(number, shape, entry);
    }
    int west = entry.west();
    int north = entry.north();
    int east = entry.east();
    int south = entry.south();
    if (west > east || frame.isBeside(west, north, east, south)) {
      return;
    }
    boolean whole = entry.hasCommands() && frame.holds(west, north, east, south);
    if (!whole && !cutting.draw(shape != null ? shape : shapes.apply(number), commands)) {
      return;
    }
    if (entry.isPixel() && !all && !pixels.add(entry.zoneClass(), (int) frame.x(west), (int) frame.y(north))) {
      return;
    }
    tags();
    if (whole) {
      out.end(entry.kind(), entry.first(), (int) frame.x(entry.x()), (int) frame.y(entry.y()), entry.bytes(), entry.rest(),
          entry.restLength());
    } else {
      out.end(entry.kind(), commands.bytes(), commands.size());
    }
  }

  private void tags() {
    out.begin(entry.id());
    for (int column = 0; column < columns; column++) {
      int value = entry.value(column);
      if (value > 0) {
        out.tag(column, shared(value - 1));
      } else if (value < 0) {
        int own = entry.own(value);
        out.tag(column, out.number(entry.bytes(), own + Entry.OWN_HEAD, entry.numberAt(own + 4), entry.numberAt(own)));
      }
    }
  }

  private int shared(int word) {
    if (word >= words.length) {
      words = Arrays.copyOf(words, 2 * word);
    }
    if (words[word] == 0) {
      words[word] = out.number(sheet.word(word)) + 1;
    }
    return words[word] - 1;
  }
}
