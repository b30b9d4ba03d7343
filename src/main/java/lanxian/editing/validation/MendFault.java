package lanxian.editing.validation;

import lanxian.domain.FaultCode;

/** Why mends cannot be done. */
public enum MendFault implements FaultCode {
  /** Nothing of that name is proposed for the change set as it is. */
  MEND_UNKNOWN
}
