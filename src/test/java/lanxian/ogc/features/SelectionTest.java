package lanxian.ogc.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import lanxian.domain.Category;
import lanxian.domain.Dataset;
import lanxian.domain.LocalizedText;
import lanxian.domain.RuleSet;
import lanxian.domain.SecurityLevel;
import lanxian.domain.ZoneVersion;
import lanxian.layers.FixedSource;
import lanxian.layers.Layer;
import lanxian.layers.Layers;
import lanxian.siting.TestZone;
import lanxian.siting.overlap.ZoneShape;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

class SelectionTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final LocalizedText TEXT = new LocalizedText("湿地", "Wetland");
  private static final RuleSet RULES = new RuleSet("sha256:0", List.of(new Category("wetland", TEXT, Category.Kind.ZONE,
      List.of(), false, "", List.of(), List.of(), List.of(), TEXT)), List.of(), List.of(), List.of(), Map.of());

  private static ZoneVersion zone(String id, double accuracyM) {
    return TestZone.of(id, "wetland", null, new GeometryFactory().toGeometry(new Envelope(87, 87.1, 44, 44.1)))
        .accuracy(accuracyM).build();
  }

  private static Layer layer(List<ZoneVersion> zones) {
    Dataset dataset = new Dataset(1, Instant.EPOCH, zones, List.of(), List.of());
    return new Layers(new FixedSource(dataset), ZoneOffset.UTC, () -> DAY, () -> RULES)
        .now(SecurityLevel.PUBLIC)
        .layer("wetland").orElseThrow();
  }

  private static List<String> ids(List<ZoneShape> shapes) {
    return shapes.stream().map(ZoneShape::zoneId).toList();
  }

  @Test
  void pagesForthAndBackGiveEveryFeatureOnceInOrder() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<ZoneVersion> zones = new ArrayList<>();
    for (int i = 0; i < 137; i++) {
      zones.add(zone("z" + (1000 + i * 7 % 137), random.nextInt(5)));
    }
    Layer layer = layer(zones);
    for (String sortby : new String[] {null, "survey_accuracy_m", "-survey_accuracy_m,name", "-zone_id"}) {
      SortOrder order = sortby == null ? SortOrder.BY_ID : SortOrder.parse(sortby, layer.schema());
      Selection selection = Selection.of(layer, FeatureFilter.ALL, order);
      List<String> all = ids(selection.features());
      assertThat(all).as("seed %d, %s", seed, sortby).hasSize(137).doesNotHaveDuplicates();
      List<String> forth = new ArrayList<>();
      Selection.Page page = selection.page(10, null, null);
      assertThat(page.hasBefore()).isFalse();
      forth.addAll(ids(page.features()));
      while (page.hasAfter()) {
        page = selection.page(10, cursor(selection, order, page.features().get(page.features().size() - 1)), null);
        forth.addAll(ids(page.features()));
      }
      assertThat(forth).as("seed %d, %s", seed, sortby).isEqualTo(all);
      List<String> back = new ArrayList<>(ids(page.features()));
      while (page.hasBefore()) {
        page = selection.page(10, null, cursor(selection, order, page.features().get(0)));
        back.addAll(0, ids(page.features()));
      }
      assertThat(back).as("seed %d, %s", seed, sortby).isEqualTo(all);
    }
  }

  private static Object[] cursor(Selection selection, SortOrder order, ZoneShape shape) {
    return Cursor.read(Cursor.text(selection.place(shape)), order); // as it goes through a link
  }

  @Test
  void aPublicationBetweenTwoPagesNeitherHidesNorRepeatsAFeature() {
    List<ZoneVersion> before = List.of(zone("b", 1), zone("d", 1), zone("f", 1), zone("h", 1));
    Selection first = Selection.of(layer(before), FeatureFilter.ALL, SortOrder.BY_ID);
    Selection.Page page = first.page(2, null, null);
    assertThat(ids(page.features())).containsExactly("b", "d");
    // d, the last one shown, is retired; a and c come before it, e behind it
    List<ZoneVersion> after = List.of(zone("a", 1), zone("b", 1), zone("c", 1), zone("e", 1), zone("f", 1), zone("h", 1));
    Selection second = Selection.of(layer(after), FeatureFilter.ALL, SortOrder.BY_ID);
    assertThat(ids(second.page(9, cursor(first, SortOrder.BY_ID, page.features().get(1)), null).features()))
        .containsExactly("e", "f", "h");
  }

  @Test
  void featuresWithoutTheValueComeLastWhicheverWayItGoes() {
    ZoneVersion named = TestZone.of("a", "wetland", "ONE", zone("a", 0).geometry()).build();
    Layer layer = layer(List.of(zone("b", 0), named, zone("c", 0)));
    assertThat(ids(Selection.of(layer, FeatureFilter.ALL, SortOrder.parse("class", layer.schema())).features()))
        .containsExactly("a", "b", "c");
    assertThat(ids(Selection.of(layer, FeatureFilter.ALL, SortOrder.parse("-class", layer.schema())).features()))
        .containsExactly("a", "b", "c");
  }

  @Test
  void aCursorOfAnotherOrderIsRefused() {
    Layer layer = layer(List.of(zone("a", 0)));
    SortOrder byName = SortOrder.parse("name", layer.schema());
    String byId = Cursor.text(new Object[] {"a"});
    for (String text : new String[] {byId, "", "!", "e30", "W10", "WzEsMl0", "bnVsbA", "x".repeat(5000)}) {
      assertThatThrownBy(() -> Cursor.read(text, byName)).as(text).isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> SortOrder.parse("nope,name,also", layer.schema())).hasMessageContaining("nope")
        .hasMessageContaining("also");
  }
}
