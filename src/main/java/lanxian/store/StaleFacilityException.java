package lanxian.store;

/** Somebody else changed the facility since the author looked. */
public final class StaleFacilityException extends RuntimeException {
  public StaleFacilityException(String id, int expected) {
    super("facility " + id + " has been changed since version " + expected);
  }
}
