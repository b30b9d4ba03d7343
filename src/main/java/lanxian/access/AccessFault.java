package lanxian.access;

import lanxian.domain.FaultCode;

/** What is wrong with a person, a password or a token that somebody wants to make. */
public enum AccessFault implements FaultCode {
  /** A login that is not 1 to 64 of the letters a to z, digits and . _ - @. */
  LOGIN_INVALID,
  /** A name that is empty, longer than 100 characters, or has control characters. */
  NAME_INVALID,
  /** Shorter than 12 characters. */
  PASSWORD_TOO_SHORT,
  /** Longer than 256 characters. */
  PASSWORD_TOO_LONG,
  /** Among those that are tried first. */
  PASSWORD_COMMON,
  /** The login or the name, or little more. */
  PASSWORD_LIKE_LOGIN,
  /** The same as before. */
  PASSWORD_UNCHANGED,
  /** A token that may do more than its owner. */
  TOKEN_ROLES,
  /** A token that sees more than its owner. */
  TOKEN_CLEARANCE,
  /** A token that is over already, or only after more than 366 days. */
  TOKEN_EXPIRY
}
