package lanxian.tiles.shape;

/** Draws shapes into one tile. Not safe for use by several threads. */
public final class ShapeDrawing {
  private final TileFrame frame;
  private final PolygonClip polygons;
  private final LineClip lines;

  public ShapeDrawing(TileFrame frame) {
    this.frame = frame;
    this.polygons = new PolygonClip(frame);
    this.lines = new LineClip(frame);
  }

  /** Draws what of a shape comes into the tile or its margin; returns whether there is anything. */
  public boolean draw(GridShape shape, CommandWriter out) {
    out.clear();
    int level = frame.depth();
    int shift = shape.depth - level;
    if (frame.isBeside(shape.west(level), shape.north(level), shape.east(level), shape.south(level))) {
      return false;
    }
    if (shape.isReadyFor(level) && frame.holds(shape.west, shape.north, shape.east, shape.south)) {
      out.whole(shape.commands(), (int) -frame.left(), (int) -frame.top());
      return true;
    }
    boolean any = false;
    for (GridPath[] part : shape.parts) {
      any |= switch (shape.kind) {
        case POINT -> lines.drawPoints(part[0], out);
        case LINE -> lines.draw(part[0], out);
        case POLYGON -> polygons.draw(part, shift, shape.sound, out);
      };
    }
    return any;
  }
}
