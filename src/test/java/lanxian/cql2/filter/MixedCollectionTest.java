package lanxian.cql2.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class MixedCollectionTest {
  private static final String A = "POINT (5 5), LINESTRING (0 0, 1 0)";
  private static final String AREA = "POINT (5 5), POLYGON ((0 0, 2 0, 2 2, 0 2, 0 0))";

  /** Matrices worked out by hand after OGC 06-103r4, 6.1.15.2: interior, boundary and exterior of A in rows. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "the same                      | POINT (5 5), LINESTRING (0 0, 1 0)             | 1FFF0FFF2",
      "more                          | POINT (5 5), LINESTRING (0 0, 2 0)             | 1FF00F102",
      "elsewhere                     | POINT (6 6), LINESTRING (0 3, 1 3)             | FF1FF0102",
      "points on lines               | POINT (0.5 0), LINESTRING (5 4, 5 6)           | 0F1FF0102",
      "an end is a point             | POINT (0 0), LINESTRING (5 5, 6 6)             | F010F0102",
      "both ends are points          | POINT (0 0), POINT (1 0), LINESTRING (5 4, 5 6) | 0F10FF102",
      "all but the point lies within | POINT (6 6), LINESTRING (-1 0, 2 0)            | 1F00FF102",
      "the point lies in an area     | POINT (1 0), POLYGON ((4 4, 6 4, 6 6, 4 6, 4 4)) | 0F10F0212",
      "the line lies in an area      | POINT (6 6), POLYGON ((-1 -1, 2 -1, 2 1, -1 1, -1 -1)) | 1F00FF212",
      "all of it lies there          | POINT (5 5), POLYGON ((-1 -1, 2 -1, 2 1, -1 1, -1 -1)) | 1FF0FF212"})
  void relatesToAnother(String what, String b, String matrix) {
    assertRelated(A, b, matrix);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "the same                | POINT (5 5), POLYGON ((0 0, 2 0, 2 2, 0 2, 0 0))  | 2FFF1FFF2",
      "a point in the area     | POINT (1 1), LINESTRING (5 5, 6 6)                | 002FF1102",
      "a line within, a point  | POINT (5 5), LINESTRING (0.5 1, 1.5 1)            | 102FF1FF2",
      "a line on the border    | POINT (5 5), LINESTRING (0 0, 2 0)                | 0F2101FF2"})
  void areas(String what, String b, String matrix) {
    assertRelated(AREA, b, matrix);
  }

  private static void assertRelated(String a, String b, String matrix) {
    assertThat(MixedCollection.of(collection(a)).relate(collection(b))).hasToString(matrix);
    char[] turned = new char[9];
    for (int i = 0; i < 9; i++) {
      turned[i] = matrix.charAt(i % 3 * 3 + i / 3);
    }
    assertThat(MixedCollection.of(collection(b)).relate(collection(a))).hasToString(new String(turned));
  }

  @Test
  void tellsWhatIsMixed() throws ParseException {
    assertThat(MixedCollection.is(collection(A))).isTrue();
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
