package lanxian.editing.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.rules.RuleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidationFileTest {
  @Test
  void shippedFileIsRead() {
    ValidationParameters shipped = Checked.numbers();
    assertThat(shipped.numbers().leastAreaM2()).isEqualTo(1);
    assertThat(shipped.numbers().snapM()).isEqualTo(0.5);
    assertThat(shipped.overlap("livestock_zone")).isPresent();
    assertThat(shipped.overlap("drinking_water_protection")).isEmpty();
    assertThat(shipped.nestings().get(0).classes()).containsExactly("L1", "L2", "QUASI");
    assertThat(shipped.prefecture().checked()).isTrue();
    assertThat(shipped.villages().names("livestock_zone", "PROHIBITED")).isTrue();
    assertThat(shipped.villages().names("livestock_zone", "ALLOWED")).isFalse();
    assertThat(shipped.basis().documents()).extracting(ValidationParameters.EndedDocument::title)
        .containsExactly("HJ/T 338-2007");
  }

  @Test
  void isNoPartOfTheRuleSet(@TempDir Path folder) throws IOException {
    for (String name : RuleFiles.fromDirectory(Path.of("rules")).texts().keySet()) {
      Files.copy(Path.of("rules", name), folder.resolve(name));
    }
    String without = RuleFiles.fromDirectory(folder).hash();
    Files.copy(Path.of("rules", RuleFiles.VALIDATION), folder.resolve(RuleFiles.VALIDATION));
    assertThat(RuleFiles.fromDirectory(folder).hash()).isEqualTo(without);
  }

  @Test
  void missingFileIsAFault(@TempDir Path folder) {
    FaultException refused =
        catchThrowableOfType(FaultException.class, () -> ValidationFile.load(folder, Checked.rules()));
    assertThat(codes(refused)).containsExactly("RULES_FILE");
  }

  @Test
  void tellsAllFaultsWithTheirLines() throws IOException {
    String text = Files.readString(Path.of("rules", RuleFiles.VALIDATION))
        .replace("value: 0.5", "value: -1")
        .replace("category: shoreline_function", "category: shoreline")
        .replace("classes: [L1, L2, QUASI]", "classes: [L1, L9]")
        .replace("attribute: source_name", "attribute: sorce_name")
        .replace("name: area_share", "name: area_part")
        .replace("checked: true", "checked: yes")
        .replace("to: 2018-07-01", "to: July 2018");
    FaultException refused =
        catchThrowableOfType(FaultException.class, () -> ValidationFile.parse(text, Checked.rules()));
    assertThat(codes(refused)).containsExactlyInAnyOrder("RULES_FIELD", "RULES_UNKNOWN_CATEGORY", "RULES_UNKNOWN_CATEGORY",
        "RULES_FIELD", "RULES_FIELD", "RULES_FIELD", "YAML_WRONG_TYPE", "YAML_BAD_DATE");
    assertThat(refused.faults()).allSatisfy(fault -> assertThat(fault.where().line()).isPositive());
  }

  private static List<String> codes(FaultException refused) {
    return refused.faults().stream().map(Fault::code).map(code -> code.name()).toList();
  }
}
