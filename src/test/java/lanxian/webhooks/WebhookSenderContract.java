package lanxian.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntUnaryOperator;
import lanxian.domain.ChangeSet;
import lanxian.domain.ChangeSetState;
import lanxian.domain.GeometryStatus;
import lanxian.domain.SecurityLevel;
import lanxian.domain.Validity;
import lanxian.domain.ZoneDescription;
import lanxian.domain.ZoneDraft;
import lanxian.feed.ChangeFeed;
import lanxian.store.AuditEvent;
import lanxian.store.PublicationDraft;
import lanxian.store.Store;
import lanxian.store.StoreException;
import lanxian.store.Webhook;
import lanxian.store.WebhookDelivery;
import lanxian.store.WebhookEvent;
import lanxian.store.WebhookStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** Each publication arrives, in order, whatever fails; no delivery id ever comes twice. */
abstract class WebhookSenderContract {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final AuditEvent EVENT =
      new AuditEvent("admin1", null, "webhook.create", "w", 1L, AuditEvent.Outcome.DONE, null);

  /** What a receiver got. */
  private record Request(String event, String delivery, String signature, byte[] body) {
    JsonNode json() {
      try {
        return MAPPER.readTree(body);
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }
  }

  private static final class TestClock extends Clock {
    private volatile Instant now = Instant.parse("2026-11-23T12:00:00Z");

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  private final List<Request> received = new CopyOnWriteArrayList<>();
  private final TestClock clock = new TestClock();
  private volatile IntUnaryOperator answers = n -> 200;
  private HttpServer receiver;
  private Store store;
  private WebhookSender sender;

  abstract Store open(Clock clock);

  @BeforeEach
  void start() throws IOException {
    store = open(clock);
    sender = sender(store.webhooks());
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.setExecutor(Executors.newCachedThreadPool());
    receiver.createContext("/", exchange -> {
      var headers = exchange.getRequestHeaders();
      received.add(new Request(headers.getFirst("Lanxian-Event"), headers.getFirst("Lanxian-Delivery"),
          headers.getFirst("Lanxian-Signature"), exchange.getRequestBody().readAllBytes()));
      exchange.sendResponseHeaders(answers.applyAsInt(received.size()), -1);
      exchange.close();
    });
    receiver.start();
  }

  @AfterEach
  void stop() {
    sender.close();
    receiver.stop(0);
    store.close();
  }

  private WebhookSender sender(WebhookStore webhooks) {
    return new WebhookSender(webhooks, new ChangeFeed(store.zones()), new Destinations(List.of("127.0.0.0/8")), clock,
        new Random(7));
  }

  private Webhook webhook(String id, SecurityLevel clearance) {
    Webhook webhook = new Webhook(id, 1, "http://127.0.0.1:" + receiver.getAddress().getPort() + "/" + id, "whsec_" + id,
        clearance, true, null, clock.instant(), "admin1", store.zones().revision(), 0, null, clock.instant());
    store.webhooks().add(webhook, EVENT);
    return webhook;
  }

  private void publish(String name, SecurityLevel level) {
    store.zones().publish(new PublicationDraft(null, "planner1", "note " + name, List.of(new ZoneDraft("z",
        new ZoneDescription("wetland", null, name, null, GeometryStatus.SURVEYED, 1, ZoneDescription.Approval.NONE,
            new ZoneDescription.Source(null, null, null), null, level, null, Map.of()),
        new GeometryFactory().toGeometry(new Envelope(87, 88, 44, 45)), 1, Validity.ALWAYS, false)), List.of()));
  }

  private int sendAll(WebhookSender by) {
    int sent = 0;
    while (by.sendNext()) {
      sent++;
    }
    return sent;
  }

  private Webhook now(String id) {
    return store.webhooks().find(id).orElseThrow();
  }

