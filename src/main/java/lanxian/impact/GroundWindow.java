package lanxian.impact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * A rectangle of the ground and the polygons of several layers in it, as regions that reach from a straight lower border up
 * to the north: an edge that runs east begins one (+1), an edge that runs west ends it (−1). Added up over all borders below a
 * place, they tell how many polygons of a layer lie over it. Borders south of the window count all along it; of them only
 * where the sum changes is kept. Every value depends continuously on the coordinates, so shared borders, corners on corners
 * and slivers are no special cases.
 *
 * <p>Polygons that lie in a window as a whole wait until it is cut through them. Coordinates are offsets in degrees from one
 * corner of everything, which are exact. Not for several threads.
 */
final class GroundWindow {
  final double west;
  final double south;
  final double east;
  final double north;

  /** West and east end of each border, height at the west end, rise per degree, layer and sign. */
  double[] from = new double[16];
  double[] to = new double[16];
  double[] height = new double[16];
  double[] slope = new double[16];
  int[] layer = new int[16];
  int[] sign = new int[16];
  int count;

  /** Where along the south, east of the south-west corner, how many polygons of a layer lie there changes, and by how much. */
  double[] stepX = new double[8];
  int[] stepLayer = new int[8];
  int[] stepBy = new int[8];
  int stepCount;

  /** How many polygons of each layer lie over the south-west corner. */
  final int[] base;

  /** How many borders, steps and waiting polygons of each layer there are. */
  private final int[] parts;

  private final List<Waiting> waiting = new ArrayList<>();
  private long waitingCorners;

  private record Waiting(int layer, Geometry geometry, Envelope box) {}

  /** The corner of everything that coordinates are offsets from, EPSG:4490. */
  private final double originX;
  private final double originY;

  /** A window of everything. */
  GroundWindow(Envelope everything, int layers) {
    this(0, 0, everything.getWidth(), everything.getHeight(), everything.getMinX(), everything.getMinY(), layers);
  }

  private GroundWindow(
      double west, double south, double east, double north, double originX, double originY, int layers) {
    this.west = west;
    this.south = south;
    this.east = east;
    this.north = north;
    this.originX = originX;
    this.originY = originY;
    this.base = new int[layers];
    this.parts = new int[layers];
  }

  /** Adds a valid polygon or multipolygon. */
  void add(int ofLayer, Geometry polygons) {
    Envelope box = polygons.getEnvelopeInternal();
    await(new Waiting(ofLayer, polygons, new Envelope(box.getMinX() - originX, box.getMaxX() - originX,
        box.getMinY() - originY, box.getMaxY() - originY)));
  }

  private void await(Waiting polygons) {
    if (!polygons.box().intersects(new Envelope(west, east, south, north))) {
      return;
    }
    waiting.add(polygons);
    parts[polygons.layer()]++;
    waitingCorners += polygons.geometry().getNumPoints();
  }

  /** Latitude in degrees of a height. */
  double latitude(double ofHeight) {
    return originY + ofHeight;
  }

  /** Borders, and edges that wait. */
  long size() {
    return count + waitingCorners;
  }

  boolean isWaiting() {
    return !waiting.isEmpty();
  }

  /** Whether something of a layer is anywhere here. */
  boolean has(int ofLayer) {
    return base[ofLayer] != 0 || runsThrough(ofLayer);
  }

  /** Whether a boundary of a layer may run through here. */
  boolean runsThrough(int ofLayer) {
    return parts[ofLayer] > 0;
  }

  /** Makes borders of all that waits. */
  void take() {
    for (Waiting polygons : waiting) {
      parts[polygons.layer()]--;
      take(polygons);
    }
    waiting.clear();
    waitingCorners = 0;
  }

  /** Two windows in place of this: to the west and to the east, or to the south and to the north. */
  GroundWindow[] halves(boolean alongMeridian) {
    double x = alongMeridian ? (west + east) / 2 : east;
    double y = alongMeridian ? north : (south + north) / 2;
    GroundWindow first = new GroundWindow(west, south, x, y, originX, originY, base.length);
    GroundWindow second = new GroundWindow(
        alongMeridian ? x : west, alongMeridian ? south : y, east, north, originX, originY, base.length);
    for (Waiting polygons : waiting) {
      Envelope box = polygons.box();
      if (alongMeridian ? box.getMaxX() < x : box.getMaxY() < y) {
        first.await(polygons);
      } else if (alongMeridian ? box.getMinX() > x : box.getMinY() > y) {
        second.await(polygons);
      } else {
        take(polygons);
      }
    }
    first.inherit(this);
    second.inherit(this);
    return new GroundWindow[] {first, second};
  }

  private void inherit(GroundWindow whole) {
    System.arraycopy(whole.base, 0, base, 0, base.length);
    for (int i = 0; i < whole.stepCount; i++) {
      step(whole.stepX[i], whole.stepBy[i], whole.stepLayer[i]);
    }
    for (int i = 0; i < whole.count; i++) {
      double end = whole.height[i] + whole.slope[i] * (whole.to[i] - whole.from[i]);
      border(whole.from[i], whole.height[i], whole.to[i], end, whole.slope[i], whole.sign[i], whole.layer[i]);
    }
  }

