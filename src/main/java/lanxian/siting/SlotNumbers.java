package lanxian.siting;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The slot of each zone id. Immutable; a change copies only the drawers that it touches. */
final class SlotNumbers {
  static final SlotNumbers NONE = new SlotNumbers(new HashMap<?, ?>[1 << 10]);

  private final Map<?, ?>[] drawers;

  private SlotNumbers(Map<?, ?>[] drawers) {
    this.drawers = drawers;
  }

  /** The slot of a zone; null if it has none. */
  Integer get(String zoneId) {
    Map<?, ?> drawer = drawers[drawer(zoneId)];
    return drawer == null ? null : (Integer) drawer.get(zoneId);
  }

  /** The same after some zones lost their slots and others, or the same, got new ones. */
  SlotNumbers with(Collection<String> gone, Map<String, Integer> come) {
    Map<?, ?>[] changed = drawers.clone();
    gone.forEach(id -> own(changed, id).remove(id));
    come.forEach((id, slot) -> own(changed, id).put(id, slot));
    return new SlotNumbers(changed);
  }

  @SuppressWarnings("unchecked") // only put() fills the drawers
  private Map<String, Integer> own(Map<?, ?>[] changed, String zoneId) {
    int i = drawer(zoneId);
    if (changed[i] == null || changed[i] == drawers[i]) {
      changed[i] = changed[i] == null ? new HashMap<>() : new HashMap<>(changed[i]);
    }
    return (Map<String, Integer>) changed[i];
  }

  private static int drawer(String zoneId) {
    int hash = zoneId.hashCode();
    return (hash ^ hash >>> 10 ^ hash >>> 20) & (1 << 10) - 1;
  }
}
