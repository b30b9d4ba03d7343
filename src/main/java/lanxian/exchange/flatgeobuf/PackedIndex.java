package lanxian.exchange.flatgeobuf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Envelope;

/**
 * The packed Hilbert R-tree of a file: features in the order of a Hilbert curve through the centres of their bounds, and
 * above them level after level of nodes with sixteen children, the root first. Takes some 100 bytes of memory a feature.
 */
final class PackedIndex {
  /** Bits of a place on the curve along each axis. */
  private static final int CURVE_BITS = 15;
  private static final int CORNERS = 4;
  private final double[] boxes;
  private final int[] sizes;
  private int count;

  PackedIndex(int features) {
    boxes = new double[CORNERS * features];
    sizes = new int[features];
  }

  /**
   * Takes the next feature.
   *
   * @param bytes of the feature in the file
   */
  void add(Envelope box, int bytes) {
    int at = CORNERS * count;
    boxes[at] = box.getMinX();
    boxes[at + 1] = box.getMinY();
    boxes[at + 2] = box.getMaxX();
    boxes[at + 3] = box.getMaxY();
    sizes[count++] = bytes;
  }

  /** Numbers of the features in the order of the curve. */
  int[] order(Envelope bounds) {
    long[] keys = new long[count];
    for (int i = 0; i < count; i++) {
      double x = (boxes[CORNERS * i] + boxes[CORNERS * i + 2]) / 2;
      double y = (boxes[CORNERS * i + 1] + boxes[CORNERS * i + 3]) / 2;
      keys[i] = curve(cell(x, bounds.getMinX(), bounds.getWidth()), cell(y, bounds.getMinY(), bounds.getHeight()))
          << Integer.SIZE | i;
    }
    Arrays.sort(keys);
    return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
  }

  private static int cell(double value, double from, double extent) {
    int last = (1 << CURVE_BITS) - 1;
    return extent > 0 ? (int) Math.min(last, Math.max(0, Math.floor((value - from) / extent * last))) : 0;
  }

  /** Length along the Hilbert curve to a cell: quadrant by quadrant from the largest, each turned as the curve runs. */
  static long curve(int cellX, int cellY) {
    int x = cellX;
    int y = cellY;
    long length = 0;
    for (int side = 1 << CURVE_BITS - 1; side > 0; side >>= 1) {
      int right = (x & side) == 0 ? 0 : 1;
      int upper = (y & side) == 0 ? 0 : 1;
      length += (long) side * side * (3 * right ^ upper);
      if (upper == 0) {
        if (right == 1) {
          x = side - 1 - (x & side - 1);
          y = side - 1 - (y & side - 1);
        }
        int turned = x;
        x = y;
        y = turned;
      }
    }
    return length;
  }

  /** Sizes of the levels, features first, the root last. */
  static List<Long> levels(long features, int nodeSize) {
    List<Long> levels = new ArrayList<>(List.of(features));
    do {
      levels.add((levels.get(levels.size() - 1) + nodeSize - 1) / nodeSize);
    } while (levels.get(levels.size() - 1) > 1);
    return levels;
  }

  /** Writes all nodes, the root first. */
  void write(OutputStream out, int[] order) throws IOException {
    List<Long> levels = levels(count, FlatGeobufFormat.NODE_SIZE);
    int[] starts = new int[levels.size()]; // number of a level's first node in the file
    for (int level = levels.size() - 2; level >= 0; level--) {
      starts[level] = starts[level + 1] + levels.get(level + 1).intValue();
    }
    List<double[]> nodes = new ArrayList<>();
    nodes.add(leaves(order));
    for (int level = 1; level < levels.size(); level++) {
      nodes.add(parents(nodes.get(level - 1), levels.get(level).intValue()));
    }
    for (int level = levels.size() - 1; level > 0; level--) {
      double[] boxesOfLevel = nodes.get(level);
      for (int i = 0; i < levels.get(level); i++) {
        node(out, boxesOfLevel, i, starts[level - 1] + (long) i * FlatGeobufFormat.NODE_SIZE);
      }
    }
    long offset = 0;
    for (int i = 0; i < count; i++) {
      node(out, nodes.get(0), i, offset);
      offset += sizes[order[i]];
    }
  }

  private double[] leaves(int[] order) {
    double[] sorted = new double[CORNERS * count];
    for (int i = 0; i < count; i++) {
      System.arraycopy(boxes, CORNERS * order[i], sorted, CORNERS * i, CORNERS);
    }
    return sorted;
  }

  private static double[] parents(double[] children, int parents) {
    double[] result = new double[CORNERS * parents];
    for (int parent = 0; parent < parents; parent++) {
      int at = CORNERS * parent;
      int first = at * FlatGeobufFormat.NODE_SIZE;
      System.arraycopy(children, first, result, at, CORNERS);
      int end = Math.min(children.length, first + CORNERS * FlatGeobufFormat.NODE_SIZE);
      for (int child = first; child < end; child += CORNERS) {
        result[at] = Math.min(result[at], children[child]);
        result[at + 1] = Math.min(result[at + 1], children[child + 1]);
        result[at + 2] = Math.max(result[at + 2], children[child + 2]);
        result[at + 3] = Math.max(result[at + 3], children[child + 3]);
      }
    }
    return result;
  }

  private static void node(OutputStream out, double[] boxes, int number, long place) throws IOException {
    ByteBuffer node = ByteBuffer.allocate(FlatGeobufFormat.NODE_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < CORNERS; i++) {
      node.putDouble(boxes[CORNERS * number + i]);
    }
    out.write(node.putLong(place).array());
  }
}
