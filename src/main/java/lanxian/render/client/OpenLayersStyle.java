package lanxian.render.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import lanxian.render.style.CategoryStyle;
import lanxian.render.style.Scales;
import lanxian.render.style.StylePart;
import lanxian.render.style.StyleParts;

/**
 * The style of one category as rules of a flat style of OpenLayers 10 ({@code ol/style/flat}), for vector layers on
 * canvas. Hatches are patterns and marks are icons, both as data URLs, so that nothing is fetched.
 *
 * @param rules array of {@code {filter, style}}; a feature is drawn by every rule whose filter holds
 * @param approximations what OpenLayers cannot test or draw exactly, a line for each
 */
public record OpenLayersStyle(ArrayNode rules, List<String> approximations) {
  /** Metres of a degree along the equator of WGS 84, as WMS counts scales of maps in degrees. */
  public static final double METRES_PER_DEGREE = 6_378_137.0 * Math.PI / 180;

  public OpenLayersStyle {
    rules = rules.deepCopy();
    approximations = List.copyOf(approximations);
  }

  @Override
  public ArrayNode rules() {
    return rules.deepCopy();
  }

  /**
   * Turns a style into rules.
   *
   * @param metresPerUnit metres of a unit of the view's projection: 1 for EPSG:3857, {@link #METRES_PER_DEGREE} for
   *     degrees
   * @throws lanxian.domain.FaultException STYLE_NOT_EXPRESSIBLE
   */
  public static OpenLayersStyle of(CategoryStyle style, PropertyTypes types, double metresPerUnit) {
    List<String> approximations = new ArrayList<>();
    FilterJson filters = new FilterJson(Client.OPENLAYERS, types, approximations);
    OpenLayersSymbols symbols = new OpenLayersSymbols(new LabelText(types));
    ArrayNode rules = JsonNodeFactory.instance.arrayNode();
    for (StylePart part : StyleParts.of(style.style())) {
      List<JsonNode> conditions = new ArrayList<>(scales(part.scales(), metresPerUnit));
      if (part.filter() != null) {
        conditions.add(filters.write(part.filter()));
      }
      if (!part.noneOf().isEmpty()) {
        conditions.add(Json.array("!", Json.any(part.noneOf().stream().map(filters::write).toList())));
      }
      ObjectNode rule = rules.addObject();
      if (!conditions.isEmpty()) {
        rule.set("filter", Json.all(conditions));
      }
      rule.set("style", symbols.write(part));
    }
    return new OpenLayersStyle(rules, approximations.stream().distinct().toList());
  }

  private static List<JsonNode> scales(Scales scales, double metresPerUnit) {
    List<JsonNode> conditions = new ArrayList<>();
    if (scales.least() > 0) {
      conditions.add(Json.array(">=", Json.array("resolution"), resolution(scales.least(), metresPerUnit)));
    }
    if (!Double.isInfinite(scales.most())) {
      conditions.add(Json.array("<", Json.array("resolution"), resolution(scales.most(), metresPerUnit)));
    }
    return conditions;
  }

  private static JsonNode resolution(double denominator, double metresPerUnit) {
    return DoubleNode.valueOf(denominator * 28 / 100_000 / metresPerUnit); // pixels of 0.28 mm;
  }
}
