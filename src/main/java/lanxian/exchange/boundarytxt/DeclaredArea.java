package lanxian.exchange.boundarytxt;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The area of a parcel line. The format's unit is the hectare; producers also write units or plain square metres.
 *
 * @param m2 square metres
 * @param how null if the unit is written or the format's; else why another was taken
 */
record DeclaredArea(double m2, String how) {
  private static final double M2_PER_HA = 10_000;
  private static final double M2_PER_MU = 2000.0 / 3;
  private static final double M2_PER_KM2 = 1_000_000;
  /** A unit is taken for another if that brings the area this near to the planar one. */
  private static final double NEAR = 0.01;
  private static final Pattern NUMBER_UNIT = Pattern.compile("(\\d{1,12}(?:\\.\\d{0,12})?)\\s*(\\D*)");

  /**
   * @param text field of the parcel line
   * @param planarM2 area from the coordinates as if on a plane, NaN if unknown
   * @return empty if the field is no area
   */
  static Optional<DeclaredArea> parse(String text, double planarM2) {
    Matcher matcher = NUMBER_UNIT.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    double value = Double.parseDouble(matcher.group(1));
    if (!matcher.group(2).isBlank()) {
      return switch (matcher.group(2).strip().toLowerCase(Locale.ROOT)) {
        case "公顷", "ha", "hm", "hm²" -> Optional.of(new DeclaredArea(value * M2_PER_HA, null));
        case "亩" -> Optional.of(new DeclaredArea(value * M2_PER_MU, null));
        case "平方米", "米", "㎡", "m²", "m" -> Optional.of(new DeclaredArea(value, null));
        case "平方公里", "平方千米", "km²", "km" -> Optional.of(new DeclaredArea(value * M2_PER_KM2, null));
        default -> Optional.empty();
      };
    }
    if (!near(value * M2_PER_HA, planarM2)) {
      if (near(value, planarM2)) {
        return Optional.of(new DeclaredArea(value, "read as square metres, which the points bear out"));
      }
      if (near(value * M2_PER_MU, planarM2)) {
        return Optional.of(new DeclaredArea(value * M2_PER_MU, "read as 亩, which the points bear out"));
      }
    }
    return Optional.of(new DeclaredArea(value * M2_PER_HA, null));
  }

  private static boolean near(double m2, double planarM2) {
    return Math.abs(m2 - planarM2) <= NEAR * planarM2;
  }
}
