package lanxian.editing.generate;

import java.util.List;
import lanxian.domain.LocalizedText;
import org.locationtech.jts.geom.Geometry;

/**
 * Something drawn that a generator reads. A feature names its role in the property {@code role}; where only one role is of
 * its shape, it need not.
 *
 * @param min so many features are needed
 * @param max so many are taken
 * @param properties what a feature in the role may say of itself
 */
public record InputRole(
    String name, Shape shape, int min, int max, LocalizedText text, List<GeneratorParameter> properties) {
  public InputRole {
    properties = List.copyOf(properties);
  }

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
    return new InputRole(name, shape, min, max, new LocalizedText(zh, en), List.of());
  }

  /** The same whose features may say more of themselves. */
  InputRole saying(GeneratorParameter... said) {
    return new InputRole(name, shape, min, max, text, List.of(said));
  }
}
