package lanxian.store;

/** Somebody else published since the author looked. */
public final class StaleRevisionException extends RuntimeException {
  public StaleRevisionException(long basedOn, long newest) {
    super("based on revision " + basedOn + ", but the newest is " + newest);
  }
}
