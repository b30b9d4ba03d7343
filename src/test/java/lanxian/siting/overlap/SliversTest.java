package lanxian.siting.overlap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import lanxian.siting.Ground;
import lanxian.siting.TestZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** The tolerance: max(1 m², 2 × accuracy × shared length). */
class SliversTest {
  private final Ground ground = Ground.changji();
  private final Polygon parcel = ground.rect(0, 0, 100, 100);

  private static Contact contact(Geometry project, Geometry zone, double accuracyM) {
    return Contacts.between(
        new Footprint(project), new ZoneShape(TestZone.of("z", "c", null, zone).accuracy(accuracyM).build()));
  }

  @ParameterizedTest
  @CsvSource({
    // depth of the overlap along 100 m of border, accuracy, expected kind
    "0.004, 0,   SLIVER", // 0.4 m²
    "0.011, 0,   HIT", // 1.1 m² and no accuracy to excuse it
    "0.011, 0.5, SLIVER", // 1.1 m² of 100 m² allowed
    "0.49,  0.5, SLIVER", // 49 m² of 100 m²
    "0.51,  0.5, HIT", // the boundaries lie farther apart than either may lie off: they share no length
    "1.99,  2,   SLIVER",
    "2.01,  2,   HIT"
  })
  void aStripAlongTheBorderCountsWhereItIsWiderThanTheAccuracy(double depth, double accuracy, Contact.Kind expected) {
    Contact contact = contact(parcel, ground.rect(100 - depth, -50, 300, 150), accuracy);
    assertThat(contact.kind()).isEqualTo(expected);
    assertThat(contact.overlapM2()).isCloseTo(100 * depth, within(0.01));
  }

  @Test
  void theToleranceIsToldWithTheSharedLength() {
    Tolerance tolerance = contact(parcel, ground.rect(99.6, -50, 300, 150), 0.5).tolerance();
    assertThat(tolerance.sharedLengthM()).isCloseTo(100, within(0.01));
    assertThat(tolerance.allowed()).isCloseTo(100, within(0.01));
    assertThat(contact(parcel, ground.rect(99.999, 0, 300, 100), 0).tolerance().allowed()).isEqualTo(1);
  }

  @Test
  void aCornerIsNoStrip() {
    // 4 × 4 m with an accuracy of 5 m: the boundaries cross, they do not run together
    Contact contact = contact(parcel, ground.rect(96, 96, 300, 300), 5);
    assertThat(contact.kind()).isEqualTo(Contact.Kind.HIT);
    assertThat(contact.tolerance().sharedLengthM()).isZero();
  }

  @Test
  void aDeepCutOfAParcelIsNoStripHoweverCoarseTheBoundary() {
    Contact contact = contact(parcel, ground.rect(60, -50, 300, 150), 200);
    assertThat(contact.kind()).isEqualTo(Contact.Kind.HIT);
  }

  @Test
  void aStripOfAFarmAsDeepAsAFieldIsNoSliver() {
    // 95 of the farm's 200 m lie in the zone, over a length of 1000 m; 2 × 50 m × 1000 m would excuse them
    Polygon farm = ground.rect(0, 0, 1000, 200);
    Contact contact = contact(farm, ground.rect(-500, 105, 1500, 900), 50);
    assertThat(contact.kind()).isEqualTo(Contact.Kind.HIT);
    assertThat(contact.tolerance().sharedLengthM()).isZero();
    assertThat(contact.tolerance().allowed()).isEqualTo(Tolerance.AREA_M2);
    assertThat(contact(farm, ground.rect(-500, 160, 1500, 900), 50).kind()).isEqualTo(Contact.Kind.SLIVER);
  }

  @Test
  void whatIsLeftOutsideAZoneIsNoSliverEitherWhereItIsWide() {
    Polygon farm = ground.rect(0, 0, 1000, 200);
    Contact most = contact(farm, ground.rect(-500, 95, 1500, 900), 50);
    assertThat(Remainder.of(new Footprint(farm), farm, List.of(most)).counts()).isTrue();
    Contact nearly = contact(farm, ground.rect(-500, 40, 1500, 900), 50);
    assertThat(Remainder.of(new Footprint(farm), farm, List.of(nearly)).counts()).isFalse();
  }

