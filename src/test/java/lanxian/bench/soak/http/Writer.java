package lanxian.bench.soak.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Draws change sets and takes them through their whole life, together with a reviewer; asks what became of what was not
 * answered.
 */
final class Writer implements Runnable {
  /** What may be in the way because others are faster; anything else is a fault. */
  private static final Set<String> OVERTAKEN = Set.of("ZONE_CHANGED_MEANWHILE", "SOURCE_UNKNOWN", "ZONE_EXISTS");
  private static final int REASON_SPACE = 8;

  private final Hand planner;
  private final Hand reviewer;
  private final int own;
  private final List<Integer> shared;
  private final Ledger ledger;
  private final Random random;
  private final int pauseMs;

  /**
   * @param own number of the group that only this one changes
   * @param shared groups that all change
   * @param pauseMs mean pause between change sets
   */
  Writer(Hand planner, Hand reviewer, int own, List<Integer> shared, Ledger ledger, int pauseMs) {
    this.planner = planner;
    this.reviewer = reviewer;
    this.own = own;
    this.shared = shared;
    this.ledger = ledger;
    this.random = new Random(own);
    this.pauseMs = pauseMs;
  }

  /** A change set at a version. */
  private record Head(String path, int version, JsonNode json) {
    String id() {
      return path.substring(path.lastIndexOf('/') + 1);
    }
  }

  @Override
  public void run() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        Hand.pause(random.nextInt(2 * pauseMs + 1));
        life();
      } catch (Hand.Ended e) {
        return;
      } catch (RuntimeException e) {
        ledger.fault("writer " + own + ": " + e);
      }
    }
  }

  /** One change set from the first line to the publication, or to where somebody else was first. */
  private void life() {
    int group = random.nextInt(3) > 0 ? own : shared.get(random.nextInt(shared.size()));
    JsonNode items = planner.get("/collections/" + Plot.CATEGORY + "/items?f=json&limit=1000").json();
    Plot plot = Plot.of(group, items, planner);
    if (plot == null) {
      return; // changed while he looked
    }
    Plot.Redrawn drawn = plot.redrawn(random);
    Optional<Head> set = create(drawn.mark().toString());
    for (String change : drawn.changes()) {
      set = set.flatMap(head -> act(head, planner, "POST", "/changes", change));
    }
    if (random.nextInt(4) == 0) {
      set.ifPresent(head -> look(head.path() + "/validation"));
    }
    if (random.nextInt(8) == 0) {
      set.ifPresent(head -> look(head.path() + "/impact"));
    }
    set = set.flatMap(head -> act(head, planner, "POST", "/submit", null));
    if (random.nextInt(REASON_SPACE) == 0) {
      set = set.flatMap(head -> act(head, reviewer, "POST", "/reject", "{\"reason\":\"once more\"}"))
          .flatMap(head -> act(head, planner, "POST", "/reopen", null))
          .flatMap(head -> act(head, planner, "POST", "/submit", null));
    }
    set = set.flatMap(head -> act(head, reviewer, "POST", "/approve", null))
        .flatMap(head -> act(head, planner, "POST", "/publish", null));
    set.ifPresent(head -> ledger.publish(head.json().path("publishedRevision").asLong(), drawn.mark()));
  }

  private void look(String path) {
    Answer answer = planner.get(path);
    if (!answer.done()) {
      ledger.fault("GET " + path + ": " + answer.status() + " " + answer.text());
    }
  }

  private Optional<Head> create(String title) {
    while (true) {
      Optional<Answer> answer = planner.send("POST", "/change-sets", null, "{\"title\":\"" + title + "\"}");
      if (answer.isPresent() && answer.get().status() == 201) {
        return Optional.of(head(answer.get().json()));
      }
      if (answer.isPresent() && !answer.get().busy()) {
        throw new IllegalStateException("create: " + answer.get().status() + " " + answer.get().text());
      }
      for (JsonNode set : planner.get("/change-sets?state=DRAFT&limit=500").json().path("changeSets")) {
        if (set.path("title").asText().equals(title)) {
          ledger.foundDone.incrementAndGet();
          return Optional.of(head(set));
        }
      }
      ledger.foundUndone.incrementAndGet();
    }
  }

  private Head head(JsonNode set) {
    Head head = new Head("/change-sets/" + set.path("id").asText(), set.path("version").asInt(), set);
    ledger.acknowledge(head.id(), head.version());
    return head;
  }

  /**
   * Takes one step from the version at hand; nobody else works at the change set.
   *
   * @return empty if others were first with the zones; the change set is withdrawn then
   */
  private Optional<Head> act(Head head, Hand who, String method, String step, String body) {
    boolean unknown = false;
    while (true) {
      Optional<Answer> answer = who.send(method, head.path() + step, "\"v" + head.version() + "\"", body);
      if (answer.isPresent() && answer.get().done()) {
        ledger.acknowledge(head.id(), head.version() + 1);
        return Optional.of(new Head(head.path(), head.version() + 1, answer.get().json()));
      }
      if (answer.isPresent() && (answer.get().status() == 409 || answer.get().status() == 422)
          && !answer.get().codes().isEmpty() && OVERTAKEN.containsAll(answer.get().codes()) && !step.equals("/withdraw")) {
        ledger.overtaken.incrementAndGet();
        act(head, planner, "POST", "/withdraw", null);
        return Optional.empty();
      }
      if (answer.isPresent() && answer.get().status() != 412 && !answer.get().busy()) {
        throw new IllegalStateException(head.path() + step + " at v" + head.version() + ": " + answer.get().status() + " "
            + answer.get().text());
      }
      unknown |= answer.isEmpty();
      JsonNode now = planner.get(head.path()).json();
      int version = now.path("version").asInt();
      if (version == head.version() + 1 && unknown) {
        ledger.foundDone.incrementAndGet();
        ledger.acknowledge(head.id(), version);
        return Optional.of(new Head(head.path(), version, now));
      }
      if (version != head.version()) {
        throw new IllegalStateException(head.path() + " is at version " + version + " after " + step + " from "
            + head.version() + ", though nobody else works at it");
      }
      ledger.foundUndone.addAndGet(answer.isEmpty() ? 1 : 0);
    }
  }
}
