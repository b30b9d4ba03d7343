package lanxian.siting.overlap;

import java.util.ArrayList;
import java.util.List;
import lanxian.domain.SecurityLevel;
import lanxian.domain.ZoneVersion;
import lanxian.geo.EdgeSearch;
import lanxian.geo.EllipsoidalArea;
import lanxian.siting.cells.CellIndex;
import lanxian.siting.cells.CellQuery;
import lanxian.siting.cells.Hits;
import lanxian.siting.cells.ZoneCells;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Polygonal;

/**
 * A zone's polygon, cut into cells so that questions about a place look at that place alone. Safe for use by several
 * threads.
 */
public final class ZoneShape {
  private final Card card;
  private final Content content;
  private volatile double areaM2 = Double.NaN;

  /**
   * What tells whether a zone matters to a place, and to whom.
   *
   * @param name null if it has none
   * @param envelope bounds in degrees
   * @param accuracyM accuracy of the boundary in metres; 0 if it is taken as drawn
   * @param level who may see it
   */
  public record Card(String zoneId, String category, String name, Envelope envelope, double accuracyM,
      boolean polygonal, SecurityLevel level) {}

  /** The zone itself, which may have to be fetched. Safe for use by several threads. */
  public interface Content {
    ZoneVersion zone();

    /** See {@link ZoneShape#cells}. */
    ZoneCells cells();
  }

  public ZoneShape(ZoneVersion zone) {
    this(zone, zone.description().surveyAccuracyM());
  }

  private ZoneShape(ZoneVersion zone, double accuracyM) {
    this(new Card(zone.zoneId(), zone.category(), zone.description().name(), zone.geometry().getEnvelopeInternal(), accuracyM,
        zone.geometry() instanceof Polygonal, zone.description().securityLevel()), new DrawnZone(zone));
  }

  /** A zone that is fetched when it is needed. */
  public ZoneShape(Card card, Content content) {
    this.card = card;
    this.content = content;
  }

  /** A zone whose boundary is taken as it is drawn, however inaccurate its source says it is. */
  public static ZoneShape asDrawn(ZoneVersion zone) {
    return new ZoneShape(zone, 0);
  }

  public Card card() {
    return card;
  }

  public ZoneVersion zone() {
    return content.zone();
  }

  public Geometry geometry() {
    return zone().geometry();
  }

  public String zoneId() {
    return card.zoneId();
  }

  public String category() {
    return card.category();
  }

  /** Bounds in degrees. */
  public Envelope envelope() {
    return card.envelope();
  }

  /** False if the shape is empty or not finite: nobody can come near it. */
  public boolean hasPlace() {
    Envelope box = envelope();
    return !box.isNull() && Double.isFinite(box.getArea()) && Double.isFinite(box.getMinX() + box.getMaxY());
  }

  /** Who may see it. */
  public SecurityLevel level() {
    return card.level();
  }

  /** Whether it is for few eyes only, so that reading it is recorded. */
  public boolean isRestricted() {
    return card.level() == SecurityLevel.RESTRICTED;
  }

  public boolean isPolygonal() {
    return card.polygonal();
  }

  /** Accuracy of the boundary in metres; 0 if it is taken as drawn. */
  public double accuracyM() {
    return card.accuracyM();
  }

  /**
   * The zone cut into cells, on first use. A boundary that crosses itself has no inside to speak of, and measures of it
   * answer at random: it is refused.
   *
   * @throws lanxian.domain.FaultException if the polygon is not valid
   * @throws IllegalStateException if it is no polygon
   */
  public ZoneCells cells() {
    return content.cells();
  }

  List<Polygon> polygons() {
    return Overlays.polygons(geometry());
  }

  /** Ellipsoidal area of the whole zone in square metres. */
  double areaM2() {
    if (Double.isNaN(areaM2)) {
      areaM2 = EllipsoidalArea.m2(geometry());
    }
    return areaM2;
  }

  /** Interior, boundary or exterior ({@link org.locationtech.jts.geom.Location}). */
  int locate(Coordinate point) {
    return cells().locate(point.x, point.y);
  }

  /** Square metres of a project within the zone; 0 where they only touch. */
  double overlapM2(Footprint project) {
    Hits hits = new CellQuery().overlapping(CellIndex.of(cells()), project.plot());
    return hits.count() == 0 ? 0 : hits.areaM2(0);
  }

  /** The edges that meet a window (degrees), and maybe others near it, each as a line of its own. */
  MultiLineString edgesIn(Envelope window) {
    List<LineString> edges = new ArrayList<>();
    cells().edgesIn(window, (x1, y1, x2, y2) -> edges.add(geometry().getFactory().createLineString(
        new Coordinate[] {new CoordinateXY(x1, y1), new CoordinateXY(x2, y2)})));
    return geometry().getFactory().createMultiLineString(edges.toArray(LineString[]::new));
  }

  /**
   * Finds the edge nearest to a project; 0 metres exactly where it meets one.
   *
   * @param limitM an edge at so many metres or more is not looked for
   */
  EdgeSearch nearestTo(Footprint project, double limitM) {
    EdgeSearch search = new EdgeSearch(project.edges(), limitM);
    if (Double.isInfinite(limitM)) {
      searchEdges(search, 0);
    } else {
      cells().nearest(new NearestEdge(search, 0), project.reach(limitM));
    }
    return search;
  }

  /**
   * Offers the edges that may be nearest.
   *
   * @param floorM the search ends as soon as its limit is so low: nobody wants to know what is nearer
   */
  void searchEdges(EdgeSearch search, double floorM) {
    cells().nearest(new NearestEdge(search, floorM));
  }

  /** Hands the edges of the cells to the search of the measures. */
  private record NearestEdge(EdgeSearch search, double floorM) implements ZoneCells.NearestSearch {
    @Override
    public double boundM(double west, double south, double east, double north) {
      return search.boundM(west, south, east, north);
    }

    @Override
    public double roughM(double west, double south, double east, double north) {
      return search.roughM(west, south, east, north);
    }

    @Override
    public double limitM() {
      double limitM = search.limitM();
      return limitM <= floorM ? 0 : limitM;
    }

    @Override
    public void edge(double x1, double y1, double x2, double y2) {
      search.offer(x1, y1, x2, y2);
    }
  }
}
