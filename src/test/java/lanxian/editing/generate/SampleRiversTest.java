package lanxian.editing.generate;

import static lanxian.editing.generate.Runs.shape;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lanxian.geo.EllipsoidalArea;
import lanxian.geo.Geodesics;
import lanxian.store.PostgisCluster;
import net.sf.geographiclib.Geodesic;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Corridors and sources on the courses of the eight mainstems, held against PostGIS and GeographicLib. */
class SampleRiversTest {
  private static final Geodesic CGCS2000 = new Geodesic(6_378_137, 1 / 298.257222101);

  private record River(String code, String name, Geometry line) {}

  private static List<River> rivers() throws IOException {
    try (BufferedReader table = new BufferedReader(new InputStreamReader(Objects.requireNonNull(
        SampleRiversTest.class.getResourceAsStream("/lanxian/sample/rivers.tsv")), StandardCharsets.UTF_8))) {
      return table.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).map(line -> line.split("\t"))
          .map(row -> new River(row[0], row[1], Runs.wkt("LINESTRING(" + Stream.of(row[5].split(",")).map(String::strip)
              .collect(Collectors.joining(",")) + ")"))).limit(8).toList();
    }
  }

  private static double asked(Connection connection, String sql, String... wkt) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < wkt.length; i++) {
        statement.setString(i + 1, wkt[i]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return rows.getDouble(1);
      }
    }
  }

  @Test
  void corridorsAgreeWithPostgis() throws Exception {
    Runs runs = Runs.of("corridor");
    List<River> rivers = rivers();
    rivers.forEach(river -> runs.draw("river", river.line(), "name", river.name()));
    GeneratedZones made = runs.run();
    assertThat(made.zones()).extracting(zone -> zone.description().zoneClass())
        .containsExactly("ERGONG", "HUTUBI", "KAIKEN", "MULEI", "SANGONG", "SANTUN", "TAXI", "TOUTUN");
    try (Connection connection = PostgisCluster.shared().newDatabase().connect()) {
      for (River river : rivers) {
        Geometry corridor = shape(made, river.code());
        // its edges are geodesics between the corners, ours are straight in degrees: densified, they are the same
        String buffer = "ST_Buffer(ST_Segmentize(ST_GeomFromText(?, 4326), 0.001)::geography, 1000, 'quad_segs=180')";
        String line = river.line().toText();
        double area = asked(connection, "SELECT ST_Area(" + buffer + ")", line);
        assertThat(EllipsoidalArea.m2(corridor)).as(river.name()).isCloseTo(area, within(2e-3 * area));
        double covered = asked(connection, "SELECT ST_Area(ST_Intersection(" + buffer + "::geometry, ST_GeomFromText(?, 4326))"
            + "::geography)", line, corridor.toText());
        assertThat(covered).as(river.name()).isGreaterThan(0.998 * area);
        // ST_Distance of geography is exact where its ST_Buffer goes through a projection
        double farthest = asked(connection, "SELECT max(abs(1000 - ST_Distance(ST_Segmentize(ST_GeomFromText(?, 4326), 0.0005)"
            + "::geography, p.geom::geography))) FROM ST_DumpPoints(ST_GeomFromText(?, 4326)) p", line, corridor.toText());
        assertThat(farthest).as(river.name()).isLessThan(0.03);
      }
    }
  }

  @Test
  void sourcesOnTheRivers() throws Exception {
    for (River river : rivers()) {
      Coordinate[] points = river.line().getCoordinates();
      Coordinate intake = Geodesics.destination(points[2], 90, 30);
      GeneratedZones made = Runs.of("river_source").draw("intake", river.line().getFactory().createPoint(intake))
          .draw("river", river.line(), "name", river.name()).with("channel_width", 60, "form", "DISC", "name", river.name()).run();
      Geometry l1 = shape(made, "L1");
      Geometry l2 = shape(made, "L2");
      assertThat(l2.covers(l1)).as(river.name()).isTrue();
      // strips of 160 and 2060 m along 1100 and 3300 m; a bend takes off on one side what it adds on the other, and rounds
      assertThat(EllipsoidalArea.m2(l1)).as(river.name()).isCloseTo(1100.0 * 160, within(0.03 * 1100 * 160));
      assertThat(EllipsoidalArea.m2(l2)).as(river.name()).isCloseTo(3300.0 * 2060, within(0.08 * 3300 * 2060));
      for (Coordinate corner : l2.getBoundary().getCoordinates()) {
        double metres = CGCS2000.Inverse(intake.y, intake.x, corner.y, corner.x).s12;
        assertThat(metres).as(river.name()).isLessThan(Math.hypot(3000, 1030) + 60);
      }
    }
  }
}
