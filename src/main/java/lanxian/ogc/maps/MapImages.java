package lanxian.ogc.maps;

import java.awt.Dimension;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import lanxian.domain.Category;
import lanxian.domain.ZoneVersion;
import lanxian.geo.Crs;
import lanxian.layers.Layer;
import lanxian.render.Legend;
import lanxian.render.MapRenderer;
import lanxian.render.MapRequest;
import lanxian.render.StyledLayer;
import lanxian.render.font.MapFont;
import lanxian.render.image.JpegEncoder;
import lanxian.render.image.PngEncoder;
import lanxian.render.raster.Canvas;
import lanxian.render.raster.Colour;
import lanxian.render.style.CategoryStyle;
import lanxian.render.style.StyleBook;
import lanxian.render.view.MapView;
import lanxian.siting.overlap.ZoneShape;
import lanxian.tiles.matrix.TileMatrix;
import org.locationtech.jts.geom.Envelope;

/** Draws layers in the styles of their categories. Safe for use by several threads. */
public final class MapImages {
  public static final String PNG = "image/png";
  public static final String JPEG = "image/jpeg";

  private final StyleBook styles;
  /** A map of 4096 × 4096 pixels takes 100 MB and more while it is drawn: others wait, rather than memory running out. */
  private final Semaphore atOnce = new Semaphore(2 * Runtime.getRuntime().availableProcessors());
  private volatile Pen pen; // the font takes time to read: nobody waits for it who draws nothing

  private record Pen(MapFont font, MapRenderer renderer) {}

  public MapImages(StyleBook styles) {
    this.styles = styles;
  }

  /** Reads the font ahead of the first map. */
  public void prepare() {
    pen();
  }

  private Pen pen() {
    Pen ready = pen;
    if (ready == null) {
      MapFont font = MapFont.load();
      ready = new Pen(font, new MapRenderer(font));
      pen = ready;
    }
    return ready;
  }

  /** The styles that maps are drawn in. */
  public StyleBook styles() {
    return styles;
  }

  /** Layers in the order in which they are best painted over each other, the lowest first. */
  List<Layer> fromBelow(List<Layer> layers) {
    List<String> order = styles.fromBelow().stream().map(CategoryStyle::category).toList();
    return layers.stream().sorted(Comparator.comparingInt(layer -> order.indexOf(layer.id()))).toList();
  }

  /**
   * A map as an image.
   *
   * @param layers from the lowest to the topmost
   * @param bounds in units of the CRS, x = longitude or easting
   * @param background drawn below everything; an image without transparency has white where it is transparent
   * @param mediaType {@link #PNG} or {@link #JPEG}
   */
  public byte[] draw(List<Layer> layers, Crs crs, Envelope bounds, int width, int height, Colour background,
      String mediaType) {
    Colour ground = mediaType.equals(JPEG) && background.alpha() == 0 ? Colour.WHITE : background;
    return drawn(new MapRequest(new MapView(bounds, crs, width, height), ground, styled(layers)), mediaType);
  }

  private byte[] drawn(MapRequest request, String mediaType) {
    atOnce.acquireUninterruptibly();
    try {
      Canvas canvas = pen().renderer().draw(request);
      return mediaType.equals(JPEG) ? new JpegEncoder().encode(canvas) : new PngEncoder().encode(canvas);
    } finally {
      atOnce.release();
    }
  }

  /**
   * A transparent part of a larger map as PNG.
   *
   * @param whole that map: labels are laid out for it, so that its parts fit together
   */
  public byte[] part(List<Layer> layers, MapView part, MapView whole) {
    return drawn(new MapRequest(part, Colour.TRANSPARENT, styled(layers), whole), PNG);
  }

  /** The legend of a layer's style as PNG. */
  public byte[] legend(Layer layer, String language) {
    return new PngEncoder().encode(new Legend(pen().font()).draw(
        styles.style(layer.id()).orElseThrow().style(), legendOptions(layer, language)));
  }

  /** Pixels of {@link #legend}. */
  public Dimension legendSize(Layer layer, String language) {
    return new Legend(pen().font()).size(styles.style(layer.id()).orElseThrow().style(), legendOptions(layer, language));
  }

  private static Legend.Options legendOptions(Layer layer, String language) {
    return Legend.Options.of(language.equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH)
        .withTitles(LegendTitles.in(language, layer.category()));
  }

  /**
   * The style of a category as an SLD document: as it lies in the folder in Chinese, with other titles in English.
   *
   * @param language "zh" or "en"
   */
  public byte[] sld(Category category, String language) {
    byte[] sld = styles.style(category.code()).orElseThrow().sld();
    return language.equals("zh") ? sld : SldTitles.of(sld, LegendTitles.in(language, category));
  }

  /** A tile that shows nothing as PNG. */
  public byte[] blankTile() {
    return new PngEncoder().encode(new Canvas(TileMatrix.TILE_CELLS, TileMatrix.TILE_CELLS));
  }

  /**
   * Lines of text on an image of their own, as many as it has room for.
   *
   * @param background an image without transparency has white where it is transparent
   * @param mediaType {@link #PNG} or {@link #JPEG}
   */
  public byte[] message(List<String> lines, int width, int height, Colour background, String mediaType) {
    boolean jpeg = mediaType.equals(JPEG);
    Canvas canvas = new Message(pen().font()).draw(lines, width, height,
        jpeg && background.alpha() == 0 ? Colour.WHITE : background);
    return jpeg ? new JpegEncoder().encode(canvas) : new PngEncoder().encode(canvas);
  }

  private List<StyledLayer> styled(List<Layer> layers) {
    List<StyledLayer> styled = new ArrayList<>();
    for (Layer layer : layers) {
      styled.add(new StyledLayer(
          styles.style(layer.id()).orElseThrow().style(), layer.schema(), window -> zones(layer, window)));
    }
    return styled;
  }

  /** One by one: they may lie in a file. */
  private static Iterable<ZoneVersion> zones(Layer layer, Envelope window) {
    List<ZoneShape> shapes = layer.in(window);
    return () -> shapes.stream().map(ZoneShape::zone).iterator();
  }
}
