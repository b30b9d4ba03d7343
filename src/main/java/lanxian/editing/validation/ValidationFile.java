package lanxian.editing.validation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import lanxian.domain.Confidence;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Place;
import lanxian.domain.RuleSet;
import lanxian.editing.validation.ValidationParameters.Among;
import lanxian.editing.validation.ValidationParameters.Basis;
import lanxian.editing.validation.ValidationParameters.EndedDocument;
import lanxian.editing.validation.ValidationParameters.Listing;
import lanxian.editing.validation.ValidationParameters.Nesting;
import lanxian.editing.validation.ValidationParameters.NoOverlap;
import lanxian.editing.validation.ValidationParameters.Numbers;
import lanxian.editing.validation.ValidationParameters.Prefecture;
import lanxian.editing.validation.ValidationParameters.Villages;
import lanxian.rules.RuleFault;
import lanxian.rules.RuleFiles;
import lanxian.rules.yaml.YamlMap;
import lanxian.rules.yaml.YamlSource;
import lanxian.rules.yaml.YamlValue;

/** Reads {@code validation.yml}. Strict: anything not understood is a fault with its line, and all come at once. */
public final class ValidationFile {
  private static final int MAX_BYTES = 1 << 20;
  private static final List<String> NUMBERS =
      List.of("least_area_m2", "sliver_width_m", "gap_width_m", "snap_m", "same_line_m", "area_share");

  private final List<Fault> faults = new ArrayList<>();
  private final RuleSet rules;

  private ValidationFile(RuleSet rules) {
    this.rules = rules;
  }

  /**
   * Reads the file in the folder of the rules.
   *
   * @param rules names the categories and classes there are
   * @throws FaultException with every fault found
   */
  public static ValidationParameters load(Path directory, RuleSet rules) {
    return parse(text(directory.resolve(RuleFiles.VALIDATION)), rules);
  }

