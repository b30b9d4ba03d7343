package lanxian.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import lanxian.app.RunningService.Answer;
import org.junit.jupiter.api.Test;

/** {@code GET /search}: one question over all layers. That hidden zones are not found holds {@link VisibilityTest}. */
class SearchApiTest {
  private static final RunningService SERVICE = SharedService.get();

  private static JsonNode found(String text, String more) {
    Answer answer = SERVICE.get("/search?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8) + more);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }

  @Test
  void countiesAndTownsComeBeforeZones() {
    JsonNode results = found("吉木萨尔", "").path("results");
    assertThat(results.get(0).path("collection").asText()).isEqualTo("county");
    assertThat(results.get(0).path("name").asText()).startsWith("吉木萨尔县");
    assertThat(results.findValuesAsText("collection")).contains("drinking_water_protection");
    assertThat(results.get(0).path("bbox")).hasSize(4);
  }

  @Test
  void idsAreFoundAndTitlesAreInTheLanguageAskedFor() {
    JsonNode result = found("DW-1-L1", "&lang=en").path("results").get(0);
    assertThat(result.path("id").asText()).isEqualTo("dw-1-l1");
    assertThat(result.path("match").asText()).isEqualTo("WHOLE");
    assertThat(result.path("collectionTitle").asText()).isEqualTo("Drinking-water source protection area");
    assertThat(result.path("className").asText()).isEqualTo("Class 1");
    assertThat(found("dw-1-l1", "").path("results").get(0).path("className").asText()).isEqualTo("一级保护区");
  }

  @Test
  void onlyWhatIsInForceOnTheDayIsFound() {
    assertThat(found("dw-1-l1", "&asOf=2018-06-01").path("results")).isEmpty();
  }

  @Test
  void asManyAsAskedForAreGivenAndWhetherThereAreMore() {
    JsonNode few = found("县", "&limit=2");
    assertThat(few.path("results")).hasSize(2);
    assertThat(few.path("more").asBoolean()).isTrue();
    assertThat(found("没有这样的名字", "").path("results")).isEmpty();
    assertThat(found("100%_'", "").path("more").asBoolean()).isFalse();
  }

  @Test
  void whatIsHeldIsNotSentAgain() {
    Answer answer = SERVICE.get("/search?q=dw-1");
    assertThat(SERVICE.get("/search?q=dw-1", "If-None-Match", answer.header("ETag")).status()).isEqualTo(304);
  }

  @Test
  void wrongQuestionsAreRefused() {
    for (String query : List.of("", "?q=", "?q=" + "x".repeat(101), "?q=a&limit=1000", "?q=a&bbox=1,2,3,4")) {
      assertThat(SERVICE.get("/search" + query).status()).as(query).isEqualTo(400);
    }
  }
}
