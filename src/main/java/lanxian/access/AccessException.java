package lanxian.access;

import java.time.Duration;

/** Somebody cannot be let in, or may not do what he asked for. */
public final class AccessException extends RuntimeException {
  private final Kind kind;
  private final transient Duration retryAfter;

  /** What the answer is. */
  public enum Kind {
    /** The credentials are not good, or there are none. */
    NOT_SIGNED_IN,
    /** It is known who asks, and he may not. */
    NOT_ALLOWED,
    /** There is no such person or token, or it is none of the caller's business. */
    UNKNOWN,
    /** It cannot be done as things are. */
    CONFLICT,
    /** Somebody else changed it since the caller looked. */
    STALE,
    /** Too many attempts. */
    TOO_MANY,
    /** The identity provider does not answer. */
    UNAVAILABLE
  }

  public AccessException(Kind kind, String message) {
    this(kind, message, null);
  }

  /** @param retryAfter when to try again; null if unknown */
  public AccessException(Kind kind, String message, Duration retryAfter) {
    super(message);
    this.kind = kind;
    this.retryAfter = retryAfter;
  }

  public Kind kind() {
    return kind;
  }

  /** When to try again; null if unknown. */
  public Duration retryAfter() {
    return retryAfter;
  }
}
