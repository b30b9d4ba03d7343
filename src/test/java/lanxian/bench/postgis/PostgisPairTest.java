package lanxian.bench.postgis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import lanxian.bench.check.Agreement;
import lanxian.bench.check.ParcelCheck;
import lanxian.bench.check.PointCheck;
import lanxian.bench.data.BenchZone;
import lanxian.bench.data.DataSet;
import lanxian.bench.data.HardParcels;
import lanxian.bench.data.HardPoints;
import lanxian.bench.engine.Engine;
import lanxian.bench.engine.Engines;
import lanxian.bench.measure.Rate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** Both forms of PostGIS and JTS say the same of zones where this is hard. */
class PostgisPairTest {
  private static final long SEED = 7;

  private static final DataSet ZONES = DataSet.of(zones());
  private static PostgisPair postgis;

  private final Engine engine = Engines.JTS.build(ZONES);

  /** Discs that overlap, and squares that share their sides. */
  private static List<BenchZone> zones() {
    GeometryFactory factory = new GeometryFactory();
    List<BenchZone> zones = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      double x = 87 + 0.01 * (i % 6);
      double y = 44 + 0.01 * (i / 6);
      zones.add(new BenchZone(i, "wetland", null, i % 2 == 0
          ? factory.toGeometry(new Envelope(x, x + 0.01, y, y + 0.01))
          : factory.toGeometry(new Envelope(x, x, y, y)).buffer(0.012, 60)));
    }
    return zones;
  }

  @BeforeAll
  static void load() {
    postgis = PostgisPair.load(BenchServer.start(), ZONES);
  }

  @AfterAll
  static void close() {
    postgis.close();
  }

  @ParameterizedTest
  @EnumSource
  void agreesAboutPoints(Form form) {
    double[] points = HardPoints.of(SEED, ZONES.zones(), 500);
    Agreement agreement =
        new PointCheck(ZONES, engine).check("points", points, new Reference(postgis, form).points(points));
    assertThat(agreement.details()).isEmpty();
    assertThat(agreement.comparedQuestions()).isEqualTo(500);
  }

  @ParameterizedTest
  @EnumSource
  void agreesAboutParcels(Form form) {
    double[][] parcels = HardParcels.of(SEED, ZONES.zones(), 500);
    Agreement agreement =
        new ParcelCheck(ZONES, engine).check("parcels", parcels, new Reference(postgis, form).parcels(parcels));
    assertThat(agreement.details()).isEmpty();
    assertThat(agreement.comparedQuestions()).isEqualTo(500);
  }

  @Test
  void allWaysOfAskingFindAsMuch() {
    double[][] parcels = {{87.001, 44.001, 87.002, 44.001, 87.001, 44.002, 87.001, 44.001}};
    double[] points = {87.001, 44.001};
    int zones = engine.pointHits(87.001, 44.001, new int[30]);
    assertThat(zones).isPositive();
    for (Form form : Form.values()) {
      for (PostgisPair.Way way : PostgisPair.Way.values()) {
        Rate rate = postgis.parcels(form, way, parcels, 0.05);
        assertThat(rate.hits()).isEqualTo(rate.checks() * zones).isPositive();
        rate = postgis.points(form, way, points, 0.05);
        assertThat(rate.hits()).isEqualTo(rate.checks() * zones).isPositive();
      }
    }
  }

  @Test
  void countsTheServersTime() {
    double before = BenchServer.cpuSeconds(postgis.connection());
    Rate rate = postgis.parcels(Form.PLAIN, PostgisPair.Way.BATCH, HardParcels.of(SEED, ZONES.zones(), 500), 0.5);
    assertThat(before).isPositive();
    assertThat(BenchServer.cpuSeconds(postgis.connection())).isGreaterThan(before);
    assertThat(rate.cpuSeconds()).isPositive();
  }
}