  @Test
  void aRiverThroughAParcelIsNoSliverHoweverLong() {
    Polygon estate = ground.rect(0, 0, 10_000, 10_000);
    Contact contact = contact(estate, ground.rect(-100, 5000, 10_100, 5050), 50);
    assertThat(contact.kind()).isEqualTo(Contact.Kind.HIT);
    assertThat(contact.overlapM2()).isCloseTo(500_000, within(1000.0));
    assertThat(contact.relation()).isEqualTo(Relation.CROSSES);
  }

  @Test
  void aRoadThroughAZoneIsNoSliverHoweverLong() {
    Polygon road = ground.rect(-100, 50, 10_100, 58);
    Contact contact = contact(road, ground.rect(0, -5000, 10_000, 5000), 50);
    assertThat(contact.kind()).isEqualTo(Contact.Kind.HIT);
  }

  @Test
  void aStripParcelInsideAlongTheBorderIsNoSliver() {
    // 1000 × 10 m, its long side on the zone's border: inside by every inch of it
    Polygon strip = ground.rect(0, 0, 1000, 10);
    assertThat(contact(strip, ground.rect(-100, 0, 1100, 500), 10).kind()).isEqualTo(Contact.Kind.HIT);
    assertThat(contact(strip, ground.rect(-100, 0.01, 1100, 500), 10).kind()).isEqualTo(Contact.Kind.HIT);
  }

  @Test
  void aStripParcelAmongOthersIsNoSliver() {
    Geometry project = ground.multi(ground.rect(0, 0, 1000, 10), ground.rect(0, -2000, 1000, -1000));
    assertThat(contact(project, ground.rect(-100, 0.01, 1100, 500), 10).kind()).isEqualTo(Contact.Kind.HIT);
  }

  @Test
  void anOverlapBesideASliverIsStillAHit() {
    // 1000 m of border overlapped by 0.3 m, and a spur of 20 × 20 m: the sliver's tolerance must not swallow the spur
    Polygon estate = ground.rect(0, 0, 1000, 1000);
    Polygon zone = ground.polygon(999.7, 0, 1200, 0, 1200, 1000, 999.7, 1000, 999.7, 900, 1000.5, 900, 1000.5, 520,
        980, 520, 980, 500, 1000.5, 500, 1000.5, 450, 999.7, 450);
    Contact contact = contact(estate, zone, 1);
    assertThat(contact.tolerance().allowed()).isGreaterThan(contact.overlapM2());
    assertThat(contact.kind()).isEqualTo(Contact.Kind.HIT);
  }

  @Test
  void twoDrawingsOfOneWindingBorderGiveOnlySlivers() {
    long seed = 20261123;
    Random random = new Random(seed);
    List<Double> east = new ArrayList<>();
    List<Double> west = new ArrayList<>();
    for (int i = 0; i <= 200; i++) {
      double bend = 40 * Math.sin(i / 9.0);
      east.add(bend + random.nextDouble() - 0.5);
      west.add(bend + random.nextDouble() - 0.5);
    }
    Contact contact = contact(side(west, -500), side(east, 500), 1);
    assertThat(contact.overlapM2()).as("seed %d", seed).isGreaterThan(50);
    assertThat(contact.kind()).as("seed %d, allowed %s", seed, contact.tolerance()).isEqualTo(Contact.Kind.SLIVER);
  }

  private Polygon side(List<Double> border, double far) {
    double[] eastNorth = new double[2 * border.size() + 4];
    for (int i = 0; i < border.size(); i++) {
      eastNorth[2 * i] = border.get(i);
      eastNorth[2 * i + 1] = 10 * i;
    }
    int end = 2 * border.size();
    eastNorth[end] = far;
    eastNorth[end + 1] = 10.0 * (border.size() - 1);
    eastNorth[end + 2] = far;
    return ground.polygon(eastNorth);
  }
}
