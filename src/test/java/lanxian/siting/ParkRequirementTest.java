package lanxian.siting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lanxian.domain.RuleSet;
import lanxian.domain.ZoneVersion;
import lanxian.rules.RuleSetLoader;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Polygon;

/** Which parks satisfy the shipped rule that a new plant goes into a fitting park (IN-01). */
class ParkRequirementTest {
  private static final RuleSet BOOK = RuleSetLoader.fromDirectory(Path.of("rules"));

  private final Ground ground = Ground.changji();
  private final Polygon parcel = ground.rect(0, 0, 100, 100);
  private final Polygon wide = ground.rect(-50, -50, 150, 150);

  private TestZone park(Polygon shape, boolean equipped) {
    return TestZone.of("park", "industrial_cluster", "REGIONAL", shape)
        .with("wwtp_built", equipped).with("online_monitor", equipped);
  }

  private Optional<UnmetRequirement> unmet(TestSite site, ZoneVersion... parks) {
    return site.with(parks).check(BOOK, parcel).unmetRequirements().stream()
        .filter(requirement -> requirement.rule().rule().id().equals("IN-01")).findFirst();
  }

  private TestSite chemicals() {
    return new TestSite(ground).fact("industry_code", "C2614");
  }

  @Test
  void aParkForTheIndustryMeetsTheRequirement() {
    assertThat(unmet(chemicals(), park(wide, true).with("leading_industries", List.of("C26")).build())).isEmpty();
  }

  @Test
  void inAParkForOtherIndustriesTheWholePlantStandsOutside() {
    ZoneVersion foodPark = park(wide, true).with("leading_industries", List.of("C13")).build();
    assertThat(unmet(chemicals(), foodPark)).hasValueSatisfying(requirement -> {
      assertThat(requirement.rule().assumed()).isEmpty();
      assertThat(requirement.outside().geometry().getArea()).isEqualTo(parcel.getArea());
    });
  }

  @Test
  void whatCannotBeConfirmedIsNamed() {
    ZoneVersion chemicalPark = park(wide, true).with("leading_industries", List.of("C26")).build();
    assertThat(unmet(new TestSite(ground), chemicalPark)).hasValueSatisfying(requirement -> {
      assertThat(requirement.rule().assumed()).containsExactly("industry_code");
      assertThat(requirement.rule().marks()).contains(RuleMark.ASSUMED);
    });
    assertThat(unmet(chemicals(), park(wide, true).build())).hasValueSatisfying(requirement ->
        assertThat(requirement.rule().assumed()).containsExactly("zone.leading_industries"));
  }

  @Test
  void untilTheEndOf2017AParkCountedWithoutItsFacilities() {
    ZoneVersion poor = park(wide, false).with("leading_industries", List.of("C26")).build();
    assertThat(unmet(chemicals().asOf("2017-12-31"), poor)).isEmpty();
    assertThat(unmet(chemicals().asOf("2018-01-01"), poor)).isPresent();
  }

  @Test
  void everyPartOfThePlantNeedsAParkForItsIndustry() {
    ZoneVersion west = park(ground.rect(-50, -50, 60, 150), true).with("leading_industries", List.of("C26")).build();
    ZoneVersion east = TestZone.of("east", "industrial_cluster", "REGIONAL", ground.rect(60, -50, 150, 150))
        .with("wwtp_built", true).with("online_monitor", true).with("leading_industries", List.of("C13")).build();
    assertThat(unmet(chemicals(), west, east)).hasValueSatisfying(requirement ->
        assertThat(requirement.outside().areaM2()).isBetween(3999.0, 4001.0));
  }
}
