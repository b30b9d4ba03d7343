package lanxian.exchange.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.GeometryStatus;
import lanxian.domain.SecurityLevel;
import lanxian.domain.Validity;
import lanxian.domain.ZoneDescription;
import lanxian.domain.ZoneVersion;
import lanxian.exchange.ExportCases;
import lanxian.exchange.ExportFormat;
import lanxian.exchange.TestCategories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** Faults of zones that a format cannot hold: all of them, with zone and record. */
class ZoneFeedTest {
  private static ZoneVersion zone(int number, String name, double lat) {
    return ExportCases.version("z" + number, new ZoneDescription("drinking_water_protection", "L1", name, null,
        GeometryStatus.SURVEYED, 1, ZoneDescription.Approval.NONE, new ZoneDescription.Source(null, null, null), null,
        SecurityLevel.PUBLIC, null, Map.of()), new GeometryFactory().toGeometry(new Envelope(87, 87.1, lat, lat + 0.1)),
        Validity.ALWAYS);
  }

  private static ExportCases.Case layer(List<ZoneVersion> zones) {
    return ExportCases.of(ExportCases.bare(TestCategories.SOURCES), TestCategories.SOURCES, zones);
  }

  private static List<Fault> faults(ExportFormat format, LayerPlan plan, List<ZoneVersion> zones) throws Exception {
    try {
      format.writer().write(plan, zones.iterator(), new ByteArrayOutputStream());
      return List.of();
    } catch (FaultException e) {
      return e.faults();
    }
  }

  @ParameterizedTest
  @CsvSource({"SHAPEFILE, TEXT_TOO_LONG", "KML, TEXT_NOT_WRITABLE", "TXT, TEXT_NOT_WRITABLE"})
  void allAreToldAtOnce(ExportFormat format, String code) throws Exception {
    String bad = switch (format) {
      case SHAPEFILE -> "长".repeat(100);
      case KML -> "a\u0001";
      default -> "面";
    };
    List<ZoneVersion> zones = List.of(zone(1, "好", 44), zone(2, bad, 44), zone(3, "好", 44), zone(4, bad, 44));
    List<Fault> faults = faults(format, layer(zones).plan("EPSG:4490"), zones);
    assertThat(faults).extracting(fault -> fault.code().name()).containsExactly(code, code);
    assertThat(faults).extracting(fault -> fault.where().record()).containsExactly(2L, 4L);
  }

  @Test
  void noMoreAreToldThanAPersonReads() throws Exception {
    List<ZoneVersion> zones = IntStream.range(0, 500).mapToObj(i -> zone(i, "a\u0001", 44)).toList();
    assertThat(faults(ExportFormat.KML, layer(zones).plan("EPSG:4490"), zones)).hasSize(WriteFaults.MAX);
  }

  @Test
  void aPlaceOutsideTheCrsNamesTheZone() throws Exception {
    List<ZoneVersion> zones = List.of(zone(1, "好", 44), zone(2, "极", 89.9));
    List<Fault> faults = faults(ExportFormat.GEOJSON, layer(zones).plan("EPSG:3857"), zones);
    assertThat(faults).isNotEmpty().allSatisfy(fault -> {
      assertThat(fault.detail()).startsWith("zone z2: ");
      assertThat(fault.where().record()).isEqualTo(2);
      assertThat(fault.where().y()).isNotNull();
    });
  }

  @Test
  void charactersThatAnEncodingLacksAreToldByTheirCode() throws Exception {
    List<ZoneVersion> zones = List.of(zone(1, "𠮷", 44));
    LayerPlan plan = layer(zones).plan("EPSG:4490").withCharset(Charset.forName("GBK"));
    assertThat(faults(ExportFormat.SHAPEFILE, plan, zones)).singleElement().satisfies(fault -> {
      assertThat(fault.code().name()).isEqualTo("TEXT_NOT_ENCODABLE");
      assertThat(fault.detail()).contains("U+20BB7");
    });
    assertThat(faults(ExportFormat.TXT, plan, zones)).extracting(f -> f.code().name()).containsExactly("TEXT_NOT_WRITABLE");
  }

  @ParameterizedTest
  @CsvSource({"KML, EPSG:4517", "TXT, EPSG:3857", "TXT, EPSG:4326", "SHAPEFILE, EPSG:2154", "GEOPACKAGE, EPSG:2154"})
  void aCrsThatTheFormatDoesNotHaveIsRefused(ExportFormat format, String crs) {
    ExportCases.Case layer = layer(List.of(zone(1, "好", 44)));
    assertThatThrownBy(() -> layer.write(format, crs)).hasMessageContaining("CRS_NOT_WRITABLE");
  }

  @Test
  void namesOfShapefileColumnsThatHadToBeCutAreTold() throws Exception {
    ExportCases.Case layer = ExportCases.random(94, 3);
    Written written = ExportFormat.SHAPEFILE.writer().write(
        layer.plan("EPSG:4490"), layer.zones().iterator(), new ByteArrayOutputStream());
    assertThat(written.features()).isEqualTo(3);
    assertThat(written.notices()).singleElement().satisfies(notice -> {
      assertThat(notice.code()).isEqualTo("COLUMNS_RENAMED");
      assertThat(notice.detail()).contains("一个很长的属性名称 as 一个很");
    });
  }
}
