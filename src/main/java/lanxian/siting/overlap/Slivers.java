package lanxian.siting.overlap;

import java.util.List;
import java.util.function.Supplier;
import lanxian.geo.EllipsoidalArea;
import lanxian.geo.EllipsoidalLength;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/**
 * Tells an overlap from the sliver that two drawings of one border leave between them.
 *
 * <p>An overlap counts above max(1 m², 2 × accuracy × shared length). The <b>shared length</b> of one piece of overlap
 * is the length along which <em>both</em> boundaries run along it, closer to each other than the zone's accuracy:
 * the shorter of its edge on the project's boundary
 * and its edge on the zone's. It is taken as 0, so that 1 m² is all the tolerance there is, where the two boundaries
 * do not run together but merely cross:
 *
 * <ul>
 *   <li>on average the piece is wider than the zone's accuracy: the boundaries lie farther apart than inaccuracy
 *       explains, and what is between them is ground that both sides claim;
 *   <li>the piece is not a strip: it is less than ten times as long as wide (a corner, a clipped parcel);
 *   <li>it takes half or more of a parcel or of a part of the zone: then it is the parcel and not the edge of it;
 *   <li>a zone that runs right through the project has both its long edges on its own boundary, so the shorter edge is
 *       only the width of the river or road, however long the piece is.
 * </ul>
 *
 * <p>An overlap counts if any one piece does or if all together do. A parcel that lies wholly inside a zone, or a zone
 * inside a parcel, is not asked here: it always counts, however small.
 */
final class Slivers {
  /** Where a strip begins: times as long as wide. */
  private static final double STRIP_RATIO = 10;

  /** About 1 mm: overlays move a vertex by less. */
  private static final double ON_BOUNDARY_DEGREES = 1e-8;

  /** More than any degree has: one of latitude at a pole has 111 694 m. */
  private static final double MOST_M_PER_DEGREE = 111_700;

  private static final GeometryFactory FACTORY = new GeometryFactory();

  private Slivers() {}

  /**
   * The other side of an overlap: its polygons, its boundary in degrees (asked for only where it may run along) and how
   * accurate that is.
   */
  record Side(List<Polygon> polygons, Supplier<IndexedFacetDistance> boundary, double accuracyM) {}

  static Tolerance judge(Geometry overlap, Footprint project, Side other) {
    double area = 0;
    double shared = 0;
    boolean exceeded = false;
    for (Polygon piece : Overlays.polygons(overlap)) {
      double pieceArea = EllipsoidalArea.m2(piece);
      double pieceShared = sharedLengthM(piece, pieceArea, project, other);
      exceeded |= pieceArea > allowed(other.accuracyM(), pieceShared);
      area += pieceArea;
      shared += pieceShared;
    }
    double allowed = allowed(other.accuracyM(), shared);
    return new Tolerance(allowed, shared, exceeded || area > allowed);
  }

  private static double allowed(double accuracyM, double sharedLengthM) {
    return Math.max(Tolerance.AREA_M2, 2 * accuracyM * sharedLengthM);
  }

  private static double sharedLengthM(Polygon piece, double area, Footprint project, Side other) {
    double twice = 2 * other.accuracyM();
    if (area > twice * piece.getLength() * MOST_M_PER_DEGREE || area > twice * EllipsoidalLength.m(piece)) {
      return 0; // too big to be a sliver, whatever is shared: spare the measuring
    }
    double shared = Math.min(lengthOnM(piece, project.boundary()), lengthOnM(piece, other.boundary().get()));
    boolean strip = shared * shared >= STRIP_RATIO * area;
    boolean together = area <= other.accuracyM() * shared;
    return strip && together && !isHalfOf(piece, area, project.polygons()) && !isHalfOf(piece, area, other.polygons()) ? shared : 0;
  }

  private static boolean isHalfOf(Polygon piece, double area, List<Polygon> wholes) {
    Coordinate inside = piece.getInteriorPoint().getCoordinate();
    return wholes.stream()
        .filter(whole -> whole.getEnvelopeInternal().intersects(inside))
        .filter(whole -> SimplePointInAreaLocator.locate(inside, whole) != Location.EXTERIOR)
        .anyMatch(whole -> area >= EllipsoidalArea.m2(whole) / 2);
  }

  private static double lengthOnM(Polygon piece, IndexedFacetDistance boundary) {
    double length = lengthOnM(piece.getExteriorRing(), boundary);
    for (int i = 0; i < piece.getNumInteriorRing(); i++) {
      length += lengthOnM(piece.getInteriorRingN(i), boundary);
    }
    return length;
  }

  /** Noding leaves every edge of a piece on one boundary or the other as a whole: its middle tells which. */
  private static double lengthOnM(LineString ring, IndexedFacetDistance boundary) {
    Coordinate[] points = ring.getCoordinates();
    double length = 0;
    for (int i = 1; i < points.length; i++) {
      Coordinate middle =
          new Coordinate((points[i - 1].x + points[i].x) / 2, (points[i - 1].y + points[i].y) / 2);
      if (boundary.isWithinDistance(FACTORY.createPoint(middle), ON_BOUNDARY_DEGREES)) {
        length += EllipsoidalLength.m(FACTORY.createLineString(new Coordinate[] {points[i - 1], points[i]}));
      }
    }
    return length;
  }
}