  private void take(Waiting polygons) {
    for (int i = 0; i < polygons.geometry().getNumGeometries(); i++) {
      if (polygons.geometry().getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
        ring(polygon.getExteriorRing(), true, polygons.layer());
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
          ring(polygon.getInteriorRingN(hole), false, polygons.layer());
        }
      }
    }
  }

  /** @param shell it has the polygon to its inside; whichever way it is drawn, it counts as drawn counter-clockwise */
  private void ring(LinearRing ring, boolean shell, int ofLayer) {
    CoordinateSequence places = ring.getCoordinateSequence();
    int turn = signedArea(places) > 0 == shell ? 1 : -1;
    for (int i = 1; i < places.size(); i++) {
      double x1 = places.getX(i - 1) - originX;
      double y1 = places.getY(i - 1) - originY;
      double x2 = places.getX(i) - originX;
      double y2 = places.getY(i) - originY;
      if (x1 < x2) {
        border(x1, y1, x2, y2, (y2 - y1) / (x2 - x1), turn, ofLayer);
      } else if (x2 < x1) {
        border(x2, y2, x1, y1, (y1 - y2) / (x1 - x2), -turn, ofLayer);
      }
    }
  }

  private static double signedArea(CoordinateSequence places) {
    double sum = 0;
    double x = places.getX(0);
    for (int i = 1; i < places.size(); i++) {
      sum += (places.getX(i - 1) - x) * places.getY(i) - (places.getX(i) - x) * places.getY(i - 1);
    }
    return sum;
  }

  /** What of a region lies here: a border, a stretch along the south, both or neither. */
  private void border(double left, double start, double right, double end, double rise, int weight, int ofLayer) {
    double a = left;
    double b = right;
    double atA = start;
    double atB = end;
    if (b <= west || a >= east) {
      return;
    }
    if (a < west) {
      atA += rise * (west - a);
      a = west;
    }
    if (b > east) {
      atB = start + rise * (east - left);
      b = east;
    }
    if (atA >= north && atB >= north) {
      return;
    }
    if (atA <= south && atB <= south) {
      steps(a, b, weight, ofLayer);
      return;
    }
    if (atA < south) {
      double crossing = between(a, a + (south - atA) / rise, b);
      steps(a, crossing, weight, ofLayer);
      a = crossing;
      atA = south;
    } else if (atA > north) {
      a = between(a, a + (north - atA) / rise, b);
      atA = north;
    }
    if (atB < south) {
      double crossing = between(a, b + (south - atB) / rise, b);
      steps(crossing, b, weight, ofLayer);
      b = crossing;
    } else if (atB > north) {
      b = between(a, b + (north - atB) / rise, b);
    }
    if (a < b) {
      append(a, b, atA, rise, weight, ofLayer);
    }
  }

  private static double between(double least, double value, double most) {
    return Math.max(least, Math.min(value, most));
  }

  private void steps(double a, double b, int weight, int ofLayer) {
    if (weight > 0) { // in the direction of the ring, so that what the next edge begins with undoes what this ends with
      step(a, 1, ofLayer);
      step(b, -1, ofLayer);
    } else {
      step(b, 1, ofLayer);
      step(a, -1, ofLayer);
    }
  }

  private void step(double x, int by, int ofLayer) {
    if (x >= east) {
      return;
    }
    if (x <= west) {
      base[ofLayer] += by;
      return;
    }
    int last = stepCount - 1;
    if (last >= 0 && stepX[last] == x && stepLayer[last] == ofLayer) {
      stepBy[last] += by;
      if (stepBy[last] == 0) {
        stepCount--;
        parts[ofLayer]--;
      }
      return;
    }
    if (stepCount == stepX.length) {
      stepX = Arrays.copyOf(stepX, 2 * stepCount);
      stepLayer = Arrays.copyOf(stepLayer, 2 * stepCount);
      stepBy = Arrays.copyOf(stepBy, 2 * stepCount);
    }
    parts[ofLayer]++;
    stepX[stepCount] = x;
    stepLayer[stepCount] = ofLayer;
    stepBy[stepCount++] = by;
  }

  private void append(double a, double b, double atA, double rise, int weight, int ofLayer) {
    if (count == from.length) {
      int size = 2 * count;
      from = Arrays.copyOf(from, size);
      to = Arrays.copyOf(to, size);
      height = Arrays.copyOf(height, size);
      slope = Arrays.copyOf(slope, size);
      layer = Arrays.copyOf(layer, size);
      sign = Arrays.copyOf(sign, size);
    }
    parts[ofLayer]++;
    from[count] = a;
    to[count] = b;
    height[count] = atA;
    slope[count] = rise;
    layer[count] = ofLayer;
    sign[count++] = weight;
  }
}
