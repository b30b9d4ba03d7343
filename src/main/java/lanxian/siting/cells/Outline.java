package lanxian.siting.cells;

import java.util.Arrays;
import lanxian.geo.RightHand;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * The rings of a polygonal geometry, one after the other, with its interior on the left of every edge. Edges are named
 * by the number of the vertex they start from; they are straight in longitude/latitude.
 */
final class Outline {
  /** Longitude and latitude of every vertex in turn; each ring repeats its first vertex. */
  final double[] xy;

  /** Numbers of all edges, ascending; the last vertex of a ring starts none. */
  final int[] edges;

  final Envelope envelope;

  private int vertices;
  private int edgeCount;

  private Outline(Geometry geometry) {
    this.xy = new double[2 * geometry.getNumPoints()];
    this.edges = new int[geometry.getNumPoints()];
    this.envelope = geometry.getEnvelopeInternal();
  }

  /**
   * @param geometry valid polygon or multi-polygon within ±180° and ±90°
   * @throws IllegalArgumentException for anything else that shows without a search
   */
  static Outline of(Geometry geometry) {
    Envelope box = geometry.getEnvelopeInternal();
    boolean onEarth = box.getMinX() >= -180 && box.getMaxX() <= 180 && box.getMinY() >= -90 && box.getMaxY() <= 90;
    if (geometry.getDimension() != 2 || geometry.isEmpty() || !onEarth) {
      throw new IllegalArgumentException("no polygon on the earth: " + geometry.getGeometryType() + " " + box);
    }
    Outline outline = new Outline(geometry);
    Geometry turned = RightHand.of(geometry);
    for (int i = 0; i < turned.getNumGeometries(); i++) {
      Polygon polygon = (Polygon) turned.getGeometryN(i);
      outline.add(polygon.getExteriorRing());
      for (int k = 0; k < polygon.getNumInteriorRing(); k++) {
        outline.add(polygon.getInteriorRingN(k));
      }
    }
    return outline.trimmed();
  }

  Outline(double[] xy, int[] edges, Envelope envelope) {
    this.xy = xy;
    this.edges = edges;
    this.envelope = envelope;
  }

  private Outline trimmed() {
    return new Outline(xy, Arrays.copyOf(edges, edgeCount), envelope);
  }

  private void add(LineString ring) {
    CoordinateSequence points = ring.getCoordinateSequence();
    for (int i = 0; i < points.size(); i++) {
      xy[2 * vertices] = points.getX(i);
      xy[2 * vertices + 1] = points.getY(i);
      if (i + 1 < points.size()) {
        edges[edgeCount++] = vertices;
      }
      vertices++;
    }
  }
}
