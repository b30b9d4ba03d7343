package lanxian.siting;

import java.util.Comparator;
import lanxian.domain.Effect;
import lanxian.domain.ZoneRef;

/**
 * A rule that a project sets off.
 *
 * @param rule id of the rule
 * @param effect effect that counts for the verdict
 * @param zone what sets it off; null for rules that hold anywhere and for requirements that are not met
 */
public record Cause(String rule, Effect effect, ZoneRef zone) implements Comparable<Cause> {
  private static final Comparator<Cause> ORDER = Comparator.comparing(Cause::effect).thenComparing(Cause::rule)
      .thenComparing(cause -> cause.zone() == null ? "" : cause.zone().zoneId())
      .thenComparing(cause -> cause.zone() == null ? 0 : cause.zone().version());

  /** Strictest first, then by rule and zone. */
  @Override
  public int compareTo(Cause other) {
    return ORDER.compare(this, other);
  }
}
