package lanxian.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import lanxian.domain.Reach;
import lanxian.domain.Reach.Eligibility;
import lanxian.domain.ZoneSelector;
import lanxian.rules.yaml.YamlMap;
import lanxian.rules.yaml.YamlValue;

/** Reads the {@code reach} of a rule. */
final class ReachReader {
  private static final Map<String, Reach.Kind> KINDS = Map.of(
      "inside", Reach.Kind.INSIDE, "within", Reach.Kind.WITHIN,
      "notInside", Reach.Kind.NOT_INSIDE, "anywhere", Reach.Kind.ANYWHERE);

  private final Reading reading;

  ReachReader(Reading reading) {
    this.reading = reading;
  }

  /** Null if it has faults. */
  Reach read(YamlMap map) {
    int before = reading.faults().size();
    List<String> given = KINDS.keySet().stream().filter(map::has).sorted().toList();
    if (given.size() != 1) {
      reading.fault(RuleFault.RULES_REACH, "exactly one of inside, within, notInside, anywhere is needed, not " + given,
          map.place());
    }
    KINDS.keySet().forEach(map::optional);
    String key = given.isEmpty() ? "anywhere" : given.get(0);
    Reach.Kind kind = KINDS.get(key);
    List<ZoneSelector> zones = List.of();
    if (kind == Reach.Kind.ANYWHERE) {
      checkAnywhere(map.optional(key));
    } else {
      zones = nonEmpty(key, map.optional(key), map);
    }
    Double withinM = map.optional("withinM").number();
    if ((withinM != null) != (kind == Reach.Kind.WITHIN) || (withinM != null && withinM <= 0)) {
      reading.fault(RuleFault.RULES_REACH, "withinM, a distance above 0, goes with within", map.place());
    }
    List<ZoneSelector> alsoIn = selectors(map.optional("alsoIn"));
    List<ZoneSelector> unlessIn = selectors(map.optional("unlessIn"));
    List<Eligibility> eligible = eligible(map.optional("eligible"));
    if (map.has("eligible") && kind != Reach.Kind.NOT_INSIDE) {
      reading.fault(RuleFault.RULES_REACH, "eligible goes with notInside", map.optional("eligible").place());
    }
    map.done();
    return reading.faults().size() > before ? null
        : new Reach(kind, zones, withinM == null ? 0 : withinM, alsoIn, unlessIn, eligible);
  }

  /** A text is asked on every day; a list tells from which day each of its conditions is. */
  private List<Eligibility> eligible(YamlValue value) {
    if (!value.isList()) {
      String always = value.text();
      return always == null ? List.of() : List.of(new Eligibility(always, null));
    }
    if (value.list().isEmpty()) {
      reading.fault(RuleFault.RULES_REACH, "eligible asks nothing; leave it out if every zone counts", value.place());
    }
    List<Eligibility> terms = new ArrayList<>();
    for (YamlMap map : value.maps()) {
      String when = map.required("when").text();
      LocalDate from = map.optional("from").date();
      map.done();
      terms.add(new Eligibility(when == null ? "" : when, from));
    }
    return terms;
  }

  private void checkAnywhere(YamlValue value) {
    if (value.present() && !Boolean.TRUE.equals(value.flag())) {
      reading.fault(RuleFault.RULES_REACH, "anywhere takes only true", value.place());
    }
  }

  private List<ZoneSelector> nonEmpty(String key, YamlValue value, YamlMap map) {
    if (!value.present() || value.list().isEmpty()) {
      reading.fault(RuleFault.RULES_REACH, key + " names no zone", map.place());
    }
    return selectors(value);
  }

  private List<ZoneSelector> selectors(YamlValue value) {
    return value.maps().stream().map(this::selector).filter(Objects::nonNull).toList();
  }

  private ZoneSelector selector(YamlMap map) {
    String category = map.required("category").text();
    List<String> classes = map.optional("classes").texts();
    if (map.has("classes") && classes.isEmpty()) {
      reading.fault(RuleFault.RULES_REACH, "classes names none; leave it out for every class", map.place());
    }
    map.done();
    return category == null ? null : new ZoneSelector(category, Set.copyOf(classes));
  }
}
