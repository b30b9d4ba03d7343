package lanxian.siting.overlap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import lanxian.geo.EllipsoidalArea;
import lanxian.siting.Ground;
import lanxian.siting.TestZone;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

class MovedBoundaryTest {
  private final Ground ground = Ground.changji();
  private final Polygon parcel = ground.rect(0, 0, 100, 100);

  private static Contact contact(Geometry project, Geometry zone, double accuracyM) {
    return Contacts.between(
        new Footprint(project), new ZoneShape(TestZone.of("z", "c", null, zone).accuracy(accuracyM).build()));
  }

  private Contact outwards(Geometry project, Geometry zone, double accuracyM) {
    return MovedBoundary.outwards(new Footprint(project), contact(project, zone, accuracyM));
  }

  private Contact inwards(Geometry project, Geometry zone, double accuracyM) {
    return MovedBoundary.inwards(new Footprint(project), contact(project, zone, accuracyM));
  }

  @Test
  void outwardsTheOverlapGrowsByTheAccuracy() {
    Contact moved = outwards(parcel, ground.rect(70, -50, 300, 150), 5);
    assertThat(EllipsoidalArea.m2(moved.overlap())).isCloseTo(3500, within(5.0));
  }

  @Test
  void inwardsTheOverlapShrinksByTheAccuracy() {
    Contact moved = inwards(parcel, ground.rect(70, -50, 300, 150), 5);
    assertThat(moved.isHit()).isTrue();
    assertThat(EllipsoidalArea.m2(moved.overlap())).isCloseTo(2500, within(5.0));
  }

  @Test
  void aNeighbourWithinTheAccuracyBecomesAHit() {
    assertThat(outwards(parcel, ground.rect(103, 0, 300, 100), 5).isHit()).isTrue();
    assertThat(outwards(parcel, ground.rect(106, 0, 300, 100), 5).isHit()).isFalse();
    assertThat(outwards(parcel, ground.rect(106, 0, 300, 100), 5).distanceM()).isCloseTo(1, within(0.05));
  }

  @Test
  void anOverlapWithinTheAccuracyVanishes() {
    assertThat(inwards(parcel, ground.rect(96, 96, 300, 300), 5).isHit()).isFalse();
    // 1 × 1 m is left: no more than 1 m²
    assertThat(inwards(parcel, ground.rect(94, 94, 300, 300), 5).isHit()).isFalse();
    assertThat(inwards(parcel, ground.rect(93, 93, 300, 300), 5).isHit()).isTrue();
  }

  @Test
  void aNarrowZoneInsideTheParcelVanishes() {
    assertThat(inwards(parcel, ground.rect(20, 20, 28, 80), 5).isHit()).isFalse();
    assertThat(inwards(parcel, ground.rect(20, 20, 32, 80), 5).isHit()).isTrue();
  }

  @Test
  void pointsMoveByDistance() {
    Polygon zone = ground.rect(0, 0, 100, 100);
    assertThat(inwards(ground.point(4, 50), zone, 5).isHit()).isFalse();
    assertThat(inwards(ground.point(6, 50), zone, 5).isHit()).isTrue();
    assertThat(outwards(ground.point(-4, 50), zone, 5).isHit()).isTrue();
    assertThat(outwards(ground.point(-6, 50), zone, 5).isHit()).isFalse();
  }

  @Test
  void linesMoveByLength() {
    Polygon zone = ground.rect(0, 0, 100, 100);
    assertThat(inwards(ground.line(-50, 50, 5.5, 50), zone, 5).isHit()).isFalse();
    assertThat(inwards(ground.line(-50, 50, 6.5, 50), zone, 5).isHit()).isTrue();
    assertThat(outwards(ground.line(-50, 50, -3, 50), zone, 5).isHit()).isTrue();
  }

  @Test
  void aBoundaryFarAwayChangesNothing() {
    Contact contact = contact(parcel, ground.rect(-500, -500, 500, 500), 20);
    Footprint footprint = new Footprint(parcel);
    assertThat(EllipsoidalArea.m2(MovedBoundary.inwards(footprint, contact).overlap()))
        .isCloseTo(footprint.areaM2(), within(1e-6));
  }
}
