package lanxian.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/**
 * An object that many records hold alike, such as a rule with its bases: it is written once, as it stands in a record and
 * in canonical form, and copied from then on. It reads like any other object; it must not be changed.
 */
final class RenderedNode extends ObjectNode {
  private static final long serialVersionUID = 1;

  private final transient SerializedString plain;
  private final transient byte[] canonical;

  RenderedNode(ObjectNode content) {
    super(JsonNodeFactory.instance);
    setAll(content);
    this.plain = new SerializedString(content.toString());
    this.canonical = CanonicalJson.of(content);
    plain.asUnquotedUTF8(); // encoded now, once
  }

  /** RFC 8785. */
  byte[] canonical() {
    return canonical;
  }

  @Override
  public void serialize(JsonGenerator generator, SerializerProvider provider) throws IOException {
    generator.writeRawValue(plain);
  }
}
