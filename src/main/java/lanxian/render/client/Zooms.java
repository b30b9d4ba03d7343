package lanxian.render.client;

import java.util.OptionalDouble;
import lanxian.render.style.Scales;

/**
 * Scale denominators as zoom levels of WebMercatorQuad. With tiles of 256 pixels of 0.28 mm, level 0 has the
 * denominator 559 082 264.028… (OGC 17-083r4, annex D.1), each next one half of it. MapLibre and Mapbox count in tiles
 * of 512 pixels: their zoom z shows what level z + 1 shows, so that a denominator d has the zoom log2(559 082 264.028 /
 * d) − 1. As in that standard and in WMS, denominators are those of the equator: at a latitude of 44° the true scale is
 * 1.39 times larger.
 */
public final class Zooms {
  /** Denominator of level 0 of WebMercatorQuad. */
  public static final double LEVEL_0 = 559_082_264.028_717_9;

  /** Highest zoom of the style specification. */
  static final double MAX = 24;

  private Zooms() {}

  /** The level of WebMercatorQuad (tiles of 256 pixels) with a denominator; fractions are between two levels. */
  public static double level(double denominator) {
    return Math.log(LEVEL_0 / denominator) / Math.log(2);
  }

  /** The zoom of MapLibre (tiles of 512 pixels) with a denominator. */
  public static double zoom(double denominator) {
    return level(denominator) - 1;
  }

  /** First zoom at which scales are drawn; empty if there is none. */
  static OptionalDouble least(Scales scales) {
    return bound(scales.most());
  }

  /** Zoom from which on scales are no longer drawn; empty if there is none. */
  static OptionalDouble most(Scales scales) {
    return scales.least() == 0 ? OptionalDouble.empty() : bound(scales.least());
  }

  private static OptionalDouble bound(double denominator) {
    double zoom = Double.isInfinite(denominator) ? 0 : Math.round(zoom(denominator) * 1e6) / 1e6;
    return zoom <= 0 ? OptionalDouble.empty() : OptionalDouble.of(Math.min(zoom, MAX));
  }

  /** True if there is a zoom from 0 to 24 at which something is drawn. */
  static boolean areAny(Scales scales) {
    return (scales.least() == 0 || zoom(scales.least()) > 0)
        && (Double.isInfinite(scales.most()) || zoom(scales.most()) < MAX);
  }
}
