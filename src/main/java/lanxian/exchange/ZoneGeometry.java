package lanxian.exchange;

import java.util.LinkedHashSet;
import java.util.Set;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.exchange.layer.ExchangeFault;
import lanxian.exchange.layer.RawFeature;
import lanxian.exchange.layer.RawLayer;
import lanxian.geo.Crs;
import lanxian.geo.EllipsoidalArea;
import lanxian.geo.GeometryRepair;
import lanxian.geo.Repaired;
import lanxian.geo.Reprojector;
import org.locationtech.jts.geom.Geometry;

/** Brings a feature's geometry to EPSG:4490 and makes it valid, telling how. */
final class ZoneGeometry {
  private final Reprojector reprojector = new Reprojector(Reprojector.DEFAULT_EDGE_ERROR_M);
  private final GeometryRepair repair = new GeometryRepair();

  /**
   * A geometry that may be stored.
   *
   * @param method repair methods joined by +; null if nothing was mended
   * @param flattened true if it came as a collection of one kind
   */
  record Stored(Geometry geometry, String method, double areaBeforeM2, double areaM2, boolean flattened) {}

  /**
   * @param format of the layer, for places
   * @param polygonal true if only areas are taken
   * @throws FaultException GEOMETRY_TYPE_NOT_ALLOWED, and what transforming and repairing refuse; places are those of
   *     the feature
   */
  Stored store(RawFeature feature, RawLayer.Format format, Crs crs, boolean polygonal) {
    Geometry flat = ofKind(feature, polygonal);
    try {
      Repaired repaired = repair.repair(reprojector.toStored(flat, crs));
      Geometry geometry = repaired.geometry();
      if (polygonal && !GeometryKinds.isPolygonal(geometry)) {
        throw new FaultException(Fault.of(ExchangeFault.GEOMETRY_TYPE_NOT_ALLOWED,
            "nothing polygonal is left after the repair", feature.where()));
      }
      return new Stored(geometry, methods(feature, repaired), repaired.changed() ? repaired.areaBeforeM2()
          : EllipsoidalArea.m2(geometry), EllipsoidalArea.m2(geometry), flat != feature.geometry());
    } catch (FaultException e) {
      throw new FaultException(FaultPlaces.of(e.faults(), feature, format));
    }
  }

  /**
   * A geometry as the file has it, valid or not, where it is.
   *
   * @throws FaultException GEOMETRY_TYPE_NOT_ALLOWED, and what transforming refuses
   */
  Stored asItIs(RawFeature feature, RawLayer.Format format, Crs crs, boolean polygonal) {
    Geometry flat = ofKind(feature, polygonal);
    try {
      Geometry geometry = reprojector.toStored(flat, crs);
      double area = EllipsoidalArea.m2(geometry);
      return new Stored(geometry, methods(feature, null), area, area, flat != feature.geometry());
    } catch (FaultException e) {
      throw new FaultException(FaultPlaces.of(e.faults(), feature, format));
    }
  }

  private static Geometry ofKind(RawFeature feature, boolean polygonal) {
    Geometry flat = GeometryKinds.flattened(feature.geometry());
    if (polygonal ? !GeometryKinds.isPolygonal(flat) : GeometryKinds.isMixedOrNested(flat)) {
      throw new FaultException(Fault.of(ExchangeFault.GEOMETRY_TYPE_NOT_ALLOWED, "the feature is a %s; %s".formatted(
          flat.getGeometryType(), polygonal ? "zones are polygons" : "one kind of geometry is needed"),
          feature.where()));
    }
    return flat;
  }

  /** @param repaired null if nobody looked for defects */
  private static String methods(RawFeature feature, Repaired repaired) {
    Set<String> methods = new LinkedHashSet<>();
    feature.mended().forEach(mended -> methods.add(mended.method()));
    if (repaired != null && repaired.changed()) {
      methods.add(repaired.method());
    }
    return methods.isEmpty() ? null : String.join("+", methods);
  }
}
