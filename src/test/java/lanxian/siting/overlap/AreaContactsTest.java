package lanxian.siting.overlap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import lanxian.domain.FaultException;
import lanxian.siting.Ground;
import lanxian.siting.TestZone;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

class AreaContactsTest {
  private final Ground ground = Ground.changji();
  private final Polygon parcel = ground.rect(0, 0, 100, 100);

  private static Contact contact(Geometry project, Geometry zone, double accuracyM) {
    return Contacts.between(
        new Footprint(project), new ZoneShape(TestZone.of("z", "c", null, zone).accuracy(accuracyM).build()));
  }

  /** A limit spares looking at what lies beyond it, and changes nothing of what lies within. */
  @Test
  void withinALimitAZoneIsMeasuredAsWithoutOne() {
    Random random = new Random(20261129);
    for (int i = 0; i < 60; i++) {
      double east = 60 + 3000 * random.nextDouble();
      Geometry disc = ground.disc(east + 20, 3000 * random.nextDouble() - 1500, 20);
      Geometry wide = ground.rect(-20_000, -20_000, 20_000, 20_000).difference(ground.rect(-60, -1200, east, 1400 - east / 4));
      for (Geometry shape : List.of(disc, wide)) {
        Footprint project = new Footprint(ground.rect(-50, -40, 50, 40));
        ZoneShape zone = new ZoneShape(TestZone.of("z", "c", null, shape).build());
        Contact whole = Contacts.between(project, zone);
        assertThat(whole.kind()).isEqualTo(Contact.Kind.APART);
        Contact near = Contacts.within(project, zone, 0, whole.distanceM() + 0.01);
        assertThat(near.distanceM()).isEqualTo(whole.distanceM());
        assertThat(Direction.degrees(project, near)).isEqualTo(Direction.degrees(project, whole));
        assertThat(Contacts.within(project, zone, 0, whole.distanceM() - 0.01)).isNull();
      }
    }
  }

  @Test
  void aPartlyCoveredParcelIsHitWithItsOverlap() {
    Contact contact = contact(parcel, ground.rect(60, -50, 300, 150), 0);
    assertThat(contact.kind()).isEqualTo(Contact.Kind.HIT);
    assertThat(contact.relation()).isEqualTo(Relation.PARTLY_INSIDE);
    assertThat(contact.overlapM2()).isCloseTo(4000, within(0.1));
    assertThat(contact.distanceM()).isZero();
  }

  @Test
  void aSharedBorderIsNoHit() {
    Contact contact = contact(parcel, ground.rect(100, 0, 300, 100), 0);
    assertThat(contact.kind()).isEqualTo(Contact.Kind.TOUCH);
    assertThat(contact.relation()).isEqualTo(Relation.TOUCHES);
    assertThat(contact.overlap().isEmpty()).isTrue();
  }

  @Test
  void aSharedBorderWithOtherVerticesIsNoHit() {
    // the zone's border has vertices of its own on the parcel's edge, so the two drawings differ by rounding
    Polygon zone = ground.polygon(100, 0, 300, 0, 300, 100, 100, 100, 100, 77.7, 100, 33.3);
    Contact contact = contact(parcel, zone, 0);
    assertThat(contact.isHit()).isFalse();
    assertThat(contact.overlapM2()).isLessThan(1e-3);
  }

  @Test
  void aZoneApartIsMeasuredInMetres() {
    Contact contact = contact(parcel, ground.rect(350, 0, 500, 100), 0);
    assertThat(contact.kind()).isEqualTo(Contact.Kind.APART);
    assertThat(contact.distanceM()).isCloseTo(250, within(0.05));
  }

  @Test
  void aParcelInAHoleIsNotInTheZone() {
    Polygon zone = ground.withHole(ground.rect(-500, -500, 500, 500), ground.rect(-50, -50, 150, 150));
    Contact contact = contact(parcel, zone, 0);
    assertThat(contact.kind()).isEqualTo(Contact.Kind.APART);
    assertThat(contact.distanceM()).isCloseTo(50, within(0.05));
  }

  @Test
  void aHoleInsideTheParcelIsTakenOff() {
    Polygon zone = ground.withHole(ground.rect(-500, -500, 500, 500), ground.rect(20, 20, 40, 40));
    Contact contact = contact(parcel, zone, 0);
    assertThat(contact.relation()).isEqualTo(Relation.PARTLY_INSIDE);
    assertThat(contact.overlapM2()).isCloseTo(9600, within(0.1));
  }

