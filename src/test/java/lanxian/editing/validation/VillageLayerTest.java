package lanxian.editing.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import lanxian.domain.Caller;
import lanxian.domain.ChangeSet;
import lanxian.domain.Role;
import lanxian.domain.SecurityLevel;
import lanxian.editing.ZonePublisher;
import lanxian.exchange.ImportOptions;
import lanxian.exchange.ImportResult;
import lanxian.exchange.Importer;
import lanxian.siting.Ground;
import lanxian.store.AuditEvent;
import lanxian.store.PostgisCluster;
import lanxian.store.Store;
import lanxian.store.h2.H2Store;
import lanxian.store.postgis.PostgisStore;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;

/** Lists of villages of ban areas against a layer of villages that was imported from a file, on both stores. */
class VillageLayerTest {
  private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T04:00:00Z"), ZoneOffset.UTC);

  private final Ground ground = Ground.changji();

  private String village(String id, String name, double east, double north) {
    Coordinate at = ground.at(east, north);
    return String.format(Locale.ROOT, "{\"type\":\"Feature\",\"properties\":{\"zone_id\":\"%s\",\"name\":\"%s\","
        + "\"county_code\":\"652301\",\"geometry_status\":\"推定\"},\"geometry\":{\"type\":\"Point\",\"coordinates\":[%.9f,%.9f]}}",
        id, name, at.x, at.y);
  }

  /** Two villages in the square of the draft, one far away. */
  private void importVillages(Store store) {
    String file = "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", village("v-1", "示意一村", 200, 200),
        village("v-2", "示意二村", 800, 300), village("v-3", "示意三村", 5000, 5000)) + "]}";
    ImportResult read = new Importer().read(file.getBytes(StandardCharsets.UTF_8), "village.geojson",
        ImportOptions.of(Checked.rules().category("village").orElseThrow()));
    assertThat(read.report().accepted()).as(String.valueOf(read.report())).isTrue();
    new ZonePublisher(store.zones()).publish(read.drafts(), List.of(), "planner1", "villages");
  }

  private List<ValidationFinding> found(Store store, List<String> listed) {
    ChangeSet set = Draft.set(Draft.of("a", "livestock_zone", "PROHIBITED", ground.rect(0, 0, 1000, 1000))
        .with("villages", listed));
    ValidationService service = new ValidationService(store.changeSets(), Checked::rules,
        Checked.numbers().withPrefectureChecked(false), day -> PublishedZones.of(store.zones().dataset().inForce(day)), CLOCK,
        ZoneId.of("Asia/Shanghai"));
    return service.report(set).findings().stream().filter(finding -> finding.code() == ValidationCode.ZONE_VILLAGES_DIFFER
        || finding.code() == ValidationCode.ZONE_NOT_CHECKED && finding.text().zh().contains("村庄图层")).toList();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void matchingMissingAndSuperfluousVillages(boolean postgis) {
    try (Store store = postgis ? PostgisStore.open(PostgisCluster.shared().newDatabase().jdbcUrl())
        : H2Store.open("jdbc:h2:mem:" + UUID.randomUUID())) {
      assertThat(found(store, List.of("示意一村"))).as("nothing to hold it against yet").singleElement()
          .satisfies(finding -> assertThat(finding.code()).isEqualTo(ValidationCode.ZONE_NOT_CHECKED));
      importVillages(store);
      assertThat(found(store, List.of("示意二村", "示意一村"))).as("both that lie inside").isEmpty();
      assertThat(found(store, List.of("示意一村"))).as("one is missing").singleElement().satisfies(finding -> {
        assertThat(finding.text().zh()).contains("在范围内而未列入 [示意二村]");
        assertThat(finding.figures()).containsEntry("insideNotListed", 1.0).containsEntry("listedNotInside", 0.0);
      });
      assertThat(found(store, List.of("示意一村", "示意二村", "示意三村", "无此村"))).as("two are superfluous").singleElement()
          .satisfies(finding -> {
            assertThat(finding.text().zh()).contains("列入而不在范围内 [无此村, 示意三村]", "图层中没有 [无此村]");
            assertThat(finding.figures()).containsEntry("insideNotListed", 0.0).containsEntry("listedNotInside", 2.0);
          });
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theListIsMendedByWhatLiesInside(boolean postgis) {
    try (Store store = postgis ? PostgisStore.open(PostgisCluster.shared().newDatabase().jdbcUrl())
        : H2Store.open("jdbc:h2:mem:" + UUID.randomUUID())) {
      importVillages(store);
      ChangeSet set = Draft.set(Draft.of("a", "livestock_zone", "PROHIBITED", ground.rect(0, 0, 1000, 1000))
          .with("villages", List.of("示意三村")));
      store.changeSets().save(set, AuditEvent.done(Caller.anonymous(null), "change-set.create", "change-set " + set.id(), 1L, null));
      String mend = found(store, List.of("示意三村")).get(0).mend().orElseThrow().id();
      Caller planner = new Caller("planner1", null, Set.of(Role.PLANNER), SecurityLevel.RESTRICTED,
          "127.0.0.1", Caller.Means.SESSION);
      new ValidationService(store.changeSets(), Checked::rules, Checked.numbers().withPrefectureChecked(false),
          day -> PublishedZones.of(store.zones().dataset().inForce(day)), CLOCK, ZoneId.of("Asia/Shanghai"))
          .mend(planner, set.id(), 1, List.of(mend));
      assertThat(store.changeSets().find(set.id()).orElseThrow().changes().get(0).results().get(0).description().attributes())
          .containsEntry("villages", List.of("示意一村", "示意二村"));
    }
  }
}
