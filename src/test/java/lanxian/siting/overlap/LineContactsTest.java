package lanxian.siting.overlap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import lanxian.geo.EllipsoidalLength;
import lanxian.siting.Ground;
import lanxian.siting.TestZone;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

class LineContactsTest {
  private final Ground ground = Ground.changji();
  private final Polygon zone = ground.rect(100, 0, 200, 100);

  private Contact contact(Geometry project, Geometry other) {
    return Contacts.between(
        new Footprint(project), new ZoneShape(TestZone.of("z", "c", null, other).accuracy(50).build()));
  }

  @Test
  void aPipelineThroughAZoneCrossesWithChainages() {
    Contact contact = contact(ground.line(0, 50, 300, 50), zone);
    assertThat(contact.kind()).isEqualTo(Contact.Kind.HIT);
    assertThat(contact.relation()).isEqualTo(Relation.CROSSES);
    assertThat(contact.crossings()).hasSize(1);
    assertThat(contact.crossings().get(0).entryM()).isCloseTo(100, within(0.01));
    assertThat(contact.crossings().get(0).exitM()).isCloseTo(200, within(0.01));
    assertThat(contact.overlapLengthM()).isCloseTo(100, within(0.01));
    assertThat(contact.overlapM2()).isZero();
  }

  @Test
  void chainagesRunOnOverVerticesAndSeveralStretches() {
    // in, out through the top, back in from the top, out on the right
    LineString line = ground.line(0, 50, 150, 50, 150, 150, 180, 150, 180, 50, 300, 50);
    Contact contact = contact(line, zone);
    assertThat(contact.crossings()).extracting(Crossing::part).containsExactly(1, 1);
    assertThat(contact.crossings().get(0).entryM()).isCloseTo(100, within(0.01));
    assertThat(contact.crossings().get(0).exitM()).isCloseTo(200, within(0.01));
    assertThat(contact.crossings().get(1).entryM()).isCloseTo(150 + 100 + 30 + 50, within(0.02));
    assertThat(contact.crossings().get(1).exitM()).isCloseTo(150 + 100 + 30 + 100 + 20, within(0.02));
    assertThat(EllipsoidalLength.m(contact.overlap())).isCloseTo(contact.overlapLengthM(), within(1e-6));
  }

  @Test
  void partsOfAMultiLineHaveChainagesOfTheirOwn() {
    Geometry lines = Ground.FACTORY.createMultiLineString(
        new LineString[] {ground.line(0, 500, 300, 500), ground.line(150, -100, 150, 50)});
    Contact contact = contact(lines, zone);
    assertThat(contact.crossings()).hasSize(1);
    assertThat(contact.crossings().get(0).part()).isEqualTo(2);
    assertThat(contact.crossings().get(0).entryM()).isCloseTo(100, within(0.01));
    assertThat(contact.relation()).isEqualTo(Relation.PARTLY_INSIDE);
  }

  @Test
  void aHoleInterruptsTheStretch() {
    Polygon holed = ground.withHole(zone, ground.rect(140, 40, 160, 60));
    Contact contact = contact(ground.line(0, 50, 300, 50), holed);
    assertThat(contact.crossings()).hasSize(2);
    assertThat(contact.overlapLengthM()).isCloseTo(80, within(0.01));
  }

  @Test
  void aLineAlongTheBorderCountsAsInTheZone() {
    Contact contact = contact(ground.line(100, -20, 100, 0, 100, 100, 100, 120), zone);
    assertThat(contact.kind()).isEqualTo(Contact.Kind.HIT);
    assertThat(contact.relation()).isEqualTo(Relation.TOUCHES);
    assertThat(contact.overlapLengthM()).isCloseTo(100, within(0.01));
  }

  @Test
  void aSlantingBorderIsFollowedInSpiteOfRounding() {
    Polygon slanted = ground.polygon(0, 0, 97.3, 41.7, 60, 200);
    LineString along = ground.line(0, 0, 97.3, 41.7);
    Contact contact = contact(along, slanted);
    assertThat(contact.overlapLengthM()).isCloseTo(EllipsoidalLength.m(along), within(1e-6));
  }

  @Test
  void aLineThatOnlyEndsAtTheBorderTouches() {
    Contact contact = contact(ground.line(0, 0, 100, 0), zone);
    assertThat(contact.kind()).isEqualTo(Contact.Kind.TOUCH);
    assertThat(contact.overlapLengthM()).isZero();
  }

  @Test
  void lessThanAMetreIsASliverUnlessItIsTheWholeLine() {
    assertThat(contact(ground.line(50, 50, 100.9, 50), zone).kind()).isEqualTo(Contact.Kind.SLIVER);
    assertThat(contact(ground.line(50, 50, 101.1, 50), zone).kind()).isEqualTo(Contact.Kind.HIT);
    assertThat(contact(ground.line(150, 50, 150.8, 50), zone).kind()).isEqualTo(Contact.Kind.HIT);
  }

  @Test
  void aCrossingRightThroughANarrowZoneCountsHoweverShort() {
    Polygon ditch = ground.rect(100, -500, 100.6, 500);
    Contact through = contact(ground.line(0, 50, 300, 50), ditch);
    assertThat(through.kind()).isEqualTo(Contact.Kind.HIT);
    assertThat(through.relation()).isEqualTo(Relation.CROSSES);
    assertThat(through.overlapLengthM()).isCloseTo(0.6, within(0.01));
    assertThat(contact(ground.line(0, 50, 100.3, 50), ditch).kind()).isEqualTo(Contact.Kind.SLIVER);
    assertThat(contact(ground.line(100.3, 50, 300, 50), ditch).kind()).isEqualTo(Contact.Kind.SLIVER);
  }

  @Test
  void aCoarseBoundaryDoesNotSwallowAPipelineAlongANarrowRiver() {
    Contact contact = contact(ground.line(0, 5, 10_000, 5), ground.rect(-100, 0, 10_100, 10));
    assertThat(contact.kind()).isEqualTo(Contact.Kind.HIT);
    assertThat(contact.relation()).isEqualTo(Relation.INSIDE);
  }
}
