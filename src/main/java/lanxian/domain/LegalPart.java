package lanxian.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A kind of zone that by law is part of a livestock no-go area; from {@code rules/delineation.yml}.
 *
 * @param key snake_case name
 * @param classes classes of the category that count; empty = all
 * @param landOnly true: parts that are water surface are left out
 * @param basis what makes it a part, each with the days on which it does
 */
public record LegalPart(
    String key, LocalizedText name, String category, Set<String> classes, boolean landOnly, List<LegalBasis> basis) {
  public LegalPart {
    classes = Set.copyOf(classes);
    basis = List.copyOf(basis);
  }

  /** What makes it a part on a day; empty if nothing does. */
  public List<LegalBasis> basis(LocalDate day) {
    return basis.stream().filter(one -> one.validity().contains(day)).toList();
  }

  /** Whether a zone is of this kind. */
  public boolean holds(ZoneVersion zone) {
    return zone.category().equals(category) && (classes.isEmpty() || classes.contains(zone.zoneClass()));
  }
}
