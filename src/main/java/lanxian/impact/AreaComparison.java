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
import lanxian.domain.ZoneVersion;
import lanxian.geo.EllipsoidalArea;
import lanxian.siting.SitingIndex;
import lanxian.siting.overlap.ZoneShape;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Compares the ground of classes before and after. What counts is the union of the zones of a class: ground that another
 * zone of the class covers all the time is neither gained nor lost. Zones that do not change are only looked at where
 * others do.
 */
final class AreaComparison {
  /** Category of the reference layer that holds the counties. */
  static final String COUNTY = "county";
  private static final double NEGLIGIBLE_M2 = 0.005; // rounding along borders; shown as 0.00 m²
  private static final Geometry NOTHING = new GeometryFactory().createPolygon();

  private final SitingIndex before;
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

  private AreaComparison(SitingIndex before, ChangedZones changed) {
    this.before = before;
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
   * @throws RuntimeException if the geometry library cannot compute an overlay
   */
  static List<AreaChange> of(SitingIndex before, ChangedZones changed) {
    AreaComparison comparison = new AreaComparison(before, changed);
    Set<Kind> kinds = new TreeSet<>(Kind.ORDER);
    kinds.addAll(comparison.gone.keySet());
    kinds.addAll(comparison.come.keySet());
    return kinds.stream().map(comparison::change).filter(change -> counts(change.gainedM2(), change.lostM2())).toList();
  }

  private AreaChange change(Kind kind) {
    Geometry was = union(gone.getOrDefault(kind, List.of()));
    Geometry is = union(come.getOrDefault(kind, List.of()));
    Geometry gained = withoutOthers(kind, difference(is, was));
    Geometry lost = withoutOthers(kind, difference(was, is));
    return new AreaChange(kind.category(), kind.zoneClass(), gained, lost, EllipsoidalArea.m2(gained),
        EllipsoidalArea.m2(lost), counties(gained, lost));
  }

  /** Takes off what zones of the class cover that do not change. */
  private Geometry withoutOthers(Kind kind, Geometry ground) {
    if (ground.isEmpty()) {
      return ground;
    }
    PreparedGeometry prepared = PreparedGeometryFactory.prepare(ground);
    List<Geometry> others = before.in(ground.getEnvelopeInternal()).stream()
        .filter(shape -> shape.category().equals(kind.category()) && shape.isPolygonal()
            && !changedIds.contains(shape.zoneId()))
        .map(ZoneShape::zone).filter(zone -> Objects.equals(zone.zoneClass(), kind.zoneClass()))
        .map(ZoneVersion::geometry).filter(prepared::intersects).toList();
    return others.isEmpty() ? ground : difference(ground, union(others));
  }

  private List<AreaChange.CountyShare> counties(Geometry gained, Geometry lost) {
    List<AreaChange.CountyShare> shares = new ArrayList<>();
    List<Geometry> touched = new ArrayList<>();
    Map<String, List<ZoneVersion>> byCode = new TreeMap<>();
    before.features(COUNTY).all().stream().filter(ZoneShape::isPolygonal)
        .filter(shape -> meets(shape, gained) || meets(shape, lost)).map(ZoneShape::zone).forEach(county ->
            byCode.computeIfAbsent(Objects.requireNonNullElse(county.description().countyCode(), county.zoneId()),
                code -> new ArrayList<>()).add(county));
    byCode.forEach((code, parts) -> {
      Geometry county = union(parts.stream().map(ZoneVersion::geometry).toList());
      touched.add(county);
      double gainedM2 = EllipsoidalArea.m2(intersection(gained, county));
      double lostM2 = EllipsoidalArea.m2(intersection(lost, county));
      if (counts(gainedM2, lostM2)) {
        shares.add(new AreaChange.CountyShare(code, parts.get(0).description().name(), gainedM2, lostM2));
      }
    });
    Geometry all = union(touched);
    double gainedM2 = EllipsoidalArea.m2(difference(gained, all));
    double lostM2 = EllipsoidalArea.m2(difference(lost, all));
    if (counts(gainedM2, lostM2)) {
      shares.add(new AreaChange.CountyShare(null, null, gainedM2, lostM2));
    }
    return shares;
  }

  private static boolean counts(double gainedM2, double lostM2) {
    return gainedM2 >= NEGLIGIBLE_M2 || lostM2 >= NEGLIGIBLE_M2;
  }

  private static boolean meets(ZoneShape shape, Geometry ground) {
    return shape.envelope().intersects(ground.getEnvelopeInternal());
  }

  private static Geometry union(Collection<Geometry> geometries) {
    return geometries.isEmpty() ? NOTHING
        : geometries.size() == 1 ? geometries.iterator().next() : areas(OverlayNGRobust.union(geometries));
  }

  private static Geometry difference(Geometry a, Geometry b) {
    return a.isEmpty() || !a.getEnvelopeInternal().intersects(b.getEnvelopeInternal()) ? a
        : areas(OverlayNGRobust.overlay(a, b, OverlayNG.DIFFERENCE));
  }

  private static Geometry intersection(Geometry a, Geometry b) {
    return a.isEmpty() || !a.getEnvelopeInternal().intersects(b.getEnvelopeInternal()) ? NOTHING
        : areas(OverlayNGRobust.overlay(a, b, OverlayNG.INTERSECTION));
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
