package lanxian.editing.generate;

import lanxian.domain.LocalizedText;
import org.locationtech.jts.geom.Geometry;

/**
 * Something drawn that a generator reads. A feature names its role in the property {@code role}; where only one role is of
 * its shape, it need not.
 *
 * @param min so many features are needed
 * @param max so many are taken
 */
public record InputRole(String name, Shape shape, int min, int max, LocalizedText text) {

  /** Shapes of geometries, one or several parts. */
  public enum Shape {
    POINT,
    LINE,
    POLYGON;

    boolean isOf(Geometry geometry) {
      return geometry.getDimension() == ordinal() && !geometry.getGeometryType().equals("GeometryCollection");
    }
  }

  static InputRole of(String name, Shape shape, int min, int max, String zh, String en) {
    return new InputRole(name, shape, min, max, new LocalizedText(zh, en));
  }
}
