package lanxian.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A value that many records hold alike, such as a rule with its bases: it is written once, as it stands in a record and
 * in canonical form, and copied from then on. It reads like any other value; it must not be changed.
 */
sealed interface Rendered {
  Bytes bytes();

  /**
   * The value as JSON, UTF-8.
   *
   * @param plain members in their order
   * @param canonical RFC 8785
   */
  record Bytes(byte[] plain, byte[] canonical) {
    static Bytes of(JsonNode value) {
      JsonWriter plain = JsonWriter.plain();
      plain.value(value);
      return new Bytes(plain.buffer().toBytes(), CanonicalJson.of(value));
    }
  }

  static ObjectNode object(ObjectNode content) {
    return new RenderedObject(content);
  }

  static ArrayNode array(ArrayNode content) {
    return new RenderedArray(content);
  }

  /** An object. */
  final class RenderedObject extends ObjectNode implements Rendered {
    private static final long serialVersionUID = 1;

    private final transient Bytes bytes;

    private RenderedObject(ObjectNode content) {
      super(JsonNodeFactory.instance);
      setAll(content);
      this.bytes = Bytes.of(content);
    }

    @Override
    public Bytes bytes() {
      return bytes;
    }
  }

  /** An array. */
  final class RenderedArray extends ArrayNode implements Rendered {
    private static final long serialVersionUID = 1;

    private final transient Bytes bytes;

    private RenderedArray(ArrayNode content) {
      super(JsonNodeFactory.instance);
      addAll(content);
      this.bytes = Bytes.of(content);
    }

    @Override
    public Bytes bytes() {
      return bytes;
    }
  }
}