  @Test
  void everyPublicationArrivesOnceInOrderAndSigned() {
    publish("before", SecurityLevel.PUBLIC);
    webhook("w", SecurityLevel.PUBLIC);
    for (int i = 1; i <= 5; i++) {
      publish("n" + i, SecurityLevel.PUBLIC);
    }
    assertThat(sendAll(sender)).isEqualTo(5);
    assertThat(received).extracting(Request::event).containsExactly("w-2", "w-3", "w-4", "w-5", "w-6");
    assertThat(received).extracting(Request::delivery).doesNotHaveDuplicates();
    Request first = received.get(0);
    assertThat(first.signature()).isEqualTo(Signature.of("whsec_w", clock.instant(), first.body()));
    assertThat(first.json().path("event").asText()).isEqualTo("publication");
    assertThat(first.json().at("/publication/revision").asInt()).isEqualTo(2);
    assertThat(first.json().at("/publication/zones/0/name").asText()).isEqualTo("n1");
    assertThat(store.webhooks().deliveries("w", 100)).hasSize(5).allMatch(d -> d.state() == WebhookDelivery.State.DELIVERED
        && d.status() == 200 && d.endedAt() != null);
    assertThat(now("w").position()).isEqualTo(6);
  }

  @Test
  void aWebhookIsToldWhatItsClearanceSees() {
    webhook("public", SecurityLevel.PUBLIC);
    webhook("restricted", SecurityLevel.RESTRICTED);
    publish("secret", SecurityLevel.RESTRICTED);
    sendAll(sender);
    for (Request request : received) {
      boolean isPublic = request.event().startsWith("public");
      assertThat(request.json().at("/publication/zones").size()).isEqualTo(isPublic ? 0 : 1);
      assertThat(new String(request.body()).contains("secret")).isEqualTo(!isPublic);
      assertThat(new String(request.body())).doesNotContain("planner1");
    }
    assertThat(received).hasSize(2);
  }

  @Test
  void whatIsRefusedIsTriedAgainLaterAndLaterAndNothingOvertakesIt() {
    answers = n -> n <= 4 ? 500 : 204;
    webhook("w", SecurityLevel.PUBLIC);
    publish("a", SecurityLevel.PUBLIC);
    publish("b", SecurityLevel.PUBLIC);
    for (int failures = 1; failures <= 4; failures++) {
      assertThat(sendAll(sender)).isOne();
      assertThat(now("w").failures()).isEqualTo(failures);
      Duration pause = Duration.between(clock.now, now("w").nextAttemptAt());
      long full = 5_000L << failures - 1;
      assertThat(pause.toMillis()).isBetween(full / 2, full);
      assertThat(sendAll(sender)).as("not before its time").isZero();
      clock.now = now("w").nextAttemptAt();
    }
    assertThat(sendAll(sender)).isEqualTo(2);
    assertThat(received).extracting(Request::event).containsExactly("w-1", "w-1", "w-1", "w-1", "w-1", "w-2");
    assertThat(received).extracting(Request::delivery).doesNotHaveDuplicates();
    assertThat(now("w").failures()).isZero();
  }

  @Test
  void afterADayItIsStoppedAndGoesOnWhereItWasWhenSomebodySaysSo() {
    answers = n -> 503;
    webhook("w", SecurityLevel.PUBLIC);
    publish("a", SecurityLevel.PUBLIC);
    Instant began = clock.now;
    while (now("w").active()) {
      assertThat(sendAll(sender)).isOne();
      clock.now = now("w").nextAttemptAt();
      assertThat(clock.now).isBefore(began.plus(Duration.ofHours(27)));
    }
    assertThat(received).hasSizeBetween(25, 70);
    assertThat(now("w").whyInactive()).contains("revision 1 could not be delivered for a day").contains("503");
    assertThat(clock.now).isAfter(began.plus(Duration.ofDays(1)));
    assertThat(sendAll(sender)).isZero();
    answers = n -> 200;
    Webhook stopped = now("w");
    assertThat(store.webhooks().change(stopped.with(stopped.url(), stopped.clearance(), true), EVENT)).isTrue();
    assertThat(sendAll(sender)).isOne();
    assertThat(now("w").position()).isOne();
    assertThat(now("w").whyInactive()).isNull();
  }

