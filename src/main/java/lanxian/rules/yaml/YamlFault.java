package lanxian.rules.yaml;

import lanxian.domain.FaultCode;

/** What can be wrong with the form of a YAML file. */
public enum YamlFault implements FaultCode {
  /** Not YAML, or beyond a limit on size, nesting or aliases. */
  YAML_SYNTAX,
  /** A key occurs twice in one mapping. */
  YAML_DUPLICATE_KEY,
  /** A key that means nothing here. */
  YAML_UNKNOWN_KEY,
  /** A key that must be there is not. */
  YAML_MISSING_KEY,
  /** A value of another type than the key takes. */
  YAML_WRONG_TYPE,
  /** A value that the key does not take. */
  YAML_BAD_VALUE,
  /** Not a calendar day in the form yyyy-mm-dd. */
  YAML_BAD_DATE
}
