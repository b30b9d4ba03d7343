package lanxian.render;

import java.awt.Dimension;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import lanxian.render.font.MapFont;
import lanxian.render.font.TextBlock;
import lanxian.render.path.Filler;
import lanxian.render.path.ShapeLines;
import lanxian.render.raster.Canvas;
import lanxian.render.raster.Colour;
import lanxian.render.raster.Coverage;
import lanxian.render.raster.Ink;
import lanxian.render.symbol.LegendEntry;
import lanxian.render.symbol.Symbol;
import org.geotools.api.style.Style;

/** Draws legends: a symbol and a title per rule. Safe for use by several threads. */
public final class Legend {
  private static final int MARGIN = 4;
  private static final int GAP = 8;
  private static final int LEAST_ROW_GAP = 4;
  private static final double TEXT_SIZE = 13;
  private static final Ink TEXT = Ink.solid(new Colour(34, 34, 34, 255), 1);

  private final MapFont font;

  public Legend(MapFont font) {
    this.font = font;
  }

  /**
   * How a legend is drawn.
   *
   * @param scale denominator whose rules are shown; NaN for those of all scales
   * @param locale language of titles
   * @param symbolWidth pixels
   * @param symbolHeight pixels
   * @param background {@link Colour#TRANSPARENT} for none
   * @param titles what is written for a rule's title
   */
  public record Options(double scale, Locale locale, int symbolWidth, int symbolHeight, Colour background,
      UnaryOperator<String> titles) {
    private static final int MAX_SIDE = 256;

    public Options {
      if (symbolWidth < 4 || symbolHeight < 4 || symbolWidth > MAX_SIDE || symbolHeight > MAX_SIDE) {
        throw new IllegalArgumentException("symbols are 4 to " + MAX_SIDE + " pixels wide and high");
      }
    }

    /** Titles as the style has them. */
    public Options(double scale, Locale locale, int symbolWidth, int symbolHeight, Colour background) {
      this(scale, locale, symbolWidth, symbolHeight, background, UnaryOperator.identity());
    }

    /** The same with other titles. */
    public Options withTitles(UnaryOperator<String> others) {
      return new Options(scale, locale, symbolWidth, symbolHeight, background, others);
    }

    /** Rules of all scales on white, symbols of 28 × 18 pixels. */
    public static Options of(Locale locale) {
      return new Options(Double.NaN, locale, 28, 18, Colour.WHITE);
    }
  }

  /**
   * Draws the legend of a style, as large as it has to be; at least one pixel if there is nothing to show.
   *
   * @throws lanxian.domain.FaultException as {@link LegendEntry#of}
   */
  public Canvas draw(Style style, Options options) {
    List<LegendEntry> entries = LegendEntry.of(style, options.scale(), options.locale());
    List<TextBlock> titles = titles(entries, options);
    int rowHeight = rowHeight(options);
    Dimension size = size(titles, options);
    Canvas canvas = new Canvas(size.width, size.height);
    canvas.clear(options.background());
    Coverage coverage = new Coverage(canvas.width(), canvas.height());
    for (int i = 0; i < entries.size(); i++) {
      double middle = (i + 0.5) * rowHeight;
      symbol(entries.get(i), options, middle, canvas);
      TextBlock title = titles.get(i);
      Filler.fill(title.at(MARGIN + options.symbolWidth() + GAP + title.width() / 2, middle, 0).lines(),
          coverage);
      coverage.paint(canvas, TEXT);
    }
    return canvas;
  }

  /** Pixels that {@link #draw} takes. */
  public Dimension size(Style style, Options options) {
    return size(titles(LegendEntry.of(style, options.scale(), options.locale()), options), options);
  }

  private List<TextBlock> titles(List<LegendEntry> entries, Options options) {
    return entries.stream()
        .map(entry -> TextBlock.of(font, options.titles().apply(entry.title()), TEXT_SIZE, Double.POSITIVE_INFINITY)).toList();
  }

  private static int rowHeight(Options options) {
    return Math.max(options.symbolHeight(), (int) Math.ceil(TEXT_SIZE * 1.3)) + LEAST_ROW_GAP;
  }

  private static Dimension size(List<TextBlock> titles, Options options) {
    double textWidth = titles.stream().mapToDouble(TextBlock::width).max().orElse(0);
    int width = (int) Math.ceil(2 * MARGIN + options.symbolWidth() + GAP + textWidth);
    return new Dimension(titles.isEmpty() ? 1 : width, Math.max(1, titles.size() * rowHeight(options)));
  }

  /** On a canvas of its own, so that nothing reaches over its border. */
  private static void symbol(LegendEntry entry, Options options, double middle, Canvas legend) {
    int width = options.symbolWidth();
    int height = options.symbolHeight();
    Canvas swatch = new Canvas(width, height);
    Coverage coverage = new Coverage(width, height);
    ShapeLines shape = new ShapeLines();
    switch (entry.form()) {
      case AREA -> shape.add(new double[] {2, 2, width - 2, 2, width - 2, height - 2, 2, height - 2}, true);
      case LINE -> shape.add(new double[] {0, height - 3, width * 0.35, height * 0.35, width * 0.65, height * 0.65, width,
          3}, false);
      case POINT -> shape.addPoint(width / 2.0, height / 2.0);
    }
    for (Symbol symbol : entry.symbols()) {
      symbol.draw(shape.lines(), coverage, swatch);
    }
    legend.lay(swatch, MARGIN, (int) (middle - height / 2.0));
  }
}
