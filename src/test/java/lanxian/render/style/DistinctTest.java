package lanxian.render.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lanxian.domain.RuleSet;
import lanxian.rules.RuleSetLoader;
import org.geotools.api.style.Fill;
import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.Mark;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.Stroke;
import org.junit.jupiter.api.Test;

/** What is likely to lie over each other can be told apart, also by people who do not see red or green. */
class DistinctTest {
  private static final RuleSet RULES = RuleSetLoader.fromDirectory(Path.of("rules"));
  private static final StyleBook BOOK = StyleBook.load(Path.of("styles"), RULES);
  private static final double LARGE_SCALE = 50_000;
  private static final double FILL_DISTANCE = 8;
  private static final double OUTLINE_DISTANCE = 20;
  private static final List<String> OFTEN_TOGETHER = List.of("drinking_water_protection", "livestock_zone",
      "groundwater_control", "ecological_redline", "nature_reserve", "river_lake_management", "industrial_cluster");

  /** How a rule draws: colours of its inside and outline, hatch, dashes. */
  private record Look(String name, String fill, double opacity, String outline, String hatch, String dashes) {
    boolean differsFrom(Look other) {
      if (!hatch.equals(other.hatch) || !dashes.equals(other.dashes)) {
        return true;
      }
      for (double[][] eye : Seen.EYES) {
        if (Seen.distance(Seen.lab(fill, opacity, eye), Seen.lab(other.fill, other.opacity, eye)) < FILL_DISTANCE
            && Seen.distance(Seen.lab(outline, 1, eye), Seen.lab(other.outline, 1, eye)) < OUTLINE_DISTANCE) {
          return false;
        }
      }
      return true;
    }
  }

  @Test
  void classesOfACategory() {
    List<String> alike = new ArrayList<>();
    for (CategoryStyle style : BOOK.styles()) {
      compare(looks(style), alike);
    }
    assertThat(alike).isEmpty();
  }

  @Test
  void categoriesThatOftenLieTogether() {
    List<Look> looks = OFTEN_TOGETHER.stream().flatMap(code -> looks(BOOK.style(code).orElseThrow()).stream())
        .filter(look -> !look.name().endsWith("/else")).toList();
    List<String> alike = new ArrayList<>();
    compare(looks, alike);
    assertThat(alike).isEmpty();
  }

  private static void compare(List<Look> looks, List<String> alike) {
    for (int i = 0; i < looks.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (!looks.get(i).differsFrom(looks.get(j))) {
          alike.add(looks.get(j).name() + " and " + looks.get(i).name());
        }
      }
    }
  }

  private static List<Look> looks(CategoryStyle style) {
    Map<String, List<StylePart>> rules = StyleParts.of(style.style()).stream()
        .filter(part -> part.layer() == 0 && part.scales().has(LARGE_SCALE))
        .collect(Collectors.groupingBy(StylePart::rule, TreeMap::new, Collectors.toList()));
    List<Look> looks = new ArrayList<>();
    rules.forEach((rule, parts) -> look(style.category() + "/" + rule, parts, looks));
    return looks;
  }

  private static void look(String name, List<StylePart> parts, List<Look> looks) {
    String fill = null;
    double opacity = 0;
    String hatch = "";
    Stroke outline = null;
    for (StylePart part : parts) {
      if (part.symbolizer() instanceof PolygonSymbolizer polygon) {
        Fill inside = polygon.getFill();
        if (inside.getGraphicFill() == null) {
          fill = inside.getColor().toString();
          opacity = inside.getOpacity().evaluate(null, Double.class);
        } else {
          Mark mark = (Mark) inside.getGraphicFill().graphicalSymbols().get(0);
          hatch = mark.getWellKnownName() + " " + inside.getGraphicFill().getSize();
        }
      } else if (part.symbolizer() instanceof LineSymbolizer line) {
        outline = line.getStroke();
      }
    }
    if (fill != null) {
      looks.add(new Look(name, fill, opacity, outline.getColor().toString(), hatch,
          String.valueOf(outline.dashArray())));
    }
  }
}
