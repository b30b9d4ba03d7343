package lanxian.render.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lanxian.domain.Category;
import lanxian.domain.RuleSet;
import lanxian.rules.RuleSetLoader;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.Rule;
import org.geotools.api.style.TextSymbolizer;
import org.junit.jupiter.api.Test;

/** The styles that come with the service. Filters are evaluated by GeoTools. */
class ShippedStylesTest {
  private static final RuleSet RULES = RuleSetLoader.fromDirectory(Path.of("rules"));
  private static final StyleBook BOOK = StyleBook.load(Path.of("styles"), RULES);
  private static final double[] DENOMINATORS = {500, 10_000, 399_999, 400_000, 800_000, 2_000_000, 20_000_000};

  @Test
  void oneForEachCategoryAndNoOther() throws IOException {
    List<String> found;
    try (Stream<Path> files = Files.list(Path.of("styles"))) {
      found = files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".sld")).toList();
    }
    assertThat(found).containsExactlyInAnyOrderElementsOf(
        RULES.categories().stream().map(category -> category.code() + ".sld").toList());
    assertThat(BOOK.styles()).extracting(CategoryStyle::category)
        .isEqualTo(RULES.categories().stream().map(Category::code).toList());
  }

  @Test
  void whatWeighsMostLiesAboveTheOtherAreasAndPointsAboveAll() {
    List<String> order = BOOK.fromBelow().stream().map(CategoryStyle::category).toList();
    assertThat(order).containsExactlyInAnyOrderElementsOf(BOOK.styles().stream().map(CategoryStyle::category).toList())
        .startsWith("county").endsWith("drinking_water_protection", "village", "monitoring_point");
  }

  @Test
  void everyClassIsDrawnAtEveryScale() {
    for (Category category : RULES.categories()) {
      List<String> classes = new ArrayList<>(category.classes().stream().map(Category.ZoneClass::code).toList());
      classes.add(null);
      classes.add("A_CLASS_THAT_NOBODY_LISTED");
      for (String zoneClass : classes) {
        for (double denominator : DENOMINATORS) {
          assertThat(StyleCheck.isDrawn(style(category), zoneClass, denominator))
              .as(category.code() + " " + zoneClass + " at 1:" + denominator).isTrue();
        }
      }
    }
  }

  @Test
  void aListedClassHasARuleOfItsOwnThatBearsItsName() {
    for (Category category : RULES.categories()) {
      if (!category.openClasses()) {
        for (Category.ZoneClass zoneClass : category.classes()) {
          assertThat(style(category).featureTypeStyles().get(0).rules())
              .as(category.code() + " " + zoneClass.code())
              .anyMatch(rule -> rule.getDescription().getTitle().toString().equals(zoneClass.name().zh()));
        }
      }
    }
  }

  @Test
  void labelsAreShownAtLargeScalesOnly() {
    for (Category category : RULES.categories()) {
      List<StylePart> labels = StyleParts.of(style(category)).stream()
          .filter(part -> part.symbolizer() instanceof TextSymbolizer).toList();
      assertThat(labels).as(category.code()).isNotEmpty()
          .allMatch(label -> label.scales().has(10_000) && !label.scales().has(5_000_000))
          .allMatch(label -> ((TextSymbolizer) label.symbolizer()).getHalo() != null)
          .allMatch(label -> ((TextSymbolizer) label.symbolizer()).getFont().getFamily().size() == 3);
    }
  }

  @Test
  void everyZoneHasOneLabelAndAnInferredOneSaysSo() {
    for (Category category : RULES.categories()) {
      assertThat(labels(category, "SURVEYED", "甲")).as(category.code()).containsExactly("甲");
      assertThat(labels(category, "SCHEMATIC", "甲")).as(category.code()).containsExactly("甲");
      assertThat(labels(category, "INFERRED", "甲")).as(category.code()).containsExactly("甲（推定）");
      assertThat(labels(category, "INFERRED", "甲（推定）")).as(category.code()).containsExactly("甲（推定）");
    }
  }

  private static List<String> labels(Category category, String status, String name) {
    NamedZone zone = new NamedZone(null, status, name);
    return StyleParts.of(style(category)).stream()
        .filter(part -> part.symbolizer() instanceof TextSymbolizer && part.scales().has(10_000) && zone.meets(part))
        .map(part -> ((TextSymbolizer) part.symbolizer()).getLabel().evaluate(zone.feature(), String.class)).toList();
  }

  @Test
  void zonesThatAreNotSurveyedHaveBrokenOutlines() {
    for (Category category : RULES.categories()) {
      if (category.kind() == Category.Kind.ZONE) {
        FeatureTypeStyle status = style(category).featureTypeStyles().get(1);
        assertThat(status.rules()).as(category.code()).extracting(Rule::getName)
            .containsExactly("inferred", "schematic");
      }
    }
  }

  private static org.geotools.api.style.Style style(Category category) {
    return BOOK.style(category.code()).orElseThrow().style();
  }
}
