package lanxian.siting.overlap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lanxian.siting.Ground;
import lanxian.siting.TestZone;
import lanxian.siting.agreement.RandomProjects;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

class InnerPlaceTest {
  private static final long SEED = 20261217;

  /** What an edge of a zone and the edge of a parcel that runs on along it leave between them. */
  private static final double[] PINCHED = {87.73295472028187, 43.62167652929857, 87.73376544392104, 43.62231471988958,
      87.73518955475453, 43.62251124544898, 87.73965922369985, 43.624180677749806,
      87.74133753825127, 43.626295069532446, 87.7418940581725, 43.62501539390021};

  @Test
  void aPinchedFaceHasItsPlaceWhereItIsWide() {
    for (int start = 0; start < PINCHED.length / 2; start++) {
      Coordinate[] ring = new Coordinate[PINCHED.length / 2 + 1];
      for (int i = 0; i < ring.length; i++) {
        int at = 2 * ((start + i) % (PINCHED.length / 2));
        ring[i] = new Coordinate(PINCHED[at], PINCHED[at + 1]);
      }
      Polygon face = Ground.FACTORY.createPolygon(ring);
      Coordinate place = InnerPlace.of(face);
      assertThat(face.getBoundary().distance(Ground.FACTORY.createPoint(place))).isGreaterThan(1e-4);
      assertThat(SimplePointInAreaLocator.locate(place, face)).isEqualTo(Location.INTERIOR);
    }
  }

  /** The parcel and the zone that left that face: it was taken for a part of the zone. */
  @Test
  void aParcelAlongAnEdgeIsCutWhereTheZoneEnds() {
    Polygon parcel = Ground.FACTORY.createPolygon(new Coordinate[] {
        new Coordinate(87.73295472028187, 43.62167652929857), new Coordinate(87.7418940581725, 43.62501539390021),
        new Coordinate(87.74069596089657, 43.62777032832494), new Coordinate(87.73295472028187, 43.62167652929857)});
    Polygon zone = Ground.FACTORY.createPolygon(new Coordinate[] {
        new Coordinate(87.72144026648965, 43.62061386042523), new Coordinate(87.73518955475453, 43.62251124544898),
        new Coordinate(87.73965922369985, 43.624180677749806), new Coordinate(87.74217467211305, 43.62734971626527),
        new Coordinate(87.73, 43.64), new Coordinate(87.72144026648965, 43.62061386042523)});
    Contact contact = Contacts.between(
        new Footprint(parcel), new ZoneShape(TestZone.of("z", "c", null, zone).build()));
    assertThat(contact.overlapM2()).isBetween(110_089.0, 110_090.0);
  }

  @Test
  void anyPolygonHasItsPlaceInside() {
    System.out.println("seed " + SEED);
    List<Geometry> around = List.of(Ground.changji().rect(-5000, -5000, 5000, 5000));
    for (Geometry project : RandomProjects.of(SEED, 600, around)) {
      for (int i = 0; project.getDimension() == 2 && i < project.getNumGeometries(); i++) {
        Coordinate place = InnerPlace.of((Polygon) project.getGeometryN(i));
        assertThat(SimplePointInAreaLocator.locate(place, project.getGeometryN(i))).isEqualTo(Location.INTERIOR);
      }
    }
  }

  @Test
  void aPolygonWithoutAreaHasAPlaceToo() {
    Polygon flat = Ground.changji().polygon(0, 0, 100, 0, 50, 0);
    assertThat(InnerPlace.of(flat)).isEqualTo(flat.getCoordinate());
  }
}