  /** Killed before it sent: the attempt stays as one of which nobody knows, and another one is made. */
  @Test
  void aServiceThatDiesBetweenClaimAndSend() {
    webhook("w", SecurityLevel.PUBLIC);
    publish("a", SecurityLevel.PUBLIC);
    Instant until = clock.now.plus(WebhookSender.CLAIM);
    assertThat(store.webhooks().claim("lost", clock.now, until)).isPresent();
    assertThat(sendAll(sender)).as("somebody may be sending").isZero();
    clock.now = until;
    assertThat(sendAll(sender)).isOne();
    assertThat(received).extracting(Request::delivery).doesNotContain("lost").hasSize(1);
    assertThat(store.webhooks().deliveries("w", 10)).extracting(WebhookDelivery::state)
        .containsExactly(WebhookDelivery.State.DELIVERED, WebhookDelivery.State.CLAIMED);
  }

  /** Killed before it wrote that it was taken: the receiver gets the same event again, but never the same delivery. */
  @Test
  void aServiceThatDiesBetweenSendAndAcknowledgement() {
    webhook("w", SecurityLevel.PUBLIC);
    publish("a", SecurityLevel.PUBLIC);
    WebhookStore dying = (WebhookStore) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {WebhookStore.class},
        (proxy, method, arguments) -> {
          if (method.getName().equals("end")) {
            throw new StoreException("killed", null);
          }
          try {
            return method.invoke(store.webhooks(), arguments);
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        });
    try (WebhookSender victim = sender(dying)) {
      assertThatThrownBy(victim::sendNext).isInstanceOf(StoreException.class);
    }
    assertThat(sendAll(sender)).isZero();
    clock.now = clock.now.plus(WebhookSender.CLAIM);
    assertThat(sendAll(sender)).isOne();
    assertThat(received).extracting(Request::event).containsExactly("w-1", "w-1");
    assertThat(received).extracting(Request::delivery).doesNotHaveDuplicates();
  }

  @Test
  void ofManyWhoSendAtOnceExactlyOneSendsEach() throws Exception {
    int webhooks = 6;
    int publications = 10;
    for (int i = 0; i < webhooks; i++) {
      webhook("w" + i, SecurityLevel.PUBLIC);
    }
    for (int i = 0; i < publications; i++) {
      publish("n" + i, SecurityLevel.PUBLIC);
    }
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try (Store other = otherService(clock)) {
      List<Callable<Integer>> work = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        WebhookSender by = sender((i % 2 == 0 ? store : other).webhooks());
        work.add(() -> {
          while (true) {
            sendAll(by);
            if (store.webhooks().all().stream().allMatch(webhook -> webhook.position() == publications)) {
              by.close();
              return 0;
            }
          }
        });
      }
      for (Future<Integer> done : threads.invokeAll(work)) {
        done.get();
      }
    } finally {
      threads.shutdown();
    }
    assertThat(received).hasSize(webhooks * publications);
    assertThat(received).extracting(Request::event).doesNotHaveDuplicates();
    for (int i = 0; i < webhooks; i++) {
      String prefix = "w" + i + "-";
      assertThat(received).extracting(Request::event).filteredOn(event -> event.startsWith(prefix))
          .isSortedAccordingTo((a, b) -> Integer.compare(Integer.parseInt(a.substring(3)), Integer.parseInt(b.substring(3))));
    }
  }

  /** Another service on the same database, where there can be one. */
  Store otherService(Clock time) {
    return open(time);
  }

  private void step(String id, int version, ChangeSetState state, String action) {
    store.changeSets().save(new ChangeSet(id, version, state, "a title", "a note", null, "planner1", Set.of("planner1"), null,
            "a reason", null, clock.instant(), clock.instant(), List.of()),
        new AuditEvent("planner1", null, action, id, (long) version, AuditEvent.Outcome.DONE, null));
  }

  private Webhook told(Webhook webhook, WebhookEvent... events) {
    Webhook next = webhook.with(webhook.url(), webhook.clearance(), true, Set.of(events), store.audit().head().number());
    assertThat(store.webhooks().change(next, EVENT)).isTrue();
    return now(webhook.id());
  }

