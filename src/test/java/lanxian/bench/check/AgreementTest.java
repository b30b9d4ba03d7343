package lanxian.bench.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import lanxian.bench.data.BenchZone;
import lanxian.bench.data.DataSet;
import lanxian.bench.engine.Engine;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** What counts as a mismatch. */
class AgreementTest {
  private static final DataSet ZONES = DataSet.of(List.of(
      new BenchZone(0, "wetland", null, new GeometryFactory().toGeometry(new Envelope(87, 88, 44, 45)))));
  private static final double[] PARCEL = {87.1, 44.1, 87.2, 44.1, 87.2, 44.2, 87.1, 44.1};

  /** Says the same whatever it is asked; below 0: no zone. */
  private record Fixed(double areaM2, int times) implements Engine {
    @Override
    public int pointHits(double lon, double lat, int[] out) {
      return times;
    }

    @Override
    public int overlaps(double[] ringXY, int[] zoneOut, double[] areaM2Out) {
      areaM2Out[0] = areaM2;
      return times;
    }
  }

  private static long parcelMismatches(double actual, Map<Integer, Double> expected) {
    Engine engine = new Fixed(actual, actual < 0 ? 0 : 1);
    Agreement agreement =
        new ParcelCheck(ZONES, engine).check("test", new double[][] {PARCEL}, List.of(expected));
    assertThat(agreement.comparedQuestions()).isEqualTo(1);
    assertThat(agreement.details()).hasSize((int) agreement.mismatches());
    return agreement.mismatches();
  }

  @Test
  void areasAgreeWithinAMillionthOrAHundredthOfASquareMetre() {
    assertThat(parcelMismatches(100_000.09, Map.of(0, 100_000.0))).isZero();
    assertThat(parcelMismatches(100_000.11, Map.of(0, 100_000.0))).isEqualTo(1);
    assertThat(parcelMismatches(5.009, Map.of(0, 5.0))).isZero();
    assertThat(parcelMismatches(5.011, Map.of(0, 5.0))).isEqualTo(1);
    assertThat(parcelMismatches(Double.NaN, Map.of(0, 5.0))).isEqualTo(1);
  }

  @Test
  void onlySliversMayBeLeftOut() {
    assertThat(parcelMismatches(-1, Map.of(0, 0.9))).isZero();
    assertThat(parcelMismatches(-1, Map.of(0, 1.1))).isEqualTo(1);
    assertThat(parcelMismatches(0.9, Map.of())).isZero();
    assertThat(parcelMismatches(1.1, Map.of())).isEqualTo(1);
  }

  private static long pointMismatches(double lon, boolean actual, boolean expected) {
    return new PointCheck(ZONES, new Fixed(0, actual ? 1 : 0))
        .check("test", new double[] {lon, 44.5}, List.of(expected ? Map.of(0, 0.0) : Map.of())).mismatches();
  }

  @Test
  void pointsMayDifferOnBoundariesOnly() {
    assertThat(pointMismatches(87.5, true, true)).isZero();
    assertThat(pointMismatches(87.5, false, true)).isEqualTo(1);
    assertThat(pointMismatches(86.5, true, false)).isEqualTo(1);
    assertThat(pointMismatches(87 + 5e-10, false, true)).isZero();
    assertThat(pointMismatches(87 + 2e-9, false, true)).isEqualTo(1);
  }
}
