package lanxian.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;

class GeometryKindsTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "GEOMETRYCOLLECTION (POINT (1 2)) | POINT (1 2)",
      "GEOMETRYCOLLECTION (POINT (1 2), MULTIPOINT ((3 4), (5 6))) | MULTIPOINT ((1 2), (3 4), (5 6))",
      "GEOMETRYCOLLECTION (LINESTRING (1 2, 3 4)) | LINESTRING (1 2, 3 4)",
      "GEOMETRYCOLLECTION (LINESTRING (1 2, 3 4), GEOMETRYCOLLECTION (LINESTRING (5 6, 7 8))) "
          + "| MULTILINESTRING ((1 2, 3 4), (5 6, 7 8))",
      "GEOMETRYCOLLECTION (POLYGON ((0 0, 1 0, 1 1, 0 0))) | POLYGON ((0 0, 1 0, 1 1, 0 0))",
      "GEOMETRYCOLLECTION (MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0))), POLYGON ((5 0, 6 0, 6 1, 5 0))) "
          + "| MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 0, 6 0, 6 1, 5 0)))",
      "POLYGON ((0 0, 1 0, 1 1, 0 0)) | POLYGON ((0 0, 1 0, 1 1, 0 0))"})
  void flattensCollectionsOfOneKind(String wkt, String flat) {
    assertThat(GeometryKinds.flattened(TestFiles.wkt(wkt)).toText()).isEqualTo(flat);
  }

  @Test
  void leavesMixturesAsTheyAre() {
    Geometry mixed = TestFiles.wkt("GEOMETRYCOLLECTION (POINT (1 2), LINESTRING (1 2, 3 4))");
    assertThat(GeometryKinds.flattened(mixed)).isSameAs(mixed);
    assertThat(GeometryKinds.isMixedOrNested(mixed)).isTrue();
    assertThat(GeometryKinds.isMixedOrNested(TestFiles.wkt("MULTIPOINT ((1 2))"))).isFalse();
    assertThat(GeometryKinds.isPolygonal(TestFiles.wkt("MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)))"))).isTrue();
    assertThat(GeometryKinds.isPolygonal(mixed)).isFalse();
    assertThat(GeometryKinds.atoms(mixed)).hasSize(2);
  }
}
