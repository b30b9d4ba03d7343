package lanxian.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lanxian.domain.SecurityLevel;
import lanxian.store.Webhook;
import lanxian.store.WebhookDelivery;
import lanxian.store.WebhookEvent;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** Rows of {@code webhook_subscriber} and {@code webhook_attempt}. */
final class WebhookRows {
  private static final String SELECT = "SELECT * FROM webhook_subscriber w ";

  private WebhookRows() {}

  /**
   * @param claim number of the last claim, by which two services that claim at once are told apart
   * @param published whether there is a publication to tell it of
   */
  record Row(Webhook webhook, long claim, boolean published) {}

  static void insert(Handle handle, Webhook webhook) {
    bind(handle.createUpdate("INSERT INTO webhook_subscriber (id, version, url, secret, clearance, active, why_inactive, "
        + "created_at, created_by, position, claim, failures, next_attempt_at, events, step_position) VALUES (:id, :version, "
        + ":url, :secret, :clearance, :active, NULL, :at, :by, :position, 0, 0, :at, :events, :step)"), webhook)
        .bind("secret", webhook.secret()).bind("position", webhook.position())
        .bind("at", Columns.instant(Columns.storable(webhook.createdAt())))
        .bind("by", Columns.text("createdBy", webhook.createdBy())).execute();
  }

  /** Somebody who changes a webhook wants to see what comes of it: nothing waits. */
  static boolean update(Handle handle, Webhook next) {
    return bind(handle.createUpdate("UPDATE webhook_subscriber SET version = :version, url = :url, clearance = :clearance, "
        + "active = :active, events = :events, step_position = GREATEST(step_position, :step), why_inactive = NULL, "
        + "failures = 0, failing_since = NULL, next_attempt_at = created_at WHERE id = :id AND version = :version - 1"), next)
        .execute() == 1;
  }

  private static Update bind(Update update, Webhook webhook) {
    return update.bind("id", webhook.id()).bind("version", webhook.version()).bind("url", Columns.text("url", webhook.url()))
        .bind("clearance", webhook.clearance().name()).bind("active", webhook.active())
        .bind("events", webhook.events().stream().map(Enum::name).sorted().collect(Collectors.joining(",")))
        .bind("step", webhook.stepPosition());
  }

  static boolean delete(Handle handle, String id, int version) {
    return handle.createUpdate("DELETE FROM webhook_subscriber WHERE id = :id AND version = :version").bind("id", id)
        .bind("version", version).execute() == 1;
  }

  static Optional<Webhook> find(Handle handle, String id) {
    return handle.createQuery(SELECT + "WHERE id = :id").bind("id", id).map((row, context) -> webhook(row)).findOne();
  }

  static List<Webhook> all(Handle handle) {
    return handle.createQuery(SELECT + "ORDER BY created_at, id").map((row, context) -> webhook(row)).list();
  }

  static List<Row> due(Handle handle, Instant now) {
    long newest = PublicationRows.revision(handle);
    return handle.createQuery(SELECT + "WHERE active AND next_attempt_at <= :now "
            + "AND (position < :newest OR events <> 'PUBLICATION') ORDER BY next_attempt_at")
        .bind("now", Columns.instant(now)).bind("newest", newest)
        .map((row, context) -> row(row, newest)).list();
  }

  /** Only one of several that saw the same row gets it. */
  static boolean claim(Handle handle, Row row, Instant until) {
    return handle.createUpdate("UPDATE webhook_subscriber SET claim = claim + 1, next_attempt_at = :until "
            + "WHERE id = :id AND claim = :claim AND version = :version AND active")
        .bind("until", Columns.instant(until)).bind("id", row.webhook().id()).bind("claim", row.claim())
        .bind("version", row.webhook().version()).execute() == 1;
  }

  static void insert(Handle handle, WebhookDelivery delivery) {
    handle.createUpdate("INSERT INTO webhook_attempt (id, webhook_id, revision, claimed_at, state, step) "
            + "VALUES (:id, :webhook, :revision, :at, :state, :step)")
        .bind("id", delivery.id()).bind("webhook", delivery.webhookId()).bind("revision", delivery.revision())
        .bind("at", Columns.instant(delivery.claimedAt())).bind("state", delivery.state().name())
        .bindByType("step", delivery.step(), Long.class).execute();
  }