  private static String text(Path path) {
    try {
      if (Files.size(path) > MAX_BYTES) {
        throw new IOException("larger than " + MAX_BYTES + " bytes");
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(path))).toString();
    } catch (IOException e) {
      String detail = e instanceof CharacterCodingException ? "not UTF-8" : e.toString();
      throw new FaultException(Fault.of(RuleFault.RULES_FILE, detail, Place.file(RuleFiles.VALIDATION)));
    }
  }

  /**
   * Reads a text.
   *
   * @throws FaultException with every fault found
   */
  public static ValidationParameters parse(String text, RuleSet rules) {
    ValidationFile reader = new ValidationFile(rules);
    Optional<YamlMap> file = new YamlSource(RuleFiles.VALIDATION, reader.faults).parse(text);
    ValidationParameters read = file.map(reader::read).orElse(null);
    if (!reader.faults.isEmpty()) {
      throw new FaultException(reader.faults.stream().distinct().toList());
    }
    return read;
  }

  /** What comes of it when there are faults is not used. */
  private ValidationParameters read(YamlMap file) {
    Numbers numbers = numbers(file.required("parameters"));
    List<NoOverlap> overlaps = file.optional("overlaps").maps().stream().map(this::overlap).toList();
    List<Nesting> nestings = file.optional("nesting").maps().stream().map(this::nesting).toList();
    Prefecture prefecture = file.required("prefecture").map().map(this::prefecture).orElse(null);
    Villages villages = file.required("villages").map().map(this::villages).orElse(null);
    Basis basis = file.required("basis").map().map(this::basis).orElse(null);
    file.done();
    twice(overlaps.stream().map(NoOverlap::category).toList(), file.optional("overlaps").place());
    twice(nestings.stream().map(Nesting::category).toList(), file.optional("nesting").place());
    return faults.isEmpty() ? new ValidationParameters(numbers, overlaps, nestings, prefecture, villages, basis) : null;
  }

  private Numbers numbers(YamlValue list) {
    Map<String, Double> values = new LinkedHashMap<>();
    for (YamlMap map : list.maps()) {
      String name = map.required("name").text();
      Double value = map.required("value").number();
      YamlValue.localized(map);
      sourced(map);
      map.done();
      if (name != null && !NUMBERS.contains(name)) {
        fault(RuleFault.RULES_FIELD, "no parameter " + name + "; known: " + NUMBERS, map.place());
      } else if (name != null && values.putIfAbsent(name, value == null ? 1.0 : value) != null) {
        fault(RuleFault.RULES_DUPLICATE_ID, "second " + name, map.place());
      } else if (value != null && !(value > 0)) {
        fault(RuleFault.RULES_FIELD, name + " must be above 0", map.place());
      }
    }
    for (String name : NUMBERS) {
      if (values.putIfAbsent(name, 1.0) == null) {
        fault(RuleFault.RULES_FIELD, "parameter " + name + " is missing", list.place());
      }
    }
    if (values.get("same_line_m") >= values.get("snap_m") && faults.isEmpty()) {
      fault(RuleFault.RULES_FIELD, "same_line_m must be below snap_m", list.place());
    }
    return new Numbers(values.get("least_area_m2"), values.get("sliver_width_m"), values.get("gap_width_m"),
        values.get("snap_m"), values.get("same_line_m"), values.get("area_share"));
  }

  private static void sourced(YamlMap map) {
    map.required("source").localized();
    map.required("confidence").choice(Confidence.class);
  }

  private NoOverlap overlap(YamlMap map) {
    String category = category(map);
    Among among = map.required("among").choice(Among.class);
    NoOverlap read = new NoOverlap(category, among, map.required("why").localized());
    map.done();
    return read;
  }

  private Nesting nesting(YamlMap map) {
    String category = category(map);
    List<String> classes = classes(map, category);
    if (classes.size() < 2) {
      fault(RuleFault.RULES_FIELD, "nesting needs two classes at least", map.place());
    }
    String attribute = attribute(map.optional("attribute"));
    Nesting read = new Nesting(category, classes, attribute, map.required("why").localized());
    map.done();
    return read;
  }

  private Prefecture prefecture(YamlMap map) {
    String category = category(map);
    Boolean checked = map.required("checked").flag();
    map.done();
    return new Prefecture(category, Boolean.TRUE.equals(checked));
  }

  private Villages villages(YamlMap map) {
    String attribute = attribute(map.required("attribute"));
    String layer = map.required("layer").text();
    List<Listing> zones = map.required("zones").maps().stream().map(zone -> {
      String category = category(zone);
      Listing listing = new Listing(category, Set.copyOf(classes(zone, category)));
      zone.done();
      return listing;
    }).toList();
    map.done();
    return new Villages(attribute, layer, zones);
  }

  private Basis basis(YamlMap map) {
    List<String> attributes = map.required("attributes").texts();
    attributes.forEach(name -> known(name, map.optional("attributes").place()));
    List<EndedDocument> documents = new ArrayList<>();
    for (YamlMap item : map.optional("documents").maps()) {
      int before = faults.size();
      String title = item.required("title").text();
      LocalDate to = item.required("to").date();
      String replacedBy = item.optional("replacedBy").text();
      sourced(item);
      item.done();
      if (faults.size() == before) {
        documents.add(new EndedDocument(title, to, replacedBy));
      }
    }
    map.done();
    return new Basis(attributes, documents);
  }

  private String category(YamlMap map) {
    YamlValue value = map.required("category");
    String code = value.text();
    if (code != null && rules.category(code).isEmpty()) {
      fault(RuleFault.RULES_UNKNOWN_CATEGORY, "no category " + code, value.place());
    }
    return code;
  }

  private List<String> classes(YamlMap map, String category) {
    YamlValue value = map.optional("classes");
    List<String> classes = value.texts();
    Predicate<String> allowed =
        code -> category == null || rules.category(category).map(known -> known.allowsClass(code)).orElse(true);
    classes.stream().filter(allowed.negate()).forEach(
        code -> fault(RuleFault.RULES_UNKNOWN_CATEGORY, category + " has no class " + code, value.place()));
    return classes;
  }

  private String attribute(YamlValue value) {
    String name = value.text();
    if (name != null) {
      known(name, value.place());
    }
    return name;
  }

  private void known(String attribute, Place where) {
    if (rules.zoneAttributes().stream().noneMatch(known -> known.name().equals(attribute))) {
      fault(RuleFault.RULES_FIELD, "zones have no attribute " + attribute, where);
    }
  }

  private void twice(List<String> names, Place where) {
    Set<String> seen = new HashSet<>();
    names.stream().filter(name -> name != null && !seen.add(name))
        .forEach(name -> fault(RuleFault.RULES_DUPLICATE_ID, "second " + name, where));
  }

  private void fault(RuleFault code, String detail, Place where) {
    faults.add(Fault.of(code, detail, where));
  }
}
