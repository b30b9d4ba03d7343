package lanxian.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import lanxian.domain.FaultException;
import org.junit.jupiter.api.Test;

class WktTextTest {
  @Test
  void axesFallAwayAndEverythingElseStays() {
    assertThat(WktText.clean("\uFEFF GEOGCS[\"a\", AXIS[\"Lat\", NORTH], AXIS [\"Lon\",EAST],X[1]]\r\n\0"))
        .isEqualTo("GEOGCS[\"a\",X[1]]");
    assertThat(WktText.clean("PROJCS(\"a\",axis(\"E\",\"east\"),B)")).isEqualTo("PROJCS(\"a\",B)");
    assertThat(WktText.clean("GEOGCS[\"AXIS[\",B]")).isEqualTo("GEOGCS[\"AXIS[\",B]");
  }

  @Test
  void whatIsTooLongTooDeepOrEmptyIsRefused() {
    for (String text : new String[] {null, "", "\uFEFF", "\0\0", "x".repeat(20_001), "[".repeat(21)}) {
      assertThatThrownBy(() -> WktText.clean(text)).isInstanceOf(FaultException.class)
          .hasMessageStartingWith("CRS_UNKNOWN");
    }
    assertThat(WktText.clean("[".repeat(20))).hasSize(20);
  }

  @Test
  void turnedAxesAreRefused() {
    assertThatThrownBy(() -> WktText.clean("PROJCS[\"Krovak\",AXIS[\"X\",SOUTH],AXIS[\"Y\",WEST]]"))
        .isInstanceOf(FaultException.class).hasMessageStartingWith("CRS_NOT_ACCEPTED");
  }
}
