package lanxian.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import lanxian.domain.FaultException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleFilesTest {
  @TempDir
  Path directory;

  @Test
  void hashIsTheDigestOfNamesLengthsAndBytes() {
    // printf 'a.yml\n3\nx\xc3\xa9b.yml\n0\n' | sha256sum
    assertThat(files(Map.of("a.yml", "xé", "b.yml", "")).hash())
        .isEqualTo("sha256:bfcd81e284fd8c4f50cb04ccfede7b8b57b5a5286f756feebd78d8e1fad83031");
  }

  @Test
  void lineEndsAndByteOrderMarkDoNotMatter() {
    RuleFiles unix = files(Map.of("a.yml", "x: 1\ny: 2\n"));
    assertThat(files(Map.of("a.yml", "\uFEFFx: 1\r\ny: 2\r"))).isEqualTo(unix);
    assertThat(files(Map.of("a.yml", "x: 1\ny: 3\n")).hash()).isNotEqualTo(unix.hash());
    assertThat(files(Map.of("b.yml", "x: 1\ny: 2\n")).hash()).isNotEqualTo(unix.hash());
  }

  @Test
  void namesAndTextsCannotBeShiftedIntoEachOther() {
    assertThat(files(Map.of("a.yml", "1", "b.yml", "2")).hash())
        .isNotEqualTo(files(Map.of("a.yml", "1b.yml\n1\n2")).hash());
  }

  @Test
  void contentGivesTheSameTextsAndHash() {
    RuleFiles files = files(Map.of("规则.yml", "文: \"引号\\n\"\n", "a.yml", "\u2028\uD842\uDFB7"));
    RuleFiles again = RuleFiles.fromContent(files.content());
    assertThat(again).isEqualTo(files);
    assertThat(again.hash()).isEqualTo(files.hash());
    assertThat(again.content()).isEqualTo(files.content());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "{\"a.yml\": null}", "{\"a.yml\": {}}", "{\"a.yml\"", "\u0000\u0001"})
  void whatIsNoContentIsRefused(String content) {
    FaultException refused = catchThrowableOfType(FaultException.class,
        () -> RuleFiles.fromContent(content.getBytes(StandardCharsets.UTF_8)));
    assertThat(refused.faults().get(0).code()).isEqualTo(RuleFault.RULES_FILE);
  }

  @Test
  void readsTheYamlFilesOfADirectory() throws IOException {
    Files.writeString(directory.resolve("b.yml"), "b: 1\r\n");
    Files.writeString(directory.resolve("a.yml"), "a: 1\n");
    Files.writeString(directory.resolve("README.md"), "no rules");
    assertThat(RuleFiles.fromDirectory(directory).texts()).containsOnlyKeys("a.yml", "b.yml")
        .containsEntry("b.yml", "b: 1\n");
  }

  @Test
  void everyUnreadableFileIsNamed() throws IOException {
    Files.write(directory.resolve("gbk.yml"), "名: 值".getBytes(Charset.forName("GBK")));
    Files.write(directory.resolve("big.yml"), new byte[(1 << 20) + 1]);
    Files.writeString(directory.resolve("good.yml"), "a: 1\n");
    FaultException refused =
        catchThrowableOfType(FaultException.class, () -> RuleFiles.fromDirectory(directory));
    assertThat(refused.faults()).extracting(fault -> fault.where().file())
        .containsExactlyInAnyOrder("gbk.yml", "big.yml");
    assertThat(refused).hasMessageContaining("not UTF-8").hasMessageContaining("larger than");
  }

  @Test
  void anEmptyAbsentOrCrowdedDirectoryIsRefused() throws IOException {
    assertThatThrownBy(() -> RuleFiles.fromDirectory(directory)).isInstanceOf(FaultException.class);
    assertThatThrownBy(() -> RuleFiles.fromDirectory(directory.resolve("none"))).isInstanceOf(FaultException.class);
    for (int i = 0; i <= 100; i++) {
      Files.writeString(directory.resolve("f" + i + ".yml"), "a: 1\n");
    }
    assertThatThrownBy(() -> RuleFiles.fromDirectory(directory)).hasMessageContaining("more than 100");
  }

  private static RuleFiles files(Map<String, String> texts) {
    return new RuleFiles(new TreeMap<>(texts));
  }
}
