package lanxian.siting.overlap;

import static org.assertj.core.api.Assertions.assertThat;

import lanxian.siting.Ground;
import lanxian.siting.TestZone;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

class PointContactsTest {
  private final Ground ground = Ground.changji();
  private final Polygon zone = ground.rect(0, 0, 100, 100);

  private Contact contact(Geometry project) {
    return Contacts.between(new Footprint(project), new ZoneShape(TestZone.of("z", "c", null, zone).build()));
  }

  @Test
  void aPointInsideIsAHit() {
    Contact contact = contact(ground.point(50, 50));
    assertThat(contact.kind()).isEqualTo(Contact.Kind.HIT);
    assertThat(contact.relation()).isEqualTo(Relation.INSIDE);
    assertThat(contact.overlapM2()).isZero();
    assertThat(contact.overlap().getNumPoints()).isEqualTo(1);
  }

  @Test
  void aPointOnAVertexTouchesAndCounts() {
    Contact contact = contact(Ground.FACTORY.createPoint(zone.getCoordinates()[2]));
    assertThat(contact.kind()).isEqualTo(Contact.Kind.HIT);
    assertThat(contact.relation()).isEqualTo(Relation.TOUCHES);
  }

  @Test
  void aPointOutsideIsApart() {
    assertThat(contact(ground.point(150, 50)).kind()).isEqualTo(Contact.Kind.APART);
  }

  @Test
  void ofSeveralPointsThoseInsideAreToldApart() {
    Geometry wells = Ground.FACTORY.createMultiPointFromCoords(
        new Coordinate[] {ground.at(50, 50), ground.at(150, 50), ground.at(10, 10)});
    Contact contact = contact(wells);
    assertThat(contact.relation()).isEqualTo(Relation.PARTLY_INSIDE);
    assertThat(contact.overlap().getNumPoints()).isEqualTo(2);
  }
}
