package lanxian.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import lanxian.checks.Seen;
import lanxian.http.AnswerBody;
import lanxian.http.Fresh;
import lanxian.http.Json;
import lanxian.http.Reads;

/** Sends what one caller may see: nobody keeps it, and what of it is for few eyes only is recorded first. */
final class Shown {
  private Shown() {}

  static void json(Context ctx, Reads reads, Seen<ObjectNode> seen) throws IOException {
    json(ctx, reads, seen, Json.bytes(seen.answer()));
  }

  /** @param body the answer as JSON */
  static void json(Context ctx, Reads reads, Seen<?> seen, byte[] body) throws IOException {
    if (seen.restricted()) {
      reads.restricted(ctx, seen.revision());
    }
    Fresh.neverKept(ctx);
    ctx.contentType("application/json");
    AnswerBody.whole(ctx, body);
  }
}
