package lanxian.rules.condition;

import lanxian.domain.FaultCode;

/** What can be wrong with the text of a condition. */
public enum ConditionFault implements FaultCode {
  /** Not ECQL. */
  CONDITION_SYNTAX,
  /** Names a field that neither the project schema, the zone attributes nor the local facts have. */
  CONDITION_UNKNOWN_FIELD,
  /** Compares values of different types, or uses a value where its type makes no sense. */
  CONDITION_TYPE,
  /** Names a value that the field can never have. */
  CONDITION_VALUE,
  /** ECQL that is not supported here: geometry and time operators, other functions. */
  CONDITION_UNSUPPORTED
}
