package lanxian.ogc.styles;

import static j2html.TagCreator.a;
import static j2html.TagCreator.each;
import static j2html.TagCreator.img;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.ul;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lanxian.http.HttpFault;
import lanxian.http.Json;
import lanxian.http.Link;
import lanxian.http.Parameters;
import lanxian.http.Problem;
import lanxian.http.Problems;
import lanxian.http.Representation;
import lanxian.layers.Layer;
import lanxian.layers.LayerSet;
import lanxian.ogc.Addresses;
import lanxian.ogc.Answers;
import lanxian.ogc.HtmlPage;
import lanxian.ogc.maps.MapImages;
import lanxian.render.client.OpenLayersStyle;
import lanxian.render.client.Sprite;
import lanxian.render.style.CategoryStyle;

/** {@code GET /styles}, {@code /styles/{styleId}} and what belongs to it. */
public final class StylesHandler {
  private final Answers answers;
  private final Styles styles;

  public StylesHandler(Answers answers, MapImages images) {
    this.answers = answers;
    this.styles = new Styles(images, answers.layers()::rules);
  }

  /** URIs of the conformance classes. */
  public static List<String> conformance() {
    return List.of("core", "sld-10", "mapbox-styles", "html").stream()
        .map(name -> "http://www.opengis.net/spec/ogcapi-styles-1/1.0/conf/" + name).toList();
  }

  /** Links from a collection to its style and legend. */
  public static List<Link> links(Layer layer, Addresses addresses) {
    return List.of(
        Link.to("http://www.opengis.net/def/rel/ogc/1.0/styles", addresses.at("/collections/" + layer.id() + "/styles"),
            "application/json", "Styles"),
        Link.to("http://www.opengis.net/def/rel/ogc/1.0/legend", addresses.at("/styles/" + layer.id() + "/legend"),
            "image/png", "Legend"));
  }

  /** All styles, or those of one collection. */
  public void all(Context ctx) {
    Parameters parameters = Parameters.of(ctx);
    Representation form = Representation.of(ctx, parameters, Answers.DOCUMENT);
    String language = Answers.language(ctx, parameters);
    parameters.done();
    LayerSet set = answers.now(ctx);
    List<String> ids = ids(ctx, set);
    if (answers.isKnown(ctx, set, form.f(), styles.book().hash())) {
      return;
    }
    Addresses addresses = new Addresses(ctx, answers.baseUrl());
    List<Link> links = addresses.selfAndAlternates(form, Answers.DOCUMENT);
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("default", ids.get(0));
    Answers.link(document, links);
    ArrayNode list = document.putArray("styles");
    ids.forEach(id -> list.add(brief(id, addresses, language)));
    Answers.send(ctx, form, document, () -> new HtmlPage(addresses.base(), language,
        language.equals("zh") ? "样式" : "Styles").alternates(links).add(ul(each(ids,
            id -> li(a(title(id, language)).withHref(addresses.at("/styles/" + id + "?f=html")))))).render());
  }

  private List<String> ids(Context ctx, LayerSet set) {
    if (ctx.pathParamMap().containsKey("collectionId")) {
      return List.of(Answers.layer(set, ctx.pathParam("collectionId")).id());
    }
    List<String> ids = new ArrayList<>(List.of(Styles.ALL));
    styles.book().styles().forEach(style -> ids.add(style.category()));
    return ids;
  }

  private ObjectNode brief(String id, Addresses addresses, String language) {
    ObjectNode node = JsonNodeFactory.instance.objectNode().put("id", id).put("title", title(id, language));
    ArrayNode links = node.putArray("links");
    Styles.stylesheets(id, addresses).forEach(link -> links.add(link.toJson()));
    links.add(Link.to("describedby", addresses.at("/styles/" + id + "/metadata"), "application/json", "Metadata").toJson());
    if (!id.equals(Styles.ALL)) {
      links.add(Link.to("http://www.opengis.net/def/rel/ogc/1.0/legend", addresses.at("/styles/" + id + "/legend"),
          "image/png", "Legend").toJson());
    }
    return node;
  }

  private String title(String id, String language) {
    return styles.category(id).map(style -> style.title().in(language)).orElse(
        language.equals("zh") ? "全部图层" : "All layers");
  }

