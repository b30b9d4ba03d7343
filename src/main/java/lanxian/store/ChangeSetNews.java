package lanxian.store;

import java.time.Instant;

/**
 * A step of a change set as a webhook is told of it.
 *
 * @param number of its row of the audit record
 * @param version version of the change set that came of it
 */
public record ChangeSetNews(long number, String changeSetId, int version, WebhookEvent event, Instant at) {}
