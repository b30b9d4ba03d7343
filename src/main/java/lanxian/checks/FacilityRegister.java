package lanxian.checks;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import lanxian.domain.Caller;
import lanxian.domain.Facility;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.exchange.ProjectLayerReader;
import lanxian.exchange.layer.Limits;
import lanxian.exchange.layer.SourceFile;
import lanxian.rules.ProjectProperties;
import lanxian.rules.RuleEngine;
import lanxian.store.AuditEvent;
import lanxian.store.FacilityStore;
import org.locationtech.jts.geom.Envelope;

/**
 * Register of farms, plants and wells that are there. What is registered can be checked: geometry and properties are held
 * against the same schema as those of a project. All of a file is taken or nothing. Safe for use by several threads.
 */
public final class FacilityRegister {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final String PHASE = "phase";
  private static final String EXISTING = "EXISTING";
  private static final int MOST_FAULTS = 100;
  private static final int AT_ONCE = 1000;

  private final FacilityStore store;
  private final RuleEngine engine;
  private final ProjectProperties schema;
  private final ProjectLayerReader reader;
  private final Clock clock;
  private final RecordIds ids = new RecordIds();

  /**
   * @param rules of today: their schema of projects counts
   * @param clock gives versions their instant
   */
  public FacilityRegister(FacilityStore store, RuleBooks rules, Clock clock) {
    this.store = store;
    this.engine = rules.today().engine();
    this.schema = new ProjectProperties(engine.ruleSet().fields());
    this.reader = new ProjectLayerReader(Limits.PROJECT, schema::namesOfColumn);
    this.clock = clock;
  }

  /**
   * Registers every feature of a file.
   *
   * @param file of any format that layers are read from; a feature's id becomes that of the facility
   * @param crs CRS code; null = the file tells
   * @throws FaultException with all faults (the first hundred)
   * @throws lanxian.store.StaleFacilityException if somebody registered one of the ids meanwhile
   */
  public List<Facility> add(SourceFile file, String crs, Caller author) {
    List<Fault> faults = new ArrayList<>();
    List<Facility> facilities = read(file, crs, author, faults);
    facilities.stream().filter(facility -> store.find(facility.id()).isPresent()).forEach(facility ->
        faults.add(Fault.of(FacilityFault.FACILITY_EXISTS, "facility " + facility.id() + " is registered already")
            .with(facility.id())));
    refuse(faults);
    String target = facilities.size() == 1 ? "/facilities/" + facilities.get(0).id() : "/facilities";
    store.save(facilities, AuditEvent.done(author, "facility.create", target, 1L,
        facilities.size() + " from " + file.name()));
    return facilities;
  }

  /**
   * Writes the next version of a facility.
   *
   * @param known version that the author saw
   * @param file holds one feature
   * @throws FaultException with all faults
   * @throws lanxian.store.StaleFacilityException if somebody else changed it meanwhile
   */
  public Facility replace(Facility known, SourceFile file, String crs, Caller author) {
    List<Fault> faults = new ArrayList<>();
    List<Facility> read = read(file, crs, author, faults);
    if (read.size() > 1) {
      faults.add(Fault.of(FacilityFault.NOT_ONE_FACILITY, "the body holds " + read.size() + " features"));
    }
    refuse(faults);
    return save(known.next(false, read.get(0).geometry(), read.get(0).properties(), author.login(), now()),
        "facility.change", author);
  }

  /**
   * Takes a facility out of the register; its versions stay.
   *
   * @throws lanxian.store.StaleFacilityException if somebody else changed it meanwhile
   */
  public Facility retire(Facility known, Caller author) {
    return save(known.next(true, known.geometry(), known.properties(), author.login(), now()), "facility.retire", author);
  }

  private Facility save(Facility next, String action, Caller author) {
    store.save(List.of(next),
        AuditEvent.done(author, action, "/facilities/" + next.id(), (long) next.version(), null));
    return next;
  }

  /** The newest version, retired or not. */
  public Optional<Facility> find(String id) {
    return store.find(id);
  }

  /**
   * The newest versions of those that are there, ordered by id.
   *
   * @param window EPSG:4490; null = everywhere
   * @param wanted which of them are looked for; null = all
   * @param after id of the last one of the page before; null = from the beginning
   */
  public List<Facility> page(Envelope window, Predicate<Facility> wanted, String after, int limit) {
    if (wanted == null) {
      return store.page(window, after, limit);
    }
    List<Facility> found = new ArrayList<>();
    String from = after;
    boolean ended = false;
    while (!ended && found.size() < limit) { // facts are no columns of the store
      List<Facility> next = store.page(window, from, AT_ONCE);
      next.stream().filter(wanted).limit(limit - found.size()).forEach(found::add);
      ended = next.size() < AT_ONCE;
      from = ended ? null : next.get(AT_ONCE - 1).id();
    }
    return found;
  }

  private static void refuse(List<Fault> faults) {
    if (!faults.isEmpty()) {
      throw new FaultException(faults.subList(0, Math.min(faults.size(), MOST_FAULTS)));
    }
  }

  private Instant now() {
    return clock.instant();
  }

  private List<Facility> read(SourceFile file, String crs, Caller author, List<Fault> faults) {
    ProjectLayerReader.Reading reading = reader.read(file, crs);
    faults.addAll(reading.faults());
    List<Facility> facilities = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Instant now = now();
    for (ProjectLayerReader.Item item : reading.items()) {
      Map<String, Object> properties = properties(item, faults);
      String id = item.id() == null ? ids.next(now) : item.id();
      if (!ID.matcher(id).matches()) {
        faults.add(Fault.of(FacilityFault.FACILITY_ID_INVALID, ProjectProperties.shown(id)
            + " is no id: letters, digits, dot, dash and underscore, at most 64", item.where()));
      } else if (!seen.add(id)) {
        faults.add(Fault.of(FacilityFault.FACILITY_ID_TWICE, id + " is the id of another feature too", item.where()).with(id));
      }
      if (item.geometry() != null && faults.size() < MOST_FAULTS) {
        facilities.add(new Facility(id, 1, false, item.geometry(), properties, author.login(), now));
      }
    }
    return facilities;
  }

  private Map<String, Object> properties(ProjectLayerReader.Item item, List<Fault> faults) {
    Map<String, Object> given = new TreeMap<>(item.properties());
    Object phase = given.get(PHASE);
    if (phase == null || phase instanceof String text && text.isBlank()) {
      given.put(PHASE, EXISTING);
    }
    ProjectProperties.Checked checked = schema.check(given, item::place);
    faults.addAll(checked.faults());
    faults.addAll(engine.contradictions(checked.values(), checked.unclear(), item::place));
    return checked.values();
  }
}
