package lanxian.checks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import lanxian.domain.Dataset;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Place;
import lanxian.domain.Project;
import lanxian.domain.RuleSet;
import lanxian.domain.SecurityLevel;
import lanxian.domain.Verdict;
import lanxian.geo.GeoFault;
import lanxian.report.IdentifyJson;
import lanxian.report.RecordDiff;
import lanxian.report.RecordJson;
import lanxian.siting.CheckResult;
import lanxian.siting.Identification;
import lanxian.siting.SitingCheck;
import lanxian.siting.SitingIndex;
import lanxian.store.CheckSummary;
import lanxian.store.Store;
import lanxian.store.StoredCheck;
import lanxian.store.StoredProject;
import lanxian.store.ZoneStore;

/**
 * Siting checks over a store: check and store, find, replay, recheck, identify. Every answer comes from one dataset
 * revision as a whole and names it. Safe for use by several threads.
 */
public final class CheckService implements AutoCloseable {
  private final Store store;
  private final RuleBooks rules;
  private final Clock clock;
  private final CheckOptions options;
  private final Snapshots snapshots;
  private final CheckLane lane = new CheckLane();
  private final RecordIds ids = new RecordIds();

  /**
   * @param store stays open when this is closed
   * @param rules rules of today and how to read those of then
   */
  public CheckService(Store store, RuleBooks rules, Clock clock, CheckOptions options) {
    this.store = store;
    this.rules = rules;
    this.clock = clock;
    this.options = options;
    this.snapshots = new Snapshots(store.zones(), options, this::today);
  }

  /** Checks a project on the newest dataset, for somebody who does not say who he is. */
  public CheckAnswer check(CheckRequest request) {
    return check(request, null);
  }

  /**
   * Checks a project on the newest dataset, or on that of the revision that the request names.
   *
   * @param author login of whoever has it checked; may be null
   * @throws FaultException if the project cannot be checked at all, see {@link lanxian.siting.SitingFault}
   */
  public CheckAnswer check(CheckRequest request, String author) {
    RuleBook book = rules.today();
    Checked checked = answered(() -> index(request.revision(), request.asOf()),
        index -> lane.ask(() -> checked(book, index, request))).answer();
    CheckAnswer answer = checked.answer();
    if (request.store()) {
      rules.keep(store.ruleSets());
      store.checks().save(
          new StoredCheck(answer.id(), answer.recordedAt(), answer.datasetRevision(), answer.ruleSet(), answer.hash(),
              answer.body(), author),
          new StoredProject(answer.id(), request.asOf(), request.nearM(), checked.verdict(), checked.determined(),
              request.project(), null));
    }
    return answer;
  }

  /** What was answered, and what of it is kept beside the record. */
  private record Checked(CheckAnswer answer, Verdict verdict, boolean determined) {}

  private Checked checked(RuleBook book, SitingIndex index, CheckRequest request) {
    CheckResult result = book.check().check(index, request.project(), request.nearM());
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    String id = request.store() ? ids.next(now) : null;
    RecordJson.Sealed sealed = book.records().seal(result, request.lang(), id, now);
    return new Checked(new CheckAnswer(id, now, index.revision(), book.ruleSet().hash(), sealed.hash(), sealed.level(),
        sealed.body()), result.verdict(), result.determined());
  }

  /** Takes in projects for {@link #check}. */
  public ProjectIntake intake() {
    return rules.intake();
  }

  /** What {@link #check} would refuse for where the project lies, see {@link lanxian.siting.SitingFault}. */
  public List<Fault> siteFaults(Project project, LocalDate asOf) {
    return siteFaults(project, null, asOf);
  }

  /** The same on the dataset of a revision; null: the newest. */
  public List<Fault> siteFaults(Project project, Long revision, LocalDate asOf) {
    return answered(() -> index(revision, asOf), index -> SitingCheck.siteFaults(index, project)).answer();
  }

  /** A stored record, byte for byte. */
  public Optional<StoredCheck> find(String id) {
    return store.checks().find(id);
  }

  /** Records of somebody, newest first, see {@link lanxian.store.CheckStore#list}. */
  public List<CheckSummary> list(CheckSummary.Filter filter, String after, int limit) {
    return store.checks().list(filter, after, limit);
  }

  /**
   * Runs a stored check again on the dataset and rules of then.
   *
   * @throws FaultException RULE_SET_NOT_KEPT
   */
  public Optional<Replay> replay(String id) {
    return find(id).map(stored -> replay(stored, SecurityLevel.RESTRICTED));
  }

  /** The same of a record that was found, with the hashes of what somebody may see who sees a level. */
  Replay replay(StoredCheck stored, SecurityLevel clearance) {
    ObjectNode record = RecordJson.read(stored.body());
    RuleBook then = rules.of(stored.ruleSet(), store.ruleSets());
    LocalDate asOf = RecordJson.asOf(record);
    ObjectNode replayed = answered(() -> snapshots.at(stored.datasetRevision(), asOf),
        index -> content(then, index, request(record, asOf))).answer();
    return new Replay(stored.id(), stored.datasetRevision(), stored.ruleSet(),
        RecordJson.level(record).isVisibleTo(clearance)
            ? stored.hash() : RecordJson.hash(RecordJson.visibleTo(record, clearance)),
        isIntact(stored, record), RecordJson.hash(RecordJson.visibleTo(replayed, clearance)));
  }

