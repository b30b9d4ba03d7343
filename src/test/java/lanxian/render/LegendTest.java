package lanxian.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lanxian.render.font.MapFont;
import lanxian.render.image.PngEncoder;
import lanxian.render.raster.Canvas;
import lanxian.render.raster.Colour;
import lanxian.render.symbol.LegendEntry;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Style;
import org.geotools.styling.DescriptionImpl;
import org.junit.jupiter.api.Test;

class LegendTest {
  private static final Legend LEGEND = new Legend(MapFont.load());

  private static Rule titled(String title, Rule rule) {
    rule.setDescription(new DescriptionImpl(title, ""));
    return rule;
  }

  private static Style style() {
    return TestStyles.ofFeatureStyles(TestStyles.features(
            titled("一级", TestStyles.scaled(TestStyles.rule(null,
                TestStyles.polygon(TestStyles.fill("#ff0000", 1), null)), 0, 1000)),
            titled("一级", TestStyles.scaled(TestStyles.rule(null,
                TestStyles.polygon(TestStyles.fill("#00ff00", 1), null)), 1000, 2000)),
            titled("二级", TestStyles.rule(null, TestStyles.polygon(TestStyles.fill("#0000ff", 1), null)))),
        TestStyles.features(titled("推定", TestStyles.rule(null, TestStyles.line(TestStyles.stroke("#ffffff", 2)))),
            titled("名称", TestStyles.rule(null, TestStyles.text("name", 12, null)))));
  }

  @Test
  void hasARowForEveryTitleThatIsDrawn() {
    assertThat(LegendEntry.of(style(), Double.NaN, Locale.CHINESE)).extracting(LegendEntry::title)
        .containsExactly("一级", "二级", "推定");
    Canvas all = LEGEND.draw(style(), Legend.Options.of(Locale.CHINESE));
    int row = all.height() / 3;
    assertThat(all.at(18, row / 2)).isEqualTo(new Colour(255, 0, 0, 255));
    assertThat(all.at(18, row + row / 2)).isEqualTo(new Colour(0, 0, 255, 255));
    // the white boundary lies on the symbol of the first rule, or it could not be seen
    assertThat(all.at(18, 2 * row + row / 2)).isEqualTo(new Colour(255, 0, 0, 255));
    assertThat(all.at(6, 2 * row + row / 2)).isEqualTo(Colour.WHITE);
  }

  @Test
  void showsTheRulesOfAScale() {
    Legend.Options options = new Legend.Options(1500, Locale.CHINESE, 28, 18, Colour.TRANSPARENT);
    Canvas canvas = LEGEND.draw(style(), options);
    assertThat(canvas.at(18, canvas.height() / 6)).isEqualTo(new Colour(0, 255, 0, 255));
    assertThat(canvas.at(0, 0)).isEqualTo(Colour.TRANSPARENT);
  }

  @Test
  void everyShippedStyleHasOne() throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "maps", "legends"));
    try (Stream<Path> files = Files.list(Path.of("styles"))) {
      List<String> names = files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".sld"))
          .map(name -> name.replace(".sld", "")).sorted().toList();
      for (String name : names) {
        Canvas canvas = LEGEND.draw(SampleMaps.style(name), Legend.Options.of(Locale.CHINESE));
        Files.write(folder.resolve(name + ".png"), new PngEncoder().encode(canvas));
        assertThat(canvas.width()).as(name).isGreaterThan(40);
      }
    }
  }
}
