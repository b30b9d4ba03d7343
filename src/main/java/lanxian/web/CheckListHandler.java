package lanxian.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lanxian.checks.CheckService;
import lanxian.domain.Caller;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Verdict;
import lanxian.http.Allowed;
import lanxian.http.BaseUrl;
import lanxian.http.Callers;
import lanxian.http.HttpFault;
import lanxian.http.Json;
import lanxian.http.Link;
import lanxian.http.Parameters;
import lanxian.store.CheckSummary;

/**
 * {@code GET /siting-checks}: the records that somebody made, newest first, page by page. Everybody sees his own; whoever
 * works with records may look at those of others, as he may at each of them. The lines name no zones, so there is nothing
 * in them to hide.
 */
public final class CheckListHandler implements Handler {
  private static final int MAX_LIMIT = 200;
  private static final int LIMIT = 50;
  private static final Set<String> VERDICTS = Arrays.stream(Verdict.values()).map(Enum::name).collect(Collectors.toSet());

  private final CheckService checks;
  private final BaseUrl baseUrl;

  public CheckListHandler(CheckService checks, BaseUrl baseUrl) {
    this.checks = checks;
    this.baseUrl = baseUrl;
  }

  @Override
  public void handle(Context ctx) {
    Caller caller = Callers.of(ctx);
    Parameters parameters = Parameters.of(ctx);
    String by = parameters.text("by");
    String verdict = parameters.oneOf("verdict", VERDICTS, null);
    LocalDate asOf = parameters.date("asOf", null);
    CheckSummary.Filter filter = new CheckSummary.Filter(by == null ? caller.login() : by, parameters.text("q"),
        verdict == null ? null : Verdict.valueOf(verdict), parameters.text("activity"), asOf);
    String after = parameters.text("after");
    int limit = (int) parameters.wholeNumber("limit", 1, MAX_LIMIT, LIMIT);
    parameters.done();
    if (!filter.author().equals(caller.login()) && !Allowed.STAFF.admits(caller)) {
      throw new FaultException(Fault.of(HttpFault.NOT_ALLOWED, "Only whoever works with records sees those of others"));
    }
    List<CheckSummary> found = isStorable(filter, after) ? checks.list(filter, after, limit + 1) : List.of();
    write(ctx, found, filter, after, limit);
  }

  /** No record has a text that no database keeps, and PostgreSQL would not even look for it. */
  private static boolean isStorable(CheckSummary.Filter filter, String after) {
    return Stream.of(filter.author(), filter.text(), filter.activity(), after)
        .noneMatch(text -> text != null && text.indexOf('\0') >= 0);
  }

  private void write(Context ctx, List<CheckSummary> found, CheckSummary.Filter filter, String after, int limit) {
    List<CheckSummary> page = found.subList(0, Math.min(limit, found.size()));
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode array = answer.putArray("checks");
    page.forEach(check -> array.add(line(check)));
    ArrayNode links = answer.putArray("links");
    links.add(link("self", ctx, filter, after, limit));
    if (found.size() > limit) {
      links.add(link("next", ctx, filter, page.get(limit - 1).id(), limit));
    }
    ctx.header("Cache-Control", "no-store");
    Json.write(ctx, 200, answer);
  }

  private static ObjectNode line(CheckSummary check) {
    return JsonNodeFactory.instance.objectNode().put("id", check.id()).put("author", check.author())
        .put("recordedAt", check.recordedAt().toString()).put("asOf", check.asOf().toString())
        .put("name", check.name().isEmpty() ? null : check.name()).put("activity", check.activity())
        .put("verdict", check.verdict().name()).put("determined", check.determined());
  }

  private ObjectNode link(String rel, Context ctx, CheckSummary.Filter filter, String after, int limit) {
    TreeMap<String, Object> given = new TreeMap<>();
    given.put("by", filter.author());
    given.put("q", filter.text());
    given.put("verdict", filter.verdict());
    given.put("activity", filter.activity());
    given.put("asOf", filter.asOf());
    given.put("after", after);
    given.put("limit", limit);
    String query = given.entrySet().stream().filter(entry -> entry.getValue() != null)
        .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue().toString(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
    return Link.to(rel, baseUrl.of(ctx) + "/siting-checks?" + query, "application/json", null).toJson();
  }
}
