package lanxian.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.WKTReader;

class GeometryJsonTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @ParameterizedTest
  @ValueSource(strings = {
    "POINT (87.3 44.1)", "MULTIPOINT ((87.3 44.1), (87.4 44.2))", "LINESTRING (87.3 44.1, 87.4 44.2)",
    "MULTILINESTRING ((87.3 44.1, 87.4 44.2), (88 44, 88 45))", "POLYGON ((87 44, 88 44, 88 45, 87 44))",
    "POLYGON ((87 44, 88 44, 88 45, 87 45, 87 44), (87.4 44.4, 87.4 44.5, 87.5 44.5, 87.4 44.4))",
    "MULTIPOLYGON (((87 44, 88 44, 88 45, 87 44)), ((89 44, 90 44, 90 45, 89 44)))"
  })
  void everyKindComesBackAsItWas(String wkt) throws Exception {
    Geometry geometry = new WKTReader().read(wkt);
    String json = MAPPER.writeValueAsString(GeometryJson.exact(geometry));
    Geometry read = GeometryJson.read(MAPPER.readTree(json));
    assertThat(read.getGeometryType()).isEqualTo(geometry.getGeometryType());
    assertThat(read.equalsExact(geometry)).isTrue();
  }

  @Test
  void exactCoordinatesKeepEveryBit() throws Exception {
    long seed = 4490;
    Random random = new Random(seed);
    Coordinate[] line = new Coordinate[2000];
    for (int i = 0; i < line.length; i++) {
      line[i] = new Coordinate(85 + 7 * random.nextDouble(), 43 + 3 * random.nextDouble());
    }
    Geometry geometry = new GeometryFactory().createLineString(line);
    Geometry read = GeometryJson.read(MAPPER.readTree(MAPPER.writeValueAsString(GeometryJson.exact(geometry))));
    assertThat(read.equalsExact(geometry)).as("seed %d", seed).isTrue();
  }

  @Test
  void shownCoordinatesAreRoundedToATenthOfAMillimetre() throws Exception {
    Geometry point = new WKTReader().read("POINT (87.12345678949 -0.0000000001)");
    assertThat(GeometryJson.shown(point).toString())
        .isEqualTo("{\"type\":\"Point\",\"coordinates\":[87.123456789,0.0]}");
    assertThat(GeometryJson.shown(new GeometryFactory().createPolygon()).isNull()).isTrue();
  }

  @Test
  void refusesWhatNoRecordHolds() {
    assertThatThrownBy(() -> GeometryJson.read(MAPPER.readTree("{\"type\":\"Circle\"}")))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("Circle");
  }
}
