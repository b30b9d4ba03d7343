package lanxian.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import lanxian.domain.FaultException;
import lanxian.domain.RuleSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damaged rule files are refused with faults or read; nothing else ever comes out. */
class HostileRulesTest {
  private static final List<String> FILES = List.of("categories.yml", "project.yml", "local.yml", "water.yml");
  private static final List<String> SHREDS = List.of("{", "}", "[", "]", ":", " ", "\n", "'", "\"", "- ", "&a ", "*a",
      "null", "~", "true", "5", "-1e400", "zone.class", " = ", "NOT ", "\u0000", "\uFFFD", "𠮷", "<<: ", "!!java ", "|",
      "...", "---\n", "\t");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void damagedTextsGiveFaultsOrARuleSet(long seed) {
    Random random = new Random(seed);
    int refused = 0;
    for (int i = 0; i < 250; i++) {
      RuleFiles files = damaged(random);
      try {
        RuleSet rules = RuleSetLoader.load(files);
        new RuleEngine(rules);
      } catch (FaultException e) {
        refused++;
        assertThat(e.faults()).allSatisfy(fault -> assertThat(fault.where().file()).isIn(FILES));
      } catch (RuntimeException e) {
        fail("seed " + seed + ", round " + i + ": " + files.texts(), e);
      }
    }
    assertThat(refused).as("seed %d", seed).isGreaterThan(100);
  }

  @Test
  void theCheckNeverFailsOnDamagedTexts() {
    Random random = new Random(4);
    for (int i = 0; i < 150; i++) {
      RuleFiles files = damaged(random);
      List<RuleFinding> findings = RuleSetCheck.check(files, LocalDate.of(2026, 11, 23));
      boolean errors = findings.stream().anyMatch(finding -> finding.severity() == RuleFinding.Severity.ERROR);
      assertThat(errors || loads(files)).as("seed 4, round %d: %s", i, files.texts()).isTrue();
    }
  }

  private static boolean loads(RuleFiles files) {
    try {
      RuleSetLoader.load(files);
      return true;
    } catch (FaultException e) {
      return false;
    }
  }

  private static RuleFiles damaged(Random random) {
    SortedMap<String, String> texts = new TreeMap<>(new SmallRules().files().texts());
    String file = FILES.get(random.nextInt(FILES.size()));
    StringBuilder text = new StringBuilder(texts.get(file));
    for (int i = 0; i <= random.nextInt(3); i++) {
      damage(text, random);
    }
    texts.put(file, text.toString());
    return new RuleFiles(texts);
  }

  private static void damage(StringBuilder text, Random random) {
    int at = random.nextInt(text.length());
    switch (random.nextInt(4)) {
      case 0 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(20)));
      case 1 -> text.insert(at, SHREDS.get(random.nextInt(SHREDS.size())));
      case 2 -> {
        int start = text.lastIndexOf("\n", at) + 1;
        int end = text.indexOf("\n", at) + 1;
        text.insert(start, text.substring(start, Math.max(start, end)));
      }
      default -> {
        int start = text.lastIndexOf("\n", at) + 1;
        int end = text.indexOf("\n", at) + 1;
        text.delete(start, Math.max(start, end));
      }
    }
  }
}
