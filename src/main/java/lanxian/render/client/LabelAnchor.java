package lanxian.render.client;

import org.geotools.api.style.PointPlacement;

/**
 * Where a label lies at its point.
 *
 * @param x side of the text that is at the point: 0 left, 1 middle, 2 right
 * @param y side of the text that is at the point: 0 bottom, 1 middle, 2 top
 * @param shiftX pixels to the right
 * @param shiftY pixels upwards
 * @param rotation degrees clockwise
 */
record LabelAnchor(int x, int y, double shiftX, double shiftY, double rotation) {
  private static final String[] HORIZONTAL = {"left", "center", "right"};
  private static final String[] VERTICAL = {"bottom", "middle", "top"};

  static LabelAnchor of(PointPlacement placement) {
    return new LabelAnchor(third(Constants.number(placement.getAnchorPoint().getAnchorPointX(), 0)),
        third(Constants.number(placement.getAnchorPoint().getAnchorPointY(), 0.5)),
        Constants.number(placement.getDisplacement().getDisplacementX(), 0),
        Constants.number(placement.getDisplacement().getDisplacementY(), 0),
        Constants.number(placement.getRotation(), 0));
  }

  private static int third(double anchor) {
    if (anchor != 0 && anchor != 0.5 && anchor != 1) {
      throw PropertyTypes.notExpressible("clients anchor labels at 0, 0.5 or 1, not at " + anchor);
    }
    return (int) (2 * anchor);
  }

  String horizontal() {
    return HORIZONTAL[x];
  }

  String vertical() {
    return VERTICAL[y];
  }

  /** As the style specification of MapLibre names it. */
  String joined() {
    if (y == 1) {
      return HORIZONTAL[x];
    }
    return x == 1 ? VERTICAL[y] : VERTICAL[y] + "-" + HORIZONTAL[x];
  }
}
