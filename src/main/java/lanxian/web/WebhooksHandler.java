package lanxian.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Place;
import lanxian.domain.SecurityLevel;
import lanxian.http.Callers;
import lanxian.http.EntityVersion;
import lanxian.http.HttpFault;
import lanxian.http.Json;
import lanxian.http.Parameters;
import lanxian.store.AuditEvent;
import lanxian.store.Store;
import lanxian.store.Webhook;
import lanxian.store.WebhookDelivery;
import lanxian.store.WebhookEvent;
import lanxian.webhooks.Destinations;
import lanxian.webhooks.Signature;

/** {@code /webhooks}: who is told of publications, and what became of it. */
public final class WebhooksHandler {
  private static final int MAX_WEBHOOKS = 100;
  private static final int MAX_LIMIT = 1_000;
  private static final int LIMIT = 100;

  private final Store store;
  private final Destinations destinations;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  public WebhooksHandler(Store store, Destinations destinations, Clock clock) {
    this.store = store;
    this.destinations = destinations;
    this.clock = clock;
  }

  /** All webhooks, without their secrets. */
  public void list(Context ctx) {
    Parameters.of(ctx).done();
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode webhooks = answer.putArray("webhooks");
    store.webhooks().all().forEach(webhook -> webhooks.add(json(webhook)));
    write(ctx, 200, answer);
  }

  /** A new one; only this answer has its secret. */
  public void create(Context ctx) {
    Parameters.of(ctx).done();
    long newest = store.zones().revision();
    WebhookBody body = WebhookBody.read(ctx.bodyAsBytes(), true, newest, destinations);
    if (store.webhooks().all().size() >= MAX_WEBHOOKS) {
      throw new FaultException(Fault.of(HttpFault.CONFLICT, "There are " + MAX_WEBHOOKS + " webhooks; more are not kept"));
    }
    Instant now = clock.instant();
    Webhook webhook = new Webhook("wh_" + UUID.randomUUID(), 1, body.url(), Signature.newSecret(random),
        body.clearance() == null ? SecurityLevel.PUBLIC : body.clearance(), body.active() == null || body.active(), null,
        now, Callers.of(ctx).login(), body.since() == null ? newest : body.since(), 0, null, now,
        body.events() == null ? Set.of(WebhookEvent.PUBLICATION) : body.events(), store.audit().head().number());
    requireSeen(ctx, webhook);
    store.webhooks().add(webhook, event(ctx, "webhook.create", webhook));
    ctx.header("Location", "/webhooks/" + webhook.id());
    EntityVersion.tell(ctx, webhook.version());
    write(ctx, 201, json(webhook).put("secret", webhook.secret()));
  }

  /** One, without its secret. */
  public void get(Context ctx) {
    Parameters.of(ctx).done();
    Webhook webhook = found(ctx);
    EntityVersion.tell(ctx, webhook.version());
    write(ctx, 200, json(webhook));
  }

  /** Changes what is named; sends again what is due if it is active. */
  public void change(Context ctx) {
    Parameters.of(ctx).done();
    Webhook seen = seen(ctx);
    WebhookBody body = WebhookBody.read(ctx.bodyAsBytes(), false, 0, destinations);
    Webhook next = seen.with(body.url() == null ? seen.url() : body.url(),
        body.clearance() == null ? seen.clearance() : body.clearance(),
        body.active() == null ? seen.active() : body.active(), body.events() == null ? seen.events() : body.events(),
        seen.isToldOfSteps() ? seen.stepPosition() : store.audit().head().number()); // not what came before
    requireSeen(ctx, next);
    if (!store.webhooks().change(next, event(ctx, "webhook.change", next))) {
      throw stale();
    }
    EntityVersion.tell(ctx, next.version());
    write(ctx, 200, json(found(ctx)));
  }

