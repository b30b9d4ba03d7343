package lanxian.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import lanxian.domain.Coverage;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Place;
import lanxian.domain.RuleSet;
import lanxian.editing.Published;
import lanxian.editing.ZonePublisher;
import lanxian.exchange.coverage.CoverageReader;
import lanxian.http.BodyFault;
import lanxian.http.Callers;
import lanxian.http.HttpFault;
import lanxian.http.Json;
import lanxian.http.Parameters;
import lanxian.store.Publication;
import lanxian.store.StaleRevisionException;
import lanxian.store.ZoneStore;

/** {@code PUT /coverage}: publishes entries of the coverage register from a CSV; the publication is in the audit record. */
public final class CoverageRegisterHandler implements Handler {
  private static final int MOST_BYTES = 4 << 20;
  private static final int ATTEMPTS = 5;

  private final ZoneStore zones;
  private final Supplier<RuleSet> rules;

  public CoverageRegisterHandler(ZoneStore zones, Supplier<RuleSet> rules) {
    this.zones = zones;
    this.rules = rules;
  }

  @Override
  public void handle(Context ctx) throws IOException {
    Parameters parameters = Parameters.of(ctx);
    boolean dryRun = parameters.flag("dryRun", false);
    parameters.done();
    List<Coverage> entries = new CoverageReader(code -> rules.get().category(code).isPresent()).read(body(ctx));
    ObjectNode answer = JsonNodeFactory.instance.objectNode().put("entries", entries.size()).put("dryRun", dryRun);
    int[] news = {0};
    Publication published = published(entries, Callers.of(ctx).login(), dryRun, news);
    Json.write(ctx, 200, answer.put("changed", news[0]).put("revision", published == null ? null : published.revision()));
  }

  private static byte[] body(Context ctx) throws IOException {
    String type = ctx.header("Content-Type");
    if (type == null || !type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals("text/csv")) {
      throw new FaultException(Fault.of(BodyFault.MEDIA_TYPE_NOT_SUPPORTED, "The body must be text/csv in UTF-8, not "
          + (type == null ? "undeclared" : type), Place.parameter("Content-Type")));
    }
    byte[] bytes = ctx.bodyInputStream().readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new FaultException(Fault.of(HttpFault.BODY_TOO_LARGE, "The register has more than 4 MiB"));
    }
    return bytes;
  }

  /** @param news gets how many entries say something new @return null if nothing was published */
  private Publication published(List<Coverage> entries, String author, boolean dryRun, int[] news) {
    for (int attempt = 1; ; attempt++) {
      try {
        Published published = new ZonePublisher(zones).publish(List.of(), entries, author, "Coverage register",
            (draft, added, unchanged) -> {
              news[0] = draft.coverage().size();
              return dryRun ? new Publication(0, null, author, null, 0, news[0]) : zones.publish(draft);
            });
        return dryRun ? null : published.publication().orElse(null);
      } catch (StaleRevisionException e) {
        if (attempt == ATTEMPTS) {
          throw new FaultException(Fault.of(HttpFault.CONFLICT, "Others keep publishing; please try again"));
        }
      }
    }
  }
}