  static List<WebhookDelivery> deliveries(Handle handle, String webhookId, int limit) {
    return handle.createQuery("SELECT * FROM webhook_attempt WHERE webhook_id = :id ORDER BY claimed_at DESC, id LIMIT :limit")
        .bind("id", webhookId).bind("limit", limit).map((row, context) -> delivery(row)).list();
  }

  static void end(Handle handle, WebhookDelivery ended) {
    handle.createUpdate("UPDATE webhook_attempt SET ended_at = :at, state = :state, status = :status, detail = :detail "
            + "WHERE id = :id AND state = 'CLAIMED'")
        .bind("at", Columns.instant(ended.endedAt())).bind("state", ended.state().name())
        .bind("status", ended.status()).bind("detail", ended.detail()).bind("id", ended.id()).execute();
  }

  static void delivered(Handle handle, WebhookDelivery ended) {
    handle.createUpdate("UPDATE webhook_subscriber SET " + (ended.step() == null ? "position" : "step_position")
            + " = :number, failures = 0, failing_since = NULL, next_attempt_at = :at WHERE id = :id AND " + isNext(ended))
        .bind("number", number(ended)).bind("at", Columns.instant(ended.endedAt())).bind("id", ended.webhookId())
        .execute();
  }

  /** What failed is no news if the webhook has moved on meanwhile. */
  static void failed(Handle handle, WebhookDelivery ended, Instant nextAttemptAt, String whyInactive) {
    handle.createUpdate("UPDATE webhook_subscriber SET failures = failures + 1, "
            + "failing_since = COALESCE(failing_since, :began), next_attempt_at = :next, active = (active AND :going), "
            + "why_inactive = :why WHERE id = :id AND " + isNext(ended))
        .bind("began", Columns.instant(ended.claimedAt())).bind("next", Columns.instant(nextAttemptAt))
        .bind("going", whyInactive == null).bind("why", whyInactive).bind("id", ended.webhookId())
        .bind("number", number(ended)).execute();
  }

  private static long number(WebhookDelivery delivery) {
    return delivery.step() == null ? delivery.revision() : delivery.step();
  }

  /** Revisions follow each other without gaps, steps do not. */
  private static String isNext(WebhookDelivery delivery) {
    return delivery.step() == null ? "position = :number - 1" : "step_position < :number";
  }

  static int prune(Handle handle, Instant before) {
    return handle.createUpdate("DELETE FROM webhook_attempt WHERE ended_at < :before AND state <> 'CLAIMED' AND EXISTS ("
            + "SELECT 1 FROM webhook_subscriber w WHERE w.id = webhook_attempt.webhook_id "
            + "AND CASE WHEN webhook_attempt.step IS NULL THEN webhook_attempt.revision <= w.position "
            + "ELSE webhook_attempt.step <= w.step_position END)")
        .bind("before", Columns.instant(before)).execute();
  }

  private static Row row(ResultSet row, long newest) throws SQLException {
    Webhook webhook = webhook(row);
    return new Row(webhook, row.getLong("claim"),
        webhook.events().contains(WebhookEvent.PUBLICATION) && webhook.position() < newest);
  }

  private static Webhook webhook(ResultSet row) throws SQLException {
    return new Webhook(row.getString("id"), row.getInt("version"), row.getString("url"), row.getString("secret"),
        SecurityLevel.valueOf(row.getString("clearance")), row.getBoolean("active"), row.getString("why_inactive"),
        Columns.instant(row, "created_at"), row.getString("created_by"), row.getLong("position"), row.getInt("failures"),
        instantOrNull(row, "failing_since"), Columns.instant(row, "next_attempt_at"),
        Arrays.stream(row.getString("events").split(",")).map(WebhookEvent::valueOf).collect(Collectors.toSet()),
        row.getLong("step_position"));
  }

  private static WebhookDelivery delivery(ResultSet row) throws SQLException {
    int status = row.getInt("status");
    Integer statusOrNull = row.wasNull() ? null : status;
    return new WebhookDelivery(row.getString("id"), row.getString("webhook_id"), row.getLong("revision"),
        Columns.instant(row, "claimed_at"), instantOrNull(row, "ended_at"),
        WebhookDelivery.State.valueOf(row.getString("state")), statusOrNull, row.getString("detail"),
        row.getObject("step") == null ? null : row.getLong("step"));
  }

  private static Instant instantOrNull(ResultSet row, String column) throws SQLException {
    return row.getObject(column) == null ? null : Columns.instant(row, column);
  }
}
