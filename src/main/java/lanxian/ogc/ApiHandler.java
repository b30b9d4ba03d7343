package lanxian.ogc;

import static j2html.TagCreator.a;
import static j2html.TagCreator.code;
import static j2html.TagCreator.each;
import static j2html.TagCreator.p;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import j2html.tags.DomContent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import lanxian.http.Fresh;
import lanxian.http.Parameters;
import lanxian.http.Representation;

/** {@code GET /api}: the OpenAPI document, with the address under which the service is reached, or as a page. */
public final class ApiHandler implements Handler {
  private final Answers answers;
  private final Supplier<JsonNode> source;
  private final List<Representation> forms;
  private volatile ObjectNode document; // long, and a start does not wait for it

  /** @param source reads the document, without {@code servers}; asked at the first request */
  public ApiHandler(Answers answers, Supplier<JsonNode> source, String mediaType) {
    this.answers = answers;
    this.source = source;
    this.forms = List.of(new Representation("json", mediaType, "OpenAPI 3.0"), Representation.HTML);
  }

  private ObjectNode document() {
    ObjectNode read = document;
    if (read == null) {
      read = (ObjectNode) source.get();
      document = read;
    }
    return read;
  }

  @Override
  public void handle(Context ctx) {
    Parameters parameters = Parameters.of(ctx);
    Representation form = Representation.of(ctx, parameters, forms);
    String language = Answers.language(ctx, parameters, form);
    parameters.done();
    Addresses addresses = new Addresses(ctx, answers.baseUrl());
    ObjectNode whole = document();
    if (Fresh.isKnown(ctx, addresses.base(), 0, form.f(), whole.hashCode())) {
      return;
    }
    ObjectNode served = whole.deepCopy();
    served.putArray("servers").addObject().put("url", addresses.base());
    Answers.send(ctx, form, served, () -> page(addresses, language, form));
  }

  private String page(Addresses addresses, String language, Representation form) {
    boolean zh = language.equals("zh");
    return new HtmlPage(addresses.base(), language, zh ? "接口" : "Interfaces")
        .alternates(addresses.selfAndAlternates(form, forms))
        .add(p(a("OpenAPI 3.0").withHref(addresses.at("/api?f=json"))))
        .add(table(thead(tr(th(zh ? "方法" : "Method"), th(zh ? "地址" : "Path"), th(zh ? "用途" : "Purpose"))),
            tbody(each(document().path("paths").properties(), path -> each(path.getValue().properties(),
                operation -> row(path.getKey(), operation))))))
        .render();
  }

  private static DomContent row(String path, Map.Entry<String, JsonNode> operation) {
    return operation.getValue().has("summary") ? tr(td(operation.getKey().toUpperCase(Locale.ROOT)), td(code(path)),
        td(operation.getValue().path("summary").asText())) : null;
  }
}
