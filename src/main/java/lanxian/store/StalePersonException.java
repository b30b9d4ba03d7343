package lanxian.store;

/** Somebody else changed the person since the author looked. */
public final class StalePersonException extends RuntimeException {
  public StalePersonException(String login) {
    super("the person " + login + " has been changed meanwhile");
  }
}
