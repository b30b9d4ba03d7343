package lanxian.cql2.filter;

import java.util.List;
import lanxian.cql2.tree.Junction;
import lanxian.domain.ZoneVersion;
import org.locationtech.jts.geom.Envelope;

/** Logic of three values: true, false and null, which is unknown. */
final class Truths {
  private Truths() {}

  /** False as soon as one is (AND), true as soon as one is (OR), else unknown if one is. */
  static Term joined(Junction junction, List<Term> terms) {
    Boolean decisive = junction == Junction.OR;
    boolean constant = terms.stream().allMatch(Term::constant);
    Term[] each = terms.toArray(Term[]::new);
    Term joined = Term.of(ValueType.BOOLEAN, constant, zone -> joined(decisive, each, zone));
    return joined.within(junction == Junction.OR ? either(terms) : both(terms));
  }

  private static Boolean joined(Boolean decisive, Term[] terms, ZoneVersion zone) {
    Boolean result = !decisive;
    for (Term term : terms) {
      Object value = term.of(zone);
      if (decisive.equals(value)) {
        return decisive;
      }
      if (value == null) {
        result = null;
      }
    }
    return result;
  }

  static Term not(Term term) {
    return Term.of(ValueType.BOOLEAN, term.constant(), zone -> {
      Boolean value = (Boolean) term.of(zone);
      return value == null ? null : !value;
    });
  }

  private static Envelope both(List<Term> terms) {
    Envelope all = null;
    for (Term term : terms) {
      if (term.window() != null) {
        // what meets both windows need not meet what they have in common: the smaller one is as far as one can go
        all = all == null || term.window().getArea() < all.getArea() ? term.window() : all;
      }
    }
    return all;
  }

  private static Envelope either(List<Term> terms) {
    Envelope all = new Envelope();
    for (Term term : terms) {
      if (term.window() == null) {
        return null;
      }
      all.expandToInclude(term.window());
    }
    return all;
  }
}
