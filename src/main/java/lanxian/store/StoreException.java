package lanxian.store;

/** The database cannot be opened, cannot be reached, or refused a statement. */
public final class StoreException extends RuntimeException {
  public StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
