package lanxian.editing.intake;

import lanxian.domain.FaultCode;

/** What can be wrong with a JSON document as such. */
public enum BodyFault implements FaultCode {
  /** A member that the document does not have: nothing is set that nobody foresaw. */
  MEMBER_UNKNOWN,
  /** The value of a member is not one of those that it can have. */
  MEMBER_INVALID
}
