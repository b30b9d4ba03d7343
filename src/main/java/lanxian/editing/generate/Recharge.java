package lanxian.editing.generate;

import java.util.Map;

/**
 * Quasi-protection zones of recharge and runoff areas: a hydrogeological area that the planner gives. No number tells it,
 * and it is never a distance around a source.
 */
final class Recharge {
  private static final String ROLE = "recharge";

  private Recharge() {}

  static InputRole role() {
    return InputRole.of(ROLE, InputRole.Shape.POLYGON, 0, 50, "补给区、径流区或汇水区（划为准保护区），由水文地质或水文成果给出",
        "Recharge and runoff area or catchment, which becomes the quasi zone; from a study, never a distance");
  }

  /** Adds the quasi zone if its area is drawn. */
  static void add(Work work, ClassForm classes) {
    if (!work.features(ROLE).isEmpty()) {
      classes.add("QUASI", Overlays.drawn(work.features(ROLE)), null, Map.of());
      work.note("RECHARGE", "the quasi zone is the area that is given");
    }
  }
}
