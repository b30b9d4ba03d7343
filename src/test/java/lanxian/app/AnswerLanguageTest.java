package lanxian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lanxian.app.RunningService.Answer;
import org.junit.jupiter.api.Test;

/** Which language answers on zones and projects have, and records, which are kept. */
class AnswerLanguageTest {
  private static final String IDENTIFY = "/identify?lon=87.3085&lat=44.0065";
  private static final String CHECK = "/siting-checks?activity=LIVESTOCK&phase=NEW&asOf=2026-11-23";

  private static Answer check(String query, String language) throws IOException {
    return SharedService.get().send("POST", CHECK + query, Files.readAllBytes(Path.of("examples", "farm-t1.txt")),
        "Content-Type", "text/plain", "Accept-Language", language);
  }

  @Test
  void whatLiesAtAPlaceIsToldInTheLanguageThatIsLikedBest() {
    Answer english = SharedService.get().get(IDENTIFY, "Accept-Language", "en-GB, zh;q=0.5");
    assertThat(english.text()).contains("Drinking-water");
    assertThat(english.header("Content-Language")).isEqualTo("en");
    assertThat(english.header("Vary")).contains("Accept-Language");
    Answer asked = SharedService.get().get(IDENTIFY + "&lang=zh", "Accept-Language", "en");
    assertThat(asked.text()).contains("饮用水水源保护区");
    assertThat(asked.header("Content-Language")).isEqualTo("zh");
    assertThat(asked.header("Vary")).doesNotContain("Accept-Language");
    assertThat(SharedService.get().get(IDENTIFY).text()).isEqualTo(asked.text());
  }

  @Test
  void aCheckThatIsNotKeptIsInTheLanguageThatIsLikedBest() throws IOException {
    Answer english = check("&store=false", "en");
    assertThat(english.json().path("lang").asText()).as(english.text()).isEqualTo("en");
    assertThat(english.header("Content-Language")).isEqualTo("en");
    assertThat(english.header("Vary")).contains("Accept-Language");
    assertThat(check("&store=false", "zh-CN, en;q=0.5").json().path("lang").asText()).isEqualTo("zh");
    assertThat(check("&store=false&lang=zh", "en").json().path("lang").asText()).isEqualTo("zh");
  }

  /** A record says the same to whoever reads it; the program of the one who had it made does not decide about its words. */
  @Test
  void aRecordIsInChineseUnlessALanguageIsNamed() throws IOException {
    Answer kept = check("", "en");
    assertThat(kept.json().path("lang").asText()).as(kept.text()).isEqualTo("zh");
    assertThat(kept.header("Content-Language")).isEqualTo("zh");
    assertThat(kept.header("Vary")).doesNotContain("Accept-Language");
    Answer read = SharedService.get().get(kept.header("Location"), "Accept-Language", "en");
    assertThat(read.json()).isEqualTo(kept.json());
    Answer named = check("&lang=en", "zh");
    assertThat(named.json().path("lang").asText()).isEqualTo("en");
    assertThat(SharedService.get().get(named.header("Location"), "Accept-Language", "zh").json()).isEqualTo(named.json());
  }
}
