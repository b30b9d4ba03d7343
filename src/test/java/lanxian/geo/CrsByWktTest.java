package lanxian.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import lanxian.domain.FaultException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;

class CrsByWktTest {
  private static final String CHINA_2000 = "GEOGCS[\"GCS_China_Geodetic_Coordinate_System_2000\","
      + "DATUM[\"D_China_2000\",SPHEROID[\"CGCS2000\",6378137.0,298.257222101]],"
      + "PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]";
  private static final String WGS_84 = "GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\","
      + "SPHEROID[\"WGS_1984\",6378137.0,298.257223563]],PRIMEM[\"Greenwich\",0.0],"
      + "UNIT[\"Degree\",0.0174532925199433]]";

  private final CrsRegistry registry = new CrsRegistry();

  @ParameterizedTest
  @CsvSource({
    "CGCS2000_3_Degree_GK_Zone_29, 29500000, 87, EPSG:4517",
    "CGCS2000_3_Degree_GK_CM_87E, 500000, 87, EPSG:4538",
    "CGCS2000_3_Degree_GK_Zone_30, 30500000, 90, EPSG:4518",
    "CGCS2000_GK_Zone_15, 15500000, 87, EPSG:4493",
    "CGCS2000_GK_CM_87E, 500000, 87, EPSG:4504",
    "CGCS2000 / Gauss-Kruger CM 87E, 500000, 87, EPSG:4504",
    "CGCS2000 / 3-degree Gauss-Kruger CM 87E, 500000, 87, EPSG:4538",
    "自定义, 500000, 90, EPSG:4539",
    "自定义, 500000, 87, EPSG:4538",
    "自定义, 31500000, 93, EPSG:4519",
  })
  void stripsAreKnownByTheirParameters(String name, double falseEasting, double meridian, String code) {
    assertThat(registry.byWkt(gaussKruger(name, CHINA_2000, falseEasting, meridian)).code()).isEqualTo(code);
  }

  @Test
  void aStripWithAPrefixThatIsNotItsMeridiansIsNoStrip() {
    Crs crs = registry.byWkt(gaussKruger("x", CHINA_2000, 30_500_000, 87));
    assertThat(crs.kind()).isEqualTo(Crs.Kind.PROJECTED);
    assertThat(crs.code()).startsWith("WKT:PROJCS[\"x\"");
  }

  @Test
  void gaussKrugerOnWgs84KeepsItsTextAndTellsItsZone() {
    Crs crs = registry.byWkt(gaussKruger("WGS_1984_3_Degree_GK_CM_87E", WGS_84, 500_000, 87));
    assertThat(crs.kind()).isEqualTo(Crs.Kind.GAUSS_KRUGER);
    assertThat(crs.zone()).isEqualTo(29);
    assertThat(crs.code()).startsWith("WKT:");
    Coordinate corner = new Reprojector(0.01)
        .toStored(Shapes.wkt("POINT(524386.268 4875332.132)"), crs).getCoordinate();
    assertThat(corner.x).isCloseTo(87.304112, within(1e-8));
    assertThat(corner.y).isCloseTo(44.013183, within(1e-8));
  }

