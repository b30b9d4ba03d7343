package lanxian.geo.forensics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Notice;
import lanxian.geo.Crs;
import lanxian.geo.CrsRegistry;
import lanxian.geo.Datum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;

class CoordinateForensicsTest {
  private static final String TEXT = "2000国家大地坐标系";
  private static final double[] NORTH = {4873866.129, 4873869.852, 4874869.863};
  private static final double[] EAST = {524061.862, 525064.440, 525060.651};
  private static final double[] EAST_29 = {29524061.862, 29525064.440, 29525060.651};
  private static final double[] LON = {87.30, 87.3125, 87.3125};
  private static final double[] LAT = {44.0, 44.0, 44.009};

  private final CrsRegistry registry = new CrsRegistry();
  private final CoordinateForensics forensics = new CoordinateForensics(registry, Region.CHANGJI);

  @Test
  void theSampleBoundaryFileIsReadWithoutNotice() {
    Decision decision = forensics.decide(Declaration.boundaryTxt(TEXT, 3, 29), NORTH, EAST_29);
    assertThat(decision.crs().code()).isEqualTo("EPSG:4517");
    assertThat(decision.order()).isEqualTo(AxisOrder.NORTH_EAST);
    assertThat(decision.notices()).isEmpty();
    assertThat(decision.coordinate(NORTH[0], EAST_29[0])).isEqualTo(new Coordinate(EAST_29[0], NORTH[0]));
  }

  @Test
  void withoutPrefixTheHeaderTellsTheZone() {
    Decision decision = forensics.decide(Declaration.boundaryTxt(TEXT, 3, 29), NORTH, EAST);
    assertThat(decision.crs().code()).isEqualTo("EPSG:4538");
    assertThat(decision.notices()).isEmpty();
    assertThat(forensics.decide(Declaration.boundaryTxt(TEXT, null, 29), NORTH, EAST).crs().code())
        .isEqualTo("EPSG:4538");
    assertThat(forensics.decide(Declaration.boundaryTxt(TEXT, 6, 15), NORTH, EAST).crs().code())
        .isEqualTo("EPSG:4504");
  }

  @Test
  void withoutPrefixAndZoneItAsksAndNamesTheZonesThatFit() {
    FaultException e = catchThrowableOfType(FaultException.class,
        () -> forensics.decide(Declaration.boundaryTxt(TEXT, 3, null), NORTH, EAST));
    assertThat(e.faults()).extracting(fault -> fault.code().name()).containsExactly("ZONE_UNKNOWN");
    assertThat(e.faults().get(0).detail()).contains("29, 30");
  }

  @Test
  void aPrefixAloneTellsTheZone() {
    Decision decision = forensics.decide(Declaration.none(AxisOrder.EAST_NORTH), EAST_29, NORTH);
    assertThat(decision.crs().code()).isEqualTo("EPSG:4517");
    assertThat(codes(decision)).containsExactly("CRS_ASSUMED");
    double[] sixDegrees = {15524061.862};
    assertThat(forensics.decide(Declaration.none(AxisOrder.EAST_NORTH), sixDegrees, new double[] {4873866.1}).crs()
        .code()).isEqualTo("EPSG:4493");
  }

  @Test
  void swappedColumnsOfAGrid() {
    Decision prefixed = forensics.decide(Declaration.boundaryTxt(TEXT, 3, 29), EAST_29, NORTH);
    assertThat(prefixed.crs().code()).isEqualTo("EPSG:4517");
    assertThat(prefixed.order()).isEqualTo(AxisOrder.EAST_NORTH);
    assertThat(codes(prefixed)).containsExactly("AXES_LOOK_SWAPPED");
    Decision plain = forensics.decide(Declaration.boundaryTxt(TEXT, 3, 29), EAST, NORTH);
    assertThat(plain.coordinate(EAST[0], NORTH[0])).isEqualTo(new Coordinate(EAST[0], NORTH[0]));
    assertThat(codes(plain)).containsExactly("AXES_LOOK_SWAPPED");
  }

