package lanxian.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lanxian.domain.FaultException;
import lanxian.domain.Project;
import lanxian.report.RecordJson;
import lanxian.report.RecordText;
import lanxian.rules.RuleFiles;
import lanxian.rules.RuleSetLoader;
import lanxian.siting.SitingFault;
import lanxian.siting.TestSite;
import lanxian.siting.agreement.RandomProjects;
import lanxian.siting.agreement.SampleLayers;
import lanxian.store.PostgisCluster;
import lanxian.store.Store;
import lanxian.store.h2.H2Store;
import lanxian.store.postgis.PostgisStore;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;

/** Random projects over the sample layers with the shipped rules: records agree on both stores and in a replay. */
class SampleRecordsTest {
  private static final long SEED = 8785;
  private static final List<String> ACTIVITIES = List.of(
      "LIVESTOCK", "INDUSTRY", "WELL", "OUTFALL", "MINE", "HYDROPOWER", "AQUACULTURE", "WATER_SUPPLY_FACILITY");

  private final SampleLayers sample = new SampleLayers();
  private final byte[] content = RuleFiles.fromDirectory(Path.of("rules")).content();

  private CheckService service(Store store) {
    sample.publishTo(store);
    return new CheckService(store, new RuleBooks(sample.ruleSet(), content, RuleSetLoader::fromContent),
        Clock.systemUTC(), CheckOptions.DEFAULT);
  }

  @Test
  void everyRecordHasOneHashOnBothStoresAndReplays() {
    List<Geometry> shapes = RandomProjects.of(SEED, 120,
        sample.drafts().stream().filter(zone -> zone.geometry().getDimension() == 2).map(z -> z.geometry()).toList());
    try (Store h2 = H2Store.open("jdbc:h2:mem:records-" + System.nanoTime());
        Store postgis = PostgisStore.open(PostgisCluster.shared().newDatabase().jdbcUrl());
        CheckService one = service(h2); CheckService other = service(postgis)) {
      List<CheckAnswer> answers = new ArrayList<>();
      for (int i = 0; i < shapes.size(); i++) {
        CheckRequest request = request(shapes.get(i), i);
        if (isInside(one, request)) {
          CheckAnswer answer = one.check(request);
          answers.add(answer);
          String what = "seed " + SEED + ", project " + i;
          assertThat(other.check(request).hash()).as(what).isEqualTo(answer.hash());
          assertThat(one.replay(answer.id()).orElseThrow().agrees()).as(what).isTrue();
          assertSound(what, RecordJson.read(answer.body()));
        }
      }
      assertThat(answers).hasSizeGreaterThan(80);
    }
  }

  private static CheckRequest request(Geometry shape, int i) {
    Map<String, Object> facts = Map.of("activity", ACTIVITIES.get(i % ACTIVITIES.size()), "phase", "NEW");
    Project project = new Project(shape, facts, "EPSG:4490", null, 0, List.of());
    return new CheckRequest(project, TestSite.DAY, 1000, i % 2 == 0 ? "zh" : "en", true);
  }

  private static boolean isInside(CheckService service, CheckRequest request) {
    try {
      service.check(new CheckRequest(request.project(), request.asOf(), 0, "en", false));
      return true;
    } catch (FaultException e) {
      assertThat(e.faults()).extracting(fault -> fault.code()).containsExactly(SitingFault.OUTSIDE_PREFECTURE);
      return false;
    }
  }

  /** What must hold of every record, whatever the project. */
  private static void assertSound(String what, JsonNode record) {
    double area = record.path("project").path("areaM2").asDouble();
    for (JsonNode total : record.path("totals")) {
      assertThat(total.path("areaM2").asDouble()).as(what).isLessThanOrEqualTo(area + 0.001);
      assertThat(total.path("share").asDouble()).as(what).isBetween(0.0, 1.0);
    }
    List<String> effects = record.findValuesAsText("effect");
    boolean capped = !record.findValues("countedEffect").isEmpty();
    if (record.path("verdict").asText().equals("PROHIBITED")) {
      assertThat(effects).as(what).containsAnyOf("PROHIBITED", "REQUIRED_INSIDE");
    } else if (!capped) {
      assertThat(effects).as(what).doesNotContain("PROHIBITED", "REQUIRED_INSIDE");
    }
    for (JsonNode finding : record.path("findings")) {
      boolean inferred = finding.path("zone").path("geometryStatus").asText().equals("INFERRED");
      assertThat(finding.path("illustrative").asBoolean()).as(what).isEqualTo(inferred);
      if (finding.path("relation").isTextual() && !finding.path("relation").asText().equals("TOUCHES")) {
        assertThat(finding.path("boundaryDistanceM").asDouble()).as(what).isLessThanOrEqualTo(0);
      }
    }
    assertThat(RecordText.of(record)).as(what).contains(record.path("hash").asText());
  }
}
