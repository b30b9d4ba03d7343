package lanxian.siting.cells;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** The ground of a project as the cells want it: its rings with the interior on the left. */
public final class Plot {
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
    int[] edges = new int[ring.length / 2 - 1];
    double west = ring[0];
    double south = ring[1];
    double east = west;
    double north = south;
    for (int i = 0; i < edges.length; i++) {
      edges[i] = i;
      west = Math.min(west, ring[2 * i]);
      east = Math.max(east, ring[2 * i]);
      south = Math.min(south, ring[2 * i + 1]);
      north = Math.max(north, ring[2 * i + 1]);
    }
    return new Plot(ring, edges, west, south, east, north, null);
  }

  /** The same as an outline to cut. */
  Outline outline() {
    return outline != null ? outline : new Outline(xy, edges, new Envelope(west, east, south, north));
  }
}
