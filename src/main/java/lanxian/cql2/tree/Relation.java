package lanxian.cql2.tree;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The spatial, temporal and array functions of CQL2: each holds two values of one kind against each other. */
public enum Relation {
  S_INTERSECTS, S_EQUALS, S_DISJOINT, S_TOUCHES, S_WITHIN, S_OVERLAPS, S_CROSSES, S_CONTAINS,
  T_AFTER, T_BEFORE, T_DISJOINT, T_EQUALS, T_INTERSECTS,
  T_CONTAINS, T_DURING, T_FINISHEDBY("t_finishedBy"), T_FINISHES, T_MEETS, T_METBY("t_metBy"),
  T_OVERLAPPEDBY("t_overlappedBy"), T_OVERLAPS, T_STARTEDBY("t_startedBy"), T_STARTS,
  A_EQUALS, A_CONTAINS, A_CONTAINEDBY("a_containedBy"), A_OVERLAPS;

  /** What is held against each other. */
  public enum Kind {
    SPATIAL, TEMPORAL, ARRAY
  }

  private final String json;

  Relation() {
    json = name().toLowerCase(Locale.ROOT);
  }

  Relation(String json) {
    this.json = json;
  }

  /** The value of {@code op} in JSON. */
  public String json() {
    return json;
  }

  public Kind kind() {
    return switch (name().charAt(0)) {
      case 'S' -> Kind.SPATIAL;
      case 'T' -> Kind.TEMPORAL;
      default -> Kind.ARRAY;
    };
  }

  /** Whether it is meant for periods alone: an instant has no inside that something could lie in. */
  public boolean periodsOnly() {
    return compareTo(T_CONTAINS) >= 0 && compareTo(T_STARTS) <= 0;
  }

  /** By its name in text, in any case. */
  public static Optional<Relation> ofText(String name) {
    return Arrays.stream(values()).filter(relation -> relation.name().equalsIgnoreCase(name)).findFirst();
  }

  /** By its {@code op} in JSON, in any case: some writers give {@code t_finishedby}. */
  public static Optional<Relation> ofJson(String op) {
    return Arrays.stream(values()).filter(relation -> relation.json.equalsIgnoreCase(op)).findFirst();
  }
}
