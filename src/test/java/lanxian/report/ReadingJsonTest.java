package lanxian.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import lanxian.domain.Notice;
import lanxian.domain.Project;
import org.junit.jupiter.api.Test;

class ReadingJsonTest {
  /** Names of columns and files come from outside, and half a character has no UTF-8. */
  @Test
  void noticesHaveTheirValuesWhateverTheyHold() {
    Project project = new Project(TestRecords.GROUND.rect(0, 0, 100, 100), Map.of(), "EPSG:4490", null, 0,
        List.of(new Notice("COLUMN_IGNORED", "column a\ud800 was left out", List.of("a\ud800", "列")),
            new Notice("Z_DROPPED", "heights")));
    ObjectNode reading = ReadingJson.of(project);
    assertThat(reading.at("/notices/0/detail").asText()).isEqualTo("column a? was left out");
    assertThat(reading.at("/notices/0/values").toString()).isEqualTo("[\"a?\",\"列\"]");
    assertThat(reading.path("notices").get(1).has("values")).isFalse();
    assertThat(reading.path("geometry").path("type").asText()).isEqualTo("Polygon");
  }
}
