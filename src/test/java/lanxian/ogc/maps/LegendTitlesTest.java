package lanxian.ogc.maps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import lanxian.domain.Category;
import lanxian.domain.RuleSet;
import lanxian.rules.RuleSetLoader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** Every title and description of the shipped styles has an English one. */
class LegendTitlesTest {
  private static final Pattern TITLE = Pattern.compile("<(?:Title|Abstract)>(.*?)</");
  private static final RuleSet RULES = RuleSetLoader.fromDirectory(Path.of("rules"));

  static Stream<Path> styles() throws Exception {
    try (Stream<Path> files = Files.list(Path.of("styles"))) {
      return files.filter(file -> file.toString().endsWith(".sld")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("styles")
  void noChineseIsLeftInEnglishAndNothingElseInChinese(Path style) throws Exception {
    Category category = RULES.category(style.getFileName().toString().replace(".sld", "")).orElseThrow();
    List<String> titles = TITLE.matcher(Files.readString(style)).results().map((MatchResult found) -> found.group(1)).toList();
    assertThat(titles).isNotEmpty().allSatisfy(title -> {
      assertThat(LegendTitles.in("en", category).apply(title)).matches("[\\x20-\\x7e–]+");
      assertThat(LegendTitles.in("zh", category).apply(title)).isEqualTo(title);
    });
    assertThat(LegendTitles.in("en", category).apply("没有译名")).isEqualTo("没有译名");
  }

  /** Only titles differ: what is drawn is the same sign for sign. */
  @ParameterizedTest
  @MethodSource("styles")
  void aStyleInEnglishHasOtherTitlesAndNothingElse(Path style) throws Exception {
    Category category = RULES.category(style.getFileName().toString().replace(".sld", "")).orElseThrow();
    byte[] chinese = Files.readAllBytes(style);
    byte[] english = SldTitles.of(chinese, LegendTitles.in("en", category));
    assertThat(TITLE.matcher(new String(english, StandardCharsets.UTF_8)).results().map(found -> found.group(1)))
        .isNotEmpty().allSatisfy(title -> assertThat(title).matches("[\\x20-\\x7e–]+"));
    assertThat(withoutTitles(english).isEqualNode(withoutTitles(chinese))).isTrue();
  }

  private static Document withoutTitles(byte[] sld) throws Exception {
    Document document = DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().parse(new ByteArrayInputStream(sld));
    for (String name : List.of("Title", "Abstract")) {
      NodeList titles = document.getElementsByTagNameNS("*", name);
      for (int i = 0; i < titles.getLength(); i++) {
        titles.item(i).setTextContent("");
      }
    }
    return document;
  }
}
