package lanxian.ogc.wmts;

import io.javalin.http.Context;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lanxian.domain.FaultException;
import lanxian.http.Callers;
import lanxian.http.Languages;
import lanxian.http.QueryString;
import lanxian.layers.Layer;
import lanxian.layers.LayerSet;
import lanxian.ogc.Addresses;
import lanxian.ogc.Answers;
import lanxian.ogc.tiles.TileHandler;
import lanxian.ogc.xml.Kvp;
import lanxian.tiles.TileCache;
import lanxian.tiles.matrix.TileMatrixSet;

/** {@code GET /wmts} and {@code GET /wmts/1.0.0/…}: GetCapabilities and GetTile. */
public final class WmtsHandler {
  private static final String VERSION = "1.0.0";

  private final Answers answers;
  private final TileCache cache;
  private final byte[] blank;

  /**
   * @param cache gives the map tiles
   * @param blank sent where a tile shows nothing: the standard knows no empty answer, and clients take one for a fault
   */
  public WmtsHandler(Answers answers, TileCache cache, byte[] blank) {
    this.answers = answers;
    this.cache = cache;
    this.blank = blank.clone();
  }

  /** A tile as it is asked for. */
  private record Wanted(String layer, String style, String time, String matrixSet, String matrix, String row, String column,
      String format) {}

  /** The service by parameters. */
  public void byParameters(Context ctx) throws IOException {
    Kvp kvp = new Kvp(QueryString.parse(ctx.queryString()));
    String request = kvp.text("REQUEST");
    if (request == null) {
      WmtsFault.missing("REQUEST").send(ctx);
      return;
    }
    if (kvp.text("SERVICE") != null && !kvp.text("SERVICE").equalsIgnoreCase("WMTS")) {
      WmtsFault.invalid("SERVICE", "This is WMTS, not " + kvp.text("SERVICE")).send(ctx);
      return;
    }
    switch (request.toLowerCase(Locale.ROOT)) {
      case "getcapabilities" -> {
        List<String> accepted = kvp.list("ACCEPTVERSIONS");
        if (accepted.isEmpty() || accepted.contains(VERSION)) {
          capabilities(ctx);
        } else {
          WmtsFault.noSuchVersion(String.join(",", accepted)).send(ctx);
        }
      }
      case "gettile" -> {
        for (String name : List.of("LAYER", "STYLE", "FORMAT", "TILEMATRIXSET", "TILEMATRIX", "TILEROW", "TILECOL")) {
          // an empty STYLE is the default one
          if (kvp.text(name) == null && !(name.equals("STYLE") && kvp.raw(name) != null)) {
            WmtsFault.missing(name).send(ctx);
            return;
          }
        }
        if (kvp.text("VERSION") != null && !kvp.text("VERSION").equals(VERSION)) {
          WmtsFault.invalid("VERSION", kvp.text("VERSION") + " is not to be had; there is " + VERSION).send(ctx);
          return;
        }
        tile(ctx, new Wanted(kvp.text("LAYER"), kvp.text("STYLE"), kvp.text("TIME"), kvp.text("TILEMATRIXSET"),
            kvp.text("TILEMATRIX"), kvp.text("TILEROW"), kvp.text("TILECOL"), kvp.text("FORMAT")));
      }
      default -> WmtsFault.noOperation(request).send(ctx);
    }
  }

  /** The capabilities by their path. */
  public void capabilities(Context ctx) {
    LayerSet set = answers.now(ctx);
    String language = Languages.of(ctx, ctx.queryParam("lang"));
    if (!answers.isKnown(ctx, set)) {
      ctx.contentType("application/xml").result(
          new WmtsCapabilities(set, new Addresses(ctx, answers.baseUrl()), language).toBytes());
    }
  }

  /** A tile by its path. */
  public void byPath(Context ctx) throws IOException {
    String column = ctx.pathParam("tileCol");
    tile(ctx, new Wanted(ctx.pathParam("layer"), ctx.pathParam("style"), ctx.pathParam("time"),
        ctx.pathParam("tileMatrixSet"), ctx.pathParam("tileMatrix"), ctx.pathParam("tileRow"),
        column.endsWith(".png") ? column.substring(0, column.length() - 4) : "", WmtsCapabilities.PNG));
  }

  private void tile(Context ctx, Wanted wanted) throws IOException {
    Optional<LocalDate> day = day(wanted.time());
    if (day.isEmpty()) {
      WmtsFault.invalid("TIME", "\"" + wanted.time() + "\" is not a day like 2026-08-15").send(ctx);
      return;
    }
    LayerSet set = answers.layers().on(day.get(), Callers.of(ctx).clearance());
    Optional<Layer> layer = set.layer(wanted.layer());
    Optional<TileMatrixSet> matrices = TileMatrixSet.of(wanted.matrixSet());
    if (layer.isEmpty()) {
      WmtsFault.invalid("LAYER", "There is no layer \"" + wanted.layer() + "\"").send(ctx);
    } else if (wanted.style() != null && !wanted.style().equals(WmtsCapabilities.STYLE)) {
      WmtsFault.invalid("STYLE", "There is no style \"" + wanted.style() + "\", only default").send(ctx);
    } else if (wanted.format() != null && !wanted.format().equals(WmtsCapabilities.PNG)) {
      WmtsFault.invalid("FORMAT", wanted.format() + " is not to be had; there is image/png").send(ctx);
    } else if (matrices.isEmpty()) {
      WmtsFault.invalid("TILEMATRIXSET", "There is no tile matrix set \"" + wanted.matrixSet() + "\"").send(ctx);
    } else {
      tile(ctx, set, layer.get(), matrices.get(), wanted);
    }
  }

  private void tile(Context ctx, LayerSet set, Layer layer, TileMatrixSet matrices, Wanted wanted)
      throws IOException {
    if (matrices.matrix(wanted.matrix()).isEmpty()) {
      WmtsFault.invalid("TILEMATRIX", matrices.id() + " has no level \"" + wanted.matrix() + "\"").send(ctx);
      return;
    }
    try {
      TileHandler.send(ctx, answers, set, cache,
          matrices.tile(wanted.matrix(), number(wanted.row()), number(wanted.column())), List.of(layer),
          WmtsCapabilities.PNG);
      if (ctx.statusCode() == 204) {
        ctx.status(200).contentType(WmtsCapabilities.PNG).result(blank);
      }
    } catch (FaultException e) {
      String parameter = e.faults().get(0).where().parameter();
      WmtsFault.noSuchTile(parameter == null ? null : parameter.toUpperCase(Locale.ROOT), e.faults().get(0).detail()).send(ctx);
    }
  }

  private static long number(String text) {
    return text.matches("\\d{1,12}") ? Long.parseLong(text) : -1; // told as out of range
  }

  private Optional<LocalDate> day(String time) {
    if (time == null || time.equalsIgnoreCase("current") || time.equalsIgnoreCase("default")) {
      return Optional.of(answers.layers().today());
    }
    try {
      LocalDate day = time.length() <= 10 ? LocalDate.parse(time)
          : answers.layers().day(OffsetDateTime.parse(time).toInstant());
      return day.getYear() >= 1900 && day.getYear() <= 2200 ? Optional.of(day) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
