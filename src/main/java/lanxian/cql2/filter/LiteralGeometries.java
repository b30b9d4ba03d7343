package lanxian.cql2.filter;

import java.util.List;
import lanxian.cql2.tree.Cql2Fault;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.geo.Crs;
import lanxian.geo.GeometryRepair;
import lanxian.geo.Reprojector;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Brings the geometries of a filter into EPSG:4490, x = longitude.
 *
 * @param crs they are written in, with the order of axes that it has by definition ({@link Crs#isNorthFirst})
 */
record LiteralGeometries(Crs crs, Reprojector reprojector) {
  private static final GeometryFactory GEOMETRIES = new GeometryFactory();
  private static final double EAST_END = 180;

  /**
   * A geometry.
   *
   * @throws FaultException if it is not valid or not in the area of the CRS; coordinates are x = longitude or easting
   */
  Geometry shape(Geometry written) {
    Geometry geometry = crs.isNorthFirst() ? swapped(written) : written;
    new GeometryRepair().requireValid(geometry);
    Geometry stored = reprojector.toStored(geometry, crs);
    // as sets of points, members that overlap or share a border are one; RelateNG of JTS 1.20 does not always see that
    return stored.getClass() == GeometryCollection.class ? OverlayNGRobust.union(stored) : stored;
  }

  /**
   * A box, as a polygon; as two if it goes over the 180th meridian; as a line or point if it has no extent.
   *
   * @throws FaultException FILTER_VALUE_INVALID, or not in the area of the CRS
   */
  Geometry box(List<Double> numbers) {
    int half = numbers.size() / 2;
    int x = crs.isNorthFirst() ? 1 : 0;
    double west = numbers.get(x);
    double south = numbers.get(1 - x);
    double east = numbers.get(half + x);
    double north = numbers.get(half + 1 - x);
    if (south > north) {
      throw fault("the south end of the box lies north of its north end");
    }
    if (west <= east) {
      return reprojector.toStored(box(west, south, east, north), crs);
    }
    if (!crs.isGeographic()) {
      throw fault("the west end of the box lies east of its east end");
    }
    return reprojector.toStored(GEOMETRIES.buildGeometry(
        List.of(box(west, south, EAST_END, north), box(-EAST_END, south, east, north))), crs);
  }

  private static Geometry box(double west, double south, double east, double north) {
    return GEOMETRIES.toGeometry(new Envelope(west, east, south, north));
  }

  private static FaultException fault(String what) {
    return new FaultException(Fault.of(Cql2Fault.FILTER_VALUE_INVALID, what));
  }

  private static Geometry swapped(Geometry geometry) {
    Geometry copy = geometry.copy();
    copy.apply(new CoordinateSequenceFilter() {
      @Override
      public void filter(CoordinateSequence points, int i) {
        double first = points.getOrdinate(i, Coordinate.X);
        points.setOrdinate(i, Coordinate.X, points.getOrdinate(i, Coordinate.Y));
        points.setOrdinate(i, Coordinate.Y, first);
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
    return copy;
  }
}
