package lanxian.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Webhooks and what was sent to them. Safe for use by several threads and several services. */
public interface WebhookStore {
  /** Adds one, with the row of the audit record. */
  void add(Webhook webhook, AuditEvent event);

  /**
   * Stores the next version, with the row of the audit record. If it is active, the next attempt is made at once.
   *
   * @return false if it is not there, or another version was stored meanwhile: then nothing was written
   */
  boolean change(Webhook next, AuditEvent event);

  /** Removes one with its deliveries, with the row of the audit record; false as {@link #change}. */
  boolean remove(String id, int version, AuditEvent event);

  Optional<Webhook> find(String id);

  /** All, the oldest first. */
  List<Webhook> all();

  /** Attempts, the latest first. */
  List<WebhookDelivery> deliveries(String webhookId, int limit);

  /**
   * Claims the next attempt that is due, for one service alone: until {@code until} nobody else claims one for the same
   * webhook. The attempt is in the store when this returns, and its id is never given out again.
   *
   * @param deliveryId unique
   * @return empty if nothing is due
   */
  Optional<Claim> claim(String deliveryId, Instant now, Instant until);

  /**
   * A claimed attempt: {@code webhook} as it was then, to be told of the publication after its position, or of a step.
   *
   * @param news the step; null for a publication
   */
  record Claim(Webhook webhook, WebhookDelivery delivery, ChangeSetNews news) {}

  /**
   * Removes attempts that ended before a time and are of what their webhook has been told: nothing that is still to be
   * delivered loses its attempts, and none under way is touched.
   *
   * @return how many
   */
  int prune(Instant before);

  /**
   * Writes how an attempt ended: DELIVERED moves the webhook on to what comes next, FAILED makes it wait.
   *
   * @param nextAttemptAt when to try again after a failure
   * @param whyInactive if not null, the webhook is stopped and says so
   */
  void end(WebhookDelivery ended, Instant nextAttemptAt, String whyInactive);
}
