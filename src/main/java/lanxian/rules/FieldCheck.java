package lanxian.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lanxian.domain.ProjectField;
import lanxian.domain.ProjectField.AllowedValue;

/** Holds a typed value against the description of its field. */
final class FieldCheck {
  private static final int MAX_LENGTH = 1000;
  private static final int MAX_ITEMS = 200;
  private static final int MAX_SHOWN = 5;
  private static final int MAX_SHOWN_LENGTH = 80;

  private FieldCheck() {}

  /** What is wrong with a value. */
  record Problem(ProjectFault code, String detail) {}

  /** @param value String, Double, Boolean or List of String; dates are ISO text */
  static Optional<Problem> problem(ProjectField field, Object value) {
    if (!isOfType(field.type(), value)) {
      return field.type() == ProjectField.Type.DATE && value instanceof String
          ? problem(ProjectFault.BAD_DATE, field.name() + " must be a day in the form yyyy-mm-dd, not " + value)
          : problem(ProjectFault.WRONG_TYPE, field.name() + " must be " + described(field.type()));
    }
    if (value instanceof Double number) {
      return outOfRange(field, number);
    }
    List<String> texts = texts(value);
    if (texts.size() > MAX_ITEMS || isTooLong(texts)) {
      return problem(ProjectFault.OUT_OF_RANGE,
          field.name() + " takes at most " + MAX_LENGTH + " characters and " + MAX_ITEMS + " items");
    }
    List<String> unknown = unknown(field, texts);
    if (unknown.isEmpty() && field.pattern() != null && !((String) value).matches(field.pattern())) {
      return problem(ProjectFault.VALUE_NOT_ALLOWED,
          field.name() + ": not " + shown(texts) + "; " + field.description().en());
    }
    return unknown.isEmpty() ? Optional.empty()
        : problem(ProjectFault.VALUE_NOT_ALLOWED, field.name() + ": not " + shown(unknown) + choices(field));
  }

  private static boolean isTooLong(List<String> texts) {
    for (String text : texts) {
      if (text.length() > MAX_LENGTH) {
        return true;
      }
    }
    return false;
  }

  /** Those that the field does not allow, each once. */
  private static List<String> unknown(ProjectField field, List<String> texts) {
    List<String> unknown = List.of();
    for (String text : texts) {
      if (!allows(field, text) && !unknown.contains(text)) {
        unknown = unknown.isEmpty() ? new ArrayList<>() : unknown;
        unknown.add(text);
      }
    }
    return unknown;
  }

  private static String shown(List<String> texts) {
    return texts.stream().limit(MAX_SHOWN).map(text -> text.length() <= MAX_SHOWN_LENGTH ? text
        : text.substring(0, MAX_SHOWN_LENGTH) + "…").collect(Collectors.joining(", "));
  }

  /** The allowed values for a message; empty text if the field is free. */
  static String choices(ProjectField field) {
    return field.allowed().isEmpty() ? ""
        : ", one of " + field.allowed().stream().map(AllowedValue::value).collect(Collectors.joining(", "));
  }

  private static Optional<Problem> outOfRange(ProjectField field, double number) {
    boolean low = field.min() != null && number < field.min();
    boolean high = field.max() != null && number > field.max();
    return low || high
        ? problem(ProjectFault.OUT_OF_RANGE, field.name() + " must be "
            + (low ? "at least " + plain(field.min()) : "at most " + plain(field.max()))
            + (field.unit() == null ? "" : " " + field.unit()))
        : Optional.empty();
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }

  private static List<String> texts(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(Object::toString).toList();
    }
    return value instanceof String text ? List.of(text) : List.of();
  }

  /** A free text takes anything but control characters. */
  private static boolean allows(ProjectField field, String text) {
    if (field.allowed().isEmpty()) {
      return text.chars().noneMatch(Character::isISOControl);
    }
    for (AllowedValue allowed : field.allowed()) {
      if (allowed.value().equals(text)) {
        return true;
      }
    }
    return false;
  }

  static boolean isOfType(ProjectField.Type type, Object value) {
    return switch (type) {
      case STRING -> value instanceof String;
      case NUMBER -> value instanceof Double number && Double.isFinite(number);
      case INTEGER -> value instanceof Double number && Double.isFinite(number) && number == Math.rint(number);
      case BOOLEAN -> value instanceof Boolean;
      case LIST -> value instanceof List<?> list && list.stream().allMatch(String.class::isInstance);
      case DATE -> value instanceof String text && isDate(text);
    };
  }

  static String described(ProjectField.Type type) {
    return switch (type) {
      case STRING -> "a text";
      case NUMBER -> "a number";
      case INTEGER -> "a whole number";
      case BOOLEAN -> "true or false";
      case LIST -> "a list of texts";
      case DATE -> "a day in the form yyyy-mm-dd";
    };
  }

  private static boolean isDate(String text) {
    try {
      LocalDate.parse(text);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static Optional<Problem> problem(ProjectFault code, String detail) {
    return Optional.of(new Problem(code, detail));
  }
}
