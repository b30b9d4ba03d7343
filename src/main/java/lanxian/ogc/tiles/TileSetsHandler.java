package lanxian.ogc.tiles;

import static j2html.TagCreator.a;
import static j2html.TagCreator.code;
import static j2html.TagCreator.each;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.ul;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.List;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.http.HttpFault;
import lanxian.http.Json;
import lanxian.http.Link;
import lanxian.http.Parameters;
import lanxian.http.Representation;
import lanxian.layers.LayerSet;
import lanxian.ogc.Addresses;
import lanxian.ogc.Answers;
import lanxian.ogc.HtmlPage;
import lanxian.tiles.TileJson;
import lanxian.tiles.VectorTileMaker;
import lanxian.tiles.matrix.TileMatrixSet;

/** {@code GET …/tiles} and {@code GET …/tiles/{tileMatrixSetId}}: which tiles there are. */
public final class TileSetsHandler {
  /** First and last level of TileJSON: clients enlarge the tiles of the last one for closer looks. */
  private static final int MAX_ZOOM = 16;

  private static final Representation TILE_JSON = new Representation("tilejson", "application/json", "TileJSON");
  private static final List<Representation> SET = List.of(Representation.JSON, Representation.HTML, TILE_JSON);

  private final Answers answers;
  private final TileKind kind;
  private final VectorTileMaker maker;

  TileSetsHandler(Answers answers, TileKind kind, VectorTileMaker maker) {
    this.answers = answers;
    this.kind = kind;
    this.maker = maker;
  }

  /** The tile sets of a collection or of the dataset. */
  public void all(Context ctx) {
    Parameters parameters = Parameters.of(ctx);
    Representation form = Representation.of(ctx, parameters, Answers.DOCUMENT);
    String language = Answers.language(ctx, parameters);
    LayerSet set = answers.now(ctx);
    TileSource source = TileSource.of(ctx, parameters, set, kind);
    parameters.done();
    if (answers.isKnown(ctx, set, form.f())) {
      return;
    }
    Addresses addresses = new Addresses(ctx, answers.baseUrl());
    List<Link> links = addresses.selfAndAlternates(form, Answers.DOCUMENT);
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    Answers.link(document, links);
    ArrayNode sets = document.putArray("tilesets");
    TileSetDocument documents = new TileSetDocument(addresses, kind, maker, language);
    TileMatrixSet.all().forEach(matrices -> sets.add(documents.brief(source, matrices)));
    Answers.send(ctx, form, document, () -> new HtmlPage(addresses.base(), language, language.equals("zh") ? "瓦片" : "Tiles")
        .alternates(links).add(ul(each(TileMatrixSet.all(), matrices -> li(a(matrices.id() + " · " + matrices.title())
            .withHref(addresses.at(source.path() + "/" + matrices.id() + source.query())))))).render());
  }

  /** One tile set. */
  public void one(Context ctx) {
    Parameters parameters = Parameters.of(ctx);
    TileMatrixSet matrices = matrices(ctx);
    boolean hasTileJson = kind == TileKind.VECTOR && matrices.equals(TileMatrixSet.WEB_MERCATOR_QUAD);
    List<Representation> forms = hasTileJson ? SET : Answers.DOCUMENT;
    Representation form = Representation.of(ctx, parameters, forms);
    String language = Answers.language(ctx, parameters);
    LayerSet set = answers.now(ctx);
    TileSource source = TileSource.of(ctx, parameters, set, kind);
    parameters.done();
    if (answers.isKnown(ctx, set, form.f())) {
      return;
    }
    Addresses addresses = new Addresses(ctx, answers.baseUrl());
    if (form.equals(TILE_JSON)) {
      Json.write(ctx, 200, tileJson(addresses, source, language).document(source.layers(), maker));
      return;
    }
    List<Link> links = addresses.selfAndAlternates(form, forms);
    ObjectNode document = new TileSetDocument(addresses, kind, maker, language).whole(source, matrices, links);
    Answers.send(ctx, form, document, () -> new HtmlPage(addresses.base(), language, document.path("title").asText())
        .alternates(links).add(p(code(addresses.at(source.path() + "/" + matrices.id()
            + "/{tileMatrix}/{tileRow}/{tileCol}" + source.query())))).render());
  }

  private static TileJson tileJson(Addresses addresses, TileSource source, String language) {
    String name = source.layers().size() == 1 ? source.layers().get(0).category().name().in(language) : "Lanxian 蓝线";
    return new TileJson(name, "", addresses.at(source.path() + "/" + TileMatrixSet.WEB_MERCATOR_QUAD.id()
        + "/{z}/{y}/{x}" + source.query()), 0, MAX_ZOOM, language);
  }

  /** The tile matrix set that a path names. */
  static TileMatrixSet matrices(Context ctx) {
    String id = ctx.pathParam("tileMatrixSetId");
    return TileMatrixSet.of(id).orElseThrow(() -> new FaultException(Fault.of(HttpFault.NOT_FOUND,
        "There is no tile matrix set " + id + "; there are "
            + String.join(", ", TileMatrixSet.all().stream().map(TileMatrixSet::id).toList()))));
  }
}
