package lanxian.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import lanxian.domain.FaultCode;
import lanxian.domain.SecurityLevel;
import lanxian.exchange.layer.ExchangeFault;
import lanxian.exchange.layer.ExchangeNotice;
import lanxian.exchange.layer.Limits;
import lanxian.geo.GeoFault;
import org.junit.jupiter.api.Test;

class ImportOptionsTest {
  @Test
  void changesOneThingAtATime() {
    ImportOptions plain = ImportOptions.of(TestCategories.SOURCES);
    assertThat(plain.partial()).as("all or nothing unless told").isFalse();
    assertThat(plain.checkRegion()).isTrue();
    assertThat(plain.limits()).isEqualTo(Limits.IMPORT);
    ImportOptions all = plain.withZoneClass("L1").withCrs("EPSG:4517").withEncoding("GBK").withLayer("zones")
        .withPartial(true).withCheckRegion(false).withLimits(Limits.PROJECT)
        .withUnstatedLevel(SecurityLevel.PUBLIC);
    assertThat(all).isEqualTo(new ImportOptions(TestCategories.SOURCES, "L1", "EPSG:4517", "GBK", "zones", true, false,
        Limits.PROJECT, SecurityLevel.PUBLIC));
    assertThatThrownBy(() -> ImportOptions.of(null)).isInstanceOf(NullPointerException.class);
  }

  @Test
  void faultCodesAreUnlikeThoseOfCoordinates() {
    Set<String> geo = new TreeSet<>();
    Arrays.stream(GeoFault.values()).map(FaultCode::name).forEach(geo::add);
    assertThat(Arrays.stream(ExchangeFault.values()).map(FaultCode::name)).doesNotContainAnyElementsOf(geo)
        .allMatch(code -> code.matches("[A-Z][A-Z0-9_]+"));
  }

  @Test
  void noticesCarryTheirCode() {
    assertThat(ExchangeNotice.Z_DROPPED.of("x").code()).isEqualTo("Z_DROPPED");
    assertThat(ExchangeNotice.Z_DROPPED.of("x").detail()).isEqualTo("x");
  }
}