  @Test
  void stepsOfChangeSetsAreToldInOrderToThoseWhoAskedForThemAndNothingOfTheirContent() {
    step("before", 1, ChangeSetState.DRAFT, "change-set.create");
    step("before", 2, ChangeSetState.SUBMITTED, "change-set.submit");
    told(webhook("all", SecurityLevel.PUBLIC), WebhookEvent.values());
    told(webhook("some", SecurityLevel.PUBLIC), WebhookEvent.REJECTED, WebhookEvent.PUBLISHED);
    webhook("none", SecurityLevel.PUBLIC);
    step("set", 1, ChangeSetState.DRAFT, "change-set.create");
    step("set", 2, ChangeSetState.SUBMITTED, "change-set.submit");
    store.audit().append(new AuditEvent("planner1", null, "change-set.approve", "set", 2L, AuditEvent.Outcome.REFUSED, null));
    step("set", 3, ChangeSetState.REJECTED, "change-set.reject");
    step("set", 4, ChangeSetState.DRAFT, "change-set.reopen");
    step("set", 5, ChangeSetState.DRAFT, "change-set.edit");
    step("set", 6, ChangeSetState.SUBMITTED, "change-set.submit");
    step("set", 7, ChangeSetState.APPROVED, "change-set.approve");
    step("set", 8, ChangeSetState.PUBLISHED, "change-set.publish");
    step("other", 1, ChangeSetState.DRAFT, "change-set.create");
    step("other", 2, ChangeSetState.WITHDRAWN, "change-set.withdraw");
    sendAll(sender);
    assertThat(steps("all")).containsExactly("change-set.submitted set 2 SUBMITTED", "change-set.rejected set 3 REJECTED",
        "change-set.reopened set 4 DRAFT", "change-set.submitted set 6 SUBMITTED", "change-set.approved set 7 APPROVED",
        "change-set.published set 8 PUBLISHED", "change-set.withdrawn other 2 WITHDRAWN");
    assertThat(steps("some")).containsExactly("change-set.rejected set 3 REJECTED", "change-set.published set 8 PUBLISHED");
    assertThat(steps("none")).isEmpty();
    assertThat(received).extracting(Request::event).doesNotHaveDuplicates();
    assertThat(received).extracting(Request::delivery).doesNotHaveDuplicates();
    for (Request request : received) {
      assertThat(new String(request.body())).doesNotContain("a title", "a note", "a reason", "planner1");
      String secret = request.event().startsWith("all") ? "whsec_all" : "whsec_some";
      assertThat(request.signature()).isEqualTo(Signature.of(secret, clock.instant(), request.body()));
      assertThat(request.json().at("/changeSet/at").asText()).isNotEmpty();
    }
    assertThat(store.webhooks().deliveries("some", 9)).allMatch(delivery -> delivery.step() != null && delivery.revision() == 0);
  }

  private List<String> steps(String webhook) {
    return received.stream().filter(request -> request.event().startsWith(webhook + "-step-")).map(Request::json)
        .map(json -> json.path("event").asText() + " " + json.at("/changeSet/id").asText() + " "
            + json.at("/changeSet/version").asInt() + " " + json.at("/changeSet/state").asText()).toList();
  }

  @Test
  void aStepThatFailsIsTriedAgainBesidePublicationsUntilItIsTaken() {
    answers = n -> n <= 2 ? 500 : 200;
    told(webhook("w", SecurityLevel.PUBLIC), WebhookEvent.PUBLICATION, WebhookEvent.SUBMITTED);
    step("set", 1, ChangeSetState.DRAFT, "change-set.create");
    step("set", 2, ChangeSetState.SUBMITTED, "change-set.submit");
    step("set2", 1, ChangeSetState.DRAFT, "change-set.create");
    step("set2", 2, ChangeSetState.SUBMITTED, "change-set.submit");
    for (int failures = 1; failures <= 2; failures++) {
      assertThat(sendAll(sender)).isOne();
      assertThat(now("w").failures()).isEqualTo(failures);
      clock.now = now("w").nextAttemptAt();
    }
    publish("a", SecurityLevel.PUBLIC);
    assertThat(sendAll(sender)).isEqualTo(3);
    assertThat(received.subList(0, 2)).extracting(Request::event).allMatch(received.get(3).event()::equals);
    assertThat(received.get(2).event()).isEqualTo("w-1");
    assertThat(received.get(4).json().at("/changeSet/id").asText()).isEqualTo("set2");
    assertThat(received).extracting(Request::delivery).doesNotHaveDuplicates();
    assertThat(sendAll(sender)).isZero();
  }

