package lanxian.tiles;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/** Seeded Voronoi cells that fill a box, with winding borders that neighbours share vertex by vertex. */
public final class Tessellation {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final long seed;
  private final int winding;

  private Tessellation(long seed, int winding) {
    this.seed = seed;
    this.winding = winding;
  }

  /**
   * @param box degrees
   * @param winding how often each border is halved, its middle moved a little
   */
  public static List<Geometry> of(long seed, Envelope box, int cells, int winding) {
    Random random = new Random(seed);
    List<Coordinate> sites = new ArrayList<>();
    for (int i = 0; i < cells; i++) {
      sites.add(new Coordinate(box.getMinX() + random.nextDouble() * box.getWidth(),
          box.getMinY() + random.nextDouble() * box.getHeight()));
    }
    VoronoiDiagramBuilder voronoi = new VoronoiDiagramBuilder();
    voronoi.setSites(sites);
    voronoi.setClipEnvelope(box);
    Geometry diagram = voronoi.getDiagram(FACTORY);
    Tessellation tessellation = new Tessellation(seed, winding);
    List<Geometry> shapes = new ArrayList<>();
    for (int i = 0; i < diagram.getNumGeometries(); i++) {
      shapes.add(tessellation.wound((Polygon) diagram.getGeometryN(i)));
    }
    return shapes;
  }

  private Polygon wound(Polygon cell) {
    Coordinate[] corners = cell.getExteriorRing().getCoordinates();
    List<Coordinate> ring = new ArrayList<>();
    for (int i = 1; i < corners.length; i++) {
      ring.add(corners[i - 1]);
      boolean forward = corners[i - 1].compareTo(corners[i]) < 0;
      List<Coordinate> between = new ArrayList<>();
      halve(forward ? corners[i - 1] : corners[i], forward ? corners[i] : corners[i - 1], winding, between);
      if (!forward) {
        java.util.Collections.reverse(between);
      }
      ring.addAll(between);
    }
    ring.add(corners[0]);
    return FACTORY.createPolygon(ring.toArray(Coordinate[]::new));
  }

  private void halve(Coordinate a, Coordinate b, int times, List<Coordinate> out) {
    if (times == 0) {
      return;
    }
    // by the same hash of both ends the border comes out the same for both sides
    double move = (new Random(seed ^ a.hashCode() * 31L ^ b.hashCode()).nextDouble() - 0.5) * 0.12;
    Coordinate middle = new Coordinate((a.x + b.x) / 2 - move * (b.y - a.y), (a.y + b.y) / 2 + move * (b.x - a.x));
    halve(a, middle, times - 1, out);
    out.add(middle);
    halve(middle, b, times - 1, out);
  }
}
