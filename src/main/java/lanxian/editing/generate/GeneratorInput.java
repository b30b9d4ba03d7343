package lanxian.editing.generate;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lanxian.domain.SecurityLevel;

/**
 * What a generator is given.
 *
 * @param parameters String, Double or Boolean by name
 * @param features what is drawn
 * @param zones zones of the dataset that serve as input as they are on the day
 * @param day zones and legal bases of this day count
 * @param clearance zones above this level are not looked at
 */
public record GeneratorInput(
    Map<String, Object> parameters, List<InputFeature> features, List<NamedZone> zones, LocalDate day,
    SecurityLevel clearance) {

  /** A zone of the dataset in a role; role null = the only one of its shape. */
  public record NamedZone(String zoneId, String role) {}

  public GeneratorInput {
    parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    features = List.copyOf(features);
    zones = List.copyOf(zones);
  }
}
