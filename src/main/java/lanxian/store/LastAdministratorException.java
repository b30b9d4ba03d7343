package lanxian.store;

/** Nobody would be left who can keep people. */
public final class LastAdministratorException extends RuntimeException {
  public LastAdministratorException(String login) {
    super(login + " is the last administrator who can sign in");
  }
}
