package lanxian.siting;

import java.util.List;
import lanxian.siting.overlap.Contact;
import lanxian.siting.overlap.Footprint;
import lanxian.siting.overlap.Overlays;
import lanxian.siting.overlap.Remainder;
import org.locationtech.jts.geom.Geometry;

/**
 * Takes parts of a project's ground off and together. Everything that a check overlays besides its contacts goes here.
 */
interface GroundOverlay {
  /** Computes, or throws whatever the geometry library does. */
  GroundOverlay PLAIN = new GroundOverlay() {
    @Override
    public Remainder outside(NotComputed what, Footprint project, Geometry ground, List<Contact> zones) {
      return Remainder.of(project, ground, zones);
    }

    @Override
    public Geometry union(NotComputed what, Footprint project, List<Geometry> grounds) {
      return Overlays.union(grounds);
    }
  };

  /**
   * What of {@code ground} lies outside the zones, see {@link Remainder#of}.
   *
   * @param what what it is computed for
   */
  Remainder outside(NotComputed what, Footprint project, Geometry ground, List<Contact> zones);

  /**
   * All grounds as one.
   *
   * @param what what it is computed for
   * @param grounds parts of the project, all of its dimension
   */
  Geometry union(NotComputed what, Footprint project, List<Geometry> grounds);
}
