package lanxian.cql2.filter;

import static lanxian.cql2.filter.Zones.truth;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import lanxian.cql2.tree.Cql2Fault;
import lanxian.cql2.tree.Relation;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Validity;
import lanxian.domain.ZoneVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemporalTest {
  /** In force on all days of 2020 and 2021. */
  private static final ZoneVersion ENDED = zone(LocalDate.of(2020, 1, 1), LocalDate.of(2022, 1, 1));
  private static final ZoneVersion OPEN = zone(LocalDate.of(2020, 1, 1), null);
  private static final ZoneVersion ALWAYS = zone(null, null);

  private static ZoneVersion zone(LocalDate from, LocalDate to) {
    return Zones.zone(Zones.square(87, 43, 88, 44), new Validity(from, to));
  }

  /**
   * The three periods of the conformance tests of CQL2 (OGC 21-065r2, Annex A, "Temporal Functions") as far as the
   * expected numbers tell them; the second ends some day after 2022.
   */
  private static final List<String> PUBLISHED = List.of("'2021-04-16T10:15:59Z', '2022-04-16T10:16:06Z'",
      "'2022-04-16T10:13:19Z', '2023-04-16T10:16:06Z'", "'2022-04-16T10:15:10Z', '2022-04-16T10:16:06Z'");

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      T_AFTER        | '..', '2022-04-16T10:13:19Z'                   | 1
      T_BEFORE       | '2023-01-01T00:00:00Z', '..'                   | 2
      T_DISJOINT     | '2022-04-16T10:13:19Z', '2022-04-16T10:15:09Z' | 1
      T_EQUALS       | '2021-04-16T10:15:59Z', '2022-04-16T10:16:06Z' | 1
      T_INTERSECTS   | '2022-04-16T10:13:19Z', '2022-04-16T10:15:09Z' | 2
      T_CONTAINS     | '2022-04-16T10:13:19Z', '2022-04-16T10:15:10Z' | 1
      T_DURING       | '2022-01-01T00:00:00Z', '2022-12-31T23:59:59Z' | 1
      T_FINISHES     | '2022-04-16T10:13:19Z', '2022-04-16T10:16:06Z' | 1
      T_FINISHEDBY   | '2022-04-16T10:13:19Z', '2022-04-16T10:16:06Z' | 1
      T_MEETS        | '2022-04-16T10:13:19Z', '2022-04-16T10:15:10Z' | 0
      T_METBY        | '2022-04-16T10:13:19Z', '2022-04-16T10:15:10Z' | 1
      T_OVERLAPPEDBY | '2020-04-16T10:13:19Z', '2022-04-16T10:15:10Z' | 2
      T_OVERLAPS     | '2022-04-16T10:13:19Z', '2023-04-16T10:15:10Z' | 1
      T_STARTEDBY    | '2022-04-16T10:13:19Z', '2022-04-16T10:15:10Z' | 1
      T_STARTS       | '2022-04-16T10:13:19Z', '2022-04-16T10:15:10Z' | 0
      """)
  void agreesWithTheConformanceTests(String relation, String ends, int expected) {
    assertThat(PUBLISHED.stream().filter(period -> Boolean.TRUE.equals(
        truth(relation + "(INTERVAL(" + period + "), INTERVAL(" + ends + "))", OPEN))).count()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      T_INTERSECTS(validity, DATE('2019-12-31'))                         | false
      T_INTERSECTS(validity, DATE('2020-01-01'))                         | true
      T_INTERSECTS(validity, DATE('2021-12-31'))                         | true
      T_INTERSECTS(validity, DATE('2022-01-01'))                         | false
      T_INTERSECTS(INTERVAL(valid_from, valid_to), DATE('2022-01-01'))   | true
      T_INTERSECTS(validity, INTERVAL('..', '2020-01-01'))               | true
      T_AFTER(validity, DATE('2019-12-31'))                              | true
      T_AFTER(validity, DATE('2020-01-01'))                              | false
      T_BEFORE(validity, DATE('2022-01-01'))                             | true
      T_BEFORE(validity, DATE('2021-12-31'))                             | false
      T_BEFORE(valid_from, valid_to)                                     | true
      T_DISJOINT(validity, INTERVAL('2022-01-01', '..'))                 | true
      T_EQUALS(validity, INTERVAL('2020-01-01', '2021-12-31'))           | true
      T_EQUALS(valid_from, DATE('2020-01-01'))                           | true
      T_EQUALS(valid_from, INTERVAL('2020-01-01', '2020-01-01'))         | true
      T_EQUALS(valid_from, TIMESTAMP('2019-12-31T16:00:00Z'))            | true
      T_EQUALS(valid_from, TIMESTAMP('2019-12-31T15:59:59Z'))            | false
      T_DURING(validity, INTERVAL('2019-12-31', '2022-01-01'))           | true
      T_DURING(validity, INTERVAL('2020-01-01', '2022-01-01'))           | false
      T_DURING(validity, INTERVAL('..', '..'))                           | true
      T_CONTAINS(validity, INTERVAL('2020-01-02', '2021-12-30'))         | true
      T_CONTAINS(validity, INTERVAL('2020-01-02', '2021-12-31'))         | false
      T_STARTS(validity, INTERVAL('2020-01-01', '..'))                   | true
      T_STARTEDBY(validity, INTERVAL('2020-01-01', '2020-06-01'))        | true
      T_FINISHES(validity, INTERVAL('..', '2021-12-31'))                 | true
      T_FINISHEDBY(validity, INTERVAL('2021-01-01', '2021-12-31'))       | true
      T_MEETS(validity, INTERVAL('2021-12-31', '2022-12-31'))            | true
      T_MEETS(validity, INTERVAL('2022-01-01', '2022-12-31'))            | false
      T_METBY(validity, INTERVAL('2019-01-01', '2020-01-01'))            | true
      T_OVERLAPS(validity, INTERVAL('2021-12-30', '2022-01-01'))         | true
      T_OVERLAPS(validity, INTERVAL('2021-12-31', '2022-01-01'))         | false
      T_OVERLAPPEDBY(validity, INTERVAL('2019-12-31', '2020-01-02'))     | true
      T_OVERLAPPEDBY(validity, INTERVAL('2019-12-31', '2020-01-01'))     | false
      T_CONTAINS(validity, INTERVAL('2020-06-01T00:00:00Z', '2020-06-02')) | true
      T_INTERSECTS(validity, TIMESTAMP('2021-12-31T15:59:59.999Z'))      | true
      T_INTERSECTS(validity, TIMESTAMP('2021-12-31T16:00:00Z'))          | false
      """)
  void holdsForDaysInForce(String filter, boolean expected) {
    assertThat(truth(filter, ENDED)).isEqualTo(expected);
  }

  @Test
  void aZoneWithoutLastDayIsInForceForEver() {
    for (String period : List.of("validity", "INTERVAL(valid_from, valid_to)")) {
      assertThat(truth("T_INTERSECTS(" + period + ", DATE('9999-12-31'))", OPEN)).isTrue();
      assertThat(truth("T_BEFORE(" + period + ", DATE('9999-12-31'))", OPEN)).isFalse();
      assertThat(truth("T_STARTEDBY(" + period + ", INTERVAL('2020-01-01', '9999-12-31'))", OPEN)).isTrue();
      assertThat(truth("T_EQUALS(" + period + ", INTERVAL('2020-01-01', '..'))", OPEN)).isTrue();
      assertThat(truth("T_EQUALS(" + period + ", INTERVAL('..', '..'))", ALWAYS)).isTrue();
      assertThat(truth("T_DURING(" + period + ", INTERVAL('..', '..'))", ALWAYS)).isFalse();
    }
  }

  @Test
  void whatIsNotKnownIsUnknown() {
    assertThat(truth("T_AFTER(valid_to, DATE('2020-01-01'))", OPEN)).isNull();
    assertThat(truth("T_INTERSECTS(INTERVAL(valid_from, approval_date), DATE('2020-01-01'))", OPEN)).isNull(); // backwards
    assertThat(truth("T_INTERSECTS(INTERVAL(approval_date, valid_from), DATE('2019-12-31'))", OPEN)).isTrue();
  }

  /** Of two proper periods exactly one of Allen's thirteen relations holds; CQL2 has all of them under some name. */
  @Test
  void exactlyOneOfAllensRelationsHolds() {
    List<Relation> allen = List.of(Relation.T_BEFORE, Relation.T_AFTER, Relation.T_MEETS, Relation.T_METBY,
        Relation.T_OVERLAPS, Relation.T_OVERLAPPEDBY, Relation.T_STARTS, Relation.T_STARTEDBY, Relation.T_DURING,
        Relation.T_CONTAINS, Relation.T_FINISHES, Relation.T_FINISHEDBY, Relation.T_EQUALS);
    List<Period> periods = new java.util.ArrayList<>();
    for (int first = 0; first < 5; first++) {
      for (int last = first + 1; last <= 5; last++) {
        periods.add(Period.ofDays(first == 0 ? null : LocalDate.of(2020, 1, first),
            last == 5 ? null : LocalDate.of(2020, 1, last)));
      }
    }
    for (Period a : periods) {
      for (Period b : periods) {
        assertThat(allen.stream().filter(relation -> a.is(relation, b))).as(a + " and " + b).hasSize(1);
        assertThat(a.is(Relation.T_INTERSECTS, b)).isNotEqualTo(a.is(Relation.T_DISJOINT, b));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"T_AFTER(valid_from, INTERVAL('2020-01-02', '2020-01-01'))",
      "INTERVAL('2020-01-01T00:00:01Z', '2020-01-01T00:00:00Z') IS NULL", "valid_from > DATE('2021-02-29')",
      "valid_from > DATE('20210228')", "valid_from > TIMESTAMP('2021-02-28T24:30:00Z')",
      "valid_from > TIMESTAMP('2021-02-28T10:00:00')", "valid_from > TIMESTAMP('2021-02-28T10:00:00+08:00')",
      "T_AFTER(valid_from, INTERVAL('soon', '..'))"})
  void refusesWhatIsNoTime(String filter) {
    assertThat(catchThrowableOfType(FaultException.class, () -> truth(filter, OPEN)).faults())
        .extracting(Fault::code).containsExactly(Cql2Fault.FILTER_VALUE_INVALID);
  }
}
