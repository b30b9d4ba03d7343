package lanxian.ogc;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.http.BaseUrl;
import lanxian.http.Callers;
import lanxian.http.Fresh;
import lanxian.http.HttpFault;
import lanxian.http.Json;
import lanxian.http.Languages;
import lanxian.http.Link;
import lanxian.http.Parameters;
import lanxian.http.QueryString;
import lanxian.http.Reads;
import lanxian.http.Representation;
import lanxian.layers.Layer;
import lanxian.layers.LayerSet;
import lanxian.layers.Layers;

/**
 * What the documents of the OGC interfaces share.
 *
 * @param layers the layers they tell of
 * @param baseUrl begins their links
 * @param reads hears of answers that hold restricted zones
 */
public record Answers(Layers layers, BaseUrl baseUrl, Reads reads) {
  /** Forms of documents about the service and its layers. */
  public static final List<Representation> DOCUMENT = List.of(Representation.JSON, Representation.HTML);

  /** Language of titles, "zh" or "en": {@code lang}, else by the header {@code Accept-Language}. */
  public static String language(Context ctx, Parameters parameters) {
    return Languages.of(ctx, parameters.oneOf("lang", Languages.ALL, null));
  }

  /** The same for an answer that has words in its form for people alone; in others it has no language. */
  public static String language(Context ctx, Parameters parameters, Representation form) {
    String asked = parameters.oneOf("lang", Languages.ALL, null);
    return form.equals(Representation.HTML) ? Languages.of(ctx, asked) : "zh";
  }

  /** The layers in force today as the caller sees them. */
  public LayerSet now(Context ctx) {
    return layers.now(Callers.of(ctx).clearance());
  }

  /** The layers in force today as the newest dataset has them, or that of the revision that the parameters name. */
  public LayerSet today(Context ctx, Parameters parameters) {
    return layers.on(parameters.revision(layers::hasRevision), layers.today(), Callers.of(ctx).clearance());
  }

  /**
   * To be called before zones are given out, when it is known that the caller does not have the answer already.
   *
   * @param restricted whether restricted zones are among them
   */
  public void given(Context ctx, LayerSet set, boolean restricted) {
    if (restricted) {
      reads.restricted(ctx, set.revision());
    }
  }

  /** @throws FaultException NOT_FOUND if there is no such layer */
  public static Layer layer(LayerSet set, String id) {
    return set.layer(id).orElseThrow(() -> new FaultException(Fault.of(HttpFault.NOT_FOUND,
        "There is no collection " + id + "; /collections lists them")));
  }

  /**
   * Whether the caller has this answer already; then it is told so.
   *
   * @param depends what the answer depends on besides address, layers and registry
   */
  public boolean isKnown(Context ctx, LayerSet set, Object... depends) {
    boolean known =
        Fresh.isKnown(ctx, baseUrl.of(ctx), set.revision(), set.asOf(), layers.rules().hash(), List.of(depends));
    if (isFixed(QueryString.parse(ctx.queryString()))) {
      Fresh.lasts(ctx);
    }
    return known;
  }

  /** Whether a request names both a revision and days: neither a publication nor midnight changes the answer. */
  private static boolean isFixed(Map<String, List<String>> query) {
    String days = String.join("", query.getOrDefault("datetime", List.of())).strip();
    String revision = String.join("", query.getOrDefault("revision", List.of()));
    return !revision.isBlank() && !days.isEmpty() && !days.endsWith("/") && !days.endsWith("..");
  }

  /** Sends a document in the form chosen. */
  public static void send(Context ctx, Representation form, ObjectNode json, Supplier<String> html) {
    if (form.f().equals(Representation.HTML.f())) {
      ctx.contentType(form.mediaType()).result(html.get());
    } else {
      ctx.contentType(form.mediaType()).result(Json.bytes(json));
    }
  }

  /** Adds links to a document. */
  public static void link(ObjectNode document, List<Link> links) {
    ArrayNode array = document.withArray("links");
    links.forEach(link -> array.add(link.toJson()));
  }
}
