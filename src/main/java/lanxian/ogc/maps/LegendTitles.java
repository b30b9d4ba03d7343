package lanxian.ogc.maps;

import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lanxian.domain.Category;
import lanxian.domain.LocalizedText;

/**
 * Titles of a legend in English. Styles bear Chinese ones; what is called as a category or a class of it has the English
 * name of the registry. A title that nobody has an English one for stays as it is.
 */
final class LegendTitles {
  /** Titles of rules that are no class; also of two layers that the styles call by another word than the registry. */
  private static final Map<String, String> OTHERS = Map.of(
      "其他或未分级", "Others or without a class",
      "推定界线（虚线）", "Inferred boundary (broken line)",
      "示意界线（点线）", "Schematic boundary (dotted line)",
      "名称", "Name",
      "名称（推定）", "Name (inferred)",
      "县市界", "County boundary",
      "限制新建水电的流域", "Basin where new hydropower is restricted",
      "干流沿岸（严格控制）", "Banks of the main stem (strict control)",
      "敏感区域、灌区", "Sensitive area, irrigation district");

  private LegendTitles() {}

  /** @param language "zh" or "en" */
  static UnaryOperator<String> in(String language, Category category) {
    return language.equals("zh") ? UnaryOperator.identity() : title -> english(category, title).orElse(title);
  }

  private static Optional<String> english(Category category, String title) {
    Stream<LocalizedText> names =
        Stream.concat(Stream.of(category.name()), category.classes().stream().map(Category.ZoneClass::name));
    return names.filter(name -> name.in("zh").equals(title)).map(name -> name.in("en")).findFirst()
        .or(() -> Optional.ofNullable(OTHERS.get(title)));
  }
}
