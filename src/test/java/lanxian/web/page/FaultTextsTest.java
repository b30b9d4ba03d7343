package lanxian.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every fault that a person may meet on the page has a Chinese text there. */
class FaultTextsTest {
  /** Faults of files that the service reads at its start, and of requests that the page never makes: filters, single tiles. */
  private static final Pattern NEVER_ON_THE_PAGE = Pattern.compile("(CONDITION|RULES|SLD|STYLE|YAML|FILTER|TILE|UNKNOWN_TILE)_.*");

  private static Set<String> found(Path file, String pattern) throws IOException {
    return Pattern.compile(pattern).matcher(Files.readString(file, StandardCharsets.UTF_8)).results()
        .map((MatchResult result) -> result.group(1)).collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void everyFaultHasAText() throws IOException {
    String document = Files.readString(Path.of("src/main/resources/openapi/openapi.yml"), StandardCharsets.UTF_8);
    String list = document.substring(document.indexOf("\n    FaultCode:\n"));
    list = list.substring(0, Pattern.compile("\n    [A-Z]").matcher(list).results().skip(1).findFirst().orElseThrow().start());
    Set<String> missing = Pattern.compile("\\b[A-Z][A-Z0-9]+(?:_[A-Z0-9]+)+\\b").matcher(list).results().map(MatchResult::group)
        .filter(code -> !NEVER_ON_THE_PAGE.matcher(code).matches()).collect(Collectors.toCollection(TreeSet::new));
    assertThat(missing).as("codes of the document").hasSizeGreaterThan(150);
    try (Stream<Path> texts = Files.list(Path.of("src/main/resources/ui/text"))) {
      for (Path file : texts.filter(path -> path.toString().endsWith("zh.js")).toList()) {
        missing.removeAll(found(file, "'(?:fault|validation)\\.([A-Z0-9_]+)'"));
      }
    }
    assertThat(missing).isEmpty();
  }
}
