package lanxian.checks;

import lanxian.domain.FaultCode;

/** What can be wrong with a facility to be registered. */
public enum FacilityFault implements FaultCode {
  /** An id that is no id: letters, digits, dot, dash and underscore, at most 64. */
  FACILITY_ID_INVALID,
  /** Two features of one file have the same id. */
  FACILITY_ID_TWICE,
  /** A facility of that id is registered already. */
  FACILITY_EXISTS,
  /** One facility is wanted, and the body holds several. */
  NOT_ONE_FACILITY
}
