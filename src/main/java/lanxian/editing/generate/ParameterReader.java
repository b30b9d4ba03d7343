package lanxian.editing.generate;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lanxian.domain.Fault;
import lanxian.domain.Place;

/** Holds given parameters against those that a generator takes. */
final class ParameterReader {
  private static final int MAX_TEXT = 200;

  private final List<GeneratorParameter> known;
  private final List<Fault> faults;

  ParameterReader(List<GeneratorParameter> known, List<Fault> faults) {
    this.known = known;
    this.faults = faults;
  }

  /** The good ones with their types; what is wrong with the others goes to the faults. */
  Map<String, Object> read(Map<String, Object> given) {
    Map<String, Object> read = new TreeMap<>();
    List<String> names = known.stream().map(GeneratorParameter::name).toList();
    given.keySet().stream().filter(name -> !names.contains(name)).forEach(name -> fault(
        GenerateFault.GENERATOR_PARAMETER_UNKNOWN, name, "there is no parameter " + shown(name) + "; there are "
            + String.join(", ", names)));
    for (GeneratorParameter parameter : known) {
      Object value = given.get(parameter.name());
      if (value != null) {
        Object typed = typed(parameter, value);
        if (typed != null) {
          read.put(parameter.name(), typed);
        }
      } else if (parameter.required()) {
        fault(GenerateFault.GENERATOR_PARAMETER_MISSING, parameter.name(), parameter.name() + " is needed"
            + (parameter.choices().isEmpty() ? "" : ": one of " + values(parameter)));
      }
    }
    return read;
  }

  private Object typed(GeneratorParameter parameter, Object value) {
    return switch (parameter.kind()) {
      case NUMBER -> number(parameter, value);
      case FLAG -> flag(parameter, value);
      case CHOICE -> choice(parameter, value);
      case TEXT -> text(parameter, value);
    };
  }

  private Object number(GeneratorParameter parameter, Object value) {
    Double number = value instanceof Double given ? given : value instanceof String text ? parsed(text) : null;
    if (number == null) {
      return bad(parameter, "must be a number");
    }
    return number >= parameter.min() && number <= parameter.max() ? number // false for NaN
        : bad(parameter, "is " + Numbers.text(number) + "; it must be between " + Numbers.text(parameter.min()) + " and "
            + Numbers.text(parameter.max()) + (parameter.unit().equals("1") ? "" : " " + parameter.unit()));
  }

  /** A number as a command line gives it. */
  private static Double parsed(String text) {
    return text.matches("[+-]?[0-9]{1,15}(\\.[0-9]{1,15})?([eE][+-]?[0-9]{1,2})?") ? Double.valueOf(text) : null;
  }

  private Object flag(GeneratorParameter parameter, Object value) {
    String text = value.toString();
    return !(value instanceof Double) && (text.equals("true") || text.equals("false")) ? Boolean.valueOf(text)
        : bad(parameter, "must be true or false");
  }

  private Object choice(GeneratorParameter parameter, Object value) {
    boolean known = parameter.choices().stream().anyMatch(choice -> choice.value().equals(value));
    return known ? value : bad(parameter, "must be one of " + values(parameter));
  }

  private Object text(GeneratorParameter parameter, Object value) {
    if (!(value instanceof String text) || text.isBlank() || text.length() > MAX_TEXT
        || text.chars().anyMatch(Character::isISOControl)) {
      return bad(parameter, "must be a text of at most " + MAX_TEXT + " characters");
    }
    return text.strip();
  }

  private static List<String> values(GeneratorParameter parameter) {
    return parameter.choices().stream().map(GeneratorParameter.Choice::value).toList();
  }

  private Object bad(GeneratorParameter parameter, String detail) {
    fault(GenerateFault.GENERATOR_PARAMETER_BAD, parameter.name(), parameter.name() + " " + detail);
    return null;
  }

  private void fault(GenerateFault code, String name, String detail) {
    faults.add(Fault.of(code, detail, Place.pointer("/parameters/" + name.replace("~", "~0").replace("/", "~1"))));
  }

  private static String shown(String name) {
    return name.length() > 40 ? name.substring(0, 40) + "…" : name;
  }
}
