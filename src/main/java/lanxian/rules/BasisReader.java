package lanxian.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lanxian.domain.AuthorityLevel;
import lanxian.domain.Confidence;
import lanxian.domain.LegalBasis;
import lanxian.domain.Validity;
import lanxian.rules.yaml.YamlMap;
import lanxian.rules.yaml.YamlValue;

/** Reads the citation history of a rule or of its penalty. */
final class BasisReader {
  private final Reading reading;

  BasisReader(Reading reading) {
    this.reading = reading;
  }

  /**
   * @param what where the list stands, e.g. {@code DW-02/basis}
   * @param confidence taken where an entry gives none
   */
  List<LegalBasis> read(String what, YamlValue list, Confidence confidence) {
    List<LegalBasis> bases = new ArrayList<>();
    for (YamlMap map : list.maps()) {
      LegalBasis basis = basis(map, confidence);
      if (basis != null) {
        reportOverlap(bases, basis, map);
        reading.stands(what + "/" + bases.size(), map.place());
        bases.add(basis);
      }
    }
    return bases;
  }

  private LegalBasis basis(YamlMap map, Confidence inherited) {
    int before = reading.faults().size();
    String document = map.required("document").text();
    String article = map.optional("article").text();
    Integer paragraph = map.optional("paragraph").integer();
    AuthorityLevel authority = map.required("authority").choice(AuthorityLevel.class);
    LocalDate from = map.optional("from").date();
    LocalDate to = map.optional("to").date();
    Confidence own = map.optional("confidence").choice(Confidence.class);
    map.done();
    if (from != null && to != null && !from.isBefore(to)) {
      reading.fault(RuleFault.RULES_BASIS_PERIOD, "ends on " + to + ", not after it begins on " + from, map.place());
    }
    if (own == null && inherited == null) {
      reading.fault(RuleFault.RULES_FIELD, "neither the basis nor the rule says its confidence", map.place());
    }
    return reading.faults().size() > before ? null
        : new LegalBasis(document, article == null ? "" : article, paragraph, authority, new Validity(from, to),
            own == null ? inherited : own);
  }

  private void reportOverlap(List<LegalBasis> earlier, LegalBasis basis, YamlMap map) {
    boolean overlaps = earlier.stream().anyMatch(other -> other.document().equals(basis.document())
        && other.article().equals(basis.article()) && Objects.equals(other.paragraph(), basis.paragraph())
        && other.validity().overlaps(basis.validity()));
    if (overlaps) {
      reading.fault(RuleFault.RULES_BASIS_OVERLAP,
          basis.document() + " " + basis.article() + " is cited twice for the same days", map.place());
    }
  }
}
