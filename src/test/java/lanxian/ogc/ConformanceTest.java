package lanxian.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Every class that is declared is tested: a new one must be entered here beside the test that holds it. CQL2 itself is held
 * in {@code lanxian.cql2}.
 */
class ConformanceTest {
  private static final String SPEC = "http://www.opengis.net/spec/";

  /** FeaturesApiTest. */
  private static final Set<String> FEATURES = Set.of("ogcapi-features-1/1.0/conf/core", "ogcapi-features-1/1.0/conf/geojson",
      "ogcapi-features-1/1.0/conf/html", "ogcapi-features-1/1.0/conf/oas30", "ogcapi-features-2/1.0/conf/crs",
      "ogcapi-features-5/1.0/conf/schemas", "ogcapi-features-5/1.0/conf/core-roles-features",
      "ogcapi-features-5/1.0/conf/returnables-and-receivables", "ogcapi-features-5/1.0/conf/queryables",
      "ogcapi-features-5/1.0/conf/sortables");

  /** CommonApiTest. */
  private static final Set<String> COMMON = Set.of("ogcapi-common-1/1.0/conf/core", "ogcapi-common-1/1.0/conf/landing-page",
      "ogcapi-common-1/1.0/conf/json", "ogcapi-common-1/1.0/conf/html", "ogcapi-common-1/1.0/conf/oas30");

  @Test
  void everyDeclaredClassIsHeldByATest() {
    Set<String> declared = new TreeSet<>(Asked.declared(SPEC));
    assertThat(declared).hasSize(Asked.json("/conformance").path("conformsTo").size()).containsAll(FEATURES)
        .containsAll(COMMON);
    declared.removeAll(FEATURES);
    declared.removeAll(COMMON);
    declared.removeIf(uri -> uri.startsWith("ogcapi-features-3/") // features.FilterApiTest
        || uri.startsWith("cql2/") || uri.startsWith("ogcapi-tiles-1/") || uri.startsWith("tms/") // tiles.TilesApiTest
        || uri.startsWith("ogcapi-styles-1/")); // styles.StylesApiTest
    assertThat(declared).isEmpty();
  }

  /** What a class builds on must be declared too, by the table of dependencies of each standard. */
  @Test
  void whatAClassNeedsIsDeclared() {
    assertThat(Asked.declared(SPEC + "ogcapi-features-3/1.0/conf/")).contains("queryables", "filter");
    assertThat(Asked.declared(SPEC + "ogcapi-features-1/1.0/conf/")).contains("core");
    assertThat(Asked.declared(SPEC + "ogcapi-tiles-1/1.0/conf/")).contains("core", "tileset", "tilesets-list");
    assertThat(Asked.declared(SPEC + "tms/2.0/conf/")).contains("tilematrixset", "tilesetmetadata", "tilematrixsetlimits");
  }
}
