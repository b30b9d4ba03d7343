package lanxian.render;

import java.util.ArrayList;
import java.util.List;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.ZoneVersion;
import lanxian.render.font.MapFont;
import lanxian.render.label.LabelLayout;
import lanxian.render.label.PlacedLabel;
import lanxian.render.path.PixelLines;
import lanxian.render.path.PixelReader;
import lanxian.render.path.Window;
import lanxian.render.raster.Canvas;
import lanxian.render.raster.Coverage;
import lanxian.render.symbol.FeaturePlan;
import lanxian.render.symbol.LabelStyle;
import lanxian.render.symbol.StylePlan;
import lanxian.render.symbol.Symbol;
import lanxian.render.view.MapView;
import lanxian.render.view.PixelMapping;
import org.locationtech.jts.geom.Envelope;

/**
 * Draws maps. Layers lie one over the other, and so do the feature type styles of a layer; labels come last. The same
 * view, styles and features give the same picture, byte for byte, on every machine. Safe for use by several threads.
 */
public final class MapRenderer {
  /** Pixels beyond the border that are drawn right too. */
  private static final double SLACK = 2;

  private final MapFont font;

  /**
   * @param font the font of labels
   */
  public MapRenderer(MapFont font) {
    this.font = font;
  }

  /**
   * Draws a map.
   *
   * @throws FaultException CRS_NOT_ACCEPTED, or what {@link StylePlan#of} finds wrong with any of the styles, all at once
   */
  public Canvas draw(MapRequest request) {
    MapView view = request.view();
    List<StylePlan> plans = plans(request);
    Canvas canvas = new Canvas(view.width(), view.height());
    canvas.clear(request.background());
    Coverage coverage = new Coverage(view.width(), view.height());
    PixelMapping mapping = new PixelMapping(view);
    for (int i = 0; i < plans.size(); i++) {
      StylePlan plan = plans.get(i);
      StyledLayer layer = request.layers().get(i);
      for (FeaturePlan features : plan.features()) {
        if (features.hasSymbols()) {
          Window window = Window.of(view.width(), view.height(), plan.reach() + SLACK);
          PixelReader reader = new PixelReader(mapping, window, features.needsWholeLines());
          drawFeatures(features, layer.zones().apply(bounds(view, plan)), reader, coverage, canvas);
        }
      }
    }
    for (PlacedLabel label : labels(request, plans)) {
      label.draw(request.left(), request.top(), coverage, canvas);
    }
    return canvas;
  }

  /** The labels of a map, in pixels of its label frame, in the order in which they are drawn. */
  private List<PlacedLabel> labels(MapRequest request, List<StylePlan> plans) {
    MapView frame = request.labelFrame();
    LabelLayout layout = new LabelLayout(font, frame.width(), frame.height());
    PixelReader reader =
        new PixelReader(new PixelMapping(frame), Window.of(frame.width(), frame.height(), SLACK), false);
    PixelLines lines = new PixelLines();
    for (int i = 0; i < plans.size(); i++) {
      for (FeaturePlan features : plans.get(i).features()) {
        if (features.hasLabels()) {
          for (ZoneVersion zone : request.layers().get(i).zones().apply(frame.storedBounds(0))) {
            List<LabelStyle> styles = features.choose(zone).labels();
            if (!styles.isEmpty()) {
              reader.read(zone.geometry(), lines);
              for (LabelStyle style : styles) {
                layout.offer(zone, style, lines, i);
              }
            }
          }
        }
      }
    }
    return layout.place();
  }

  private static List<StylePlan> plans(MapRequest request) {
    List<StylePlan> plans = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    for (StyledLayer layer : request.layers()) {
      try {
        plans.add(StylePlan.of(layer.style(), layer.schema(), request.view()));
      } catch (FaultException e) {
        faults.addAll(e.faults());
      }
    }
    if (!faults.isEmpty()) {
      throw new FaultException(faults);
    }
    return plans;
  }

  private static Envelope bounds(MapView view, StylePlan plan) {
    return view.storedBounds((int) Math.ceil(plan.reach() + SLACK));
  }

  private static void drawFeatures(FeaturePlan plan, Iterable<ZoneVersion> zones, PixelReader reader,
      Coverage coverage, Canvas canvas) {
    PixelLines lines = new PixelLines();
    for (ZoneVersion zone : zones) {
      List<Symbol> symbols = plan.choose(zone).symbols();
      if (!symbols.isEmpty()) {
        reader.read(zone.geometry(), lines);
        if (!lines.isEmpty()) {
          for (Symbol symbol : symbols) {
            symbol.draw(lines, coverage, canvas);
          }
        }
      }
    }
  }
}
