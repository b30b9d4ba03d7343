package lanxian.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Semaphore;
import lanxian.audit.AuditJson;
import lanxian.audit.AuditVerifier;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.http.BaseUrl;
import lanxian.http.HttpFault;
import lanxian.http.Json;
import lanxian.http.Link;
import lanxian.http.Parameters;
import lanxian.store.AuditEntry;
import lanxian.store.AuditFilter;
import lanxian.store.AuditHead;
import lanxian.store.Store;

/** {@code GET /audit}, {@code /audit/head} and {@code /audit/verification}: the record of who did what. */
public final class AuditHandler {
  private static final int MAX_LIMIT = 1_000;
  private static final int LIMIT = 100;

  private final Store store;
  private final BaseUrl baseUrl;
  private final ZoneId zone;
  /** Looking the record over reads all of it: once at a time is enough. */
  private final Semaphore verifying = new Semaphore(1);

  /** @param zone in which days are counted */
  public AuditHandler(Store store, BaseUrl baseUrl, ZoneId zone) {
    this.store = store;
    this.baseUrl = baseUrl;
    this.zone = zone;
  }

  /** Rows of a kind, oldest first, page by page. */
  public void list(Context ctx) {
    Parameters parameters = Parameters.of(ctx);
    long after = parameters.wholeNumber("after", 0, Long.MAX_VALUE, 0);
    int limit = (int) parameters.wholeNumber("limit", 1, MAX_LIMIT, LIMIT);
    LocalDate from = parameters.date("from", null);
    LocalDate to = parameters.date("to", null);
    if (from != null && to != null && to.isBefore(from)) {
      parameters.bad("to", to + " is before from, " + from);
    }
    AuditFilter filter = new AuditFilter(parameters.text("actor"), parameters.text("action"), parameters.text("target"),
        from == null ? null : from.atStartOfDay(zone).toInstant(),
        to == null ? null : to.plusDays(1).atStartOfDay(zone).toInstant());
    parameters.done();
    String days = parameter("from", from == null ? null : from.toString()) + parameter("to", to == null ? null : to.toString());
    List<AuditEntry> rows = storable(filter) ? store.audit().entries(filter, after, limit) : List.of();
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode array = answer.putArray("rows");
    rows.forEach(row -> array.add(AuditJson.of(row)));
    ArrayNode links = answer.putArray("links");
    links.add(link("self", after, limit, filter, days, ctx));
    if (rows.size() == limit) {
      links.add(link("next", rows.get(limit - 1).number(), limit, filter, days, ctx));
    }
    write(ctx, answer);
  }

  /** No row has a text that no database keeps, and PostgreSQL would not even look for it. */
  private static boolean storable(AuditFilter filter) {
    return java.util.stream.Stream.of(filter.actor(), filter.action(), filter.target())
        .noneMatch(text -> text != null && text.indexOf('\0') >= 0);
  }

  private ObjectNode link(String rel, long after, int limit, AuditFilter filter, String days, Context ctx) {
    return Link.to(rel, baseUrl.of(ctx) + "/audit?after=" + after + "&limit=" + limit + parameter("actor", filter.actor())
        + parameter("action", filter.action()) + parameter("target", filter.target()) + days, "application/json",
        null).toJson();
  }

  private static String parameter(String name, String value) {
    return value == null ? "" : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /** The end of the record, to be noted elsewhere. */
  public void head(Context ctx) {
    Parameters.of(ctx).done();
    write(ctx, AuditJson.of(store.audit().head()));
  }

  /** Looks the record over. */
  public void verification(Context ctx) {
    Parameters parameters = Parameters.of(ctx);
    String text = parameters.text("expect");
    AuditHead noted = AuditHead.NONE;
    try {
      noted = text == null ? noted : AuditHead.parse(text);
    } catch (IllegalArgumentException e) {
      parameters.bad("expect", e.getMessage());
    }
    parameters.done();
    if (!verifying.tryAcquire()) {
      throw new FaultException(
          Fault.of(HttpFault.TOO_MANY_REQUESTS, "The record is being looked over already; please ask again later"));
    }
    try {
      ObjectNode answer = AuditJson.of(new AuditVerifier(store).verify(List.of(noted)));
      write(ctx, answer.put("protected", store.audit().isProtected()));
    } finally {
      verifying.release();
    }
  }

  private static void write(Context ctx, ObjectNode answer) {
    ctx.header("Cache-Control", "no-store");
    Json.write(ctx, 200, answer);
  }
}
