package lanxian.checks;

import lanxian.domain.FaultCode;

/** What can be wrong with how a project is given. */
public enum IntakeFault implements FaultCode {
  /** A property is given twice: several times as a parameter, or in the body and as a parameter. */
  PROPERTY_REPEATED
}
