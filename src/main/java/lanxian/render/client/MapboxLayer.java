package lanxian.render.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import lanxian.render.style.StylePart;
import org.geotools.api.style.Fill;
import org.geotools.api.style.Font;
import org.geotools.api.style.Graphic;
import org.geotools.api.style.LinePlacement;
import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.PointPlacement;
import org.geotools.api.style.PointSymbolizer;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.Stroke;
import org.geotools.api.style.TextSymbolizer;

/** Writes the symbolizers of one category as layers of a MapLibre style. */
final class MapboxLayer {
  private static final List<String> AREAS = List.of("Polygon", "MultiPolygon");
  private static final List<String> POINTS = List.of("Point", "MultiPoint");

  private final String category;
  private final String source;
  private final FilterJson filters;
  private final LabelText labels;
  private final Set<Picture> pictures;
  private final List<ObjectNode> drawn = new ArrayList<>();
  private final List<ObjectNode> texts = new ArrayList<>();

  /** @param pictures gets those that layers name */
  MapboxLayer(String category, String source, PropertyTypes types, Set<Picture> pictures) {
    this.category = category;
    this.source = source;
    this.filters = new FilterJson(Client.MAPLIBRE, types, new ArrayList<>());
    this.labels = new LabelText(types);
    this.pictures = pictures;
  }

  /** Layers but labels, in the order of painting. */
  List<ObjectNode> drawn() {
    return drawn;
  }

  /** Layers of labels. */
  List<ObjectNode> texts() {
    return texts;
  }

  void add(StylePart part) {
    if (!Zooms.areAny(part.scales())) {
      return;
    }
    if (part.symbolizer() instanceof PolygonSymbolizer polygon) {
      if (polygon.getFill() != null) {
        fill(part, polygon);
      }
      if (polygon.getStroke() != null) {
        line(part, polygon.getStroke());
      }
    } else if (part.symbolizer() instanceof LineSymbolizer line) {
      line(part, line.getStroke());
    } else if (part.symbolizer() instanceof PointSymbolizer point) {
      ObjectNode layout = layer("symbol", part, POINTS, drawn).putObject("layout");
      layout.put("icon-image", picture(point.getGraphic(), false, 0)).put("icon-allow-overlap", true)
          .put("icon-ignore-placement", true);
    } else if (part.symbolizer() instanceof TextSymbolizer text) {
      text(part, text);
    } else {
      throw PropertyTypes.notExpressible("the symbolizer " + part.symbolizer());
    }
  }

  private ObjectNode layer(String type, StylePart part, List<String> geometries, List<ObjectNode> to) {
    ObjectNode layer = JsonNodeFactory.instance.objectNode();
    int number = drawn.size() + texts.size();
    layer.put("id", category + "/" + number + "-" + part.rule()).put("type", type).put("source", source)
        .put("source-layer", category);
    layer.putObject("metadata").put("lanxian:rule", part.rule()).put("lanxian:title", part.title());
    Zooms.least(part.scales()).ifPresent(zoom -> layer.set("minzoom", Json.number(zoom)));
    Zooms.most(part.scales()).ifPresent(zoom -> layer.set("maxzoom", Json.number(zoom)));
    List<JsonNode> conditions = new ArrayList<>();
    if (!geometries.isEmpty()) {
      ArrayNode kinds = Json.array((Object[]) geometries.toArray(String[]::new));
      conditions.add(Json.array("in", Json.array("geometry-type"), Json.array("literal", kinds)));
    }
    if (part.filter() != null) {
      conditions.add(filters.write(part.filter()));
    }
    if (!part.noneOf().isEmpty()) {
      conditions.add(Json.array("!", Json.any(part.noneOf().stream().map(filters::write).toList())));
    }
    if (!conditions.isEmpty()) {
      layer.set("filter", Json.all(conditions));
    }
    to.add(layer);
    return layer;
  }

