package lanxian.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import lanxian.domain.FaultException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class CrsRegistryTest {
  private final CrsRegistry registry = new CrsRegistry();

  @ParameterizedTest
  @ValueSource(strings = {
    "EPSG:4517", "epsg:4517", " 4517 ", "urn:ogc:def:crs:EPSG::4517", "urn:x-ogc:def:crs:EPSG:9.8:4517",
    "http://www.opengis.net/def/crs/EPSG/0/4517", "https://www.opengis.net/def/crs/EPSG/0/4517",
    "<http://www.opengis.net/def/crs/EPSG/0/4517>", "http://www.opengis.net/gml/srs/epsg.xml#4517"})
  void everySpellingOfACodeMeansTheSame(String code) {
    assertThat(registry.byCode(code)).isEqualTo(
        new Crs("EPSG:4517", "CGCS2000 / 3-degree Gauss-Kruger zone 29", Crs.Kind.GAUSS_KRUGER, 29, 3, 87, true));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "CRS84", "OGC:CRS84", "urn:ogc:def:crs:OGC:1.3:CRS84", "urn:ogc:def:crs:OGC::CRS84",
    "http://www.opengis.net/def/crs/OGC/1.3/CRS84", "<http://www.opengis.net/def/crs/OGC/0/CRS84>"})
  void crs84InEverySpelling(String code) {
    Crs crs = registry.byCode(code);
    assertThat(crs.code()).isEqualTo("OGC:CRS84");
    assertThat(crs.isGeographic()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "4513, 25, 3, 75, true", "4533, 45, 3, 135, true", "4534, 25, 3, 75, false", "4554, 45, 3, 135, false",
    "4538, 29, 3, 87, false", "4518, 30, 3, 90, true", "4491, 13, 6, 75, true", "4501, 23, 6, 135, true",
    "4502, 13, 6, 75, false", "4512, 23, 6, 135, false", "4493, 15, 6, 87, true", "4505, 16, 6, 93, false"})
  void gaussKrugerStrips(int epsg, int zone, int degrees, double meridian, boolean prefixed) {
    Crs crs = registry.byCode("EPSG:" + epsg);
    assertThat(crs.kind()).isEqualTo(Crs.Kind.GAUSS_KRUGER);
    assertThat(crs.zone()).isEqualTo(zone);
    assertThat(crs.stripDegrees()).isEqualTo(degrees);
    assertThat(crs.centralMeridian()).isEqualTo(meridian);
    assertThat(crs.prefixed()).isEqualTo(prefixed);
    assertThat(registry.gaussKruger(degrees, zone, prefixed)).isEqualTo(crs);
  }

  @Test
  void builtInNamesAreThoseOfTheEpsgDatabase() throws Exception {
    for (int epsg = 4491; epsg <= 4554; epsg++) {
      String name = GeoTools.decode(epsg).getName().getCode();
      assertThat(registry.byCode("EPSG:" + epsg).name()).isEqualTo(name);
    }
    assertThat(registry.byCode("32645").name()).isEqualTo(GeoTools.decode(32645).getName().getCode());
    assertThat(registry.byCode("3857").name()).isEqualTo(GeoTools.decode(3857).getName().getCode());
  }

  @ParameterizedTest
  @CsvSource({"3, 24", "3, 46", "6, 12", "6, 24", "4, 29", "3, -1"})
  void zonesThatDoNotExist(int degrees, int zone) {
    FaultException e = catchThrowableOfType(
        FaultException.class, () -> registry.gaussKruger(degrees, zone, true));
    assertThat(e.faults()).extracting(fault -> fault.code().name()).containsExactly("CRS_UNKNOWN");
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {
    "EPSG:", "EPSG:1", "EPSG:999999", "EPSG:99999999999999999999", "mars", "OGC:4326", "EPSG:CRS84", "4517;drop",
    "http://example.org/def/crs/EPSG/0/4517", "EPSG:4517 EPSG:4518"})
  void unknownCodes(String code) {
    assertThat(faultOf(code)).isEqualTo("CRS_UNKNOWN");
  }

  @Test
  void aVeryLongCodeIsNotLookedAt() {
    assertThat(faultOf("EPSG:" + "4".repeat(1_000_000))).isEqualTo("CRS_UNKNOWN");
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "EPSG:4610", "EPSG:4214", "EPSG:2333", "EPSG:2359", "EPSG:2380", "EPSG:2437", "EPSG:21415", "EPSG:21475",
    "EPSG:4555", "GCJ02", "GCJ-02", "EPSG:GCJ02", "BD09", "bd-09", "火星坐标系", "北京54", "西安80"})
  void legacyAndShiftedSystemsAreRefusedWithTheReason(String code) {
    FaultException e = catchThrowableOfType(FaultException.class, () -> registry.byCode(code));
    assertThat(e.faults()).hasSize(1);
    assertThat(e.faults().get(0).code()).isEqualTo(GeoFault.CRS_NOT_ACCEPTED);
    assertThat(e.faults().get(0).detail()).containsAnyOf("not public", "shifted on purpose");
  }

  @ParameterizedTest
  @ValueSource(strings = {"EPSG:4978", "EPSG:5773", "EPSG:4979", "EPSG:4480"})
  void systemsThatAreNotTwoDimensional(String code) {
    assertThat(faultOf(code)).isEqualTo("CRS_NOT_ACCEPTED");
  }

  @Test
  void otherEpsgCodesComeFromTheDatabase() {
    Crs national = registry.byCode("EPSG:28992");
    assertThat(national.kind()).isEqualTo(Crs.Kind.PROJECTED);
    assertThat(national.name()).isEqualTo("Amersfoort / RD New");
    assertThat(registry.byCode("EPSG:4258").isGeographic()).isTrue();
  }

  private String faultOf(String code) {
    FaultException e = catchThrowableOfType(FaultException.class, () -> registry.byCode(code));
    assertThat(e).as(code).isNotNull();
    return e.faults().get(0).code().name();
  }
}
