package lanxian.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.MultiPolygon;

/** 144 real zones, 36 of them invalid, against PostGIS 3.3 (GEOS 3.11): ST_IsValid and ST_MakeValid(…, structure). */
@Tag("corpus")
class NaturaRepairCorpusTest {
  @Test
  void allAreValidOrMendedAsPostgisDoes() throws IOException {
    List<MultiPolygon> sites = Corpus.natura2000();
    List<String[]> expected = expected();
    assertThat(sites).hasSameSizeAs(expected);
    GeometryRepair repair = new GeometryRepair();
    int mended = 0;
    for (int i = 0; i < sites.size(); i++) {
      Repaired repaired = repair.repair(sites.get(i));
      double area = Double.parseDouble(expected.get(i)[2]);
      assertThat(repaired.changed()).as("feature %d", i).isNotEqualTo(Boolean.parseBoolean(expected.get(i)[1]));
      assertThat(repaired.geometry().getArea()).as("feature %d", i).isCloseTo(area, within(1e-9 * area));
      assertThat(repaired.geometry().isValid()).isTrue();
      assertThat(repaired.areaAfterM2()).isCloseTo(repaired.areaBeforeM2(), within(0.01 * repaired.areaBeforeM2()));
      assertThat(repaired.defects().isEmpty()).isNotEqualTo(repaired.changed());
      mended += repaired.changed() ? 1 : 0;
    }
    assertThat(mended).isEqualTo(36);
  }

  private static List<String[]> expected() throws IOException {
    try (BufferedReader reader = new BufferedReader(new InputStreamReader(
        NaturaRepairCorpusTest.class.getResourceAsStream("natura2000-makevalid.csv"), StandardCharsets.UTF_8))) {
      return reader.lines().skip(1).map(line -> line.split(",")).toList();
    }
  }
}
