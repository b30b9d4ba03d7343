package lanxian.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import lanxian.app.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** OGC API – Common – Part 1: Core (19-072); names are those of its requirements. */
class CommonApiTest {
  private static final String ITEMS = "/collections/wetland/items";

  /** /req/landing-page: root-success, api-definition-success, conformance-success. */
  @Test
  void theLandingPageLeadsToDefinitionAndConformance() {
    JsonNode landing = Asked.json("/");
    assertThat(landing.path("title").asText()).isNotEmpty();
    assertThat(Asked.json(Asked.link(landing, "service-desc")).path("openapi").asText()).startsWith("3.0");
    assertThat(Asked.answer(Asked.link(landing, "service-doc")).header("Content-Type")).startsWith("text/html");
    JsonNode declared = Asked.json(Asked.link(landing, "http://www.opengis.net/def/rel/ogc/1.0/conformance"));
    assertThat(declared.path("conformsTo")).extracting(JsonNode::asText)
        .contains("http://www.opengis.net/spec/ogcapi-common-1/1.0/conf/landing-page");
    assertThat(Asked.declared("http://www.opengis.net/spec/ogcapi-common-1/1.0/conf/"))
        .containsExactlyInAnyOrder("core", "landing-page", "json", "html", "oas30");
  }

  /** /req/core: query-param-name-unknown, query-param-capitalization, query-param-value-invalid and those of each type. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"/conformance?nothing=1", "/?F=json", ITEMS + "?Limit=1", ITEMS + "?limit=1.5",
      ITEMS + "?limit=ten", ITEMS + "?skipGeometry=yes", ITEMS + "?skipGeometry=TRUE", ITEMS + "?bbox=87,44,88",
      ITEMS + "?bbox=87,44,88,,"})
  void whatIsNoParameterOrNoValueIsRefused(String path) {
    RunningService.Answer answer = Asked.answer(path);
    assertThat(answer.status()).as("%s: %.300s", path, answer.text()).isEqualTo(400);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
  }

  /** /req/core: query-param-list-delimiter, query-param-list-escape, and numbers in every form that they have. */
  @ParameterizedTest
  @ValueSource(strings = {"bbox=80,40,95,50", "bbox=80%2C40%2C95%2C50", "bbox=8.0e1,40.0,%2B95,50", "limit=1",
      "skipGeometry=true", "skipGeometry=false", "properties=zone_id,name"})
  void listsAndNumbersAreReadAsTheyAreMeant(String query) {
    assertThat(Asked.answer(ITEMS + "?" + query).status()).as(query).isEqualTo(200);
  }

  /** /req/json and /req/html: content and definition. */
  @ParameterizedTest
  @ValueSource(strings = {"/", "/conformance", "/collections"})
  void everyDocumentIsJsonAndHtml(String path) {
    assertThat(Asked.answer(path, "Accept", "application/json").header("Content-Type")).startsWith("application/json");
    RunningService.Answer page = Asked.answer(path, "Accept", "text/html");
    assertThat(page.header("Content-Type")).startsWith("text/html");
    assertThat(page.text()).startsWith("<!DOCTYPE html>");
  }
}
