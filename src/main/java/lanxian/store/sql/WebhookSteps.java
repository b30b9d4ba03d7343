package lanxian.store.sql;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lanxian.store.AuditEvent;
import lanxian.store.ChangeSetNews;
import lanxian.store.Webhook;
import lanxian.store.WebhookEvent;
import org.jdbi.v3.core.Handle;

/**
 * Steps of change sets as webhooks are told of them. Their queue is the audit record: a row is written in the transaction
 * of its step, rows have an order without gaps, and none is ever taken out.
 */
final class WebhookSteps {
  private WebhookSteps() {}

  /** The next step that a webhook is to be told of. */
  static Optional<ChangeSetNews> next(Handle handle, Webhook webhook) {
    Map<String, WebhookEvent> told = webhook.events().stream().filter(event -> event != WebhookEvent.PUBLICATION)
        .collect(Collectors.toMap(WebhookEvent::action, Function.identity()));
    // each action by itself: the index has the first row of each, however much else has been recorded since
    return told.entrySet().stream().flatMap(entry -> first(handle, webhook, entry.getKey(), entry.getValue()))
        .min(Comparator.comparingLong(ChangeSetNews::number));
  }

  private static Stream<ChangeSetNews> first(Handle handle, Webhook webhook, String action, WebhookEvent event) {
    return handle.createQuery("SELECT number, target, target_version, recorded_at FROM audit WHERE action = :action "
            + "AND number > :after AND outcome = :done ORDER BY number LIMIT 1")
        .bind("action", action).bind("after", webhook.stepPosition()).bind("done", AuditEvent.Outcome.DONE.name())
        .map((row, context) -> new ChangeSetNews(row.getLong("number"), row.getString("target"),
            row.getInt("target_version"), event, Columns.instant(row, "recorded_at"))).findFirst().stream();
  }
}
