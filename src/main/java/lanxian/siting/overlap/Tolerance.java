package lanxian.siting.overlap;

/**
 * What an overlap was measured against.
 *
 * @param allowed square metres (areas) or metres (lines) up to which an overlap is none; 0 for points
 * @param sharedLengthM metres along which the two boundaries run together, see {@link Slivers}
 * @param exceeded true if the overlap counts
 */
public record Tolerance(double allowed, double sharedLengthM, boolean exceeded) {
  /** Smallest overlap of areas that counts, in square metres. */
  public static final double AREA_M2 = 1.0;

  /** Smallest overlap of a line with a zone that counts, in metres. */
  public static final double LENGTH_M = 1.0;
}
