package lanxian.ogc.tiles;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.util.List;
import lanxian.domain.FaultException;
import lanxian.http.AnswerBody;
import lanxian.http.Callers;
import lanxian.http.Fresh;
import lanxian.http.Parameters;
import lanxian.layers.Layer;
import lanxian.layers.LayerSet;
import lanxian.ogc.Answers;
import lanxian.ogc.features.Period;
import lanxian.tiles.MadeTile;
import lanxian.tiles.TileCache;
import lanxian.tiles.matrix.TileCoord;

/**
 * {@code GET …/tiles/{tileMatrixSetId}/{tileMatrix}/{tileRow}/{tileCol}}: a tile. Its entity tag names its content: after a
 * publication a client that asks again gets only the tiles that have changed.
 */
public final class TileHandler implements Handler {
  private static final int MAX_DIGITS = 12;

  private final Answers answers;
  private final TileKind kind;
  private final TileCache cache;

  TileHandler(Answers answers, TileKind kind, TileCache cache) {
    this.answers = answers;
    this.kind = kind;
    this.cache = cache;
  }

  @Override
  public void handle(Context ctx) throws IOException {
    Parameters parameters = Parameters.of(ctx);
    LayerSet set = Period.layers(parameters, answers.layers(), Callers.of(ctx).clearance());
    TileSource source = TileSource.of(ctx, parameters, set, kind);
    parameters.oneOf("f", kind.forms(), null);
    parameters.done();
    send(ctx, answers, set, cache, coord(ctx), source.layers(), kind.mediaType());
  }

  /** @throws FaultException if there is no such tile */
  private static TileCoord coord(Context ctx) {
    return TileSetsHandler.matrices(ctx).tile(
        ctx.pathParam("tileMatrix"), number(ctx.pathParam("tileRow")), number(ctx.pathParam("tileCol")));
  }

  private static long number(String text) {
    boolean good = !text.isEmpty() && text.length() <= MAX_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return good ? Long.parseLong(text) : -1; // told as out of range
  }

  /**
   * Sends a tile, packed to whoever takes that.
   *
   * @param set that the layers are of
   */
  public static void send(Context ctx, Answers answers, LayerSet set, TileCache cache, TileCoord coord, List<Layer> layers,
      String mediaType) throws IOException {
    MadeTile tile = cache.tile(coord, layers);
    ctx.header("Dataset-Revision", Long.toString(set.revision()));
    if (Fresh.isHeld(ctx, tile.etag())) {
      return;
    }
    if (tile.isEmpty()) {
      ctx.status(204);
      return;
    }
    answers.given(ctx, set, layers.stream().anyMatch(layer -> layer.holdsRestricted(cache.maker().reach(coord))));
    ctx.contentType(mediaType);
    if (tile.isPacked() && Fresh.takesGzip(ctx)) {
      AnswerBody.whole(ctx.header("Content-Encoding", "gzip"), tile.gzip());
    } else {
      AnswerBody.whole(ctx, tile.bytes());
    }
  }
}
