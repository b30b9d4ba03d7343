package lanxian.ogc.tiles;

import static j2html.TagCreator.a;
import static j2html.TagCreator.each;
import static j2html.TagCreator.li;
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
import lanxian.http.Fresh;
import lanxian.http.Link;
import lanxian.http.Parameters;
import lanxian.http.Representation;
import lanxian.ogc.Addresses;
import lanxian.ogc.Answers;
import lanxian.ogc.HtmlPage;
import lanxian.tiles.matrix.TileMatrixJson;
import lanxian.tiles.matrix.TileMatrixSet;

/** {@code GET /tileMatrixSets} and {@code GET /tileMatrixSets/{tileMatrixSetId}}: how the world is cut into tiles. */
public final class TileMatrixSetsHandler {
  private final Answers answers;

  TileMatrixSetsHandler(Answers answers) {
    this.answers = answers;
  }

  /** All of them. */
  public void all(Context ctx) {
    Parameters parameters = Parameters.of(ctx);
    Representation form = Representation.of(ctx, parameters, Answers.DOCUMENT);
    String language = Answers.language(ctx, parameters);
    parameters.done();
    Addresses addresses = new Addresses(ctx, answers.baseUrl());
    if (Fresh.isKnown(ctx, addresses.base(), 0, form.f())) {
      return;
    }
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    List<Link> links = addresses.selfAndAlternates(form, Answers.DOCUMENT);
    Answers.link(document, links);
    ArrayNode sets = document.putArray("tileMatrixSets");
    TileMatrixSet.all().forEach(set -> {
      ObjectNode node = sets.addObject().put("id", set.id()).put("title", set.title()).put("crs", set.crs());
      if (set.uri() != null) {
        node.put("uri", set.uri());
      }
      node.putArray("links").add(Link.to("self", addresses.at("/tileMatrixSets/" + set.id()), "application/json",
          "The definition").toJson());
    });
    Answers.send(ctx, form, document, () -> new HtmlPage(addresses.base(), language,
        language.equals("zh") ? "瓦片矩阵集" : "Tile matrix sets").alternates(links).add(ul(each(TileMatrixSet.all(),
            set -> li(a(set.id() + " · " + set.title()).withHref(addresses.at("/tileMatrixSets/" + set.id())))))).render());
  }

  /** One of them. */
  public void one(Context ctx) {
    Parameters parameters = Parameters.of(ctx);
    Representation form = Representation.of(ctx, parameters, Answers.DOCUMENT);
    String language = Answers.language(ctx, parameters);
    parameters.done();
    TileMatrixSet set = TileSetsHandler.matrices(ctx);
    Addresses addresses = new Addresses(ctx, answers.baseUrl());
    if (Fresh.isKnown(ctx, addresses.base(), 0, form.f())) {
      return;
    }
    Answers.send(ctx, form, TileMatrixJson.definition(set), () -> new HtmlPage(addresses.base(), language, set.id())
        .under(language.equals("zh") ? "瓦片矩阵集" : "Tile matrix sets", addresses.at("/tileMatrixSets"))
        .alternates(addresses.selfAndAlternates(form, Answers.DOCUMENT))
        .add(table(thead(tr(th("tileMatrix"), th("scaleDenominator"), th("cellSize"), th("matrixWidth × matrixHeight"))),
            tbody(each(set.matrices(), matrix -> tr(td(matrix.id()), td(Double.toString(matrix.scaleDenominator())),
                td(Double.toString(matrix.cellSize())), td(matrix.matrixWidth() + " × " + matrix.matrixHeight()))))))
        .render());
  }
}
