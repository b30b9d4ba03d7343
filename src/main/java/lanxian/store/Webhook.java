package lanxian.store;

import java.time.Instant;
import lanxian.domain.SecurityLevel;

/**
 * A system that is told of publications.
 *
 * @param version grows with every change by somebody; its entity tag
 * @param secret signs what is sent; never in a log
 * @param clearance zones up to this level are told
 * @param active whether anything is sent
 * @param whyInactive why the service itself stopped sending; null if it did not
 * @param position revision up to which everything was delivered
 * @param failures attempts since the last delivery, all of which failed
 * @param failingSince time of the first of them; null if there are none
 * @param nextAttemptAt not before then
 */
public record Webhook(
    String id, int version, String url, String secret, SecurityLevel clearance, boolean active, String whyInactive,
    Instant createdAt, String createdBy, long position, int failures, Instant failingSince, Instant nextAttemptAt) {

  /** The same as somebody changed it. */
  public Webhook with(String newUrl, SecurityLevel newClearance, boolean newActive) {
    return new Webhook(id, version + 1, newUrl, secret, newClearance, newActive, null, createdAt, createdBy, position,
        failures, failingSince, nextAttemptAt);
  }

  /** Without the secret: it must not get into a log. */
  @Override
  public String toString() {
    return "webhook " + id + " to " + url;
  }
}
