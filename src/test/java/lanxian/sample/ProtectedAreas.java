package lanxian.sample;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Illustrative outlines of reserves and of the scenic area 天山天池; cores and what surrounds them share borders. */
final class ProtectedAreas {
  private static final Coordinate MOUNTAINS = new Coordinate(88.200, 43.855);
  private static final Coordinate VALLEY = new Coordinate(88.122, 43.925);
  private static final Coordinate DESERT = new Coordinate(90.30, 45.14);
  private static final Coordinate STEPPE = new Coordinate(88.95, 44.48);

  final Geometry mountainCore;
  final Geometry mountainGeneral;
  final Geometry desertCore;
  final Geometry desertBuffer;
  final Geometry desertExperiment;
  final Geometry steppeExperiment;
  final Geometry scenicCore;
  final Geometry scenicOther;

  ProtectedAreas(Cells cells, Lake lake) {
    List<Geometry> mountain = nested(cells, "652302", MOUNTAINS, 15, "mountain",
        new double[][] {{6200, 3300}, {11800, 6100}});
    mountainCore = mountain.get(0);
    mountainGeneral = mountain.get(1);
    List<Geometry> desert = nested(cells, "652325", DESERT, 170, "desert",
        new double[][] {{14500, 8200}, {21000, 12500}, {29500, 18000}});
    desertCore = desert.get(0);
    desertBuffer = desert.get(1);
    desertExperiment = desert.get(2);
    steppeExperiment = nested(cells, "652327", STEPPE, 30, "steppe", new double[][] {{9200, 5600}}).get(0);

    Plane plane = Plane.around(VALLEY.x);
    Geometry around = Shapes.roughened(Topology.largest(plane.metres(lake.water).buffer(1300)),
        new Wiggle(150, 0.13, 90), "scenic core");
    Geometry valley = Shapes.blob(plane.metres(VALLEY), 10800, 4300, 102, 0.13, "scenic valley");
    List<Geometry> scenic = Mosaic.of(List.of(
        cells.clip(plane.lonLat(around), Lake.COUNTY), cells.clip(plane.lonLat(valley), Lake.COUNTY)));
    scenicCore = scenic.get(0);
    scenicOther = scenic.get(1);
  }

  /** Outlines around a place, each leaving out the one inside it. */
  private static List<Geometry> nested(Cells cells, String county, Coordinate centre, double turn, String key,
      double[][] halves) {
    Plane plane = Plane.around(centre.x);
    List<Geometry> outlines = new ArrayList<>();
    for (int i = 0; i < halves.length; i++) {
      outlines.add(Topology.largest(cells.clip(plane.lonLat(Shapes.blob(
          plane.metres(centre), halves[i][0], halves[i][1], turn, 0.1, key + i)), county)));
    }
    return Mosaic.of(outlines);
  }
}
