package lanxian.siting.overlap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
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
      add((LineString) edges.getGeometryN(i), strings);
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

  private static void add(LineString line, List<SegmentString> strings) {
    strings.add(new NodedSegmentString(line.getCoordinates(), null));
  }
}
