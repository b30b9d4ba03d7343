package lanxian.store;

/** Somebody else changed the change set since the author looked. */
public final class StaleChangeSetException extends RuntimeException {
  private final String id;
  private final int expected;

  public StaleChangeSetException(String id, int expected) {
    super("change set " + id + " is not at version " + expected + " any more");
    this.id = id;
    this.expected = expected;
  }

  /** The change set. */
  public String id() {
    return id;
  }

  /** The version that the author looked at. */
  public int expected() {
    return expected;
  }
}
