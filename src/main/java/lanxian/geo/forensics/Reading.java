package lanxian.geo.forensics;

/**
 * What one pair of numbers looks like.
 *
 * @param form kind of numbers
 * @param order order of the pair if its numbers tell, else null
 * @param prefix zone number in the easting, 0 without
 */
record Reading(Form form, AxisOrder order, int prefix) {
  /** Kind of numbers. */
  enum Form { DEGREES, GRID, OTHER }

  private static final Reading OTHER = new Reading(Form.OTHER, null, 0);
  private static final Reading DEGREES = new Reading(Form.DEGREES, null, 0);

  /** Northings of 9° to 60°: seven digits, so they cannot be mistaken for eastings. */
  private static final double LEAST_NORTHING = 1_000_000;

  private static final double GREATEST_NORTHING = 6_700_000;
  private static final double LEAST_EASTING = 100_000;
  private static final double GREATEST_EASTING = 900_000;
  private static final double PREFIX = 1_000_000;

  static Reading of(double first, double second) {
    if (Math.abs(first) <= 180 && Math.abs(second) <= 180) {
      return DEGREES;
    }
    if (isNorthing(first) && prefix(second) >= 0) {
      return new Reading(Form.GRID, AxisOrder.NORTH_EAST, prefix(second));
    }
    if (isNorthing(second) && prefix(first) >= 0) {
      return new Reading(Form.GRID, AxisOrder.EAST_NORTH, prefix(first));
    }
    return OTHER;
  }

  /** 3 for zones 25 to 45, 6 for zones 13 to 23; they do not overlap in China. 0 for others. */
  static int stripDegrees(int zone) {
    return zone >= 25 && zone <= 45 ? 3 : zone >= 13 && zone <= 23 ? 6 : 0;
  }

  private static boolean isNorthing(double value) {
    return value >= LEAST_NORTHING && value <= GREATEST_NORTHING;
  }

  /** Zone number of an easting, 0 for one without, -1 for what is no easting. */
  private static int prefix(double value) {
    int zone = (int) Math.floor(value / PREFIX);
    double easting = value - zone * PREFIX;
    boolean plausible = easting >= LEAST_EASTING && easting <= GREATEST_EASTING;
    return plausible && (zone == 0 || stripDegrees(zone) != 0) ? zone : -1;
  }
}
