package lanxian.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.Optional;
import java.util.function.BiFunction;
import lanxian.checks.CheckService;
import lanxian.checks.Replay;
import lanxian.checks.Seen;
import lanxian.checks.SeenChecks;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.http.Callers;
import lanxian.http.Fresh;
import lanxian.http.HttpFault;
import lanxian.http.Json;
import lanxian.http.Parameters;
import lanxian.http.Reads;

/** {@code GET /siting-checks/{id}} and what can be asked of a stored check. */
public final class StoredChecks {
  private final CheckService checks;
  private final Reads reads;

  /** @param reads hears of answers that hold restricted zones */
  public StoredChecks(CheckService checks, Reads reads) {
    this.checks = checks;
    this.reads = reads;
  }

  /** The stored record: byte for byte, if the caller may see all of it. */
  public void get(Context ctx) throws IOException {
    Seen<byte[]> record = found(ctx, SeenChecks::find);
    Shown.json(ctx, reads, record, record.answer());
  }

  /** {@code …/replay}: the check run again on the dataset and rules of then. */
  public void replay(Context ctx) throws IOException {
    Replay replay = found(ctx, SeenChecks::replay);
    Fresh.neverKept(ctx);
    Json.write(ctx, 200, replay.toJson());
  }

  /** {@code …/recheck}: the check run on those of today, and what changed. */
  public void recheck(Context ctx) throws IOException {
    Shown.json(ctx, reads, found(ctx, SeenChecks::recheck));
  }

  private <T> T found(Context ctx, BiFunction<SeenChecks, String, Optional<T>> ask) {
    Parameters.of(ctx).done();
    String id = ctx.pathParam("id");
    return ask.apply(new SeenChecks(checks, Callers.of(ctx)), id).orElseThrow(() -> new FaultException(
        Fault.of(HttpFault.NOT_FOUND, "There is no siting check " + id)));
  }
}
