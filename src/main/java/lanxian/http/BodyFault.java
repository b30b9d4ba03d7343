package lanxian.http;

import lanxian.domain.FaultCode;

/** Faults of a JSON body. */
public enum BodyFault implements FaultCode {
  /** The body is declared as something else than JSON, or not at all. */
  MEDIA_TYPE_NOT_SUPPORTED,
  /** The body is no JSON object, or has a member twice. */
  JSON_INVALID,
  /** A member that the operation does not know. */
  MEMBER_UNKNOWN,
  /** A member that is needed. */
  MEMBER_MISSING,
  /** A member of another type, or with a value that cannot be. */
  MEMBER_INVALID
}
