package lanxian.siting;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import lanxian.siting.overlap.Contact;
import lanxian.siting.overlap.Footprint;
import lanxian.siting.overlap.Remainder;
import org.locationtech.jts.geom.Geometry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Overlays that never fail: for what cannot be computed, the worst is taken, the whole of what it is a part of. It is
 * noted, so that the answer is undetermined and says why. For one check.
 */
final class GuardedOverlay implements GroundOverlay {
  private static final Logger LOG = LoggerFactory.getLogger(GuardedOverlay.class);

  private final GroundOverlay plain;
  private final Set<NotComputed> failures = new LinkedHashSet<>();

  GuardedOverlay(GroundOverlay plain) {
    this.plain = plain;
  }

  @Override
  public Remainder outside(NotComputed what, Footprint project, Geometry ground, List<Contact> zones) {
    try {
      return plain.outside(what, project, ground, zones);
    } catch (RuntimeException e) {
      failed(what, e);
      return Remainder.of(project, ground, List.of()); // all of it, and nothing to overlay
    }
  }

  @Override
  public Geometry union(NotComputed what, Footprint project, List<Geometry> grounds) {
    try {
      return plain.union(what, project, grounds);
    } catch (RuntimeException e) {
      failed(what, e);
      return project.geometry();
    }
  }

  private void failed(NotComputed what, RuntimeException e) {
    failures.add(what);
    LOG.warn("cannot compute {}: the worst was taken", what, e);
  }

  /** What could not be computed so far, in the order it was met. */
  Set<NotComputed> failures() {
    return Collections.unmodifiableSet(failures);
  }
}
