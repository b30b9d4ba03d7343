package lanxian.editing.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lanxian.editing.generate.river.RiverNetwork;
import lanxian.editing.generate.river.RiverPosition;
import org.locationtech.jts.geom.Coordinate;

/** Puts intakes on the river they stand at, and says how far they were moved. */
final class Intakes {
  private Intakes() {}

  static List<RiverPosition> on(RiverNetwork network, Work work) {
    double most = work.number("river_intake_distance");
    List<RiverPosition> positions = new ArrayList<>();
    for (InputFeature feature : work.features("intake")) {
      for (Coordinate place : feature.geometry().getCoordinates()) {
        Optional<RiverPosition> on = network.nearest(place).filter(position -> position.distanceM() <= most);
        if (on.isEmpty()) {
          work.fault(GenerateFault.GENERATOR_INTAKE_OFF_RIVER, "the nearest river is " + network.nearest(place)
              .map(position -> Numbers.text(Numbers.toMillimetre(position.distanceM())) + " m away").orElse("not there")
              + "; an intake may be " + Numbers.text(most) + " m from it", feature.where().at(place.x, place.y));
          continue;
        }
        positions.add(on.get());
        work.note("INTAKE_ON_RIVER", "the intake at " + place.x + ", " + place.y + " was put on "
            + (on.get().river() == null ? "the river" : on.get().river()) + ", "
            + Numbers.text(Numbers.toMillimetre(on.get().distanceM())) + " m away");
      }
    }
    return positions;
  }
}
