package lanxian.exchange;

import java.util.List;
import lanxian.domain.Fault;
import lanxian.domain.Place;
import lanxian.exchange.layer.RawFeature;
import lanxian.exchange.layer.RawLayer;

/** Gives faults of coordinates the place of the feature, and of the vertex where the file can point at one. */
final class FaultPlaces {
  private FaultPlaces() {}

  /** Place of the feature's geometry; in GeoJSON a bare geometry is the root, others a member of their feature. */
  static Place geometry(RawFeature feature, RawLayer.Format format) {
    if (format != RawLayer.Format.GEOJSON) {
      return feature.where();
    }
    String pointer = feature.where().pointer();
    return feature.where().withPointer(pointer == null ? "" : pointer + "/geometry");
  }

  /** The faults at the feature; those that name a coordinate keep it, in GeoJSON with the pointer of the vertex. */
  static List<Fault> of(List<Fault> faults, RawFeature feature, RawLayer.Format format) {
    return faults.stream().map(fault -> isPlaced(fault) ? fault
        : fault.at(place(fault, feature, format))).toList();
  }

  private static boolean isPlaced(Fault fault) {
    return fault.where().record() != null || fault.where().line() != null || fault.where().pointer() != null;
  }

  private static Place place(Fault fault, RawFeature feature, RawLayer.Format format) {
    Place base = geometry(feature, format);
    if (fault.where().x() == null) {
      return base;
    }
    double x = fault.where().x();
    double y = fault.where().y();
    Place at = base.at(x, y);
    return format != RawLayer.Format.GEOJSON ? at : VertexPointer.of(feature.geometry(), x, y)
        .map(pointer -> at.withPointer(base.pointer() + pointer)).orElse(at);
  }
}
