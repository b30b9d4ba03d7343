package lanxian.editing.generate;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import lanxian.domain.LocalizedText;

/**
 * A parameter that a generator takes.
 *
 * @param name snake_case
 * @param unit of a NUMBER, e.g. m; null otherwise
 * @param min least NUMBER; null otherwise
 * @param max greatest NUMBER; null otherwise
 * @param choices what a CHOICE can be
 * @param required must be given; where only some cases need it, the text says so
 * @param absent taken where it is not given; null if nothing is, or {@code numberKey} tells
 * @param numberKey number of the delineation that is taken where it is not given; null if none
 */
public record GeneratorParameter(
    String name, Kind kind, String unit, Double min, Double max, List<Choice> choices, boolean required, Object absent,
    String numberKey, LocalizedText text) {

  /** What a parameter is; a NUMBER is a Double, a FLAG a Boolean, the others a String. */
  public enum Kind {
    NUMBER,
    CHOICE,
    FLAG,
    TEXT
  }

  /** One of several values. */
  public record Choice(String value, LocalizedText text) {}

  public GeneratorParameter {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(text, "text");
    choices = List.copyOf(choices);
  }

  /** A number that may be left out. */
  static GeneratorParameter number(String name, String unit, double min, double max, Double absent, String zh, String en) {
    return new GeneratorParameter(
        name, Kind.NUMBER, unit, min, max, List.of(), false, absent, null, new LocalizedText(zh, en));
  }

  /** A number that stands in for the one of the delineation that has the same name. */
  static GeneratorParameter legal(String name, String unit, double min, double max, String zh, String en) {
    return new GeneratorParameter(name, Kind.NUMBER, unit, min, max, List.of(), false, null, name, new LocalizedText(zh, en));
  }

  /** One of several; must be given where {@code absent} is null. */
  static GeneratorParameter choice(String name, String absent, String zh, String en, Choice... choices) {
    return new GeneratorParameter(name, Kind.CHOICE, null, null, null, Arrays.asList(choices), absent == null, absent, null,
        new LocalizedText(zh, en));
  }

  static GeneratorParameter flag(String name, boolean absent, String zh, String en) {
    return new GeneratorParameter(
        name, Kind.FLAG, null, null, null, List.of(), false, absent, null, new LocalizedText(zh, en));
  }

  static GeneratorParameter text(String name, String zh, String en) {
    return new GeneratorParameter(
        name, Kind.TEXT, null, null, null, List.of(), false, null, null, new LocalizedText(zh, en));
  }

  static Choice option(String value, String zh, String en) {
    return new Choice(value, new LocalizedText(zh, en));
  }

  /** The same, to be given only in the cases that its text tells. */
  GeneratorParameter optional() {
    return new GeneratorParameter(name, kind, unit, min, max, choices, false, absent, numberKey, text);
  }
}
