package lanxian.domain;

import java.util.Set;

/** Zones of a category; {@code classes} empty = of every class. */
public record ZoneSelector(String category, Set<String> classes) {
  public ZoneSelector {
    classes = Set.copyOf(classes);
  }

  public boolean matches(String zoneCategory, String zoneClass) {
    return category.equals(zoneCategory) && (classes.isEmpty() || (zoneClass != null && classes.contains(zoneClass)));
  }

  public boolean matches(ZoneVersion zone) {
    return matches(zone.category(), zone.zoneClass());
  }
}
