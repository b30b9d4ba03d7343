package lanxian.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import org.erdtman.jcs.NumberToJSON;

/** Writes the canonical form (RFC 8785) of a value straight into bytes. For one value, on one thread. */
final class CanonicalWriter {
  private static final long MAX_EXACT = 1L << 53;
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  private byte[] bytes = new byte[16_384];
  private int length;

  /** @throws IllegalArgumentException for what the form does not know: a number not finite, half a character */
  void value(JsonNode value) {
    if (value instanceof RenderedNode rendered) {
      add(rendered.canonical());
      return;
    }
    switch (value.getNodeType()) {
      case OBJECT -> object((ObjectNode) value, Set.of());
      case ARRAY -> array(value);
      case STRING -> text(value.textValue());
      case NUMBER -> number(value);
      case BOOLEAN, NULL -> ascii(value.asText());
      default -> throw new IllegalArgumentException("not within RFC 8785: " + value.getNodeType());
    }
  }

  /** An object without some of its members. */
  void object(ObjectNode object, Set<String> without) {
    Map.Entry<String, JsonNode>[] members = members(object);
    add('{');
    boolean first = true;
    for (Map.Entry<String, JsonNode> member : members) {
      if (!without.contains(member.getKey())) {
        if (!first) {
          add(',');
        }
        first = false;
        text(member.getKey());
        add(':');
        value(member.getValue());
      }
    }
    add('}');
  }

  /** Sorted by UTF-16 code units, as Java compares texts. */
  @SuppressWarnings("unchecked")
  private static Map.Entry<String, JsonNode>[] members(ObjectNode object) {
    Map.Entry<String, JsonNode>[] members = object.properties().toArray(Map.Entry[]::new);
    Arrays.sort(members, Comparator.comparing(Map.Entry::getKey));
    return members;
  }

  private void array(JsonNode array) {
    add('[');
    for (int i = 0; i < array.size(); i++) {
      if (i > 0) {
        add(',');
      }
      value(array.get(i));
    }
    add(']');
  }

  private void number(JsonNode number) {
    if (number.isIntegralNumber() && number.canConvertToLong() && Math.abs(number.longValue()) <= MAX_EXACT) {
      ascii(Long.toString(number.longValue()));
      return;
    }
    try {
      ascii(NumberToJSON.serializeNumber(number.doubleValue()));
    } catch (IOException e) {
      throw new IllegalArgumentException("not within RFC 8785: " + e.getMessage(), e);
    }
  }

  private void text(String text) {
    add('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        character(c);
      } else if (c < 0x800) {
        add(0xC0 | c >> 6);
        add(0x80 | c & 0x3F);
      } else if (!Character.isSurrogate(c)) {
        three(c);
      } else {
        int whole = Character.codePointAt(text, i);
        if (!Character.isSupplementaryCodePoint(whole)) {
          throw new IllegalArgumentException("not within RFC 8785: half a character in a text");
        }
        i++;
        add(0xF0 | whole >> 18);
        add(0x80 | whole >> 12 & 0x3F);
        add(0x80 | whole >> 6 & 0x3F);
        add(0x80 | whole & 0x3F);
      }
    }
    add('"');
  }

  private void three(char c) {
    add(0xE0 | c >> 12);
    add(0x80 | c >> 6 & 0x3F);
    add(0x80 | c & 0x3F);
  }

  private void character(char c) {
    switch (c) {
      case '"', '\\' -> escape(c);
      case '\b' -> escape('b');
      case '\t' -> escape('t');
      case '\n' -> escape('n');
      case '\f' -> escape('f');
      case '\r' -> escape('r');
      default -> {
        if (c < 0x20) {
          ascii("\\u00");
          add(HEX[c >> 4]);
          add(HEX[c & 0xF]);
        } else {
          add(c);
        }
      }
    }
  }

  private void escape(char c) {
    add('\\');
    add(c);
  }

  private void ascii(String text) {
    for (int i = 0; i < text.length(); i++) {
      add(text.charAt(i));
    }
  }

  private void add(byte[] more) {
    if (length + more.length > bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * (length + more.length));
    }
    System.arraycopy(more, 0, bytes, length, more.length);
    length += more.length;
  }

  private void add(int b) {
    if (length == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * length);
    }
    bytes[length++] = (byte) b;
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, length);
  }

  void digestInto(MessageDigest digest) {
    digest.update(bytes, 0, length);
  }
}
