package lanxian.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordTextTest {
  private static Set<String> keys(String lang) throws Exception {
    Properties words = new Properties();
    try (var reader = new InputStreamReader(
        RecordTextTest.class.getResourceAsStream("/messages/record_" + lang + ".properties"), StandardCharsets.UTF_8)) {
      words.load(reader);
    }
    return words.stringPropertyNames();
  }

  @Test
  void tellsTheVerdictFirstThenLawAndOverlap() {
    String text = RecordText.of(TestRecords.sealed("zh"));
    assertThat(text.lines().findFirst()).contains("结论：不符合（禁止）");
    assertThat(text).contains("《生态环境法典》第319条第1款（法律，2026年8月15日 起施行）")
        .contains("另见：《昌吉州水污染防治工作方案》（十五）第1款").contains("罚则：《生态环境法典》第1145条")
        .contains("《生态环境法典》第287条第1款第（二）项").contains("平方米（0.4").contains("亩）")
        .contains("推定，未经批准").contains("条文为“禁止”，按“限制，须经批准”计").contains("低于容差 1 平方米")
        .contains("populated_area 区 zone town [town, 勘定]：南，距 200").contains("未核查");
  }

  @Test
  void speaksEnglishToo() {
    String text = RecordText.of(TestRecords.sealed("en"));
    assertThat(text).startsWith("Verdict: PROHIBITED\n")
        .contains("生态环境法典 art. 319 para. 1 (law, in force from 2026-08-15)")
        .contains("公顷").contains("亩").contains("generated, not approved").contains("Not checked")
        .contains("livestock_zone zone (1): partly delineated")
        .contains("related_to_water_supply_or_protection: not known: the worst case was taken");
  }

  @Test
  void linesShowTheirChainages() {
    ObjectNode content = TestRecords.content(TestRecords.GROUND.line(0, 50, 400, 50), "en");
    assertThat(RecordText.of(TestRecords.sealed(content, null, TestRecords.NOW)))
        .containsPattern("part 1, from chainage 60\\S* m to 299\\.99\\d m, 239\\.99\\d m long");
  }

  @Test
  void anUndeterminedAnswerSaysSoAtTheTop() {
    ObjectNode record = TestRecords.sealed("en").put("determined", false).put("borderline", true);
    assertThat(RecordText.of(record).lines().limit(3)).anyMatch(line -> line.startsWith("UNDETERMINED"))
        .anyMatch(line -> line.startsWith("Borderline"));
  }

  @Test
  void bothLanguagesHaveTheSamePhrases() throws Exception {
    assertThat(keys("zh")).isEqualTo(keys("en"));
    assertThatThrownBy(() -> Phrases.of("en").get("no.such")).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource(nullValues = "-", delimiter = '|', value = {
    "319 | 1 | 《法》第319条第1款 | 法 art. 319 para. 1", "11(一) | - | 《法》第11条第（一）项 | 法 art. 11 (一)",
    "11（一） | - | 《法》第11条第（一）项 | 法 art. 11 (一)", "（十五） | - | 《法》（十五） | 法 （十五）", "'' | - | 《法》 | 法"
  })
  void citesAsOfficersDo(String article, Integer paragraph, String zh, String en) {
    ObjectNode basis = new ObjectMapper().createObjectNode().put("document", "法").put("article", article)
        .put("paragraph", paragraph);
    assertThat(Phrases.of("zh").citation(basis)).isEqualTo(zh);
    assertThat(Phrases.of("en").citation(basis)).isEqualTo(en);
  }
}
