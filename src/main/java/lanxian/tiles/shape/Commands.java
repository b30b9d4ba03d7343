package lanxian.tiles.shape;

/**
 * The commands that draw a whole shape: all but the first place are differences and the same wherever the tile lies.
 *
 * @param first the first command
 * @param x the first place, in units of the shape's level
 * @param y the same
 * @param rest what follows the first place; nobody may change it
 */
public record Commands(int first, int x, int y, byte[] rest) {
  static Commands of(GridShape shape) {
    int[] start = shape.parts.get(0)[0].xy;
    CommandWriter out = new CommandWriter();
    for (GridPath[] part : shape.parts) {
      for (GridPath path : part) {
        int[] xy = path.xy.clone();
        for (int i = 0; i < xy.length; i += 2) {
          xy[i] -= start[0];
          xy[i + 1] -= start[1];
        }
        switch (shape.kind) {
          case POINT -> out.points(xy, 0, xy.length);
          case LINE -> out.line(xy, 0, xy.length);
          case POLYGON -> out.ring(xy, 0, xy.length);
        }
      }
    }
    int first = shape.kind == GridShape.Kind.POINT ? 1 | start.length / 2 << 3 : 1 | 1 << 3;
    int head = 2; // the first place, (0, 0), takes a byte each
    for (int left = first; left != 0; left >>>= 7) {
      head++;
    }
    return new Commands(first, start[0], start[1], out.from(head));
  }
}
