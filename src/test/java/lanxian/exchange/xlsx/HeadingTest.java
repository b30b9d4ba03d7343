package lanxian.exchange.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadingTest {
  @ParameterizedTest
  @CsvSource({"点号, POINT", "界址点号, POINT", "拐点编号, POINT", "Point No., POINT", "序号, NUMBER", "ID, NUMBER", "圈号, RING",
      "地块号, PARCEL", "宗地编号, PARCEL", "X, X", "Ｘ坐标, X", "X(m), X", "X坐标（米）, X", "x_coord, X", "Y, Y", "坐标Y, Y",
      "纵坐标X, NORTH", "X(北), NORTH", "北坐标（m）, NORTH", "Northing, NORTH", "N, NORTH", "横坐标Y, EAST", "Y（东）, EAST",
      "东坐标, EAST", "Easting (m), EAST", "经度, LONGITUDE", "东经(度分秒), LONGITUDE", "Lon, LONGITUDE", "lng, LONGITUDE",
      "北纬, LATITUDE", "纬度（°）, LATITUDE", "Latitude, LATITUDE", "X经度, LONGITUDE"})
  void saysWhatAColumnHolds(String text, Heading heading) {
    assertThat(Heading.of(text)).contains(heading);
  }

  @Test
  void otherColumnsAreNone() {
    for (String text : new String[] {"边长", "备注", "面积", "高程H", "界", "昌吉市二工镇", "87.3", "Z", "", "x".repeat(5000)}) {
      assertThat(Heading.of(text)).as(text).isEmpty();
    }
  }
}
