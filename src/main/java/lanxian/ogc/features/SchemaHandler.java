package lanxian.ogc.features;

import static j2html.TagCreator.each;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.List;
import java.util.Map;
import lanxian.http.Link;
import lanxian.http.Parameters;
import lanxian.http.Representation;
import lanxian.layers.Layer;
import lanxian.layers.LayerSet;
import lanxian.ogc.Addresses;
import lanxian.ogc.Answers;
import lanxian.ogc.HtmlPage;

/**
 * {@code GET /collections/{collectionId}/schema}, {@code …/queryables} and {@code …/sortables}: what features have, what
 * they can be chosen by, what they can be sorted by.
 */
public final class SchemaHandler implements Handler {
  private static final List<Representation> FORMS = List.of(Representation.SCHEMA, Representation.HTML);

  private final Answers answers;
  private final Kind kind;

  /** Which of the documents. */
  enum Kind {
    SCHEMA,
    QUERYABLES,
    SORTABLES
  }

  SchemaHandler(Answers answers, Kind kind) {
    this.answers = answers;
    this.kind = kind;
  }

  @Override
  public void handle(Context ctx) {
    Parameters parameters = Parameters.of(ctx);
    Representation form = Representation.of(ctx, parameters, FORMS);
    String language = Answers.language(ctx, parameters);
    LayerSet set = answers.today(ctx, parameters);
    parameters.done();
    Layer layer = Answers.layer(set, ctx.pathParam("collectionId"));
    if (answers.isKnown(ctx, set, form.f())) {
      return;
    }
    Addresses addresses = new Addresses(ctx, answers.baseUrl());
    String id = addresses.with(Map.of());
    SchemaDocument documents = new SchemaDocument(language);
    ObjectNode document = switch (kind) {
      case SCHEMA -> documents.schema(layer, id);
      case QUERYABLES -> documents.queryables(layer, id);
      case SORTABLES -> documents.sortables(layer, id);
    };
    Answers.send(ctx, form, document,
        () -> page(layer, addresses, language, addresses.selfAndAlternates(form, FORMS), document));
  }

  private String page(Layer layer, Addresses addresses, String language, List<Link> links, ObjectNode document) {
    boolean zh = language.equals("zh");
    String title = switch (kind) {
      case SCHEMA -> zh ? "字段" : "Schema";
      case QUERYABLES -> zh ? "可查询字段" : "Queryables";
      case SORTABLES -> zh ? "可排序字段" : "Sortables";
    };
    return new HtmlPage(addresses.base(), language, title)
        .under(zh ? "图层" : "Layers", addresses.atRevision("/collections"))
        .under(layer.category().name().in(language), addresses.atRevision("/collections/" + layer.id())).alternates(links)
        .add(table(thead(tr(th(zh ? "字段" : "Name"), th(zh ? "含义" : "Meaning"), th(zh ? "类型" : "Type"))),
            tbody(each(document.path("properties").properties(), entry -> tr(td(entry.getKey()),
                td(entry.getValue().path("title").asText()),
                td(entry.getValue().path("format").asText(entry.getValue().path("type").asText())))))))
        .render();
  }
}
