package lanxian.exchange.csv;

import static org.assertj.core.api.Assertions.assertThat;

import lanxian.exchange.RandomShapes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTReader;

class WktTextTest {
  @ParameterizedTest
  @ValueSource(strings = {"POINT (87.3 44)", "POINT (0.0000001 -123456789.123)", "POINT EMPTY", "LINESTRING (1 2, 3 4)",
      "POLYGON ((0 0, 9 0, 9 9, 0 0), (5 2, 6 2, 6 3, 5 2))", "MULTIPOINT ((1 2), (3 4))",
      "MULTILINESTRING ((1 2, 3 4), (5 6, 7 8))", "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))",
      "GEOMETRYCOLLECTION (POINT (1 2), LINESTRING (3 4, 5 6))", "MULTIPOLYGON EMPTY"})
  void isWhatTheLibraryReads(String wkt) throws Exception {
    Geometry geometry = new WKTReader().read(wkt);
    assertThat(WktText.of(geometry)).isEqualTo(wkt);
  }

  @Test
  void keepsEveryDigit() throws Exception {
    RandomShapes random = new RandomShapes(91);
    for (int i = 0; i < 50; i++) {
      Geometry shape = random.polygonal(87, 44, 1e-4);
      assertThat(new WKTReader().read(WktText.of(shape)).equalsExact(shape)).as("seed 91, round %d", i).isTrue();
    }
  }
}
