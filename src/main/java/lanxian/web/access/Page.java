package lanxian.web.access;

import io.javalin.http.Context;
import java.util.List;
import java.util.function.Function;
import lanxian.http.Parameters;

/**
 * Which part of a list is wanted.
 *
 * @param after what the page before named as next; null = from the beginning
 */
record Page(String after, int limit) {
  private static final int MOST = 1_000;
  private static final int USUAL = 100;
  private static final int LONGEST = 200;

  static Page of(Context ctx) {
    Parameters parameters = Parameters.of(ctx);
    String after = parameters.text("after");
    if (after != null && (after.length() > LONGEST || after.codePoints().anyMatch(c -> c < ' ' || c > '~'))) {
      parameters.bad("after", "after is not what a page named as next");
    }
    int limit = (int) parameters.wholeNumber("limit", 1, MOST, USUAL);
    parameters.done();
    return new Page(after, limit);
  }

  /** @param found one more than wanted, if there are so many */
  <T> List<T> of(List<T> found) {
    return found.subList(0, Math.min(limit, found.size()));
  }

  /** Where the next page begins; null if there is none. */
  <T> String next(List<T> found, Function<T, String> name) {
    return found.size() > limit ? name.apply(found.get(limit - 1)) : null;
  }
}
