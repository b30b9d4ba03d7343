package lanxian.http;

import lanxian.domain.FaultCode;

/** Faults of a request as such, each with the status it is answered with. */
public enum HttpFault implements FaultCode {
  /** A query parameter that the operation does not know. */
  UNKNOWN_PARAMETER(400),
  /** A query parameter or header given twice that may stand once. */
  REPEATED_PARAMETER(400),
  /** A parameter whose value does not parse or is out of bounds. */
  BAD_PARAMETER(400),
  /** Not well-formed HTTP. */
  BAD_REQUEST(400),
  /** Nobody has signed in, or the credentials are not good. */
  NOT_SIGNED_IN(401),
  /** Whoever has signed in may not do this. */
  NOT_ALLOWED(403),
  /** A page changes something without the token that it got with its session. */
  CSRF_TOKEN_NEEDED(403),
  /** Nothing is there. */
  NOT_FOUND(404),
  /** The path exists, but not with this method. */
  METHOD_NOT_ALLOWED(405),
  /** The caller takes none of the forms in which the answer can be given. */
  NOT_ACCEPTABLE(406),
  /** What is there does not allow it in its present state. */
  CONFLICT(409),
  /** Somebody else changed it since the caller looked. */
  STALE(412),
  /** The body is larger than the service takes. */
  BODY_TOO_LARGE(413),
  /** Address and query are longer than the service takes. */
  URI_TOO_LONG(414),
  /** A change needs the header If-Match with the entity tag of what the caller saw. */
  IF_MATCH_NEEDED(428),
  /** Too many attempts in too short a time. */
  TOO_MANY_REQUESTS(429),
  /** The headers are longer than the service takes. */
  HEADERS_TOO_LARGE(431),
  /** Something failed inside; the log has it under the instance id. */
  INTERNAL_ERROR(500),
  /** As much costly work is being done as the service bears. */
  TOO_BUSY(503),
  /** Something outside that is needed, such as the identity provider, does not answer. */
  SERVICE_UNAVAILABLE(503);

  private final int status;

  HttpFault(int status) {
    this.status = status;
  }

  public int status() {
    return status;
  }
}
