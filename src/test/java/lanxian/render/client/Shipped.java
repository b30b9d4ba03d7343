package lanxian.render.client;

import java.nio.file.Path;
import java.util.List;
import lanxian.domain.RuleSet;
import lanxian.render.style.CategoryStyle;
import lanxian.render.style.StyleBook;
import lanxian.rules.RuleSetLoader;

/** The styles that come with the service, as one style of MapLibre. */
final class Shipped {
  static final RuleSet RULES = RuleSetLoader.fromDirectory(Path.of("rules"));
  static final List<CategoryStyle> STYLES = StyleBook.load(Path.of("styles"), RULES).styles();

  private Shipped() {}

  static MapboxStyle mapbox() {
    VectorSource source = new VectorSource("lanxian", "http://localhost:8080/tiles/{z}/{x}/{y}", 0, 14, "推定");
    return MapboxStyle.of("全部图层", STYLES, category -> PropertyTypes.of(RULES, category), category -> source,
        "http://localhost:8080/sprites/all");
  }
}
