package lanxian.bench.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lanxian.checks.ProjectIntake;
import lanxian.checks.RuleBooks;
import lanxian.domain.Project;
import lanxian.geo.EllipsoidalArea;
import lanxian.rules.RuleSetLoader;
import org.junit.jupiter.api.Test;

class ProjectsTest {
  @Test
  void theServiceReadsThemAsTheyWereDrawn() {
    double[] ring;
    try (ServiceStore store = new ServiceStore()) {
      ring = Projects.parcels(store.counties(), 3)[2];
    }
    ProjectIntake intake = new RuleBooks(RuleSetLoader.fromDirectory(Path.of("rules")), new byte[0],
        RuleSetLoader::fromContent).intake();
    Project project = intake.read(new ProjectIntake.Input(Projects.feature(ring).getBytes(StandardCharsets.UTF_8),
        Wrk.CONTENT_TYPE, null, new LinkedHashMap<>()), new ArrayList<>(), site -> List.of());
    assertThat(project.properties()).containsEntry("activity", "LIVESTOCK").containsKey("stock_heads");
    assertThat(project.geometry().getCoordinates()).hasSize(ring.length / 2);
    assertThat(project.geometry().getCoordinates()[1].x).isEqualTo(ring[2]);
    assertThat(EllipsoidalArea.m2(project.geometry())).isBetween(60_000.0, 150_000.0);
  }

  @Test
  void overlapsAreReadFromFindingsAndSlivers() {
    String answer = """
        {"findings": [{"zone": {"id": "bench-7"}, "overlapM2": 12.5}, {"zone": {"id": "bench-8"}, "overlapM2": 0},
          {"zone": {"id": "county-652301"}, "overlapM2": 3}],
         "slivers": [{"zone": {"id": "bench-9"}, "overlapM2": 0.5}], "near": [{"zone": {"id": "bench-10"}}]}""";
    assertThat(Answers.overlaps(answer.getBytes(StandardCharsets.UTF_8))).isEqualTo(Map.of(7, 12.5, 9, 0.5));
  }
}
