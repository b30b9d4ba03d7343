package lanxian.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

class ZoneSchemaTest {
  private static final LocalizedText TITLE = new LocalizedText("井数", "Wells");
  private static final RuleSet RULES = new RuleSet("sha256:0", List.of(), List.of(), List.of(), List.of(), Map.of(),
      List.of(new ZoneAttribute("well_count", ProjectField.Type.NUMBER, java.util.Set.of("wells"), List.of(), TITLE),
          new ZoneAttribute("plan_name", ProjectField.Type.STRING, java.util.Set.of("plans"), List.of(), TITLE)));

  @Test
  void declaredAttributesOfTheCategoryComeAfterWhatAllZonesHave() {
    ZoneSchema schema = ZoneSchema.of(RULES, "wells", List.of());
    assertThat(schema.columns()).extracting(ZoneColumn::name).startsWith("zone_id", "version", "category", "class", "name")
        .endsWith("remarks", "well_count").doesNotContain("plan_name");
    assertThat(schema.column("well_count")).get().extracting(ZoneColumn::type, ZoneColumn::title)
        .containsExactly(ZoneColumn.Type.NUMBER, TITLE);
  }

  @Test
  void whatTheDataCarriesBeyondThatIsShownInTheTypeOfItsValues() {
    ZoneVersion a = zone("a", Map.of("depth", 3.5, "mixed", 1.0, "well_count", 4.0));
    ZoneVersion b = zone("b", Map.of("mixed", "one", "open", true, "crops", List.of("wheat", "maize")));
    ZoneSchema schema = ZoneSchema.of(RULES, "wells", List.of(a, b));
    assertThat(schema.column("depth")).get().extracting(ZoneColumn::type).isEqualTo(ZoneColumn.Type.NUMBER);
    assertThat(schema.column("mixed")).get().extracting(ZoneColumn::type).isEqualTo(ZoneColumn.Type.TEXT);
    assertThat(schema.column("open")).get().extracting(ZoneColumn::type).isEqualTo(ZoneColumn.Type.BOOLEAN);
    assertThat(schema.values(a)).containsEntry("mixed", "1.0").containsEntry("well_count", 4.0).doesNotContainKey("open");
    assertThat(schema.values(b)).containsEntry("crops", List.of("wheat", "maize")).doesNotContainKey("depth");
  }

  @Test
  void anAttributeOfTheDataNeverHidesAPropertyOfTheProduct() {
    ZoneVersion a = zone("a", Map.of("zone_id", "forged", "version", 99.0));
    Map<String, Object> values = ZoneSchema.of(RULES, "wells", List.of(a)).values(a);
    assertThat(values).containsEntry("zone_id", "a").containsEntry("version", 1)
        .containsEntry("attribute_zone_id", "forged").containsEntry("attribute_version", 99.0);
  }

  @Test
  void aValueOfAnotherKindThanItsColumnIsNotShownAsOne() {
    ZoneVersion a = zone("a", Map.of("well_count", "several"));
    assertThat(ZoneSchema.of(RULES, "wells", List.of(a)).values(a)).doesNotContainKey("well_count");
  }

  private static ZoneVersion zone(String id, Map<String, Object> attributes) {
    ZoneDescription description = new ZoneDescription("wells", null, "Zone " + id, "652301", GeometryStatus.values()[0], 5,
        ZoneDescription.Approval.NONE, new ZoneDescription.Source("f.shp", "EPSG:4490", null), null, SecurityLevel.PUBLIC,
        null, attributes);
    return new ZoneVersion(id, 1, description, new GeometryFactory().toGeometry(new Envelope(87, 88, 43, 44)), 8.9e9,
        Validity.since(LocalDate.of(2020, 1, 1)), false, new Recorded(1, Instant.EPOCH));
  }
}