  @ParameterizedTest
  @CsvSource({
    // .prj or header, numbers → CRS taken
    "EPSG:4538, 29, EPSG:4517", "EPSG:4539, 29, EPSG:4517", "EPSG:4518, 29, EPSG:4517", "EPSG:4493, 29, EPSG:4517",
    "EPSG:4517, 0, EPSG:4538", "EPSG:4493, 0, EPSG:4504"})
  void whereFileAndNumbersDifferTheNumbersWin(String declared, int prefix, String taken) {
    double[] eastings = prefix == 0 ? EAST : EAST_29;
    Decision decision = forensics.decide(
        Declaration.of(registry.byCode(declared), AxisOrder.EAST_NORTH), eastings, NORTH);
    assertThat(decision.crs().code()).isEqualTo(taken);
    assertThat(codes(decision)).containsExactly("ZONE_PREFIX_CONFLICT");
  }

  @Test
  void aHeaderWithAnotherZoneOrStripThanThePrefix() {
    assertThat(codes(forensics.decide(Declaration.boundaryTxt(TEXT, 3, 30), NORTH, EAST_29)))
        .containsExactly("ZONE_PREFIX_CONFLICT");
    assertThat(codes(forensics.decide(Declaration.boundaryTxt(TEXT, 6, null), NORTH, EAST_29)))
        .containsExactly("ZONE_PREFIX_CONFLICT");
    assertThat(codes(forensics.decide(Declaration.boundaryTxt(TEXT, 6, 29), NORTH, EAST)))
        .containsExactly("ZONE_PREFIX_CONFLICT");
  }

  @Test
  void aHeaderMayHoldTheMeridianInPlaceOfTheZone() {
    Decision decision = forensics.decide(Declaration.boundaryTxt(TEXT, 3, 87), NORTH, EAST);
    assertThat(decision.crs().code()).isEqualTo("EPSG:4538");
    assertThat(codes(decision)).containsExactly("ZONE_READ_AS_MERIDIAN");
    assertThat(forensics.decide(Declaration.boundaryTxt(TEXT, 6, 87), NORTH, EAST).crs().code())
        .isEqualTo("EPSG:4504");
  }

  @ParameterizedTest
  @CsvSource({"3, 88", "6, 90", "3, 12", "3, 50", "3, -1", "4, 29", "3, 138"})
  void headersThatNameNoStrip(int strip, int zone) {
    assertThat(faults(Declaration.boundaryTxt(TEXT, strip, zone), NORTH, EAST)).containsExactly("CRS_UNKNOWN");
  }

  @Test
  void aFileInThePrjOfAWellKnownStripHasNoNotice() {
    for (String code : new String[] {"EPSG:4517", "EPSG:4538"}) {
      double[] eastings = code.equals("EPSG:4517") ? EAST_29 : EAST;
      Decision decision = forensics.decide(
          Declaration.of(registry.byCode(code), AxisOrder.EAST_NORTH), eastings, NORTH);
      assertThat(decision).isEqualTo(new Decision(registry.byCode(code), AxisOrder.EAST_NORTH, List.of()));
    }
  }

  @Test
  void eastingsOutsideTheirOwnStrip() {
    // 奇台 in the strip of 昌吉
    Decision decision = forensics.decide(
        Declaration.boundaryTxt(TEXT, 3, 29), new double[] {4879547.017}, new double[] {29707977.626});
    assertThat(codes(decision)).containsExactly("ZONE_LOOKS_WRONG");
    assertThat(decision.notices().get(0).detail()).contains("208 km");
  }

