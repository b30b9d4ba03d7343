package lanxian.rules.yaml;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import lanxian.domain.LocalizedText;
import lanxian.domain.Place;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A value that may be absent. Every reading of an absent value gives null (or an empty list) and no fault; a value of
 * another type gives the same and a fault.
 */
public final class YamlValue {
  private static final Pattern DECIMAL = Pattern.compile("[-+]?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");

  private final YamlSource source;
  private final String name;
  private final Node node;
  private final Mark parent;

  YamlValue(YamlSource source, String name, Node node, Mark parent) {
    this.source = source;
    this.name = name;
    this.node = node == null || Tag.NULL.equals(node.getTag()) ? null : node;
    this.parent = parent;
  }

  public boolean present() {
    return node != null;
  }

  /** True for a list, so that a value may be either a list or something simpler. */
  public boolean isList() {
    return node instanceof SequenceNode;
  }

  public Place place() {
    return source.place(mark());
  }

  private Mark mark() {
    return node == null ? parent : node.getStartMark();
  }

  /** Text; a plain number, date or true is taken as written. */
  public String text() {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    return node == null ? null : wrongType("a text");
  }

  public Double number() {
    String text = text();
    if (text == null) {
      return null;
    }
    return DECIMAL.matcher(text).matches() ? Double.valueOf(text) : wrongType("a plain decimal number");
  }

  public Integer integer() {
    Double number = number();
    if (number == null) {
      return null;
    }
    return number == Math.rint(number) && Math.abs(number) < Integer.MAX_VALUE
        ? Integer.valueOf(number.intValue()) : wrongType("a whole number");
  }

  /** Only {@code true} and {@code false}: YAML's yes, no, on and off are too easily meant as texts. */
  public Boolean flag() {
    String text = text();
    if (text == null) {
      return null;
    }
    return text.equals("true") || text.equals("false") ? Boolean.valueOf(text) : wrongType("true or false");
  }

  public LocalDate date() {
    String text = text();
    if (text == null) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      return fault(YamlFault.YAML_BAD_DATE, name + ": not a day in the form yyyy-mm-dd: " + text);
    }
  }

  /** One of the names of an enum. */
  public <E extends Enum<E>> E choice(Class<E> type) {
    String text = text();
    if (text == null) {
      return null;
    }
    return Arrays.stream(type.getEnumConstants()).filter(constant -> constant.name().equals(text)).findFirst()
        .orElseGet(() -> fault(YamlFault.YAML_BAD_VALUE,
            name + ": " + text + " is none of " + Arrays.toString(type.getEnumConstants())));
  }

  public Optional<YamlMap> map() {
    if (node instanceof MappingNode mapping) {
      return Optional.of(new YamlMap(source, mapping));
    }
    return node == null ? Optional.empty() : Optional.ofNullable(wrongType("a mapping"));
  }

  public List<YamlValue> list() {
    List<YamlValue> values = new ArrayList<>();
    if (node instanceof SequenceNode sequence) {
      sequence.getValue().forEach(item -> values.add(new YamlValue(source, name, item, mark())));
    } else if (node != null) {
      wrongType("a list");
    }
    return values;
  }

  /** A list of mappings; what is none is reported and left out. */
  public List<YamlMap> maps() {
    return list().stream().map(YamlValue::requiredMap).flatMap(Optional::stream).toList();
  }

  private Optional<YamlMap> requiredMap() {
    return node == null ? Optional.ofNullable(wrongType("a mapping")) : map();
  }

  /** A list of texts; what is none is reported and left out. */
  public List<String> texts() {
    List<String> texts = new ArrayList<>();
    for (YamlValue item : list()) {
      String text = item.node == null ? item.wrongType("a text") : item.text();
      if (text != null) {
        texts.add(text);
      }
    }
    return texts;
  }

  /** A text in both languages: a mapping with {@code zh} and {@code en}, neither empty. */
  public LocalizedText localized() {
    return map().map(map -> {
      LocalizedText text = localized(map);
      map.done();
      return text;
    }).orElse(null);
  }

  /** The keys {@code zh} and {@code en} of a mapping that has other keys too. */
  public static LocalizedText localized(YamlMap map) {
    YamlValue chinese = map.required("zh");
    YamlValue english = map.required("en");
    String zh = chinese.text();
    String en = english.text();
    if (zh == null || en == null) {
      return null;
    }
    if (zh.isBlank() || en.isBlank()) {
      return (zh.isBlank() ? chinese : english).fault(YamlFault.YAML_BAD_VALUE, "an empty text");
    }
    return new LocalizedText(zh.strip(), en.strip());
  }

  /** A fact: String, Double, Boolean or List of String, by how it is written. */
  public Object fact() {
    if (node instanceof SequenceNode) {
      return texts();
    }
    if (!(node instanceof ScalarNode scalar)) {
      return node == null ? null : wrongType("a text, a number, true, false or a list");
    }
    if (Tag.BOOL.equals(scalar.getTag())) {
      return flag();
    }
    return Tag.INT.equals(scalar.getTag()) || Tag.FLOAT.equals(scalar.getTag()) ? number() : scalar.getValue();
  }

  /** A mapping of facts; empty if absent. */
  public Map<String, Object> facts() {
    Map<String, Object> facts = new LinkedHashMap<>();
    map().ifPresent(map -> {
      for (String key : map.keys()) {
        Object fact = map.required(key).fact();
        if (fact != null) {
          facts.put(key, fact);
        }
      }
    });
    return facts;
  }

  private <T> T wrongType(String wanted) {
    return fault(YamlFault.YAML_WRONG_TYPE, name + " must be " + wanted);
  }

  private <T> T fault(YamlFault code, String detail) {
    source.fault(code, detail, mark());
    return null;
  }
}
