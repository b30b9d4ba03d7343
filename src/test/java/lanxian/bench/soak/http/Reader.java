package lanxian.bench.soak.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Asks items, places, checks and changes, and holds that every answer is of one whole revision, and none of an earlier one. */
final class Reader implements Runnable {
  private static final int PAUSE_MS = 60;
  private static final int KEPT_EACH = 40; // of so many checks one is stored

  private final Hand hand;
  private final List<Served> services;
  private final int groups;
  private final Ledger ledger;
  private final Random random;

  Reader(Hand hand, List<Served> services, int groups, Ledger ledger, long seed) {
    this.hand = hand;
    this.services = services;
    this.groups = groups;
    this.ledger = ledger;
    this.random = new Random(seed);
  }

  @Override
  public void run() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        Hand.pause(random.nextInt(2 * PAUSE_MS));
        switch (random.nextInt(4)) {
          case 0 -> items();
          case 1 -> identify();
          case 2 -> check();
          default -> changes();
        }
      } catch (Hand.Ended e) {
        return;
      } catch (RuntimeException e) {
        ledger.fault("reader: " + e);
      }
    }
  }

  /** What an answer is held against. */
  private interface Look {
    long revision(Answer answer);
  }

  private void ask(String method, String path, String body, Look look) {
    Served service = services.get(random.nextInt(services.size()));
    int start = service.starts();
    String name = service.address() + " start " + start;
    long before = ledger.newest(name);
    Optional<Answer> answer = hand.send(service, method, path, null, body);
    if (answer.isEmpty() || answer.get().busy()) {
      return;
    }
    if (!answer.get().done()) {
      ledger.fault(method + " " + path + ": " + answer.get().status() + " " + answer.get().text());
      return;
    }
    long revision = look.revision(answer.get());
    if (service.starts() == start) { // else it may have been killed and started again in between
      ledger.told(name, revision, before, method + " " + path);
    }
    ledger.reads.incrementAndGet();
  }

  private void items() {
    ask("GET", "/collections/" + Plot.CATEGORY + "/items?f=json&limit=1000&skipGeometry=true", null, answer -> {
      long revision = answer.taggedRevision();
      Map<Integer, Map<Mark, Integer>> seen = new HashMap<>();
      answer.json().path("features").forEach(feature -> count(feature.at("/properties/name").asText(), seen));
      for (int group = 0; group < groups; group++) {
        whole(revision, group, seen.getOrDefault(group, Map.of()), "items");
      }
      return revision;
    });
  }

  private void check() {
    int group = random.nextInt(groups);
    boolean kept = random.nextInt(KEPT_EACH) == 0;
    ask("POST", "/siting-checks?store=" + kept, Plot.project(group), answer -> {
      JsonNode record = answer.json();
      long revision = record.path("datasetRevision").asLong();
      Map<Integer, Map<Mark, Integer>> seen = new HashMap<>();
      record.path("findings").forEach(finding -> count(finding.at("/zone/name").asText(), seen));
      whole(revision, group, seen.getOrDefault(group, Map.of()), "a check");
      if (kept) {
        ledger.checks.add(record.path("id").asText());
      }
      return revision;
    });
  }

  private void identify() {
    int group = random.nextInt(groups);
    ask("GET", "/identify?" + Plot.place(group, random), null, answer -> {
      JsonNode found = answer.json();
      long revision = found.path("datasetRevision").asLong();
      found.path("zones").forEach(zone -> {
        Mark mark = Mark.read(zone.path("name").asText());
        if (mark != null) {
          ledger.sights.add(new Ledger.Sight(revision, mark.group(), mark));
        }
      });
      return revision;
    });
  }

  private void changes() {
    long since = Math.max(0, ledger.newest("changes") - random.nextInt(20));
    ask("GET", "/changes?limit=20&since=" + since, null, answer -> {
      JsonNode feed = answer.json();
      long next = since;
      for (JsonNode publication : feed.path("publications")) {
        next++;
        if (publication.path("revision").asLong() != next) {
          ledger.fault("after revision " + (next - 1) + " came " + publication.path("revision"));
        }
        Map<Integer, Map<Mark, Integer>> seen = new HashMap<>();
        publication.path("zones").forEach(zone -> {
          if (!zone.path("kind").asText().equals("retired")) { // a retired zone keeps the name it had
            count(zone.path("name").asText(), seen);
          }
        });
        for (Map.Entry<Integer, Map<Mark, Integer>> group : seen.entrySet()) {
          whole(next, group.getKey(), group.getValue(), "changes");
        }
      }
      ledger.told("changes", Math.max(next, ledger.newest("changes")), 0, "");
      return feed.path("datasetRevision").asLong();
    });
  }

  private static void count(String name, Map<Integer, Map<Mark, Integer>> seen) {
    Mark mark = Mark.read(name);
    if (mark != null) {
      seen.computeIfAbsent(mark.group(), group -> new HashMap<>()).merge(mark, 1, Integer::sum);
    }
  }

  private void whole(long revision, int group, Map<Mark, Integer> marks, String what) {
    if (marks.size() > 1 || marks.entrySet().stream().anyMatch(mark -> mark.getValue() != mark.getKey().zones())) {
      ledger.fault(what + " of revision " + revision + " is torn: " + marks);
    }
    ledger.sights.add(new Ledger.Sight(revision, group, marks.keySet().stream().findFirst().orElse(null)));
  }
}
