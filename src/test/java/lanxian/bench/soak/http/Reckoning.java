package lanxian.bench.soak.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lanxian.domain.ChangeSet;
import lanxian.domain.ChangeSetState;
import lanxian.domain.ZoneVersion;
import lanxian.store.Await;
import lanxian.store.Store;
import lanxian.store.postgis.PostgisStore;

/** Holds what was acknowledged and read against what is there when everybody has stopped. */
final class Reckoning {
  private static final int MOST_REPLAYED = 300;
  private static final Pattern ROWS = Pattern.compile("(\\d+) rows, .*");

  private final String url;
  private final List<Served> services;
  private final Hand administrator;
  private final Ledger ledger;
  private final int groups;
  private int replayed;
  private long auditRows;

  Reckoning(String url, List<Served> services, Hand administrator, Ledger ledger, int groups) {
    this.url = url;
    this.services = services;
    this.administrator = administrator;
    this.ledger = ledger;
    this.groups = groups;
  }

  int replayed() {
    return replayed;
  }

  long auditRows() {
    return auditRows;
  }

  void run() throws Exception {
    try (Store store = PostgisStore.open(url)) {
      Map<Long, Map<Integer, Map<Mark, Integer>>> publications = publications(store);
      lost(store, publications);
      sights(publications);
      agreement(store);
    }
    replay();
    audit();
  }

  /** Marks of the zones that each publication left, by group. */
  private Map<Long, Map<Integer, Map<Mark, Integer>>> publications(Store store) {
    Map<Long, Map<Integer, Map<Mark, Integer>>> publications = new TreeMap<>();
    for (ZoneVersion zone : store.zones().dataset().versions()) {
      Mark mark = Mark.read(zone.description().name());
      if (mark != null && !zone.retired()) {
        publications.computeIfAbsent(zone.recorded().revision(), revision -> new HashMap<>())
            .computeIfAbsent(mark.group(), group -> new HashMap<>()).merge(mark, 1, Integer::sum);
      }
    }
    publications.forEach((revision, byGroup) -> byGroup.forEach((group, marks) -> {
      if (marks.size() != 1 || marks.entrySet().stream().anyMatch(mark -> mark.getValue() != mark.getKey().zones())) {
        ledger.fault("publication " + revision + " is torn: " + marks);
      }
    }));
    return publications;
  }

  private void lost(Store store, Map<Long, Map<Integer, Map<Mark, Integer>>> publications) {
    ledger.published.forEach((revision, mark) -> {
      Map<Mark, Integer> there = publications.getOrDefault(revision, Map.of()).getOrDefault(mark.group(), Map.of());
      if (!there.containsKey(mark)) {
        ledger.fault("revision " + revision + " of " + mark + " is lost: there is " + there);
      }
    });
    ledger.versions.forEach((id, version) -> {
      ChangeSet newest = store.changeSets().find(id).orElse(null);
      if (newest == null || newest.version() < version
          || store.changeSets().steps(id).stream().noneMatch(step -> step.version() == version)) {
        ledger.fault("version " + version + " of change set " + id + " is lost");
      } else if (newest.state() == ChangeSetState.PUBLISHED && !publications.containsKey(newest.publishedRevision())) {
        ledger.fault("change set " + id + " is published as revision " + newest.publishedRevision() + ", which is not there");
      }
    });
  }

  /** Whoever read a revision saw of each group what the last publication of it up to then had left. */
  private void sights(Map<Long, Map<Integer, Map<Mark, Integer>>> publications) {
    Map<Integer, TreeMap<Long, Mark>> byGroup = new HashMap<>();
    publications.forEach((revision, left) -> left.forEach((group, marks) ->
        byGroup.computeIfAbsent(group, g -> new TreeMap<>()).put(revision, marks.keySet().iterator().next())));
    for (Ledger.Sight sight : ledger.sights) {
      Map.Entry<Long, Mark> there = byGroup.getOrDefault(sight.group(), new TreeMap<>()).floorEntry(sight.revision());
      Mark mark = there == null ? null : there.getValue();
      if (!java.util.Objects.equals(mark, sight.mark())) {
        ledger.fault("revision " + sight.revision() + " has " + mark + ", but somebody was told " + sight.mark());
      }
    }
  }

  /** Both services say the same as the database. */
  private void agreement(Store store) throws Exception {
    long revision = store.zones().revision();
    List<String> told = new ArrayList<>();
    for (Served service : services) {
      Await.until(service.address() + " knows revision " + revision, Duration.ofMinutes(2), () ->
          administrator.send(service, "GET", "/collections/" + Plot.CATEGORY + "/items?f=json&limit=1", null, null)
              .filter(answer -> answer.taggedRevision() == revision).isPresent());
      told.add(administrator.send(service, "GET", "/collections/" + Plot.CATEGORY + "/items?f=json&limit=1000", null, null)
          .orElseThrow().text());
    }
    if (!told.get(0).equals(told.get(1))) {
      ledger.fault("the two services do not give the same zones");
    }
    Map<String, String> there = new TreeMap<>();
    store.zones().dataset().inForce(java.time.LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")))
        .forEach(zone -> there.put(zone.zoneId(), zone.description().name()));
    Map<String, String> given = new TreeMap<>();
    for (JsonNode feature : administrator.get("/collections/" + Plot.CATEGORY + "/items?f=json&limit=1000").json()
        .path("features")) {
      given.put(feature.path("id").asText(), feature.at("/properties/name").asText());
    }
    if (!there.equals(given)) {
      ledger.fault("the services give " + given + ", the database has " + there);
    }
  }

  private void replay() {
    List<String> checks = new ArrayList<>(ledger.checks);
    Collections.shuffle(checks, new Random(1));
    for (String id : checks.subList(0, Math.min(MOST_REPLAYED, checks.size()))) {
      Answer answer = administrator.get("/siting-checks/" + id + "/replay");
      replayed++;
      if (!answer.done() || !answer.json().path("agrees").asBoolean() || !answer.json().path("intact").asBoolean()) {
        ledger.fault("check " + id + " is not the same when it is replayed: " + answer.text());
      }
    }
  }

  /** {@code lanxian audit verify}, as an administrator calls it. */
  private void audit() throws IOException, InterruptedException {
    Process process = Served.command(List.of("audit", "verify", "--db", url)).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = process.waitFor();
    Matcher rows = ROWS.matcher(said);
    auditRows = rows.find() ? Long.parseLong(rows.group(1)) : 0;
    if (code != 0 || auditRows < ledger.versions.values().stream().mapToInt(version -> version).sum()) {
      ledger.fault("the audit record: " + said);
    }
  }
}
