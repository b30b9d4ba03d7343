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
  /** A line is labelled if its seen part is at least this share of the label's length. */
  private static final double LEAST_SHARE = 0.5;

  private static final double MAX_LINE_EMS = 9;
  private static final double CLEARANCE = 2;
  private static final int MAX_KEPT_CLEAR = 20;

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
    boolean along = style.placement() == LabelStyle.Placement.LINE
        && has(lines, PixelLines.Kind.OPEN, PixelLines.Kind.CLOSED);
    TextBlock block = TextBlock.of(font, text, style.size(), along ? Double.POSITIVE_INFINITY : MAX_LINE_EMS);
    LabelBox box = new LabelBox(0, 0, block.width() / 2 + style.haloRadius() + CLEARANCE,
        block.height() / 2 + style.haloRadius() + CLEARANCE, style.rotation());
    LabelledArea area = null;
    List<LabelBox> choices = List.of();
    if (has(lines, PixelLines.Kind.SHELL, PixelLines.Kind.SHELL)) {
      LabelledArea offered = new LabelledArea(lines, box, block);
      area = offered.hasRoom(width, height) ? new LabelledArea(lines.copy(), box, block) : null;
    } else {
      choices = choices(style, lines, block, box, along);
    }
    if (area != null || !choices.isEmpty()) {
      labels.add(new Label(style, block, area, choices, style.priority().apply(zone), layer, zone.areaM2(),
          zone.zoneId()));
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

  private List<LabelBox> choices(LabelStyle style, PixelLines lines, TextBlock text, LabelBox box, boolean along) {
    if (has(lines, PixelLines.Kind.OPEN, PixelLines.Kind.CLOSED)) {
      MiddleOfLine.Found middle = new MiddleOfLine(lines, width, height).find(text.width());
      if (middle == null || middle.length() < LEAST_SHARE * text.width()) {
        return List.of();
      }
      LabelBox placed = box.movedTo(middle.x(), middle.y());
      return List.of(along ? placed.turned(middle.angle()) : placed.within(width, height));
    }
    return has(lines, PixelLines.Kind.POINT, PixelLines.Kind.POINT) ? around(style, lines, text, box) : List.of();
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
      List<LabelBox> choices = label.area() == null ? label.choices()
          : label.area().choices(smaller(label), width, height);
      choices.stream().filter(room::take).findFirst()
          .ifPresent(box -> placed.add(new PlacedLabel(label.style(), label.text(), box)));
    }
    return placed;
  }

  /** The next smaller polygons of the same layer that have labels of their own. */
  private List<PixelLines> smaller(Label label) {
    return labels.stream().filter(other -> other.area() != null && other.layer() == label.layer()
        && other.areaM2() < label.areaM2() && other.area().lines().boxesMeet(label.area().lines()))
        .limit(MAX_KEPT_CLEAR).map(other -> other.area().lines()).toList();
  }
}
