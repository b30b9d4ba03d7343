package lanxian.tiles;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import lanxian.domain.ZoneColumn;
import lanxian.domain.ZoneSchema;
import lanxian.layers.Layer;
import lanxian.tiles.matrix.TileCoord;
import lanxian.tiles.mvt.LayerWriter;
import lanxian.tiles.shape.GridShape;
import lanxian.tiles.shape.ShapeCache;
import lanxian.tiles.shape.TileFrame;
import lanxian.tiles.sheet.Sheet;
import lanxian.tiles.sheet.Sheets;
import lanxian.tiles.sheet.ZoneTags;
import org.locationtech.jts.geom.Envelope;

/**
 * Makes vector tiles. A layer of a tile is named by the code of its category; a tile does not tell the dataset revision,
 * so that it stays the same as long as its zones do. Features are in the order of zone ids and have the number
 * {@link #featureId}. Safe for use by several threads.
 *
 * <p>A zone smaller than a pixel (8 of 4096 units) shows as the square of a pixel. Of such zones that are of one class and
 * fall on the same pixel only the first shows on levels shallower than {@value #ALL_SHOW_DEPTH}.
 */
public final class VectorTileMaker implements TileMaker {
  /** From this depth on (z14 of WebMercatorQuad) every zone shows. */
  static final int ALL_SHOW_DEPTH = 14;

  private final TileSettings settings;
  private final Function<String, ZoneSchema> schemas;
  private final Map<String, List<ZoneColumn>> columns = new ConcurrentHashMap<>();
  private final ShapeCache shapes;
  private final Sheets sheets;

  /** @param schemas columns of a category; must always give the same ones */
  public VectorTileMaker(TileSettings settings, Function<String, ZoneSchema> schemas) {
    this.settings = settings;
    this.schemas = schemas;
    this.shapes = new ShapeCache(settings.shapeBytes());
    this.sheets = new Sheets(settings.sheetBytes());
  }

  /** The number of a zone's feature: see {@link ZoneTags#id}. */
  public static long featureId(String zoneId) {
    return ZoneTags.id(zoneId);
  }

  /** The properties that features of a category have. */
  public List<ZoneColumn> columns(String category) {
    return columns.computeIfAbsent(category, code -> {
      ZoneSchema schema = schemas.apply(code);
      return settings.columns().stream().flatMap(name -> schema.column(name).stream()).toList();
    });
  }

  @Override
  public Envelope reach(TileCoord tile) {
    return tile.lonLat((settings.margin() + 2.0 * 8) / GridShape.EXTENT); // rounding and pixels reach beyond a zone
  }

  @Override
  public boolean isPackable() {
    return true;
  }

  /** A tile as Mapbox Vector Tile 2.1, not compressed; no bytes if nothing is there. */
  @Override
  public byte[] make(TileCoord tile, List<Layer> layers) {
    TileFrame frame = TileFrame.of(tile, settings.margin());
    List<byte[]> made = layers.stream().map(layer -> make(tile, frame, layer)).toList();
    if (made.size() == 1) {
      return made.get(0);
    }
    byte[] all = new byte[made.stream().mapToInt(bytes -> bytes.length).sum()];
    int at = 0;
    for (byte[] bytes : made) {
      System.arraycopy(bytes, 0, all, at, bytes.length);
      at += bytes.length;
    }
    return all;
  }

  private byte[] make(TileCoord tile, TileFrame frame, Layer layer) {
    int[] near = layer.numbersIn(reach(tile));
    if (near.length == 0) {
      return new byte[0];
    }
    Sheet sheet = sheets.of(layer.id(), tile.set().plane(), frame.depth(), layer.features(), columns(layer.id()));
    LayerWriter out = new LayerWriter(layer.id(), GridShape.EXTENT,
        columns(layer.id()).stream().map(ZoneColumn::name).toList());
    ZoneDrawing drawing = new ZoneDrawing(frame, sheet,
        number -> shapes.shape(layer.features().get(number), tile.set().plane(), frame.depth()), out,
        tile.depth() >= ALL_SHOW_DEPTH);
    for (int number : near) {
      drawing.draw(number);
    }
    return out.count() == 0 ? new byte[0] : out.toBytes();
  }

  /** About how many bytes of memory it keeps. */
  public long bytes() {
    return shapes.bytes() + sheets.bytes();
  }
}
