package lanxian.app;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import lanxian.domain.Coverage;
import lanxian.domain.CoverageStatus;
import lanxian.domain.SecurityLevel;
import lanxian.domain.Validity;
import lanxian.domain.ZoneDraft;
import lanxian.editing.ZonePublisher;
import lanxian.siting.TestZone;
import lanxian.store.AuditEntry;
import lanxian.store.Store;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * A service with a zone of each security level at one place, and for each level a twin whose store never had the zones
 * above it: what somebody may see of the first is what everybody sees of the other.
 */
final class LeveledServices implements AutoCloseable {
  static final String CATEGORY = "drinking_water_protection";

  /** What the zone of a level has that no other has: its id and name, an attribute and its value, an edge, its first day. */
  static final Map<SecurityLevel, List<String>> MARKS = Map.of(
      SecurityLevel.PUBLIC, List.of("open-zone", "OpenName", "open_column", "openvalue", "87.3123456", "2011-11-11"),
      SecurityLevel.INTERNAL, List.of("inner-zone", "InnerName", "inner_column", "innervalue", "87.3456789", "2003-03-03"),
      SecurityLevel.RESTRICTED,
      List.of("secret-zone", "SecretName", "secret_column", "secretvalue", "87.3567891", "1999-01-09"));

  private final List<Store> stores = new ArrayList<>();
  private final List<RunningService> services = new ArrayList<>();
  private final Map<SecurityLevel, RunningService> twins = new EnumMap<>(SecurityLevel.class);
  private final Store store;

  LeveledServices() {
    for (SecurityLevel level : SecurityLevel.values()) {
      String url = RunningService.Kind.H2.newUrl();
      Store filled = Stores.open(RunningService.settings(url));
      stores.add(filled);
      List<ZoneDraft> zones = new ArrayList<>(List.of(TestZone.of("county-1", "county", null,
          box(87, 88)).county("652301").draft()));
      for (SecurityLevel own : SecurityLevel.values()) {
        if (own.isVisibleTo(level)) {
          zones.add(zone(own));
        }
      }
      new ZonePublisher(filled.zones()).publish(zones, List.of(new Coverage("652301", CATEGORY,
          CoverageStatus.DELINEATED, Validity.ALWAYS, null)), "planner1", "levels");
      twins.put(level, RunningService.start(url, TestCallers::of));
      services.add(twins.get(level));
    }
    store = stores.get(stores.size() - 1);
  }

  private static Geometry box(double west, double east) {
    return new GeometryFactory().toGeometry(new Envelope(west, east, west == 87 ? 43.5 : 44, west == 87 ? 44.5 : 44.01));
  }

  private static ZoneDraft zone(SecurityLevel level) {
    List<String> marks = MARKS.get(level);
    return TestZone.of(marks.get(0), CATEGORY, "L1", box(87.3, Double.parseDouble(marks.get(4)))).name(marks.get(1))
        .with(marks.get(2), marks.get(3)).valid(Validity.since(LocalDate.parse(marks.get(5)))).accuracy(5)
        .level(level).draft();
  }

  /** The one that holds zones of all levels. */
  RunningService service() {
    return twins.get(SecurityLevel.RESTRICTED);
  }

  /** The one that holds no zone above a level. */
  RunningService twin(SecurityLevel level) {
    return twins.get(level);
  }

  /** The audit record of {@link #service}. */
  List<AuditEntry> audit() {
    return store.audit().entries(0, 100_000);
  }

  /** Which marks of zones above a level stand in some bytes. */
  static List<String> leaks(byte[] body, SecurityLevel seen) {
    String text = new String(body, StandardCharsets.UTF_8);
    return MARKS.entrySet().stream().filter(level -> !level.getKey().isVisibleTo(seen))
        .flatMap(level -> level.getValue().stream()).filter(text::contains).toList();
  }

  @Override
  public void close() {
    services.forEach(RunningService::close);
    stores.forEach(Store::close);
  }
}
