package lanxian.store;

import java.time.Instant;

/**
 * One attempt to tell a webhook of a publication or of a step of a change set.
 *
 * @param id of this attempt alone: it was in the store before anything was sent
 * @param revision of the publication; 0 for a step
 * @param endedAt null while nobody knows how it ended
 * @param status HTTP status of the answer; null if there was none
 * @param detail why it failed; null if it did not
 * @param step row of the audit record of the step; null for a publication
 */
public record WebhookDelivery(
    String id, String webhookId, long revision, Instant claimedAt, Instant endedAt, State state, Integer status,
    String detail, Long step) {

  /** How it stands. */
  public enum State {
    /** About to be sent, or the service died over it: whether it arrived, nobody knows. */
    CLAIMED,
    /** The receiver has it. */
    DELIVERED,
    /** The receiver did not take it. */
    FAILED
  }

  /** How it ended. */
  public WebhookDelivery ended(Instant at, State how, Integer newStatus, String newDetail) {
    return new WebhookDelivery(id, webhookId, revision, claimedAt, at, how, newStatus, newDetail, step);
  }
}
