package lanxian.siting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lanxian.domain.ZoneSelector;
import lanxian.siting.overlap.Contact;
import lanxian.siting.overlap.Footprint;

/** A project among its zones: one contact per zone, in the order of the index. */
final class Situation {
  private final Footprint footprint;
  private final Map<String, Contact> contacts;
  private final Map<String, List<Contact>> byCategory = new HashMap<>();

  Situation(Footprint footprint, Collection<Contact> contacts) {
    this.footprint = footprint;
    Map<String, Contact> byZone = new LinkedHashMap<>();
    contacts.forEach(contact -> byZone.put(contact.zone().zoneId(), contact));
    this.contacts = Collections.unmodifiableMap(byZone);
    this.contacts.values().forEach(
        contact -> byCategory.computeIfAbsent(contact.zone().category(), c -> new ArrayList<>()).add(contact));
  }

  Footprint footprint() {
    return footprint;
  }

  Collection<Contact> contacts() {
    return contacts.values();
  }

  /** Zones that any of the selectors names, hit or not, in the order of the index. */
  List<Contact> matching(List<ZoneSelector> selectors) {
    return matching(selectors, false);
  }

  /** Zones hit that any of the selectors names. */
  List<Contact> hits(List<ZoneSelector> selectors) {
    return matching(selectors, true);
  }

  private List<Contact> matching(List<ZoneSelector> selectors, boolean hitsOnly) {
    List<Contact> matching = List.of();
    for (ZoneSelector selector : selectors) {
      for (Contact contact : byCategory.getOrDefault(selector.category(), List.of())) {
        if ((contact.isHit() || !hitsOnly) && selector.matches(contact.zone()) && !matching.contains(contact)) {
          matching = matching.isEmpty() ? new ArrayList<>() : matching;
          matching.add(contact);
        }
      }
    }
    return matching;
  }

  /** True if for each of the selectors a zone is hit. */
  boolean hitsOneOfEach(List<ZoneSelector> selectors) {
    for (ZoneSelector selector : selectors) {
      if (hits(List.of(selector)).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  static boolean matches(List<ZoneSelector> selectors, Contact contact) {
    return selectors.stream().anyMatch(selector -> selector.matches(contact.zone()));
  }

  /** The same but for one zone. */
  Situation with(Contact changed) {
    Map<String, Contact> copy = new LinkedHashMap<>(contacts);
    copy.put(changed.zone().zoneId(), changed);
    return new Situation(footprint, copy.values());
  }
}
