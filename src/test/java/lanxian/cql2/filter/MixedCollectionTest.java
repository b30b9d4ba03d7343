package lanxian.cql2.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.IntersectionMatrix;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class MixedCollectionTest {
  private static final String LINE = "POINT (5 5), LINESTRING (0 0, 1 0)";
  private static final String AREA = "POINT (5 5), POLYGON ((0 0, 2 0, 2 2, 0 2, 0 0))";

  /** Matrices worked out by hand after OGC 06-103r4, 6.1.15.2: interior, boundary and exterior of the first in rows. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "line: the same | POINT (5 5), LINESTRING (0 0, 1 0) | 1FFF0FFF2",
      "line: more | POINT (5 5), LINESTRING (0 0, 2 0) | 1FF00F102",
      "line: elsewhere | POINT (6 6), LINESTRING (0 3, 1 3) | FF1FF0102",
      "line: points on lines | POINT (0.5 0), LINESTRING (5 4, 5 6) | 0F1FF0102",
      "line: an end is a point | POINT (0 0), LINESTRING (5 5, 6 6) | F010F0102",
      "line: both ends are points | POINT (0 0), POINT (1 0), LINESTRING (5 4, 5 6) | 0F10FF102",
      "line: all but the point lies within | POINT (6 6), LINESTRING (-1 0, 2 0) | 1F00FF102",
      "line: the point lies in an area | POINT (1 0), POLYGON ((4 4, 6 4, 6 6, 4 6, 4 4)) | 0F10F0212",
      "line: the line lies in an area | POINT (6 6), POLYGON ((-1 -1, 2 -1, 2 1, -1 1, -1 -1)) | 1F00FF212",
      "line: all of it lies there | POINT (5 5), POLYGON ((-1 -1, 2 -1, 2 1, -1 1, -1 -1)) | 1FF0FF212",
      "area: the same | POINT (5 5), POLYGON ((0 0, 2 0, 2 2, 0 2, 0 0)) | 2FFF1FFF2",
      "area: a point in the area | POINT (1 1), LINESTRING (5 5, 6 6) | 002FF1102",
      "area: a line within, a point | POINT (5 5), LINESTRING (0.5 1, 1.5 1) | 102FF1FF2",
      "area: a line on the border | POINT (5 5), LINESTRING (0 0, 2 0) | 0F2101FF2"})
  void relatesToAnother(String what, String other, String matrix) {
    Geometry a = collection(what.startsWith("line") ? LINE : AREA);
    Geometry b = collection(other);
    assertThat(MixedCollection.of(a).relate(b)).hasToString(matrix);
    assertThat(MixedCollection.of(b).relate(a)).hasToString(new IntersectionMatrix(matrix).transpose().toString());
  }

  @Test
  void tellsWhatIsMixed() throws ParseException {
    assertThat(MixedCollection.is(collection(LINE))).isTrue();
    assertThat(MixedCollection.is(new WKTReader().read("MULTIPOINT (1 1, 2 2)"))).isFalse();
    assertThat(MixedCollection.is(collection("LINESTRING (0 0, 1 0), POLYGON ((4 4, 6 4, 6 6, 4 6, 4 4))"))).isFalse();
  }

  private static Geometry collection(String members) {
    try {
      return new WKTReader().read("GEOMETRYCOLLECTION (" + members + ")");
    } catch (ParseException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
