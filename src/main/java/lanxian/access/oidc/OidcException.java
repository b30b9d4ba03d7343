package lanxian.access.oidc;

/** The provider does not vouch for somebody, or does not answer. */
public final class OidcException extends Exception {
  private final boolean unavailable;

  private OidcException(String message, boolean unavailable, Throwable cause) {
    super(message, cause);
    this.unavailable = unavailable;
  }

  /** @param message without anything secret */
  static OidcException refused(String message, Throwable cause) {
    return new OidcException(message, false, cause);
  }

  static OidcException unavailable(Throwable cause) {
    return new OidcException("The identity provider does not answer; please try again later", true, cause);
  }

  /** Whether it is not known, for the provider does not answer. */
  public boolean isUnavailable() {
    return unavailable;
  }
}
