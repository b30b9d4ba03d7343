package lanxian.siting;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import lanxian.siting.overlap.Footprint;
import org.locationtech.jts.geom.Envelope;

/**
 * Where the rules look for zones around a project. A check asks of each category exactly for the zones whose bounds meet
 * its window, so zones elsewhere have no part in the verdict. For one thread.
 */
public final class Surroundings {
  private final Footprint project;
  private final Brief brief;
  private final Predicate<String> isZone;
  private final Map<Double, Envelope> windows = new HashMap<>();

  Surroundings(Footprint project, Brief brief, Predicate<String> isZone) {
    this.project = project;
    this.brief = brief;
    this.isZone = isZone;
  }

  /**
   * Whether a feature of a category plays a part.
   *
   * @param bounds of the feature, degrees
   */
  public boolean meet(String category, Envelope bounds) {
    return isZone.test(category) ? of(brief.aroundM(category)).intersects(bounds)
        // whether a project lies in the prefecture at all is asked of all counties
        : category.equals(Territory.COUNTY);
  }

  /** The widest window that zones of any category are looked for in, degrees. */
  public Envelope all() {
    return of(brief.aroundM());
  }

  private Envelope of(double metres) {
    return windows.computeIfAbsent(metres, project::reach);
  }
}
