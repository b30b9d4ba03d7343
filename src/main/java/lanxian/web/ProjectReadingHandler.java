package lanxian.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.Map;
import lanxian.checks.ProjectIntake;
import lanxian.domain.Project;
import lanxian.http.Json;
import lanxian.http.Parameters;
import lanxian.report.ReadingJson;

/** {@code POST /projects/reading}: what a project's file says, as it is understood, without checking anything. */
public final class ProjectReadingHandler implements Handler {
  private final ProjectIntake intake;

  public ProjectReadingHandler(ProjectIntake intake) {
    this.intake = intake;
  }

  @Override
  public void handle(Context ctx) {
    Parameters parameters = Parameters.of(ctx);
    Project project = intake.readPlace(new ProjectIntake.Input(ctx.bodyAsBytes(), ctx.header("Content-Type"),
        ctx.header("Content-Crs"), Map.of()), parameters.faults());
    Json.write(ctx, 200, ReadingJson.of(project));
  }
}
