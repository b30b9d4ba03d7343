package lanxian.sample;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Two parcels as 勘测定界 boundary point files (GBK, CRLF) in EPSG:4517: one on the class-1 area of a water source, and
 * the same farm 3,600 m further west and 3,500 m further south.
 */
final class FarmExamples {
  private static final double WEST_M = 3600;
  private static final double SOUTH_M = 3500;
  private static final String HEADER = """
      [属性描述]
      格式版本号=1.01版本
      数据产生单位=…
      数据产生日期=2026-11-23
      坐标系=2000国家大地坐标系
      几度分带=3
      投影类型=高斯克吕格
      计量单位=米
      带号=29
      精度=0.001
      转换参数=0,0,0,0,0,0,0
      [地块坐标]
      """;
  /** Corners of 87.30–87.3125°E, 44.000–44.009°N: northing, easting with zone number. */
  private static final List<double[]> CORNERS = List.of(
      new double[] {4873866.129, 29524061.862}, new double[] {4873869.852, 29525064.440},
      new double[] {4874869.863, 29525060.651}, new double[] {4874866.140, 29524058.224});

  private FarmExamples() {}

  /** Bytes by file name. */
  static Map<String, byte[]> files() {
    return new TreeMap<>(Map.of(
        "farm-t1.txt", text("100.2513", "地块一", 0, 0),
        "farm-5km.txt", text("100.2517", "地块二", WEST_M, SOUTH_M)));
  }

  private static byte[] text(String hectares, String name, double west, double south) {
    StringBuilder text = new StringBuilder(HEADER);
    text.append("5,").append(hectares).append(",1,").append(name).append(",面,,养殖用地,,@\n");
    for (int i = 0; i <= CORNERS.size(); i++) {
      double[] corner = CORNERS.get(i % CORNERS.size());
      text.append(String.format(Locale.ROOT, "J%d,1,%.3f,%.3f\n", i % CORNERS.size() + 1, corner[0] - south,
          corner[1] - west));
    }
    return text.toString().replace("\n", "\r\n").getBytes(Charset.forName("GBK"));
  }
}
