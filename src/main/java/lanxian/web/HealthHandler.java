package lanxian.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import lanxian.http.Json;
import lanxian.http.Parameters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code GET /health}: asks the store for its revision, so that a dead database shows. */
public final class HealthHandler implements Handler {
  private static final Logger LOG = LoggerFactory.getLogger(HealthHandler.class);

  private final LongSupplier revision;
  private final BooleanSupplier auditProtected;
  private final String ruleSet;

  /**
   * @param revision newest dataset revision of the store
   * @param auditProtected whether the database keeps the service from changing the audit record
   * @param ruleSet hash of the rule set in use
   */
  public HealthHandler(LongSupplier revision, BooleanSupplier auditProtected, String ruleSet) {
    this.revision = revision;
    this.auditProtected = auditProtected;
    this.ruleSet = ruleSet;
  }

  @Override
  public void handle(Context ctx) {
    Parameters.of(ctx).done();
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    try {
      long newest = revision.getAsLong();
      Json.write(ctx, 200, answer.put("status", "UP").put("datasetRevision", newest).put("ruleSet", ruleSet)
          .put("auditProtected", auditProtected.getAsBoolean()));
    } catch (RuntimeException e) {
      LOG.error("The store does not answer", e);
      Json.write(ctx, 503, answer.put("status", "DOWN").put("detail", "the store does not answer"));
    }
  }
}
