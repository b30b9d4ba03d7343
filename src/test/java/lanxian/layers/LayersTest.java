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
import lanxian.domain.Validity;
import lanxian.domain.ZoneVersion;
import lanxian.siting.SitingIndex;
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
    SitingIndex today = SitingIndex.of(dataset, TODAY);
    return new Layers(day -> day.equals(TODAY) ? today : SitingIndex.of(dataset, day), () -> dataset,
        ZoneId.of("Asia/Shanghai"), () -> TODAY, () -> RULES);
  }

  private static List<String> versions(LayerSet set) {
    return set.layer("wetland").orElseThrow().features().stream().map(ZoneShape::zone)
        .map(zone -> zone.zoneId() + "/" + zone.version()).toList();
  }

  @Test
  void everyCategoryIsALayerAndOtherDaysShowOtherVersions() {
    Layers layers = layers(zone("a", 1, new Validity(null, CHANGE)), zone("a", 2, Validity.since(CHANGE)),
        zone("b", 1, new Validity(null, CHANGE)));
    assertThat(layers.now().layers()).extracting(Layer::id).containsExactly("wetland", "farmland");
    assertThat(layers.now().revision()).isEqualTo(7);
    assertThat(versions(layers.now())).containsExactly("a/2");
    assertThat(versions(layers.on(CHANGE.minusDays(1)))).containsExactly("a/1", "b/1");
    assertThat(layers.now().layer("farmland").orElseThrow().count()).isZero();
    assertThat(layers.now().layer("nothing")).isEmpty();
  }

  @Test
  void aPeriodShowsTheNewestVersionInForceOnAnyOfItsDays() {
    Layers layers = layers(zone("a", 1, new Validity(null, CHANGE)), zone("a", 2, Validity.since(CHANGE)),
        zone("b", 1, new Validity(null, CHANGE)));
    assertThat(versions(layers.during(new Validity(CHANGE.minusDays(1), CHANGE.plusDays(1))))).containsExactly("a/2", "b/1");
    assertThat(versions(layers.during(new Validity(null, CHANGE)))).containsExactly("a/1", "b/1");
    assertThat(versions(layers.during(Validity.since(CHANGE)))).containsExactly("a/2");
  }

  @Test
  void theLayersOfADayAreMadeOnce() {
    Layers layers = layers(zone("a", 1, Validity.ALWAYS));
    assertThat(layers.now()).isSameAs(layers.on(TODAY));
    assertThat(layers.now().layer("wetland").orElseThrow().schema())
        .isSameAs(layers.now().layer("wetland").orElseThrow().schema());
  }

  @Test
  void theDaysOfALayerReachFromItsFirstToItsLast() {
    LocalDate end = LocalDate.of(2030, 1, 1);
    Layers layers = layers(zone("a", 1, new Validity(CHANGE, end)), zone("b", 1, new Validity(CHANGE.minusDays(9), end.minusDays(5))));
    assertThat(layers.now().layer("wetland").orElseThrow().days()).isEqualTo(new Validity(CHANGE.minusDays(9), end));
    assertThat(layers(zone("a", 1, Validity.ALWAYS), zone("b", 1, new Validity(CHANGE, end))).now().layer("wetland").orElseThrow()
        .days()).isEqualTo(Validity.ALWAYS);
  }

  @Test
  void aTimeIsTheLegalDayItFallsOn() {
    assertThat(layers().day(Instant.parse("2026-08-14T16:00:00Z"))).isEqualTo(LocalDate.of(2026, 8, 15));
  }
}
