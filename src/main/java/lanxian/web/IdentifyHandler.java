package lanxian.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.time.LocalDate;
import lanxian.checks.CheckService;
import lanxian.checks.SeenChecks;
import lanxian.http.Callers;
import lanxian.http.Languages;
import lanxian.http.Parameters;
import lanxian.http.Reads;

/** {@code GET /identify}: all zones at a place. */
public final class IdentifyHandler implements Handler {
  private final CheckService checks;
  private final Reads reads;

  /** @param reads hears of answers that hold restricted zones */
  public IdentifyHandler(CheckService checks, Reads reads) {
    this.checks = checks;
    this.reads = reads;
  }

  @Override
  public void handle(Context ctx) throws IOException {
    Parameters parameters = Parameters.of(ctx);
    double lon = parameters.requiredNumber("lon", -180, 180);
    double lat = parameters.requiredNumber("lat", -90, 90);
    Long revision = parameters.revision(checks::hasRevision);
    LocalDate asOf = parameters.date("asOf", checks.today());
    String asked = parameters.oneOf("lang", Languages.ALL, null);
    parameters.done();
    String lang = Languages.of(ctx, asked);
    Shown.json(ctx, reads, new SeenChecks(checks, Callers.of(ctx)).identify(lon, lat, revision, asOf, lang));
  }
}