  /** Nobody has zones sent anywhere that he does not see himself. */
  private static void requireSeen(Context ctx, Webhook webhook) {
    if (!Callers.of(ctx).sees(webhook.clearance())) {
      throw new FaultException(Fault.of(HttpFault.NOT_ALLOWED, "This webhook is sent zones up to " + webhook.clearance()
          + "; " + Callers.of(ctx).login() + " sees zones up to " + Callers.of(ctx).clearance()));
    }
  }

  /** Removes it with its deliveries. */
  public void remove(Context ctx) {
    Parameters.of(ctx).done();
    Webhook seen = seen(ctx);
    if (!store.webhooks().remove(seen.id(), seen.version(), event(ctx, "webhook.remove", seen))) {
      throw stale();
    }
    ctx.status(204);
  }

  /** Attempts, the latest first. */
  public void deliveries(Context ctx) {
    Parameters parameters = Parameters.of(ctx);
    int limit = (int) parameters.wholeNumber("limit", 1, MAX_LIMIT, LIMIT);
    parameters.done();
    Webhook webhook = found(ctx);
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode deliveries = answer.putArray("deliveries");
    store.webhooks().deliveries(webhook.id(), limit).forEach(delivery -> deliveries.add(json(delivery)));
    write(ctx, 200, answer);
  }

  private Webhook found(Context ctx) {
    String id = ctx.pathParam("id");
    return (id.indexOf('\0') >= 0 ? java.util.Optional.<Webhook>empty() : store.webhooks().find(id)).orElseThrow(
        () -> new FaultException(Fault.of(HttpFault.NOT_FOUND, "There is no webhook " + id)));
  }

  /** The webhook, if it is the version that the caller saw. */
  private Webhook seen(Context ctx) {
    Webhook webhook = found(ctx);
    if (EntityVersion.expected(ctx) != webhook.version()) {
      throw stale();
    }
    return webhook;
  }

  private static FaultException stale() {
    return new FaultException(Fault.of(HttpFault.STALE, "Somebody else changed the webhook since you looked",
        Place.parameter("If-Match")));
  }

  private static AuditEvent event(Context ctx, String action, Webhook webhook) {
    return AuditEvent.done(Callers.of(ctx), action, webhook.id(), (long) webhook.version(), webhook.url() + " "
        + webhook.clearance() + (webhook.active() ? "" : " inactive"));
  }

  private static ObjectNode json(Webhook webhook) {
    ObjectNode node = JsonNodeFactory.instance.objectNode().put("id", webhook.id()).put("version", webhook.version())
        .put("url", webhook.url()).put("clearance", webhook.clearance().name()).put("active", webhook.active())
        .put("position", webhook.position()).put("failures", webhook.failures());
    ArrayNode events = node.putArray("events");
    webhook.events().stream().sorted().forEach(event -> events.add(event.word()));
    if (webhook.whyInactive() != null) {
      node.put("whyInactive", webhook.whyInactive());
    }
    if (webhook.failures() > 0) {
      node.put("nextAttemptAt", webhook.nextAttemptAt().toString());
    }
    return node.put("createdAt", webhook.createdAt().toString());
  }

  private static ObjectNode json(WebhookDelivery delivery) {
    ObjectNode node = JsonNodeFactory.instance.objectNode().put("id", delivery.id());
    if (delivery.step() == null) {
      node.put("revision", delivery.revision());
    } else {
      node.put("step", delivery.step());
    }
    node.put("state", delivery.state().name()).put("claimedAt", delivery.claimedAt().toString());
    if (delivery.endedAt() != null) {
      node.put("endedAt", delivery.endedAt().toString());
    }
    if (delivery.status() != null) {
      node.put("status", delivery.status());
    }
    if (delivery.detail() != null) {
      node.put("detail", delivery.detail());
    }
    return node;
  }

  private static void write(Context ctx, int status, ObjectNode answer) {
    ctx.header("Cache-Control", "no-store");
    Json.write(ctx, status, answer);
  }
}
