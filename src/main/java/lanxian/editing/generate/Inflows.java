package lanxian.editing.generate;

import java.util.ArrayList;
import java.util.List;
import lanxian.editing.generate.river.RiverLine;
import lanxian.editing.generate.river.RiverNetwork;
import lanxian.editing.generate.river.RiverPosition;
import lanxian.editing.generate.river.Stretch;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;

/** Land along the inflows of a reservoir. */
final class Inflows {
  private Inflows() {}

  /** An area joined with the land along the inflows up to the length of the delineation, from where they enter the lake. */
  static Geometry with(Work work, Geometry area, Geometry lake) {
    if (work.features("inflow").isEmpty()) {
      work.note("NO_INFLOWS", "no inflows are drawn; class 2 goes to the divide only");
      return area;
    }
    double joint = work.legal("river_joint_distance");
    double metres = work.number("lake_l2_inflow");
    double depth = work.legal("river_l2_land");
    Geometry shore = Overlays.within(lake, joint);
    List<RiverLine> outside = new ArrayList<>();
    for (RiverLine line : RiverReader.lines(work.features("inflow"))) {
      Geometry pieces = line.line().difference(lake);
      for (int i = 0; i < pieces.getNumGeometries(); i++) {
        if (pieces.getGeometryN(i) instanceof LineString piece && !piece.isEmpty()) {
          outside.add(new RiverLine(line.river(), piece));
        }
      }
    }
    RiverNetwork network = RiverNetwork.of(outside, joint);
    List<Geometry> areas = new ArrayList<>(List.of(area));
    int entries = 0;
    for (RiverLine line : outside) {
      Coordinate end = line.line().getCoordinateN(line.line().getNumPoints() - 1);
      if (shore.intersects(shore.getFactory().createPoint(end))) {
        RiverPosition entry = network.nearest(end).orElseThrow();
        Stretch above = network.upstream(entry, metres);
        areas.add(Overlays.beside(RiverBed.axis(above, new Stretch(List.of(List.of(entry.place())), 0, 0, true)), depth));
        entries++;
      }
    }
    work.note("INFLOWS", entries + " inflow(s) followed " + Numbers.text(metres) + " m up, with land "
        + Numbers.text(depth) + " m deep as beside a river: the standard's own depth was not at hand");
    return Overlays.union(areas);
  }
}
