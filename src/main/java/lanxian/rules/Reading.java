package lanxian.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import lanxian.domain.Fault;
import lanxian.domain.Place;

/** What the readers of one rule set share: the faults so far, the names taken, and where each thing stands. */
final class Reading {
  private static final Pattern SNAKE_CASE = Pattern.compile("[a-z][a-z0-9_]*");

  private final List<Fault> faults = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private final Map<String, Place> places = new HashMap<>();

  List<Fault> faults() {
    return faults;
  }

  void fault(RuleFault code, String detail, Place where) {
    faults.add(Fault.of(code, detail, where));
  }

  /** Remembers where something stands, e.g. under {@code DW-02/basis/0}. */
  void stands(String what, Place where) {
    places.put(what, where);
  }

  Place place(String what) {
    return places.getOrDefault(what, Place.UNKNOWN);
  }

  /** Takes a name for one kind of thing; a second taker is a fault. A null name is one that is already reported. */
  void take(String kind, String name, Place where) {
    if (name != null && !names.add(kind + " " + name)) {
      fault(RuleFault.RULES_DUPLICATE_ID, "second " + kind + " " + name, where);
    }
  }

  void takeSnakeCase(String kind, String name, Place where) {
    if (name != null && !SNAKE_CASE.matcher(name).matches()) {
      fault(RuleFault.RULES_BAD_ID, kind + " " + name + " is not snake_case", where);
    }
    take(kind, name, where);
  }
}
