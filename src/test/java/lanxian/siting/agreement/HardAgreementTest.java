package lanxian.siting.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lanxian.bench.data.BenchZone;
import lanxian.bench.data.DataSets;
import lanxian.bench.data.HardParcels;
import lanxian.bench.data.HardPoints;
import lanxian.domain.Dataset;
import lanxian.domain.ZoneVersion;
import lanxian.siting.Ground;
import lanxian.siting.TestZone;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Parcels and points made to go wrong: on vertices, along edges, equal to zones, on the lines of the grid. */
class HardAgreementTest {
  private static final long SEED = 20261214;
  private static final int COUNT = 1000;

  private static final List<Geometry> ZONES = new ArrayList<>();
  private static final List<String> IDS = new ArrayList<>();
  private static List<BenchZone> made;
  private static Dataset dataset;

  @BeforeAll
  static void makeZones() {
    made = DataSets.S.make(300);
    List<ZoneVersion> versions = new ArrayList<>();
    for (BenchZone zone : made) {
      ZONES.add(zone.geometry());
      IDS.add("zone-" + zone.id());
      versions.add(TestZone.of("zone-" + zone.id(), "wetland", null, zone.geometry()).build());
    }
    dataset = new Dataset(1, Instant.EPOCH, versions, List.of(), List.of());
  }

  @Test
  void parcels() {
    List<Geometry> projects = new ArrayList<>();
    for (double[] ring : HardParcels.of(SEED, made, COUNT)) {
      projects.add(Ground.FACTORY.createPolygon(coordinates(ring)));
    }
    Agreement agreement = check(projects);
    assertThat(agreement.hits()).as("the parcels must meet zones to prove anything").isGreaterThan(COUNT / 2);
    assertThat(agreement.measured()).isGreaterThan(COUNT / 2);
  }

  @Test
  void points() {
    List<Geometry> projects = new ArrayList<>();
    for (Coordinate place : coordinates(HardPoints.of(SEED, made, COUNT))) {
      projects.add(Ground.FACTORY.createPoint(place));
    }
    assertThat(check(projects).hits()).as("the points must meet zones to prove anything").isGreaterThan(COUNT / 4);
  }

  private static Agreement check(List<Geometry> projects) {
    System.out.println("seed " + SEED);
    List<Map<Integer, Double>> reference = PostgisReference.overlaps(projects, ZONES);
    Agreement agreement = new Agreement(dataset, IDS);
    agreement.check(SEED, projects, reference);
    return agreement;
  }

  private static Coordinate[] coordinates(double[] numbers) {
    Coordinate[] coordinates = new Coordinate[numbers.length / 2];
    for (int i = 0; i < coordinates.length; i++) {
      coordinates[i] = new Coordinate(numbers[2 * i], numbers[2 * i + 1]);
    }
    return coordinates;
  }
}
