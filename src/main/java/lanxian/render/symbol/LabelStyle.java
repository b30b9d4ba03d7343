package lanxian.render.symbol;

import java.util.function.Function;
import lanxian.domain.ZoneVersion;
import lanxian.render.raster.Ink;

/**
 * How a feature is labelled.
 *
 * @param text the label of a zone; "" for none
 * @param size height of the em square in pixels
 * @param ink of the letters
 * @param haloRadius pixels; 0 for none
 * @param halo ink of the halo; null for none
 * @param placement where it stands
 * @param anchorX which place of the text's box is put to the point, 0 left to 1 right
 * @param anchorY 0 bottom to 1 top
 * @param shiftX pixels to the right
 * @param shiftY pixels upwards
 * @param rotation radians clockwise
 * @param priority higher ones are placed first
 */
public record LabelStyle(
    Function<ZoneVersion, String> text, double size, Ink ink, double haloRadius, Ink halo, Placement placement,
    double anchorX, double anchorY, double shiftX, double shiftY, double rotation,
    Function<ZoneVersion, Double> priority) {

  /** Where a label stands. */
  public enum Placement {
    /** At a point, in an area, or at the middle of a line, upright unless it is rotated. */
    POINT,
    /** Along a line or, for want of one, along a boundary. */
    LINE
  }
}
