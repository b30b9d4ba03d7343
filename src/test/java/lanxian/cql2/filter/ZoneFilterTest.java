package lanxian.cql2.filter;

import static lanxian.cql2.filter.Zones.filter;
import static lanxian.cql2.filter.Zones.truth;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import lanxian.cql2.tree.Cql2Fault;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.ZoneVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;

class ZoneFilterTest {
  private static final ZoneVersion ZONE = Zones.zone("depth", 12.5, "open", true, "水源", "地下水", "crops",
      List.of("wheat", "maize"), "empty", 1.0, "名 称", "Ürümqi", "path", "a_b%c\\d");

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "unknown", textBlock = """
      class = 'L1'                                     | true
      class <> 'L1'                                    | false
      class < 'L2' AND class > 'L' AND class >= 'L1'   | true
      name = '头屯河水库'                                | true
      水源 = '地下水'                                    | true
      "名 称" = 'Ürümqi'                               | true
      "class" = 'L1'                                   | true
      depth = 12.5                                     | true
      depth > 12.5                                     | false
      12 < depth                                       | true
      version = 3                                      | true
      version = 3.0                                    | true
      depth <= -1                                      | false
      open = TRUE                                      | true
      open                                             | true
      NOT open                                         | false
      false < open                                     | true
      remarks IS NULL                                  | true
      class IS NOT NULL                                | true
      geometry IS NULL                                 | false
      validity IS NOT NULL                             | true
      remarks = 'x'                                    | unknown
      NOT remarks = 'x'                                | unknown
      remarks <> 'x'                                   | unknown
      remarks LIKE '%'                                 | unknown
      remarks IN ('x', 'y')                            | unknown
      approval_date = DATE('2019-06-15')               | true
      approval_date < DATE('2019-06-16')               | true
      approval_date = TIMESTAMP('2019-06-14T16:00:00Z') | true
      approval_date = TIMESTAMP('2019-06-14T15:59:59.999Z') | false
      TIMESTAMP('2019-06-14T16:00:00Z') < TIMESTAMP('2019-06-14T16:00:00.000000001Z') | true
      approval_date BETWEEN DATE('2019-06-15') AND DATE('2019-06-15') | true
      approval_date = '2019-06-15'                     | true
      '2019-06-16' <= approval_date                    | false
      approval_date IN ('2019-06-15', '2019-06-16')    | true
      approval_date BETWEEN '2019-06-16' AND '2019-06-17T00:00:00Z' | false
      depth BETWEEN 12.5 AND 13                        | true
      depth NOT BETWEEN 13 AND 14                      | true
      depth BETWEEN 13 AND 12                          | false
      class IN ('L2', 'L1')                            | true
      class NOT IN ('L2', 'L3')                        | true
      class IN ('L2', remarks)                         | unknown
      class IN ('L1', remarks)                         | true
      version IN (1, 2, 3, 4, 5, 6)                    | true
      version IN (1, 2, 4, 5, 6, 7)                    | false
      class IN ('a', 'b', 'c', 'd', 'e', 'L1')         | true
      depth + 1.5 = 14                                 | true
      depth - 0.5 * 2 = 11.5                           | true
      (depth - 0.5) * 2 = 24                           | true
      depth / 0 > 1                                    | unknown
      depth div 5 = 2                                  | true
      -depth div 5 = -2                                | true
      7 % 4 = 3                                        | true
      2 ^ 3 = 8                                        | true
      -2 ^ 2 = 4                                       | true
      depth + survey_accuracy_m > version              | true
      10 - 4 - 3 = 3                                   | true
      8 / 4 / 2 = 1                                    | true
      CASEI(class) = CASEI('l1')                       | true
      CASEI(category) IN (CASEI('WELLS'), CASEI('x'))  | true
      ACCENTI("名 称") = 'Urumqi'                      | true
      CASEI(ACCENTI("名 称")) = CASEI('URUMQI')        | true
      ACCENTI(CASEI("名 称")) LIKE ACCENTI(CASEI('ÛRÜM__')) | true
      CASEI('Straße') = CASEI('STRASSE')               | true
      name LIKE '头屯%'                                 | true
      name LIKE '头__水库'                               | true
      name LIKE '头_水库'                                | false
      name NOT LIKE '%水库'                             | false
      path LIKE 'a\\_b\\%c\\\\d'                        | true
      path LIKE 'a\\_b\\%c\\\\e'                        | false
      path LIKE 'a_b_c_d'                              | true
      A_EQUALS(crops, ('maize', 'wheat', 'maize'))     | true
      A_EQUALS(crops, ('maize'))                       | false
      A_CONTAINS(crops, ('maize'))                     | true
      A_CONTAINS(crops, ())                            | true
      A_CONTAINEDBY(crops, ('maize', 'wheat', 'rice')) | true
      A_CONTAINEDBY(crops, ('maize'))                  | false
      A_OVERLAPS(('rice', 'wheat'), crops)             | true
      A_OVERLAPS(crops, ('rice'))                      | false
      A_EQUALS((1, 2), (2.0, 1))                       | true
      A_EQUALS(((1, 2), 'a'), ('a', (2, 1)))           | true
      A_CONTAINS(crops, (remarks))                     | unknown
      """)
  void selects(String filter, Boolean expected) {
    assertThat(truth(filter.strip(), ZONE)).isEqualTo(expected);
    assertThat(filter(filter.strip(), ZONE).test(ZONE)).isEqualTo(Boolean.TRUE.equals(expected));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', nullValues = "unknown", textBlock = """
      TRUE    | TRUE    | true    | true
      TRUE    | FALSE   | false   | true
      TRUE    | UNKNOWN | unknown | true
      FALSE   | TRUE    | false   | true
      FALSE   | FALSE   | false   | false
      FALSE   | UNKNOWN | false   | unknown
      UNKNOWN | TRUE    | unknown | true
      UNKNOWN | FALSE   | false   | unknown
      UNKNOWN | UNKNOWN | unknown | unknown
      """)
  void logicHasThreeValues(String a, String b, Boolean and, Boolean or) {
    String left = a.replace("UNKNOWN", "remarks = 'x'");
    String right = b.replace("UNKNOWN", "remarks = 'x'");
    assertThat(truth(left + " AND " + right, ZONE)).isEqualTo(and);
    assertThat(truth(left + " OR " + right, ZONE)).isEqualTo(or);
    assertThat(truth("NOT (" + left + " AND " + right + ")", ZONE)).isEqualTo(and == null ? null : !and);
  }

  @Test
  void itsWindowIsWhereAllThatItSelectsMustBe() {
    assertThat(filter("S_INTERSECTS(geometry, BBOX(87, 43, 88, 44))", ZONE).window()).contains(box(87, 43, 88, 44));
    assertThat(filter("S_WITHIN(geometry, BBOX(87, 43, 88, 44)) AND class = 'L1'", ZONE).window())
        .contains(box(87, 43, 88, 44));
    assertThat(filter("S_INTERSECTS(POINT(87 43), geometry) OR S_TOUCHES(geometry, POINT(90 45))", ZONE).window())
        .contains(box(87, 43, 90, 45));
    assertThat(filter("S_INTERSECTS(geometry, POINT(87 43)) OR class = 'L1'", ZONE).window()).isEmpty();
    assertThat(filter("NOT S_INTERSECTS(geometry, POINT(87 43))", ZONE).window()).isEmpty();
    assertThat(filter("S_DISJOINT(geometry, POINT(87 43))", ZONE).window()).isEmpty();
    assertThat(filter("S_INTERSECTS(geometry, BBOX(80, 40, 90, 50)) AND S_CONTAINS(geometry, POINT(87.5 43.5))", ZONE)
        .window()).contains(box(87.5, 43.5, 87.5, 43.5));
  }

  private static Envelope box(double west, double south, double east, double north) {
    return new Envelope(west, east, south, north);
  }

  @Test
  void tellsWhichPropertiesItNames() {
    assertThat(filter("水源 = 'x' OR NOT (depth > 1 AND S_INTERSECTS(geometry, POINT(1 2))) OR 水源 = 'y'", ZONE).properties())
        .containsExactly("水源", "depth", "geometry");
  }

  @Test
  void tellsAllThatIsWrongAtOnce() {
    List<Fault> faults = faults("clas = 'L1' AND depth = 'deep' AND colour = 1 AND buffer(geometry, 10) = 3 AND "
        + "S_INTERSECTS(geometry, 5) AND valid_from > 'soon'");
    assertThat(faults).extracting(Fault::code).containsExactly(Cql2Fault.FILTER_PROPERTY_UNKNOWN,
        Cql2Fault.FILTER_TYPE_MISMATCH, Cql2Fault.FILTER_PROPERTY_UNKNOWN, Cql2Fault.FILTER_FUNCTION_UNKNOWN,
        Cql2Fault.FILTER_TYPE_MISMATCH, Cql2Fault.FILTER_TYPE_MISMATCH);
    assertThat(faults.get(0).detail()).startsWith("at character 1: ").contains("\"clas\"").contains("geometry, zone_id")
        .contains("水源").contains("validity");
    assertThat(faults.get(1).detail()).startsWith("at character 25: ");
    assertThat(faults.get(5).detail()).contains("DATE(");
    assertThat(faults).allSatisfy(fault -> assertThat(fault.where().parameter()).isEqualTo("filter"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      depth = 'a'
      'a' < 5
      class = DATE('2020-01-01')
      open = 'true'
      crops = 'wheat'
      crops IS NULL AND 'wheat' IN (crops)
      geometry = 'x'
      geometry = geometry
      validity = validity
      class
      'a' AND TRUE
      NOT 1
      class + 1 = 2
      depth LIKE '1%'
      CASEI(depth) = 'a'
      S_INTERSECTS(geometry, class)
      S_INTERSECTS(geometry, DATE('2020-01-01'))
      T_AFTER(class, DATE('2020-01-01'))
      T_DURING(valid_from, INTERVAL('2020-01-01', '..'))
      T_MEETS(validity, DATE('2020-01-01'))
      A_CONTAINS(class, ('a'))
      A_CONTAINS(crops, (1, 'a'))
      INTERVAL(class, '..') IS NULL
      depth BETWEEN 1 AND 'b'
      depth IN (1, 2, 'c')
      TRUE = 1
      """)
  void refusesWrongTypes(String filter) {
    assertThat(faults(filter.strip())).extracting(Fault::code).containsExactly(Cql2Fault.FILTER_TYPE_MISMATCH);
  }

  private static List<Fault> faults(String filter) {
    return catchThrowableOfType(FaultException.class, () -> filter(filter, ZONE)).faults();
  }
}
