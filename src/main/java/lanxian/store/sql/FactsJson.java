package lanxian.store.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * Properties of projects as UTF-8 bytes: the name by itself, since the rest is the same for many projects. Bytes, since a
 * text of PostgreSQL cannot hold all that a name may.
 */
final class FactsJson {
  private static final String NAME = "name";

  private FactsJson() {}

  /** Bytes of the name; null if there is none. Half a surrogate pair becomes a question mark, as in records. */
  static byte[] name(Map<String, Object> properties) {
    return properties.get(NAME) instanceof String name ? name.getBytes(StandardCharsets.UTF_8) : null;
  }

  /** A JSON object of all other properties, the same bytes for the same properties. */
  static byte[] facts(Map<String, Object> properties) {
    Map<String, Object> facts = new TreeMap<>(properties);
    facts.remove(NAME);
    try {
      return AttributesJson.mapper().writeValueAsBytes(facts);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("properties cannot be kept: " + e.getMessage(), e);
    }
  }

  /** What {@link #name} and {@link #facts} gave. */
  static Map<String, Object> read(byte[] name, byte[] facts) {
    try {
      Map<String, Object> properties = AttributesJson.read(new String(facts, StandardCharsets.UTF_8));
      return withName(properties, name);
    } catch (IOException e) {
      throw new IllegalStateException("properties cannot be read: " + e.getMessage(), e);
    }
  }

  static Map<String, Object> withName(Map<String, Object> facts, byte[] name) {
    if (name == null) {
      return facts;
    }
    Map<String, Object> properties = new TreeMap<>(facts);
    properties.put(NAME, new String(name, StandardCharsets.UTF_8));
    return properties;
  }
}
