package lanxian.siting.cells;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** The ground of a project as the cells want it: its rings with the interior on the left. */
public final class Plot {
  /** Numbers of the edges of one ring by how many they are, to be shared by all small plots. */
  private static final int[][] ONE_RING = new int[64][];

  static {
    Arrays.setAll(ONE_RING, count -> IntStream.range(0, count).toArray());
  }

  final double[] xy;
  final int[] edges;
  final double west;
  final double south;
  final double east;
  final double north;

  private final Outline outline;

  private Plot(double[] xy, int[] edges, double west, double south, double east, double north, Outline outline) {
    this.outline = outline;
    this.xy = xy;
    this.edges = edges;
    this.west = west;
    this.south = south;
    this.east = east;
    this.north = north;
  }

  /**
   * @param geometry valid polygon or multi-polygon, EPSG:4490
   * @throws IllegalArgumentException if it is no polygon on the earth
   */
  public static Plot of(Geometry geometry) {
    Outline outline = Outline.of(geometry);
    return new Plot(outline.xy, outline.edges, outline.envelope.getMinX(), outline.envelope.getMinY(),
        outline.envelope.getMaxX(), outline.envelope.getMaxY(), outline);
  }

  /**
   * One ring.
   *
   * @param ring longitude and latitude in turn, closed, valid, counter-clockwise; taken over, not copied
   */
  public static Plot ofRing(double[] ring) {
    int count = ring.length / 2 - 1;
    int[] edges = count < ONE_RING.length ? ONE_RING[count] : IntStream.range(0, count).toArray();
    double west = ring[0];
    double south = ring[1];
    double east = west;
    double north = south;
    for (int i = 1; i < count; i++) {
      double x = ring[2 * i];
      double y = ring[2 * i + 1];
      if (x < west) {
        west = x;
      } else if (x > east) {
        east = x;
      }
      if (y < south) {
        south = y;
      } else if (y > north) {
        north = y;
      }
    }
    return new Plot(ring, edges, west, south, east, north, null);
  }

  /** The same as an outline to cut. */
  Outline outline() {
    return outline != null ? outline : new Outline(xy, edges, new Envelope(west, east, south, north));
  }
}
