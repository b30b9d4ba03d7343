package lanxian.webhooks;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import lanxian.feed.ChangeFeed;
import lanxian.feed.FeedJson;
import lanxian.feed.PublishedChanges;
import lanxian.store.ChangeSetNews;
import lanxian.store.Webhook;
import lanxian.store.WebhookDelivery;
import lanxian.store.WebhookStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes one attempt after the other. Each is in the store, claimed for this service, before anything is sent: a service
 * that dies over it never sends it again; when the claim has run out, another attempt is made under another id. Of one
 * webhook, publications come in their order: the next is not sent before the one before was taken.
 */
final class WebhookSender implements AutoCloseable {
  static final Duration CLAIM = Duration.ofSeconds(90);
  private static final Duration GIVE_UP = Duration.ofDays(1);
  private static final long DEADLINE_MS = 30_000; // far less than a claim lasts
  private static final int MAX_DETAIL = 300;
  private static final Logger LOG = LoggerFactory.getLogger(WebhookSender.class);

  private final WebhookStore store;
  private final ChangeFeed feed;
  private final WebhookClient client;
  private final Backoff backoff;
  private final Clock clock;

  WebhookSender(WebhookStore store, ChangeFeed feed, Destinations destinations, Clock clock, RandomGenerator random) {
    this.store = store;
    this.feed = feed;
    this.client = new WebhookClient(destinations, DEADLINE_MS);
    this.clock = clock;
    this.backoff = new Backoff(random);
  }

  /** Makes the next attempt that is due; false if there is none. */
  boolean sendNext() {
    Instant now = clock.instant();
    Optional<WebhookStore.Claim> claimed = store.claim("whd_" + UUID.randomUUID(), now, now.plus(CLAIM));
    claimed.ifPresent(this::send);
    return claimed.isPresent();
  }

  private void send(WebhookStore.Claim claim) {
    Webhook webhook = claim.webhook();
    WebhookDelivery delivery = claim.delivery();
    WebhookDelivery ended;
    try {
      byte[] body = claim.news() == null ? body(webhook, delivery) : body(webhook, delivery, claim.news());
      int status = client.post(webhook.url(), headers(webhook, delivery, body), body);
      boolean taken = status >= 200 && status < 300;
      ended = delivery.ended(clock.instant(), taken ? WebhookDelivery.State.DELIVERED : WebhookDelivery.State.FAILED, status,
          taken ? null : "the receiver answered " + status);
    } catch (IOException e) {
      ended = delivery.ended(clock.instant(), WebhookDelivery.State.FAILED, null, detail(e));
    }
    Instant began = webhook.failingSince() == null ? delivery.claimedAt() : webhook.failingSince();
    boolean giveUp = ended.state() == WebhookDelivery.State.FAILED && !began.plus(GIVE_UP).isAfter(ended.endedAt());
    if (giveUp) {
      LOG.warn("webhook {} has failed for a day and is stopped", webhook.id());
    }
    store.end(ended, ended.endedAt().plus(backoff.after(webhook.failures() + 1)),
        giveUp ? (delivery.step() == null ? "revision " + delivery.revision() : "step " + delivery.step()) + " could not be delivered for a day; last: " + ended.detail() : null);
  }

  private static String detail(IOException fault) {
    String text = fault.getMessage() == null ? fault.getClass().getSimpleName() : fault.getMessage();
    return text.replace('\0', ' ').substring(0, Math.min(text.length(), MAX_DETAIL));
  }

  private byte[] body(Webhook webhook, WebhookDelivery delivery) throws IOException {
    List<PublishedChanges> next = feed.after(delivery.revision() - 1, 1, webhook.clearance());
    if (next.isEmpty() || next.get(0).publication().revision() != delivery.revision()) {
      throw new IOException("there is no revision " + delivery.revision());
    }
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("event", "publication").put("id", event(webhook, delivery));
    body.set("publication", FeedJson.of(next.get(0), false));
    return body.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Ids and states alone: what is drawn in a change set is for editors. */
  private static byte[] body(Webhook webhook, WebhookDelivery delivery, ChangeSetNews news) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("event", news.event().word())
        .put("id", event(webhook, delivery));
    body.putObject("changeSet").put("id", news.changeSetId()).put("version", news.version())
        .put("state", news.event().state().name()).put("at", news.at().toString());
    return body.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Removes attempts that ended before a time, see {@link WebhookStore#prune}. */
  void prune(Instant before) {
    int removed = store.prune(before);
    if (removed > 0) {
      LOG.info("{} attempts of webhooks that ended before {} were removed", removed, before);
    }
  }

  private Map<String, String> headers(Webhook webhook, WebhookDelivery delivery, byte[] body) {
    return Map.of("Lanxian-Event", event(webhook, delivery), "Lanxian-Delivery", delivery.id(),
        "Lanxian-Signature", Signature.of(webhook.secret(), clock.instant(), body));
  }

  /** The same for all attempts to tell this webhook of this publication or step. */
  private static String event(Webhook webhook, WebhookDelivery delivery) {
    return webhook.id() + "-" + (delivery.step() == null ? delivery.revision() : "step-" + delivery.step());
  }

  @Override
  public void close() {
    client.close();
  }
}
