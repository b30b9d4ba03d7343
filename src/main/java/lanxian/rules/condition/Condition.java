package lanxian.rules.condition;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** A compiled condition. Immutable and free of shared state: any number of threads may evaluate it. */
public final class Condition {
  private static final SortedSet<String> NONE = Collections.emptySortedSet();

  private final String text;
  private final Predicate root;
  private final List<Alternative> alternatives;

  Condition(String text, Predicate root, List<Alternative> alternatives) {
    this.text = text;
    this.root = root;
    this.alternatives = List.copyOf(alternatives);
  }

  /** One side of an OR, so that a check can tell which ones no example reaches. */
  public static final class Alternative {
    private final String text;
    private final Predicate predicate;

    Alternative(String text, Predicate predicate) {
      this.text = text;
      this.predicate = predicate;
    }

    /** The side as ECQL. */
    public String text() {
      return text;
    }

    public Truth test(Facts facts) {
      return predicate.test(facts);
    }
  }

  /** The ECQL it was compiled from. */
  public String text() {
    return text;
  }

  public Truth test(Facts facts) {
    return root.test(facts);
  }

  /**
   * Names of the unknown fields whose values could still change the result, e.g. for {@code a AND b} with a false:
   * none, whatever is unknown about b. Empty unless {@link #test} is UNKNOWN.
   */
  public SortedSet<String> open(Facts facts) {
    if (root.test(facts) != Truth.UNKNOWN) {
      return NONE;
    }
    SortedSet<String> names = new TreeSet<>();
    root.open(facts, names);
    return names;
  }

  /** Every field the condition names, as written: {@code phase}, {@code zone.class}, {@code local.…}. */
  public SortedSet<String> fields() {
    Set<FieldName> names = new LinkedHashSet<>();
    root.fields(names);
    SortedSet<String> written = new TreeSet<>();
    names.forEach(name -> written.add(name.toString()));
    return written;
  }

  /** The sides of every OR in it; a list of values (IN) is one value test, not an OR. */
  public List<Alternative> alternatives() {
    return alternatives;
  }
}
