package lanxian.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.LocalDate;
import java.util.Set;
import lanxian.checks.CheckService;
import lanxian.http.Json;
import lanxian.http.Parameters;

/** {@code GET /identify}: all zones at a place. */
public final class IdentifyHandler implements Handler {
  private final CheckService checks;

  public IdentifyHandler(CheckService checks) {
    this.checks = checks;
  }

  @Override
  public void handle(Context ctx) {
    Parameters parameters = Parameters.of(ctx);
    double lon = parameters.requiredNumber("lon", -180, 180);
    double lat = parameters.requiredNumber("lat", -90, 90);
    LocalDate asOf = parameters.date("asOf", checks.today());
    String lang = parameters.oneOf("lang", Set.of("zh", "en"), "zh");
    parameters.done();
    Json.write(ctx, 200, checks.identify(lon, lat, asOf, lang));
  }
}
