package lanxian.web.generate;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.function.Supplier;
import lanxian.domain.Caller;
import lanxian.domain.ChangeSet;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Place;
import lanxian.editing.generate.ChangeAppender;
import lanxian.editing.generate.GeneratedZones;
import lanxian.editing.generate.GeneratorDescription;
import lanxian.editing.generate.GeneratorInput;
import lanxian.editing.generate.Generators;
import lanxian.editing.generate.json.GeneratedJson;
import lanxian.editing.generate.json.GeneratorInputReader;
import lanxian.editing.generate.json.GeneratorJson;
import lanxian.http.Callers;
import lanxian.http.EntityVersion;
import lanxian.http.HttpFault;
import lanxian.http.Json;
import lanxian.http.Parameters;
import lanxian.store.StaleChangeSetException;

/** {@code /generators}: what there is, previews, and drafts put into change sets. */
public final class GeneratorsHandler {
  private final Generators generators;
  private final GeneratorJson json;
  private final ChangeAppender changeSets;
  private final Supplier<LocalDate> today;

  /** @param today the day that counts where a request names none */
  public GeneratorsHandler(Generators generators, ChangeAppender changeSets, Supplier<LocalDate> today) {
    this.generators = generators;
    this.json = new GeneratorJson(generators);
    this.changeSets = changeSets;
    this.today = today;
  }

  /** All generators with their parameters. */
  public void all(Context ctx) {
    Parameters.of(ctx).done();
    Json.write(ctx, 200, json.all());
  }

  /** One generator. */
  public void one(Context ctx) {
    Parameters.of(ctx).done();
    Json.write(ctx, 200, json.of(found(ctx.pathParam("generatorId"))));
  }

  /** A preview; nothing is stored. */
  public void preview(Context ctx) {
    Parameters.of(ctx).done();
    GeneratorDescription generator = found(ctx.pathParam("generatorId"));
    ctx.contentType("application/geo+json").result(GeneratedJson.of(generators.run(generator.id(), input(ctx))));
  }

  /** Puts drafts into a change set: the parameter {@code generator} names the generator. */
  public void intoChangeSet(Context ctx) {
    Parameters parameters = Parameters.of(ctx);
    String id = parameters.text("generator");
    if (id == null) {
      parameters.bad("generator", "generator is needed");
    } else if (generators.description(id).isEmpty()) {
      parameters.bad("generator", "there is no generator " + id);
    }
    parameters.done();
    int expected = EntityVersion.expected(ctx);
    Caller caller = Callers.of(ctx);
    GeneratedZones made = generators.run(id, input(ctx));
    ChangeSet next = append(caller, ctx.pathParam("changeSetId"), expected, made);
    EntityVersion.tell(ctx, next.version());
    ctx.status(201).header("Location", "/change-sets/" + next.id())
        .contentType("application/geo+json").result(GeneratedJson.of(made));
  }

  private ChangeSet append(Caller caller, String changeSetId, int expected, GeneratedZones made) {
    try {
      return changeSets.append(caller, changeSetId, expected, made.changes());
    } catch (StaleChangeSetException e) {
      throw new FaultException(Fault.of(HttpFault.STALE, e.getMessage(), Place.parameter("If-Match")));
    }
  }

  private GeneratorDescription found(String id) {
    return generators.description(id).orElseThrow(() -> new FaultException(
        Fault.of(HttpFault.NOT_FOUND, "There is no generator " + id)));
  }

  private GeneratorInput input(Context ctx) {
    return GeneratorInputReader.read(ctx.bodyAsBytes(), today.get(), Callers.of(ctx).clearance());
  }
}
