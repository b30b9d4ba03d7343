package lanxian.siting;

import java.util.IdentityHashMap;
import java.util.Map;
import lanxian.siting.overlap.Contact;
import lanxian.siting.overlap.ZoneShape;

/** Contacts of one project that were measured already: indexes share the shapes of zones that are the same in both. */
class KnownContacts {
  /** Keeps nothing: whoever looks at one index measures each zone once anyway. */
  static final KnownContacts NONE = new KnownContacts() {
    @Override
    void add(ZoneShape shape, Contact contact) {
      // forgotten
    }
  };

  private final Map<ZoneShape, Contact> contacts = new IdentityHashMap<>(8);

  /** Null if it was not measured, or could not be. */
  Contact get(ZoneShape shape) {
    return contacts.get(shape);
  }

  void add(ZoneShape shape, Contact contact) {
    contacts.put(shape, contact);
  }
}