  /** A style in one of its forms. */
  public void one(Context ctx) {
    Parameters parameters = Parameters.of(ctx);
    String id = ctx.pathParam("styleId");
    Optional<CategoryStyle> one = styles.category(id);
    Representation form = Representation.of(ctx, parameters, Styles.forms(id));
    String language = Answers.language(ctx, parameters);
    parameters.done();
    LayerSet set = answers.now(ctx);
    if (answers.isKnown(ctx, set, form.f(), styles.book().hash())) {
      return;
    }
    Addresses addresses = new Addresses(ctx, answers.baseUrl());
    ctx.contentType(form.mediaType());
    if (form.equals(StyleForms.SLD)) {
      ctx.result(styles.sld(one.orElseThrow(), language));
    } else if (form.equals(StyleForms.MAPBOX)) {
      ctx.result(Json.bytes(styles.mapbox(id, addresses, language).json()));
    } else if (form.equals(StyleForms.OPENLAYERS)) {
      OpenLayersStyle style = styles.openLayers(one.orElseThrow());
      if (!style.approximations().isEmpty()) {
        ctx.header("Warning", "199 - \"approximated; see the metadata of the style\"");
      }
      ctx.result(Json.bytes(style.rules()));
    } else {
      ctx.result(page(id, addresses, language, form));
    }
  }

  private String page(String id, Addresses addresses, String language, Representation form) {
    HtmlPage page = new HtmlPage(addresses.base(), language, title(id, language))
        .under(language.equals("zh") ? "样式" : "Styles", addresses.at("/styles"))
        .alternates(addresses.selfAndAlternates(form, Styles.forms(id)));
    return id.equals(Styles.ALL) ? page.render()
        : page.add(p(img().withSrc(addresses.at("/styles/" + id + "/legend?lang=" + language)).withAlt(
            language.equals("zh") ? "图例" : "Legend"))).render();
  }

  /** What a style is. */
  public void metadata(Context ctx) {
    Parameters parameters = Parameters.of(ctx);
    Representation form = Representation.of(ctx, parameters, Answers.DOCUMENT);
    String language = Answers.language(ctx, parameters);
    parameters.done();
    String id = ctx.pathParam("styleId");
    Optional<CategoryStyle> one = styles.category(id);
    LayerSet set = answers.now(ctx);
    if (answers.isKnown(ctx, set, form.f(), styles.book().hash())) {
      return;
    }
    Addresses addresses = new Addresses(ctx, answers.baseUrl());
    ObjectNode document = brief(id, addresses, language);
    ArrayNode sheets = document.putArray("stylesheets");
    Styles.stylesheets(id, addresses).forEach(link -> sheets.addObject().put("title", link.title()).put("native",
        link.type().equals(StyleForms.SLD.mediaType())).put("tilingScheme", link.type().equals(StyleForms.SLD.mediaType())
            ? null : "WebMercatorQuad").set("link", link.toJson()));
    ArrayNode layers = document.putArray("layers");
    one.map(List::of).orElse(styles.book().styles()).forEach(style -> layers.addObject().put("id", style.category())
        .putObject("sampleData").put("rel", "start").put("href", addresses.at("/collections/" + style.category())));
    one.ifPresent(style -> {
      ArrayNode notes = document.putArray("approximations");
      styles.openLayers(style).approximations().forEach(notes::add);
    });
    Answers.send(ctx, form, document, () -> new HtmlPage(addresses.base(), language, title(id, language))
        .under(language.equals("zh") ? "样式" : "Styles", addresses.at("/styles"))
        .alternates(addresses.selfAndAlternates(form, Answers.DOCUMENT))
        .add(ul(each(Styles.stylesheets(id, addresses), link -> li(a(link.title()).withHref(link.href()))))).render());
  }

  /** Index or image of a sprite: {@code sprite.json}, {@code sprite@2x.png} and the like. */
  public void sprite(Context ctx) {
    String id = ctx.pathParam("styleId");
    styles.category(id);
    String file = ctx.pathParam("file");
    if (!file.matches("sprite(@2x)?\\.(json|png)")) {
      Problems.write(ctx, Problem.of(HttpFault.NOT_FOUND, "There is nothing at " + ctx.path()));
      return;
    }
    Parameters.of(ctx).done();
    LayerSet set = answers.now(ctx);
    if (answers.isKnown(ctx, set, styles.book().hash())) {
      return;
    }
    Sprite sprite = styles.sprite(id, file.contains("@2x") ? 2 : 1, new Addresses(ctx, answers.baseUrl()));
    if (file.endsWith(".json")) {
      Json.write(ctx, 200, sprite.index());
    } else {
      ctx.contentType(MapImages.PNG).result(sprite.png());
    }
  }

  /** A style's legend as an image. */
  public void legend(Context ctx) {
    Parameters parameters = Parameters.of(ctx);
    String language = Answers.language(ctx, parameters);
    parameters.done();
    LayerSet set = answers.now(ctx);
    Layer layer = Answers.layer(set, ctx.pathParam("styleId"));
    if (!answers.isKnown(ctx, set, styles.book().hash())) {
      ctx.contentType(MapImages.PNG).result(styles.images().legend(layer, language));
    }
  }
}
