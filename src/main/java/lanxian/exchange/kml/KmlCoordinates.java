package lanxian.exchange.kml;

import java.util.ArrayList;
import java.util.List;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Place;
import lanxian.exchange.layer.ExchangeFault;
import lanxian.exchange.layer.VertexBudget;
import org.locationtech.jts.geom.Coordinate;

/** Parses the text of {@code coordinates}: longitude,latitude[,altitude] between spaces. */
final class KmlCoordinates {
  private static final int SHOWN_CHARS = 40;
  private final VertexBudget budget;
  private final Place where;
  private boolean hasZ;

  KmlCoordinates(VertexBudget budget, Place where) {
    this.budget = budget;
    this.where = where;
  }

  /** True if an altitude other than 0 was there: programs write 0 for none. */
  boolean hasZ() {
    return hasZ;
  }

  /** @throws FaultException KML_COORDINATES_INVALID */
  Coordinate[] parse(String text) {
    List<Coordinate> all = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      int start = at;
      while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      if (at > start) {
        budget.spend(1, where);
        all.add(position(text.substring(start, at)));
      }
    }
    return all.toArray(Coordinate[]::new);
  }

  private Coordinate position(String text) {
    String[] numbers = text.split(",", -1);
    if (numbers.length < 2 || numbers.length > 3) {
      throw invalid(text);
    }
    try {
      hasZ |= numbers.length == 3 && !numbers[2].isEmpty() && Double.parseDouble(numbers[2]) != 0;
      return new Coordinate(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1]));
    } catch (NumberFormatException e) {
      throw invalid(text);
    }
  }

  private FaultException invalid(String text) {
    return new FaultException(Fault.of(ExchangeFault.KML_COORDINATES_INVALID,
        "\"%s\" is no longitude,latitude with an altitude or without".formatted(
            text.length() > SHOWN_CHARS ? text.substring(0, SHOWN_CHARS) + "…" : text), where));
  }
}
