package lanxian.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import lanxian.domain.Dataset;
import lanxian.domain.DatasetAddition;
import lanxian.domain.ZoneVersion;
import lanxian.siting.Ground;
import lanxian.siting.SitingIndex;
import lanxian.siting.TestSite;
import lanxian.siting.TestZone;
import lanxian.store.PostgisCluster;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;

/** Area gained and lost per class and county, against the unions and differences of PostGIS. */
class AreaComparisonTest {
  private static final LocalDate DAY = TestSite.DAY;
  private static final Map<String, double[]> COUNTIES = Map.of(
      "652301", new double[] {-30_000, -30_000, 0, 30_000}, "652302", new double[] {0, -30_000, 900, 30_000});

  private final Ground ground = Ground.changji();

  private ZoneVersion zone(String id, String zoneClass, int version, Geometry geometry) {
    return TestZone.of(id, "drinking_water_protection", zoneClass, geometry).version(version).build();
  }

  private Geometry shape(Random random) {
    return ground.disc(2000 * random.nextDouble() - 1000, 2000 * random.nextDouble() - 1000, 100 + 500 * random.nextDouble());
  }

  private Dataset dataset(List<ZoneVersion> zones) {
    List<ZoneVersion> all = new ArrayList<>(zones);
    COUNTIES.forEach((code, box) -> all.add(TestZone.county(code, ground.rect(box[0], box[1], box[2], box[3]))));
    return new Dataset(1, Instant.EPOCH, all, List.of(), List.of());
  }

  private static List<AreaChange> compared(Dataset base, List<ZoneVersion> next) {
    return AreaComparison.of(SitingIndex.of(base, DAY), ChangedZones.of(base, next, DAY));
  }

  @Test
  void agreesWithPostgis() throws SQLException {
    long seed = 31;
    Random random = new Random(seed);
    for (int round = 0; round < 8; round++) {
      List<ZoneVersion> zones = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        zones.add(zone("z" + i, i % 3 == 0 ? "L2" : "L1", 1, shape(random)));
      }
      List<ZoneVersion> next = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        next.add(zone("z" + 2 * i, random.nextBoolean() ? "L2" : "L1", 2, shape(random))); // some change their class
      }
      next.add(zone("new", "L1", 1, shape(random)));
      Dataset base = dataset(zones);
      Dataset after = base.plus(new DatasetAddition(1, 2, Instant.EPOCH, next, List.of(), List.of()));
      List<AreaChange> changes = compared(base, next);
      for (String grade : List.of("L1", "L2")) {
        AreaChange change = changes.stream().filter(c -> grade.equals(c.zoneClass())).findFirst().orElseThrow();
        double[] gained = postgis(shapes(after, grade), shapes(base, grade));
        double[] lost = postgis(shapes(base, grade), shapes(after, grade));
        assertThat(change.gainedM2()).as("seed " + seed).isCloseTo(gained[2], within(0.01));
        assertThat(change.lostM2()).as("seed " + seed).isCloseTo(lost[2], within(0.01));
        int county = 0;
        for (String code : List.of("652301", "652302")) {
          AreaChange.CountyShare share = share(change, code);
          assertThat(share.gainedM2()).isCloseTo(gained[county], within(0.01));
          assertThat(share.lostM2()).isCloseTo(lost[county], within(0.01));
          county++;
        }
        assertThat(change.counties().stream().mapToDouble(AreaChange.CountyShare::gainedM2).sum())
            .as("counties and what lies in none").isCloseTo(change.gainedM2(), within(0.02));
      }
    }
  }

  private static AreaChange.CountyShare share(AreaChange change, String code) {
    return change.counties().stream().filter(county -> code.equals(county.countyCode())).findFirst()
        .orElse(new AreaChange.CountyShare(code, null, 0, 0));
  }

  private static List<Geometry> shapes(Dataset dataset, String grade) {
    return dataset.inForce(DAY).stream().filter(zone -> grade.equals(zone.zoneClass())).map(ZoneVersion::geometry).toList();
  }

  /** Square metres of the union of some less the union of others: in the first county, in the second, and in all. */
  private double[] postgis(List<Geometry> some, List<Geometry> others) throws SQLException {
    try (Connection connection = PostgisCluster.shared().newDatabase().connect();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE g (kind int, geom geometry(Geometry, 4490))");
      insert(connection, 1, some);
      insert(connection, 2, others);
      for (int i = 0; i < 2; i++) {
        double[] box = COUNTIES.get(i == 0 ? "652301" : "652302");
        insert(connection, 3 + i, List.of(ground.rect(box[0], box[1], box[2], box[3])));
      }
      // edges are straight in degrees here and geodesics there, so they are cut short before they are measured
      String area = "ST_Area(ST_Segmentize(ST_CollectionExtract(%s, 3), 0.0001)::geography)";
      try (ResultSet row = statement.executeQuery("WITH d AS (SELECT ST_Difference((SELECT ST_Union(geom) FROM g WHERE kind = 1),"
          + " (SELECT ST_Union(geom) FROM g WHERE kind = 2)) AS geom) SELECT "
          + String.format(area, "ST_Intersection(geom, (SELECT geom FROM g WHERE kind = 3))") + ", "
          + String.format(area, "ST_Intersection(geom, (SELECT geom FROM g WHERE kind = 4))") + ", "
          + String.format(area, "geom") + " FROM d")) {
        row.next();
        return new double[] {row.getDouble(1), row.getDouble(2), row.getDouble(3)};
      }
    }
  }

  private static void insert(Connection connection, int kind, List<Geometry> geometries) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO g VALUES (?, ST_GeomFromWKB(?, 4490))")) {
      for (Geometry geometry : geometries) {
        insert.setInt(1, kind);
        insert.setBytes(2, new WKBWriter().write(geometry));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  @Test
  void groundThatAnotherZoneCoversIsNeitherGainedNorLost() {
    Geometry large = ground.rect(-900, 0, -100, 800);
    Geometry inside = ground.rect(-500, 100, -400, 200);
    Dataset base = dataset(List.of(zone("large", "L1", 1, large), zone("small", "L1", 1, inside)));
    ZoneVersion small = base.versions().get(1);
    ZoneVersion retired = new ZoneVersion("small", 2, small.description(), inside, 0, small.validity(), true, small.recorded());
    assertThat(compared(base, List.of(retired))).isEmpty();
    assertThat(compared(base, List.of(zone("more", "L1", 1, inside)))).isEmpty();
    assertThat(compared(base, List.of(zone("more", "L2", 1, inside)))).singleElement().satisfies(change -> {
      assertThat(change.zoneClass()).isEqualTo("L2");
      assertThat(change.gainedM2()).isCloseTo(10_000, within(20.0));
      assertThat(change.counties()).extracting(AreaChange.CountyShare::countyCode).containsExactly("652301");
    });
  }

  @Test
  void whatLiesInNoCountyIsToldAsSuch() {
    List<AreaChange> changes = compared(dataset(List.of()), List.of(zone("far", "L1", 1, ground.rect(800, 0, 1000, 100))));
    assertThat(changes.get(0).counties()).extracting(AreaChange.CountyShare::countyCode).containsExactly("652302", null);
    assertThat(changes.get(0).counties().get(1).gainedM2()).isCloseTo(10_000, within(20.0));
  }
}