  private void fill(StylePart part, PolygonSymbolizer polygon) {
    Fill fill = polygon.getFill();
    ObjectNode paint = layer("fill", part, AREAS, drawn).putObject("paint");
    if (Constants.isPattern(fill)) {
      String margin = polygon.getOptions().getOrDefault(PolygonSymbolizer.GRAPHIC_MARGIN_KEY, "0");
      paint.put("fill-pattern", picture(fill.getGraphicFill(), true, Integer.parseInt(margin)));
    } else {
      paint.put("fill-color", Constants.colour(fill));
      paint.set("fill-opacity", Json.number(Constants.opacity(fill)));
    }
  }

  private void line(StylePart part, Stroke stroke) {
    if (stroke.getGraphicStroke() != null) {
      Graphic graphic = stroke.getGraphicStroke();
      ObjectNode layout = layer("symbol", part, List.of(), drawn).putObject("layout");
      layout.put("icon-image", picture(graphic, false, 0)).put("symbol-placement", "line")
          .put("icon-allow-overlap", true).put("icon-ignore-placement", true);
      layout.set("symbol-spacing", Json.number(Math.max(1, Constants.number(graphic.getSize(), 6))));
      return;
    }
    double width = Constants.width(stroke);
    if (width == 0) {
      return;
    }
    ObjectNode layer = layer("line", part, List.of(), drawn);
    layer.putObject("layout").put("line-cap", Constants.text(stroke.getLineCap(), "butt"))
        .put("line-join", Constants.text(stroke.getLineJoin(), "mitre").replace("mitre", "miter"));
    ObjectNode paint = layer.putObject("paint");
    paint.put("line-color", Constants.colour(stroke));
    paint.set("line-width", Json.number(width));
    paint.set("line-opacity", Json.number(Constants.opacity(stroke)));
    List<Double> dashes = Constants.dashes(stroke);
    if (!dashes.isEmpty()) { // counted in widths of the line
      paint.set("line-dasharray", Json.numbers(dashes.stream().map(length -> length / width).toList()));
    }
  }

  private void text(StylePart part, TextSymbolizer text) {
    ObjectNode layer = layer("symbol", part, List.of(), texts);
    ObjectNode layout = layer.putObject("layout");
    Font font = text.getFont();
    double size = Constants.number(font.getSize(), 10);
    layout.set("text-field", labels.write(text.getLabel()));
    layout.set("text-font", Json.array((Object[]) fonts(font).toArray(String[]::new)));
    layout.set("text-size", Json.number(size));
    if (text.getLabelPlacement() instanceof PointPlacement point) {
      LabelAnchor anchor = LabelAnchor.of(point);
      layout.put("text-anchor", anchor.joined());
      // counted in sizes of the font, downwards
      layout.set("text-offset", Json.numbers(List.of(anchor.shiftX() / size, -anchor.shiftY() / size)));
      layout.set("text-rotate", Json.number(anchor.rotation()));
    } else if (text.getLabelPlacement() instanceof LinePlacement line) {
      layout.put("symbol-placement", "line");
      layout.set("text-offset",
          Json.numbers(List.of(0.0, -Constants.number(line.getPerpendicularOffset(), 0) / size)));
    }
    ObjectNode paint = layer.putObject("paint");
    paint.put("text-color", Constants.colour(text.getFill()));
    paint.set("text-opacity", Json.number(Constants.opacity(text.getFill())));
    if (text.getHalo() != null) {
      paint.put("text-halo-color", Css.rgba(Constants.colour(text.getHalo().getFill()),
          Constants.opacity(text.getHalo().getFill())));
      paint.set("text-halo-width", Json.number(Constants.number(text.getHalo().getRadius(), 1)));
    }
  }

  /** Clients that draw glyphs themselves read the weight off the names. */
  private static List<String> fonts(Font font) {
    String cut = (Constants.isBold(font) ? " Bold" : "") + (Constants.isSlanted(font) ? " Italic" : "");
    List<String> names = new ArrayList<>();
    if (!cut.isEmpty()) {
      names.add(Constants.families(font).get(0) + cut);
    }
    names.addAll(Constants.families(font));
    return names;
  }

  private String picture(Graphic graphic, boolean tile, int gap) {
    Picture picture = new Picture(graphic, tile, gap);
    pictures.add(picture);
    return picture.name();
  }
}
