package lanxian.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.algorithm.distance.DiscreteHausdorffDistance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

class ReprojectorTest {
  private static final double MM = 0.001;
  private static final double MM_DEGREES = 1e-8;

  private final CrsRegistry registry = new CrsRegistry();
  private final Reprojector reprojector = new Reprojector(Reprojector.DEFAULT_EDGE_ERROR_M);

  @ParameterizedTest
  @CsvSource({
    "87.304112, 44.013183, 4538, 524386.268, 4875332.132",
    "87.304112, 44.013183, 4517, 29524386.268, 4875332.132",
    "87.304112, 44.013183, 4539, 283818.104, 4878822.310",
    "89.593967, 44.022066, 4539, 467445.701, 4876354.338",
    "89.593967, 44.022066, 4518, 30467445.701, 4876354.338",
    "89.593967, 44.022066, 4538, 707977.626, 4879547.017",
    "90.286028, 43.834689, 4539, 523004.822, 4855494.330",
    "90.286028, 43.834689, 4518, 30523004.822, 4855494.330",
  })
  void vectorsOfChangji(double lon, double lat, String code, double easting, double northing) {
    agrees(code, lon, lat, easting, northing);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "proj-vectors.csv", numLinesToSkip = 1)
  void vectorsOfProj(String code, double lon, double lat, double easting, double northing) {
    agrees(code, lon, lat, easting, northing);
  }

  private void agrees(String code, double lon, double lat, double easting, double northing) {
    Crs crs = registry.byCode(code);
    Coordinate there = reprojector.fromStored(point(lon, lat), crs).getCoordinate();
    assertThat(there.x).isCloseTo(easting, within(MM));
    assertThat(there.y).isCloseTo(northing, within(MM));
    Coordinate back = reprojector.toStored(point(easting, northing), crs).getCoordinate();
    assertThat(back.x).isCloseTo(lon, within(MM_DEGREES * 2));
    assertThat(back.y).isCloseTo(lat, within(MM_DEGREES));
  }

  @Test
  void theBuiltInStripsAreThoseOfTheEpsgDatabase() throws Exception {
    for (String code : new String[] {"4517", "4538", "4493", "4504", "3857"}) {
      LonLatTransform database = SystemOpener.open(GeoTools.decode(Integer.parseInt(code)));
      LonLatTransform builtIn = LonLatTransform.of(registry.byCode(code));
      double[] expected = {87.304112, 44.013183};
      double[] actual = expected.clone();
      database.fromLonLat().transform(expected, 0, expected, 0, 1);
      builtIn.fromLonLat().transform(actual, 0, actual, 0, 1);
      assertThat(actual).containsExactly(expected, within(1e-6));
    }
  }

  @Test
  void cornersOfTheSampleBoundaryFile() {
    Geometry parcel = Shapes.wkt("POLYGON((29524061.862 4873866.129,29525064.440 4873869.852,"
        + "29525060.651 4874869.863,29524058.224 4874866.140,29524061.862 4873866.129))");
    Geometry stored = reprojector.toStored(parcel, registry.byCode("4517"));
    double[][] corners = {{87.30, 44.000}, {87.3125, 44.000}, {87.3125, 44.009}, {87.30, 44.009}};
    for (double[] corner : corners) {
      assertThat(Arrays.stream(stored.getCoordinates()))
          .anyMatch(c -> c.distance(new Coordinate(corner[0], corner[1])) < MM_DEGREES);
    }
    // straight between these corners in the strip is not straight in longitude/latitude: 1 km bows by 2 cm
    assertThat(EllipsoidalArea.m2(stored)).isCloseTo(1_002_512.630, within(5.0));
  }

  @ParameterizedTest
  @CsvSource({
    "T1, 4538, 1002527.498", "T1, 4539, 1003663.556", "T2, 4538, 89074339.756", "T2, 4539, 89078559.027",
    "T3, 4538, 89076414.214", "T3, 4539, 89076414.214"})
  void planarAreasOfTheCornersInRightAndWrongZones(String test, String code, double expected) {
    Polygon box = switch (test) {
      case "T1" -> Shapes.T1;
      case "T2" -> Shapes.T2;
      default -> Shapes.T3;
    };
    // corners only: the published planar areas do not densify
    Crs crs = registry.byCode(code);
    Coordinate[] corners = Arrays.stream(box.getCoordinates())
        .map(c -> reprojector.fromStored(point(c.x, c.y), crs).getCoordinate()).toArray(Coordinate[]::new);
    assertThat(Shapes.FACTORY.createPolygon(corners).getArea()).isCloseTo(expected, within(0.01));
  }

