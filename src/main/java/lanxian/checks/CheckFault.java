package lanxian.checks;

import lanxian.domain.FaultCode;

/** Why a question about the past cannot be answered. */
public enum CheckFault implements FaultCode {
  /** The rule set that the record names is not kept in this store. */
  RULE_SET_NOT_KEPT,
  /** As many older revisions of the dataset are being made ready as the service bears. */
  TOO_BUSY
}
