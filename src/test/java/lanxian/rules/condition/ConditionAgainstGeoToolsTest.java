package lanxian.rules.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.geotools.filter.text.ecql.ECQL;
import org.junit.jupiter.api.Test;

/** Where every fact is known, a condition means what GeoTools says it means. */
class ConditionAgainstGeoToolsTest {
  private static final long SEED = 20261123;

  @Test
  void agreesOnKnownFacts() throws Exception {
    RandomConditions random = new RandomConditions(SEED);
    SimpleFeatureType type = type();
    int holds = 0;
    for (int i = 0; i < 3000; i++) {
      String ecql = random.condition(4);
      Map<String, Object> values = Map.of(
          "activity", random.one(RandomConditions.ACTIVITIES), "code", random.one(RandomConditions.CODES),
          "heads", Double.valueOf(random.number()), "output", Double.valueOf(random.number()),
          "outfall", random.chance(0.5), "hazchem", random.chance(0.5));
      boolean expected = ECQL.toFilter(ecql).evaluate(feature(type, values));
      assertThat(Sample.condition(ecql).test(Sample.facts(values))).as("seed %d, %s on %s", SEED, ecql, values)
          .isEqualTo(Truth.of(expected));
      holds += expected ? 1 : 0;
    }
    assertThat(holds).as("both results occur").isBetween(600, 2400);
  }

  private static SimpleFeatureType type() {
    SimpleFeatureTypeBuilder builder = new SimpleFeatureTypeBuilder();
    builder.setName("project");
    builder.add("activity", String.class);
    builder.add("code", String.class);
    builder.add("heads", Double.class);
    builder.add("output", Double.class);
    builder.add("outfall", Boolean.class);
    builder.add("hazchem", Boolean.class);
    return builder.buildFeatureType();
  }

  private static SimpleFeature feature(SimpleFeatureType type, Map<String, Object> values) {
    SimpleFeatureBuilder builder = new SimpleFeatureBuilder(type);
    values.forEach(builder::set);
    return builder.buildFeature("1");
  }
}
