package lanxian.domain;

import java.util.List;
import java.util.Optional;

/**
 * A kind of zone, from {@code rules/categories.yml}.
 *
 * @param code e.g. {@code drinking_water_protection}
 * @param classes grades; empty where the category has none
 * @param openClasses true where classes are named by the data (one per river, say) and not listed here
 * @param seedSection section of the prefecture's plan, e.g. （十五）; empty if the plan does not name it
 * @param leads leading departments as printed in the plan
 * @param participants participating departments as printed in the plan
 * @param departmentsToday today's names of all of them, same order (leads first)
 * @param kind zones decide verdicts, reference layers only show
 */
public record Category(
    String code, LocalizedText name, Kind kind, List<ZoneClass> classes, boolean openClasses, String seedSection,
    List<String> leads, List<String> participants, List<String> departmentsToday, LocalizedText description) {

  /** Zones take part in siting checks; reference layers (counties, monitoring points) are only shown. */
  public enum Kind {
    ZONE,
    REFERENCE
  }

  /** A grade inside a category, e.g. {@code L1}. */
  public record ZoneClass(String code, LocalizedText name) {}

  public Category {
    classes = List.copyOf(classes);
    leads = List.copyOf(leads);
    participants = List.copyOf(participants);
    departmentsToday = List.copyOf(departmentsToday);
  }

  public Optional<ZoneClass> zoneClass(String classCode) {
    return classes.stream().filter(c -> c.code().equals(classCode)).findFirst();
  }

  /** True if a zone of this category may carry {@code classCode} (null = none given). */
  public boolean allowsClass(String classCode) {
    return classCode == null ? classes.isEmpty() : openClasses || zoneClass(classCode).isPresent();
  }
}
