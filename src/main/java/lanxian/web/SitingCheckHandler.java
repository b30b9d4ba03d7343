package lanxian.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.time.LocalDate;
import lanxian.checks.CheckAnswer;
import lanxian.checks.CheckRequest;
import lanxian.checks.CheckService;
import lanxian.checks.ProjectIntake;
import lanxian.checks.Seen;
import lanxian.checks.SeenChecks;
import lanxian.domain.Project;
import lanxian.http.Callers;
import lanxian.http.Languages;
import lanxian.http.Parameters;
import lanxian.http.Reads;
import lanxian.http.RequestBody;

/** {@code POST /siting-checks}: may this project stand there? */
public final class SitingCheckHandler implements Handler {
  private static final double MAX_NEAR_M = 100_000;

  /**
   * Language of a record for which none is named. A record is a document whose words are hashed and which says the same to
   * whoever reads it: what the program of the one who had it made likes best does not decide about it.
   */
  private static final String OF_RECORDS = "zh";

  private final CheckService checks;
  private final Reads reads;
  private final ProjectIntake intake;
  private final double defaultNearM;

  /**
   * @param reads hears of answers that hold restricted zones
   * @param defaultNearM radius of the list of near zones where the caller names none, in metres
   */
  public SitingCheckHandler(CheckService checks, Reads reads, double defaultNearM) {
    this.checks = checks;
    this.reads = reads;
    this.intake = checks.intake();
    this.defaultNearM = defaultNearM;
  }

  @Override
  public void handle(Context ctx) throws IOException {
    Parameters parameters = Parameters.of(ctx);
    LocalDate asOf = parameters.date("asOf", checks.today());
    double near = parameters.number("near", 0, MAX_NEAR_M, defaultNearM);
    String asked = parameters.oneOf("lang", Languages.ALL, null);
    boolean store = parameters.flag("store", true);
    Long revision = parameters.revision(checks::hasRevision);
    if (store && revision != null) {
      parameters.bad("store", "a record that is kept tells what was known when it was made; with revision, send store=false");
    }
    // Everything else is a property of the project; the intake refuses what the schema does not know. The header is read
    // as it came: the servlet API would look up the charset in it and fail on one that does not exist.
    ProjectIntake.Input input = new ProjectIntake.Input(
        RequestBody.bytes(ctx), ctx.header("Content-Type"), ctx.header("Content-Crs"), parameters.rest());
    Project project = intake.read(input, parameters.faults(), read -> checks.siteFaults(read, revision, asOf));

    String lang = Languages.of(ctx, asked == null && store ? OF_RECORDS : asked);
    Seen<CheckAnswer> check = new SeenChecks(checks, Callers.of(ctx))
        .check(new CheckRequest(project, asOf, near, lang, store, revision));
    if (store) {
      ctx.status(201).header("Location", "/siting-checks/" + check.answer().id());
    }
    Shown.json(ctx, reads, check, check.answer().body());
  }
}
