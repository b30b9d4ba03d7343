package lanxian.domain;

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
 * @param eligible for NOT_INSIDE: ECQL over {@code zone.*} that a zone must meet to count; empty = every zone
 */
public record Reach(
    Kind kind, List<ZoneSelector> zones, double withinM, List<ZoneSelector> alsoIn, List<ZoneSelector> unlessIn,
    String eligible) {

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

  public Reach {
    zones = List.copyOf(zones);
    alsoIn = List.copyOf(alsoIn);
    unlessIn = List.copyOf(unlessIn);
    if (zones.isEmpty() != (kind == Kind.ANYWHERE)) {
      throw new IllegalArgumentException("a rule needs zones unless it applies anywhere");
    }
    if ((withinM > 0) != (kind == Kind.WITHIN)) {
      throw new IllegalArgumentException("withinM goes with WITHIN");
    }
  }
}
