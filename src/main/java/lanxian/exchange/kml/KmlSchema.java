package lanxian.exchange.kml;

import java.util.HashMap;
import java.util.Map;
import lanxian.exchange.attributes.TypedText;
import lanxian.exchange.xml.XmlSource;

/** Types of the fields that a Schema declares, by its id and its name. */
final class KmlSchema {
  private final Map<String, Map<String, String>> typesBySchema = new HashMap<>();

  /** Reads the Schema that begins, to its end. */
  void read(XmlSource xml) {
    Map<String, String> types = new HashMap<>();
    for (String key : new String[] {xml.attribute("id"), xml.attribute("name")}) {
      if (key != null) {
        typesBySchema.put(key, types);
      }
    }
    while (xml.next() && !xml.isEnd()) {
      if (xml.isStart()) {
        String name = xml.attribute("name");
        String type = xml.attribute("type");
        if (xml.name().equals("SimpleField") && name != null && type != null) {
          types.put(name, type);
        }
        xml.skip();
      }
    }
  }

  /**
   * A value in the type of its field: Double, Boolean, or the text where it is not of it.
   *
   * @param url schemaUrl of the data, e.g. #zone
   */
  Object typed(String url, String field, String text) {
    String schema = url == null ? "" : url.substring(url.indexOf('#') + 1);
    return switch (typesBySchema.getOrDefault(schema, Map.of()).getOrDefault(field, "string")) {
      case "int", "uint", "short", "ushort", "float", "double" -> TypedText.number(text);
      case "bool" -> TypedText.flag(text);
      default -> text;
    };
  }
}
