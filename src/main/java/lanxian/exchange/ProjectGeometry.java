package lanxian.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Notice;
import lanxian.exchange.layer.ExchangeFault;
import lanxian.exchange.layer.ExchangeNotice;
import lanxian.exchange.layer.RawFeature;
import lanxian.exchange.layer.RawLayer;
import lanxian.geo.EdgePairs;
import lanxian.geo.EllipsoidalArea;
import lanxian.geo.GeometryRepair;
import lanxian.geo.Reprojector;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Brings a project's geometry to EPSG:4490 and refuses it if anything is wrong with it. */
final class ProjectGeometry {
  /** Overlap of parcels below this share of their area is rounding along a shared border. */
  private static final double ROUNDING = 1e-6;
  /** Beyond it the union of the parcels may take minutes; parcels of one survey share borders, but hardly cross. */
  private static final long MAX_STEPS_BETWEEN_PARCELS = 500_000;
  private final int maxVertices;
  private final Reprojector reprojector = new Reprojector(Reprojector.DEFAULT_EDGE_ERROR_M);
  private final GeometryRepair repair = new GeometryRepair();

  /**
   * @param maxVertices of the union of parcels, whose crossings are vertices that no file holds
   */
  ProjectGeometry(int maxVertices) {
    this.maxVertices = maxVertices;
  }

  /** Geometry in EPSG:4490, and what was noticed. */
  record Built(Geometry geometry, List<Notice> notices) {}

  /**
   * @param format of the layer, for places
   * @throws FaultException all faults of all parts; GEOMETRY_TOO_COMPLEX and TOO_MANY_VERTICES of their union
   */
  Built build(CrsDecider.Decided decided, RawLayer.Format format) {
    List<Notice> notices = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    List<Geometry> parts = new ArrayList<>();
    for (RawFeature feature : decided.features()) {
      if (!feature.deleted()) {
        faults.addAll(feature.faults()); // numbers unlike the others'
        part(feature, decided, format, notices, faults).ifPresent(parts::add);
      }
    }
    if (!faults.isEmpty()) {
      throw new FaultException(faults);
    }
    return new Built(parts.size() == 1 ? parts.get(0) : merged(parts, notices), notices);
  }

  private Optional<Geometry> part(RawFeature feature, CrsDecider.Decided decided, RawLayer.Format format,
      List<Notice> notices, List<Fault> faults) {
    Geometry flat = GeometryKinds.flattened(feature.geometry());
    if (GeometryKinds.isMixedOrNested(flat)) {
      faults.add(Fault.of(ExchangeFault.GEOMETRY_TYPE_NOT_ALLOWED,
          "a project is points, lines or polygons, not a mixture of them", FaultPlaces.geometry(feature, format)));
      return Optional.empty();
    }
    if (flat != feature.geometry()) {
      notices.add(ExchangeNotice.COLLECTION_FLATTENED.of("the geometry collection was taken as one multi-geometry"));
    }
    try {
      Geometry stored = reprojector.toStored(flat, decided.crs());
      repair.requireValid(stored);
      return Optional.of(stored);
    } catch (FaultException e) {
      faults.addAll(FaultPlaces.of(e.faults(), feature, format));
      return Optional.empty();
    }
  }

  /** Parcels become one geometry: areas are joined where they touch, everything else stands side by side. */
  private Geometry merged(List<Geometry> parts, List<Notice> notices) {
    Geometry all = GeometryKinds.flattened(parts.get(0).getFactory().createGeometryCollection(
        parts.toArray(Geometry[]::new)));
    if (GeometryKinds.isMixedOrNested(all)) {
      throw new FaultException(Fault.of(ExchangeFault.GEOMETRY_TYPE_NOT_ALLOWED,
          "the parcels are of different kinds (点, 线, 面)"));
    }
    notices.add(ExchangeNotice.PARCELS_MERGED.of("%d parcels were taken as one project", parts.size()));
    if (!GeometryKinds.isPolygonal(all)) {
      return all;
    }
    EdgePairs.requireJoinable(parts, MAX_STEPS_BETWEEN_PARCELS);
    Geometry union = OverlayNGRobust.union(parts.get(0).getFactory().buildGeometry(parts));
    if (union.getNumPoints() > maxVertices) {
      throw new FaultException(Fault.of(ExchangeFault.TOO_MANY_VERTICES,
          "the parcels together have %d vertices; at most %d are taken".formatted(union.getNumPoints(), maxVertices)));
    }
    double sum = parts.stream().mapToDouble(EllipsoidalArea::m2).sum();
    double joint = EllipsoidalArea.m2(union);
    if (sum - joint > ROUNDING * sum) {
      notices.add(ExchangeNotice.PARCELS_OVERLAP.of(
          "the parcels overlap by %s m², which count once", String.format(Locale.ROOT, "%.2f", sum - joint)));
    }
    return union;
  }
}
