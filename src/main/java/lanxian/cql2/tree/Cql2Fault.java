package lanxian.cql2.tree;

import lanxian.domain.FaultCode;

/** What can be wrong with a filter. What is wrong with coordinates of its geometries has the codes of {@code geo}. */
public enum Cql2Fault implements FaultCode {
  /** Not the language. */
  FILTER_SYNTAX,
  /** Too many characters. */
  FILTER_TOO_LONG,
  /** Nested too deeply. */
  FILTER_TOO_DEEP,
  /** Too many terms or too many vertices. */
  FILTER_TOO_LARGE,
  /** A number, day, time, period, text or geometry that is none. */
  FILTER_VALUE_INVALID,
  /** No such property. */
  FILTER_PROPERTY_UNKNOWN,
  /** No such function. */
  FILTER_FUNCTION_UNKNOWN,
  /** A value of a type that cannot stand there. */
  FILTER_TYPE_MISMATCH
}
