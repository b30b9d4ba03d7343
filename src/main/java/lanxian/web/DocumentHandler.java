package lanxian.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import lanxian.http.Json;

/** Answers with a JSON document that does not change while the service runs, e.g. the OpenAPI document. */
public final class DocumentHandler implements Handler {
  private final byte[] document;
  private final String mediaType;

  public DocumentHandler(JsonNode document, String mediaType) {
    this.document = Json.bytes(document);
    this.mediaType = mediaType;
  }

  @Override
  public void handle(Context ctx) {
    ctx.contentType(mediaType).result(document);
  }
}
