package lanxian.siting.overlap;

import java.util.ArrayList;
import java.util.List;
import lanxian.geo.EllipsoidalLength;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/**
 * Walks along lines and notes where they enter and leave a zone, by chainage. Each line is cut where it meets the
 * boundary; a piece is in the zone if its middle is in it or on its boundary.
 */
final class LineWalk {
  /** About 0.1 mm: the middle of a piece that runs on the boundary may miss it by rounding. */
  private static final double ON_BOUNDARY_DEGREES = 1e-9;

  private final ZoneShape zone;

  /** Finds distances in degrees to the zone's boundary around the line under way; null if there is none. */
  private IndexedFacetDistance boundary;

  private final List<Crossing> crossings = new ArrayList<>();
  private final List<LineString> stretches = new ArrayList<>();
  private boolean enteredInterior;
  private boolean passedThrough;

  /** Stretch under way: its points and where it began; empty list = outside. */
  private final List<Coordinate> open = new ArrayList<>();
  private double openFromM;
  private boolean openInterior;

  LineWalk(ZoneShape zone) {
    this.zone = zone;
  }

  void along(LineString line, int part) {
    MultiLineString edges = zone.edgesIn(line.getEnvelopeInternal());
    boundary = edges.isEmpty() ? null : new IndexedFacetDistance(edges);
    BoundaryCuts cuts = new BoundaryCuts(edges);
    double chainage = 0;
    Coordinate[] points = line.getCoordinates();
    for (int i = 1; i < points.length; i++) {
      List<Coordinate> pieces = cuts.cut(points[i - 1], points[i]);
      for (int k = 1; k < pieces.size(); k++) {
        double length = lengthM(line, pieces.get(k - 1), pieces.get(k));
        step(line, part, pieces.get(k - 1), pieces.get(k), chainage, length);
        chainage += length;
      }
    }
    close(line, part, chainage, false);
  }

  List<Crossing> crossings() {
    return crossings;
  }

  List<LineString> stretches() {
    return stretches;
  }

  /** False if the lines only ran on the boundary. */
  boolean enteredInterior() {
    return enteredInterior;
  }

  /** True if a line came from outside, passed through the interior and went out again. */
  boolean passedThrough() {
    return passedThrough;
  }

  private void step(LineString line, int part, Coordinate from, Coordinate to, double chainage, double length) {
    if (!isInside(new Coordinate((from.x + to.x) / 2, (from.y + to.y) / 2), line)) {
      close(line, part, chainage, true);
      return;
    }
    if (open.isEmpty()) {
      open.add(from);
      openFromM = chainage;
    }
    if (length > 0) {
      open.add(to);
    }
  }

  private void close(LineString line, int part, double chainage, boolean leaves) {
    if (open.size() > 1) {
      passedThrough |= leaves && openFromM > 0 && openInterior;
      stretches.add(line.getFactory().createLineString(open.toArray(Coordinate[]::new)));
      crossings.add(new Crossing(part, openFromM, chainage, open.get(0), open.get(open.size() - 1)));
    }
    open.clear();
    openInterior = false;
  }

  private boolean isInside(Coordinate middle, LineString line) {
    int location = zone.locate(middle);
    boolean onBoundary = location == Location.BOUNDARY
        || boundary != null && boundary.isWithinDistance(line.getFactory().createPoint(middle), ON_BOUNDARY_DEGREES);
    boolean interior = location == Location.INTERIOR && !onBoundary;
    openInterior |= interior;
    enteredInterior |= interior;
    return onBoundary || location == Location.INTERIOR;
  }

  private static double lengthM(LineString line, Coordinate from, Coordinate to) {
    return EllipsoidalLength.m(line.getFactory().createLineString(new Coordinate[] {from, to}));
  }
}
