package lanxian.geo;

import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * A search for the least distance between a geometry and edges that are offered to it one by one, in any order and maybe
 * twice. Coordinates are EPSG:4490, edges straight in longitude/latitude; distances are geodesic metres, exact to 1 mm,
 * and 0 exactly where edges meet. Whoever offers edges need not offer those of a box that cannot hold a nearer one.
 * Serves one search on one thread.
 */
public final class EdgeSearch {
  /** One plane serves boxes up to this far around. */
  private static final double REACH_DEGREES = 0.25;

  private final List<Edge> edges;
  private final Envelope envelope;
  private final Envelope reach;
  private final ShorteningPlane plane;
  private double best;
  private boolean found;

  /**
   * @param geometry not empty
   * @param limitM distances of so many metres or more are not looked for
   */
  public EdgeSearch(Geometry geometry, double limitM) {
    this.edges = Edge.of(geometry);
    this.envelope = geometry.getEnvelopeInternal();
    this.reach = new Envelope(envelope);
    reach.expandBy(REACH_DEGREES);
    this.plane = ShorteningPlane.around(reach);
    this.best = limitM;
  }

  /** Metres that the geometry is from anything in a box, at least. */
  public double boundM(double west, double south, double east, double north) {
    boolean near = west >= reach.getMinX() && east <= reach.getMaxX()
        && south >= reach.getMinY() && north <= reach.getMaxY();
    return boundM(near ? plane : around(west, south, east, north), west, south, east, north);
  }

  private double boundM(ShorteningPlane in, double west, double south, double east, double north) {
    double dx = Math.max(0, Math.max(west - envelope.getMaxX(), envelope.getMinX() - east)) * in.metresX();
    double dy = Math.max(0, Math.max(south - envelope.getMaxY(), envelope.getMinY() - north)) * in.metresY();
    return Math.sqrt(dx * dx + dy * dy);
  }

  /** Takes an edge into account. */
  public void offer(double x1, double y1, double x2, double y2) {
    if (boundM(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)) < best) {
      for (Edge offered : Edge.pieces(x1, y1, x2, y2)) {
        offer(offered);
      }
    }
  }

  private void offer(Edge offered) {
    for (Edge edge : edges) {
      double metres = EdgeDistance.m(edge, offered, best);
      if (metres < best) {
        best = metres;
        found = true;
      }
    }
  }

  private ShorteningPlane around(double west, double south, double east, double north) {
    Envelope both = new Envelope(west, east, south, north);
    both.expandToInclude(envelope);
    return ShorteningPlane.around(both);
  }

  /** The least distance found, or the limit. */
  public double bestM() {
    return best;
  }

  /** True if something was found below the limit. */
  public boolean hasFound() {
    return found;
  }
}
