package lanxian.geo.forensics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import lanxian.domain.Notice;
import net.sf.geographiclib.Geodesic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;

class Gcj02Test {
  /** Test vectors of the open project eviltransform. */
  @ParameterizedTest
  @CsvSource({
    "121.5272106, 31.1774276, 121.531541859215, 31.17530398364597",
    "113.912316, 22.543847, 113.9171764808363, 22.540796131694766",
    "116.377817, 39.911954, 116.38404722455657, 39.91334545536069"})
  void publishedVectors(double lon, double lat, double shiftedLon, double shiftedLat) {
    Coordinate shifted = Gcj02.fromWgs84(new Coordinate(lon, lat));
    assertThat(shifted.x).isCloseTo(shiftedLon, within(1e-9));
    assertThat(shifted.y).isCloseTo(shiftedLat, within(1e-9));
    assertThat(Gcj02.toWgs84(shifted).distance(new Coordinate(lon, lat))).isLessThan(2e-9);
  }

  @ParameterizedTest
  @CsvSource({
    "87.301, 44.012, 287", "87.981, 44.151, 265", "89.589, 44.021, 232", "90.281, 43.831, 229"})
  void theShiftInChangji(double lon, double lat, double metres) {
    Coordinate shifted = Gcj02.fromWgs84(new Coordinate(lon, lat));
    assertThat(Geodesic.WGS84.Inverse(lat, lon, shifted.y, shifted.x).s12).isCloseTo(metres, within(3.0));
    assertThat(shifted.x - lon).isBetween(0.002, 0.004);
    assertThat(shifted.y - lat).isBetween(0.0003, 0.002);
  }

  @Test
  void elsewhereNothingIsShifted() {
    assertThat(Gcj02.fromWgs84(new Coordinate(5.5, 52.2))).isEqualTo(new Coordinate(5.5, 52.2));
    assertThat(Gcj02.toWgs84(new Coordinate(5.5, 52.2))).isEqualTo(new Coordinate(5.5, 52.2));
  }

  @Test
  void boundaryFilesOfGaodeAreKnownByTheirAttributes() {
    assertThat(Gcj02Suspicion.of(List.of("adcode", "name", "center", "centroid", "childrenNum", "level", "acroutes"),
        List.of())).extracting(Notice::code).containsExactly("GCJ02_SUSPECTED");
    assertThat(Gcj02Suspicion.of(List.of("ADCODE", "Centroid"), List.of())).hasSize(1);
    assertThat(Gcj02Suspicion.of(List.of("adcode", "name"), List.of("CGCS2000"))).isEmpty();
    assertThat(Gcj02Suspicion.of(List.of("centroid", "name"), List.of())).isEmpty();
    assertThat(Gcj02Suspicion.of(List.of(), List.of())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"GCJ02", "bd09ll", "高德导出", "urn:ogc:def:crs:GCJ-02", "百度坐标"})
  void filesThatSaySo(String text) {
    assertThat(Gcj02Suspicion.of(List.of(), List.of("WGS 84", text)).get(0).detail()).contains(text);
  }
}
