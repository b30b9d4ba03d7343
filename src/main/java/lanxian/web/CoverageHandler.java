package lanxian.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import lanxian.checks.CheckService;
import lanxian.domain.Coverage;
import lanxian.domain.ZoneVersion;
import lanxian.http.Json;
import lanxian.http.Parameters;
import lanxian.siting.SitingIndex;

/** {@code GET /coverage}: what the register says of each category in each county on a day. */
public final class CoverageHandler implements Handler {
  private static final String COUNTY = "county";

  private final CheckService checks;

  public CoverageHandler(CheckService checks) {
    this.checks = checks;
  }

  @Override
  public void handle(Context ctx) {
    Parameters parameters = Parameters.of(ctx);
    Long revision = parameters.revision(checks::hasRevision);
    LocalDate asOf = parameters.date("asOf", checks.today());
    parameters.done();
    SitingIndex index = checks.index(revision, asOf);
    ObjectNode answer = JsonNodeFactory.instance.objectNode().put("asOf", asOf.toString())
        .put("datasetRevision", index.revision());
    ArrayNode counties = answer.putArray("counties");
    index.features(COUNTY).all().forEach(shape -> county(counties.addObject(), shape.zone()));
    ArrayNode entries = answer.putArray("entries");
    register(index).forEach(entry -> entries.addObject().put("county", entry.countyCode())
        .put("category", entry.category()).put("coverage", entry.status().name()).put("note", entry.note()));
    Json.write(ctx, 200, answer);
  }

  private static void county(ObjectNode node, ZoneVersion county) {
    node.put("code", county.description().countyCode()).put("name", county.description().name());
  }

  private static List<Coverage> register(SitingIndex index) {
    return index.coverageOfTheDay().stream()
        .sorted(Comparator.comparing(Coverage::category).thenComparing(Coverage::countyCode)).toList();
  }
}
