package lanxian.render.symbol;

import static lanxian.render.TestStyles.FILTERS;
import static lanxian.render.TestStyles.fill;
import static lanxian.render.TestStyles.polygon;
import static lanxian.render.TestStyles.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import lanxian.domain.FaultException;
import lanxian.domain.ZoneVersion;
import lanxian.geo.Crs;
import lanxian.render.DrawnZones;
import lanxian.render.TestStyles;
import lanxian.render.view.MapView;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.style.Rule;
import org.geotools.filter.text.cql2.CQLException;
import org.geotools.filter.text.ecql.ECQL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;

class StylePlanTest {
  private static final MapView VIEW = new MapView(new Envelope(87, 88, 44, 45), Crs.STORED, 100, 100);
  private static final ZoneVersion ZONE = DrawnZones.zone("z", DrawnZones.geometry("POINT(87 44)"), "L1", "三屯河 水库",
      Map.of("wells", 3.0, "checked", true));

  private static boolean applies(Filter filter) {
    Rule rule = rule(filter, polygon(fill("#ff0000", 1), null));
    List<FeaturePlan> plans =
        StylePlan.of(TestStyles.ofRules(rule), DrawnZones.schema(List.of(ZONE)), VIEW).features();
    return !plans.get(0).choose(ZONE).symbols().isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "class = 'L1'|true", "class = 'L2'|false", "class <> 'L2'|true", "NOT class = 'L2'|true",
      "wells = 3|true", "wells = '3.0'|true", "wells < 10|true", "wells > 10|false", "wells >= 3|true",
      "wells BETWEEN 3 AND 4|true", "wells BETWEEN 4 AND 5|false", "wells * 2 - 1 = 5|true", "checked = 'true'|true",
      "name LIKE '%河%'|true", "name LIKE '三屯河_水库'|true", "name LIKE '三屯河'|false", "name ILIKE '%库'|true",
      "version = 1|true", "zone_id IS NULL|false", "remarks IS NULL|true",
      // what is not known is neither true nor false
      "remarks = 'x'|false", "remarks <> 'x'|false", "NOT (remarks = 'x')|false", "NOT (remarks < 'x')|false",
      "NOT (nothing_of_the_kind LIKE 'x')|false", "remarks = 'x' OR class = 'L1'|true",
      "NOT (remarks = 'x' AND class = 'L2')|true", "NOT (remarks = 'x' AND class = 'L1')|false",
      "wells / 0 > 1|false", "wells < 'many'|false", "wells = 'many'|false"})
  void filtersOnProperties(String ecql, boolean expected) throws CQLException {
    assertThat(applies(ECQL.toFilter(ecql))).as(ecql).isEqualTo(expected);
  }

  @Test
  void anElseRuleIsForWhatIsNeitherTrueNorFalseToo() throws CQLException {
    Rule rule = rule(ECQL.toFilter("remarks = 'x'"), polygon(fill("#ff0000", 1), null));
    Rule rest = TestStyles.elseRule(polygon(fill("#0000ff", 1), null), polygon(fill("#00ff00", 1), null));
    FeaturePlan plan =
        StylePlan.of(TestStyles.ofRules(rule, rest), DrawnZones.schema(List.of(ZONE)), VIEW).features().get(0);
    assertThat(plan.choose(ZONE).symbols()).hasSize(2);
  }

  @Test
  void filtersOnPlacesAreRefused() {
    assertThatThrownBy(() -> applies(ECQL.toFilter("BBOX(geom, 1, 2, 3, 4)"))).isInstanceOfSatisfying(
        FaultException.class, e -> assertThat(e.faults().get(0).code())
            .isEqualTo(SymbolFault.STYLE_EXPRESSION_UNSUPPORTED));
  }

  @Test
  void aPatternOfManyWildcardsIsMatchedInNoTime() {
    String pattern = "*a".repeat(200) + "*b";
    Expression name = FILTERS.literal("a".repeat(5000));
    assertThat(applies(FILTERS.like(name, pattern, "*", "?", "\\"))).isFalse();
    assertThat(applies(FILTERS.like(FILTERS.literal("a*c"), "a\\*?", "*", "?", "\\"))).isTrue();
    assertThat(applies(FILTERS.like(FILTERS.literal("abc"), "a\\*?", "*", "?", "\\"))).isFalse();
  }
}
