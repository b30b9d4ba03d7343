package lanxian.exchange.attributes;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import lanxian.domain.Fault;
import lanxian.domain.Place;
import lanxian.exchange.layer.AreaText;
import lanxian.exchange.layer.ExchangeFault;

/** Attributes of one feature under the product's names and in its types. */
final class MappedAttributes {
  private static final String AREA = "area_declared";
  private final Map<String, Object> values = new TreeMap<>();
  private final Place where;
  private final List<Fault> faults;
  private Double areaM2;
  private boolean areaUnreadable;

  /**
   * @param targets tells what a name stands for
   * @param faults takes ATTRIBUTE_INVALID for each value that cannot be understood
   */
  MappedAttributes(Map<String, Object> raw, Function<String, AttributeTable.Target> targets, Place where,
      List<Fault> faults) {
    this.where = where;
    this.faults = faults;
    raw.forEach((name, value) -> put(name, value, targets.apply(name)));
  }

  private void put(String name, Object raw, AttributeTable.Target target) {
    if (raw instanceof String text && text.isBlank()) {
      return;
    }
    if (target.longName().equals(AREA)) {
      OptionalDouble area = AreaText.m2(AttributeValue.text(raw), target.areaUnitM2());
      area.ifPresentOrElse(m2 -> areaM2 = areaM2 == null ? m2 : areaM2, () -> {
        areaUnreadable = true;
        keep(name.toLowerCase(Locale.ROOT), AttributeValue.text(raw));
      });
      return;
    }
    Optional<Object> value = AttributeValue.as(raw, target.type());
    if (value.isEmpty()) {
      invalid(name, raw, switch (target.type()) {
        case NUMBER -> "a number";
        case BOOLEAN -> "yes or no";
        default -> "a date";
      });
      return;
    }
    Object before = values.putIfAbsent(target.longName(), value.get());
    if (before != null && !before.equals(value.get())) {
      values.put(name, AttributeValue.as(raw, null).orElseThrow()); // two names for one thing: keep both
    }
  }

  private void invalid(String name, Object raw, String wanted) {
    String shown = AttributeValue.text(raw);
    String cut = shown.length() > 60 ? shown.substring(0, 60) + "…" : shown;
    faults.add(Fault.of(ExchangeFault.ATTRIBUTE_INVALID, "%s is \"%s\", which is not %s".formatted(name, cut, wanted), where)
        .with(name, cut));
  }

  /** Takes the value out; null if there is none. */
  String takeText(String name) {
    Object value = values.remove(name);
    return value == null ? null : AttributeValue.text(value);
  }

  LocalDate takeDate(String name) {
    return (LocalDate) values.remove(name);
  }

  Double takeNumber(String name) {
    return (Double) values.remove(name);
  }

  /** Keeps a text as an attribute of its own, unless there is one of that name. */
  void keep(String name, String text) {
    values.putIfAbsent(name, text);
  }

  /** True if an area is declared that is none. */
  boolean areaUnreadable() {
    return areaUnreadable;
  }

  /** Declared area in square metres; null if none. */
  Double areaM2() {
    return areaM2;
  }

  /** What has not been taken out; dates as ISO texts. */
  Map<String, Object> rest() {
    Map<String, Object> rest = new TreeMap<>();
    values.forEach((name, value) -> rest.put(name, AttributeValue.as(value, null).orElseThrow()));
    return rest;
  }
}
