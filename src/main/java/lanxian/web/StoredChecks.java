package lanxian.web;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.function.Function;
import lanxian.checks.CheckService;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.http.HttpFault;
import lanxian.http.Json;
import lanxian.http.Parameters;

/** {@code GET /siting-checks/{id}} and what can be asked of a stored check. */
public final class StoredChecks {
  private final CheckService checks;

  public StoredChecks(CheckService checks) {
    this.checks = checks;
  }

  /** The stored record, byte for byte. */
  public void get(Context ctx) {
    ctx.contentType("application/json").result(found(ctx, checks::find).body());
  }

  /** {@code …/replay}: the check run again on the dataset and rules of then. */
  public void replay(Context ctx) {
    Json.write(ctx, 200, found(ctx, checks::replay).toJson());
  }

  /** {@code …/recheck}: the check run on those of today, and what changed. */
  public void recheck(Context ctx) {
    Json.write(ctx, 200, found(ctx, checks::recheck));
  }

  private static <T> T found(Context ctx, Function<String, Optional<T>> ask) {
    Parameters.of(ctx).done();
    String id = ctx.pathParam("id");
    return ask.apply(id).orElseThrow(() -> new FaultException(
        Fault.of(HttpFault.NOT_FOUND, "There is no siting check " + id)));
  }
}
