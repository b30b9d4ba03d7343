package lanxian.ogc.features;

import static lanxian.ogc.Asked.all;
import static lanxian.ogc.Asked.answer;
import static lanxian.ogc.Asked.encoded;
import static lanxian.ogc.Asked.json;
import static lanxian.ogc.Asked.link;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import lanxian.app.RunningService;
import lanxian.ogc.Asked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** OGC API – Features Part 3 (19-079r2), requirement by requirement, over the sample. */
class FilterApiTest {
  private static final String LAYER = "drinking_water_protection";
  private static final String ITEMS = "/collections/" + LAYER + "/items";
  private static final String EPSG = "http://www.opengis.net/def/crs/EPSG/0/";

  private static Set<String> filtered(String filter) {
    return all(LAYER, "filter=" + encoded(filter));
  }

  /** Ids of the features whose properties a condition takes, found without a filter. */
  private static Set<String> where(java.util.function.Predicate<JsonNode> condition) {
    Set<String> ids = new TreeSet<>();
    json(ITEMS + "?limit=10000").path("features").forEach(feature -> {
      if (condition.test(feature.path("properties"))) {
        ids.add(feature.path("id").asText());
      }
    });
    return ids;
  }

  @Test
  void theseClassesAreDeclared() {
    assertThat(Asked.declared("http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/"))
        .containsExactlyInAnyOrder("queryables", "queryables-query-parameters", "filter", "features-filter");
    assertThat(Asked.declared("http://www.opengis.net/spec/cql2/1.0/conf/")).contains("cql2-text", "cql2-json", "basic-cql2");
  }

