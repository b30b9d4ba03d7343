package lanxian.ogc.features;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lanxian.geo.Crs;
import lanxian.http.AnswerBody;
import lanxian.http.AtOnce;
import lanxian.http.Callers;
import lanxian.http.Link;
import lanxian.http.Parameters;
import lanxian.http.Representation;
import lanxian.layers.Layer;
import lanxian.layers.LayerSet;
import lanxian.ogc.Addresses;
import lanxian.ogc.Answers;
import lanxian.siting.overlap.ZoneShape;

/**
 * {@code GET /collections/{collectionId}/items}: the features of a layer, page by page; as a file all of them, unless the
 * caller sets a limit.
 */
public final class ItemsHandler implements Handler {
  /** Forms of pages and of single features. */
  static final List<Representation> FORMS = List.of(Representation.GEOJSON, Representation.HTML);

  /** Features of selections kept for the next page, all together. */
  private static final long MAX_KEPT = 2_000_000;

  /** Each takes disk until it is fetched. */
  private static final int FILES_AT_ONCE = 8;

  private final AtOnce files = new AtOnce(FILES_AT_ONCE, 2 * FILES_AT_ONCE, Duration.ofSeconds(30));
  private final Answers answers;
  private final ItemsParameters reader;
  private final GeometryText geometries;
  private final Cache<SelectionKey, Selection> selections = Caffeine.newBuilder().maximumWeight(MAX_KEPT)
      .weigher((SelectionKey key, Selection selection) -> 1 + selection.features().size())
      .expireAfterAccess(Duration.ofMinutes(2)).build();

  private record SelectionKey(Layer layer, String filter) {}

  ItemsHandler(Answers answers, ItemsParameters reader, GeometryText geometries) {
    this.answers = answers;
    this.reader = reader;
    this.geometries = geometries;
  }

  @Override
  public void handle(Context ctx) throws Exception {
    Parameters parameters = Parameters.of(ctx);
    Representation form = Representation.of(ctx, parameters, FileForms.ALL);
    String language = Answers.language(ctx, parameters, form);
    LayerSet set = reader.layers(parameters, Callers.of(ctx).clearance());
    Layer layer = Answers.layer(set, ctx.pathParam("collectionId"));
    Optional<FileAnswer> file = FileForms.format(form).map(format -> FileAnswer.of(format, parameters));
    boolean whole = file.isPresent() && parameters.text("limit") == null;
    Crs crs = file.isPresent() && parameters.text("crs") == null ? Crs.STORED : reader.crs(parameters, "crs");
    ItemsQuery query = reader.query(parameters, layer);
    parameters.done();
    if (answers.isKnown(ctx, set, form.f())) {
      return;
    }
    boolean kept = !query.filterKey().isEmpty() && !answers.layers().isPast(set); // the past is not held for few
    Selection selection = !kept ? Selection.of(layer, query.filter(), query.order())
        : selections.get(new SelectionKey(layer, query.filterKey()),
            key -> Selection.of(layer, query.filter(), query.order()));
    Selection.Page page = selection.page(query.limit(), query.after(), query.before());
    List<ZoneShape> given = whole ? selection.features() : page.features();
    answers.given(ctx, set, layer.holdsRestricted() && given.stream().anyMatch(ZoneShape::isRestricted));
    Addresses addresses = new Addresses(ctx, answers.baseUrl());
    List<Link> links = links(addresses, form, layer, selection, page);
    ctx.header("Link", headers(links));
    ctx.header("OGC-NumberMatched", Integer.toString(selection.features().size()));
    ctx.header("OGC-NumberReturned", Integer.toString(given.size()));
    if (file.isPresent()) {
      files.run(() -> file.get().send(ctx, layer, given, crs));
    } else if (form.equals(Representation.HTML)) {
      ctx.contentType(form.mediaType()).result(new ItemsPage(addresses, language, layer, query, links).render(page, selection.features().size()));
    } else {
      ctx.contentType(form.mediaType()).header("Content-Crs", "<" + crs.uri() + ">");
      FeatureText features = query.whole() ? FeatureText.whole(geometries, crs, layer.schema())
          : new FeatureText(geometries, crs, query.columns(), query.geometry());
      boolean runs = selection.features() == layer.features() && !answers.layers().isPast(set);
      new ItemsDocument(new FeatureRuns(features, geometries.kept(), runs ? layer.featuresNumber() : null, selection.features()),
          links).write(page, selection.features().size(), AnswerBody.of(ctx));
    }
  }

  private static List<Link> links(
      Addresses addresses, Representation form, Layer layer, Selection selection, Selection.Page page) {
    List<Link> links = new ArrayList<>(addresses.selfAndAlternates(form, FileForms.LINKED));
    links.add(Link.to("collection", addresses.atRevision("/collections/" + layer.id()), "application/json", "The layer"));
    if (!page.features().isEmpty()) {
      if (page.hasAfter()) {
        links.add(Link.to("next", addresses.with(Addresses.changes("before", null, "after",
            Cursor.text(selection.place(page.features().get(page.features().size() - 1))))), form.type(), "Next page"));
      }
      if (page.hasBefore()) {
        links.add(Link.to("prev", addresses.with(Addresses.changes("after", null, "before",
            Cursor.text(selection.place(page.features().get(0))))), form.type(), "Page before"));
      }
    }
    return links;
  }

  private static String headers(List<Link> links) {
    return String.join(", ", links.stream()
        .map(link -> "<" + link.href() + ">; rel=\"" + link.rel() + "\"; type=\"" + link.type() + "\"").toList());
  }
}
