package lanxian.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import lanxian.domain.FaultException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every .prj of the hostile files is read or refused with a reason. */
@Tag("corpus")
class PrjCorpusTest {
  /** File → its CRS or the fault; every other file is WGS 84 degrees. */
  private static final Map<String, String> EXPECTED = Map.ofEntries(
      Map.entry("CoHI_GCS12.prj", "GCS_North_American_1983"),
      Map.entry("Stacks.prj", "NAD_1983_StatePlane_Texas_South_Central_FIPS_4204_Feet"),
      Map.entry("cb_2022_us_county_20m_extract.prj", "GCS_North_American_1983"),
      Map.entry("prjwithutf8bom.prj", "GCS_North_American_1983"),
      Map.entry("poly.PRJ", "OSGB 1936 / British National Grid"),
      Map.entry("poly.prj", "British_National_Grid"),
      Map.entry("gauss_kruger.prj", "CRS_NOT_ACCEPTED"),
      Map.entry("193/three_points.prj", "CRS_UNKNOWN"),
      Map.entry("data_corruption_error.prj", "SWEREF99_TM"),
      Map.entry("max_callstack_error.prj", "RT90_25_gon_V"),
      Map.entry("e_merc.prj", "WGS_84_World_Mercator"),
      Map.entry("two_states_mercator.prj", "WGS_84_World_Mercator"),
      Map.entry("a_utm.prj", "NAD_1983_UTM_Zone_18N"),
      Map.entry("b_utm.prj", "NAD_1983_UTM_Zone_18N"),
      Map.entry("popctr_state1970.prj", "NAD27"),
      Map.entry("world_land_robin.prj", "CRS_NOT_ACCEPTED"),
      Map.entry("Oregon_customCRS.prj", "CRS_NOT_ACCEPTED"));

  @Test
  void everyOneIsReadOrRefused() throws IOException {
    CrsRegistry registry = new CrsRegistry();
    Map<String, String> known = new TreeMap<>();
    int seen = 0;
    for (Path file : Corpus.files("hostile", ".prj")) {
      String wkt = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      String outcome = known.computeIfAbsent(wkt, text -> outcome(registry, text));
      String path = file.toString().replace('\\', '/');
      String expected = EXPECTED.entrySet().stream().filter(entry -> path.endsWith("/" + entry.getKey()))
          .map(Map.Entry::getValue).findFirst().orElse("WGS 84");
      assertThat(outcome).as(path).isEqualTo(expected);
      seen++;
    }
    assertThat(seen).isGreaterThanOrEqualTo(43);
  }

  private static String outcome(CrsRegistry registry, String wkt) {
    try {
      Crs crs = registry.byWkt(wkt);
      assertThat(registry.byCode(crs.code())).isEqualTo(crs);
      return crs.name();
    } catch (FaultException e) {
      assertThat(e.faults()).hasSize(1);
      assertThat(e.faults().get(0).detail()).isNotBlank();
      return e.faults().get(0).code().name();
    }
  }
}
