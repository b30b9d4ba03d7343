package lanxian.rules;

import java.util.Set;
import lanxian.domain.LocalizedText;
import lanxian.domain.ProjectField;

/**
 * A fact the office sets in {@code rules/local.yml}; conditions name it {@code local.<name>}.
 *
 * @param allowed values a text can have; empty = free
 * @param value null = not known here
 * @param verified true where somebody looked at the source
 * @param source where the value is, or would be, found
 */
record LocalFact(
    String name, ProjectField.Type type, Set<String> allowed, Object value, boolean verified, LocalizedText text,
    String source) {
  boolean takes(Object candidate) {
    return FieldCheck.isOfType(type, candidate)
        && (allowed.isEmpty() || (candidate instanceof String word && allowed.contains(word)));
  }
}
