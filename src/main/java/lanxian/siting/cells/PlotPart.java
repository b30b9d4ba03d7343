package lanxian.siting.cells;

import lanxian.geo.AreaBand;

/**
 * The part of a plot in a window. It is cut out and measured only when a zone asks for it: where nothing is, which is
 * most often, that would be most of the work. Reused from check to check; one per thread.
 */
final class PlotPart {
  final Window window = new Window();

  double[] xy;
  int[] edges;

  private final Regions regions = new Regions();
  private boolean corner;
  private boolean isCornerKnown;
  private boolean isPiece;
  private boolean isCut;
  private double m2;

  /** What lies in a box of one row of tiles. */
  void of(Plot plot, AreaBand band, double west, double south, double east, double north) {
    window.band = band;
    window.set(west, south, east, north);
    xy = plot.xy;
    edges = plot.edges;
    isPiece = false;
    // nothing of a plot lies left of and below all of it
    isCornerKnown = west == plot.west && south == plot.south;
    corner = false;
    isCut = false;
  }

  /** What lies in a tile of a plot that was cut like a zone. */
  void of(Piece piece, Tile tile) {
    window.band = tile.band;
    window.set(tile.west, tile.south, tile.east(), tile.north());
    xy = piece.xy();
    edges = piece.edges();
    isPiece = true;
    isCornerKnown = true;
    corner = piece.corner();
    isCut = false;
  }

  /** Whether the window's south-west corner lies inside. */
  boolean corner() {
    if (!isCornerKnown) {
      corner = isInside(window.west, window.south);
      isCornerKnown = true;
    }
    return corner;
  }

  /** Whether the corner of a subcell that the window meets lies inside the plot. */
  boolean isInside(double x, double y) {
    if (!isPiece) {
      return Parity.east(xy, edges, edges.length, x, y, Double.POSITIVE_INFINITY);
    }
    // a piece has only the edges in its tile, whose corner is the window's
    return corner ^ Parity.north(xy, edges, edges.length, window.west, window.south, y)
        ^ Parity.east(xy, edges, edges.length, window.west, y, x);
  }

  Regions regions() {
    if (!isCut) {
      m2 = regions.of(xy, edges, edges.length, corner(), window).areaM2();
      isCut = true;
    }
    return regions;
  }

  /** Ellipsoidal area of the part. */
  double m2() {
    regions();
    return m2;
  }

  /** Whether the window is a whole tile and lies in the plot. */
  boolean isWholeTile() {
    return window.east - window.west == Grid.TILE_DEGREES && window.north - window.south == Grid.TILE_DEGREES
        && corner() && regions().count == 1;
  }
}
