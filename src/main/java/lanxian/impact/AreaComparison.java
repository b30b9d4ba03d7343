package lanxian.impact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import lanxian.domain.ZoneVersion;
import lanxian.siting.SitingIndex;
import lanxian.siting.overlap.ZoneShape;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares the ground of classes before and after. What counts is the union of the zones of a class: ground that another
 * zone of the class covers all the time is neither gained nor lost. Zones that do not change are only looked at where
 * others do. Areas are measured without building any geometry ({@link GroundMeasure}); the ground itself is drawn where it
 * is not too much.
 */
final class AreaComparison {
  /** Category of the reference layer that holds the counties. */
  static final String COUNTY = "county";
  private static final double NEGLIGIBLE_M2 = 0.005; // rounding along borders; shown as 0.00 m²
  private static final long MOST_CORNERS = 500_000; // of all zones that ground is drawn from
  private static final Logger LOG = LoggerFactory.getLogger(AreaComparison.class);
  private static final Geometry NOTHING = new GeometryFactory().createPolygon();

  private final SitingIndex before;
  private final Wanted wanted;
  private final Set<String> changedIds = new HashSet<>();
  private final Map<Kind, List<Geometry>> gone = new TreeMap<>(Kind.ORDER);
  private final Map<Kind, List<Geometry>> come = new TreeMap<>(Kind.ORDER);

  private record Kind(String category, String zoneClass) {
    static final Comparator<Kind> ORDER = Comparator.comparing(Kind::category)
        .thenComparing(Kind::zoneClass, Comparator.nullsFirst(Comparator.naturalOrder()));

    static Kind of(ZoneVersion zone) {
      return new Kind(zone.category(), zone.zoneClass());
    }
  }

  private record County(String code, String name, List<Geometry> geometries) {}

  private AreaComparison(SitingIndex before, ChangedZones changed, Wanted wanted) {
    this.before = before;
    this.wanted = wanted;
    for (ChangedZones.Pair pair : changed.pairs()) {
      changedIds.add(pair.zoneId());
      put(gone, pair.before());
      put(come, pair.after());
    }
  }

  private static void put(Map<Kind, List<Geometry>> geometries, ZoneVersion zone) {
    if (zone != null && zone.geometry().getDimension() == 2) {
      geometries.computeIfAbsent(Kind.of(zone), kind -> new ArrayList<>()).add(zone.geometry());
    }
  }

  /**
   * Gains and losses per class, by category and class; classes that gain and lose nothing are left out.
   *
   * @param before index of the day before the change
   * @param wanted looked at again and again
   * @throws ImpactStoppedException if nobody waits any more
   */
  static List<AreaChange> of(SitingIndex before, ChangedZones changed, Wanted wanted) {
    AreaComparison comparison = new AreaComparison(before, changed, wanted);
    Set<Kind> kinds = new TreeSet<>(Kind.ORDER);
    kinds.addAll(comparison.gone.keySet());
    kinds.addAll(comparison.come.keySet());
    return kinds.stream().map(comparison::change).filter(change -> counts(change.gainedM2(), change.lostM2())).toList();
  }

  private AreaChange change(Kind kind) {
    List<Geometry> was = gone.getOrDefault(kind, List.of());
    List<Geometry> is = come.getOrDefault(kind, List.of());
    Envelope bounds = new Envelope();
    was.forEach(geometry -> bounds.expandToInclude(geometry.getEnvelopeInternal()));
    is.forEach(geometry -> bounds.expandToInclude(geometry.getEnvelopeInternal()));
    List<Geometry> others = others(kind, bounds);
    List<County> counties = counties(bounds);
    double[] m2 = GroundMeasure.m2(was, is, others, counties.stream().map(County::geometries).toList(), wanted);
    Geometry[] grounds = grounds(was, is, others);
    return new AreaChange(kind.category(), kind.zoneClass(), grounds[0], grounds[1], m2[0], m2[1], shares(counties, m2));
  }

