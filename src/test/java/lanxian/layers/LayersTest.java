package lanxian.layers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import lanxian.domain.Category;
import lanxian.domain.Dataset;
import lanxian.domain.LocalizedText;
import lanxian.domain.RuleSet;
import lanxian.domain.SecurityLevel;
import lanxian.domain.Validity;
import lanxian.domain.ZoneVersion;
import lanxian.siting.TestZone;
import lanxian.siting.overlap.ZoneShape;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

class LayersTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final LocalDate CHANGE = LocalDate.of(2024, 1, 1);
  private static final LocalizedText TEXT = new LocalizedText("湿地", "Wetland");
  private static final RuleSet RULES = new RuleSet("sha256:0", List.of(category("wetland"), category("farmland")), List.of(),
      List.of(), List.of(), Map.of());

  private static Category category(String code) {
    return new Category(code, TEXT, Category.Kind.ZONE, List.of(), false, "", List.of(), List.of(), List.of(), TEXT);
  }

  private static ZoneVersion zone(String id, int version, Validity validity) {
    return TestZone.of(id, "wetland", null, new GeometryFactory().toGeometry(new Envelope(87, 87.1, 44, 44.1)))
        .version(version).valid(validity).build();
  }

  private static Layers layers(ZoneVersion... zones) {
    Dataset dataset = new Dataset(7, Instant.EPOCH, List.of(zones), List.of(), List.of());
    return revisions(dataset);
  }

  private static Layers revisions(Dataset... revisions) {
    return new Layers(new FixedSource(revisions), ZoneId.of("Asia/Shanghai"), () -> TODAY, () -> RULES);
  }

  private static ZoneVersion hidden(String id, int version, SecurityLevel level, Validity validity, double lon) {
    return TestZone.of(id, "wetland", null, new GeometryFactory().toGeometry(new Envelope(lon, lon + 0.1, 44, 44.1)))
        .version(version).valid(validity).level(level).with("kept_by_" + id, "x").build();
  }

  private static Layer wetland(Layers layers, SecurityLevel clearance) {
    return layers.now(clearance).layer("wetland").orElseThrow();
  }

  private static List<String> versions(LayerSet set) {
    return set.layer("wetland").orElseThrow().features().stream().map(ZoneShape::zone)
        .map(zone -> zone.zoneId() + "/" + zone.version()).toList();
  }

  @Test
  void everyCategoryIsALayerAndOtherDaysShowOtherVersions() {
    Layers layers = layers(zone("a", 1, new Validity(null, CHANGE)), zone("a", 2, Validity.since(CHANGE)),
        zone("b", 1, new Validity(null, CHANGE)));
    assertThat(layers.now(SecurityLevel.PUBLIC).layers()).extracting(Layer::id).containsExactly("wetland", "farmland");
    assertThat(layers.now(SecurityLevel.PUBLIC).revision()).isEqualTo(7);
    assertThat(versions(layers.now(SecurityLevel.PUBLIC))).containsExactly("a/2");
    assertThat(versions(layers.on(CHANGE.minusDays(1), SecurityLevel.PUBLIC))).containsExactly("a/1", "b/1");
    assertThat(layers.now(SecurityLevel.PUBLIC).layer("farmland").orElseThrow().count()).isZero();
    assertThat(layers.now(SecurityLevel.PUBLIC).layer("nothing")).isEmpty();
  }

  @Test
  void aPeriodShowsTheNewestVersionInForceOnAnyOfItsDays() {
    Layers layers = layers(zone("a", 1, new Validity(null, CHANGE)), zone("a", 2, Validity.since(CHANGE)),
        zone("b", 1, new Validity(null, CHANGE)));
    assertThat(versions(layers.during(new Validity(CHANGE.minusDays(1), CHANGE.plusDays(1)), SecurityLevel.PUBLIC)))
        .containsExactly("a/2", "b/1");
    assertThat(versions(layers.during(new Validity(null, CHANGE), SecurityLevel.PUBLIC))).containsExactly("a/1", "b/1");
    assertThat(versions(layers.during(Validity.since(CHANGE), SecurityLevel.PUBLIC))).containsExactly("a/2");
  }

  @Test
  void theLayersOfADayAreMadeOnce() {
    Layers layers = layers(zone("a", 1, Validity.ALWAYS));
    assertThat(layers.now(SecurityLevel.PUBLIC)).isSameAs(layers.on(TODAY, SecurityLevel.PUBLIC));
    assertThat(layers.now(SecurityLevel.PUBLIC).layer("wetland").orElseThrow().schema())
        .isSameAs(layers.now(SecurityLevel.PUBLIC).layer("wetland").orElseThrow().schema());
  }

  @Test
  void theDaysOfALayerReachFromItsFirstToItsLast() {
    LocalDate end = LocalDate.of(2030, 1, 1);
    Layers layers = layers(zone("a", 1, new Validity(CHANGE, end)), zone("b", 1, new Validity(CHANGE.minusDays(9), end.minusDays(5))));
    assertThat(wetland(layers, SecurityLevel.PUBLIC).days()).isEqualTo(new Validity(CHANGE.minusDays(9), end));
    assertThat(wetland(layers(zone("a", 1, Validity.ALWAYS), zone("b", 1, new Validity(CHANGE, end))), SecurityLevel.PUBLIC)
        .days()).isEqualTo(Validity.ALWAYS);
  }

  @Test
  void aLayerHoldsWhatACallerSeesAndKnowsOfNothingElse() {
    Layers layers = layers(zone("a", 1, Validity.since(CHANGE)),
        hidden("b", 1, SecurityLevel.INTERNAL, Validity.since(CHANGE.minusDays(1)), 88),
        hidden("c", 1, SecurityLevel.RESTRICTED, Validity.since(CHANGE.minusDays(2)), 89));
    Layer open = wetland(layers, SecurityLevel.PUBLIC);
    assertThat(versions(layers.now(SecurityLevel.PUBLIC))).containsExactly("a/1");
    assertThat(versions(layers.now(SecurityLevel.INTERNAL))).containsExactly("a/1", "b/1");
    assertThat(versions(layers.now(SecurityLevel.RESTRICTED))).containsExactly("a/1", "b/1", "c/1");
    assertThat(open.count()).isOne();
    assertThat(open.bounds()).isEqualTo(new Envelope(87, 87.1, 44, 44.1));
    assertThat(open.days()).isEqualTo(Validity.since(CHANGE));
    assertThat(open.schema().column("kept_by_b")).isEmpty();
    assertThat(open.find("b")).isEmpty();
    assertThat(open.in(new Envelope(80, 90, 40, 50))).hasSize(1);
    assertThat(open.after("b")).isEqualTo(1);
    assertThat(open.holdsRestricted()).isFalse();
    Layer half = wetland(layers, SecurityLevel.INTERNAL);
    assertThat(half.schema().column("kept_by_b")).isPresent();
    assertThat(half.schema().column("kept_by_c")).isEmpty();
    assertThat(half.bounds().getMaxX()).isEqualTo(88.1);
    Layer all = wetland(layers, SecurityLevel.RESTRICTED);
    assertThat(all.holdsRestricted()).isTrue();
    assertThat(all.holdsRestricted(new Envelope(87, 88.1, 44, 44.1))).isFalse();
    assertThat(all.holdsRestricted(new Envelope(89, 89.1, 44, 44.1))).isTrue();
  }

  @Test
  void whereNothingIsHiddenAllGetTheVerySameLayers() {
    Layers layers = layers(zone("a", 1, Validity.ALWAYS), hidden("b", 1, SecurityLevel.INTERNAL, Validity.ALWAYS, 88));
    assertThat(layers.now(SecurityLevel.INTERNAL)).isSameAs(layers.now(SecurityLevel.RESTRICTED));
    assertThat(layers.now(SecurityLevel.PUBLIC)).isNotSameAs(layers.now(SecurityLevel.INTERNAL))
        .isSameAs(layers.now(SecurityLevel.PUBLIC));
    assertThat(layers.now(SecurityLevel.PUBLIC).layer("farmland")).containsSame(
        layers.now(SecurityLevel.INTERNAL).layer("farmland").orElseThrow());
    Layers open = layers(zone("a", 1, Validity.ALWAYS));
    assertThat(open.now(SecurityLevel.PUBLIC)).isSameAs(open.now(SecurityLevel.RESTRICTED));
  }

  @Test
  void aVersionThatIsHiddenDoesNotGiveWayToAnOlderOne() {
    Layers layers = layers(hidden("a", 1, SecurityLevel.PUBLIC, Validity.ALWAYS, 87),
        hidden("a", 2, SecurityLevel.RESTRICTED, Validity.since(CHANGE), 87));
    assertThat(versions(layers.now(SecurityLevel.PUBLIC))).isEmpty();
    assertThat(versions(layers.during(Validity.ALWAYS, SecurityLevel.PUBLIC))).isEmpty();
    assertThat(versions(layers.during(Validity.ALWAYS, SecurityLevel.RESTRICTED))).containsExactly("a/2");
    assertThat(versions(layers.on(CHANGE.minusDays(1), SecurityLevel.PUBLIC))).as("open in those days")
        .containsExactly("a/1");
  }

  @Test
  void anOlderRevisionKnowsNothingOfWhatCameLater() {
    ZoneVersion open = hidden("a", 1, SecurityLevel.PUBLIC, Validity.ALWAYS, 87);
    ZoneVersion closed = hidden("a", 2, SecurityLevel.RESTRICTED, Validity.ALWAYS, 87);
    Layers layers = revisions(new Dataset(6, Instant.EPOCH, List.of(open), List.of(), List.of()),
        new Dataset(7, Instant.EPOCH, List.of(open, closed, zone("b", 1, Validity.since(CHANGE))), List.of(), List.of()));
    LayerSet past = layers.on(6L, TODAY, SecurityLevel.PUBLIC);
    assertThat(versions(past)).as("its level was that of then").containsExactly("a/1");
    assertThat(past.revision()).isEqualTo(6);
    assertThat(layers.isPast(past)).isTrue();
    assertThat(layers.on(6L, TODAY, SecurityLevel.PUBLIC)).isSameAs(past);
    assertThat(versions(layers.during(6L, Validity.ALWAYS, SecurityLevel.RESTRICTED))).containsExactly("a/1");
    assertThat(versions(layers.now(SecurityLevel.PUBLIC))).containsExactly("b/1");
    assertThat(layers.isPast(layers.now(SecurityLevel.PUBLIC))).isFalse();
    assertThat(layers.on(7L, TODAY, SecurityLevel.PUBLIC)).isSameAs(layers.now(SecurityLevel.PUBLIC));
    assertThat(versions(layers.on(7L, CHANGE.minusDays(1), SecurityLevel.RESTRICTED))).containsExactly("a/2");
    assertThat(layers.hasRevision(6)).isTrue();
    assertThat(layers.hasRevision(8)).isFalse();
  }

  @Test
  void aTimeIsTheLegalDayItFallsOn() {
    assertThat(layers().day(Instant.parse("2026-08-14T16:00:00Z"))).isEqualTo(LocalDate.of(2026, 8, 15));
  }
}
