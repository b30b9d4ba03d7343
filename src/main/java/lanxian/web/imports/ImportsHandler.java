package lanxian.web.imports;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.LongSupplier;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.exchange.layer.ExchangeFault;
import lanxian.exchange.temporary.TempFile;
import lanxian.http.Callers;
import lanxian.http.HttpFault;
import lanxian.http.Json;
import lanxian.http.Parameters;
import lanxian.imports.ImportAsked;
import lanxian.imports.Imports;
import lanxian.store.ImportRun;

/** {@code /imports}: sends a file, follows it, reads its report. */
public final class ImportsHandler {
  private static final int MAX_LIMIT = 1_000;
  private static final int LIMIT = 50;
  private static final int CHUNK = 1 << 16;

  private final Imports imports;
  private final ImportParameters asking;
  private final LongSupplier served;

  /** @param served the revision that this service answers from */
  public ImportsHandler(Imports imports, ImportParameters asking, LongSupplier served) {
    this.imports = imports;
    this.asking = asking;
    this.served = served;
  }

  /** {@code POST /imports}: the file is the body; what it is, the parameters say. */
  public void begin(Context ctx) throws IOException {
    ImportAsked asked = asking.read(Parameters.of(ctx));
    if (!imports.hasRoom()) {
      throw new FaultException(Fault.of(HttpFault.TOO_BUSY, "Enough imports are waiting; please send the file later"));
    }
    TempFile place = imports.place();
    try {
      long bytes = copy(ctx, asked, place);
      ImportRun run = imports.submit(Callers.of(ctx), asked, place, bytes);
      place = null;
      ctx.header("Location", "/imports/" + run.id());
      write(ctx, 202, ImportJson.of(run));
    } finally {
      if (place != null) {
        place.close();
      }
    }
  }

  private static long copy(Context ctx, ImportAsked asked, TempFile place) throws IOException {
    long most = asked.options().limits().maxFileBytes();
    long bytes = 0;
    try (InputStream in = ctx.bodyInputStream();
        OutputStream out = Files.newOutputStream(place.path(), StandardOpenOption.CREATE_NEW)) {
      byte[] chunk = new byte[CHUNK];
      for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
        bytes += read;
        if (bytes > most) {
          throw new FaultException(Fault.of(ExchangeFault.FILE_TOO_LARGE, asked.file() + " has more than " + most
              + " bytes, which is the most that is taken here; the command line takes larger ones"));
        }
        out.write(chunk, 0, read);
      }
    }
    if (bytes == 0) {
      throw new FaultException(Fault.of(ExchangeFault.FILE_EMPTY, "The file is the body of the request, which is empty"));
    }
    return bytes;
  }

  /** {@code GET /imports}: the latest first. */
  public void list(Context ctx) {
    Parameters parameters = Parameters.of(ctx);
    int limit = (int) parameters.wholeNumber("limit", 1, MAX_LIMIT, LIMIT);
    String before = parameters.text("before");
    ImportRun last = before == null || before.indexOf('\0') >= 0 ? null : imports.runs().find(before).orElse(null);
    if (before != null && last == null) {
      parameters.bad("before", "before is the id of an import that there is");
    }
    parameters.done();
    List<ImportRun> found = imports.runs().list(last, limit + 1);
    List<ImportRun> page = found.subList(0, Math.min(limit, found.size()));
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode array = answer.putArray("imports");
    page.forEach(run -> array.add(ImportJson.of(run.seenFrom(served.getAsLong()))));
    answer.put("next", found.size() > limit ? page.get(limit - 1).id() : null);
    write(ctx, 200, answer);
  }

  /** {@code GET /imports/{id}}: how far it is, and at its end what became of every feature. */
  public void get(Context ctx) {
    Parameters.of(ctx).done();
    ImportRun run = found(ctx).seenFrom(served.getAsLong());
    ObjectNode answer = ImportJson.of(run);
    if (run.state().isOver()) {
      imports.runs().outcome(run.id()).ifPresent(outcome -> ImportJson.add(answer, outcome));
    }
    write(ctx, 200, answer);
  }

  /** {@code DELETE /imports/{id}}: cancels one that is not being published yet. */
  public void cancel(Context ctx) {
    Parameters.of(ctx).done();
    ImportRun run = found(ctx);
    if (!imports.cancel(Callers.of(ctx), run.id())) {
      throw new FaultException(Fault.of(HttpFault.CONFLICT, "The import is over, or is being published already"));
    }
    ctx.status(204);
  }

  private ImportRun found(Context ctx) {
    String id = ctx.pathParam("id");
    return (id.indexOf('\0') >= 0 ? java.util.Optional.<ImportRun>empty() : imports.runs().find(id)).orElseThrow(
        () -> new FaultException(Fault.of(HttpFault.NOT_FOUND, "There is no import " + id)));
  }

  private static void write(Context ctx, int status, ObjectNode answer) {
    ctx.header("Cache-Control", "no-store");
    Json.write(ctx, status, answer);
  }
}
