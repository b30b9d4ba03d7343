package lanxian.tiles;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import lanxian.domain.ZoneColumn;
import lanxian.domain.ZoneSchema;
import lanxian.layers.Layer;
import lanxian.siting.overlap.ZoneShape;
import lanxian.tiles.matrix.TileCoord;
import lanxian.tiles.memory.BoundedMap;
import lanxian.tiles.mvt.LayerWriter;
import lanxian.tiles.mvt.TileValue;
import lanxian.tiles.shape.CommandWriter;
import lanxian.tiles.shape.GridShape;
import lanxian.tiles.shape.ShapeCache;
import lanxian.tiles.shape.ShapeDrawing;
import lanxian.tiles.shape.TileFrame;
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

  private static final int KEY_BYTES = 110;

  /** Memory for values that zones share. */
  private static final long VALUE_BYTES = 4L << 20;

  private final TileSettings settings;
  private final Function<String, ZoneSchema> schemas;
  private final Map<String, List<ZoneColumn>> columns = new ConcurrentHashMap<>();
  private final ShapeCache shapes;
  private final BoundedMap<ZoneShape, ZoneTags> tags;
  private final BoundedMap<TileValue, TileValue> values = new BoundedMap<>(VALUE_BYTES);

  /** @param schemas columns of a category; must always give the same ones */
  public VectorTileMaker(TileSettings settings, Function<String, ZoneSchema> schemas) {
    this.settings = settings;
    this.schemas = schemas;
    this.shapes = new ShapeCache(settings.shapeBytes());
    this.tags = new BoundedMap<>(settings.tagBytes());
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
    List<byte[]> made = new ArrayList<>();
    ShapeDrawing drawing = new ShapeDrawing(TileFrame.of(tile, settings.margin()));
    CommandWriter commands = new CommandWriter();
    int size = 0;
    for (Layer layer : layers) {
      byte[] bytes = make(tile, layer, drawing, commands);
      made.add(bytes);
      size += bytes.length;
    }
    if (made.size() == 1) {
      return made.get(0);
    }
    byte[] all = new byte[size];
    int at = 0;
    for (byte[] bytes : made) {
      System.arraycopy(bytes, 0, all, at, bytes.length);
      at += bytes.length;
    }
    return all;
  }

  private byte[] make(TileCoord tile, Layer layer, ShapeDrawing drawing, CommandWriter commands) {
    List<ZoneColumn> shown = columns(layer.id());
    LayerWriter out = new LayerWriter(layer.id(), GridShape.EXTENT, shown.stream().map(ZoneColumn::name).toList());
    Set<Pixel> pixels = new HashSet<>();
    int depth = Math.min(tile.depth(), GridShape.MAX_DEPTH);
    for (ZoneShape zone : layer.in(reach(tile))) {
      GridShape shape = shapes.shape(zone, tile.set().plane(), depth);
      if (shape != null && drawing.draw(shape, commands)) {
        ZoneTags said = tags(zone, shown);
        if (!shape.isPixel() || tile.depth() >= ALL_SHOW_DEPTH || pixels.add(new Pixel(shape.place(), said.zoneClass()))) {
          out.add(said.id(), said.values(), shape.kind().code(), commands.bytes(), commands.size());
        }
      }
    }
    return out.count() == 0 ? new byte[0] : out.toBytes();
  }

  private record Pixel(long place, String zoneClass) {}

  private ZoneTags tags(ZoneShape zone, List<ZoneColumn> shown) {
    ZoneTags known = tags.get(zone);
    if (known == null) {
      ZoneTags made = ZoneTags.of(zone.zone(), shown, this::common);
      known = tags.put(zone, made, KEY_BYTES + made.bytes(shown));
    }
    return known;
  }

  private TileValue common(TileValue value) {
    TileValue known = values.get(value);
    return known != null ? known : values.put(value, value, KEY_BYTES + value.bytes());
  }

  /** About how many bytes of memory it keeps. */
  public long bytes() {
    return shapes.bytes() + tags.bytes() + values.bytes();
  }
}
