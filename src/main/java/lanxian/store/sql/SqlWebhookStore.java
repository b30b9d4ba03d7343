package lanxian.store.sql;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lanxian.store.AuditEvent;
import lanxian.store.ChangeSetNews;
import lanxian.store.Webhook;
import lanxian.store.WebhookDelivery;
import lanxian.store.WebhookStore;
import org.jdbi.v3.core.Handle;

/** Webhooks in SQL. */
final class SqlWebhookStore implements WebhookStore {
  private final Transactions transactions;
  private final Clock clock;

  SqlWebhookStore(Transactions transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public void add(Webhook webhook, AuditEvent event) {
    transactions.write(handle -> {
      WebhookRows.insert(handle, webhook);
      return AuditRows.append(handle, clock, event);
    });
  }

  @Override
  public boolean change(Webhook next, AuditEvent event) {
    return transactions.write(handle -> WebhookRows.update(handle, next) && recorded(handle, event));
  }

  @Override
  public boolean remove(String id, int version, AuditEvent event) {
    return transactions.write(handle -> WebhookRows.delete(handle, id, version) && recorded(handle, event));
  }

  private boolean recorded(Handle handle, AuditEvent event) {
    AuditRows.append(handle, clock, event);
    return true;
  }

  @Override
  public Optional<Webhook> find(String id) {
    return transactions.read(handle -> WebhookRows.find(handle, id));
  }

  @Override
  public List<Webhook> all() {
    return transactions.read(WebhookRows::all);
  }

  @Override
  public List<WebhookDelivery> deliveries(String webhookId, int limit) {
    return transactions.read(handle -> WebhookRows.deliveries(handle, webhookId, limit));
  }

  /** Looks first and writes only if something is due: there mostly is not. */
  @Override
  public Optional<Claim> claim(String deliveryId, Instant now, Instant until) {
    Instant at = Columns.storable(now);
    for (WebhookRows.Row row : transactions.read(handle -> WebhookRows.due(handle, at))) {
      Webhook webhook = row.webhook();
      ChangeSetNews news = row.published() ? null
          : transactions.read(handle -> WebhookSteps.next(handle, webhook)).orElse(null);
      if (!row.published() && news == null) {
        continue;
      }
      WebhookDelivery delivery = new WebhookDelivery(deliveryId, webhook.id(), news == null ? webhook.position() + 1 : 0, at,
          null, WebhookDelivery.State.CLAIMED, null, null, news == null ? null : news.number());
      boolean mine = transactions.write(handle -> {
        if (!WebhookRows.claim(handle, row, Columns.storable(until))) {
          return false;
        }
        WebhookRows.insert(handle, delivery);
        return true;
      });
      if (mine) {
        return Optional.of(new Claim(webhook, delivery, news));
      }
    }
    return Optional.empty();
  }

  @Override
  public int prune(Instant before) {
    return transactions.write(handle -> WebhookRows.prune(handle, Columns.storable(before)));
  }

  @Override
  public void end(WebhookDelivery ended, Instant nextAttemptAt, String whyInactive) {
    WebhookDelivery storable = ended.ended(Columns.storable(ended.endedAt()), ended.state(), ended.status(), ended.detail());
    transactions.write(handle -> {
      WebhookRows.end(handle, storable);
      if (ended.state() == WebhookDelivery.State.DELIVERED) {
        WebhookRows.delivered(handle, storable);
      } else {
        WebhookRows.failed(handle, storable, Columns.storable(nextAttemptAt), whyInactive);
      }
      return null;
    });
  }
}
