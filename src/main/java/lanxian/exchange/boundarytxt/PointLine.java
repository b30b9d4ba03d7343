package lanxian.exchange.boundarytxt;

import java.util.List;
import java.util.Optional;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Place;
import lanxian.exchange.layer.ExchangeFault;
import lanxian.geo.GeoFault;
import lanxian.geo.forensics.CoordinateText;
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
   * @param withRing whether the points of the file carry a ring number; a cut line must not pass for one without
   * @param faults takes the fault
   */
  static Optional<PointLine> of(
      TxtLine line, boolean withRing, boolean packedAngles, String file, List<Fault> faults) {
    List<String> fields = line.fields();
    Place place = Place.line(line.number()).inFile(file);
    int at = withRing ? 2 : 1;
    if (fields.size() < at + 2) {
      faults.add(Fault.of(ExchangeFault.TXT_POINT_INVALID, "a point needs number%s, X and Y; the line has %d field(s)"
          .formatted(withRing ? ", ring" : "", fields.size()), place).with(fields.size()));
      return Optional.empty();
    }
    try {
      double north = ordinate(fields.get(at), packedAngles);
      double east = ordinate(fields.get(at + 1), packedAngles);
      return Optional.of(new PointLine(line.number(), fields.get(0), withRing ? fields.get(1) : "1",
          new Coordinate(east, north)));
    } catch (FaultException e) {
      e.faults().forEach(fault -> faults.add(
          new Fault(ExchangeFault.TXT_POINT_INVALID, fault.detail(), place, fault.values())));
      return Optional.empty();
    }
  }

  private static double ordinate(String text, boolean packedAngles) {
    double value = packedAngles ? CoordinateText.packedDegrees(text) : CoordinateText.parse(text).value();
    if (!Double.isFinite(value)) {
      throw new FaultException(Fault.of(GeoFault.COORDINATE_NOT_FINITE, text + " is no finite number"));
    }
    return value;
  }
}
