package lanxian.store;

/** Somebody else has the login, maybe in other case. */
public final class LoginTakenException extends RuntimeException {
  public LoginTakenException(String login) {
    super("the login " + login + " is taken");
  }
}
