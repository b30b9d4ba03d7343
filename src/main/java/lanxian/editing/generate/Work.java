package lanxian.editing.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lanxian.domain.Delineation;
import lanxian.domain.DelineationNumber;
import lanxian.domain.Fault;
import lanxian.domain.LegalPart;
import lanxian.domain.Notice;
import lanxian.domain.Place;
import lanxian.domain.RuleSet;
import lanxian.domain.SecurityLevel;
import lanxian.domain.ZoneVersion;

/** One run of a generator: what it is given, and what it notes down: numbers used, notices, faults. Serves one thread. */
final class Work {
  private final GeneratorDescription description;
  private final Delineation delineation;
  private final RuleSet ruleSet;
  private final Map<String, Object> given;
  private final Map<String, List<InputFeature>> features;
  private final List<ZoneVersion> zones;
  private final LocalDate day;
  private final SecurityLevel clearance;
  private final Map<String, UsedNumber> used = new LinkedHashMap<>();
  private final List<Notice> notices = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();

  /**
   * @param given parameters as given, of their types
   * @param features by role
   * @param zones those in force on the day, whoever may see them
   */
  Work(GeneratorDescription description, Delineation delineation, RuleSet ruleSet, Map<String, Object> given,
      Map<String, List<InputFeature>> features, List<ZoneVersion> zones, LocalDate day, SecurityLevel clearance) {
    this.description = description;
    this.delineation = delineation;
    this.ruleSet = ruleSet;
    this.given = given;
    this.features = features;
    this.zones = zones;
    this.day = day;
    this.clearance = clearance;
  }

  boolean has(String parameter) {
    return given.containsKey(parameter);
  }

  /** A text or choice; null where there is none. */
  String text(String parameter) {
    return (String) value(parameter);
  }

  boolean flag(String parameter) {
    return (Boolean) value(parameter);
  }

  private Object value(String parameter) {
    Object value = given.get(parameter);
    return value != null ? value : spec(parameter).absent();
  }

  /** A number: as given, else that of the delineation or the parameter's own; noted down as used. */
  double number(String parameter) {
    GeneratorParameter spec = spec(parameter);
    DelineationNumber legal = spec.numberKey() == null ? null : delineation.number(spec.numberKey());
    if (given.get(parameter) instanceof Double value) {
      return use(new UsedNumber(parameter, value, spec.unit(), null, null, legal, true));
    }
    if (legal != null) {
      return use(new UsedNumber(legal.key(), legal.high(), legal.unit(), null, legal.source(), legal, false));
    }
    return use(new UsedNumber(parameter, (Double) spec.absent(), spec.unit(), null, "default of the generator", null, false));
  }

  /** A number that some cases need; a fault and NaN where it is not given. */
  double needed(String parameter, String why) {
    if (!has(parameter)) {
      missing(parameter, why);
      return Double.NaN;
    }
    return number(parameter);
  }

  /** A choice or text that some cases need; a fault and null where it is not given. */
  String neededText(String parameter, String why) {
    if (!has(parameter)) {
      missing(parameter, why);
      return null;
    }
    return text(parameter);
  }

  private void missing(String parameter, String why) {
    fault(GenerateFault.GENERATOR_PARAMETER_MISSING, parameter + " is needed " + why, Place.pointer("/parameters/" + parameter));
  }

  /** Notes down that something drawn is missing that some cases need. */
  void missingInput(String role, String why) {
    fault(GenerateFault.GENERATOR_INPUT_MISSING, "something in the role " + role + " is needed: " + why,
        inRole(role));
  }

  /** Where something belongs that is not drawn: it has no place of its own in the request, so its role is named. */
  static Place inRole(String role) {
    return Place.pointer("/geometry").inRole(role);
  }

  /** A number of the delineation; noted down as used. */
  double legal(String key) {
    return legal(key, true);
  }

  /** One end of a band of the delineation; noted down as used. */
  double legal(String key, boolean upper) {
    DelineationNumber legal = delineation.number(key);
    return use(new UsedNumber(key, upper ? legal.high() : legal.low(), legal.unit(),
        legal.isBand() ? upper ? "UPPER" : "LOWER" : null, legal.source(), legal, false));
  }

  /** A number that something drawn carries in place of one of the delineation; noted down as used. */
  double drawn(String name, double value, String key) {
    DelineationNumber legal = delineation.number(key);
    return use(new UsedNumber(name, value, legal.unit(), null, null, legal, true));
  }

  private double use(UsedNumber number) {
    used.put(number.name(), number);
    return number.value();
  }

  private GeneratorParameter spec(String parameter) {
    return description.parameter(parameter)
        .orElseThrow(() -> new IllegalArgumentException(description.id() + " has no parameter " + parameter));
  }

  /** What is drawn in a role. */
  List<InputFeature> features(String role) {
    return features.getOrDefault(role, List.of());
  }

  List<ZoneVersion> zones() {
    return zones;
  }

  LocalDate day() {
    return day;
  }

  SecurityLevel clearance() {
    return clearance;
  }

  List<LegalPart> legalParts() {
    return delineation.legalParts();
  }

  RuleSet ruleSet() {
    return ruleSet;
  }

  void note(String code, String detail) {
    notices.add(new Notice(code, detail));
  }

  void fault(GenerateFault code, String detail, Place where) {
    faults.add(Fault.of(code, detail, where));
  }

  boolean isFaulty() {
    return !faults.isEmpty();
  }

  List<Fault> faults() {
    return faults;
  }

  List<Notice> notices() {
    return notices;
  }

  List<UsedNumber> used() {
    return List.copyOf(used.values());
  }

  Map<String, Object> given() {
    return given;
  }
}
