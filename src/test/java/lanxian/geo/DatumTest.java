package lanxian.geo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatumTest {
  @ParameterizedTest
  @CsvSource({
    "2000国家大地坐标系, CGCS2000", "国家2000大地坐标系, CGCS2000", "CGCS2000, CGCS2000", "D_China_2000, CGCS2000",
    "China Geodetic Coordinate System 2000, CGCS2000", "CGCS2000_3_Degree_GK_Zone_29, CGCS2000",
    "国家2000, CGCS2000", "2000坐标系, CGCS2000",
    "WGS 84, WGS84", "D_WGS_1984, WGS84", "WGS84坐标系, WGS84", "World Geodetic System 1984 [EPSG ID 6326], WGS84",
    "1980西安坐标系, XIAN80", "西安80, XIAN80", "80国家大地坐标系, XIAN80", "Xian_1980, XIAN80", "80坐标系, XIAN80",
    "国家80, XIAN80", "GCS_Xian_1980, XIAN80", "1980国家大地坐标系, XIAN80",
    "1954北京坐标系, BEIJING54", "北京54, BEIJING54", "D_Beijing_1954, BEIJING54", "New Beijing, BEIJING54",
    "54坐标系, BEIJING54",
    "GCJ02, GCJ02", "gcj-02, GCJ02", "GCJ_02, GCJ02", "火星坐标系, GCJ02", "高德地图, GCJ02", "BD-09, BD09", "百度坐标, BD09",
    "乌鲁木齐城市独立坐标系, LOCAL", "地方坐标系, LOCAL",
    "2000国家大地坐标系(由GCJ02转换), GCJ02",
    "ETRS89, UNKNOWN", "D_Unknown, UNKNOWN", "Hong Kong 1980, UNKNOWN", "NAD83, UNKNOWN", "2000, UNKNOWN"})
  void namesInUse(String name, Datum expected) {
    assertThat(Datum.of(name)).isEqualTo(expected);
  }

  @Test
  void refusedOnesSayWhyAndStoredOnesAreNotRefused() {
    for (Datum datum : Datum.values()) {
      assertThat(datum.isRefused()).isEqualTo(datum.refusal() != null);
      assertThat(datum.isRefused() && datum.isStored()).isFalse();
    }
    assertThat(Datum.of(null)).isEqualTo(Datum.UNKNOWN);
    assertThat(Datum.UNKNOWN.isRefused()).isFalse();
    assertThat(Datum.CGCS2000.isStored()).isTrue();
    assertThat(Datum.WGS84.isStored()).isTrue();
  }
}
