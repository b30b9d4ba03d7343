package lanxian.siting;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import lanxian.rules.CompletedFacts;
import lanxian.siting.overlap.Footprint;
import org.locationtech.jts.geom.Envelope;

/**
 * Where the rules of a day look for zones around a project. A check asks of each category exactly for the zones whose
 * bounds meet its window, so zones elsewhere have no part in the verdict. For one thread.
 */
public final class Surroundings {
  private final Footprint footprint;
  private final CompletedFacts facts;
  private final RuleRun run;
  private final Predicate<String> isZone;
  private final Map<Double, Envelope> windows = new HashMap<>();

  Surroundings(Footprint footprint, CompletedFacts facts, RuleRun run, Predicate<String> isZone) {
    this.footprint = footprint;
    this.facts = facts;
    this.run = run;
    this.isZone = isZone;
  }

  Footprint footprint() {
    return footprint;
  }

  CompletedFacts facts() {
    return facts;
  }

  RuleRun run() {
    return run;
  }

  /**
   * Whether a feature of a category may play a part.
   *
   * @param bounds of the feature, degrees
   */
  public boolean meet(String category, Envelope bounds) {
    // whether a project lies in the prefecture at all is asked of all counties
    return isZone.test(category) ? of(run.brief().aroundM(category)).intersects(bounds)
        : category.equals(Territory.COUNTY);
  }

  /** The widest window that zones of any category are looked for in, degrees. */
  public Envelope all() {
    return of(run.brief().aroundM());
  }

  private Envelope of(double metres) {
    return windows.computeIfAbsent(metres, footprint::reach);
  }
}
