package lanxian.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import lanxian.checks.CheckService;
import lanxian.http.Json;
import lanxian.http.Parameters;
import lanxian.siting.SitingIndex;
import lanxian.store.AuditHead;
import lanxian.store.Store;

/** {@code GET /status}: what whoever runs the service wants to know of it, beyond whether it answers. */
public final class StatusHandler implements Handler {
  private final Store store;
  private final CheckService checks;
  private final String database;
  private final long indexLimitBytes;

  /**
   * @param url JDBC URL of the store, of which only the kind is told
   * @param indexLimitBytes how much memory the cells of an index may take before it goes on from a file
   */
  public StatusHandler(Store store, CheckService checks, String url, long indexLimitBytes) {
    this.store = store;
    this.checks = checks;
    this.database = url.startsWith("jdbc:h2:") ? "H2" : "PostGIS";
    this.indexLimitBytes = indexLimitBytes;
  }

  @Override
  public void handle(Context ctx) {
    Parameters.of(ctx).done();
    SitingIndex index = checks.index(checks.today());
    Runtime java = Runtime.getRuntime();
    ObjectNode answer = JsonNodeFactory.instance.objectNode().put("store", database)
        .put("datasetRevision", store.zones().revision()).put("indexRevision", index.revision())
        .put("ruleSet", checks.ruleSet().hash()).put("auditProtected", store.audit().isProtected());
    AuditHead head = store.audit().head();
    answer.put("auditRows", head.number());
    int zones = checks.ruleSet().categories().stream().mapToInt(category -> index.count(category.code())).sum();
    answer.putObject("index").put("zones", zones).put("cellBytes", index.cellBytes())
        .put("limitBytes", indexLimitBytes).put("onDisk", index.isOverflowed());
    answer.putObject("memory").put("usedBytes", java.totalMemory() - java.freeMemory()).put("maxBytes", java.maxMemory());
    answer.put("importsOpen", store.imports().open())
        .put("startedAt", Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime()).toString())
        .put("java", Runtime.version().toString());
    ctx.header("Cache-Control", "no-store");
    Json.write(ctx, 200, answer);
  }
}
