package lanxian.siting;

import java.util.List;
import lanxian.domain.GeometryStatus;
import lanxian.domain.Verdict;
import lanxian.domain.ZoneVersion;
import lanxian.siting.overlap.Contact;

/**
 * A zone that the project hits, or that is near enough to set off a rule about distance.
 *
 * @param boundaryDistanceM metres to the zone's boundary, negative inside: see
 *     {@link lanxian.siting.overlap.Contacts#boundaryDistanceM}; NaN if it could not be computed
 * @param borderline true if the verdict would flip if this boundary moved by its accuracy
 * @param rules rules set off here, strictest first; may be empty
 */
public record Finding(Contact contact, double boundaryDistanceM, boolean borderline, List<FiredRule> rules) {
  public Finding {
    rules = List.copyOf(rules);
  }

  public ZoneVersion zone() {
    return contact.zone();
  }

  /** Strictest outcome of the rules set off here. */
  public Verdict verdict() {
    return Strictness.of(rules);
  }

  /** True for a generated boundary: it may never be shown as an approved one. */
  public boolean illustrative() {
    return zone().description().status() == GeometryStatus.INFERRED;
  }
}