  @Test
  void aZoneTooFarWestLandsOutsideTheRegionAndTheRightOneIsNamed() {
    Decision decision = forensics.decide(Declaration.boundaryTxt(TEXT, 3, 27), NORTH, EAST);
    assertThat(codes(decision)).containsExactly("OUTSIDE_EXPECTED_REGION");
    assertThat(decision.notices().get(0).detail()).contains("81.3", "29, 30");
    Decision prefixed = forensics.decide(
        Declaration.boundaryTxt(TEXT, 3, 27), NORTH, new double[] {27524061.862, 27525064.440, 27525060.651});
    assertThat(prefixed.notices().get(0).detail()).contains("29, 30");
  }

  @Test
  void degreesInBothOrders() {
    Decision asIs = forensics.decide(Declaration.none(AxisOrder.EAST_NORTH), LON, LAT);
    assertThat(asIs.crs()).isEqualTo(Crs.STORED);
    assertThat(codes(asIs)).containsExactly("CRS_ASSUMED");
    Decision swapped = forensics.decide(
        Declaration.of(registry.byCode("OGC:CRS84"), AxisOrder.EAST_NORTH), LAT, LON);
    assertThat(swapped.crs().code()).isEqualTo("OGC:CRS84");
    assertThat(swapped.order()).isEqualTo(AxisOrder.NORTH_EAST);
    assertThat(codes(swapped)).containsExactly("AXES_LOOK_SWAPPED");
    Decision txt = forensics.decide(Declaration.boundaryTxt(TEXT, 3, null), LAT, LON);
    assertThat(txt).isEqualTo(new Decision(Crs.STORED, AxisOrder.NORTH_EAST, List.of()));
  }

  @Test
  void degreesElsewhereInChinaAreReadTooButNoticed() {
    Decision decision = forensics.decide(
        Declaration.boundaryTxt(TEXT, null, null), new double[] {116.39}, new double[] {39.91});
    assertThat(decision.order()).isEqualTo(AxisOrder.EAST_NORTH);
    assertThat(codes(decision)).containsExactly("AXES_LOOK_SWAPPED", "OUTSIDE_EXPECTED_REGION");
  }

  @Test
  void degreesElsewhereInTheWorldKeepTheirOrderUnlessItCannotBe() {
    Declaration declared = Declaration.of(registry.byCode("EPSG:4326"), AxisOrder.EAST_NORTH);
    assertThat(codes(forensics.decide(declared, new double[] {5.5, 5.6}, new double[] {52.1, 52.2})))
        .containsExactly("OUTSIDE_EXPECTED_REGION");
    assertThat(codes(forensics.decide(declared, new double[] {-40, 2}, new double[] {-100, 5})))
        .contains("AXES_LOOK_SWAPPED");
    assertThat(faults(declared, new double[] {100, 2}, new double[] {-100, 5}))
        .containsExactly("COORDINATE_OUT_OF_RANGE");
  }

  @Test
  void degreesUnderThePrjOfAGridAndTheOtherWayRound() {
    Decision degrees = forensics.decide(
        Declaration.of(registry.byCode("EPSG:4538"), AxisOrder.EAST_NORTH), LON, LAT);
    assertThat(degrees.crs()).isEqualTo(Crs.STORED);
    assertThat(codes(degrees)).containsExactly("CRS_CONFLICT");
    Decision grid = forensics.decide(Declaration.of(Crs.STORED, AxisOrder.EAST_NORTH), EAST_29, NORTH);
    assertThat(grid.crs().code()).isEqualTo("EPSG:4517");
    assertThat(codes(grid)).containsExactly("CRS_CONFLICT");
    assertThat(faults(Declaration.of(Crs.STORED, AxisOrder.EAST_NORTH), EAST, NORTH)).containsExactly("ZONE_UNKNOWN");
  }