  @Test
  void everyPartOfAMultiPartZoneCounts() {
    Geometry zone = ground.multi(ground.rect(-10, -10, 10, 10), ground.rect(90, 90, 200, 200));
    assertThat(contact(parcel, zone, 0).overlapM2()).isCloseTo(200, within(0.1));
  }

  @Test
  void everyPartOfAMultiPartProjectCounts() {
    Geometry project = ground.multi(ground.rect(0, 0, 10, 10), ground.rect(50, 0, 60, 10));
    Contact contact = contact(project, ground.rect(55, -5, 200, 200), 0);
    assertThat(contact.overlapM2()).isCloseTo(50, within(0.01));
  }

  @Test
  void wholeRelations() {
    assertThat(contact(parcel, ground.rect(-5, -5, 105, 105), 0).relation()).isEqualTo(Relation.INSIDE);
    assertThat(contact(parcel, parcel, 0).relation()).isEqualTo(Relation.INSIDE);
    assertThat(contact(parcel, ground.rect(30, 30, 60, 60), 0).relation()).isEqualTo(Relation.CONTAINS);
    assertThat(contact(parcel, ground.rect(40, -20, 60, 120), 0).relation()).isEqualTo(Relation.CROSSES);
  }

  @Test
  void anInsideParcelOverlapsByAllOfIt() {
    Contact contact = contact(parcel, ground.disc(50, 50, 400), 5);
    assertThat(contact.overlapM2()).isEqualTo(new Footprint(parcel).areaM2());
  }

  @Test
  void aTinyParcelInsideAZoneIsAHit() {
    Contact contact = contact(ground.rect(0, 0, 0.5, 0.5), ground.rect(-50, -50, 50, 50), 100);
    assertThat(contact.overlapM2()).isCloseTo(0.25, within(0.001));
    assertThat(contact.kind()).isEqualTo(Contact.Kind.HIT);
  }

  @Test
  void aTinyParcelOfSeveralInsideAZoneIsAHit() {
    Geometry project = ground.multi(ground.rect(0, 0, 0.5, 0.5), ground.rect(1000, 0, 1500, 500));
    assertThat(contact(project, ground.rect(-50, -50, 50, 50), 0).kind()).isEqualTo(Contact.Kind.HIT);
  }

  @Test
  void aTinyZoneInsideTheParcelIsAHit() {
    assertThat(contact(parcel, ground.rect(10, 10, 10.5, 10.5), 20).kind()).isEqualTo(Contact.Kind.HIT);
  }

  @Test
  void aZoneThatCrossesItselfIsRefusedNotGuessed() {
    Polygon bowTie = ground.polygon(0, 0, 200, 200, 200, 0, 0, 200);
    assertThatThrownBy(() -> contact(parcel, bowTie, 0)).isInstanceOf(FaultException.class);
  }

  @Test
  void aZoneThatIsNoAreaIsRefused() {
    assertThatThrownBy(() -> contact(parcel, ground.line(0, 0, 50, 50), 0))
        .isInstanceOf(IllegalStateException.class).hasMessageContaining("LineString");
  }

  @Test
  void worksAcrossTheSeamBetweenTwoStrips() {
    // 88.5° E is where 3-degree zones 29 and 30 meet; area of T3 in the brief's table of test areas
    Polygon t3 = (Polygon) Ground.FACTORY.toGeometry(new Envelope(88.45, 88.55, 44.0, 44.1));
    Polygon west = (Polygon) Ground.FACTORY.toGeometry(new Envelope(88.0, 88.5, 43.9, 44.2));
    Polygon east = (Polygon) Ground.FACTORY.toGeometry(new Envelope(88.5, 89.0, 43.9, 44.2));
    Contact inWest = contact(t3, west, 1);
    Contact inEast = contact(t3, east, 1);
    assertThat(inWest.overlapM2()).isCloseTo(89_044_794.571 / 2, within(0.001));
    assertThat(inWest.overlapM2() + inEast.overlapM2()).isCloseTo(89_044_794.571, within(0.002));
    assertThat(inWest.relation()).isEqualTo(Relation.PARTLY_INSIDE);
    for (Coordinate place : inWest.overlap().getCoordinates()) {
      assertThat(place.x).isLessThanOrEqualTo(88.5);
    }
  }
}
