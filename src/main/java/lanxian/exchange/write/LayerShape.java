package lanxian.exchange.write;

import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** The one kind of geometry that a layer declares, and geometries brought to it. */
public enum LayerShape {
  POINT("Point"),
  LINE("LineString"),
  POLYGON("Polygon"),
  MULTIPOINT("MultiPoint"),
  MULTILINE("MultiLineString"),
  MULTIPOLYGON("MultiPolygon"),
  /** Several kinds, or none yet. */
  ANY("Geometry");

  private final String typeName;

  LayerShape(String typeName) {
    this.typeName = typeName;
  }

  /** Name in the Simple Features specification, e.g. MultiPolygon. */
  public String typeName() {
    return typeName;
  }

  /**
   * The narrowest one that holds all of these: a layer of polygons and multipolygons is one of multipolygons.
   *
   * @param typeNames names of geometry types
   */
  public static LayerShape of(Set<String> typeNames) {
    if (typeNames.size() == 1) {
      return named(typeNames.iterator().next());
    }
    for (LayerShape multi : List.of(MULTIPOINT, MULTILINE, MULTIPOLYGON)) {
      if (typeNames.equals(Set.of(multi.typeName, multi.typeName.substring("Multi".length())))) {
        return multi;
      }
    }
    return ANY;
  }

  private static LayerShape named(String typeName) {
    for (LayerShape shape : values()) {
      if (shape.typeName.equals(typeName)) {
        return shape;
      }
    }
    return typeName.equals("LinearRing") ? LINE : ANY;
  }

  /** A single geometry as a multi-geometry of one where the layer is of such; others as they are. */
  public Geometry of(Geometry geometry) {
    GeometryFactory factory = geometry.getFactory();
    return switch (this) {
      case MULTIPOINT -> geometry instanceof Point point ? factory.createMultiPoint(new Point[] {point}) : geometry;
      case MULTILINE -> geometry instanceof LineString line
          ? factory.createMultiLineString(new LineString[] {line}) : geometry;
      case MULTIPOLYGON -> geometry instanceof Polygon polygon
          ? factory.createMultiPolygon(new Polygon[] {polygon}) : geometry;
      default -> geometry;
    };
  }
}
