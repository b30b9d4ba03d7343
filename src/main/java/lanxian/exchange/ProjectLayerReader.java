package lanxian.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Notice;
import lanxian.domain.Place;
import lanxian.exchange.layer.ExchangeFault;
import lanxian.exchange.layer.Limits;
import lanxian.exchange.layer.RawFeature;
import lanxian.exchange.layer.RawLayer;
import lanxian.exchange.layer.SourceFile;
import org.locationtech.jts.geom.Geometry;

/**
 * Reads a layer of which every feature is a project of its own. Geometries are never repaired: every fault is told with its
 * place. Properties are as given; whoever knows the project schema checks them. Safe for use by several threads.
 */
public final class ProjectLayerReader {
  private static final int MOST_FAULTS = 100;

  private final Limits limits;
  private final ProjectColumns columns;
  private final CrsDecider crsDecider = new CrsDecider("crs");
  private final ProjectGeometry geometry;

  /**
   * A feature.
   *
   * @param id as the file gives it; null if it does not
   * @param geometry EPSG:4490; null if it has faults
   * @param properties as given
   * @param where place of the feature in the file
   */
  public record Item(String id, Geometry geometry, Map<String, Object> properties, Place where) {
    /** Where a property stands. */
    public Place place(String property) {
      String pointer = "/properties/" + property.replace("~", "~0").replace("/", "~1"); // RFC 6901
      return where.withPointer(where.pointer() == null ? pointer : where.pointer() + pointer);
    }
  }

  /**
   * What could be read.
   *
   * @param faults of geometries, the first hundred
   */
  public record Reading(List<Item> items, List<Notice> notices, List<Fault> faults) {}

  /** @param propertiesOfColumn see {@link ProjectReader} */
  public ProjectLayerReader(Limits limits, Function<String, List<String>> propertiesOfColumn) {
    this.limits = limits;
    this.columns = new ProjectColumns(propertiesOfColumn);
    this.geometry = new ProjectGeometry(limits.maxVertices());
  }

  /**
   * Reads a file of any format that layers are read from.
   *
   * @param crs CRS code; null = the file tells
   * @throws FaultException if nothing of the layer can be read, see {@link LayerFinder#find} and {@link CrsDecider#decide}
   */
  public Reading read(SourceFile file, String crs) {
    LayerFinder finder = new LayerFinder(limits);
    RawLayer layer = finder.find(List.of(file), null).read(null, limits);
    CrsDecider.Decided decided = crsDecider.decide(layer, crs == null || crs.isBlank() ? null : crs);
    List<Notice> notices = new ArrayList<>(finder.notices());
    notices.addAll(layer.notices());
    notices.addAll(decided.notices());
    List<Item> items = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    for (RawFeature feature : decided.features()) {
      if (!feature.deleted() && faults.size() < MOST_FAULTS) {
        items.add(item(feature, decided, layer.format(), notices, faults));
      }
    }
    if (items.isEmpty()) {
      faults.add(Fault.of(ExchangeFault.NOT_A_LAYER, "the file holds no feature", Place.file(file.name())));
    }
    return new Reading(items, notices, faults);
  }

  private Item item(RawFeature feature, CrsDecider.Decided decided, RawLayer.Format format, List<Notice> notices,
      List<Fault> faults) {
    Map<String, Object> properties = format == RawLayer.Format.GEOJSON ? new TreeMap<>(feature.attributes())
        : columns.read(feature.attributes(), notices);
    return new Item(feature.id(), geometry(feature, decided, format, faults), properties, feature.where());
  }

  private Geometry geometry(RawFeature feature, CrsDecider.Decided decided, RawLayer.Format format, List<Fault> faults) {
    List<Fault> own = new ArrayList<>(feature.faults());
    if (own.isEmpty()) {
      feature.mended().forEach(mended -> own.add(mended.fault()));
    }
    if (feature.geometry() == null && own.isEmpty()) {
      own.add(Fault.of(ExchangeFault.GEOMETRY_MISSING, "the feature has no geometry, or an empty one",
          FaultPlaces.geometry(feature, format)));
    }
    try {
      if (own.isEmpty()) {
        return geometry.build(
            new CrsDecider.Decided(decided.crs(), decided.how(), List.of(feature), List.of()), format).geometry();
      }
    } catch (FaultException e) {
      own.addAll(e.faults());
    }
    faults.addAll(own);
    return null;
  }
}
