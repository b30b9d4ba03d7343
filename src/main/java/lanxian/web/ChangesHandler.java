package lanxian.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import lanxian.domain.Caller;
import lanxian.feed.ChangeFeed;
import lanxian.feed.FeedJson;
import lanxian.feed.PublishedChanges;
import lanxian.http.Allowed;
import lanxian.http.BaseUrl;
import lanxian.http.Callers;
import lanxian.http.Fresh;
import lanxian.http.Json;
import lanxian.http.Link;
import lanxian.http.Parameters;

/** {@code GET /changes}: what publications after a revision changed, for systems that keep a copy. */
public final class ChangesHandler implements Handler {
  private static final int MAX_LIMIT = 100;
  private static final int LIMIT = 20;
  private static final int MAX_WAIT_S = 60;

  private final ChangeFeed feed;
  private final LongSupplier served;
  private final Arrivals arrivals;
  private final BaseUrl baseUrl;

  /**
   * @param served revision that the layers are given of: whoever hears of a publication here must find its zones there,
   *     though another service published it a moment ago
   * @param arrivals lets callers wait for a publication
   */
  public ChangesHandler(ChangeFeed feed, LongSupplier served, Arrivals arrivals, BaseUrl baseUrl) {
    this.feed = feed;
    this.served = served;
    this.arrivals = arrivals;
    this.baseUrl = baseUrl;
  }

  /** What was asked for. */
  private record Asked(long since, int limit, Duration patience) {}

  @Override
  public void handle(Context ctx) {
    Parameters parameters = Parameters.of(ctx);
    Asked asked = new Asked(parameters.wholeNumber("since", 0, Long.MAX_VALUE, 0),
        (int) parameters.wholeNumber("limit", 1, MAX_LIMIT, LIMIT),
        Duration.ofSeconds(parameters.wholeNumber("wait", 0, MAX_WAIT_S, 0)));
    long newest = served.getAsLong();
    if (asked.since() > newest) {
      long stored = feed.revision(); // another service may be ahead
      if (asked.since() > stored) {
        parameters.bad("since", "there is no revision " + asked.since() + ", the newest is " + stored
            + "; a copy of another store must be made anew");
      }
    }
    parameters.done();
    if (asked.since() < newest || asked.patience().isZero()) {
      answer(ctx, asked);
    } else {
      ctx.future(() -> arrivals.after(asked.since(), asked.patience()).thenRun(() -> answer(ctx, asked)));
    }
  }

  private void answer(Context ctx, Asked asked) {
    Caller caller = Callers.of(ctx);
    boolean staff = Allowed.STAFF.admits(caller);
    long newest = served.getAsLong();
    String base = baseUrl.of(ctx);
    boolean known = Fresh.isKnown(ctx, base, newest, caller.clearance(), staff);
    if (!caller.isAnonymous()) {
      ctx.header("Cache-Control", "private, no-cache").header("Vary", "Accept, Accept-Encoding, Authorization, Cookie");
    }
    if (known) {
      return;
    }
    List<PublishedChanges> page = feed.after(asked.since(), asked.limit(), caller.clearance()).stream()
        .filter(changes -> changes.publication().revision() <= newest).toList();
    long last = page.isEmpty() ? asked.since() : page.get(page.size() - 1).publication().revision();
    ObjectNode answer = JsonNodeFactory.instance.objectNode().put("since", asked.since()).put("until", last)
        .put("datasetRevision", newest);
    ArrayNode publications = answer.putArray("publications");
    page.forEach(changes -> publications.add(FeedJson.of(changes, staff)));
    answer.putArray("links").add(link(base, "self", asked.since(), asked)).add(link(base, "next", last, asked));
    Json.write(ctx, 200, answer);
  }

  /** There is always a next page: with nothing in it until something is published. */
  private static ObjectNode link(String base, String rel, long since, Asked asked) {
    return Link.to(rel, base + "/changes?since=" + since + "&limit=" + asked.limit() + (asked.patience().isZero() ? ""
        : "&wait=" + asked.patience().toSeconds()), "application/json", null).toJson();
  }
}