  @ParameterizedTest
  @ValueSource(strings = {"EPSG:4490", "EPSG:4326", "OGC:CRS84"})
  void whatIsStoredAsItIsComesBackUntouched(String code) {
    Crs crs = registry.byCode(code);
    assertThat(reprojector.toStored(Shapes.T1, crs)).isSameAs(Shapes.T1);
    assertThat(reprojector.fromStored(Shapes.T1, crs)).isSameAs(Shapes.T1);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "POINT(524386 4875332)", "MULTIPOINT((524386 4875332),(524387 4875332))",
    "LINESTRING(524386 4875332,524400 4875400)", "MULTILINESTRING((524386 4875332,524400 4875400))",
    "MULTIPOLYGON(((524386 4875332,524400 4875400,524300 4875400,524386 4875332)))",
    "POLYGON((524000 4875000,526000 4875000,526000 4877000,524000 4875000),"
        + "(525000 4875400,525500 4875400,525500 4875900,525000 4875400))",
    "GEOMETRYCOLLECTION(POINT(524386 4875332),LINESTRING(524386 4875332,524400 4875400))",
    "POINT EMPTY", "LINESTRING EMPTY", "POLYGON EMPTY", "MULTIPOLYGON EMPTY", "GEOMETRYCOLLECTION EMPTY"})
  void everyTypeThereAndBack(String wkt) {
    Geometry drawn = Shapes.wkt(wkt);
    Crs crs = registry.byCode("4538");
    Geometry back = reprojector.fromStored(reprojector.toStored(drawn, crs), crs);
    assertThat(back.getGeometryType()).isEqualTo(drawn.getGeometryType());
    assertThat(back.getNumGeometries()).isEqualTo(drawn.getNumGeometries());
    for (Coordinate corner : drawn.getCoordinates()) {
      assertThat(Arrays.stream(back.getCoordinates())).anyMatch(c -> c.distance(corner) < 1e-6);
    }
    if (!drawn.isEmpty() && drawn.getDimension() > 0) {
      assertThat(DiscreteHausdorffDistance.distance(drawn, back, 0.1))
          .isLessThan(0.011);
    }
  }

  @Test
  void everyWrongCoordinateIsNamedInAllRings() {
    Geometry wrong = Shapes.wkt("MULTIPOLYGON(((500000 4800000,5e9 4800000,500100 4800100,500000 4800000)),"
        + "((29500000 4800000,500000 4900000,500100 4900100,29500000 4800000)))");
    FaultException e = catchThrowableOfType(
        FaultException.class, () -> reprojector.toStored(wrong, registry.byCode("4538")));
    assertThat(e.faults()).extracting(Fault::code).containsOnly(GeoFault.COORDINATE_OUT_OF_RANGE);
    assertThat(e.faults()).extracting(fault -> fault.where().x()).containsExactly(5e9, 29_500_000.0, 29_500_000.0);
  }

  @ParameterizedTest
  @CsvSource({
    "4538, NaN, 4800000, COORDINATE_NOT_FINITE", "4538, 500000, Infinity, COORDINATE_NOT_FINITE",
    "4538, 524386, 1e300, COORDINATE_OUT_OF_RANGE", "4517, 524386, 4875332, COORDINATE_OUT_OF_RANGE",
    "4490, 4875332, 524386, COORDINATE_OUT_OF_RANGE", "4490, 87, NaN, COORDINATE_NOT_FINITE",
    "4326, 44, 187, COORDINATE_OUT_OF_RANGE", "4326, -180.0001, 4, COORDINATE_OUT_OF_RANGE",
    "3857, 1e9, 4, COORDINATE_OUT_OF_RANGE", "32645, 524386, -1e8, COORDINATE_OUT_OF_RANGE",
    "4258, 5, 95, COORDINATE_OUT_OF_RANGE"})
  void coordinatesThatDoNotBelong(String code, double x, double y, String fault) {
    FaultException e = catchThrowableOfType(
        FaultException.class, () -> reprojector.toStored(point(x, y), registry.byCode(code)));
    assertThat(e).isNotNull();
    assertThat(e.faults()).hasSize(1);
    assertThat(e.faults().get(0).code().name()).isEqualTo(fault);
    assertThat(e.faults().get(0).where().x()).isEqualTo(Double.valueOf(x));
    assertThat(e.faults().get(0).where().y()).isEqualTo(Double.valueOf(y));
  }

  @Test
  void fromStoredRefusesWhatLiesFarOutsideTheTarget() {
    assertThat(catchThrowableOfType(FaultException.class,
        () -> reprojector.fromStored(point(-100, 40), registry.byCode("4538")))).isNotNull();
    assertThat(catchThrowableOfType(FaultException.class,
        () -> reprojector.fromStored(point(87, 90), registry.byCode("3857")))).isNotNull();
  }

  @Test
  void preparingChecksTheCrs() {
    reprojector.prepare(registry.byCode("4517"));
    reprojector.prepare(Crs.STORED);
    Crs unknown = new Crs("EPSG:9999999", "x", Crs.Kind.PROJECTED, 0, 0, Double.NaN, false);
    assertThat(catchThrowableOfType(FaultException.class, () -> reprojector.prepare(unknown)).faults())
        .extracting(Fault::code).containsExactly(GeoFault.CRS_UNKNOWN);
  }

  @Test
  void manySystemsMayBeOpenedAfterEachOther() {
    for (int epsg = 4491; epsg <= 4554; epsg++) {
      reprojector.prepare(registry.byCode("EPSG:" + epsg));
    }
    for (int zone = 1; zone <= 60; zone++) {
      reprojector.prepare(registry.byCode("EPSG:" + (32600 + zone)));
    }
    vectorsOfChangji(87.304112, 44.013183, "4538", 524386.268, 4875332.132);
  }

  @Test
  void polygonsStayValidAndKeepTheirArea() {
    long seed = 13;
    Random random = new Random(seed);
    Crs crs = registry.byCode("4539");
    for (int i = 0; i < 100; i++) {
      Coordinate[] ring = new Coordinate[31];
      double x = 350_000 + 300_000 * random.nextDouble();
      double y = 4_780_000 + 250_000 * random.nextDouble();
      double size = Math.pow(10, 1 + 3.5 * random.nextDouble());
      for (int k = 0; k < 30; k++) {
        double radius = size * (0.5 + random.nextDouble());
        ring[k] = new Coordinate(
            x + radius * Math.cos(Math.PI * k / 15), y + radius * Math.sin(Math.PI * k / 15));
      }
      ring[30] = ring[0].copy();
      Geometry drawn = Shapes.FACTORY.createPolygon(ring);
      Geometry stored = reprojector.toStored(drawn, crs);
      assertThat(stored.isValid()).as("seed %d, case %d", seed, i).isTrue();
      double finer = EllipsoidalArea.m2(new Reprojector(1e-4).toStored(drawn, crs));
      // no edge moves by more than 1 cm
      assertThat(EllipsoidalArea.m2(stored)).as("seed %d, case %d", seed, i)
          .isCloseTo(finer, within(0.01 * drawn.getLength()));
      // the scale of the strip is 1 at its meridian and grows outwards, in area by the square of x over R
      double offset = Math.abs(x - 500_000) + 2 * size;
      double most = finer * offset * offset / 4.06e13 * 1.05;
      assertThat(drawn.getArea() - finer).as("seed %d, case %d", seed, i)
          .isBetween(-1e-4 * drawn.getLength(), most + 1e-4 * drawn.getLength());
    }
  }

  @Test
  void theBoundMustBePositive() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Reprojector(0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Reprojector(Double.NaN));
  }

  private static Geometry point(double x, double y) {
    return Shapes.FACTORY.createPoint(new Coordinate(x, y));
  }
}
