package lanxian.siting.overlap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import lanxian.geo.EllipsoidalArea;
import lanxian.siting.Ground;
import lanxian.siting.TestZone;
import lanxian.siting.agreement.RandomProjects;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** What is cut out along a zone's boundary is what an overlay makes of the whole zone. */
class ProjectCutTest {
  private static final long SEED = 20261215;

  private final Ground ground = Ground.changji();
  private final Polygon parcel = ground.rect(0, 0, 100, 100);

  @Test
  void partsAreThoseOfAnOverlay() {
    System.out.println("seed " + SEED);
    List<Geometry> zones = areas(SEED, 60, List.of(ground.rect(-8000, -8000, 8000, 8000)));
    int cut = 0;
    for (Geometry project : areas(SEED + 1, 60, zones)) {
      for (Geometry zone : zones) {
        cut += project.getEnvelopeInternal().intersects(zone.getEnvelopeInternal()) ? check(project, zone) : 0;
      }
    }
    assertThat(cut).as("pairs that are not just apart or in each other").isGreaterThan(100);
  }

  @Test
  void shapesOnEachOther() {
    check(parcel, parcel);
    check(parcel, ground.rect(100, 0, 200, 100)); // shares an edge
    check(parcel, ground.rect(100, 20, 200, 80)); // a part of one
    check(parcel, ground.rect(100, 100, 200, 200)); // a vertex
    check(parcel, ground.rect(50, 0, 200, 100)); // runs along two edges
    check(parcel, ground.withHole(ground.rect(-50, -50, 200, 200), parcel)); // its hole is the parcel
    check(parcel, ground.withHole(ground.rect(-50, -50, 200, 200), ground.rect(20, 20, 60, 60)));
    check(parcel, ground.multi(ground.rect(0, 0, 50, 50), ground.rect(50, 50, 100, 100)));
    check(ground.multi(ground.rect(0, 0, 50, 50), ground.rect(50, 50, 100, 100)), ground.disc(50, 50, 30));
    check(ground.withHole(parcel, ground.rect(20, 20, 60, 60)), ground.rect(20, 20, 60, 60));
    check(ground.withHole(parcel, ground.rect(20, 20, 60, 60)), ground.rect(10, 30, 200, 50));
    check(ground.rect(0, 0, 100, 1e-4), ground.rect(-10, -10, 110, 5e-5)); // a tenth of a millimetre
  }

  @Test
  void aZoneInsideLeavesAFrame() {
    ProjectCut cut = cut(parcel, ground.rect(20, 20, 60, 60));
    assertThat(cut.outside()).hasSize(1);
    assertThat(cut.outside().get(0).getNumInteriorRing()).isEqualTo(1);
    assertThat(EllipsoidalArea.m2(cut.inside())).isCloseTo(1600, within(0.1));
  }

  /** A replay must find the same bytes, whatever the order in which the boundary came. */
  @Test
  void theSameOverlapComesOutEachTime() {
    Geometry zone = ground.multi(ground.disc(0, 0, 60), ground.disc(100, 100, 60));
    Geometry first = cut(parcel, zone).inside();
    for (int i = 0; i < 5; i++) {
      assertThat(cut(parcel, zone.copy()).inside().equalsExact(first)).isTrue();
      assertThat(cut(parcel, zone.reverse()).inside().equalsExact(first)).isTrue();
    }
  }

  private static ProjectCut cut(Geometry project, Geometry zone) {
    return ProjectCut.of(new Footprint(project), new ZoneShape(TestZone.of("z", "c", null, zone).build()));
  }

  /** @return 1 if the zone's boundary runs through the project */
  private static int check(Geometry project, Geometry zone) {
    ProjectCut cut = cut(project, zone);
    String what = project + " and " + zone;
    double all = EllipsoidalArea.m2(project);
    double inside = EllipsoidalArea.m2(cut.inside());
    double outside = cut.outside().stream().mapToDouble(EllipsoidalArea::m2).sum();
    double tolerance = 1e-3 + 1e-9 * all;
    assertThat(inside + outside).as(what).isCloseTo(all, within(tolerance));
    assertThat(inside).as(what)
        .isCloseTo(EllipsoidalArea.m2(Overlays.intersection(project, zone)), within(tolerance));
    ZoneShape shape = new ZoneShape(TestZone.of("z", "c", null, zone).build());
    assertThat(shape.overlapM2(new Footprint(project))).as(what).isCloseTo(inside, within(tolerance));
    assertThat(cut.inside().isValid()).as(what).isTrue();
    return inside > 1 && outside > 1 ? 1 : 0;
  }

  private static List<Geometry> areas(long seed, int count, List<Geometry> around) {
    return RandomProjects.of(seed, 2 * count, around).stream().filter(p -> p.getDimension() == 2).limit(count).toList();
  }
}
