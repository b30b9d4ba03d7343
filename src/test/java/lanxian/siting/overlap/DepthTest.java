package lanxian.siting.overlap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import lanxian.geo.BoundaryIndex;
import lanxian.siting.Ground;
import lanxian.siting.TestZone;
import lanxian.siting.agreement.RandomProjects;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** Signed distances from cells are those of a search over all of the zone's boundary. */
class DepthTest {
  private static final long SEED = 20261216;

  private final Ground ground = Ground.changji();

  @Test
  void signedDistancesAreThoseOfAWholeSearch() {
    System.out.println("seed " + SEED);
    List<Geometry> zones = RandomProjects.of(SEED, 40, List.of(ground.rect(-9000, -9000, 9000, 9000))).stream()
        .filter(zone -> zone.getDimension() == 2).toList();
    int inside = 0;
    int apart = 0;
    for (Geometry zone : zones) {
      BoundaryIndex boundary = new BoundaryIndex(zone);
      for (Geometry project : RandomProjects.of(SEED + 1, 15, List.of(zone, ground.rect(-9000, -9000, 9000, 9000)))) {
        Footprint footprint = new Footprint(project);
        Contact contact = contact(footprint, zone);
        double found = Contacts.boundaryDistanceM(footprint, contact);
        double expected = boundary.signedM(project, contact.overlap());
        assertThat(found).as("zone %s, %s", zones.indexOf(zone), project).isCloseTo(expected, within(2e-3));
        assertThat(found == 0).isEqualTo(expected == 0);
        inside += found < 0 ? 1 : 0;
        apart += found > 0 ? 1 : 0;
      }
    }
    assertThat(inside).isGreaterThan(60);
    assertThat(apart).isGreaterThan(60);
  }

  @Test
  void zeroWhereTheyOnlyTouch() {
    Geometry zone = ground.rect(0, 0, 100, 100);
    for (Geometry project : new Geometry[] {ground.point(0, 0), ground.rect(100, 0, 200, 100),
        ground.rect(100, 100, 200, 200), ground.line(0, 0, 0, 100), ground.line(100, 100, 200, 300)}) {
      assertThat(signedM(project, zone)).as("%s", project).isZero();
    }
  }

  @Test
  void asDeepAsTheDeepestPoint() {
    Geometry zone = ground.rect(0, 0, 100, 100);
    assertThat(signedM(ground.point(50, 30), zone)).isCloseTo(-30, within(0.01));
    assertThat(signedM(ground.rect(-500, 40, 500, 60), zone)).isCloseTo(-50, within(0.05));
    assertThat(signedM(ground.rect(-500, -500, 500, 500), zone)).isCloseTo(-50, within(0.05));
    assertThat(signedM(ground.line(-50, 20, 150, 20), zone)).isCloseTo(-20, within(0.05));
    assertThat(signedM(ground.rect(-500, 10, 4, 20), zone)).isCloseTo(-4, within(0.05));
    assertThat(signedM(ground.rect(30, 30, 40, 40), ground.withHole((Polygon) zone,
        ground.rect(20, 20, 60, 60)))).isCloseTo(10, within(0.01));
  }

  private static double signedM(Geometry project, Geometry zone) {
    Footprint footprint = new Footprint(project);
    return Contacts.boundaryDistanceM(footprint, contact(footprint, zone));
  }

  private static Contact contact(Footprint project, Geometry zone) {
    return Contacts.between(project, new ZoneShape(TestZone.of("z", "c", null, zone).build()));
  }
}
