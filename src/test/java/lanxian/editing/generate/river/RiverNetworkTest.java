package lanxian.editing.generate.river;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import lanxian.editing.generate.Runs;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicMask;
import net.sf.geographiclib.PolygonArea;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;

class RiverNetworkTest {
  private static final Geodesic CGCS2000 = new Geodesic(6_378_137, 1 / 298.257222101);

  /** Metres of a degree of latitude about 44° north, and of longitude on it. */
  private static final double NORTH = 111_120;
  private static final double EAST = 80_200;

  private static RiverNetwork network(String... lines) {
    return RiverNetwork.of(Arrays.stream(lines)
        .map(line -> new RiverLine("r", (LineString) Runs.wkt("LINESTRING(" + line + ")"))).toList(), 5);
  }

  private static Coordinate at(double x, double y) {
    return new Coordinate(x, y);
  }

  /** Length along longitude/latitude edges, cut fine. */
  private static double lengthM(List<Coordinate> path) {
    PolygonArea length = new PolygonArea(CGCS2000, true);
    for (int i = 0; i < path.size(); i++) {
      for (int k = i == 0 ? 100 : 1; k <= 100; k++) {
        Coordinate a = path.get(Math.max(0, i - 1));
        Coordinate b = path.get(i);
        length.AddPoint(a.y + (b.y - a.y) * k / 100, a.x + (b.x - a.x) * k / 100);
      }
    }
    return length.Compute().perimeter;
  }

  @Test
  void chainagesAreGeodesicMetres() {
    RiverNetwork long1 = network("86.92 43.36,87.02 43.50,87.13 43.64,87.34 44.01");
    RiverPosition intake = long1.nearest(at(87.1, 43.6)).orElseThrow();
    Stretch up = long1.upstream(intake, 12_345.678);
    assertThat(up.reachedM()).isCloseTo(12_345.678, within(1e-6));
    assertThat(lengthM(up.paths().get(0))).isCloseTo(12_345.678, within(0.002));
    assertThat(lengthM(long1.downstream(intake, 40_000).paths().get(0))).isCloseTo(40_000, within(0.005));
  }

  @Test
  void theIntakeIsPutOnTheLineAndTheDistanceTold() {
    RiverPosition position = network("87 44,87 44.1").nearest(at(87.001, 44.05)).orElseThrow();
    assertThat(position.place().x).isCloseTo(87, within(1e-12));
    assertThat(position.place().y).isCloseTo(44.05, within(1e-6));
    double metres = CGCS2000.Inverse(44.05, 87.001, position.place().y, 87, GeodesicMask.DISTANCE).s12;
    assertThat(position.distanceM()).isCloseTo(metres, within(1e-6));
    assertThat(RiverNetwork.of(List.of(), 5).nearest(at(87, 44))).isEmpty();
  }

  @Test
  void aTributaryThatEndsBesideTheRiverJoinsIt() {
    // flows south; a tributary ends 2 m east of the river at 44.05
    RiverNetwork rivers = network("87 44.1,87 44", "87.05 44.08,87.000025 44.05");
    assertThat(rivers.size()).isEqualTo(3);
    RiverPosition intake = rivers.nearest(at(87, 44.04)).orElseThrow();
    Stretch up = rivers.upstream(intake, 2000);
    assertThat(up.paths()).hasSize(2).allSatisfy(path -> assertThat(lengthM(path)).isCloseTo(2000, within(2.5)));
    assertThat(up.paths()).anySatisfy(path -> assertThat(path.get(path.size() - 1).x).isGreaterThan(87.005));
    assertThat(rivers.downstream(intake, 500).paths()).hasSize(1);
    assertThat(network("87 44.1,87 44", "87.05 44.08,87.0002 44.05").size()).as("16 m away").isEqualTo(2);
  }

  @Test
  void anIntakeAtAConfluenceSeesBothBranches() {
    RiverNetwork rivers = network("87 44.1,87 44.05", "87.05 44.08,87 44.05", "87 44.05,87 44");
    for (double latitude : new double[] {44.05, 44.05 + 1e-5, 44.05 - 1e-9, 44.0499}) {
      Stretch up = rivers.upstream(rivers.nearest(at(87, latitude)).orElseThrow(), 1000);
      assertThat(up.paths()).as("at %s", latitude).hasSize(2);
    }
  }

