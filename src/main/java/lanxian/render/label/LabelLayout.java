package lanxian.render.label;

import java.util.ArrayList;
import java.util.List;
import lanxian.domain.ZoneVersion;
import lanxian.render.font.MapFont;
import lanxian.render.font.TextBlock;
import lanxian.render.path.PixelLines;
import lanxian.render.symbol.LabelStyle;

/**
 * Lays out the labels of a frame: every label lies wholly in the frame, in the seen part of its polygon, on its line or at
 * its point, and clear of all others. What is placed depends on what is in the frame alone, and not on the order in which
 * it is offered. Not safe for use by several threads.
 */
public final class LabelLayout {
  /** A polygon or line is labelled if its seen part is at least this share of the label's size. */
  private static final double LEAST_SHARE = 0.5;

  private static final double MAX_LINE_EMS = 9;
  private static final double CLEARANCE = 2;

  private final MapFont font;
  private final double width;
  private final double height;
  private final List<Label> labels = new ArrayList<>();

  /**
   * @param width of the frame in pixels
   * @param height of the frame in pixels
   */
  public LabelLayout(MapFont font, double width, double height) {
    this.font = font;
    this.width = width;
    this.height = height;
  }

  /**
   * Offers a feature's label.
   *
   * @param lines the feature in pixels of the frame
   * @param layer number of its layer from the bottom
   */
  public void offer(ZoneVersion zone, LabelStyle style, PixelLines lines, int layer) {
    String text = style.text().apply(zone);
    if (text.isEmpty()) {
      return;
    }
    boolean along = style.placement() == LabelStyle.Placement.LINE && has(lines, PixelLines.Kind.OPEN, PixelLines.Kind.CLOSED);
    TextBlock block = TextBlock.of(font, text, style.size(), along ? Double.POSITIVE_INFINITY : MAX_LINE_EMS);
    List<LabelBox> choices = choices(style, lines, block, along);
    if (!choices.isEmpty()) {
      labels.add(new Label(style, block, choices, style.priority().apply(zone), layer, zone.areaM2(), zone.zoneId()));
    }
  }

  private static boolean has(PixelLines lines, PixelLines.Kind a, PixelLines.Kind b) {
    for (int line = 0; line < lines.lines(); line++) {
      if (lines.kind(line) == a || lines.kind(line) == b) {
        return true;
      }
    }
    return false;
  }

  private List<LabelBox> choices(LabelStyle style, PixelLines lines, TextBlock text, boolean along) {
    double halfWidth = text.width() / 2 + style.haloRadius() + CLEARANCE;
    double halfHeight = text.height() / 2 + style.haloRadius() + CLEARANCE;
    LabelBox box = new LabelBox(0, 0, halfWidth, halfHeight, style.rotation());
    if (has(lines, PixelLines.Kind.SHELL, PixelLines.Kind.SHELL)) {
      return inside(lines, box, text);
    }
    if (has(lines, PixelLines.Kind.OPEN, PixelLines.Kind.CLOSED)) {
      MiddleOfLine.Found middle = new MiddleOfLine(lines, width, height).find(text.width());
      if (middle == null || middle.length() < LEAST_SHARE * text.width()) {
        return List.of();
      }
      return along ? List.of(new LabelBox(middle.x(), middle.y(), halfWidth, halfHeight, middle.angle()))
          : List.of(inFrame(box.movedTo(middle.x(), middle.y())));
    }
    return has(lines, PixelLines.Kind.POINT, PixelLines.Kind.POINT) ? around(style, lines, text, box) : List.of();
  }

  /** In the seen part of a polygon: at its innermost place, else a line or two above or below. */
  private List<LabelBox> inside(PixelLines lines, LabelBox box, TextBlock text) {
    double squeeze = Math.max(0.3, Math.min(1, text.height() / Math.max(1, text.width())));
    InnerPlace places = new InnerPlace(lines, squeeze, width, height);
    if (places.seenWidth() < LEAST_SHARE * text.width() || places.seenHeight() < LEAST_SHARE * text.height()) {
      return List.of();
    }
    InnerPlace.Found best = places.find();
    if (best == null) {
      return List.of();
    }
    List<LabelBox> choices = new ArrayList<>();
    for (double lineUp : new double[] {0, -1, 1, -2, 2}) {
      LabelBox choice = inFrame(box.movedTo(best.x(), best.y() + lineUp * 2 * box.halfHeight()));
      if (places.contains(choice.x(), choice.y())) {
        choices.add(choice);
      }
    }
    return choices;
  }

  private LabelBox inFrame(LabelBox box) {
    double x = Math.max(box.reachX(), Math.min(width - box.reachX(), box.x()));
    double y = Math.max(box.reachY(), Math.min(height - box.reachY(), box.y()));
    return box.movedTo(x, y);
  }

  /** At a point as the style says, else with the label on its other sides. */
  private List<LabelBox> around(LabelStyle style, PixelLines lines, TextBlock text, LabelBox box) {
    int line = 0;
    while (lines.kind(line) != PixelLines.Kind.POINT) {
      line++;
    }
    double x = lines.coordinates()[lines.start(line)];
    double y = lines.coordinates()[lines.start(line) + 1];
    double dx = (0.5 - style.anchorX()) * text.width() + style.shiftX();
    double dy = (style.anchorY() - 0.5) * text.height() - style.shiftY();
    double cos = Math.cos(style.rotation());
    double sin = Math.sin(style.rotation());
    List<LabelBox> choices = new ArrayList<>();
    for (double[] side : new double[][] {{1, 1}, {-1, 1}, {1, -1}, {-1, -1}}) {
      double px = dx * side[0];
      double py = dy * side[1];
      LabelBox choice = box.movedTo(x + px * cos - py * sin, y + px * sin + py * cos);
      if (!choices.contains(choice)) {
        choices.add(choice);
      }
    }
    return choices;
  }

  /** Places what has room, in the order of {@link Label#ORDER}. */
  public List<PlacedLabel> place() {
    labels.sort(Label.ORDER);
    TakenRoom room = new TakenRoom(width, height);
    List<PlacedLabel> placed = new ArrayList<>();
    for (Label label : labels) {
      label.choices().stream().filter(room::take).findFirst()
          .ifPresent(box -> placed.add(new PlacedLabel(label.style(), label.text(), box)));
    }
    return placed;
  }
}
