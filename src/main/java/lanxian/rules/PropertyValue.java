package lanxian.rules;

import java.util.ArrayList;
import java.util.List;
import lanxian.domain.ProjectField;

/** Brings a value from an input into the type of its field where that can be done in one way only. */
final class PropertyValue {
  private PropertyValue() {}

  /** @return the typed value, or {@code value} itself where it does not fit; checking it then tells so */
  static Object typed(ProjectField field, Object value) {
    ProjectField.Type type = field.type();
    if (value instanceof String text && field.pattern() != null) {
      return PropertyText.code(text);
    }
    if (value instanceof String text) {
      return fromText(type, text.strip());
    }
    if (value instanceof Number number) {
      return number.doubleValue();
    }
    if (value instanceof List<?> items) {
      return items.stream().allMatch(String.class::isInstance) ? stripped(items) : items;
    }
    return value;
  }

  private static Object fromText(ProjectField.Type type, String text) {
    return switch (type) {
      case STRING -> text;
      case NUMBER, INTEGER -> PropertyText.number(text).map(Object.class::cast).orElse(text);
      case BOOLEAN -> PropertyText.flag(text).map(Object.class::cast).orElse(text);
      case LIST -> PropertyText.list(text);
      case DATE -> PropertyText.date(text).orElse(text);
    };
  }

  private static List<String> stripped(List<?> items) {
    List<String> texts = new ArrayList<>();
    items.forEach(item -> texts.add(item.toString().strip()));
    return texts.stream().filter(text -> !text.isEmpty()).toList();
  }
}
