package lanxian.web.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Place;
import lanxian.editing.validation.MendPreview;
import lanxian.editing.validation.ValidationReport;
import lanxian.editing.validation.ValidationService;
import lanxian.http.Callers;
import lanxian.http.EntityVersion;
import lanxian.http.Fresh;
import lanxian.http.HttpFault;
import lanxian.http.Json;
import lanxian.http.Languages;
import lanxian.http.Parameters;
import lanxian.store.StaleChangeSetException;

/** {@code /change-sets/{changeSetId}/validation} and {@code …/mends}: what is wrong with a change set, and mending it. */
public final class ValidationHandler {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MAX_BODY = 1 << 20;

  private final ValidationService validation;

  public ValidationHandler(ValidationService validation) {
    this.validation = validation;
  }

  /** What is wrong with the newest version. */
  public void get(Context ctx) {
    Parameters parameters = Parameters.of(ctx);
    String asked = parameters.oneOf("lang", Languages.ALL, null);
    parameters.done();
    ValidationReport report = validation.report(ctx.pathParam("changeSetId")).orElseThrow(() -> unknown(ctx));
    String lang = Languages.of(ctx, asked);
    EntityVersion.tell(ctx, report.version());
    Fresh.neverKept(ctx);
    Json.write(ctx, 200, ValidationJson.report(report, lang));
  }

  /** Does the mends that the body lists, or all that need nobody to choose; with {@code preview} only tells what they do. */
  public void mend(Context ctx) {
    Parameters parameters = Parameters.of(ctx);
    boolean preview = parameters.flag("preview", false);
    parameters.done();
    int expected = EntityVersion.expected(ctx);
    String id = ctx.pathParam("changeSetId");
    List<String> mends = mends(ctx.bodyAsBytes());
    try {
      if (preview) {
        MendPreview shown = validation.preview(id, expected, mends).orElseThrow(() -> unknown(ctx));
        ObjectNode answer = ValidationJson.outcome(id, shown.outcome());
        answer.set("shapes", ValidationJson.shapes(shown));
        write(ctx, shown.outcome(), answer);
      } else {
        ValidationService.Outcome outcome =
            validation.mend(Callers.of(ctx), id, expected, mends).orElseThrow(() -> unknown(ctx));
        write(ctx, outcome, ValidationJson.outcome(id, outcome));
      }
    } catch (StaleChangeSetException e) {
      throw new FaultException(Fault.of(HttpFault.STALE, e.getMessage(), Place.parameter("If-Match")));
    }
  }

  private static void write(Context ctx, ValidationService.Outcome outcome, ObjectNode answer) {
    EntityVersion.tell(ctx, outcome.version());
    Json.write(ctx, 200, answer);
  }

  /** Ids; null = all. */
  private static List<String> mends(byte[] body) {
    if (body.length > MAX_BODY) {
      throw new FaultException(Fault.of(HttpFault.BODY_TOO_LARGE, "the list of mends is too long"));
    }
    JsonNode node = read(body);
    if (node != null && node.isTextual() && node.textValue().equals("all")) {
      return null;
    }
    List<String> ids = new ArrayList<>();
    boolean texts = node != null && node.isArray() && !node.isEmpty();
    for (int i = 0; texts && i < node.size(); i++) {
      texts = node.get(i).isTextual();
      ids.add(node.get(i).asText());
    }
    if (!texts) {
      throw new FaultException(Fault.of(HttpFault.BAD_REQUEST,
          "the body must be \"all\" or a list of the ids of mends, e.g. [\"3f2a…\"]", Place.pointer("")));
    }
    return ids;
  }

  private static JsonNode read(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      return null;
    }
  }

  private static FaultException unknown(Context ctx) {
    return new FaultException(
        Fault.of(HttpFault.NOT_FOUND, "There is no change set " + ctx.pathParam("changeSetId")));
  }
}
