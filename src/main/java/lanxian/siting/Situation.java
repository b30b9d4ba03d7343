package lanxian.siting;

import java.util.Collection;
import java.util.Collections;
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

  Situation(Footprint footprint, Collection<Contact> contacts) {
    this.footprint = footprint;
    Map<String, Contact> byZone = new LinkedHashMap<>();
    contacts.forEach(contact -> byZone.put(contact.zone().zoneId(), contact));
    this.contacts = Collections.unmodifiableMap(byZone);
  }

  Footprint footprint() {
    return footprint;
  }

  Collection<Contact> contacts() {
    return contacts.values();
  }

  /** Zones hit that any of the selectors names. */
  List<Contact> hits(List<ZoneSelector> selectors) {
    return contacts.values().stream().filter(Contact::isHit).filter(contact -> matches(selectors, contact)).toList();
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
