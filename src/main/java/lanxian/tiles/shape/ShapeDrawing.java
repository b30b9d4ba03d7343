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
    int shift = shape.depth - frame.depth();
    if (isBeside(shape, shift)) {
      return false;
    }
    if (shift == 0 && frame.finer() == 0 && shape.sound && isWithin(shape)) {
      out.whole(shape.whole(), (int) -frame.left(), (int) -frame.top());
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

  private boolean isBeside(GridShape shape, int shift) {
    return frame.x(LevelShapes.rounded(shape.east, shift)) < frame.min()
        || frame.x(LevelShapes.rounded(shape.west, shift)) > frame.max()
        || frame.y(LevelShapes.rounded(shape.south, shift)) < frame.min()
        || frame.y(LevelShapes.rounded(shape.north, shift)) > frame.max();
  }

  private boolean isWithin(GridShape shape) {
    return frame.x(shape.west) >= frame.min() && frame.x(shape.east) <= frame.max()
        && frame.y(shape.north) >= frame.min() && frame.y(shape.south) <= frame.max();
  }
}
