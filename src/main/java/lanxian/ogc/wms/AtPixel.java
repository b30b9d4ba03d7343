package lanxian.ogc.wms;

import java.util.ArrayList;
import java.util.List;
import lanxian.geo.Reprojector;
import lanxian.layers.Layer;
import lanxian.siting.overlap.ZoneShape;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;

/**
 * Finds the features at a pixel of a map: areas that hold its middle, their borders included, as identify tells them;
 * points and lines that come within some pixels of it.
 */
record AtPixel(Reprojector reprojector) {
  private static final int REACH_PIXELS = 5;
  private static final GeometryFactory GEOMETRIES = new GeometryFactory();

  /**
   * @param column pixels from the left
   * @param row pixels from the top
   * @param count at most so many
   */
  List<FeatureInfo.Hit> find(MapQuery map, List<Layer> asked, int column, int row, int count) {
    double pixelX = map.bounds().getWidth() / map.width();
    double pixelY = map.bounds().getHeight() / map.height();
    double x = map.bounds().getMinX() + (column + 0.5) * pixelX;
    double y = map.bounds().getMaxY() - (row + 0.5) * pixelY;
    Coordinate place = reprojector.toStored(GEOMETRIES.createPoint(new Coordinate(x, y)), map.crs()).getCoordinate();
    Geometry around = reprojector.toStored(GEOMETRIES.toGeometry(new Envelope(x - REACH_PIXELS * pixelX,
        x + REACH_PIXELS * pixelX, y - REACH_PIXELS * pixelY, y + REACH_PIXELS * pixelY)), map.crs());
    List<FeatureInfo.Hit> hits = new ArrayList<>();
    for (int i = asked.size() - 1; i >= 0; i--) { // the topmost first
      for (ZoneShape shape : asked.get(i).in(around.getEnvelopeInternal())) {
        if (hits.size() < count && isAt(shape, place, around)) {
          hits.add(new FeatureInfo.Hit(asked.get(i), shape.zone()));
        }
      }
    }
    return hits;
  }

  private static boolean isAt(ZoneShape shape, Coordinate place, Geometry around) {
    if (!shape.isPolygonal()) {
      return shape.geometry().intersects(around);
    }
    return shape.envelope().contains(place) && shape.cells().locate(place.x, place.y) != Location.EXTERIOR;
  }
}
