package lanxian.tiles.shape;

import java.util.ArrayList;
import java.util.List;

/**
 * What of polygons comes into the window of a tile. Where rounding the places at which a boundary is cut makes it touch
 * itself, it is cut a few units farther out instead. Not safe for use by several threads.
 */
final class PolygonClip {
  /** Units outside of the frame's border at which cutting is tried in turn. */
  private static final int[] FARTHER = {0, 3, 7, TileFrame.FARTHEST};

  private final TileFrame frame;
  private final NearRings near;
  private final WindowCut[] cuts = new WindowCut[FARTHER.length];
  private final BorderWalk walk = new BorderWalk();
  private final Rings rings = new Rings();
  private WindowCut cut;

  PolygonClip(TileFrame frame) {
    this.frame = frame;
    this.near = new NearRings(frame);
    for (int i = 0; i < cuts.length; i++) {
      cuts[i] = new WindowCut(frame.min() - FARTHER[i], frame.max() + FARTHER[i]);
    }
  }

  /** Draws a polygon; returns whether there is anything to draw. */
  boolean draw(GridPath[] polygon, int shift, boolean sound, CommandWriter out) {
    near.take(polygon, shift);
    for (WindowCut tried : cuts) {
      cut = tried;
      List<List<int[]>> polygons = polygons(sound);
      if (polygons != null) {
        polygons.forEach(drawn -> drawn.forEach(ring -> out.ring(ring, 0, ring.length)));
        return !polygons.isEmpty();
      }
    }
    return careful(out);
  }

  /** What is in the window; null if something touches itself. */
  private List<List<int[]>> polygons(boolean sound) {
    walk.clear();
    rings.clear();
    for (int ring = 0; ring < near.rings; ring++) {
      if (near.ends[ring] - near.begin(ring) > 2 && !cut(ring)) {
        return null;
      }
    }
    if (walk.count() > 0) {
      if (!walk.join(cut, rings)) {
        return null;
      }
    } else if (rings.shells.isEmpty()) {
      if (!near.coverMiddle()) {
        return rings.holes.isEmpty() ? List.of() : null; // a hole without a shell: rounding broke it
      }
      rings.shells.add(window());
    }
    if (rings.shells.isEmpty()) {
      return List.of();
    }
    Crossings crossings = new Crossings(rings.all());
    return (sound ? crossings.anyOnBorder(cut.min, cut.max) : crossings.any()) ? null : rings.polygons();
  }

  private int[] window() {
    return new int[] {cut.min, cut.min, cut.max, cut.min, cut.max, cut.max, cut.min, cut.max};
  }

  /** Collects the stretches of a ring in the window, or the ring if it is in it as a whole; false if it is broken. */
  private boolean cut(int ring) {
    int begin = near.begin(ring);
    int end = near.ends[ring];
    int start = begin;
    while (start < end && cut.isIn(near.x[start], near.y[start])) {
      start++;
    }
    if (start == end) {
      return whole(ring);
    }
    double ax = near.x[start];
    double ay = near.y[start];
    boolean inside = false;
    for (int n = end - begin, i = start + 1; n > 0; n--, i++) {
      int at = i >= end ? i - (end - begin) : i;
      double bx = near.x[at];
      double by = near.y[at];
      boolean stays = cut.isIn(bx, by);
      if (inside && stays) {
        walk.places.add((int) bx, (int) by);
      } else if (inside || stays || !cut.isBeside(ax, ay, bx, by)) {
        pass(ax, ay, bx, by, inside, stays);
      }
      ax = bx;
      ay = by;
      inside = stays;
    }
    return true;
  }

  private void pass(double ax, double ay, double bx, double by, boolean wasInside, boolean isInside) {
    if (!cut.cut(ax, ay, bx, by)) {
      return;
    }
    if (!wasInside) {
      walk.begin(cut.placeIn(ax, ay, bx, by));
      cut.addIn(ax, ay, bx, by, walk.places);
    }
    if (isInside) {
      walk.places.add((int) bx, (int) by);
    } else {
      cut.addOut(ax, ay, bx, by, walk.places);
      walk.end(cut.placeOut(ax, ay, bx, by), frame);
    }
  }

  private boolean whole(int ring) {
    int begin = near.begin(ring);
    int[] xy = new int[2 * (near.ends[ring] - begin)];
    for (int i = 0; i < xy.length / 2; i++) {
      xy[2 * i] = (int) near.x[begin + i];
      xy[2 * i + 1] = (int) near.y[begin + i];
    }
    int[] reduced = Reduced.ring(xy);
    if (reduced == null) {
      return true; // nothing left of it
    }
    (ring == 0 ? rings.shells : rings.holes).add(reduced);
    return Reduced.turn(reduced, 0, reduced.length) == (ring == 0 ? 1 : -1);
  }

  private boolean careful(CommandWriter out) {
    List<GridPath[]> parts = new ArrayList<>();
    new CarefulClip(frame.min(), frame.max()).clip(near, parts);
    for (GridPath[] part : parts) {
      for (GridPath ring : part) {
        out.ring(ring.xy, 0, ring.xy.length);
      }
    }
    return !parts.isEmpty();
  }
}
