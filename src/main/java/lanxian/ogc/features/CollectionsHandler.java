package lanxian.ogc.features;

import static j2html.TagCreator.a;
import static j2html.TagCreator.each;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;
import static j2html.TagCreator.ul;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.List;
import java.util.stream.StreamSupport;
import lanxian.http.Link;
import lanxian.http.Parameters;
import lanxian.http.Representation;
import lanxian.layers.Layer;
import lanxian.layers.LayerSet;
import lanxian.ogc.Addresses;
import lanxian.ogc.Answers;
import lanxian.ogc.HtmlPage;
import lanxian.ogc.OfferedCrs;

/** {@code GET /collections} and {@code GET /collections/{collectionId}}: which layers there are. */
public final class CollectionsHandler {
  private final Answers answers;
  private final CollectionDocument.MoreLinks more;

  CollectionsHandler(Answers answers, CollectionDocument.MoreLinks more) {
    this.answers = answers;
    this.more = more;
  }

  /** All layers. */
  public void all(Context ctx) {
    Parameters parameters = Parameters.of(ctx);
    Representation form = Representation.of(ctx, parameters, Answers.DOCUMENT);
    String language = Answers.language(ctx, parameters);
    LayerSet set = answers.today(ctx, parameters);
    parameters.done();
    if (answers.isKnown(ctx, set, form.f())) {
      return;
    }
    Addresses addresses = new Addresses(ctx, answers.baseUrl());
    List<Link> links = addresses.selfAndAlternates(form, Answers.DOCUMENT);
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("datasetRevision", set.revision()).put("asOf", set.asOf().toString());
    Answers.link(document, links);
    ArrayNode crs = document.putArray("crs");
    OfferedCrs.all().forEach(offered -> crs.add(offered.uri()));
    ArrayNode collections = document.putArray("collections");
    CollectionDocument documents = new CollectionDocument(addresses, language, more);
    set.layers().forEach(layer -> collections.add(documents.of(layer, List.of(
        Link.to("self", addresses.atRevision("/collections/" + layer.id()), "application/json", "The layer")))));
    Answers.send(ctx, form, document, () -> page(set, addresses, language, links));
  }

  private static String page(LayerSet set, Addresses addresses, String language, List<Link> links) {
    boolean zh = language.equals("zh");
    return new HtmlPage(addresses.base(), language, zh ? "图层" : "Layers").alternates(links)
        .add(p((zh ? "数据版本 %d，日期 %s。" : "Dataset revision %d, as of %s.").formatted(set.revision(), set.asOf())))
        .add(table(thead(tr(th(zh ? "图层" : "Layer"), th(zh ? "图斑数" : "Features"), th(zh ? "说明" : "Description"))),
            tbody(each(set.layers(), layer -> tr(
                td(a(layer.category().name().in(language)).withHref(addresses.atRevision("/collections/" + layer.id()))),
                td(Integer.toString(layer.count())).withClass("number"),
                td(layer.category().description().in(language)))))))
        .render();
  }

  /** One layer. */
  public void one(Context ctx) {
    Parameters parameters = Parameters.of(ctx);
    Representation form = Representation.of(ctx, parameters, Answers.DOCUMENT);
    String language = Answers.language(ctx, parameters);
    LayerSet set = answers.today(ctx, parameters);
    parameters.done();
    Layer layer = Answers.layer(set, ctx.pathParam("collectionId"));
    if (answers.isKnown(ctx, set, form.f())) {
      return;
    }
    Addresses addresses = new Addresses(ctx, answers.baseUrl());
    List<Link> links = addresses.selfAndAlternates(form, Answers.DOCUMENT);
    ObjectNode document = new CollectionDocument(addresses, language, more).of(layer, links);
    Answers.send(ctx, form, document, () -> page(layer, addresses, language, links, document));
  }

  private static String page(
      Layer layer, Addresses addresses, String language, List<Link> links, ObjectNode document) {
    boolean zh = language.equals("zh");
    return new HtmlPage(addresses.base(), language, layer.category().name().in(language))
        .under(zh ? "图层" : "Layers", addresses.atRevision("/collections")).alternates(links)
        .add(p(layer.category().description().in(language)))
        .add(p((zh ? "%d 个图斑；数据版本 %d，日期 %s。" : "%d features; dataset revision %d, as of %s.").formatted(
            layer.count(), layer.revision(), layer.asOf())))
        .add(ul(each(StreamSupport.stream(document.withArray("links").spliterator(), false)
            .filter(link -> !link.path("rel").asText().matches("self|alternate"))
            .map(link -> li(a(link.path("title").asText()).withHref(link.path("href").asText()))))))
        .render();
  }
}