  /** The content has the hash it was stored with, and the record names itself as the store does. */
  private static boolean isIntact(StoredCheck stored, ObjectNode record) {
    return RecordJson.hash(record).equals(stored.hash())
        && record.path("id").asText().equals(stored.id())
        && record.path("recordedAt").asText().equals(stored.recordedAt().toString())
        && record.path("hash").asText().equals(stored.hash());
  }

  /** Runs a stored check again on dataset, rules and date of today and tells what changed; stores nothing. */
  public Optional<ObjectNode> recheck(String id) {
    return find(id).map(stored -> recheck(stored, SecurityLevel.RESTRICTED).answer());
  }

  /** The same of a record that was found, as far as somebody may see it who sees a level. */
  Seen<ObjectNode> recheck(StoredCheck stored, SecurityLevel clearance) {
    ObjectNode record = RecordJson.read(stored.body());
    LocalDate today = today();
    Answered<ObjectNode> now = answered(() -> snapshots.newest(today),
        index -> content(rules.today(), index, request(record, today)));
    ObjectNode before = RecordJson.visibleTo(record, clearance);
    ObjectNode after = RecordJson.visibleTo(now.answer(), clearance);
    ObjectNode answer = RecordDiff.of(before, after);
    answer.put("id", stored.id());
    return new Seen<>(answer, now.revision(), Stream.of(before, after).map(RecordJson::level)
        .anyMatch(level -> level == SecurityLevel.RESTRICTED));
  }

  /**
   * All zones at a place.
   *
   * @throws FaultException COORDINATE_OUT_OF_RANGE
   */
  public ObjectNode identify(double lon, double lat, LocalDate asOf, String lang) {
    return identify(lon, lat, null, asOf, lang, SecurityLevel.RESTRICTED).answer();
  }

  /** Those of them that somebody sees who sees a level, as the dataset of a revision has them; null: the newest. */
  Seen<ObjectNode> identify(
      double lon, double lat, Long revision, LocalDate asOf, String lang, SecurityLevel clearance) {
    if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) {
      throw new FaultException(Fault.of(GeoFault.COORDINATE_OUT_OF_RANGE,
          "longitude must lie in -180 to 180 and latitude in -90 to 90", Place.UNKNOWN.at(lon, lat)));
    }
    Identification place = answered(() -> index(revision, asOf),
        index -> Identification.at(index, lon, lat).visibleTo(clearance)).answer();
    return new Seen<>(new IdentifyJson(ruleSet()).of(place, lang), place.datasetRevision(), place.holdsRestricted());
  }

  /** What the newest dataset says on a day: what checks of that day are answered from. */
  public SitingIndex index(LocalDate asOf) {
    return snapshots.newest(asOf);
  }

  /** What the dataset of a revision says on a day; null: the newest. */
  public SitingIndex index(Long revision, LocalDate asOf) {
    return revision == null ? snapshots.newest(asOf) : snapshots.at(revision, asOf);
  }

  /** Whether there is a revision with this number; another service may have published it a moment ago. */
  public boolean hasRevision(long revision) {
    return revision >= 1 && (revision <= snapshots.revision() || revision <= store.zones().revision());
  }

  /** The register of what is there. */
  public FacilityRegister facilities() {
    return new FacilityRegister(store.facilities(), rules, clock);
  }

  /** How verdicts are reached by today's rules. */
  public SitingCheck check() {
    return rules.today().check();
  }

  /** Everything that the newest dataset holds, older versions of zones included. */
  public Dataset dataset() {
    return snapshots.dataset();
  }

  /** Everything that the dataset of a revision holds, older versions of zones included. */
  public Dataset dataset(long revision) {
    return snapshots.dataset(revision);
  }

  /** The time zone whose days count. */
  public ZoneId zone() {
    return options.zone();
  }

  /** Today's legal day. */
  public LocalDate today() {
    return LocalDate.now(clock.withZone(options.zone()));
  }

  /** Revision of the dataset that checks are answered from. */
  public long revision() {
    return snapshots.revision();
  }

  /** Calls a listener, which must be quick, as soon as checks are answered from a new revision. Close the result to stop. */
  public ZoneStore.Subscription onServed(LongConsumer listener) {
    return snapshots.onServed(listener);
  }

  public RuleSet ruleSet() {
    return rules.today().ruleSet();
  }

  private record Answered<T>(long revision, T answer) {}

  /**
   * Asks an index, and once more a new one if its file turns out to be damaged meanwhile: what could not be read counts
   * as undetermined, and that must not stand in a record.
   */
  private static <T> Answered<T> answered(Supplier<SitingIndex> indexes, Function<SitingIndex, T> question) {
    SitingIndex index = indexes.get();
    try {
      T answer = question.apply(index);
      if (index.isSound()) {
        return new Answered<>(index.revision(), answer);
      }
    } catch (RuntimeException e) {
      if (index.isSound()) {
        throw e;
      }
    }
    SitingIndex built = indexes.get();
    return new Answered<>(built.revision(), question.apply(built));
  }

  private static ObjectNode content(RuleBook book, SitingIndex index, CheckRequest request) {
    return book.records()
        .content(book.check().check(index, request.project(), request.nearM()), request.lang());
  }

  private static CheckRequest request(ObjectNode record, LocalDate asOf) {
    return new CheckRequest(RecordJson.project(record), asOf, record.path("nearM").asDouble(),
        record.path("lang").asText(), false);
  }

  /** Stops listening for publications. */
  @Override
  public void close() {
    lane.close();
    snapshots.close();
  }
}
