package lanxian.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Notice;
import lanxian.domain.Place;
import lanxian.exchange.layer.CrsClaim;
import lanxian.exchange.layer.ExchangeFault;
import lanxian.exchange.layer.RawFeature;
import lanxian.exchange.layer.RawLayer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrsDeciderTest {
  private static final String DEGREES = "POLYGON ((87.3 44, 87.4 44, 87.4 44.1, 87.3 44))";
  private static final String PREFIXED =
      "POLYGON ((29524061 4873866, 29525064 4873869, 29525060 4874869, 29524061 4873866))";
  private static final String PLAIN = PREFIXED.replace("295", "5");
  private static final CrsClaim NONE = new CrsClaim.None();
  private final CrsDecider decider = new CrsDecider("crs");

  private static RawFeature feature(long record, String wkt) {
    return new RawFeature(record, null, TestFiles.wkt(wkt), Map.of(), null, Place.record(record), List.of(),
        List.of(), false);
  }

  private static RawLayer layer(RawLayer.Format format, CrsClaim claim, String... wkt) {
    List<RawFeature> features = new ArrayList<>();
    Arrays.stream(wkt).forEach(text -> features.add(feature(features.size() + 1L, text)));
    return new RawLayer("a", format, null, claim, null, 0, 0, features, List.of());
  }

  private CrsDecider.Decided decide(CrsClaim claim, String told, String... wkt) {
    return decider.decide(layer(RawLayer.Format.SHAPEFILE, claim, wkt), told);
  }

  private void refused(String code, CrsClaim claim, String told, String... wkt) {
    assertThatThrownBy(() -> decide(claim, told, wkt)).isInstanceOfSatisfying(FaultException.class,
        e -> assertThat(e.faults().get(0).code().name()).isEqualTo(code));
  }

  private static List<String> codes(CrsDecider.Decided decided) {
    return decided.notices().stream().map(Notice::code).toList();
  }

  private static CrsClaim code(String code) {
    return new CrsClaim.Code(code, "crs member");
  }

  private static CrsClaim header(String system, Integer strip, Integer zone) {
    return new CrsClaim.TxtHeader(system, strip, zone, "米", 2);
  }

  @Test
  void takesWhatTheFileSays() {
    CrsDecider.Decided decided = decide(code("urn:ogc:def:crs:EPSG::4517"), null, PREFIXED);
    assertThat(decided.crs().code()).isEqualTo("EPSG:4517");
    assertThat(decided.how()).isEqualTo("crs member");
    assertThat(decided.notices()).isEmpty();
    assertThat(decide(new CrsClaim.FormatDefault("OGC:CRS84", "RFC 7946"), null, DEGREES).how()).isEqualTo("RFC 7946");
  }

  @Test
  void takesWhatTheUserSaysBeforeThat() {
    CrsDecider.Decided decided = decide(code("EPSG:4539"), "4538", PLAIN);
    assertThat(decided.crs().code()).isEqualTo("EPSG:4538");
    assertThat(decided.how()).isEqualTo("as told");
  }

  @Test
  void saysThatAWrongCodeOfTheUserIsNotTheFiles() {
    for (String told : List.of("EPSG:999999", "GCJ-02", "nonsense")) {
      assertThatThrownBy(() -> decide(code("EPSG:4517"), told, PREFIXED)).isInstanceOfSatisfying(FaultException.class,
          e -> assertThat(e.faults()).as(told).extracting(Fault::where).containsExactly(Place.parameter("crs")));
    }
    assertThatThrownBy(() -> decide(code("EPSG:999999"), null, PREFIXED)).isInstanceOfSatisfying(FaultException.class,
        e -> assertThat(e.faults().get(0).where().parameter()).as("the file's own").isNull());
  }

  @Test
  void refusesContradictionsUnlessTheUserSettlesThem() {
    CrsClaim several = new CrsClaim.Contradicted(List.of(Fault.of(ExchangeFault.CRS_CONTRADICTED, "")));
    refused("CRS_CONTRADICTED", several, null, DEGREES);
    assertThat(decide(several, "EPSG:4490", DEGREES).crs().code()).isEqualTo("EPSG:4490");
    CrsClaim garbage = new CrsClaim.Wkt("\u00ff\u00fe garbage", "a.prj");
    refused("CRS_UNKNOWN", garbage, null, DEGREES);
    assertThat(decide(garbage, "EPSG:4490", DEGREES).how()).isEqualTo("as told");
  }

  @ParameterizedTest
  @CsvSource({"EPSG:4538, EPSG:4517", "EPSG:4518, EPSG:4517", "EPSG:4490, EPSG:4517"})
  void letsTheNumbersDecideAgainstTheFile(String stated, String crs) {
    CrsDecider.Decided decided = decide(code(stated), null, PREFIXED);
    assertThat(decided.crs().code()).isEqualTo(crs);
    assertThat(decided.how()).isEqualTo("magnitude of the numbers, against crs member");
    assertThat(codes(decided)).containsAnyOf("ZONE_PREFIX_CONFLICT", "CRS_CONFLICT");
  }

  @Test
  void readsTheHeaderOfATxt() {
    String northFirst = "POLYGON ((29524061 4873866, 29525064 4873869, 29525060 4874869, 29524061 4873866))";
    CrsDecider.Decided prefixed = decider.decide(
        layer(RawLayer.Format.BOUNDARY_TXT, header("2000国家大地坐标系", 3, 29), northFirst), null);
    assertThat(prefixed.crs().code()).isEqualTo("EPSG:4517");
    assertThat(prefixed.how()).isEqualTo("header");
    CrsDecider.Decided plain = decider.decide(
        layer(RawLayer.Format.BOUNDARY_TXT, header("CGCS2000", 3, 30), PLAIN), null);
    assertThat(plain.crs().code()).isEqualTo("EPSG:4539");
    CrsDecider.Decided six = decider.decide(
        layer(RawLayer.Format.BOUNDARY_TXT, header("CGCS2000", 6, 15), PLAIN), null);
    assertThat(six.crs().stripDegrees()).isEqualTo(6);
  }

  @Test
  void asksWhereTheZoneIsNotKnown() {
    refused("ZONE_UNKNOWN", NONE, null, PLAIN);
    refused("CRS_NOT_ACCEPTED", header("1954年北京坐标系", 3, 29), null, PREFIXED);
    refused("CRS_NOT_ACCEPTED", header("1954年北京坐标系", 3, 29), null);
    refused("CRS_UNKNOWN", code("EPSG:1"), null, DEGREES);
  }

  @Test
  void doesNotGuessAStripThatLeadsElsewhere() {
    assertThat(decide(NONE, null, PREFIXED).crs().code()).isEqualTo("EPSG:4517");
    refused("CRS_UNKNOWN", NONE, null, PREFIXED.replace("295", "395"));
    assertThat(codes(decide(code("EPSG:4527"), null, PREFIXED.replace("295", "395"))))
        .contains("OUTSIDE_EXPECTED_REGION");
  }

  @Test
  void leavesOtherProjectionsAlone() {
    String nearOrigin = "POLYGON ((-500 -90, 100 0, 100 80, -500 -90))";
    assertThat(decide(code("EPSG:3857"), null, nearOrigin).crs().code()).isEqualTo("EPSG:3857");
    assertThat(decide(code("EPSG:32645"), null, PLAIN).crs().code()).isEqualTo("EPSG:32645");
  }

  @Test
  void exchangesAxesWithoutTouchingWhatItWasGiven() {
    RawLayer layer = layer(RawLayer.Format.GEOJSON, new CrsClaim.FormatDefault("OGC:CRS84", "RFC 7946"),
        "POLYGON ((44 87.3, 44 87.4, 44.1 87.4, 44 87.3))", null);
    CrsDecider.Decided decided = decider.decide(layer, null);
    assertThat(decided.features().get(0).geometry().getCoordinate().x).isEqualTo(87.3);
    assertThat(decided.features().get(0).geometry().getEnvelopeInternal().getMaxX()).isEqualTo(87.4);
    assertThat(decided.features().get(1).geometry()).isNull();
    assertThat(layer.features().get(0).geometry().getCoordinate().x).isEqualTo(44);
    assertThat(codes(decided)).contains("AXES_LOOK_SWAPPED");
  }

  @Test
  void putsTheBlameOnTheFeaturesThatAreUnlikeTheOthers() {
    CrsDecider.Decided decided = decide(NONE, null, DEGREES, PREFIXED, DEGREES);
    assertThat(decided.features().get(0).faults()).isEmpty();
    assertThat(decided.features().get(1).faults()).isNotEmpty()
        .allSatisfy(f -> assertThat(f.where().record()).isEqualTo(2));
    assertThat(decided.crs().code()).isEqualTo("EPSG:4490");
  }

  @Test
  void placesFaultsOfTheOnlyFeature() {
    assertThatThrownBy(() -> decide(NONE, null, "POLYGON ((87.3 44, 524061 4873866, 87.4 44.1, 87.3 44))"))
        .isInstanceOfSatisfying(FaultException.class, e -> {
          assertThat(e.faults().get(0).code().name()).isEqualTo("COORDINATES_MIXED");
          assertThat(e.faults().get(0).where().record()).isEqualTo(1);
          assertThat(e.faults().get(0).where().x()).isEqualTo(524061);
        });
  }

  @Test
  void takesAnEmptyLayerForWhatItClaims() {
    assertThat(decide(NONE, null).crs().code()).isEqualTo("EPSG:4490");
    assertThat(decide(NONE, null).how()).isEqualTo("no coordinates to read");
    assertThat(decide(code("EPSG:4517"), null, (String) null).crs().code()).isEqualTo("EPSG:4517");
  }
}
