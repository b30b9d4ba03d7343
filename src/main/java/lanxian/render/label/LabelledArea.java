package lanxian.render.label;

import java.util.ArrayList;
import java.util.List;
import lanxian.render.font.TextBlock;
import lanxian.render.path.PixelLines;

/**
 * Where a label may stand in a polygon: at its innermost place in the frame, else a line or two above or below it. Smaller
 * labelled polygons of the layer that lie in it are kept clear, so that nobody takes its name for theirs.
 *
 * @param lines its rings, pixels of the frame
 * @param box the room of the label, wherever it stands
 * @param text the label
 */
record LabelledArea(PixelLines lines, LabelBox box, TextBlock text) {
  /** A polygon is labelled if its seen part is at least this share of the label's size. */
  private static final double LEAST_SHARE = 0.5;

  private static final double MOST_SQUEEZE = 0.3;

  /** Whether so much of it is seen that it may have a label. */
  boolean hasRoom(double width, double height) {
    InnerPlace places = places(List.of(), width, height);
    return places.seenWidth() >= LEAST_SHARE * text.width() && places.seenHeight() >= LEAST_SHARE * text.height();
  }

  private InnerPlace places(List<PixelLines> taken, double width, double height) {
    double squeeze = Math.max(MOST_SQUEEZE, Math.min(1, text.height() / Math.max(1, text.width())));
    return new InnerPlace(lines, taken, squeeze, width, height);
  }

  /** The places in a frame, the best first; those in what is taken only if there are no others. */
  List<LabelBox> choices(List<PixelLines> taken, double width, double height) {
    InnerPlace places = places(taken, width, height);
    InnerPlace.Found best = places.find();
    if ((best == null || best.distance() < text.height() / 2) && !taken.isEmpty()) {
      places = places(List.of(), width, height);
      best = places.find();
    }
    List<LabelBox> choices = new ArrayList<>();
    if (best != null) {
      for (double lineUp : new double[] {0, -1, 1, -2, 2}) {
        LabelBox choice = box.movedTo(best.x(), best.y() + lineUp * 2 * box.halfHeight()).within(width, height);
        if (places.contains(choice.x(), choice.y())) {
          choices.add(choice);
        }
      }
    }
    return choices;
  }
}
