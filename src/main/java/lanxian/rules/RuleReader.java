package lanxian.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import lanxian.domain.Confidence;
import lanxian.domain.Effect;
import lanxian.domain.LegalBasis;
import lanxian.domain.LocalizedText;
import lanxian.domain.Reach;
import lanxian.domain.Rule;
import lanxian.domain.RuleExample;
import lanxian.rules.yaml.YamlMap;
import lanxian.rules.yaml.YamlValue;

/** Reads a family of rules, e.g. {@code drinking-water.yml}. */
final class RuleReader {
  private static final Pattern ID = Pattern.compile("[A-Z]{2,4}-[0-9]{2,3}[a-z]?");

  private final Reading reading;
  private final ReachReader reaches;
  private final BasisReader bases;
  private final List<Rule> rules = new ArrayList<>();

  RuleReader(Reading reading) {
    this.reading = reading;
    this.reaches = new ReachReader(reading);
    this.bases = new BasisReader(reading);
  }

  void read(String fileName, YamlMap file) {
    YamlValue family = file.required("family");
    if (family.present() && !(family.text() + ".yml").equals(fileName)) {
      reading.fault(RuleFault.RULES_BAD_ID, "family " + family.text() + " belongs into a file of its name",
          family.place());
    }
    file.required("title").localized();
    file.required("rules").maps().stream().map(this::rule).filter(Objects::nonNull).forEach(rules::add);
    file.done();
  }

  List<Rule> rules() {
    return rules;
  }

  private Rule rule(YamlMap map) {
    int before = reading.faults().size();
    String id = map.required("id").text();
    checkId(id, map);
    Reach reach = map.required("reach").map().map(reaches::read).orElse(null);
    String when = map.optional("when").text();
    Effect effect = map.required("effect").choice(Effect.class);
    LocalizedText text = map.required("text").localized();
    Confidence confidence = map.required("confidence").choice(Confidence.class);
    List<LegalBasis> basis = bases.read(id + "/basis", map.required("basis"), confidence);
    List<LegalBasis> penalty = bases.read(id + "/penalty", map.optional("penalty"), confidence);
    String seed = map.optional("seed").text();
    LocalizedText remark = map.optional("remark").localized();
    Rule.Cap cap = map.optional("cap").map().map(item -> cap(id, item)).orElse(null);
    List<RuleExample> examples = examples(id, map.required("examples"));
    map.done();
    reading.stands(id, map.place());
    reading.stands(id + "/when", map.optional("when").place());
    reading.stands(id + "/reach", map.optional("reach").place());
    if (map.optional("basis").present() && basis.isEmpty() && reading.faults().size() == before) {
      reading.fault(RuleFault.RULES_NO_BASIS, id + " cites nothing", map.place());
    }
    checkEffect(id, reach, effect, map);
    return reading.faults().size() > before ? null
        : new Rule(id, reach, when == null ? "" : when, effect, text, basis, penalty, seed == null ? "" : seed,
            confidence, remark, cap, examples);
  }

  private void checkId(String id, YamlMap map) {
    if (id != null && !ID.matcher(id).matches()) {
      reading.fault(RuleFault.RULES_BAD_ID, "not a rule id like DW-02: " + id, map.place());
    }
    reading.take("rule", id, map.place());
  }

  private void checkEffect(String id, Reach reach, Effect effect, YamlMap map) {
    if (reach != null && effect == Effect.REQUIRED_INSIDE && reach.kind() != Reach.Kind.NOT_INSIDE) {
      reading.fault(RuleFault.RULES_REACH, id + ": REQUIRED_INSIDE goes with notInside", map.place());
    }
  }

  private Rule.Cap cap(String id, YamlMap map) {
    int before = reading.faults().size();
    String unless = map.optional("unless").text();
    Effect to = map.required("to").choice(Effect.class);
    LocalizedText notice = map.required("notice").localized();
    map.done();
    reading.stands(id + "/cap", map.place());
    return reading.faults().size() > before ? null : new Rule.Cap(unless == null ? "EXCLUDE" : unless, to, notice);
  }

  private List<RuleExample> examples(String id, YamlValue list) {
    List<RuleExample> examples = new ArrayList<>();
    for (YamlMap map : list.maps()) {
      int before = reading.faults().size();
      RuleExample example = new RuleExample(
          map.optional("project").facts(), map.optional("zone").facts(), map.optional("local").facts(),
          map.required("expect").choice(RuleExample.Expect.class), map.required("why").text());
      map.done();
      if (reading.faults().size() == before) {
        reading.stands(id + "/examples/" + examples.size(), map.place());
        examples.add(example);
      }
    }
    return examples;
  }
}
