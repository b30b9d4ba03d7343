package lanxian.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.LocalDate;
import java.util.Set;
import lanxian.checks.CheckAnswer;
import lanxian.checks.CheckRequest;
import lanxian.checks.CheckService;
import lanxian.checks.ProjectIntake;
import lanxian.checks.Seen;
import lanxian.checks.SeenChecks;
import lanxian.domain.Project;
import lanxian.http.Callers;
import lanxian.http.Parameters;
import lanxian.http.Reads;

/** {@code POST /siting-checks}: may this project stand there? */
public final class SitingCheckHandler implements Handler {
  private static final double MAX_NEAR_M = 100_000;

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
  public void handle(Context ctx) {
    Parameters parameters = Parameters.of(ctx);
    LocalDate asOf = parameters.date("asOf", checks.today());
    double near = parameters.number("near", 0, MAX_NEAR_M, defaultNearM);
    String lang = parameters.oneOf("lang", Set.of("zh", "en"), "zh");
    boolean store = parameters.flag("store", true);
    Long revision = parameters.revision(checks::hasRevision);
    if (store && revision != null) {
      parameters.bad("store", "a record that is kept tells what was known when it was made; with revision, send store=false");
    }
    // Everything else is a property of the project; the intake refuses what the schema does not know. The header is read
    // as it came: the servlet API would look up the charset in it and fail on one that does not exist.
    ProjectIntake.Input input = new ProjectIntake.Input(
        ctx.bodyAsBytes(), ctx.header("Content-Type"), ctx.header("Content-Crs"), parameters.rest());
    Project project = intake.read(input, parameters.faults(), read -> checks.siteFaults(read, revision, asOf));

    Seen<CheckAnswer> check = new SeenChecks(checks, Callers.of(ctx))
        .check(new CheckRequest(project, asOf, near, lang, store, revision));
    if (store) {
      ctx.status(201).header("Location", "/siting-checks/" + check.answer().id());
    }
    Shown.json(ctx, reads, check, check.answer().body());
  }
}
