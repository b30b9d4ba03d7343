package lanxian.editing.validation;

import java.util.Optional;
import lanxian.domain.ZoneProposal;

/** Changes one drafted zone. Looks at everything as it is when it is done, so that mends can be done one after another. */
@FunctionalInterface
public interface MendAction {
  /**
   * A zone as it shall be, and which vertices were moved.
   *
   * @param movedVertices 0 where the shape is cut or joined
   */
  record Proposed(ZoneProposal zone, int movedVertices, double largestMoveM) {}

  /** The zone mended; empty if there is nothing left to do, or it cannot be done this way. */
  Optional<Proposed> on(DraftedZone zone, Scene scene);
}