  @Test
  void otherProjectionsCountAsDeclared() {
    Declaration utm = Declaration.of(registry.byCode("EPSG:32645"), AxisOrder.EAST_NORTH);
    assertThat(forensics.decide(utm, new double[] {524376.514}, new double[] {4873381.999}))
        .isEqualTo(new Decision(utm.crs(), AxisOrder.EAST_NORTH, List.of()));
    Decision swapped = forensics.decide(utm, new double[] {4873381.999}, new double[] {524376.514});
    assertThat(swapped.order()).isEqualTo(AxisOrder.NORTH_EAST);
    assertThat(codes(swapped)).containsExactly("AXES_LOOK_SWAPPED");
    Declaration mercator = Declaration.of(registry.byCode("EPSG:3857"), AxisOrder.EAST_NORTH);
    assertThat(codes(forensics.decide(mercator, new double[] {9718649.292}, new double[] {5467482.51}))).isEmpty();
  }

  @Test
  void numbersOfNoKind() {
    assertThat(faults(Declaration.none(AxisOrder.EAST_NORTH), new double[] {1234}, new double[] {5678}))
        .containsExactly("CRS_UNKNOWN");
    assertThat(faults(Declaration.none(AxisOrder.EAST_NORTH), new double[0], new double[0]))
        .containsExactly("EMPTY_GEOMETRY");
    assertThatIllegalArgumentException().isThrownBy(
        () -> forensics.decide(Declaration.none(AxisOrder.EAST_NORTH), new double[1], new double[2]));
  }

  @Test
  void coordinatesOfTwoKindsAreNamedOneByOne() {
    double[] eastings = {29524061.862, 525064.440, 30525060.651, 29524061.862};
    double[] northings = {4873866.129, 4873869.852, 4874869.863, Double.NaN};
    FaultException e = catchThrowableOfType(FaultException.class,
        () -> forensics.decide(Declaration.boundaryTxt(TEXT, 3, 29), northings, eastings));
    assertThat(e.faults()).extracting(fault -> fault.code().name()).containsExactly(
        "COORDINATE_NOT_FINITE", "COORDINATES_MIXED", "COORDINATES_MIXED");
    assertThat(e.faults().get(1).where().y()).isEqualTo(525064.440);
    assertThat(faults(Declaration.none(AxisOrder.EAST_NORTH),
        new double[] {87.3, 87.4, 44.1}, new double[] {44, 44.1, 87.3})).containsExactly("COORDINATES_MIXED");
  }

  @Test
  void aLayerOfTheWholeWorldKeepsItsOrder() {
    Decision decision = forensics.decide(Declaration.of(new CrsRegistry().byCode("OGC:CRS84"), AxisOrder.EAST_NORTH),
        new double[] {30.86, 100, -70}, new double[] {79.78, 40, -30});
    assertThat(decision.order()).isEqualTo(AxisOrder.EAST_NORTH);
    assertThat(codes(decision)).doesNotContain("AXES_LOOK_SWAPPED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1980西安坐标系", "北京54", "GCJ02", "城市独立坐标系"})
  void refusedDatums(String datum) {
    assertThat(faults(Declaration.boundaryTxt(datum, 3, 29), NORTH, EAST_29)).containsExactly("CRS_NOT_ACCEPTED");
  }

  @Test
  void aHeaderWithoutDatumIsTakenAsCgcs2000WithNotice() {
    assertThat(codes(forensics.decide(Declaration.boundaryTxt("", 3, 29), NORTH, EAST_29)))
        .containsExactly("CRS_ASSUMED");
    assertThat(Declaration.boundaryTxt(null, 3, 29).datum()).isEqualTo(Datum.UNKNOWN);
  }

  @Test
  void manyWrongCoordinatesGiveAHundredFaults() {
    double[] many = new double[100_000];
    java.util.Arrays.fill(many, Double.NaN);
    assertThat(faults(Declaration.none(AxisOrder.EAST_NORTH), many, many)).hasSize(100);
  }

  private List<String> faults(Declaration declared, double[] first, double[] second) {
    FaultException e = catchThrowableOfType(
        FaultException.class, () -> forensics.decide(declared, first, second));
    assertThat(e).isNotNull();
    return e.faults().stream().map(Fault::code).map(code -> code.name()).toList();
  }

  private static List<String> codes(Decision decision) {
    return decision.notices().stream().map(Notice::code).toList();
  }
}
