package lanxian.http;

import io.javalin.http.Context;

/** Hears of every answer that holds zones which are for few eyes only, before it is sent. */
@FunctionalInterface
public interface Reads {
  /**
   * Called once for an answer that holds restricted zones, never for one that says only that the caller's copy is good: that
   * copy was heard of when it was given. If this throws, nothing is given.
   *
   * @param revision dataset revision that the answer is made from
   */
  void restricted(Context ctx, long revision);
}
