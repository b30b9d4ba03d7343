package lanxian.exchange.boundarytxt;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import lanxian.domain.Fault;
import lanxian.domain.Place;
import lanxian.exchange.layer.ExchangeFault;
import org.locationtech.jts.geom.Coordinate;

/**
 * A point: 点号, 圈号, X (north), Y (east).
 *
 * @param ring ring number as written
 * @param coordinate x = the Y of the file, y = the X of the file
 */
record PointLine(int line, String name, String ring, Coordinate coordinate) {
  /**
   * The point, or what is wrong with the line.
   *
   * @param faults takes the fault
   */
  static Optional<PointLine> of(TxtLine line, boolean packedAngles, String file, List<Fault> faults) {
    List<String> fields = line.fields();
    Place place = Place.line(line.number()).inFile(file);
    // Three fields are a point without ring number; more than four carry extras at the end.
    int at = fields.size() == 3 ? 1 : 2;
    if (fields.size() < 3) {
      faults.add(Fault.of(ExchangeFault.TXT_POINT_INVALID,
          "a point needs number, ring, X and Y; the line has %d field(s)".formatted(fields.size()), place));
      return Optional.empty();
    }
    OptionalDouble north = Ordinate.parse(fields.get(at), packedAngles);
    OptionalDouble east = Ordinate.parse(fields.get(at + 1), packedAngles);
    if (north.isEmpty() || east.isEmpty()) {
      String wrong = north.isEmpty() ? fields.get(at) : fields.get(at + 1);
      faults.add(Fault.of(ExchangeFault.TXT_POINT_INVALID,
          "%s is no coordinate".formatted(wrong.length() > 30 ? wrong.substring(0, 30) + "…" : "\"" + wrong + "\""), place));
      return Optional.empty();
    }
    return Optional.of(new PointLine(line.number(), fields.get(0), fields.size() == 3 ? "1" : fields.get(1),
        new Coordinate(east.getAsDouble(), north.getAsDouble())));
  }
}
