package lanxian.render.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import lanxian.domain.ZoneColumn;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Function;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.PropertyName;

/** Writes labels as expressions of clients; a property without a value is an empty text. */
final class LabelText {
  private final PropertyTypes types;

  LabelText(PropertyTypes types) {
    this.types = types;
  }

  JsonNode write(Expression label) {
    if (label instanceof Literal literal) {
      return TextNode.valueOf(String.valueOf(literal.getValue()));
    }
    if (label instanceof PropertyName name) {
      JsonNode get = Json.array("get", name.getPropertyName());
      ZoneColumn.Type type = types.of(name.getPropertyName());
      if (type == ZoneColumn.Type.TEXT || type == ZoneColumn.Type.DATE) {
        return Json.array("string", get, TextNode.valueOf(""));
      }
      return Json.array("case", Json.array("has", name.getPropertyName()), Json.array("to-string", get),
          TextNode.valueOf(""));
    }
    if (label instanceof Function function && function.getName().equalsIgnoreCase("Concatenate")) {
      List<JsonNode> parts = function.getParameters().stream().map(this::write).toList();
      ArrayNode joined = Json.array("concat");
      parts.forEach(joined::add);
      return joined;
    }
    throw PropertyTypes.notExpressible("the label " + label);
  }
}
