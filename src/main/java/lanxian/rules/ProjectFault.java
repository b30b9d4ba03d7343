package lanxian.rules;

import lanxian.domain.FaultCode;

/** What can be wrong with the properties of a project. */
public enum ProjectFault implements FaultCode {
  UNKNOWN_PROPERTY,
  MISSING_PROPERTY,
  WRONG_TYPE,
  VALUE_NOT_ALLOWED,
  OUT_OF_RANGE,
  /** A stated value and what certainly follows from others exclude each other. */
  CONTRADICTORY_PROPERTIES,
  BAD_DATE
}
