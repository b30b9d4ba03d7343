package lanxian.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import lanxian.domain.Confidence;
import lanxian.domain.Delineation;
import lanxian.domain.DelineationNumber;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.RuleSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DelineationLoaderTest {
  private static final Path RULES = Path.of("rules");
  private static final String RADIUS = """
      - {key: radius, low: 30, high: 50, unit: m, zh: 半径, en: Radius, document: HJ 338-2018, clause: "", confidence: M,
         verified: false}
      """;
  private static final String PART = """
      legal_parts:
        - {key: town, zh: 城镇, en: Towns, category: populated_area, classes: [],
           basis: [{document: 条例, article: 11(三), authority: REGULATION, from: 2014-01-01, confidence: H}]}
      """;

  private static List<String> faults(String text, Set<String> needed, RuleSet ruleSet) {
    return catchThrowableOfType(FaultException.class, () -> DelineationLoader.load(text, needed, ruleSet)).faults().stream()
        .map(DelineationLoaderTest::shown).toList();
  }

  private static String shown(Fault fault) {
    return fault.where().file() + ":" + fault.where().line() + " " + fault.code().name();
  }

  @Test
  void readsNumbersAndParts() {
    Delineation delineation = DelineationLoader.load("numbers:\n" + RADIUS.indent(2) + PART, Set.of("radius"), null);
    DelineationNumber radius = delineation.number("radius");
    assertThat(radius.low()).isEqualTo(30);
    assertThat(radius.high()).isEqualTo(50);
    assertThat(radius.isBand()).isTrue();
    assertThat(radius.source()).isEqualTo("HJ 338-2018");
    assertThat(radius.confidence()).isEqualTo(Confidence.M);
    assertThat(radius.verified()).isFalse();
    assertThat(delineation.legalParts()).hasSize(1);
    assertThat(delineation.legalParts().get(0).basis(LocalDate.of(2013, 12, 31))).isEmpty();
    assertThat(delineation.legalParts().get(0).basis(LocalDate.of(2014, 1, 1))).hasSize(1);
  }

  @Test
  void tellsAllFaultsAtOnceWithTheirLines() {
    String text = """
        numbers:
          - {key: a, value: 0, unit: m, zh: 甲, en: A, document: D, clause: "", confidence: M, verified: false}
          - {key: b, low: 5, high: 5, unit: m, zh: 乙, en: B, document: D, clause: "", confidence: M, verified: false}
          - {key: c, value: 1, low: 5, high: 6, unit: m, zh: 丙, en: C, document: D, clause: "", confidence: M, verified: false}
          - {key: d, value: many, unit: m, zh: 丁, en: D, document: D, clause: "", confidence: X, verified: false}
          - {key: d, value: 1, unit: m, zh: 丁, en: D, document: D, clause: "", confidence: M, verified: no, colour: red}
          - {key: e, low: 1, unit: m, zh: 戊, en: E, document: D, clause: "", confidence: M, verified: false}
          - {key: f, value: 1, unit: m, zh: 己, en: F, document: D, clause: "", confidence: M, verified: false}
        legal_parts:
          - {key: p, zh: 庚, en: P, category: nowhere, classes: [], basis: []}
          - {key: q, zh: 辛, en: Q, category: nowhere, classes: [],
             basis: [{document: 条例, authority: LAW, confidence: H}]}
        """;
    assertThat(faults(text, Set.of("a", "b", "c", "d", "e", "z"), RuleSetLoader.fromDirectory(RULES)))
        .containsExactlyInAnyOrder("delineation.yml:2 RULES_NUMBER", "delineation.yml:3 RULES_NUMBER",
            "delineation.yml:4 RULES_NUMBER", "delineation.yml:5 YAML_WRONG_TYPE", "delineation.yml:5 YAML_BAD_VALUE",
            "delineation.yml:5 RULES_NUMBER",
            "delineation.yml:6 RULES_DUPLICATE_ID", "delineation.yml:6 YAML_WRONG_TYPE", "delineation.yml:6 YAML_UNKNOWN_KEY",
            "delineation.yml:7 RULES_NUMBER", "delineation.yml:8 RULES_NUMBER", "delineation.yml:10 RULES_NO_BASIS",
            "delineation.yml:11 RULES_UNKNOWN_CATEGORY", "delineation.yml:null RULES_NUMBER");
  }

  @Test
  void aMissingFileIsAFault(@TempDir Path directory) {
    FaultException missing =
        catchThrowableOfType(FaultException.class, () -> DelineationLoader.fromDirectory(directory, Set.of(), null));
    assertThat(missing.faults()).extracting(DelineationLoaderTest::shown).containsExactly("delineation.yml:null RULES_FILE");
  }

  @Test
  void theFileIsNoPartOfTheRuleSet(@TempDir Path directory) throws IOException {
    Files.writeString(directory.resolve("a.yml"), "a: 1");
    String hash = RuleFiles.fromDirectory(directory).hash();
    Files.writeString(directory.resolve(DelineationLoader.FILE), "numbers: []");
    assertThat(RuleFiles.fromDirectory(directory).hash()).isEqualTo(hash);
  }
}
