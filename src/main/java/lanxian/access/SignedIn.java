package lanxian.access;

import java.time.Instant;
import lanxian.domain.Caller;

/**
 * A session that has begun.
 *
 * @param id what the browser keeps; nobody else has it
 * @param mustChangePassword he may do nothing but choose a password
 * @param expiresAt when it ends at the latest
 */
public record SignedIn(String id, Caller caller, boolean mustChangePassword, Instant expiresAt) {
  /** What a page has to send with everything that changes something. It tells nothing of the id. */
  public String csrfToken() {
    return csrfTokenOf(id);
  }

  /** The same, of a session's id. */
  public static String csrfTokenOf(String id) {
    return Secrets.hash("csrf " + id);
  }

  /** The id stays out of logs. */
  @Override
  public String toString() {
    return "SignedIn[" + caller.login() + "]";
  }
}
