package lanxian.ogc.maps;

import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lanxian.domain.Category;
import lanxian.domain.LocalizedText;

/**
 * Titles and descriptions of a style in English. Styles bear Chinese ones; what is called as a category or a class of it
 * has the English name of the registry. A title that nobody has an English one for stays as it is.
 */
final class LegendTitles {
  /** Titles of rules that are no class; also of two layers that the styles call by another word than the registry. */
  private static final Map<String, String> OTHERS = Map.ofEntries(
      Map.entry("其他或未分级", "Others or without a class"),
      Map.entry("推定界线（虚线）", "Inferred boundary (broken line)"),
      Map.entry("示意界线（点线）", "Schematic boundary (dotted line)"),
      Map.entry("名称", "Name"),
      Map.entry("名称（推定）", "Name (inferred)"),
      Map.entry("县市界", "County boundary"),
      Map.entry("限制新建水电的流域", "Basin where new hydropower is restricted"),
      Map.entry("干流沿岸（严格控制）", "Banks of the main stem (strict control)"),
      Map.entry("敏感区域、灌区", "Sensitive area, irrigation district"),
      Map.entry("分级看颜色和填充图案；虚线为推定界线，点线为示意界线；名称在大比例尺显示。",
          "Classes by colour and pattern; broken lines are inferred boundaries, dotted ones schematic; names show at large"
              + " scales."),
      Map.entry("县市界线作底图，不填充；样例界线为推定，不是法定界线。",
          "County boundaries for orientation, without a fill; those of the sample are inferred, not legal ones."),
      Map.entry("灰色圆点；名称在大比例尺显示。", "Grey dots; names show at large scales."),
      Map.entry("点状符号按类型区分；名称在大比例尺显示。", "Point signs by kind; names show at large scales."));

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
