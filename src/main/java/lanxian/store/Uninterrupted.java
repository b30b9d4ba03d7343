package lanxian.store;

import java.util.concurrent.ExecutionException;

/** Waits for what another thread works on, for callers who must not leave half-way. */
public final class Uninterrupted {
  private Uninterrupted() {}

  /** A wait for an answer, begun anew after each interruption. */
  @FunctionalInterface
  public interface Wait<T> {
    /**
     * Waits.
     *
     * @throws ExecutionException if the work failed with a RuntimeException or an Error, as that of a Supplier does
     */
    T get() throws InterruptedException, ExecutionException;
  }

  /** The answer, or what the work failed with. Whoever is interrupted gets it all the same and stays interrupted. */
  public static <T> T answer(Wait<T> wait) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return wait.get();
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (ExecutionException e) {
          if (e.getCause() instanceof RuntimeException fault) {
            throw fault;
          }
          throw (Error) e.getCause();
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
