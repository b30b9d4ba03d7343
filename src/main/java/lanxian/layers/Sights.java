package lanxian.layers;

import java.util.EnumMap;
import java.util.Map;
import lanxian.domain.SecurityLevel;

/** The layers of a day as each clearance sees them, made once. Safe for use by several threads. */
final class Sights {
  private final Map<SecurityLevel, LayerSet> byClearance = new EnumMap<>(SecurityLevel.class);

  Sights(LayerSet everything) {
    LayerSet seen = everything;
    for (int i = SecurityLevel.values().length - 1; i >= 0; i--) {
      seen = seen.visibleTo(SecurityLevel.values()[i]);
      byClearance.put(SecurityLevel.values()[i], seen);
    }
  }

  LayerSet visibleTo(SecurityLevel clearance) {
    return byClearance.get(clearance);
  }
}
