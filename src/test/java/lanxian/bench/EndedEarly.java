package lanxian.bench;

/**
 * Says of a bench that was told to end before it was through that this is so. Its throwaway PostgreSQL stops with it, while
 * it still measures: what it says of broken pipes then is no fault of what it measures.
 */
final class EndedEarly implements AutoCloseable {
  private final Thread notice = new Thread(() -> System.err.println(
      "Told to end before all was measured. PostgreSQL stops too: faults of connections below come from that."));

  EndedEarly() {
    Runtime.getRuntime().addShutdownHook(notice);
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(notice);
    } catch (IllegalStateException e) {
      // it is being said
    }
  }
}
