package lanxian.render.label;

/**
 * The room a label takes: a rectangle around a place, turned.
 *
 * @param x middle
 * @param y middle
 * @param halfWidth along the text
 * @param halfHeight across it
 * @param angle radians clockwise to the eye
 */
record LabelBox(double x, double y, double halfWidth, double halfHeight, double angle) {

  /** Half of its extent from left to right. */
  double reachX() {
    return Math.abs(halfWidth * Math.cos(angle)) + Math.abs(halfHeight * Math.sin(angle));
  }

  /** Half of its extent from top to bottom. */
  double reachY() {
    return Math.abs(halfWidth * Math.sin(angle)) + Math.abs(halfHeight * Math.cos(angle));
  }

  boolean isWithin(double width, double height) {
    return x - reachX() >= 0 && y - reachY() >= 0 && x + reachX() <= width && y + reachY() <= height;
  }

  /** Moved as little as it takes to lie in a frame; in its middle if the frame is too small. */
  LabelBox within(double width, double height) {
    return movedTo(clamped(x, reachX(), width), clamped(y, reachY(), height));
  }

  private static double clamped(double value, double reach, double side) {
    return 2 * reach > side ? side / 2 : Math.max(reach, Math.min(side - reach, value));
  }

  LabelBox turned(double newAngle) {
    return new LabelBox(x, y, halfWidth, halfHeight, newAngle);
  }

  LabelBox movedTo(double newX, double newY) {
    return new LabelBox(newX, newY, halfWidth, halfHeight, angle);
  }

  /** Whether two rectangles have room in common: unless some side of either parts them. */
  boolean overlaps(LabelBox other) {
    return !isParted(other, angle) && !isParted(other, angle + Math.PI / 2) && !isParted(other, other.angle)
        && !isParted(other, other.angle + Math.PI / 2);
  }

  private boolean isParted(LabelBox other, double direction) {
    double cos = Math.cos(direction);
    double sin = Math.sin(direction);
    double apart = Math.abs((other.x - x) * cos + (other.y - y) * sin);
    return apart >= reach(direction) + other.reach(direction) - 1e-9;
  }

  private double reach(double direction) {
    return Math.abs(halfWidth * Math.cos(angle - direction)) + Math.abs(halfHeight * Math.sin(angle - direction));
  }
}
