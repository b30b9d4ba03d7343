package lanxian.impact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import lanxian.domain.Change;
import lanxian.domain.ChangeSet;
import lanxian.domain.ChangeSetState;
import lanxian.domain.Coverage;
import lanxian.domain.CoverageStatus;
import lanxian.domain.Project;
import lanxian.domain.RuleSet;
import lanxian.domain.Validity;
import lanxian.domain.ZoneDraft;
import lanxian.domain.ZoneProposal;
import lanxian.domain.ZoneRef;
import lanxian.siting.Ground;
import lanxian.siting.TestSite;
import lanxian.siting.TestZone;
import lanxian.store.PublicationDraft;
import lanxian.store.Store;
import org.locationtech.jts.geom.Geometry;

/** Two counties side by side with zones at random, projects among them, and change sets that redraw some of the zones. */
final class World {
  static final Instant NOW = Instant.parse("2026-11-23T04:00:00Z");
  static final LocalDate DAY = TestSite.DAY;
  private static final List<String[]> KINDS = List.of(
      new String[] {"drinking_water_protection", "L1"}, new String[] {"drinking_water_protection", "L2"},
      new String[] {"livestock_zone", "PROHIBITED"}, new String[] {"industrial_cluster", null},
      new String[] {"populated_area", null}, new String[] {"city_blue_line", null});

  final Ground ground = Ground.changji();
  private final Random random;
  private final RuleSet rules;

  World(long seed, RuleSet rules) {
    this.random = new Random(seed);
    this.rules = rules;
  }

  /** Publishes the counties, a whole coverage register, and zones {@code zone-0, zone-1, …}. */
  void publish(Store store, int zones) {
    List<ZoneDraft> drafts = new ArrayList<>();
    drafts.add(TestZone.of("county-1", "county", null, ground.rect(-30_000, -30_000, 3000, 30_000)).county("652301").draft());
    drafts.add(TestZone.of("county-2", "county", null, ground.rect(3000, -30_000, 30_000, 30_000)).county("652302").draft());
    for (int i = 0; i < zones; i++) {
      drafts.add(zone(i));
    }
    List<Coverage> coverage = new ArrayList<>();
    for (String county : List.of("652301", "652302")) {
      rules.categories().forEach(category ->
          coverage.add(new Coverage(county, category.code(), CoverageStatus.DELINEATED, Validity.ALWAYS, "")));
    }
    store.zones().publish(new PublicationDraft(null, "test", "world", drafts, coverage));
  }

  private ZoneDraft zone(int number) {
    String[] kind = KINDS.get(number % KINDS.size());
    return TestZone.of("zone-" + number, kind[0], kind[1], shape()).accuracy(random.nextInt(3)).draft();
  }

  private Geometry shape() {
    double east = 6000 * random.nextDouble();
    double north = 6000 * random.nextDouble();
    return ground.disc(east, north, 50 + 900 * random.nextDouble());
  }

  /** A project of any kind; {@code number} becomes its name. */
  Project project(int number) {
    double east = 6000 * random.nextDouble();
    double north = 6000 * random.nextDouble();
    double size = 5 + 300 * random.nextDouble();
    Geometry geometry = switch (random.nextInt(4)) {
      case 0 -> ground.point(east, north);
      case 1 -> ground.line(east, north, east + size, north, east + size, north + size);
      default -> ground.rect(east, north, east + size, north + size);
    };
    String name = "项目" + number;
    Map<String, Object> facts = switch (random.nextInt(3)) {
      case 0 -> Map.of("name", name, "activity", "LIVESTOCK", "phase", "NEW", "species", "pig", "stock_heads", 5000.0);
      case 1 -> Map.of("name", name, "activity", "INDUSTRY", "phase", "NEW", "discharges_pollutants", true);
      default -> Map.of("name", name, "activity", "LIVESTOCK", "phase", "EXISTING");
    };
    return new Project(geometry, facts, "EPSG:4490", null, 0, List.of());
  }

  /** Redraws, adds, retires, splits and merges some of the first zones; one result is no valid polygon. */
  ChangeSet changeSet(int zones) {
    List<Change> changes = new ArrayList<>();
    changes.add(change("create", Change.Kind.CREATE, List.of(), proposal("new-1", "drinking_water_protection", "L1", shape())));
    changes.add(change("create-2", Change.Kind.CREATE, List.of(), proposal("new-2", "livestock_zone", "PROHIBITED", shape())));
    changes.add(change("bad", Change.Kind.CREATE, List.of(), proposal("bad", "livestock_zone", "PROHIBITED",
        ground.polygon(0, 0, 900, 900, 900, 0, 0, 900))));
    for (int i = 0; i < 4; i++) {
      int number = i * 3 % zones;
      changes.add(change("modify-" + i, Change.Kind.MODIFY, List.of(number),
          proposal("zone-" + number, KINDS.get(number % KINDS.size()), shape())));
    }
    changes.add(change("retire", Change.Kind.RETIRE, List.of(1)));
    changes.add(change("retire-2", Change.Kind.RETIRE, List.of(2)));
    changes.add(change("split", Change.Kind.SPLIT, List.of(4), proposal("zone-4", KINDS.get(4), shape()),
        proposal("zone-4b", KINDS.get(4), shape())));
    changes.add(change("merge", Change.Kind.MERGE, List.of(7, 13), proposal("merged", KINDS.get(1), shape())));
    return set(null, changes);
  }

  ChangeSet set(LocalDate validFrom, List<Change> changes) {
    return new ChangeSet("set-1", 3, ChangeSetState.DRAFT, "title", null, validFrom, "planner1", Set.of("planner1"),
        null, null, null, NOW, NOW, changes);
  }

  static Change change(String id, Change.Kind kind, List<Integer> sources, ZoneProposal... results) {
    return new Change(id, kind, sources.stream().map(number -> new ZoneRef("zone-" + number, 1)).toList(),
        List.of(results), "drawn");
  }

  private static ZoneProposal proposal(String id, String[] kind, Geometry geometry) {
    return proposal(id, kind[0], kind[1], geometry);
  }

  static ZoneProposal proposal(String id, String category, String zoneClass, Geometry geometry) {
    return new ZoneProposal(id, TestZone.of(id, category, zoneClass, geometry).accuracy(1).draft().description(), geometry,
        null);
  }
}