  /** What zones of the class cover that do not change. */
  private List<Geometry> others(Kind kind, Envelope bounds) {
    return before.in(bounds).stream().filter(shape -> shape.category().equals(kind.category()) && shape.isPolygonal()
        && !changedIds.contains(shape.zoneId())).map(ZoneShape::zone)
        .filter(zone -> Objects.equals(zone.zoneClass(), kind.zoneClass())).map(ZoneVersion::geometry).toList();
  }

  /** Ground gained and lost as geometries; null if they have more corners than anybody can look at. */
  private Geometry[] grounds(List<Geometry> was, List<Geometry> is, List<Geometry> others) {
    long corners = Stream.of(was, is, others).flatMap(List::stream).mapToLong(Geometry::getNumPoints).sum();
    if (corners > MOST_CORNERS) {
      return new Geometry[2];
    }
    try {
      Geometry then = union(was);
      wanted.check();
      Geometry now = union(is);
      wanted.check();
      Geometry gained = without(others, difference(now, then));
      wanted.check();
      return new Geometry[] {gained, without(others, difference(then, now))};
    } catch (ImpactStoppedException e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.error("ground gained and lost cannot be drawn; its area is measured without", e);
      return new Geometry[2];
    }
  }

  private static Geometry without(List<Geometry> others, Geometry ground) {
    if (ground.isEmpty()) {
      return ground;
    }
    PreparedGeometry prepared = PreparedGeometryFactory.prepare(ground);
    List<Geometry> met = others.stream().filter(prepared::intersects).toList();
    return met.isEmpty() ? ground : difference(ground, union(met));
  }

  private List<County> counties(Envelope bounds) {
    Map<String, List<ZoneVersion>> byCode = new TreeMap<>();
    before.features(COUNTY).all().stream().filter(ZoneShape::isPolygonal)
        .filter(shape -> shape.envelope().intersects(bounds)).map(ZoneShape::zone).forEach(county ->
            byCode.computeIfAbsent(Objects.requireNonNullElse(county.description().countyCode(), county.zoneId()),
                code -> new ArrayList<>()).add(county));
    List<County> counties = new ArrayList<>();
    byCode.forEach((code, parts) -> counties.add(new County(
        code, parts.get(0).description().name(), parts.stream().map(ZoneVersion::geometry).toList())));
    return counties;
  }

  private static List<AreaChange.CountyShare> shares(List<County> counties, double[] m2) {
    List<AreaChange.CountyShare> shares = new ArrayList<>();
    for (int i = 0; i <= counties.size(); i++) {
      double gainedM2 = m2[2 * i + 2];
      double lostM2 = m2[2 * i + 3];
      if (counts(gainedM2, lostM2)) {
        County county = i < counties.size() ? counties.get(i) : new County(null, null, List.of());
        shares.add(new AreaChange.CountyShare(county.code(), county.name(), gainedM2, lostM2));
      }
    }
    return shares;
  }

  private static boolean counts(double gainedM2, double lostM2) {
    return gainedM2 >= NEGLIGIBLE_M2 || lostM2 >= NEGLIGIBLE_M2;
  }

  private static Geometry union(Collection<Geometry> geometries) {
    return geometries.isEmpty() ? NOTHING
        : geometries.size() == 1 ? geometries.iterator().next() : areas(OverlayNGRobust.union(geometries));
  }

  private static Geometry difference(Geometry a, Geometry b) {
    return a.isEmpty() || !a.getEnvelopeInternal().intersects(b.getEnvelopeInternal()) ? a
        : areas(OverlayNGRobust.overlay(a, b, OverlayNG.DIFFERENCE));
  }

  /** Points and lines where borders meet are no area. */
  private static Geometry areas(Geometry mixed) {
    if (mixed.isEmpty()) {
      return NOTHING;
    }
    List<Polygon> polygons = new ArrayList<>();
    for (int i = 0; i < mixed.getNumGeometries(); i++) {
      if (mixed.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
        polygons.add(polygon);
      }
    }
    return polygons.size() == 1 ? polygons.get(0) : mixed.getFactory().createMultiPolygon(polygons.toArray(Polygon[]::new));
  }
}
