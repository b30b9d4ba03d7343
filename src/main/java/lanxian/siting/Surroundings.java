package lanxian.siting;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import lanxian.domain.ZoneVersion;
import lanxian.rules.CompletedFacts;
import lanxian.siting.overlap.Footprint;
import org.locationtech.jts.geom.Envelope;

/**
 * Where the rules of a day look for zones around a project. A check asks of each category exactly for the zones whose
 * bounds meet its window, and rules only weigh zones that they name, so all others have no part in the verdict. For one
 * thread.
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

  /** Whether a feature may play a part: a rule names its like, and its bounds meet the window. */
  public boolean meet(ZoneVersion feature) {
    String category = feature.category();
    Brief brief = run.brief();
    if (!isZone.test(category)) {
      return category.equals(Territory.COUNTY); // whether a project lies in the prefecture at all is asked of all counties
    }
    return brief.names(category, feature.zoneClass())
        && of(brief.aroundM(category)).intersects(feature.geometry().getEnvelopeInternal());
  }

  /** The widest window that zones of any category are looked for in, degrees. */
  public Envelope all() {
    return of(run.brief().aroundM());
  }

  private Envelope of(double metres) {
    return windows.computeIfAbsent(metres, footprint::reach);
  }
}
