package lanxian.bench.data;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;

/**
 * Polygons as plain numbers: each a list of rings, the outer one first.
 *
 * @param polygons rings closed, exterior counter-clockwise, holes clockwise
 */
record Shape(List<List<double[]>> polygons) {
  static final GeometryFactory FACTORY =
      new GeometryFactory(new PrecisionModel(), 4490, PackedCoordinateSequenceFactory.DOUBLE_FACTORY);

  static Shape of(List<double[]> rings) {
    return new Shape(List.of(rings));
  }

  static Shape of(double[] ring) {
    return of(List.of(ring));
  }

  /** Points, each ring's closing one left out. */
  int vertices() {
    return polygons.stream().flatMap(List::stream).mapToInt(ring -> ring.length / 2 - 1).sum();
  }

  /** Least x, least y, greatest x, greatest y. */
  double[] bounds() {
    double[] corners = new double[4 * polygons.size()];
    for (int i = 0; i < polygons.size(); i++) {
      System.arraycopy(Rings.bounds(polygons.get(i).get(0)), 0, corners, 4 * i, 4);
    }
    return Rings.bounds(corners);
  }

  /** From metres around the origin to degrees around a place; a straight edge stays straight. */
  Shape at(double lon, double lat) {
    double perMetreX = Box.lonPerMetre(lat);
    double perMetreY = Box.latPerMetre();
    List<List<double[]>> result = new ArrayList<>();
    for (List<double[]> rings : polygons) {
      result.add(rings.stream().map(ring -> {
        double[] degrees = new double[ring.length];
        for (int i = 0; i < ring.length; i += 2) {
          degrees[i] = lon + ring[i] * perMetreX;
          degrees[i + 1] = lat + ring[i + 1] * perMetreY;
        }
        return degrees;
      }).toList());
    }
    return new Shape(result);
  }

  Geometry geometry() {
    Polygon[] parts = polygons.stream().map(Shape::polygon).toArray(Polygon[]::new);
    return parts.length == 1 ? parts[0] : FACTORY.createMultiPolygon(parts);
  }

  private static Polygon polygon(List<double[]> rings) {
    LinearRing[] made = rings.stream()
        .map(ring -> FACTORY.createLinearRing(new PackedCoordinateSequence.Double(ring, 2, 0)))
        .toArray(LinearRing[]::new);
    LinearRing[] holes = new LinearRing[made.length - 1];
    System.arraycopy(made, 1, holes, 0, holes.length);
    return FACTORY.createPolygon(made[0], holes);
  }

  /** The shape that a geometry was made of. */
  static Shape of(Geometry geometry) {
    List<List<double[]>> polygons = new ArrayList<>();
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      Polygon polygon = (Polygon) geometry.getGeometryN(i);
      List<double[]> rings = new ArrayList<>(List.of(numbers(polygon.getExteriorRing())));
      for (int j = 0; j < polygon.getNumInteriorRing(); j++) {
        rings.add(numbers(polygon.getInteriorRingN(j)));
      }
      polygons.add(rings);
    }
    return new Shape(polygons);
  }

  private static double[] numbers(LinearRing ring) {
    CoordinateSequence points = ring.getCoordinateSequence();
    double[] numbers = new double[2 * points.size()];
    for (int i = 0; i < points.size(); i++) {
      numbers[2 * i] = points.getX(i);
      numbers[2 * i + 1] = points.getY(i);
    }
    return numbers;
  }
}