  /** /req/queryables/get-queryables-op-link, get-queryables-response: found from the collection, a schema of an object. */
  @Test
  void queryablesAreFoundFromTheCollection() {
    String path = link(json("/collections/" + LAYER), "http://www.opengis.net/def/rel/ogc/1.0/queryables");
    RunningService.Answer answer = answer(path);
    assertThat(answer.header("Content-Type")).startsWith("application/schema+json");
    JsonNode schema = answer.json();
    assertThat(schema.path("$schema").asText()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
    assertThat(schema.path("$id").asText()).endsWith(path);
    assertThat(schema.path("type").asText()).isEqualTo("object");
    schema.path("properties").forEach(property -> assertThat(property.has("type") || property.has("format")).isTrue());
  }

  /** /req/queryables-query-parameters/parameters: a queryable is a parameter; several must all hold. */
  @Test
  void queryablesAreParameters() {
    assertThat(all(LAYER, "class=L1")).isEqualTo(where(p -> p.path("class").asText().equals("L1"))).isNotEmpty();
    assertThat(all(LAYER, "class=L1&county_code=652301"))
        .isEqualTo(where(p -> p.path("class").asText().equals("L1") && p.path("county_code").asText().equals("652301"))).isNotEmpty();
    assertThat(all(LAYER, "class=L1&filter=" + encoded("area_m2 > 50000")))
        .isEqualTo(where(p -> p.path("class").asText().equals("L1") && p.path("area_m2").asDouble() > 50000)).isNotEmpty();
    assertThat(answer(ITEMS + "?area_m2=large").status()).isEqualTo(400);
    assertThat(answer(ITEMS + "?no_queryable=1").status()).isEqualTo(400);
  }

  /** /req/filter/filter-param, response: only features that meet the condition, and all of them. */
  @Test
  void filtersTakeWhatMeetsThem() {
    assertThat(filtered("class = 'L1'")).isEqualTo(where(p -> p.path("class").asText().equals("L1"))).isNotEmpty();
    assertThat(filtered("class <> 'L1' AND area_m2 >= 1000000"))
        .isEqualTo(where(p -> !p.path("class").asText().equals("L1") && p.path("area_m2").asDouble() >= 1000000)).isNotEmpty();
    assertThat(filtered("NOT (class IN ('L1','L2'))")).isEqualTo(where(p -> !Set.of("L1", "L2").contains(p.path("class").asText())));
    assertThat(filtered("name LIKE '%一级%'")).isEqualTo(where(p -> p.path("name").asText().contains("一级"))).isNotEmpty();
    assertThat(filtered("valid_from < DATE('2019-06-01')"))
        .isEqualTo(where(p -> p.path("valid_from").asText().compareTo("2019-06-01") < 0)).isNotEmpty();
    assertThat(filtered("area_m2 BETWEEN 100000 AND 2000000"))
        .isEqualTo(where(p -> p.path("area_m2").asDouble() >= 100000 && p.path("area_m2").asDouble() <= 2000000)).isNotEmpty();
  }

  /** /req/filter/filter-lang-param: both encodings say the same; the text is the default. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"class = 'L1'|{\"op\":\"=\",\"args\":[{\"property\":\"class\"},\"L1\"]}",
      "area_m2 > 1000000|{\"op\":\">\",\"args\":[{\"property\":\"area_m2\"},1000000]}",
      "S_INTERSECTS(geometry, BBOX(87,43.9,87.5,44.2))|{\"op\":\"s_intersects\",\"args\":[{\"property\":\"geometry\"},{\"bbox\":[87,43.9,87.5,44.2]}]}",
      "T_INTERSECTS(validity, INTERVAL('2018-01-01','2018-12-31'))|{\"op\":\"t_intersects\",\"args\":[{\"property\":\"validity\"},{\"interval\":[\"2018-01-01\",\"2018-12-31\"]}]}"})
  void textAndJsonSayTheSame(String text, String json) {
    Set<String> wanted = all(LAYER, "datetime=../..&filter-lang=cql2-text&filter=" + encoded(text));
    assertThat(all(LAYER, "datetime=../..&filter=" + encoded(text))).isEqualTo(wanted);
    assertThat(all(LAYER, "datetime=../..&filter-lang=cql2-json&filter=" + encoded(json))).isEqualTo(wanted).isNotEmpty();
    assertThat(wanted).isNotEqualTo(all(LAYER, "datetime=../.."));
    assertThat(answer(ITEMS + "?filter-lang=cql-text&filter=" + encoded(text)).status()).isEqualTo(400);
    assertThat(answer(ITEMS + "?filter-lang=cql2-json&filter=" + encoded(text)).status()).isEqualTo(400);
  }

  /** /req/filter/filter-crs-param: geometries of the filter in the axes of its CRS, CRS84 without one. */
  @Test
  void geometriesOfFiltersFollowTheirCrs() {
    Set<String> wanted = all(LAYER, "bbox=87,43.9,87.5,44.2");
    assertThat(wanted).isNotEmpty().isNotEqualTo(all(LAYER, ""));
    String east = "POLYGON((87 43.9,87.5 43.9,87.5 44.2,87 44.2,87 43.9))";
    String north = "POLYGON((43.9 87,43.9 87.5,44.2 87.5,44.2 87,43.9 87))";
    assertThat(filtered("S_INTERSECTS(geometry," + east + ")")).isEqualTo(wanted);
    for (String crs : Set.of(EPSG + "4326", EPSG + "4490")) {
      assertThat(all(LAYER, "filter-crs=" + crs + "&filter=" + encoded("S_INTERSECTS(geometry," + north + ")"))).isEqualTo(wanted);
      assertThat(all(LAYER, "filter-crs=" + crs + "&filter=" + encoded("S_INTERSECTS(geometry,BBOX(43.9,87,44.2,87.5))"))).isEqualTo(wanted);
    }
    assertThat(all(LAYER, "filter-crs=http://www.opengis.net/def/crs/OGC/1.3/CRS84&filter="
        + encoded("S_INTERSECTS(geometry," + east + ")"))).isEqualTo(wanted);
    assertThat(all(LAYER, "filter-crs=" + EPSG + "3857&filter="
        + encoded("S_INTERSECTS(geometry,BBOX(9684795.699,5449955,9740455.44,5496430))"))).isEqualTo(wanted);
    // the bbox beside it keeps a CRS of its own
    assertThat(all(LAYER, "bbox=87,43.9,87.5,44.2&filter-crs=" + EPSG + "4326&filter="
        + encoded("S_INTERSECTS(geometry,BBOX(40,80,50,95))"))).isEqualTo(wanted);
    assertThat(answer(ITEMS + "?filter-crs=" + EPSG + "1&filter=" + encoded("class='L1'")).status()).isEqualTo(400);
  }

  /** /req/filter/mixing-expressions: with bbox, datetime and queryables, all of them must hold. */
  @Test
  void everyConditionMustHold() {
    Set<String> both = new TreeSet<>(all(LAYER, "bbox=87,43.9,87.5,44.2"));
    both.retainAll(filtered("class = 'L2'"));
    assertThat(all(LAYER, "bbox=87,43.9,87.5,44.2&filter=" + encoded("class = 'L2'"))).isEqualTo(both).isNotEmpty();
    Set<String> then = new TreeSet<>(all(LAYER, "datetime=2010-01-01"));
    assertThat(all(LAYER, "datetime=2010-01-01&filter=" + encoded("class = 'L2'"))).isSubsetOf(then).isNotEmpty();
  }

  /** /req/filter/filter-param: what is no filter, or names no queryable, is refused, with its place. */
  @ParameterizedTest
  @ValueSource(strings = {"class =", "nope = 1", "class = 'L1", "area_m2 > 'large'", "S_INTERSECTS(geometry, POINT(1))", "((class='L1')",
      "class = 'L1' AND", "UNKNOWN(class) = 1", "{\"op\":\"=\"}", "valid_from > DATE('2026-02-30')"})
  void badFiltersAreRefused(String filter) {
    RunningService.Answer answer = answer(ITEMS + "?filter=" + encoded(filter));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.json().at("/errors/0/parameter").asText()).isEqualTo("filter");
  }

  /** Pages of a filtered query lead through all that it takes. */
  @Test
  void filteredQueriesHavePages() {
    Set<String> wanted = filtered("area_m2 > 1000");
    Set<String> found = new TreeSet<>();
    String path = ITEMS + "?limit=5&filter=" + encoded("area_m2 > 1000");
    while (path != null) {
      JsonNode page = json(path);
      assertThat(page.path("numberMatched").asInt()).isEqualTo(wanted.size());
      found.addAll(Asked.ids(page));
      path = link(page, "next");
    }
    assertThat(found).isEqualTo(wanted).hasSizeGreaterThan(10);
  }
}