  /** Killed over a step: it comes again, as the same event under another delivery. */
  @Test
  void aServiceThatDiesOverAStep() {
    told(webhook("w", SecurityLevel.PUBLIC), WebhookEvent.SUBMITTED);
    step("set", 1, ChangeSetState.DRAFT, "change-set.create");
    step("set", 2, ChangeSetState.SUBMITTED, "change-set.submit");
    Instant until = clock.now.plus(WebhookSender.CLAIM);
    WebhookStore.Claim lost = store.webhooks().claim("lost", clock.now, until).orElseThrow();
    assertThat(lost.news().changeSetId()).isEqualTo("set");
    assertThat(sendAll(sender)).isZero();
    clock.now = until;
    assertThat(sendAll(sender)).isOne();
    assertThat(received).extracting(Request::event).containsExactly("w-step-" + lost.news().number());
    assertThat(received).extracting(Request::delivery).doesNotContain("lost");
    store.webhooks().end(lost.delivery().ended(clock.now, WebhookDelivery.State.FAILED, 500, "late"), clock.now, "late");
    assertThat(now("w").active()).as("it has moved on").isTrue();
    assertThat(sendAll(sender)).isZero();
  }

  @Test
  void attemptsAreRemovedInTheirTimeButNeverThoseOfWhatIsStillToCome() {
    answers = n -> n == 2 || n == 4 ? 500 : 200;
    told(webhook("w", SecurityLevel.PUBLIC), WebhookEvent.PUBLICATION, WebhookEvent.SUBMITTED);
    publish("a", SecurityLevel.PUBLIC);
    assertThat(sendAll(sender)).isOne();
    publish("b", SecurityLevel.PUBLIC);
    assertThat(sendAll(sender)).isOne();
    Instant end = clock.now.plus(Duration.ofDays(90));
    sender.prune(clock.now);
    assertThat(store.webhooks().deliveries("w", 9)).as("not before").hasSize(2);
    sender.prune(end);
    assertThat(store.webhooks().deliveries("w", 9)).extracting(WebhookDelivery::revision).containsExactly(2L);
    clock.now = now("w").nextAttemptAt();
    assertThat(sendAll(sender)).as("the second publication").isOne();
    step("set", 1, ChangeSetState.DRAFT, "change-set.create");
    step("set", 2, ChangeSetState.SUBMITTED, "change-set.submit");
    assertThat(sendAll(sender)).as("a step that fails").isOne();
    clock.now = now("w").nextAttemptAt();
    assertThat(store.webhooks().claim("under-way", clock.now, clock.now.plus(WebhookSender.CLAIM))).isPresent();
    sender.prune(end);
    assertThat(store.webhooks().deliveries("w", 9)).extracting(WebhookDelivery::state)
        .containsExactlyInAnyOrder(WebhookDelivery.State.CLAIMED, WebhookDelivery.State.FAILED);
    clock.now = clock.now.plus(WebhookSender.CLAIM);
    assertThat(sendAll(sender)).isOne();
    sender.prune(end);
    assertThat(store.webhooks().deliveries("w", 9)).extracting(WebhookDelivery::id).containsExactly("under-way");
  }

  @Test
  void aLostUpdateIsImpossibleAndARemovedOneIsNotSentTo() {
    Webhook first = webhook("w", SecurityLevel.PUBLIC);
    publish("a", SecurityLevel.PUBLIC);
    assertThat(store.webhooks().change(first.with(first.url(), SecurityLevel.INTERNAL, false), EVENT)).isTrue();
    assertThat(store.webhooks().change(first.with(first.url(), SecurityLevel.RESTRICTED, true), EVENT)).isFalse();
    assertThat(sendAll(sender)).as("inactive").isZero();
    assertThat(store.webhooks().remove("w", 1, EVENT)).isFalse();
    assertThat(store.webhooks().remove("w", 2, EVENT)).isTrue();
    assertThat(store.webhooks().all()).isEmpty();
    assertThat(sendAll(sender)).isZero();
    assertThat(store.audit().entries(0, 100)).extracting(row -> row.event().action())
        .containsExactly("webhook.create", "zones.publish", "webhook.create", "webhook.create");
    assertThat(first.toString()).doesNotContain(first.secret());
  }
}
