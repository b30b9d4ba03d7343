package lanxian.exchange.geojson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Place;
import lanxian.exchange.layer.ExchangeFault;
import lanxian.geo.GeoFault;
import org.locationtech.jts.geom.Coordinate;

/**
 * Parses {@code coordinates} before the type of the geometry is known: positions become {@link Coordinate}, arrays
 * become lists. Counts vertices over the whole file and stops at the limit at once.
 */
final class CoordinatesParser {
  private static final int MAX_NUMBERS = 4;
  private final int maxVertices;
  private int vertices;
  private boolean heights;

  CoordinatesParser(int maxVertices) {
    this.maxVertices = maxVertices;
  }

  /**
   * The value the parser stands at.
   *
   * @param faults takes what is wrong with positions
   * @return Coordinate, List, or null where it cannot be used
   * @throws FaultException TOO_MANY_VERTICES
   */
  Object parse(JsonParser parser, List<Fault> faults) throws IOException {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      faults.add(Fault.of(ExchangeFault.MEMBER_TYPE, "coordinates must be arrays of numbers, not %s"
          .formatted(parser.getText()), Place.pointer(JsonSource.pointer(parser))));
      parser.skipChildren();
      return null;
    }
    List<Object> items = new ArrayList<>(4);
    double[] numbers = new double[MAX_NUMBERS];
    int count = 0;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (JsonSource.isNumber(parser.currentToken())) {
        double number = parser.getDoubleValue();
        if (!Double.isFinite(number)) {
          faults.add(Fault.of(GeoFault.COORDINATE_NOT_FINITE, "%s is no finite number".formatted(shortText(parser)),
              Place.pointer(JsonSource.pointer(parser))));
        }
        if (count < MAX_NUMBERS) {
          numbers[count] = number;
        }
        count++;
      } else {
        items.add(parse(parser, faults));
      }
    }
    if (count == 0) {
      return items;
    }
    if (!items.isEmpty()) {
      if (items.stream().allMatch(Objects::isNull)) {
        return null; // they have faults of their own
      }
      faults.add(Fault.of(ExchangeFault.COORDINATES_DIMENSION, "numbers and other values stand side by side",
          Place.pointer(JsonSource.pointer(parser))));
      return null;
    }
    return position(numbers, count, parser, faults);
  }

  private Object position(double[] numbers, int count, JsonParser parser, List<Fault> faults) {
    if (++vertices > maxVertices) {
      throw new FaultException(Fault.of(ExchangeFault.TOO_MANY_VERTICES,
          "more than %d positions".formatted(maxVertices), Place.pointer(JsonSource.pointer(parser))));
    }
    if (count < 2 || count > MAX_NUMBERS) {
      faults.add(Fault.of(ExchangeFault.COORDINATES_DIMENSION,
          "a position has %d number(s); it needs longitude and latitude, and may have a height".formatted(count),
          Place.pointer(JsonSource.pointer(parser))));
      return null;
    }
    heights |= count > 2;
    return new Coordinate(numbers[0], numbers[1]);
  }

  /** True if heights were met since the last call. */
  boolean takeHeights() {
    boolean met = heights;
    heights = false;
    return met;
  }

  private static String shortText(JsonParser parser) throws IOException {
    String text = parser.getText();
    return text.length() > 30 ? text.substring(0, 30) + "…" : text;
  }
}
