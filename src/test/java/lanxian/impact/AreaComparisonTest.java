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
import lanxian.geo.EllipsoidalArea;
import lanxian.siting.Ground;
import lanxian.siting.SitingIndex;
import lanxian.siting.TestSite;
import lanxian.siting.TestZone;
import lanxian.store.PostgisCluster;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.WKBWriter;

/** Area gained and lost per class and county, against the unions and differences of PostGIS. */
class AreaComparisonTest {
  private static final LocalDate DAY = TestSite.DAY;
  private static final Map<String, double[]> COUNTIES = Map.of(
      "652301", new double[] {-30_000, -30_000, 0, 30_000}, "652302", new double[] {0, -30_000, 900, 30_000});

  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final Geometry NOTHING = FACTORY.createPolygon();

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
    return AreaComparison.of(SitingIndex.of(base, DAY), ChangedZones.of(base, next, DAY), new Wanted());
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
      agrees(zones, next, "seed " + seed);
    }
  }

  /** Holds what a change does to both classes against PostGIS. */
  private void agrees(List<ZoneVersion> zones, List<ZoneVersion> next, String what) throws SQLException {
    Dataset base = dataset(zones);
    Dataset after = base.plus(new DatasetAddition(1, 2, Instant.EPOCH, next, List.of(), List.of()));
    List<AreaChange> changes = compared(base, next);
    for (String grade : List.of("L1", "L2")) {
      AreaChange change = changes.stream().filter(c -> grade.equals(c.zoneClass())).findFirst()
          .orElse(new AreaChange("", grade, NOTHING, NOTHING, 0, 0, List.of()));
      double[] gained = postgis(shapes(after, grade), shapes(base, grade));
      double[] lost = postgis(shapes(base, grade), shapes(after, grade));
      assertThat(change.gainedM2()).as(what).isCloseTo(gained[2], within(0.01));
      assertThat(change.lostM2()).as(what).isCloseTo(lost[2], within(0.01));
      int county = 0;
      for (String code : List.of("652301", "652302")) {
        AreaChange.CountyShare share = share(change, code);
        assertThat(share.gainedM2()).as(what + " in " + code).isCloseTo(gained[county], within(0.01));
        assertThat(share.lostM2()).as(what + " in " + code).isCloseTo(lost[county], within(0.01));
        county++;
      }
      assertThat(change.counties().stream().mapToDouble(AreaChange.CountyShare::gainedM2).sum())
          .as("counties and what lies in none, " + what).isCloseTo(change.gainedM2(), within(0.02));
      if (change.gained() != null) { // what is drawn is what was measured
        assertThat(EllipsoidalArea.m2(change.gained())).as(what).isCloseTo(change.gainedM2(), within(0.01));
        assertThat(EllipsoidalArea.m2(change.lost())).as(what).isCloseTo(change.lostM2(), within(0.01));
      }
    }
  }

  /** Neighbours with common borders, some with corners that the other has not; one grows up to its neighbours exactly. */
  @Test
  void sharedBordersCountForNeither() throws SQLException {
    List<ZoneVersion> zones = new ArrayList<>();
    for (int x = 0; x < 7; x++) {
      for (int y = 0; y < 7; y++) {
        if (x != 3 || y != 3) {
          zones.add(zone("c" + x + y, "L1", 1, cell(x, y, x % 2 == 0 ? 1 : 7)));
        }
      }
    }
    agrees(zones, List.of(zone("new", "L1", 1, cell(3, 3, 3)), zone("c00", "L1", 2, cell(-1, 0, 1)),
        zone("c66", "L2", 2, cell(6, 6, 5)), zone("c23", "L1", 2, cell(3, 3, 2))), "shared borders");
  }

  /** A square of dyadic size, with more corners on its sides. */
  private static Geometry cell(int x, int y, int parts) {
    double size = 1 / 512.0;
    double west = 87.25 + x * size;
    double south = 44 + y * size;
    return Densifier.densify(FACTORY.toGeometry(new Envelope(west, west + size, south, south + size)), size / parts);
  }

  @Test
  void cornersOnTheLinesThatHalveTheGroundAreNoSpecialCase() throws SQLException {
    List<ZoneVersion> zones = new ArrayList<>();
    for (int i = 0; i < 9; i++) { // squares within squares, each a quarter of the one before
      double size = 0.125 / (1 << i);
      Geometry square = FACTORY.toGeometry(new Envelope(87.25, 87.25 + size, 44, 44 + size));
      zones.add(zone("q" + i, i % 2 == 0 ? "L1" : "L2", 1, square));
    }
    agrees(zones, List.of(zone("q0", "L2", 2, FACTORY.toGeometry(new Envelope(87.25, 87.375, 44, 44.125))),
        zone("diamond", "L1", 1, FACTORY.createPolygon(new Coordinate[] {new Coordinate(87.25, 44.0625),
            new Coordinate(87.3125, 44), new Coordinate(87.375, 44.0625), new Coordinate(87.3125, 44.125),
            new Coordinate(87.25, 44.0625)}))), "squares within squares");
  }

  @Test
  void holesAreFilledAndCutExactly() throws SQLException {
    Geometry hole = ground.disc(100, 0, 200);
    Geometry ring = ground.disc(0, 0, 700).difference(hole);
    Geometry parts = ring.union(ground.rect(900, 0, 1300, 400)).difference(ground.rect(1000, 100, 1100, 200));
    agrees(List.of(zone("ring", "L1", 1, ring), zone("filled", "L1", 1, hole), zone("other", "L2", 1, parts)),
        List.of(zone("filled", "L2", 2, hole), zone("ring", "L1", 2, parts.reverse()), zone("other", "L2", 2, ring)), "holes");
  }

  @Test
  void manyZonesOnTheSameLineAreMeasured() throws SQLException {
    List<ZoneVersion> zones = new ArrayList<>();
    Geometry disc = ground.disc(0, 0, 500);
    for (int i = 0; i < 60; i++) {
      zones.add(zone("s" + i, i % 2 == 0 ? "L1" : "L2", 1, disc));
      zones.add(zone("t" + i, "L1", 1, ground.rect(-800 + 25 * i, -900, -790 + 25 * i, 900))); // a comb
    }
    agrees(zones, List.of(zone("s0", "L1", 2, ground.disc(1e-4, 0, 500)), zone("s1", "L1", 2, disc),
        zone("across", "L1", 1, ground.rect(-900, -100, 900, 100))), "stacked");
  }

  @Test
  void zonesOfAHundredThousandCornersAreMeasured() throws SQLException {
    Geometry star = star(0, 0, 100_000, 40);
    Geometry other = star(300, 200, 100_000, 30);
    agrees(List.of(zone("a", "L1", 1, star), zone("b", "L1", 1, other), zone("c", "L2", 1, star(-200, 100, 100_000, 25))),
        List.of(zone("a", "L1", 2, star(20, -10, 100_000, 40)), zone("c", "L2", 2, star)), "many corners");
  }

  /** A ring with waves; no two of its corners are one. */
  private Geometry star(double eastM, double northM, int corners, int waves) {
    Coordinate middle = ground.disc(eastM, northM, 10).getCentroid().getCoordinate();
    Coordinate[] ring = new Coordinate[corners + 1];
    for (int i = 0; i < corners; i++) {
      double angle = 2 * Math.PI * i / corners;
      double radius = 0.05 * (1 + 0.2 * Math.sin(waves * angle));
      ring[i] = new Coordinate(middle.x + radius * Math.cos(angle), middle.y + 0.7 * radius * Math.sin(angle));
    }
    ring[corners] = ring[0].copy();
    return FACTORY.createPolygon(ring);
  }

  @Test
  void groundFromTooManyCornersIsMeasuredButNotDrawn() {
    List<ZoneVersion> zones = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      zones.add(zone("s" + i, "L1", 1, star(100 * i, 0, 100_000, 30)));
    }
    assertThat(compared(dataset(zones), List.of(zone("new", "L1", 1, star(0, 400, 1000, 20))))).singleElement()
        .satisfies(change -> {
          assertThat(change.gained()).isNull();
          assertThat(change.gainedM2()).isPositive();
          assertThat(change.lostM2()).isZero();
        });
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
      try (ResultSet row = statement.executeQuery("WITH d AS (SELECT ST_Difference(" + union(1) + ", " + union(2) + ") AS geom) SELECT "
          + String.format(area, "ST_Intersection(geom, (SELECT geom FROM g WHERE kind = 3))") + ", "
          + String.format(area, "ST_Intersection(geom, (SELECT geom FROM g WHERE kind = 4))") + ", "
          + String.format(area, "geom") + " FROM d")) {
        row.next();
        return new double[] {row.getDouble(1), row.getDouble(2), row.getDouble(3)};
      }
    }
  }

  private static String union(int kind) {
    return "COALESCE((SELECT ST_Union(geom) FROM g WHERE kind = " + kind + "), ST_GeomFromText('POLYGON EMPTY', 4490))";
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
