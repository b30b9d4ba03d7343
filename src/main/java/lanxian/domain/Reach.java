package lanxian.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * Where a rule applies, in terms of zones around the project.
 *
 * @param kind how the project must lie to {@code zones}
 * @param zones category and classes; empty only for ANYWHERE
 * @param withinM distance in metres for WITHIN, else 0
 * @param alsoIn the project must also hit a zone of each of these, anywhere on its ground
 * @param unlessIn the rule is silent on the part of the project that lies in a zone of any of these, and silent
 *     altogether if nothing else of what it concerns is left
 * @param eligible for NOT_INSIDE: what a zone must meet, all of it, to count for a project; empty = every zone counts
 */
public record Reach(
    Kind kind, List<ZoneSelector> zones, double withinM, List<ZoneSelector> alsoIn, List<ZoneSelector> unlessIn,
    List<Eligibility> eligible) {

  /** Relation of the project to the rule's zones that sets the rule off. */
  public enum Kind {
    /** The project hits a zone. */
    INSIDE,
    /** The project hits a zone or lies within {@code withinM} of it. */
    WITHIN,
    /** The project is not wholly inside one of the (eligible) zones. */
    NOT_INSIDE,
    /** No zone needed. */
    ANYWHERE
  }

  /**
   * A condition on the zone that a project is to lie in.
   *
   * @param condition ECQL over the project's properties, {@code zone.*} attributes and {@code local.*} facts
   * @param from first day on which it is asked; null = it always is
   */
  public record Eligibility(String condition, LocalDate from) {
    /** True if the condition is asked on {@code day}. */
    public boolean isAsked(LocalDate day) {
      return from == null || !day.isBefore(from);
    }
  }

  /** A reach whose zones must meet the same condition on every day; an empty one = every zone counts. */
  public Reach(
      Kind kind, List<ZoneSelector> zones, double withinM, List<ZoneSelector> alsoIn, List<ZoneSelector> unlessIn,
      String eligible) {
    this(kind, zones, withinM, alsoIn, unlessIn,
        eligible.isEmpty() ? List.of() : List.of(new Eligibility(eligible, null)));
  }

  public Reach {
    zones = List.copyOf(zones);
    alsoIn = List.copyOf(alsoIn);
    unlessIn = List.copyOf(unlessIn);
    eligible = List.copyOf(eligible);
    if (zones.isEmpty() != (kind == Kind.ANYWHERE)) {
      throw new IllegalArgumentException("a rule needs zones unless it applies anywhere");
    }
    if ((withinM > 0) != (kind == Kind.WITHIN)) {
      throw new IllegalArgumentException("withinM goes with WITHIN");
    }
  }
}
