package lanxian.bench.data;

import java.util.stream.IntStream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;

/** A corridor as planning makes them: all ground within some metres of a winding line, with round bends and ends. */
final class BufferedCourse {
  private static final int NODES = 12;

  /** Bays of the line that are lost in the bank, in widths to one side. */
  private static final double BAYS = 0.03;

  private BufferedCourse() {}

  /**
   * The corridor around the origin, in metres.
   *
   * @param length along the line, before it winds
   * @param vertices how many, roughly: bends add some and a narrow inside takes some away
   * @return null if it would not fit the box or is not valid
   */
  static Shape draw(double length, double width, int vertices, Prng random) {
    double[] course = Outlines.course(length, length / NODES, 0.7, random);
    double[] line = new Winding(random.between(0.4, 1)).refine(course, Math.max(NODES, vertices / 2), random);
    LineString middle = Shape.FACTORY.createLineString(new PackedCoordinateSequence.Double(line, 2, 0));
    BufferParameters parameters = new BufferParameters(vertices < 200 ? 3 : 8);
    parameters.setSimplifyFactor(BAYS); // three times as fast
    Geometry corridor = BufferOp.bufferOp(middle, width / 2, parameters);
    return corridor instanceof Polygonal && corridor.isValid() ? oriented(corridor) : null;
  }

  /** Exterior rings of JTS run clockwise, those of the standard the other way. */
  private static Shape oriented(Geometry corridor) {
    return new Shape(Shape.of(corridor).polygons().stream()
        .map(rings -> IntStream.range(0, rings.size())
            .mapToObj(i -> Rings.area(rings.get(i)) > 0 == (i == 0) ? rings.get(i) : Rings.reversed(rings.get(i)))
            .toList())
        .toList());
  }
}
