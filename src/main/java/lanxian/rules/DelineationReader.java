package lanxian.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lanxian.domain.Confidence;
import lanxian.domain.Delineation;
import lanxian.domain.DelineationNumber;
import lanxian.domain.LegalBasis;
import lanxian.domain.LegalPart;
import lanxian.domain.LocalizedText;
import lanxian.rules.yaml.YamlMap;
import lanxian.rules.yaml.YamlValue;

/** Reads the mapping at the top of {@code delineation.yml}. */
final class DelineationReader {
  private final Reading reading;
  private final Map<String, DelineationNumber> numbers = new LinkedHashMap<>();
  private final Set<String> named = new HashSet<>();
  private final List<LegalPart> parts = new ArrayList<>();

  DelineationReader(Reading reading) {
    this.reading = reading;
  }

  void read(YamlMap file) {
    file.required("numbers").maps().forEach(this::number);
    file.required("legal_parts").maps().forEach(this::part);
    file.done();
  }

  /** As much as is sound. */
  Delineation delineation() {
    return new Delineation(numbers, parts);
  }

  /** Keys of all numbers, also of those with faults. */
  Set<String> named() {
    return named;
  }

  private void number(YamlMap map) {
    int before = reading.faults().size();
    String key = map.required("key").text();
    reading.takeSnakeCase("number", key, map.place());
    named.add(key);
    Double value = map.optional("value").number();
    Double low = map.optional("low").number();
    Double high = map.optional("high").number();
    String unit = map.required("unit").text();
    LocalizedText text = YamlValue.localized(map);
    String document = map.required("document").text();
    String clause = map.required("clause").text();
    Confidence confidence = map.required("confidence").choice(Confidence.class);
    Boolean verified = map.required("verified").flag();
    map.done();
    boolean form = value != null ? !map.has("low") && !map.has("high") : low != null && high != null;
    if (!form) {
      reading.fault(RuleFault.RULES_NUMBER, "a number has either a value, or low and high", map.place());
    } else if (!(first(value, low) > 0) || value == null && !(low < high)) {
      reading.fault(RuleFault.RULES_NUMBER, "a number is above 0, and low is below high", map.place());
    }
    if (reading.faults().size() == before) {
      reading.stands("number " + key, map.place());
      numbers.put(key, new DelineationNumber(
          key, first(value, low), first(value, high), unit, text, document, clause, confidence, verified));
    }
  }

  private static double first(Double value, Double other) {
    return value == null ? other : value;
  }

  private void part(YamlMap map) {
    int before = reading.faults().size();
    String key = map.required("key").text();
    reading.takeSnakeCase("legal part", key, map.place());
    LocalizedText name = YamlValue.localized(map);
    String category = map.required("category").text();
    List<String> classes = map.required("classes").texts();
    Boolean landOnly = map.optional("landOnly").flag();
    List<LegalBasis> basis = new BasisReader(reading).read("legal part " + key + "/basis", map.required("basis"), null);
    map.done();
    if (basis.isEmpty() && reading.faults().size() == before) {
      reading.fault(RuleFault.RULES_NO_BASIS, "a legal part needs a basis", map.place());
    }
    if (reading.faults().size() == before) {
      reading.stands("legal part " + key, map.place());
      parts.add(new LegalPart(key, name, category, Set.copyOf(classes), Boolean.TRUE.equals(landOnly), basis));
    }
  }
}
