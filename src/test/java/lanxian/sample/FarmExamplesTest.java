package lanxian.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import lanxian.geo.CrsRegistry;
import lanxian.geo.EllipsoidalArea;
import lanxian.geo.Reprojector;
import net.sf.geographiclib.Geodesic;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

class FarmExamplesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @Test
  void sourceParcelIsTheUsualFormInGbkWithCrlf() throws IOException {
    byte[] bytes = Files.readAllBytes(Path.of("examples/farm-t1.txt"));
    String text = new String(bytes, Charset.forName("GBK"));
    assertThat(bytes).hasSize(text.getBytes(Charset.forName("GBK")).length).contains(0xD5, 0xD8);
    assertThat(text.split("\r\n", -1)).containsExactly("[属性描述]", "格式版本号=1.01版本", "数据产生单位=…",
        "数据产生日期=2026-11-23", "坐标系=2000国家大地坐标系", "几度分带=3", "投影类型=高斯克吕格", "计量单位=米", "带号=29",
        "精度=0.001", "转换参数=0,0,0,0,0,0,0", "[地块坐标]", "5,100.2513,1,地块一,面,,养殖用地,,@",
        "J1,1,4873866.129,29524061.862", "J2,1,4873869.852,29525064.440", "J3,1,4874869.863,29525060.651",
        "J4,1,4874866.140,29524058.224", "J1,1,4873866.129,29524061.862", "");
  }

  @Test
  void sourceParcelLiesWhereItShould() throws IOException {
    Geometry parcel = parcel("farm-t1.txt");
    assertThat(parcel.getEnvelopeInternal().getMinX()).isCloseTo(87.30, within(1e-7));
    assertThat(parcel.getEnvelopeInternal().getMaxX()).isCloseTo(87.3125, within(1e-7));
    assertThat(parcel.getEnvelopeInternal().getMinY()).isCloseTo(44.000, within(1e-6));
    assertThat(parcel.getEnvelopeInternal().getMaxY()).isCloseTo(44.009, within(1e-6));
    assertThat(EllipsoidalArea.m2(parcel)).isCloseTo(1_002_512.630, within(0.2));
  }

  @Test
  void sourceParcelIsPartlyOnClassOneAndWhollyInClassTwo() throws IOException {
    Geometry parcel = parcel("farm-t1.txt");
    double onClassOne = EllipsoidalArea.m2(Topology.intersection(parcel, zone("dw-1-l1").geometry()));
    assertThat(onClassOne / EllipsoidalArea.m2(parcel)).isBetween(0.25, 0.75);
    assertThat(zone("dw-1-l2").geometry().covers(parcel)).isTrue();
    assertThat(hit(parcel)).contains("drinking_water_protection L1", "drinking_water_protection L2",
        "livestock_zone PROHIBITED").doesNotContain("drinking_water_protection QUASI", "river_corridor TOUTUN");
  }

  @Test
  void farParcelIsOfTheSameSizeFiveKilometresAway() throws IOException {
    Geometry near = parcel("farm-t1.txt");
    Geometry far = parcel("farm-5km.txt");
    assertThat(EllipsoidalArea.m2(far)).isCloseTo(EllipsoidalArea.m2(near), within(10.0));
    assertThat(EllipsoidalArea.m2(far) / 10_000).as("declared hectares").isCloseTo(100.2517, within(0.00005));
    Coordinate a = near.getCentroid().getCoordinate();
    Coordinate b = far.getCentroid().getCoordinate();
    assertThat(Geodesic.WGS84.Inverse(a.y, a.x, b.y, b.x).s12).isCloseTo(5020, within(5.0));
  }

  @Test
  void farParcelMeetsOnlyWhatGivesConditions() throws IOException {
    assertThat(hit(parcel("farm-5km.txt"))).containsExactlyInAnyOrder("county null", "livestock_zone ALLOWED",
        "special_discharge_limit SPECIAL_LIMIT", "hydropower_restricted_basin null", "water_quality_unit ATTAINED");
  }

  @Test
  void farParcelIsClearOfEveryBanByOneKilometre() throws IOException {
    Geometry far = parcel("farm-5km.txt");
    Plane plane = Plane.around(far.getCentroid().getX());
    for (Zone zone : Samples.SAMPLE.all()) {
      boolean ban = Set.of("drinking_water_protection", "populated_area", "urban_built_up").contains(zone.category())
          || zone.category().equals("livestock_zone") && zone.zoneClass().equals("PROHIBITED");
      if (ban && zone.inForceOn(TODAY) && "652301".equals(zone.county())) {
        assertThat(plane.metres(far).distance(plane.metres(zone.geometry()))).as(zone.id()).isGreaterThan(1000);
      }
    }
  }

  private static Zone zone(String id) {
    return Samples.SAMPLE.all().stream().filter(zone -> zone.id().equals(id)).findFirst().orElseThrow();
  }

  /** Category and class of the zones in force today that the parcel overlaps. */
  private static Set<String> hit(Geometry parcel) {
    Set<String> hit = new TreeSet<>();
    for (Zone zone : Samples.SAMPLE.all()) {
      if (zone.inForceOn(TODAY) && zone.geometry().intersects(parcel) && !zone.geometry().touches(parcel)) {
        hit.add(zone.category() + " " + zone.zoneClass());
      }
    }
    return hit;
  }

  /** The parcel in EPSG:4490, read line by line without the product's own reader. */
  static Geometry parcel(String file) throws IOException {
    List<Coordinate> ring = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("examples", file), Charset.forName("GBK"))) {
      if (line.startsWith("J")) {
        double[] cells = Arrays.stream(line.split(",")).skip(2).mapToDouble(Double::parseDouble).toArray();
        ring.add(new Coordinate(cells[1], cells[0]));
      }
    }
    return new Reprojector(0.001).toStored(Shapes.PLAIN.createPolygon(ring.toArray(new Coordinate[0])),
        new CrsRegistry().byCode("EPSG:4517"));
  }
}
