package lanxian.impact;

/** Whether anybody still waits for an answer; looked at while it is worked out. Safe for use by several threads. */
final class Wanted {
  private volatile boolean dropped;

  /** Nobody waits any more. */
  void drop() {
    dropped = true;
  }

  /** @throws ImpactStoppedException if nobody waits any more */
  void check() {
    if (dropped) {
      throw new ImpactStoppedException();
    }
  }
}
