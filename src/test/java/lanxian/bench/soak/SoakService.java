package lanxian.bench.soak;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import lanxian.checks.CheckOptions;
import lanxian.checks.CheckService;
import lanxian.checks.RuleBooks;
import lanxian.domain.ChangeSet;
import lanxian.domain.ChangeSetState;
import lanxian.domain.Dataset;
import lanxian.domain.DatasetAddition;
import lanxian.domain.GeometryStatus;
import lanxian.domain.SecurityLevel;
import lanxian.domain.Validity;
import lanxian.domain.ZoneDescription;
import lanxian.domain.ZoneDraft;
import lanxian.rules.RuleFiles;
import lanxian.rules.RuleSetLoader;
import lanxian.siting.SitingIndex;
import lanxian.store.AuditEvent;
import lanxian.store.Publication;
import lanxian.store.PublicationDraft;
import lanxian.store.Store;
import lanxian.store.StoreException;
import lanxian.store.postgis.PostgisStore;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * A service in a process of its own on which several writers and readers work until it is killed. It says on standard
 * output what was acknowledged ({@code "> published REVISION MARKER."}, {@code "> saved ID VERSION."}), how many reads were
 * whole ({@code "> read N."}) and which was torn ({@code "> torn WHAT."}).
 */
public final class SoakService {
  /** Zones of one publication: all have its marker as their name. */
  static final int ZONES = 5;

  private final Store store;
  private final CheckService checks;
  private final String name;
  private final int pauseMs;
  private final AtomicLong reads = new AtomicLong();

  private SoakService(String url, String name, int pauseMs) {
    this.store = PostgisStore.open(url);
    RuleFiles files = RuleFiles.fromDirectory(Path.of("rules"));
    this.checks = new CheckService(store, new RuleBooks(RuleSetLoader.load(files), files.content(),
        RuleSetLoader::fromContent), Clock.systemUTC(), CheckOptions.DEFAULT);
    this.name = name;
    this.pauseMs = pauseMs;
  }

  /** @param args URL, name, writers, readers, pause of a writer in milliseconds */
  public static void main(String[] args) {
    SoakService service = new SoakService(args[0], args[1], Integer.parseInt(args[4]));
    say("opened " + service.store.zones().revision());
    for (int i = 0; i < Integer.parseInt(args[2]); i++) {
      int number = i;
      start(() -> service.write(number, new Random()));
    }
    for (int i = 0; i < Integer.parseInt(args[3]); i++) {
      boolean index = i % 2 == 0;
      start(index ? service::readIndex : service::readStore);
    }
    while (true) {
      pause(500);
      say("read " + service.reads.getAndSet(0));
    }
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(() -> {
      while (true) {
        try {
          work.run();
        } catch (StoreException e) {
          pause(100); // not acknowledged
        }
      }
    });
    thread.setUncaughtExceptionHandler((died, fault) -> say("torn by " + fault.toString().replace('\n', ' ')));
    thread.start();
  }

  private static void pause(int ms) {
    LockSupport.parkNanos(ms * 1_000_000L);
  }

  /** Half of the writers publish at once, the others by way of a change set. */
  private void write(int number, Random random) {
    pause(random.nextInt(2 * pauseMs + 1));
    String marker = name + "-" + number + "-" + UUID.randomUUID();
    PublicationDraft draft = draft("soak-" + name.charAt(0) + number, marker);
    if (number % 2 == 0) {
      Publication publication = store.zones().publish(draft);
      say("published " + publication.revision() + " " + marker);
      return;
    }
    ChangeSetState[] life = {ChangeSetState.DRAFT, ChangeSetState.SUBMITTED, ChangeSetState.APPROVED};
    for (int i = 0; i < life.length; i++) {
      store.changeSets().save(set(marker, i + 1, life[i]), event("change-set." + life[i]));
      say("saved " + marker + " " + (i + 1));
    }
    ChangeSet published =
        store.changeSets().publish(set(marker, 4, ChangeSetState.PUBLISHED), draft, event("change-set.publish"));
    say("published " + published.publishedRevision() + " " + marker);
    say("saved " + marker + " 4");
  }

  private static ChangeSet set(String id, int version, ChangeSetState state) {
    return new ChangeSet(id, version, state, "soak", null, null, "planner1", Set.of("planner1"), "reviewer1", null, null,
        Instant.now(), Instant.now(), List.of());
  }

  private static AuditEvent event(String action) {
    return new AuditEvent("planner1", null, action, null, null, AuditEvent.Outcome.DONE, null);
  }

  private static PublicationDraft draft(String writer, String marker) {
    List<ZoneDraft> zones = new ArrayList<>();
    for (int i = 0; i < ZONES; i++) {
      double x = 86 + Math.floorMod(writer.hashCode(), 50) / 25.0 + i * 0.002;
      zones.add(new ZoneDraft(writer + "-" + i, new ZoneDescription("wetland", "GENERAL", marker, null,
          GeometryStatus.SURVEYED, 1, ZoneDescription.Approval.NONE, new ZoneDescription.Source(null, null, null), null,
          SecurityLevel.PUBLIC, null, Map.of()), new GeometryFactory().toGeometry(new Envelope(x, x + 0.001, 44, 44.001)),
          100, Validity.ALWAYS, false));
    }
    return new PublicationDraft(null, "planner1", marker, zones, List.of());
  }

  /** The index that checks are answered from. */
  private void readIndex() {
    SitingIndex index = checks.index(checks.today());
    Markers markers = new Markers();
    index.features("wetland").all().forEach(shape -> markers.add(shape.zone()));
    told(markers.torn(), "index of revision " + index.revision());
    pause(20);
  }

  /** The rows themselves: some publications, at times everything. */
  private void readStore() {
    long revision = store.zones().revision();
    DatasetAddition last = store.zones().addition(Math.max(0, revision - 20), revision);
    Markers markers = new Markers();
    last.versions().forEach(markers::add);
    told(markers.tornPublications(), "publications up to " + revision);
    if (revision % 50 == 1) {
      Dataset whole = store.zones().dataset(revision);
      Markers all = new Markers();
      whole.inForce(checks.today()).forEach(all::add);
      told(all.torn(), "dataset " + revision);
    }
    pause(20);
  }

  private void told(List<String> torn, String what) {
    reads.incrementAndGet();
    torn.forEach(one -> say("torn " + what + ": " + one));
  }

  private static synchronized void say(String what) {
    byte[] line = ("> " + what + ".\n").getBytes(StandardCharsets.UTF_8);
    System.out.write(line, 0, line.length);
    System.out.flush();
  }
}
