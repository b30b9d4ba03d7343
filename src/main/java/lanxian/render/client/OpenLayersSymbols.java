package lanxian.render.client;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
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

/** Writes symbolizers as flat styles of OpenLayers. */
final class OpenLayersSymbols {
  private static final int LABELS_Z = 1000; // above all layers of painting

  private final LabelText labels;

  OpenLayersSymbols(LabelText labels) {
    this.labels = labels;
  }

  ObjectNode write(StylePart part) {
    ObjectNode style = JsonNodeFactory.instance.objectNode();
    style.put("z-index", part.layer());
    if (part.symbolizer() instanceof PolygonSymbolizer polygon) {
      if (polygon.getFill() != null) {
        fill(polygon, style);
      }
      if (polygon.getStroke() != null) {
        stroke(polygon.getStroke(), style);
      }
    } else if (part.symbolizer() instanceof LineSymbolizer line) {
      stroke(line.getStroke(), style);
    } else if (part.symbolizer() instanceof PointSymbolizer point) {
      icon(point.getGraphic(), style);
    } else if (part.symbolizer() instanceof TextSymbolizer text) {
      style.put("z-index", LABELS_Z + part.layer());
      text(text, style);
    } else {
      throw PropertyTypes.notExpressible("the symbolizer " + part.symbolizer());
    }
    return style;
  }

  private static void fill(PolygonSymbolizer polygon, ObjectNode style) {
    Fill fill = polygon.getFill();
    if (Constants.isPattern(fill)) {
      String margin = polygon.getOptions().getOrDefault(PolygonSymbolizer.GRAPHIC_MARGIN_KEY, "0");
      style.put("fill-pattern-src", data(new Picture(fill.getGraphicFill(), true, Integer.parseInt(margin)), 1));
    } else {
      style.put("fill-color", Css.rgba(Constants.colour(fill), Constants.opacity(fill)));
    }
  }

  private static void stroke(Stroke stroke, ObjectNode style) {
    if (stroke.getGraphicStroke() != null) {
      throw PropertyTypes.notExpressible("OpenLayers does not draw marks along a line (GraphicStroke)");
    }
    style.put("stroke-color", Css.rgba(Constants.colour(stroke), Constants.opacity(stroke)));
    style.set("stroke-width", Json.number(Constants.width(stroke)));
    style.put("stroke-line-cap", Constants.text(stroke.getLineCap(), "butt"));
    style.put("stroke-line-join", Constants.text(stroke.getLineJoin(), "mitre").replace("mitre", "miter"));
    List<Double> dashes = Constants.dashes(stroke);
    if (!dashes.isEmpty()) {
      style.set("stroke-line-dash", Json.numbers(dashes));
      style.set("stroke-line-dash-offset", Json.number(Constants.number(stroke.getDashOffset(), 0)));
    }
  }

  /** Twice as large and shown at half the size, to be sharp on fine screens. */
  private static void icon(Graphic graphic, ObjectNode style) {
    style.put("icon-src", data(new Picture(graphic, false, 0), 2));
    style.put("icon-scale", 0.5);
  }

  private static String data(Picture picture, int ratio) {
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(Sprite.png(picture.draw(ratio)));
  }

  private void text(TextSymbolizer text, ObjectNode style) {
    Font font = text.getFont();
    style.set("text-value", labels.write(text.getLabel()));
    String families = Constants.families(font).stream()
        .map(name -> name.matches("[a-z-]+") ? name : "'" + name + "'").collect(Collectors.joining(", "));
    style.put("text-font", (Constants.isSlanted(font) ? "italic " : "") + (Constants.isBold(font) ? "bold " : "")
        + Json.number(Constants.number(font.getSize(), 10)) + "px " + families);
    style.put("text-fill-color", Css.rgba(Constants.colour(text.getFill()), Constants.opacity(text.getFill())));
    if (text.getHalo() != null) { // a stroke lies half inside the letters
      style.put("text-stroke-color", Css.rgba(Constants.colour(text.getHalo().getFill()),
          Constants.opacity(text.getHalo().getFill())));
      style.set("text-stroke-width", Json.number(2 * Constants.number(text.getHalo().getRadius(), 1)));
    }
    if (text.getLabelPlacement() instanceof PointPlacement point) {
      LabelAnchor anchor = LabelAnchor.of(point);
      style.put("text-align", anchor.horizontal()).put("text-baseline", anchor.vertical());
      style.set("text-offset-x", Json.number(anchor.shiftX()));
      style.set("text-offset-y", Json.number(-anchor.shiftY()));
      style.set("text-rotation", Json.number(Math.toRadians(anchor.rotation())));
      style.put("text-overflow", true);
    } else if (text.getLabelPlacement() instanceof LinePlacement line) {
      style.put("text-placement", "line");
      style.set("text-offset-y", Json.number(-Constants.number(line.getPerpendicularOffset(), 0)));
    }
  }
}
