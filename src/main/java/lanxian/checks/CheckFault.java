package lanxian.checks;

import lanxian.domain.FaultCode;

/** Why a record cannot be replayed. */
public enum CheckFault implements FaultCode {
  /** The rule set that the record names is not kept in this store. */
  RULE_SET_NOT_KEPT
}
