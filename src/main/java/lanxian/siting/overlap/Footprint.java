package lanxian.siting.overlap;

import java.util.List;
import lanxian.geo.EdgeSearch;
import lanxian.geo.EllipsoidalArea;
import lanxian.geo.EllipsoidalLength;
import lanxian.geo.RightHand;
import lanxian.siting.cells.Plot;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/**
 * The ground a project takes: (multi) point, line or polygon in EPSG:4490, measured once.
 *
 * <p>Immutable but for its length, edges, plane and boundary index, which are made on first use; a footprint serves one check on one
 * thread.
 */
public final class Footprint {
  private final Geometry geometry;
  private final double areaM2;
  private double lengthM = Double.NaN;
  private IndexedFacetDistance boundary;
  private Plot plot;
  private EdgeSearch.Subject edges;
  private LocalMetric metric;
  private List<LineSegment> edgesInMetres;

  /**
   * @param geometry valid and not empty
   * @throws IllegalArgumentException for an empty geometry or a collection of mixed kinds
   */
  public Footprint(Geometry geometry) {
    if (geometry.isEmpty() || geometry.getClass() == GeometryCollection.class) {
      throw new IllegalArgumentException("not a (multi) point, line or polygon: " + geometry.getGeometryType());
    }
    this.geometry = RightHand.of(geometry);
    // measured as it is stored: a sum of rounded terms may depend on the way a ring runs
    this.areaM2 = EllipsoidalArea.m2(this.geometry);
  }

  /** The ground with rings as RFC 7946 wants them, so that it is the same read back from a record. */
  public Geometry geometry() {
    return geometry;
  }

  public Envelope envelope() {
    return geometry.getEnvelopeInternal();
  }

  /** The envelope widened by {@code metres}, or a little more. */
  public Envelope reach(double metres) {
    return LocalMetric.widened(envelope(), metres);
  }

  public boolean isArea() {
    return geometry.getDimension() == 2;
  }

  public boolean isLine() {
    return geometry.getDimension() == 1;
  }

  public boolean isPoint() {
    return geometry.getDimension() == 0;
  }

  /** Square metres; 0 for points and lines. */
  public double areaM2() {
    return areaM2;
  }

  /** Metres along a line or around a polygon; 0 for points. */
  public double lengthM() {
    if (Double.isNaN(lengthM)) {
      lengthM = EllipsoidalLength.m(geometry);
    }
    return lengthM;
  }

  /** The polygons of an area. */
  List<Polygon> polygons() {
    return Overlays.polygons(geometry);
  }

  /** The points of a (multi) point, in order. */
  List<Coordinate> points() {
    return List.of(geometry.getCoordinates());
  }

  /** The ground of an area as the cells want it. */
  public Plot plot() {
    if (plot == null) {
      plot = Plot.of(geometry);
    }
    return plot;
  }

  /** The project's edges as searches for the nearest of a zone want them. */
  EdgeSearch.Subject edges() {
    if (edges == null) {
      edges = EdgeSearch.Subject.of(geometry);
    }
    return edges;
  }

  /** A plane around the project. */
  LocalMetric metric() {
    if (metric == null) {
      metric = new LocalMetric(envelope().centre());
    }
    return metric;
  }

  /** The project's edges in that plane. */
  List<LineSegment> edgesInMetres() {
    if (edgesInMetres == null) {
      edgesInMetres = NearestEdges.edges(metric(), geometry);
    }
    return edgesInMetres;
  }

  /** Finds distances in degrees to the project's boundary. */
  IndexedFacetDistance boundary() {
    if (boundary == null) {
      boundary = new IndexedFacetDistance(geometry);
    }
    return boundary;
  }
}
