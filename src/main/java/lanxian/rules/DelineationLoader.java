package lanxian.rules;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import lanxian.domain.Category;
import lanxian.domain.Delineation;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.LegalPart;
import lanxian.domain.Place;
import lanxian.domain.RuleSet;
import lanxian.rules.yaml.YamlSource;

/**
 * Reads {@code delineation.yml}: what zones are generated from. Strict, and all faults are reported at once. The file is
 * no part of the rule set: another number makes other drafts, not other verdicts.
 */
public final class DelineationLoader {
  /** Name of the file in the directory of the rules. */
  public static final String FILE = "delineation.yml";

  private DelineationLoader() {}

  /**
   * The delineation of a directory of rules.
   *
   * @param needed keys of the numbers that must be there, and no others may
   * @param ruleSet its categories are those that legal parts can name; null = they are not looked at
   * @throws FaultException with every fault found
   */
  public static Delineation fromDirectory(Path directory, Set<String> needed, RuleSet ruleSet) {
    return load(RuleFiles.text(directory, FILE), needed, ruleSet);
  }

  /** The delineation of a text; see {@link #fromDirectory}. */
  public static Delineation load(String text, Set<String> needed, RuleSet ruleSet) {
    Reading reading = new Reading();
    DelineationReader reader = new DelineationReader(reading);
    new YamlSource(FILE, reading.faults()).parse(text).ifPresent(reader::read);
    Delineation delineation = reader.delineation();
    for (String key : needed) {
      if (!reader.named().contains(key)) {
        reading.fault(RuleFault.RULES_NUMBER, "the number " + key + " is missing", Place.file(FILE));
      }
    }
    for (String key : delineation.numbers().keySet()) {
      if (!needed.contains(key)) {
        reading.fault(RuleFault.RULES_NUMBER, "no generator uses the number " + key, reading.place("number " + key));
      }
    }
    if (ruleSet != null) {
      delineation.legalParts().forEach(part -> categories(part, ruleSet, reading));
    }
    if (!reading.faults().isEmpty()) {
      throw new FaultException(reading.faults().stream().distinct().toList());
    }
    return delineation;
  }

  /**
   * What is wrong with the delineation of a directory, as {@link RuleSetCheck} tells it.
   *
   * @param files the rules beside it
   */
  public static List<RuleFinding> check(Path directory, Set<String> needed, RuleFiles files) {
    RuleSetReading rules = RuleSetReading.of(files);
    try {
      fromDirectory(directory, needed, rules.faults().isEmpty() ? rules.ruleSet() : null);
      return List.of();
    } catch (FaultException e) {
      return e.faults().stream().map(fault ->
          new RuleFinding(RuleFinding.Severity.ERROR, fault.code(), fault.detail(), fault.where())).toList();
    }
  }

  private static void categories(LegalPart part, RuleSet ruleSet, Reading reading) {
    Place place = reading.place("legal part " + part.key());
    Category category = ruleSet.category(part.category()).orElse(null);
    if (category == null) {
      reading.faults().add(Fault.of(RuleFault.RULES_UNKNOWN_CATEGORY, "no category " + part.category(), place));
      return;
    }
    part.classes().stream().sorted().filter(code -> !category.allowsClass(code)).forEach(code ->
        reading.fault(RuleFault.RULES_UNKNOWN_CATEGORY, part.category() + " has no class " + code, place));
  }
}