  @Test
  void aCodeThatHoldsItsTextOpensAgain() {
    Crs crs = registry.byWkt(gaussKruger("城市", CHINA_2000, 0, 87.55));
    assertThat(crs.kind()).isEqualTo(Crs.Kind.PROJECTED);
    assertThat(registry.byCode(crs.code())).isEqualTo(crs);
    Coordinate point = new Reprojector(0.01).toStored(Shapes.wkt("POINT(0 4875332)"), crs).getCoordinate();
    assertThat(point.x).isCloseTo(87.55, within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\uFEFF", "  \r\n", "\uFEFF \t"})
  void geographicSystemsWithMarksAndBlanksInFront(String before) {
    assertThat(registry.byWkt(before + CHINA_2000)).isEqualTo(Crs.STORED);
    assertThat(registry.byWkt(before + WGS_84 + "\r\n\0").code()).isEqualTo("EPSG:4326");
  }

  @Test
  void theOgcFormsOfTheEpsgDatabaseAreReadWithTheAxesOfAPrj() throws Exception {
    for (int epsg : new int[] {4490, 4326, 4517, 4538, 4493, 4505, 32645}) {
      String wkt = GeoTools.decode(epsg).toWKT();
      assertThat(registry.byWkt(wkt).code()).isEqualTo("EPSG:" + epsg);
      String northFirst = wkt.replaceAll("AXIS\\[\"[^\"]*\", EAST\\]", "AXIS[\"swap\", EAST]")
          .replaceAll("AXIS\\[\"[^\"]*\", NORTH\\]", "AXIS[\"Easting\", EAST]")
          .replaceAll("AXIS\\[\"swap\", EAST\\]", "AXIS[\"Northing\", NORTH]");
      assertThat(registry.byWkt(northFirst).code()).isEqualTo("EPSG:" + epsg);
    }
  }

  @Test
  void webMercatorInTheEsriForm() {
    Crs crs = registry.byWkt("PROJCS[\"WGS_1984_Web_Mercator_Auxiliary_Sphere\"," + WGS_84
        + ",PROJECTION[\"Mercator_Auxiliary_Sphere\"],PARAMETER[\"False_Easting\",0.0],"
        + "PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\",0.0],"
        + "PARAMETER[\"Standard_Parallel_1\",0.0],PARAMETER[\"Auxiliary_Sphere_Type\",0.0],UNIT[\"Meter\",1.0]]");
    assertThat(crs.code()).isEqualTo("EPSG:3857");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "GCS_Xian_1980 | D_Xian_1980 | 6378140.0 | 298.257",
    "GCS_Beijing_1954 | D_Beijing_1954 | 6378245.0 | 298.3",
    "GCS_GCJ_02 | D_GCJ_02 | 6378245.0 | 298.3",
    "BD-09 | D_unknown | 6378137.0 | 298.257223563",
    "UNK | Unknown datum | 6378137.0 | 298.257223563",
    "GCS_China_Geodetic_Coordinate_System_2000 | D_China_2000 | 6378140.0 | 298.257",
    "GCS_WGS_1984 | D_WGS_1984 | 6378245.0 | 298.3",
  })
  void datumsThatCannotBeBelieved(String name, String datum, double a, double inverseFlattening) {
    String geographic = geographic(name, datum, a, inverseFlattening);
    assertThat(faultOf(geographic)).isEqualTo("CRS_NOT_ACCEPTED");
    assertThat(faultOf(gaussKruger("CGCS2000_3_Degree_GK_CM_87E", geographic, 500_000, 87)))
        .isEqualTo("CRS_NOT_ACCEPTED");
  }

  @Test
  void aDatumWithParametersIsShifted() {
    Crs crs = registry.byWkt("PROJCS[\"OSGB 1936 / British National Grid\",GEOGCS[\"GCS_OSGB_1936\","
        + "DATUM[\"D_OSGB_1936\",SPHEROID[\"Airy_1830\",6377563.396,299.3249646],"
        + "TOWGS84[446.448,-125.157,542.06,0.15,0.247,0.842,-20.489]],PRIMEM[\"Greenwich\",0],"
        + "UNIT[\"Degree\",0.017453292519943295]],PROJECTION[\"Transverse_Mercator\"],"
        + "PARAMETER[\"latitude_of_origin\",49],PARAMETER[\"central_meridian\",-2],"
        + "PARAMETER[\"scale_factor\",0.9996012717],PARAMETER[\"false_easting\",400000],"
        + "PARAMETER[\"false_northing\",-100000],UNIT[\"Meter\",1]]");
    Coordinate greenwich = new Reprojector(0.01)
        .toStored(Shapes.wkt("POINT(538890 177320)"), crs).getCoordinate();
    // the meridian circle lies 0.0015° west of the zero of WGS 84
    assertThat(greenwich.x).isCloseTo(-0.00148, within(2e-4));
    assertThat(greenwich.y).isCloseTo(51.4779, within(2e-4));
  }

  @ParameterizedTest
  @CsvSource({
    "D_North_American_1983, 6378137, 298.257222101, 0", "North_American_Datum_1927, 6378206.4, 294.9786982, 30",
    "D_ETRS_1989, 6378137, 298.257222101, 0", "D_SWEREF99, 6378137, 298.257222101, 0",
    "D_RT_1990, 6377397.155, 299.1528128, 60", "D_OSGB_1936, 6377563.396, 299.3249646, 60",
    "D_Amersfoort, 6377397.155, 299.1528128, 60", "D_Pulkovo_1942, 6378245, 298.3, 60",
    "D_GDA_1994, 6378137, 298.257222101, 0", "D_NZGD_2000, 6378137, 298.257222101, 0",
    "D_JGD_2000, 6378137, 298.257222101, 0", "D_Korean_Datum_2000, 6378137, 298.257222101, 0"})
  void datumsOfElsewhereAreShiftedByTheDatabase(String datum, double a, double inverseFlattening, double leastM) {
    Crs crs = registry.byWkt(geographic("GCS", datum, a, inverseFlattening));
    assertThat(crs.isGeographic()).isTrue();
    Coordinate drawn = new Coordinate(5, 52);
    Coordinate stored = new Reprojector(0.01).toStored(Shapes.FACTORY.createPoint(drawn), crs).getCoordinate();
    assertThat(Shapes.geodesicM(drawn, stored)).isBetween(leastM - 0.01, leastM == 0 ? 0.01 : 400);
    assertThat(faultOf(geographic("GCS", datum, a + 1, inverseFlattening))).isEqualTo("CRS_NOT_ACCEPTED");
  }

  private static String geographic(String name, String datum, double a, double inverseFlattening) {
    return "GEOGCS[\"" + name + "\",DATUM[\"" + datum + "\",SPHEROID[\"s\"," + a + "," + inverseFlattening
        + "]],PRIMEM[\"Greenwich\",0],UNIT[\"Degree\",0.0174532925199433]]";
  }

  @Test
  void aDatumWithoutParametersIsRefused() {
    String unknown = "GEOGCS[\"GCS_Somewhere\",DATUM[\"D_Somewhere\",SPHEROID[\"Bessel_1841\",6377397.155,"
        + "299.1528128]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]";
    assertThat(faultOf(unknown)).isEqualTo("CRS_NOT_ACCEPTED");
  }

  @Test
  void axesThatPointSouthAreRefused() {
    String wkt = gaussKruger("x", CHINA_2000, 500_000, 87)
        .replace("UNIT[\"Meter\",1.0]", "UNIT[\"Meter\",1.0],AXIS[\"Westing\",WEST],AXIS[\"Southing\",SOUTH]");
    assertThat(faultOf(wkt)).isEqualTo("CRS_NOT_ACCEPTED");
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {
    "\uFEFF", "GEOGCS", "GEOGCS[", "GEOGCS[\"", "not wkt at all", "PROJCS[\"x\",GEOGCS[]]", "GEOGCS[\"a\",DATUM[],]",
    "PROJCRS[\"x\",BASEGEOGCRS[\"y\"]]", "<xml/>", "{\"type\":\"name\"}", "LOCAL_CS[\"x\"]",
    "GEOGCS[\"a\",DATUM[\"b\",SPHEROID[\"c\",0,0]],PRIMEM[\"d\",0],UNIT[\"e\",0]]",
    "GEOGCS[\"a\",DATUM[\"b\",SPHEROID[\"c\",1e999,NaN]],PRIMEM[\"d\",0],UNIT[\"e\",1]]"})
  void brokenTextIsRefused(String wkt) {
    assertThat(faultOf(wkt)).startsWith("CRS_");
  }

  @Test
  void hostileTextIsRefusedBeforeItIsParsed() {
    assertThat(faultOf("GEOGCS[".repeat(2000))).isEqualTo("CRS_UNKNOWN");
    assertThat(faultOf("[".repeat(10_000_000))).isEqualTo("CRS_UNKNOWN");
  }

  @Test
  void everyCutOfAGoodTextIsRefusedOrRead() {
    String good = gaussKruger("CGCS2000_3_Degree_GK_CM_87E", CHINA_2000, 500_000, 87);
    for (int length = 0; length < good.length(); length++) {
      assertThat(faultOf(good.substring(0, length))).startsWith("CRS_");
    }
  }

  private static String gaussKruger(String name, String geographic, double falseEasting, double meridian) {
    return "PROJCS[\"" + name + "\"," + geographic + ",PROJECTION[\"Gauss_Kruger\"],PARAMETER[\"False_Easting\","
        + falseEasting + "],PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\"," + meridian
        + "],PARAMETER[\"Scale_Factor\",1.0],PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"Meter\",1.0]]";
  }

  private String faultOf(String wkt) {
    FaultException e = catchThrowableOfType(FaultException.class, () -> registry.byWkt(wkt));
    assertThat(e).as("refused: %.200s", wkt).isNotNull();
    return e.faults().get(0).code().name();
  }
}
