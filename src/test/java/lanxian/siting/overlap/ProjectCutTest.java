package lanxian.siting.overlap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import lanxian.geo.EllipsoidalArea;
import lanxian.siting.Ground;
import lanxian.siting.TestZone;
import lanxian.siting.agreement.RandomProjects;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
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

  /** The short way to the faces finds those of the long way, to the last bit. */
  @Test
  void plainFacesAreThoseOfNoding() {
    List<Geometry> zones = areas(SEED + 2, 60, List.of(ground.rect(-8000, -8000, 8000, 8000)));
    int plain = 0;
    int several = 0;
    for (Geometry zone : zones) {
      ZoneShape shape = new ZoneShape(TestZone.of("z", "c", null, zone).build());
      Coordinate[] corners = zone.getCoordinates();
      for (int i = 0; i < 40; i++) {
        Coordinate at = corners[i % corners.length];
        double half = 1e-4 * (1 + i);
        Footprint project = new Footprint(Ground.FACTORY.createPolygon(new Coordinate[] {
          new Coordinate(at.x - half, at.y - half / 3), new Coordinate(at.x + half / 2, at.y - half), new Coordinate(at.x, at.y),
          new Coordinate(at.x + half, at.y + half / 2), new Coordinate(at.x - half, at.y - half / 3)}).buffer(i % 2 * half / 8, 1));
        if (!(project.geometry() instanceof Polygon parcel)) {
          continue;
        }
        List<Polygon> faces = PlainCut.faces(parcel, ProjectCut.edges(project, shape));
        if (faces != null) {
          assertThat(normed(faces)).isEqualTo(normed(ProjectCut.polygonized(project, shape.edgesIn(project.envelope()))));
          plain++;
          several += faces.size() > 2 ? 1 : 0;
        }
      }
    }
    assertThat(plain).isGreaterThan(300);
    assertThat(several).isGreaterThan(20);
  }

  /** The same of a boundary with hundreds and thousands of corners in a parcel. */
  @Test
  void plainFacesOfFineBoundariesToo() {
    Random random = new Random(SEED + 3);
    Polygon zone = fine(40_000, random);
    ZoneShape shape = new ZoneShape(TestZone.of("z", "c", null, zone).build());
    int fine = 0;
    for (int i = 0; i < 60; i++) {
      Coordinate at = zone.getExteriorRing().getCoordinateN(random.nextInt(40_000));
      double half = 5e-4 * (1 + random.nextInt(8));
      double turn = random.nextDouble();
      Coordinate[] ring = new Coordinate[5 + i % 5];
      for (int k = 0; k + 1 < ring.length; k++) {
        double angle = 2 * Math.PI * (turn + k) / (ring.length - 1);
        ring[k] = new Coordinate(at.x + half * Math.cos(angle), at.y + half * Math.sin(angle));
      }
      ring[ring.length - 1] = ring[0];
      Footprint project = new Footprint(Ground.FACTORY.createPolygon(ring));
      List<LineSegment> edges = ProjectCut.edges(project, shape);
      List<Polygon> faces = PlainCut.faces((Polygon) project.geometry(), edges);
      if (faces != null && edges.size() > 500) {
        assertThat(normed(faces)).isEqualTo(normed(ProjectCut.polygonized(project, shape.edgesIn(project.envelope()))));
        fine++;
      }
    }
    assertThat(fine).isGreaterThan(30);
  }

  /** A star about 2 km around with that many corners. */
  private static Polygon fine(int corners, Random random) {
    Coordinate[] ring = new Coordinate[corners + 1];
    for (int i = 0; i < corners; i++) {
      double angle = 2 * Math.PI * i / corners;
      double radius = 0.02 * (1 + 0.1 * Math.sin(7 * angle) + 1e-4 * random.nextDouble());
      ring[i] = new Coordinate(87.3 + radius * Math.cos(angle), 44 + radius * Math.sin(angle));
    }
    ring[corners] = ring[0];
    return Ground.FACTORY.createPolygon(ring);
  }

  private static Geometry normed(List<Polygon> faces) {
    return Ground.FACTORY.createMultiPolygon(faces.toArray(Polygon[]::new)).norm();
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
