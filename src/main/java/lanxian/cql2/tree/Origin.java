package lanxian.cql2.tree;

import lanxian.domain.Fault;
import lanxian.domain.FaultCode;
import lanxian.domain.Place;

/**
 * Where in a filter something stands.
 *
 * @param place parameter or JSON pointer
 * @param character of a text, 1-based; 0 where a pointer tells it
 */
public record Origin(Place place, int character) {
  /** A fault here. */
  public Fault fault(FaultCode code, String detail) {
    return Fault.of(code, character == 0 ? detail : "at character " + character + ": " + detail, place);
  }

  /** A fault with a fault's code and coordinate, here. */
  public Fault fault(Fault inside) {
    Place at = inside.where().x() == null ? place : place.at(inside.where().x(), inside.where().y());
    return new Origin(at, character).fault(inside.code(), inside.detail());
  }
}
