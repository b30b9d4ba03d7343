package lanxian.editing.generate;

import static lanxian.editing.generate.Runs.shape;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import lanxian.domain.Notice;
import lanxian.geo.EllipsoidalArea;
import lanxian.geo.Geodesics;
import lanxian.geo.GeodesicDistance;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class WellFieldGeneratorTest {
  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final Coordinate FIRST = new Coordinate(87.3, 44.0);

  private static Runs field(List<Coordinate> wells, double l1, double l2) {
    Runs runs = Runs.of("well_field").with("medium", "gravel", "aquifer", "PHREATIC", "form", "DISC", "l1_radius", l1,
        "l2_radius", l2);
    wells.forEach(well -> runs.draw("well", FACTORY.createPoint(well)));
    return runs;
  }

  private static double area(Geometry geometry) {
    return EllipsoidalArea.m2(geometry);
  }

  @Test
  void wellsFarApartHaveCirclesOfTheirOwnAndNearOnesAHull() {
    Coordinate second = Geodesics.destination(FIRST, 90, 1000);
    GeneratedZones made = field(List.of(FIRST, second), 100, 600).run();
    assertThat(shape(made, "L1").getNumGeometries()).isEqualTo(2);
    assertThat(area(shape(made, "L1"))).isCloseTo(2 * Math.PI * 1e4, within(15.0));
    assertThat(shape(made, "L2").getNumGeometries()).isEqualTo(1);
    assertThat(area(shape(made, "L2"))).isCloseTo(Math.PI * 36e4 + 1200 * 1000, within(80.0));
    assertThat(made.notices()).filteredOn(notice -> notice.code().equals("SPACING")).extracting(Notice::detail)
        .anyMatch(text -> text.startsWith("L1: 2 wells have circles of their own, 0 stand in 0 group"))
        .anyMatch(text -> text.startsWith("L2: 0 wells have circles of their own, 2 stand in 1 group"));
  }

  @Test
  void exactlyTwiceTheRadiusIsNotFartherThanIt() {
    Coordinate second = Geodesics.destination(FIRST, 37, 200);
    assertThat(shape(field(List.of(FIRST, second), 100, 600).run(), "L1").getNumGeometries()).isEqualTo(1);
    Coordinate farther = Geodesics.destination(FIRST, 37, 200.01);
    assertThat(shape(field(List.of(FIRST, farther), 100, 600).run(), "L1").getNumGeometries()).isEqualTo(2);
  }

  @Test
  void theOutlineLiesAtTheRadiusFromTheHull() {
    List<Coordinate> wells = List.of(FIRST, Geodesics.destination(FIRST, 20, 300), Geodesics.destination(FIRST, 80, 350),
        Geodesics.destination(FIRST, 50, 200));
    Geometry hull = WellGroups.hull(wells);
    for (String zoneClass : List.of("L1", "L2")) {
      double radius = zoneClass.equals("L1") ? 250 : 2000;
      Geometry shape = shape(field(wells, 250, 2000).run(), zoneClass);
      for (Coordinate corner : shape.getBoundary().getCoordinates()) {
        assertThat(GeodesicDistance.m(hull, FACTORY.createPoint(corner))).isCloseTo(radius, within(0.02));
      }
    }
  }

  @Test
  void wellsThatStandTwiceCountOnce() {
    GeneratedZones made = field(List.of(FIRST, new Coordinate(FIRST), Geodesics.destination(FIRST, 0, 0.3)), 100, 600).run();
    assertThat(made.zones().get(0).description().attributes()).containsEntry("well_count", 1.0);
    assertThat(area(shape(made, "L1"))).isCloseTo(Math.PI * 1e4, within(8.0));
    assertThat(made.notices()).extracting(Notice::code).contains("SAME_WELL");
  }

  @Test
  void tooManyWells() {
    List<Coordinate> wells = new ArrayList<>();
    for (int i = 0; i < 201; i++) {
      wells.add(new Coordinate(87 + i * 0.001, 44));
    }
    assertThat(field(wells, 100, 600).faults()).containsExactly("GENERATOR_INPUT_BAD /geometry");
    assertThat(Runs.of("well_field").with("medium", "gravel", "aquifer", "PHREATIC")
        .draw("well", FACTORY.createMultiPointFromCoords(wells.toArray(Coordinate[]::new))).faults())
        .containsExactly("GENERATOR_INPUT_BAD /geometry/features/0");
  }

  @Test
  void growsWithTheRadiusAndHoldsEveryWell() {
    long seed = 42;
    Random random = new Random(seed);
    for (int round = 0; round < 15; round++) {
      List<Coordinate> wells = new ArrayList<>();
      for (int i = 0; i < 2 + random.nextInt(7); i++) {
        wells.add(Geodesics.destination(FIRST, 360 * random.nextDouble(), 1500 * random.nextDouble()));
      }
      double radius = 50 + 400 * random.nextDouble();
      GeneratedZones made = field(wells, radius, radius * (1.2 + random.nextDouble())).run();
      Geometry l1 = shape(made, "L1");
      Geometry l2 = shape(made, "L2");
      assertThat(l2.covers(l1)).as("seed %d, round %d", seed, round).isTrue();
      wells.forEach(well -> assertThat(l1.contains(FACTORY.createPoint(well))).isTrue());
    }
  }
}
