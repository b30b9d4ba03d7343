package lanxian.tiles;

import lanxian.tiles.matrix.TileCoord;
import lanxian.tiles.matrix.TileMatrixSet;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Where things lie in a tile, worked out another way: by the textbook's formula, in floating point. */
public final class ExactTile {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final double left;
  private final double top;
  private final double unit;
  private final boolean mercator;

  public ExactTile(TileCoord tile) {
    Envelope bounds = tile.bounds();
    left = bounds.getMinX();
    top = bounds.getMaxY();
    unit = bounds.getWidth() / 4096;
    mercator = tile.set().equals(TileMatrixSet.WEB_MERCATOR_QUAD);
  }

  public double x(double lon) {
    return ((mercator ? 6378137 * Math.toRadians(lon) : lon) - left) / unit;
  }

  public double y(double lat) {
    return (top - (mercator ? 6378137 * Math.log(Math.tan(Math.PI / 4 + Math.toRadians(lat) / 2)) : lat)) / unit;
  }

  /** A geometry in degrees in units of the tile. */
  public Geometry of(Geometry geometry) {
    Geometry moved = geometry.copy();
    moved.apply(new CoordinateSequenceFilter() {
      @Override
      public void filter(CoordinateSequence places, int i) {
        places.setOrdinate(i, 0, x(places.getX(i)));
        places.setOrdinate(i, 1, y(places.getY(i)));
      }

      @Override
      public boolean isDone() {
        return false;
      }

      @Override
      public boolean isGeometryChanged() {
        return true;
      }
    });
    return moved;
  }

  public Geometry point(Coordinate lonLat) {
    return FACTORY.createPoint(new Coordinate(x(lonLat.x), y(lonLat.y)));
  }

  /** The square of a tile with a margin in units; a negative one is inside. */
  public static Geometry square(double margin) {
    return FACTORY.toGeometry(new Envelope(-margin, 4096 + margin, -margin, 4096 + margin));
  }
}
