package lanxian.store;

/** Somebody else changed the change set since the author looked. */
public final class StaleChangeSetException extends RuntimeException {
  public StaleChangeSetException(String id, int expected) {
    super("change set " + id + " has been changed since version " + expected);
  }
}
