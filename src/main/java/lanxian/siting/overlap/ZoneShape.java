package lanxian.siting.overlap;

import java.util.List;
import lanxian.domain.ZoneVersion;
import lanxian.geo.BoundaryIndex;
import lanxian.geo.GeometryRepair;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/**
 * A zone's polygon with what speeds up questions to it, built on first use and kept for the life of the index. Safe
 * for use by several threads.
 */
public final class ZoneShape {
  private final ZoneVersion zone;
  private final double accuracyM;
  private Ready ready;
  private BoundaryIndex distances;

  private record Ready(PreparedGeometry prepared, IndexedPointInAreaLocator locator, IndexedFacetDistance boundary) {}

  public ZoneShape(ZoneVersion zone) {
    this(zone, zone.description().surveyAccuracyM());
  }

  private ZoneShape(ZoneVersion zone, double accuracyM) {
    this.zone = zone;
    this.accuracyM = accuracyM;
  }

  /** A zone whose boundary is taken as it is drawn, however inaccurate its source says it is. */
  public static ZoneShape asDrawn(ZoneVersion zone) {
    return new ZoneShape(zone, 0);
  }

  public ZoneVersion zone() {
    return zone;
  }

  public Geometry geometry() {
    return zone.geometry();
  }

  /** Accuracy of the boundary in metres; 0 if it is taken as drawn. */
  public double accuracyM() {
    return accuracyM;
  }

  List<Polygon> polygons() {
    return Overlays.polygons(geometry());
  }

  PreparedGeometry prepared() {
    return ready().prepared();
  }

  /** Interior, boundary or exterior ({@link org.locationtech.jts.geom.Location}). */
  int locate(Coordinate point) {
    return ready().locator().locate(point);
  }

  /** Finds distances in degrees to the zone's boundary. */
  IndexedFacetDistance boundary() {
    return ready().boundary();
  }

  /** Finds distances in metres. Apart from the rest, as most zones are only ever asked whether they are hit. */
  synchronized BoundaryIndex distances() {
    if (distances == null) {
      ready();
      distances = new BoundaryIndex(geometry());
    }
    return distances;
  }

  /**
   * A boundary that crosses itself has no inside to speak of, and overlays on it answer at random: it is refused.
   *
   * @throws lanxian.domain.FaultException if the polygon is not valid
   * @throws IllegalStateException if it is no polygon
   */
  private synchronized Ready ready() {
    if (ready == null) {
      if (!(geometry() instanceof Polygonal)) {
        throw new IllegalStateException("not a polygon: " + geometry().getGeometryType());
      }
      new GeometryRepair().requireValid(geometry());
      ready = new Ready(PreparedGeometryFactory.prepare(geometry()), new IndexedPointInAreaLocator(geometry()),
          new IndexedFacetDistance(geometry()));
    }
    return ready;
  }
}
