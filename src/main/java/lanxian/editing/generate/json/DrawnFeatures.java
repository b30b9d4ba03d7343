package lanxian.editing.generate.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Place;
import lanxian.editing.generate.GenerateFault;
import lanxian.editing.generate.InputFeature;
import lanxian.exchange.geojson.GeoJsonReader;
import lanxian.exchange.layer.Limits;
import lanxian.exchange.layer.RawFeature;
import lanxian.exchange.layer.SourceFile;

/** Reads what is drawn for a generator from GeoJSON; the property {@code role} says what a feature is. */
public final class DrawnFeatures {
  private static final Limits LIMITS = new Limits(16L << 20, 16L << 20, 1, 1, 3000, 60_000, 64, 64, 1000);

  private DrawnFeatures() {}

  /**
   * The features of a FeatureCollection, a Feature or a bare geometry.
   *
   * @param root pointer to it in the request, empty for a file of its own
   * @param faults takes what is wrong with it
   */
  public static List<InputFeature> of(byte[] geoJson, String root, List<Fault> faults) {
    List<InputFeature> features = new ArrayList<>();
    try {
      for (RawFeature feature : GeoJsonReader.read(new SourceFile("geometry", geoJson), null, LIMITS).features()) {
        feature.faults().forEach(fault -> faults.add(moved(fault, root)));
        Place where = moved(feature.where(), root);
        if (feature.geometry() != null) {
          Object role = feature.attributes().get("role");
          features.add(new InputFeature(role == null ? null : role.toString(), feature.geometry(),
              properties(feature), where));
        } else if (feature.faults().isEmpty()) {
          faults.add(Fault.of(GenerateFault.GENERATOR_INPUT_BAD, "the feature has no geometry", where));
        }
      }
    } catch (FaultException e) {
      e.faults().forEach(fault -> faults.add(moved(fault, root)));
    }
    return features;
  }

  private static Map<String, Object> properties(RawFeature feature) {
    Map<String, Object> properties = new TreeMap<>(feature.attributes());
    properties.remove("role");
    return properties;
  }

  private static Fault moved(Fault fault, String root) {
    return fault.at(moved(fault.where(), root));
  }

  private static Place moved(Place place, String root) {
    String pointer = place.pointer() == null ? root : root + place.pointer();
    return new Place(pointer, place.parameter(), null, null, place.record(), place.x(), place.y()).inRole(place.role());
  }

  /** A name as it stands in a JSON pointer. */
  static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
