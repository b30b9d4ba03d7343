package lanxian.exchange.boundarytxt;

import java.util.Optional;
import java.util.OptionalDouble;
import lanxian.exchange.layer.AreaText;

/**
 * The area of a parcel line. The format's unit is the hectare; producers also write units or plain square metres.
 *
 * @param m2 square metres
 * @param how null if the unit is written or the format's; else why another was taken
 */
record DeclaredArea(double m2, String how) {
  /** A unit is taken for another if that brings the area this near to the planar one. */
  private static final double NEAR = 0.01;

  /**
   * @param text field of the parcel line
   * @param planarM2 area from the coordinates as if on a plane, NaN if unknown
   * @return empty if the field is no area
   */
  static Optional<DeclaredArea> parse(String text, double planarM2) {
    OptionalDouble hectares = AreaText.m2(text, AreaText.M2_PER_HA);
    if (hectares.isEmpty()) {
      return Optional.empty();
    }
    if (!AreaText.hasUnit(text) && !near(hectares.getAsDouble(), planarM2)) {
      double number = hectares.getAsDouble() / AreaText.M2_PER_HA;
      if (near(number, planarM2)) {
        return Optional.of(new DeclaredArea(number, "read as square metres, which the points bear out"));
      }
      if (near(number * AreaText.M2_PER_MU, planarM2)) {
        return Optional.of(new DeclaredArea(number * AreaText.M2_PER_MU, "read as 亩, which the points bear out"));
      }
    }
    return Optional.of(new DeclaredArea(hectares.getAsDouble(), null));
  }

  private static boolean near(double m2, double planarM2) {
    return Math.abs(m2 - planarM2) <= NEAR * planarM2;
  }
}