  @Test
  void anIntakeAboveTheConfluenceSeesItsOwnBranch() {
    RiverNetwork rivers = network("87 44.1,87 44.05", "87.05 44.08,87 44.05", "87 44.05,87 44");
    assertThat(rivers.upstream(rivers.nearest(at(87, 44.0502)).orElseThrow(), 1000).paths()).hasSize(1);
  }

  @Test
  void braidsAndLoopsEnd() {
    RiverNetwork braided = network("87 44.1,87 44.06", "87 44.06,87.01 44.05,87 44.04", "87 44.06,86.99 44.05,87 44.04",
        "87 44.04,87 44");
    Stretch up = braided.upstream(braided.nearest(at(87, 44.03)).orElseThrow(), 1e6);
    assertThat(up.lengthM()).isCloseTo(0.01 * NORTH + 2 * 2 * Math.hypot(0.01 * NORTH, 0.01 * EAST) + 0.04 * NORTH, within(30.0));
    assertThat(up.paths()).hasSize(2);
    RiverNetwork circle = network("87 44,87.01 44", "87.01 44,87.01 44.01", "87.01 44.01,87 44.01", "87 44.01,87 44");
    Stretch round = circle.upstream(circle.nearest(at(87.005, 44)).orElseThrow(), 1e6);
    assertThat(round.reachedM()).isLessThan(2 * 0.01 * (NORTH + EAST));
    RiverNetwork self = network("87 44,87.02 44,87.02 44.02,87 44.02,87 44.00001,87.01 43.99");
    assertThat(self.upstream(self.nearest(at(87.009, 43.991)).orElseThrow(), 1e6).reachedM()).isGreaterThan(1000);
  }

  @Test
  void linesThatCrossWithoutAnEndAreNotJoined() {
    assertThat(network("87 44,87.1 44.1", "87 44.1,87.1 44").size()).isEqualTo(2);
  }

  @Test
  void linesThatAreThereTwiceCountOnce() {
    assertThat(network("87 44,87.1 44.1", "87 44,87.1 44.1", "87.1 44.1,87 44").size()).isEqualTo(1);
  }

  @Test
  void allFlowsTowardsTheMouth() {
    // drawn every which way
    RiverNetwork rivers = network("87 44,87 44.05", "87 44.05,87 44.1", "87.05 44.08,87 44.05").towards(at(87, 43.99));
    Stretch down = rivers.downstream(rivers.nearest(at(87.04, 44.074)).orElseThrow(), 1e6);
    List<Coordinate> path = down.paths().get(0);
    assertThat(path.get(path.size() - 1)).isEqualTo(at(87, 44));
    assertThat(rivers.upstream(rivers.nearest(at(87, 44.01)).orElseThrow(), 1e6).paths()).hasSize(2);
  }

  @Test
  void aStretchGrowsWithItsLength() {
    long seed = 11;
    Random random = new Random(seed);
    List<RiverLine> lines = new ArrayList<>();
    List<Coordinate> ends = new ArrayList<>(List.of(at(87, 44)));
    for (int i = 0; i < 60; i++) {
      Coordinate end = ends.get(random.nextInt(ends.size()));
      Coordinate start = at(end.x + 0.02 * (random.nextDouble() - 0.5), end.y + 0.01 * random.nextDouble());
      ends.add(start);
      lines.add(new RiverLine(null, Runs.wkt("POINT(0 0)").getFactory().createLineString(new Coordinate[] {start, end})));
    }
    RiverNetwork network = RiverNetwork.of(lines, 1);
    RiverPosition intake = network.nearest(at(87, 44.001)).orElseThrow();
    double before = 0;
    for (double metres = 100; metres < 20_000; metres *= 1.7) {
      Stretch stretch = network.upstream(intake, metres);
      assertThat(stretch.lengthM()).as("seed %d, %f m", seed, metres).isGreaterThanOrEqualTo(before);
      assertThat(stretch.reachedM()).isLessThanOrEqualTo(metres + 1e-6);
      assertThat(stretch.complete()).isTrue();
      before = stretch.lengthM();
    }
  }
}
