package lanxian.store;

import java.time.Instant;
import java.util.Set;
import lanxian.domain.SecurityLevel;

/**
 * A system that is told of publications and of steps of change sets.
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
 * @param events what it is told of; never empty
 * @param stepPosition row of the audit record up to which steps of change sets were delivered
 */
public record Webhook(
    String id, int version, String url, String secret, SecurityLevel clearance, boolean active, String whyInactive,
    Instant createdAt, String createdBy, long position, int failures, Instant failingSince, Instant nextAttemptAt,
    Set<WebhookEvent> events, long stepPosition) {

  public Webhook {
    events = Set.copyOf(events);
    if (events.isEmpty()) {
      throw new IllegalArgumentException("a webhook is told of something");
    }
  }

  /** One that is told of publications alone. */
  public Webhook(String id, int version, String url, String secret, SecurityLevel clearance, boolean active,
      String whyInactive, Instant createdAt, String createdBy, long position, int failures, Instant failingSince,
      Instant nextAttemptAt) {
    this(id, version, url, secret, clearance, active, whyInactive, createdAt, createdBy, position, failures, failingSince,
        nextAttemptAt, Set.of(WebhookEvent.PUBLICATION), 0);
  }

  /** The same as somebody changed it. */
  public Webhook with(String newUrl, SecurityLevel newClearance, boolean newActive) {
    return with(newUrl, newClearance, newActive, events, stepPosition);
  }

  /**
   * The same as somebody changed it.
   *
   * @param newStepPosition what came before is not told, if nothing after it was
   */
  public Webhook with(String newUrl, SecurityLevel newClearance, boolean newActive, Set<WebhookEvent> newEvents,
      long newStepPosition) {
    return new Webhook(id, version + 1, newUrl, secret, newClearance, newActive, null, createdAt, createdBy, position,
        failures, failingSince, nextAttemptAt, newEvents, newStepPosition);
  }

  /** Whether it is told of any steps of change sets. */
  public boolean isToldOfSteps() {
    return events.stream().anyMatch(event -> event != WebhookEvent.PUBLICATION);
  }

  /** Without the secret: it must not get into a log. */
  @Override
  public String toString() {
    return "webhook " + id + " to " + url;
  }
}
