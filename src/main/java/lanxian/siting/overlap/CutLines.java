package lanxian.siting.overlap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.locationtech.jts.algorithm.LineIntersector;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.noding.IntersectionAdder;
import org.locationtech.jts.noding.MCIndexNoder;
import org.locationtech.jts.noding.NodedSegmentString;
import org.locationtech.jts.noding.Noder;
import org.locationtech.jts.noding.OrientedCoordinateArray;
import org.locationtech.jts.noding.SegmentString;
import org.locationtech.jts.noding.ValidatingNoder;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * The boundaries of a project and of a zone around it, noded: lines that meet nowhere but at their ends. Noding with
 * rounded crossings nearly always comes out right at once; it is checked, and done the robust way where it does not.
 */
final class CutLines {
  /** Of so simple a project each edge of the zone is held against the project's first. */
  private static final int FEW_POINTS = 64;

  private final Geometry project;
  private final MultiLineString edges;
  private final GeometryFactory factory;

  /**
   * @param project an area
   * @param edges of the zone's boundary, each a line of its own
   */
  CutLines(Geometry project, MultiLineString edges) {
    this.project = project;
    this.edges = edges;
    this.factory = project.getFactory();
  }

  /** Each line once. */
  Collection<Geometry> noded() {
    try {
      return plain();
    } catch (TopologyException e) {
      return List.of(OverlayNGRobust.union(List.of(project.getBoundary(), edges)));
    }
  }

  private Collection<Geometry> plain() {
    List<SegmentString> strings = new ArrayList<>();
    LinearComponentExtracter.getLines(project).forEach(ring -> add((LineString) ring, strings));
    for (int i = 0; i < edges.getNumGeometries(); i++) {
      LineString edge = (LineString) edges.getGeometryN(i);
      if (project.getNumPoints() > FEW_POINTS || comesInto(edge.getCoordinateN(0), edge.getCoordinateN(1))) {
        add(edge, strings);
      }
    }
    Noder noder = new ValidatingNoder(new MCIndexNoder(new IntersectionAdder(new RobustLineIntersector())));
    noder.computeNodes(strings);
    List<Geometry> lines = new ArrayList<>();
    Set<OrientedCoordinateArray> known = new TreeSet<>(); // a border that both share comes twice
    for (Object noded : noder.getNodedSubstrings()) {
      Coordinate[] points = ((SegmentString) noded).getCoordinates();
      if (known.add(new OrientedCoordinateArray(points))) {
        lines.add(factory.createLineString(points));
      }
    }
    return lines;
  }

  /** False if the edge certainly meets no ground of the project: it has no part in the cut then. */
  private boolean comesInto(Coordinate from, Coordinate to) {
    if (!project.getEnvelopeInternal().intersects(from, to)) {
      return false;
    }
    LineIntersector intersector = new RobustLineIntersector();
    for (Object ring : LinearComponentExtracter.getLines(project)) {
      Coordinate[] points = ((LineString) ring).getCoordinates();
      for (int i = 1; i < points.length; i++) {
        if (Envelope.intersects(points[i - 1], points[i], from, to)) {
          intersector.computeIntersection(points[i - 1], points[i], from, to);
          if (intersector.hasIntersection()) {
            return true;
          }
        }
      }
    }
    return SimplePointInAreaLocator.locate(from, project) != Location.EXTERIOR;
  }

  private static void add(LineString line, List<SegmentString> strings) {
    strings.add(new NodedSegmentString(line.getCoordinates(), null));
  }
}
